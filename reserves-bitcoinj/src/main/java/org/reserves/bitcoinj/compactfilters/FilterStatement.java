package org.reserves.bitcoinj.compactfilters;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.filters.FilterHeaders;

/** What one node states about filters: a filter hash for each height, in a chain of filter headers that is its own. */
final class FilterStatement {
    private final FilterNode node;
    private final FilterHashes first;
    private final Map<Integer, byte[]> differing = new HashMap<>();
    /** Its filter headers at thousandth heights, and at that before the first hash. */
    private final NavigableMap<Integer, byte[]> headers = new TreeMap<>();

    private final Set<String> forgiven = new HashSet<>();
    private boolean showedCheckpoints;
    private int last;

    @Nullable
    private byte[] header;

    @Nullable
    private FilterRequest request;

    @Nullable
    private String accusation;

    private int disputes;

    /** @param first the hashes that were stated first, by whichever node */
    FilterStatement(FilterNode node, FilterHashes first) {
        this.node = node;
        this.first = first;
        last = first.first() - 1;
        if (last < 0) {
            headers.put(last, FilterHeaders.none());
            header = FilterHeaders.none();
        }
    }

    FilterNode node() {
        return node;
    }

    /** Returns who runs the node, as far as an address tells. */
    String operator() {
        return node.operator();
    }

    // hashes and headers

    /** Returns the height up to which it stated hashes, or the one before the first. */
    int last() {
        return last;
    }

    boolean states(int height) {
        return height >= first.first() && height <= last;
    }

    /** Returns the filter hash it states, for which it must have stated one. */
    byte[] hashAt(int height) {
        byte[] differs = differing.get(height);
        return differs == null ? first.at(height) : differs;
    }

    boolean hasBeginning() {
        return header != null;
    }

    boolean showedCheckpoints() {
        return showedCheckpoints;
    }

    /** Takes the headers at thousandth heights from 1,000 on. */
    void checkpoints(Iterable<byte[]> shown) {
        showedCheckpoints = true;
        int height = 0;
        for (byte[] shownHeader : shown) {
            height += FilterMessages.STEP;
            headers.putIfAbsent(height, shownHeader);
        }
        if (header == null) {
            header = headers.get(last);
        }
    }

    /** Returns the header it showed at a height, a thousandth one or that before the first hash, or null. */
    @Nullable
    byte[] shownHeader(int height) {
        return headers.get(height);
    }

    /** Returns the header of the last height it stated a hash for. */
    byte[] header() {
        return Objects.requireNonNull(header, "header must not be null");
    }

    /** Takes the hash of the next height. */
    void add(byte[] hash, byte[] next) {
        last++;
        header = next;
        if (last > first.last()) {
            first.add(hash);
        } else if (!first.is(last, hash)) {
            differing.put(last, hash);
        }
        if (last % FilterMessages.STEP == 0) {
            headers.put(last, next);
        }
    }

    /** Forgets what it stated above a height. */
    void goBackTo(int height) {
        headers.tailMap(height, false).clear();
        if (request != null && request.last() > height) {
            request.outdate();
        }
        if (last > height) {
            Entry<Integer, byte[]> known = headers.floorEntry(height);
            last = known == null ? first.first() - 1 : Math.max(first.first() - 1, known.getKey());
            header = headers.get(last);
            showedCheckpoints &= header != null;
            differing.keySet().removeIf(key -> key > last);
        }
    }

    // what it was asked

    boolean isIdle() {
        return request == null;
    }

    @Nullable
    FilterRequest request() {
        return request;
    }

    void ask(FilterRequest next) {
        request = next;
        next.send(node);
        node.owesFilters(next.owed());
    }

    /** Notes that a filter came; the request is over with the last. */
    void brought(String block) {
        FilterRequest open = request;
        if (open != null) {
            open.awaited().remove(block);
            if (open.awaited().isEmpty()) {
                answered();
            } else {
                node.owesFilters(open.owed());
            }
        }
    }

    void answered() {
        request = null;
        node.satisfiedFilters();
    }

    /** Gives up a request about a branch that the node has left. */
    void forgive(Predicate<String> left) {
        FilterRequest open = request;
        if (open != null && left.test(open.stop())) {
            forgiven.add(open.stop());
            forgiven.addAll(open.awaited().keySet());
            answered();
        }
    }

    /** Returns whether an answer about this block is one that nobody waits for any more. */
    boolean isForgiven(String hash) {
        return forgiven.contains(hash);
    }

    // whether it is believed

    /** Notes that it left out what a block shows, though without proof. */
    void accuse(String reason) {
        if (accusation == null) {
            accusation = reason;
        }
    }

    /** Returns what it left out, as the rest of a sentence, or null. */
    @Nullable
    String accusation() {
        return accusation;
    }

    /** Counts a block about which it alone made us read the block. */
    int disputed() {
        return ++disputes;
    }
}
