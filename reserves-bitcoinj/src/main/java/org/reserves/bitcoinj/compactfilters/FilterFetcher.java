package org.reserves.bitcoinj.compactfilters;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.reserves.bitcoinj.blocks.HeaderChain;

/** Spreads the filters that are wanted over the nodes that have nothing else to do. */
final class FilterFetcher {
    /** How many filters one node is asked for at a time; some 5 MB. */
    private static final int AT_A_TIME = 250;

    private FilterFetcher() {}

    /**
     * Asks for filters that nobody was asked for yet.
     *
     * @param wanted   heights of blocks of which all nodes state the same filter
     * @param disputes blocks of which they do not
     */
    static void ask(
            HeaderChain chain,
            List<Integer> wanted,
            Collection<FilterDispute> disputes,
            Collection<FilterStatement> statements) {
        for (FilterDispute dispute : disputes) {
            FilterStatement statement = dispute.toAsk(statements);
            if (statement != null) {
                statement.ask(FilterRequest.filters(chain, dispute.height(), dispute.height()));
            }
        }
        TreeSet<Integer> left = new TreeSet<>(wanted);
        left.removeAll(onTheirWay(statements));
        for (FilterStatement statement : statements) {
            if (statement.isIdle()) {
                ask(chain, left, statement);
            }
        }
    }

    private static void ask(HeaderChain chain, NavigableSet<Integer> left, FilterStatement statement) {
        int first = left.stream().filter(statement::states).findFirst().orElse(-1);
        if (first < 0) {
            return;
        }
        int last = first;
        while (last - first < AT_A_TIME - 1 && left.contains(last + 1) && statement.states(last + 1)) {
            last++;
        }
        statement.ask(FilterRequest.filters(chain, first, last));
        left.subSet(first, true, last, true).clear();
    }

    private static Set<Integer> onTheirWay(Collection<FilterStatement> statements) {
        Set<Integer> heights = new HashSet<>();
        for (FilterStatement statement : statements) {
            FilterRequest request = statement.request();
            if (request != null && !request.isStale()) {
                heights.addAll(request.awaited().values());
            }
        }
        return heights;
    }
}
