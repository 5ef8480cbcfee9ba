package org.reserves.bitcoinj.peers;

/** The best chain does not go through the block any more after which blocks were read; one has to begin again on the new one. */
final class BranchLeftException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
