package org.reserves.bitcoinj.snapshot;

import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.internal.Hex;

/**
 * A hash of the true set of unspent coins at one block, and why it is believed: the root of trust of a snapshot.
 *
 * <p>There are two kinds of hashes, and one of them is enough. Bitcoin Core publishes {@code hash_serialized_3}, and computes it at the tip
 * only; of an earlier block a node with {@code coinstatsindex=1} has the MuHash.
 *
 * <p>Immutable and thread-safe.
 *
 * @param block           the block, with its height
 * @param hashSerialized3 the {@code hash_serialized_3} of the coins after that block, as displayed: 64 hexadecimal digits in
 *                        lower case; null where only the other is known
 * @param muHash          the MuHash of the coins after that block, as displayed; null where it is not known
 * @param reason          why it is believed: who published it, or whose node computed it
 */
public record TrustedSet(
        ChainBlock block,
        @Nullable String hashSerialized3,
        @Nullable String muHash,
        String reason) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the block has no height, a hash is malformed, both are missing, or the reason is blank
     */
    public TrustedSet {
        Objects.requireNonNull(block, "block must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
        if (block.height() == null) {
            throw new IllegalArgumentException("trusted set of block \"" + block.hash() + "\" has no height; give it");
        }
        if (hashSerialized3 == null && muHash == null) {
            throw new IllegalArgumentException("trusted set of block \"" + block.hash()
                    + "\" has no hash; give its hash_serialized_3 or its muhash");
        }
        if (hashSerialized3 != null) {
            Hex.requireHash("hash_serialized_3", hashSerialized3);
        }
        if (muHash != null) {
            Hex.requireHash("muhash", muHash);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason \"" + reason
                    + "\" to trust a set is blank; say who published the hash or whose node computed it");
        }
    }

    /**
     * Makes a set that is known by its {@code hash_serialized_3}.
     *
     * @throws IllegalArgumentException if the block has no height, the hash is malformed, or the reason is blank
     */
    public TrustedSet(ChainBlock block, String hashSerialized3, String reason) {
        this(block, Objects.requireNonNull(hashSerialized3, "hash_serialized_3 must not be null"), null, reason);
    }

    /**
     * Returns a set the caller trusts, for example because the caller's own validating node computed the hash with
     * {@code gettxoutsetinfo hash_serialized_3}.
     *
     * @param network         the network of the block
     * @param height          the height of the block
     * @param blockHash       the hash of the block as displayed
     * @param hashSerialized3 the hash of the set as displayed
     * @param reason          why it is believed
     * @throws IllegalArgumentException if a hash is malformed, the height negative or the reason blank
     */
    public static TrustedSet of(Network network, int height, String blockHash, String hashSerialized3, String reason) {
        return new TrustedSet(ChainBlock.of(network, blockHash).atHeight(height), hashSerialized3, reason);
    }

    /**
     * Returns a set the caller trusts, for example because the caller's own validating node computed the hash with
     * {@code gettxoutsetinfo muhash HEIGHT}. To compare a file with it takes some microseconds a coin, on all processors.
     *
     * @param network   the network of the block
     * @param height    the height of the block
     * @param blockHash the hash of the block as displayed
     * @param muHash    the MuHash of the set as displayed
     * @param reason    why it is believed
     * @throws IllegalArgumentException if a hash is malformed, the height negative or the reason blank
     */
    public static TrustedSet ofMuHash(Network network, int height, String blockHash, String muHash, String reason) {
        Objects.requireNonNull(muHash, "muhash must not be null");
        return new TrustedSet(ChainBlock.of(network, blockHash).atHeight(height), null, muHash, reason);
    }

    boolean isOfSameBlock(TrustedSet other) {
        return block.network() == other.block.network() && block.hash().equals(other.block.hash());
    }

    /** Returns this set, with what another of the same block adds. */
    TrustedSet joinedWith(TrustedSet other) {
        LocalDate date = block.date();
        LocalDate otherDate = other.block.date();
        boolean datesAgree = date == null || otherDate == null || date.equals(otherDate);
        if (!isCompatible(hashSerialized3, other.hashSerialized3)
                || !isCompatible(muHash, other.muHash)
                || !Objects.equals(block.height(), other.block.height())
                || !datesAgree) {
            throw new IllegalArgumentException("set " + other.facts() + " contradicts " + facts()
                    + ", trusted because of " + reason + "; one of them is wrong");
        }
        return new TrustedSet(
                date == null ? other.block : block,
                hashSerialized3 == null ? other.hashSerialized3 : hashSerialized3,
                muHash == null ? other.muHash : muHash,
                reason + ", and of " + other.reason);
    }

    private static boolean isCompatible(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private String facts() {
        return "\"" + (hashSerialized3 == null ? muHash : hashSerialized3) + "\" of " + block
                + (block.date() == null ? "" : " of " + block.date());
    }
}
