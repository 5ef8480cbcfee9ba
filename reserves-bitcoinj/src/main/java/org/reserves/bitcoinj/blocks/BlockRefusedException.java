package org.reserves.bitcoinj.blocks;

import org.reserves.chain.BalanceUnavailableException;

/** The refusal of a header or block that is damaged, forged or against the rules of its network. */
public final class BlockRefusedException extends BalanceUnavailableException {
    private static final long serialVersionUID = 1L;

    private final String blockHash;

    BlockRefusedException(String blockHash, String reason) {
        super("block " + blockHash + " refused: " + reason);
        this.blockHash = blockHash;
    }

    /** Returns the hash of the header in question, as displayed. */
    public String blockHash() {
        return blockHash;
    }
}
