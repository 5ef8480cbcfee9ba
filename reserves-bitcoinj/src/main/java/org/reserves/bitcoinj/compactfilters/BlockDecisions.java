package org.reserves.bitcoinj.compactfilters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.filters.BlockFilter;
import org.reserves.bitcoinj.filters.MalformedFilterException;
import org.reserves.bitcoinj.filters.ScriptMatcher;
import org.reserves.internal.Words;

/** Which of the next blocks have to be read: those whose filter has a watched script, that nodes differ about, or that too few have. */
final class BlockDecisions {
    /** How many blocks that do not decide between filters are told one by one. */
    private static final int DOUBTS = 3;

    /** Of a block that is read, whatever its filter. */
    private static final byte[] READ = new byte[0];

    private final HeaderChain chain;
    private final FilterCache cache = new FilterCache();
    /** What is known of blocks that are not connected yet: the hash of the filter by which they are passed over, or that they are read. */
    private final Map<String, byte[]> decided = new HashMap<>();

    private final Map<String, FilterDispute> disputes = new HashMap<>();
    private final Set<Integer> undecided = new HashSet<>();
    private final List<String> doubts = new ArrayList<>();
    private final BitSet fewStated = new BitSet();
    private ScriptMatcher matcher = ScriptMatcher.of(List.of());

    BlockDecisions(HeaderChain chain) {
        this.chain = chain;
    }

    /** Forgets all but what blocks did not decide, and the filters themselves. */
    void begin() {
        decided.clear();
        fewStated.clear();
        disputes.clear();
    }

    /** Looks for other scripts from now on. */
    void lookFor(List<byte[]> scripts) {
        matcher = ScriptMatcher.of(scripts);
    }

    /** Forgets what concerns blocks above a height. */
    void goBackTo(int height) {
        fewStated.clear(height + 1, Math.max(height + 1, fewStated.length()));
    }

    /** Where only one filter is left because the others were those of a node given up, there is no dispute any more. */
    void dropDisputes(Collection<FilterStatement> statements) {
        for (Map.Entry<String, FilterDispute> dispute : Map.copyOf(disputes).entrySet()) {
            if (!dispute.getValue().isOpen(statements)) {
                disputes.remove(dispute.getKey());
                decided.remove(dispute.getKey());
            }
        }
    }

    Collection<FilterDispute> disputes() {
        return disputes.values();
    }

    @Nullable
    FilterDispute dispute(String block) {
        return disputes.get(block);
    }

    /**
     * Takes a filter that a node stands by.
     *
     * @param isNext whether its block is not connected yet
     */
    void take(BlockFilter filter, boolean isNext) throws MisconductException {
        FilterDispute dispute = disputes.get(filter.blockHash());
        if (dispute != null) {
            dispute.add(filter);
        } else if (isNext && !decided.containsKey(filter.blockHash())) {
            match(filter);
        }
    }

    private void match(BlockFilter filter) throws MisconductException {
        try {
            decided.put(filter.blockHash(), matcher.mayConcern(filter) ? READ : filter.hash());
            cache.add(filter);
        } catch (MalformedFilterException e) {
            throw MisconductException.lie(
                    "sent a filter of " + chain.block(filter.blockHash()) + " that " + e.getMessage());
        }
    }

    /**
     * Finds out which blocks have to be read.
     *
     * @param from the height of the first
     * @param to   that of the last
     * @param tops the last height each node has on the best chain
     * @return the heights whose filters must be asked for that
     */
    List<Integer> decide(int from, int to, Map<FilterStatement, Integer> tops, FilterStatements statements) {
        List<Integer> wanted = new ArrayList<>();
        for (int height = from; height <= to; height++) {
            String hash = chain.hashAt(height);
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
            if (!decide(height, hash, having, statements.enough(having))) {
                wanted.add(height);
            }
        }
        return wanted;
    }

    /** Decides about a block, or returns that its filter is needed for that. */
    private boolean decide(int height, String hash, List<FilterStatement> having, boolean enough) {
        boolean differ = having.stream()
                .anyMatch(statement ->
                        !Arrays.equals(statement.hashAt(height), having.get(0).hashAt(height)));
        if (differ) {
            disputes.put(hash, new FilterDispute(chain.block(hash)));
            decided.put(hash, READ);
        } else if (!enough) {
            fewStated.set(height);
            decided.put(hash, READ);
        } else {
            BlockFilter filter = cache.find(hash);
            if (filter == null || !Arrays.equals(filter.hash(), having.get(0).hashAt(height))) {
                return false;
            }
            decided.put(hash, mayConcern(filter) ? READ : filter.hash());
        }
        return true;
    }

    private boolean mayConcern(BlockFilter filter) {
        try {
            return matcher.mayConcern(filter);
        } catch (MalformedFilterException onlySeenNow) {
            return true;
        }
    }

    /**
     * Returns the heights of the next blocks that have to be read, up to the first that is not decided.
     *
     * @param most how many at most
     */
    List<Integer> bodies(int from, int to, int most) {
        List<Integer> heights = new ArrayList<>();
        for (int height = from; height <= to && heights.size() < most; height++) {
            byte[] decision = decided.get(chain.hashAt(height));
            if (decision == null) {
                break;
            }
            if (decision.length == 0) {
                heights.add(height);
            }
        }
        return heights;
    }

    boolean isDecided(String block) {
        return decided.containsKey(block);
    }

    /** Returns the hash of the filter by which a block is passed over, or null where it is read or not decided. */
    @Nullable
    byte[] passedBy(String block) {
        byte[] decision = decided.get(block);
        return decision == null || decision.length == 0 ? null : decision;
    }

    /** Forgets a block, which is connected now or has to be decided anew. */
    void forget(String block) {
        decided.remove(block);
    }

    /** Notes that a block was read that nodes differed about; what remains undecided is one sentence, or null. */
    void settled(FilterDispute dispute, String block, @Nullable String doubt) {
        disputes.remove(block);
        if (doubt != null && undecided.add(dispute.height()) && doubts.size() < DOUBTS) {
            doubts.add(doubt);
        }
    }

    /** Returns how many blocks are read because too few operators had their filters. */
    int fewStated() {
        return fewStated.cardinality();
    }

    /** Returns what blocks did not decide, one sentence each. */
    List<String> doubts() {
        List<String> all = new ArrayList<>(doubts);
        int more = undecided.size() - doubts.size();
        if (more > 0) {
            all.add("so it is with the filters of " + Words.count(more, "more block"));
        }
        return all;
    }
}
