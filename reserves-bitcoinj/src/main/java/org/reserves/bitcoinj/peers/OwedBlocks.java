package org.reserves.bitcoinj.peers;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The blocks that a node was asked for and has not sent. */
final class OwedBlocks {
    private final Map<String, Integer> heights = new LinkedHashMap<>();
    private final Set<String> forgiven = new HashSet<>();
    private long last;

    void asked(String hash, int height) {
        if (heights.isEmpty()) {
            last = System.nanoTime();
        }
        heights.put(hash, height);
    }

    /** Notes that a block came or that it will not, and returns whether the node was asked for it. */
    boolean settle(String hash) {
        if (heights.remove(hash) == null) {
            return forgiven.remove(hash);
        }
        last = System.nanoTime();
        return true;
    }

    /** Asks no more for blocks of a branch that the node has left; Bitcoin Core does not say that it will not send them. */
    void forgive(Predicate<String> left) {
        List<String> hashes = heights.keySet().stream().filter(left).toList();
        hashes.forEach(heights::remove);
        forgiven.addAll(hashes);
        if (!hashes.isEmpty()) {
            last = System.nanoTime();
        }
    }

    boolean has(String hash) {
        return heights.containsKey(hash);
    }

    int count() {
        return heights.size();
    }

    boolean isEmpty() {
        return heights.isEmpty();
    }

    /** Returns since when it has owed a block without sending one, as a moment of {@link System#nanoTime}. */
    long since() {
        return last;
    }

    /** Returns whether it has owed a block for longer than it may. */
    boolean isOverdue(Duration patience) {
        return !heights.isEmpty() && System.nanoTime() - last > patience.toNanos();
    }

    /** Returns the block it has owed for the longest time, of which there must be one. */
    String first() {
        Map.Entry<String, Integer> first = heights.entrySet().iterator().next();
        return "block " + first.getValue() + " (" + first.getKey() + ")";
    }
}
