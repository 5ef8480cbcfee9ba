package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.bitcoinj.filters.BlockFilter;
import org.reserves.bitcoinj.filters.FilterHeaders;
import org.reserves.bitcoinj.filters.MalformedFilterException;
import org.reserves.bitcoinj.filters.ScriptMatcher;
import org.reserves.chain.ChainBlock;
import org.reserves.internal.Words;

/**
 * Reads the blocks whose filters (BIP157, BIP158) have a watched script, and passes over the others.
 *
 * <p>A block is passed over only if every node that serves filters and has the block states the same filter, as many operators as demanded are
 * among them, and no script is in it. Where nodes differ, or too few have the block, it is read in full. So whoever hides something has to have
 * all of them on his side.
 */
final class CompactFilteredBlocks extends WholeBlocks {
    /** How far nodes state hashes ahead of the block that is read, so that one that differs everywhere takes no more memory. */
    private static final int AHEAD = 20_000;

    /** How many filters are asked for or known ahead of the block that is read. */
    private static final int WINDOW = 2_000;

    /** How many blocks that do not decide between filters are told one by one. */
    private static final int DOUBTS = 3;

    /** Of a block that is read, whatever its filter. */
    private static final byte[] READ = new byte[0];

    private final LivePeers live;
    private final FilterTerms terms;
    private final Map<RemotePeer, FilterStatement> statements = new LinkedHashMap<>();
    private final FilterCache cache = new FilterCache();
    /** What is known of blocks that are not connected yet: the hash of the filter by which they are passed over, or that they are read. */
    private final Map<String, byte[]> decided = new HashMap<>();

    private final Map<String, FilterDispute> disputes = new HashMap<>();
    private final Set<Integer> undecided = new HashSet<>();
    private final List<String> doubts = new ArrayList<>();
    private final Set<RemotePeer> serveNone = new LinkedHashSet<>();
    private final PassedBlocks passed = new PassedBlocks();
    private final BitSet fewStated = new BitSet();

    @Nullable
    private FilterExchange exchange;

    @Nullable
    private CoinTracker current;

    private ScriptMatcher matcher = ScriptMatcher.of(List.of());
    private boolean settled;

    CompactFilteredBlocks(HeaderChain chain, FilterTerms terms, LivePeers live) {
        super(chain);
        this.terms = terms;
        this.live = live;
    }

    @Override
    void begin() {
        super.begin();
        current = null;
        decided.clear();
        passed.clear();
        fewStated.clear();
        disputes.clear();
    }

    @Override
    void receive(RemotePeer peer, PeerMessage message) throws MisconductException {
        FilterStatement statement = statements.get(peer);
        if (statement == null || exchange == null) {
            super.receive(peer, message);
            return;
        }
        switch (message.command()) {
            case "cfcheckpt" -> exchange.checkpoints(statement, message.payload());
            case "cfheaders" -> {
                int from = exchange.hashes(statement, message.payload());
                if (from >= 0) {
                    lookBack(statement, from);
                }
            }
            case "cfilter" -> filter(statement, FilterMessages.filter(message.payload()));
            default -> super.receive(peer, message);
        }
    }

    /** A node that had not these blocks when they were passed over may state other filters now; then all begins again. */
    private void lookBack(FilterStatement statement, int from) {
        if (passed.contradicts(statement, from)) {
            beginAgain();
        }
    }

    private void beginAgain() {
        // once is enough, whoever else says the same before it has begun
        passed.clear();
        throw new BranchLeftException();
    }

