package org.reserves.bitcoinj.compactfilters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.chain.Assurance;
import org.reserves.chain.Witness;
import org.reserves.chain.Witness.Standing;
import org.reserves.internal.Words;

/**
 * What an answer that rests on compact filters rests on. Engine.
 *
 * @param read      how much was read, one sentence
 * @param assurance the best grade the filters allow
 * @param grounds   one sentence each
 * @param witnesses the nodes that state filters: who agreed on which, and who is doubted
 */
public record FilterReport(String read, Assurance assurance, List<String> grounds, List<Witness> witnesses) {

    /** Copies the components. */
    public FilterReport {
        grounds = List.copyOf(grounds);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * Sums up a run that has come to its end.
     *
     * @param passed     the blocks that were not read
     * @param fewStated  how many were read because too few operators had their filters
     * @param statements what the nodes still there stated: of each passed block the same, if they have it
     */
    static FilterReport of(
            CoinTracker tracker,
            PassedBlocks passed,
            int fewStated,
            Collection<FilterStatement> statements,
            List<TrustedFilterHeader> trusted,
            List<String> undecided) {
        int base = FilterStatements.height(tracker.base());
        int count = tracker.tipHeight() - base;
        int over = passed.count();
        int last = Math.max(passed.last(), base);
        List<FilterStatement> standing = statements.stream()
                .filter(statement -> statement.accusation() == null && statement.last() >= last)
                .toList();
        List<String> grounds = new ArrayList<>();
        String read = "of " + Words.count(count, "block") + " after " + tracker.base() + " up to " + tracker.tip() + " "
                + (count - over)
                + " were read, each body giving the merkle root in its header; none of the watched scripts"
                + " is in the compact filters (BIP158) of the other " + over;
        TrustedFilterHeader closing = closing(standing, trusted, base);
        Assurance assurance = Assurance.AUTHENTICATED;
        if (closing != null) {
            grounds.add(
                    "the filters up to height " + closing.height() + " lead to the filter header " + closing.header()
                            + ", trusted because of " + closing.reason() + ", so nothing is left out up to there");
        }
        if (over > 0 && (closing == null || closing.height() < last)) {
            assurance = agreement(standing, closing, grounds);
        }
        if (fewStated > 0) {
            grounds.add(
                    Words.count(fewStated, "block") + " at the end or on a new branch were read whatever their filters"
                            + " have, because too few operators had stated these");
        }
        grounds.addAll(undecided);
        for (FilterStatement statement : statements) {
            if (statement.accusation() != null) {
                grounds.add(
                        statement.node().name() + " stands by a filter that is likely false: " + statement.accusation()
                                + "; a miner could have imitated such an input, so it was still heard, but does not count as an"
                                + " operator");
            }
        }
        return new FilterReport(read, assurance, grounds, witnesses(statements, over, last));
    }

    /** A node that does not have the last of the blocks that were passed over agrees on those it has. */
    private static List<Witness> witnesses(Collection<FilterStatement> statements, int over, int last) {
        List<Witness> witnesses = new ArrayList<>();
        for (FilterStatement statement : statements) {
            String name = statement.node().name();
            String accusation = statement.accusation();
            if (accusation != null) {
                witnesses.add(
                        new Witness(name, Standing.DOUBTED, "stands by a filter that is likely false: " + accusation));
            } else if (over > 0) {
                witnesses.add(new Witness(
                        name,
                        Standing.AGREED,
                        "states the same filters of blocks that were passed over, up to height "
                                + Math.min(statement.last(), last)));
            }
        }
        return witnesses;
    }

    private static Assurance agreement(
            List<FilterStatement> standing, @Nullable TrustedFilterHeader closing, List<String> grounds) {
        TreeSet<String> operators = new TreeSet<>();
        standing.forEach(statement -> operators.add(statement.operator()));
        List<String> names =
                standing.stream().map(statement -> statement.node().name()).toList();
        String after = closing == null ? "" : "after that ";
        if (operators.size() < 2) {
            grounds.add(after + "that the filters are true rests on one operator: " + String.join(", ", names)
                    + "; ask nodes of others too");
            return Assurance.SINGLE_SERVER;
        }
        grounds.add(after + "that the filters are true rests on " + operators.size() + " operators: "
                + String.join(", ", names) + "; an event would be missing only if all of them stand by the same false"
                + " filter");
        return Assurance.CROSS_CHECKED;
    }

    /** Returns the highest trusted header after the first block that a node led to. */
    @Nullable
    private static TrustedFilterHeader closing(
            List<FilterStatement> standing, List<TrustedFilterHeader> trusted, int base) {
        int reached = standing.stream().mapToInt(FilterStatement::last).max().orElse(-1);
        return trusted.stream()
                .filter(known -> known.height() > base && known.height() <= reached)
                .max(Comparator.comparingInt(TrustedFilterHeader::height))
                .orElse(null);
    }
}
