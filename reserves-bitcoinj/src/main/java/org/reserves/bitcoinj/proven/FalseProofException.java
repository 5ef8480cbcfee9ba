package org.reserves.bitcoinj.proven;

/** The refusal of a proof that does not prove its claim. */
final class FalseProofException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FalseProofException(ClaimedTransaction claim, String reason) {
        super(claim + ": " + reason);
    }
}
