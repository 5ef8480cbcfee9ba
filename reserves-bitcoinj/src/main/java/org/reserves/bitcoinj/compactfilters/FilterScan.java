package org.reserves.bitcoinj.compactfilters;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.bitcoinj.filters.BlockFilter;
import org.reserves.bitcoinj.filters.FilterHeaders;
import org.reserves.bitcoinj.filters.MalformedFilterException;

/**
 * Follows coins through the blocks whose filters (BIP157, BIP158) have a watched script, and passes over the others. Engine.
 *
 * <p>A block is passed over only if every node that serves filters and has the block states the same filter, as many operators as demanded are
 * among them, and no script is in it. Where nodes differ, or too few have the block, it is read in full. So whoever hides something has to have
 * all of them on his side.
 *
 * <p>Used by one thread.
 */
public final class FilterScan {
    /** How far nodes state hashes ahead of the block that is read, so that one that differs everywhere takes no more memory. */
    private static final int AHEAD = 20_000;

    /** How many filters are asked for or known ahead of the block that is read. */
    private static final int WINDOW = 2_000;

    private final HeaderChain chain;
    private final FilterTerms terms;
    private final HeardNodes nodes;
    private final FilterStatements statements;
    private final BlockDecisions decisions;
    private final PassedBlocks passed = new PassedBlocks();

    @Nullable
    private CoinTracker current;

    private boolean settled;

    /** Makes a scan of the best chain. */
    public FilterScan(HeaderChain chain, FilterTerms terms, HeardNodes nodes) {
        this.chain = chain;
        this.terms = terms;
        this.nodes = nodes;
        statements = new FilterStatements(chain, terms, nodes);
        decisions = new BlockDecisions(chain);
    }

    /** Begins for another tracker. */
    public void begin() {
        current = null;
        decisions.begin();
        passed.clear();
    }

    /**
     * Takes in a message.
     *
     * @return false if it is none about filters, or the node is not heard about them
     */
    public boolean receive(FilterNode node, String command, byte[] payload) throws MisconductException {
        FilterStatement statement = statements.of(node);
        if (statement == null) {
            return false;
        }
        switch (command) {
            case "cfcheckpt" -> statements.exchange().checkpoints(statement, payload);
            case "cfheaders" -> {
                int from = statements.exchange().hashes(statement, payload);
                // a node that had not these blocks when they were passed over may state other filters now
                if (from >= 0 && passed.contradicts(statement, from)) {
                    throw beginningAgain();
                }
            }
            case "cfilter" -> filter(statement, FilterMessages.filter(payload));
            default -> {
                return false;
            }
        }
        return true;
    }

    private RuntimeException beginningAgain() {
        // once is enough, whoever else says the same before it has begun
        passed.clear();
        return nodes.beginningAgain();
    }

    private void filter(FilterStatement statement, FilterMessages.Filter message) throws MisconductException {
        FilterRequest request = statement.request();
        Integer height = request == null ? null : request.awaited().get(message.block());
        if (request == null || height == null) {
            if (statement.isForgiven(message.block())) {
                statement.node().useless("a filter of a branch that it left");
                return;
            }
            throw new MisconductException("sent a filter of block " + message.block() + ", which nobody asked it for");
        }
        statement.brought(message.block());
        if (request.isStale() || !statement.states(height)) {
            return;
        }
        BlockFilter filter = read(message, height);
        if (!Arrays.equals(filter.hash(), statement.hashAt(height))) {
            throw MisconductException.lie("sent a filter of " + chain.block(message.block()) + " with the hash "
                    + FilterHeaders.display(filter.hash()) + ", where its own filter headers have "
                    + FilterHeaders.display(statement.hashAt(height)));
        }
        decisions.take(filter, current != null && height > current.tipHeight());
    }

    private static BlockFilter read(FilterMessages.Filter message, int height) throws MisconductException {
        try {
            return BlockFilter.of(message.block(), message.bytes());
        } catch (MalformedFilterException e) {
            throw MisconductException.lie(
                    "sent a filter of block " + height + " (" + message.block() + ") that " + e.getMessage());
        }
    }

    /** Forgets the nodes that are not there any more. */
    public void retain(Collection<? extends FilterNode> there) {
        settled = false;
        if (statements.retain(there)) {
            decisions.dropDisputes(statements.all());
        }
    }

