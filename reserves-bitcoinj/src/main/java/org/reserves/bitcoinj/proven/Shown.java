package org.reserves.bitcoinj.proven;

import java.util.Objects;

/**
 * What a server shows to prove a claim.
 *
 * @param claim        the claim
 * @param transaction  the bytes of the transaction, with witness data or without
 * @param branch       the way from it to the merkle root
 * @param reward       the id of the first transaction of that block, as displayed
 * @param rewardBranch the way from that one to the merkle root
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and not copied because transactions are large
public record Shown(
        ClaimedTransaction claim, byte[] transaction, MerkleBranch branch, String reward, MerkleBranch rewardBranch) {

    /** Validates the components. */
    public Shown {
        Objects.requireNonNull(claim, "claim must not be null");
        Objects.requireNonNull(transaction, "transaction must not be null");
        Objects.requireNonNull(branch, "branch must not be null");
        Objects.requireNonNull(reward, "reward must not be null");
        Objects.requireNonNull(rewardBranch, "rewardBranch must not be null");
    }
}
