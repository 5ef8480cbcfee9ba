package org.reserves.bitcoinj.compactfilters;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.chain.ChainBlock;

/** What all nodes state about filters, in the order the nodes came. */
final class FilterStatements {
    private final HeaderChain chain;
    private final FilterTerms terms;
    private final HeardNodes nodes;
    private final Map<FilterNode, FilterStatement> byNode = new LinkedHashMap<>();

    @Nullable
    private FilterExchange exchange;

    FilterStatements(HeaderChain chain, FilterTerms terms, HeardNodes nodes) {
        this.chain = chain;
        this.terms = terms;
        this.nodes = nodes;
    }

    Collection<FilterStatement> all() {
        return byNode.values();
    }

    /** Returns what a node states, or null where it serves no filters or was not heard yet. */
    @Nullable
    FilterStatement of(FilterNode node) {
        return exchange == null ? null : byNode.get(node);
    }

    /** Returns the questions that go with these statements, which must have begun. */
    FilterExchange exchange() {
        return Objects.requireNonNull(exchange, "exchange must not be null");
    }

    /** Forgets the nodes that are not there any more, and returns whether there were some. */
    boolean retain(Collection<? extends FilterNode> there) {
        return byNode.keySet().retainAll(there);
    }

    /**
     * Begins to hear about blocks after a height, and forgets what was stated about a branch that was left.
     *
     * @return the height up to which statements still hold, or −1 where all do
     */
    int begin(int base) {
        int step = base / FilterMessages.STEP * FilterMessages.STEP;
        int first = step == 0 ? 0 : step + 1;
        if (exchange == null || exchange.first().first() != first) {
            exchange = new FilterExchange(chain, terms.trusted(chain.network()), new FilterHashes(first));
            byNode.clear();
        }
        String last = exchange.first().lastBlock();
        if (last == null || chain.onBestChain(last)) {
            return -1;
        }
        ChainBlock fork = chain.forkPoint(last, chain.tip().hash());
        int height = height(fork);
        exchange.first().goBackTo(height, fork.hash());
        byNode.values().forEach(statement -> statement.goBackTo(height));
        return height;
    }

    /**
     * Hears these nodes too.
     *
     * @param serving     the last height each has on the best chain
     * @param servingNone the names of nodes that serve no filters
     */
    void hear(Map<? extends FilterNode, Integer> serving, List<String> servingNone) {
        serving.keySet()
                .forEach(node -> byNode.computeIfAbsent(
                        node, unused -> new FilterStatement(node, exchange().first())));
        requireOperators(servingNone);
    }

    private void requireOperators(List<String> servingNone) {
        Set<String> operators = new TreeSet<>();
        believed(unused -> true).forEach(statement -> operators.add(statement.operator()));
        if (operators.size() >= terms.fewestOperators()) {
            return;
        }
        Map<String, String> left = new LinkedHashMap<>();
        servingNone.forEach(
                node -> left.put(node, "serves no compact filters (it does not say NODE_COMPACT_FILTERS, BIP157)"));
        byNode.forEach((node, statement) -> left.put(
                node.name(),
                statement.accusation() == null
                        ? "serves them"
                        : "stands by a filter that is likely false: " + statement.accusation()));
        throw nodes.tooFew(
                "no balance, as compact filters of " + terms.fewestOperators() + " operators or more are needed and "
                        + operators.size() + " serve them",
                left,
                "name nodes on other hosts, or say with fewestOperators that fewer are enough");
    }

    /** Returns whether as many operators as demanded are among those who state filters up to a height. */
    boolean enoughState(int height) {
        return enough(believed(statement -> statement.last() >= height));
    }

    /** Returns whether as many operators as demanded are among some. */
    boolean enough(Collection<FilterStatement> some) {
        return some.stream()
                        .filter(statement -> statement.accusation() == null)
                        .map(FilterStatement::operator)
                        .distinct()
                        .count()
                >= terms.fewestOperators();
    }

    private List<FilterStatement> believed(Predicate<FilterStatement> which) {
        return byNode.values().stream()
                .filter(statement -> statement.accusation() == null)
                .filter(which)
                .collect(Collectors.toList());
    }

    /** Returns the height of a block of the chain. */
    static int height(ChainBlock block) {
        return Objects.requireNonNull(block.height(), "height of a block of the chain must not be null");
    }
}