    /**
     * Asks for the filters the tracker needs next, and returns the heights of the blocks it needs next.
     *
     * @param serving     the nodes that serve filters, with the last height each has on the best chain
     * @param servingNone the names of the others
     * @param end         the last height of all
     * @param most        how many blocks at most
     */
    public List<Integer> request(
            Map<? extends FilterNode, Integer> serving,
            List<String> servingNone,
            CoinTracker tracker,
            int end,
            int most) {
        begin(tracker);
        statements.hear(serving, servingNone);
        Map<FilterStatement, Integer> tops = new LinkedHashMap<>();
        serving.forEach((node, top) -> tops.put(Objects.requireNonNull(statements.of(node), "was heard"), top));
        int goal = goal(tracker, end);
        boolean owing = false;
        for (Map.Entry<FilterStatement, Integer> top : tops.entrySet()) {
            owing |= statements.exchange().ask(top.getKey(), top.getValue(), goal);
        }
        int next = tracker.tipHeight() + 1;
        int last = (int) Math.min(end, (long) tracker.tipHeight() + WINDOW);
        List<Integer> wanted = decisions.decide(next, last, tops, statements);
        FilterFetcher.ask(chain, wanted, decisions.disputes(), statements.all());
        settled = !owing && tracker.tipHeight() == end;
        if (settled && !passed.isEmpty() && !statements.enoughState(passed.last())) {
            // whoever stated the filters has left; those who are still there are asked, or the blocks are read
            throw beginningAgain();
        }
        return decisions.bodies(next, end, most);
    }

    private void begin(CoinTracker tracker) {
        int fork = statements.begin(FilterStatements.height(tracker.base()));
        if (fork >= 0) {
            passed.goBackTo(fork);
            decisions.goBackTo(fork);
        }
        if (current != tracker) {
            current = tracker;
            decisions.lookFor(tracker.scripts());
        }
    }

    /** Hashes are needed up to the end, and up to a trusted header soon after it. */
    private int goal(CoinTracker tracker, int end) {
        int most = tracker.tipHeight() + AHEAD;
        int last = Math.min(end, most);
        return terms.trusted(chain.network()).stream()
                .mapToInt(known -> known.height())
                .filter(height -> height >= end && height <= most && height <= chain.tipHeight())
                .min()
                .orElse(last);
    }

    /**
     * Lets a tracker go on by the next block, read or passed over, or returns that it has not come yet.
     *
     * @param kept the blocks that came, by hash; what is connected is removed
     */
    public boolean connectNext(CoinTracker tracker, Map<String, VerifiedBlock> kept) {
        int height = tracker.tipHeight() + 1;
        if (tracker != current || height > chain.tipHeight()) {
            return false;
        }
        String hash = chain.hashAt(height);
        if (!decisions.isDecided(hash)) {
            return false;
        }
        byte[] filterHash = decisions.passedBy(hash);
        return filterHash == null ? read(tracker, hash, kept) : pass(tracker, height, hash, filterHash);
    }

    /** Passes over a block, unless the nodes that stated its filter have left or others state another by now. */
    private boolean pass(CoinTracker tracker, int height, String hash, byte[] filterHash) {
        List<FilterStatement> stating = statements.all().stream()
                .filter(statement -> statement.states(height))
                .toList();
        decisions.forget(hash);
        if (stating.isEmpty()
                || !stating.stream().allMatch(statement -> Arrays.equals(filterHash, statement.hashAt(height)))) {
            return false;
        }
        tracker.pass(hash);
        passed.add(height, filterHash);
        return true;
    }

    private boolean read(CoinTracker tracker, String hash, Map<String, VerifiedBlock> kept) {
        FilterDispute dispute = decisions.dispute(hash);
        VerifiedBlock body = kept.get(hash);
        if (body == null || (dispute != null && !dispute.isReady(statements.all()))) {
            return false;
        }
        if (dispute != null) {
            decisions.settled(dispute, hash, dispute.settle(body, tracker, statements.all(), nodes));
        }
        kept.remove(hash);
        decisions.forget(hash);
        tracker.connect(body);
        return true;
    }

    /** Returns whether all blocks are connected and no node owes what the answer rests on. */
    public boolean isSettled() {
        return settled;
    }

    /** Waits no more for what a node was asked about blocks of a branch that it has left. */
    public void forgive(FilterNode node, Predicate<String> left) {
        FilterStatement statement = statements.of(node);
        if (statement != null) {
            statement.forgive(left);
        }
    }

    /** Returns what the answer rests on. */
    public FilterReport report() {
        return FilterReport.of(
                Objects.requireNonNull(current, "a tracker was followed"),
                passed,
                decisions.fewStated(),
                statements.all(),
                terms.trusted(chain.network()),
                decisions.doubts());
    }
}