    private void filter(FilterStatement statement, FilterMessages.Filter message) throws MisconductException {
        FilterRequest request = statement.request();
        Integer height = request == null ? null : request.awaited().get(message.block());
        if (request == null || height == null) {
            if (statement.isForgiven(message.block())) {
                statement.peer().useless("a filter of a branch that it left");
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
            throw new MisconductException("sent a filter of " + chain().block(message.block()) + " with the hash "
                    + FilterHeaders.display(filter.hash()) + ", where its own filter headers have "
                    + FilterHeaders.display(statement.hashAt(height)));
        }
        FilterDispute dispute = disputes.get(message.block());
        if (dispute != null) {
            dispute.add(filter);
        } else if (!decided.containsKey(message.block()) && current != null && height > current.tipHeight()) {
            match(filter);
        }
    }

    private BlockFilter read(FilterMessages.Filter message, int height) throws MisconductException {
        try {
            return BlockFilter.of(message.block(), message.bytes());
        } catch (MalformedFilterException e) {
            throw new MisconductException(
                    "sent a filter of block " + height + " (" + message.block() + ") that " + e.getMessage());
        }
    }

    private void match(BlockFilter filter) throws MisconductException {
        try {
            decided.put(filter.blockHash(), matcher.mayConcern(filter) ? READ : filter.hash());
            cache.add(filter);
        } catch (MalformedFilterException e) {
            throw new MisconductException(
                    "sent a filter of " + chain().block(filter.blockHash()) + " that " + e.getMessage());
        }
    }

    @Override
    void request(Collection<RemotePeer> peers, CoinTracker tracker, int end) {
        settled = false;
        List<RemotePeer> known = List.copyOf(peers);
        if (statements.keySet().retainAll(known)) {
            dropDisputes();
        }
        serveNone.retainAll(known);
        // whoever is quick must not have said all before the others are heard
        if (known.stream().anyMatch(peer -> !peer.greeted() || !peer.complete())) {
            return;
        }
        begin(tracker);
        FilterExchange open = Objects.requireNonNull(exchange, "exchange must not be null");
        for (RemotePeer peer : known) {
            if (peer.servesFilters()) {
                statements.computeIfAbsent(peer, unused -> new FilterStatement(peer, open.first()));
            } else {
                serveNone.add(peer);
            }
        }
        requireOperators();
        Map<FilterStatement, Integer> tops = new LinkedHashMap<>();
        statements.values().forEach(statement -> tops.put(statement, top(statement.peer())));
        int goal = goal(tracker, end);
        boolean owing = false;
        for (Map.Entry<FilterStatement, Integer> top : tops.entrySet()) {
            owing |= open.ask(top.getKey(), top.getValue(), goal);
        }
        List<Integer> wanted = decide(tracker, end, tops);
        FilterFetcher.ask(chain(), wanted, disputes.values(), statements.values());
        ask(known, bodies(tracker, end));
        settled = !owing && tracker.tipHeight() == end;
        if (settled && !passed.isEmpty() && operators(passed.last()) < terms.fewestOperators()) {
            // whoever stated the filters has left; those who are still there are asked, or the blocks are read
            beginAgain();
        }
    }

    /** Returns how many operators state filters up to a height. */
    private long operators(int height) {
        return statements.values().stream()
                .filter(statement -> statement.accusation() == null && statement.last() >= height)
                .map(FilterStatement::operator)
                .distinct()
                .count();
    }

    /** Begins with a tracker, and forgets what was stated about a branch that was left. */
    private void begin(CoinTracker tracker) {
        int base = HeaderExchange.height(tracker.base());
        int step = base / FilterMessages.STEP * FilterMessages.STEP;
        int first = step == 0 ? 0 : step + 1;
        if (exchange == null || exchange.first().first() != first) {
            exchange = new FilterExchange(chain(), terms.trusted(chain().network()), new FilterHashes(first));
            statements.clear();
        }
        String last = exchange.first().lastBlock();
        if (last != null && !chain().onBestChain(last)) {
            ChainBlock fork = chain().forkPoint(last, chain().tip().hash());
            int height = HeaderExchange.height(fork);
            exchange.first().goBackTo(height, fork.hash());
            statements.values().forEach(statement -> statement.goBackTo(height));
            passed.goBackTo(height);
            fewStated.clear(height + 1, Math.max(height + 1, fewStated.length()));
        }
        if (current != tracker) {
            current = tracker;
            matcher = ScriptMatcher.of(tracker.scripts());
        }
    }

    /** Where only one filter is left because the others were those of a node given up, there is no dispute any more. */
    private void dropDisputes() {
        for (Map.Entry<String, FilterDispute> dispute : Map.copyOf(disputes).entrySet()) {
            if (!dispute.getValue().isOpen(statements.values())) {
                disputes.remove(dispute.getKey());
                decided.remove(dispute.getKey());
            }
        }
    }

    private void requireOperators() {
        Set<String> operators = new TreeSet<>();
        statements.values().stream()
                .filter(statement -> statement.accusation() == null)
                .forEach(statement -> operators.add(statement.operator()));
        if (operators.size() >= terms.fewestOperators()) {
            return;
        }
        List<PeerFailure> all = new ArrayList<>(live.failures());
        serveNone.forEach(peer -> all.add(new PeerFailure(
                peer.node().toString(), "serves no compact filters (it does not say NODE_COMPACT_FILTERS, BIP157)")));
        statements
                .values()
                .forEach(statement -> all.add(new PeerFailure(
                        statement.peer().node().toString(),
                        statement.accusation() == null
                                ? "serves them"
                                : "stands by a filter that is likely false: " + statement.accusation())));
        throw new PeersFailedException(
                "no balance, as compact filters of " + terms.fewestOperators() + " operators or more are needed and "
                        + operators.size() + " serve them",
                all,
                "name nodes on other hosts, or say with fewestOperators that fewer are enough");
    }

    private int top(RemotePeer peer) {
        String tip = peer.tip();
        return tip == null || !peer.complete() || peer.lacking() != null
                ? -1
                : HeaderExchange.height(chain().forkPoint(tip, chain().tip().hash()));
    }

    /** Hashes are needed up to the end, and up to a trusted header soon after it. */
    private int goal(CoinTracker tracker, int end) {
        int most = tracker.tipHeight() + AHEAD;
        int last = Math.min(end, most);
        return terms.trusted(chain().network()).stream()
                .mapToInt(known -> known.height())
                .filter(height -> height >= end && height <= most && height <= chain().tipHeight())
                .min()
                .orElse(last);
    }

    /** Finds out which of the next blocks have to be read, and returns the heights whose filters must be asked for that. */
    private List<Integer> decide(CoinTracker tracker, int end, Map<FilterStatement, Integer> tops) {
        List<Integer> wanted = new ArrayList<>();
        int to = (int) Math.min(end, (long) tracker.tipHeight() + WINDOW);
        for (int height = tracker.tipHeight() + 1; height <= to; height++) {
            String hash = chain().hashAt(height);
            if (decided.containsKey(hash)) {
                continue;
            }
            List<FilterStatement> having = new ArrayList<>();
            for (Map.Entry<FilterStatement, Integer> top : tops.entrySet()) {
                if (top.getValue() >= height) {
                    if (!top.getKey().states(height)) {
                        return wanted;
                    }
                    having.add(top.getKey());
                }
            }
            if (decide(height, hash, having)) {
                wanted.add(height);
            }
        }
        return wanted;
    }

    private boolean decide(int height, String hash, List<FilterStatement> having) {
        boolean differ = having.stream()
                .anyMatch(statement ->
                        !Arrays.equals(statement.hashAt(height), having.get(0).hashAt(height)));
        long operators = having.stream()
                .filter(statement -> statement.accusation() == null)
                .map(FilterStatement::operator)
                .distinct()
                .count();
        if (differ) {
            disputes.put(hash, new FilterDispute(chain().block(hash)));
            decided.put(hash, READ);
        } else if (operators < terms.fewestOperators()) {
            fewStated.set(height);
            decided.put(hash, READ);
        } else {
            BlockFilter filter = cache.find(hash);
            if (filter == null || !Arrays.equals(filter.hash(), having.get(0).hashAt(height))) {
                return true;
            }
            decided.put(hash, mayConcern(filter) ? READ : filter.hash());
        }
        return false;
    }

    private boolean mayConcern(BlockFilter filter) {
        try {
            return matcher.mayConcern(filter);
        } catch (MalformedFilterException onlySeenNow) {
            return true;
        }
    }

    /** Returns the heights of the next blocks that have to be read. */
    private List<Integer> bodies(CoinTracker tracker, int end) {
        List<Integer> heights = new ArrayList<>();
        for (int height = tracker.tipHeight() + 1; height <= end && heights.size() < MOST_AT_A_TIME; height++) {
            byte[] decision = decided.get(chain().hashAt(height));
            if (decision == null) {
                break;
            }
            if (decision.length == 0) {
                heights.add(height);
            }
        }
        return heights;
    }

    @Override
    boolean connectNext(CoinTracker tracker) {
        int height = tracker.tipHeight() + 1;
        if (tracker != current || height > chain().tipHeight()) {
            return false;
        }
        String hash = chain().hashAt(height);
        byte[] decision = decided.get(hash);
        if (decision == null) {
            return false;
        }
        return decision.length == 0 ? read(tracker, height, hash) : pass(tracker, height, hash, decision);
    }

    /** Passes over a block, unless the nodes that stated its filter have left or others state another by now. */
    private boolean pass(CoinTracker tracker, int height, String hash, byte[] filterHash) {
        List<FilterStatement> stating = statements.values().stream()
                .filter(statement -> statement.states(height))
                .toList();
        if (stating.isEmpty()
                || !stating.stream().allMatch(statement -> Arrays.equals(filterHash, statement.hashAt(height)))) {
            decided.remove(hash);
            return false;
        }
        tracker.pass(hash);
        passed.add(height, filterHash);
        decided.remove(hash);
        return true;
    }

    private boolean read(CoinTracker tracker, int height, String hash) {
        FilterDispute dispute = disputes.get(hash);
        VerifiedBlock body = kept().get(hash);
        if (body == null || (dispute != null && !dispute.isReady(statements.values()))) {
            return false;
        }
        if (dispute != null) {
            String doubt = dispute.settle(body, tracker, statements.values(), live);
            disputes.remove(hash);
            if (doubt != null && undecided.add(height) && doubts.size() < DOUBTS) {
                doubts.add(doubt);
            }
        }
        kept().remove(hash);
        decided.remove(hash);
        tracker.connect(body);
        return true;
    }

    @Override
    boolean isSettled() {
        return settled;
    }

    @Override
    void forgive(RemotePeer peer, Predicate<String> left) {
        super.forgive(peer, left);
        FilterStatement statement = statements.get(peer);
        if (statement != null) {
            statement.forgive(left);
        }
    }

    /** Returns what the answer rests on. */
    FilterReport report() {
        return FilterReport.of(
                Objects.requireNonNull(current, "a tracker was followed"),
                passed,
                fewStated.cardinality(),
                statements.values(),
                terms.trusted(chain().network()),
                doubts());
    }

    private List<String> doubts() {
        List<String> all = new ArrayList<>(doubts);
        int more = undecided.size() - doubts.size();
        if (more > 0) {
            all.add("so it is with the filters of " + Words.count(more, "more block"));
        }
        return all;
    }
}
