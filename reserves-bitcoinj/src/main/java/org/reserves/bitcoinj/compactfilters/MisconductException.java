package org.reserves.bitcoinj.compactfilters;

/**
 * Something a node must not do; the message completes a sentence that begins with the node. It ends that connection, not the run. Engine.
 */
public final class MisconductException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes one with the rest of the sentence. */
    public MisconductException(String message) {
        super(message);
    }
}
