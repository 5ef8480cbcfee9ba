package org.reserves.bitcoinj.compactfilters;

import java.util.LinkedHashMap;
import java.util.Map;
import org.reserves.bitcoinj.blocks.HeaderChain;

/** A question about filters that a node has not answered yet. */
final class FilterRequest {
    /** What is asked for. */
    enum Kind {
        CHECKPOINTS("cfcheckpt"),
        HASHES("cfheaders"),
        FILTERS("cfilter");

        private final String answer;

        Kind(String answer) {
            this.answer = answer;
        }
    }

    private final Kind kind;
    private final int first;
    private final int last;
    private final String stop;
    private final Map<String, Integer> awaited = new LinkedHashMap<>();
    private boolean stale;

    private FilterRequest(Kind kind, int first, int last, String stop) {
        this.kind = kind;
        this.first = first;
        this.last = last;
        this.stop = stop;
    }

    static FilterRequest checkpoints(HeaderChain chain, int last) {
        return new FilterRequest(Kind.CHECKPOINTS, 0, last, chain.hashAt(last));
    }

    static FilterRequest hashes(HeaderChain chain, int first, int last) {
        return new FilterRequest(Kind.HASHES, first, last, chain.hashAt(last));
    }

    static FilterRequest filters(HeaderChain chain, int first, int last) {
        FilterRequest request = new FilterRequest(Kind.FILTERS, first, last, chain.hashAt(last));
        for (int height = first; height <= last; height++) {
            request.awaited.put(chain.hashAt(height), height);
        }
        return request;
    }

    Kind kind() {
        return kind;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    String stop() {
        return stop;
    }

    /** Returns the heights of the blocks whose filters have not come yet, by their hashes. */
    Map<String, Integer> awaited() {
        return awaited;
    }

    /** Notes that the chain has changed, so that the answer is of no use. */
    void outdate() {
        stale = true;
    }

    boolean isStale() {
        return stale;
    }

    void send(FilterNode node) {
        switch (kind) {
            case CHECKPOINTS -> node.send("getcfcheckpt", FilterMessages.upTo(stop));
            case HASHES -> node.send("getcfheaders", FilterMessages.range(first, stop));
            case FILTERS -> node.send("getcfilters", FilterMessages.range(first, stop));
        }
    }

    /** Returns what the node owes, half a sentence: a message "cfilter" for block 105 (…). */
    String owed() {
        String next = awaited.isEmpty()
                ? "block " + last + " (" + stop + ")"
                : awaited.entrySet().stream()
                        .findFirst()
                        .map(entry -> "block " + entry.getValue() + " (" + entry.getKey() + ")")
                        .orElse(stop);
        return "message \"" + kind.answer + "\" " + (kind == Kind.FILTERS ? "of " : "up to ") + next;
    }
}
