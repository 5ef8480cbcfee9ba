package org.reserves.bitcoinj.compactfilters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.bitcoinj.filters.BlockFilter;
import org.reserves.bitcoinj.filters.FilterHeaders;
import org.reserves.bitcoinj.filters.FilterJudge;
import org.reserves.bitcoinj.filters.FilterJudge.Finding;
import org.reserves.chain.ChainBlock;

/**
 * A block of which nodes state different filters. Each filter is fetched, and the block too, which is read in any case, so nothing in it can be
 * missed. Who stands by a filter that the block proves false is given up.
 */
final class FilterDispute {
    /** A node that makes us read so many blocks by filters that are likely false, and never proven so, is not worth its words. */
    private static final int MOST_DISPUTED = 1_000;

    private final ChainBlock block;
    private final Map<String, BlockFilter> filters = new LinkedHashMap<>();

    FilterDispute(ChainBlock block) {
        this.block = block;
    }

    int height() {
        return FilterStatements.height(block);
    }

    /** Returns whether nodes still stand by different filters. */
    boolean isOpen(Collection<FilterStatement> statements) {
        return statements.stream()
                        .filter(statement -> statement.states(height()))
                        .map(this::version)
                        .distinct()
                        .count()
                > 1;
    }

    /** Takes a filter that a node stands by. */
    void add(BlockFilter filter) {
        filters.put(FilterHeaders.display(filter.hash()), filter);
    }

    /** Returns a node that stands by a filter which has not come, has nothing else to do, and can be asked for it; or null. */
    @Nullable
    FilterStatement toAsk(Collection<FilterStatement> statements) {
        for (FilterStatement statement : statements) {
            if (statement.isIdle() && statement.states(height()) && !filters.containsKey(version(statement))) {
                return statement;
            }
        }
        return null;
    }

    /** Returns whether each filter that a node stands by is here. */
    boolean isReady(Collection<FilterStatement> statements) {
        return statements.stream()
                .allMatch(statement -> !statement.states(height()) || filters.containsKey(version(statement)));
    }

    /**
     * Judges the filters by the block.
     *
     * @param tracker knows the coins before it
     * @return what remains undecided, one sentence, or null
     */
    @Nullable
    String settle(VerifiedBlock body, CoinTracker tracker, Collection<FilterStatement> statements, HeardNodes nodes) {
        FilterJudge judge = FilterJudge.of(body, tracker.spentBy(body));
        Map<String, FilterJudge.Judgement> judgements = new LinkedHashMap<>();
        filters.forEach((version, filter) -> judgements.put(version, judge.judge(filter)));
        List<FilterStatement> standing = new ArrayList<>();
        for (FilterStatement statement : List.copyOf(statements)) {
            if (!statement.states(height())) {
                continue;
            }
            FilterJudge.Judgement judgement = judgements.get(version(statement));
            if (judgement != null && judgement.finding() == Finding.FALSE) {
                nodes.convict(statement.node(), "stands by a false filter of " + block + ": it " + judgement.reason());
            } else {
                standing.add(statement);
            }
        }
        return compare(standing, judgements, nodes, judge.untold());
    }

    @Nullable
    private String compare(
            List<FilterStatement> standing,
            Map<String, FilterJudge.Judgement> judgements,
            HeardNodes nodes,
            int untold) {
        if (standing.stream().map(this::version).distinct().count() < 2) {
            return null;
        }
        List<FilterStatement> unrefuted = new ArrayList<>();
        for (FilterStatement statement : standing) {
            FilterJudge.Judgement judgement = judgements.get(version(statement));
            if (judgement == null || judgement.finding() == Finding.NOTHING_MISSING) {
                unrefuted.add(statement);
            }
        }
        if (unrefuted.isEmpty()) {
            return undecided(standing, untold);
        }
        for (FilterStatement statement : standing) {
            FilterJudge.Judgement judgement = judgements.get(version(statement));
            if (judgement != null && judgement.finding() == Finding.LIKELY_FALSE) {
                accuse(statement, judgement.reason(), nodes);
            }
        }
        boolean one = unrefuted.stream().map(this::version).distinct().count() == 1;
        return one ? null : undecided(unrefuted, untold);
    }

    private void accuse(FilterStatement statement, String reason, HeardNodes nodes) {
        statement.accuse("of " + block + " it " + reason);
        if (statement.disputed() > MOST_DISPUTED) {
            nodes.lose(
                    statement.node(),
                    "stands by false filters of more than " + MOST_DISPUTED + " blocks, of " + block + " for one: it "
                            + reason);
        }
    }

    private String undecided(List<FilterStatement> standing, int untold) {
        Map<String, String> versions = standing.stream()
                .collect(Collectors.groupingBy(
                        this::version,
                        LinkedHashMap::new,
                        Collectors.mapping(statement -> statement.node().name(), Collectors.joining(" and "))));
        return "the filters of " + block + " that " + String.join(" and ", versions.values())
                + " stand by differ, and the block does not decide: " + untold
                + " of its inputs do not tell what they spend from; it was read in full, and both sides are still heard";
    }

    private String version(FilterStatement statement) {
        return FilterHeaders.display(statement.hashAt(height()));
    }
}
