package org.reserves.bitcoinj.snapshot;

import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBlock;

/** What a pass proved about the set, and why. */
record SetProof(ChainBlock block, Assurance assurance, List<String> grounds) {

    /**
     * Compares what was read with what is trusted.
     *
     * @param hash   the {@code hash_serialized_3} of the coins read, or null where they were not hashed
     * @param muHash their MuHash, or null where it is not needed
     */
    static SetProof of(SnapshotHeader header, SnapshotOptions options, @Nullable String hash, @Nullable String muHash) {
        TrustedSet trusted = trusted(header, options);
        if (trusted == null) {
            requireUnlisted(header, options, hash);
            ChainBlock block = ChainBlock.of(header.network(), header.baseHash());
            return unauthenticated(
                    block,
                    "no trusted set is known for block " + header.baseHash()
                            + (hash == null ? "" : ", so nothing vouches for the computed hash_serialized_3 " + hash)
                            + "; have your own node compute it with gettxoutsetinfo and add it as a TrustedSet",
                    hash);
        }
        if (hash == null) {
            return unauthenticated(
                    trusted.block(),
                    "a trusted set is known for this block, but the coins were not compared with it",
                    null);
        }
        boolean bySerialized = trusted.hashSerialized3() != null;
        String computed = bySerialized ? hash : muHash;
        String expected = bySerialized ? trusted.hashSerialized3() : trusted.muHash();
        if (!Objects.equals(computed, expected)) {
            throw new SnapshotRefusedException(
                    0,
                    (bySerialized ? "coins hash to " : "coins have the MuHash ") + computed + ", but the set of "
                            + trusted.block() + (bySerialized ? " hashes to " : " has ") + expected + " ("
                            + trusted.reason() + "); the file is damaged or forged");
        }
        return new SetProof(
                trusted.block(),
                Assurance.AUTHENTICATED,
                List.of("all " + header.coins() + (bySerialized ? " coins hash to " : " coins have the MuHash ")
                        + computed + ", which is trusted for this block because of " + trusted.reason()));
    }

    /** Coins that are a trusted set under the name of another block mean a header that lies. */
    private static void requireUnlisted(SnapshotHeader header, SnapshotOptions options, @Nullable String hash) {
        for (TrustedSet set : options.trusted()) {
            if (hash != null && hash.equals(set.hashSerialized3())) {
                throw new SnapshotRefusedException(
                        SnapshotHeader.NETWORK_AT,
                        "coins are the set of " + set.block() + ", but the header names block " + header.baseHash()
                                + " of " + header.network() + "; the header is damaged or forged");
            }
        }
    }

    @Nullable
    static TrustedSet trusted(SnapshotHeader header, SnapshotOptions options) {
        for (TrustedSet set : options.trusted()) {
            if (set.block().network() == header.network() && set.block().hash().equals(header.baseHash())) {
                return set;
            }
        }
        return null;
    }

    private static SetProof unauthenticated(ChainBlock block, String missing, @Nullable String hash) {
        List<String> grounds = hash == null
                ? List.of(missing, "hashing was switched off for a quick look; scan again with it to authenticate")
                : List.of(missing);
        return new SetProof(block, Assurance.UNAUTHENTICATED, grounds);
    }
}
