package org.reserves.bitcoinj.peers;

/** Something a node must not do; the message completes a sentence that begins with the node. It ends that connection, not the run. */
final class MisconductException extends Exception {
    private static final long serialVersionUID = 1L;

    MisconductException(String message) {
        super(message);
    }
}
