package org.reserves.bitcoinj.compactfilters;

/** A node that serves filters, as far as it matters to who compares them. Engine. */
public interface FilterNode {
    /** Returns its address, like {@code 192.0.2.1:8333}. */
    String name();

    /** Returns who runs it, as far as the address tells. */
    String operator();

    /** Sends it a message. */
    void send(String command, byte[] payload);

    /** Notes that it was asked for something about filters, or goes on answering; what it owes now is half a sentence. */
    void owesFilters(String what);

    /** Notes that it owes nothing about filters any more. */
    void satisfiedFilters();

    /**
     * Counts a message that brought nothing.
     *
     * @throws MisconductException if there were too many
     */
    void useless(String what) throws MisconductException;
}
