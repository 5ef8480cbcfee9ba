package org.reserves.bitcoinj.compactfilters;

/**
 * Something a node must not do; the message completes a sentence that begins with the node. It ends that connection, not the run. Engine.
 */
public final class MisconductException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean isLie;

    /** Makes one with the rest of the sentence. */
    public MisconductException(String message) {
        this(message, false);
    }

    private MisconductException(String message, boolean isLie) {
        super(message);
        this.isLie = isLie;
    }

    /** Returns one about what is proven false, or contradicts what the same node said. */
    public static MisconductException lie(String message) {
        return new MisconductException(message, true);
    }

    /** Returns whether the node lied, and did not only break a rule. */
    public boolean isLie() {
        return isLie;
    }
}
