package org.reserves.bitcoinj.proven;

import java.util.Comparator;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.LooseTransaction;

/**
 * A transaction that is proved to be in a block of our chain.
 *
 * @param claim       the claim that was proved
 * @param transaction the transaction
 * @param branch      the way from it to the merkle root
 * @param header      the header of the block
 */
record ProvenTransaction(
        ClaimedTransaction claim, LooseTransaction transaction, MerkleBranch branch, BlockHeader header) {
    /** In the order of the chain. */
    static final Comparator<ProvenTransaction> IN_ORDER = Comparator.comparingLong(ProvenTransaction::order);

    private long order() {
        return (long) claim.height() << Integer.SIZE | branch.position();
    }

    boolean isReward() {
        return branch.position() == 0;
    }
}
