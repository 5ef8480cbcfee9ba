package org.reserves.bitcoinj.snapshot;

import java.util.List;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.watchlist.BareKeys;
import org.reserves.bitcoinj.watchlist.ScriptTable;
import org.reserves.chain.ScanCancelledException;

/**
 * The outcome of one pass over all coins.
 *
 * @param matches  the coins of the watched scripts
 * @param bareKeys the coins at the bare public keys of watched P2PKH scripts, or null where none is watched
 * @param total   what all coins are worth, in satoshis
 * @param highest the height of the highest coin: the base block is at least so high
 * @param hash    the {@code hash_serialized_3} of the coins, or null where they were not hashed
 * @param muHash  the MuHash of the coins, or null where nothing is to be compared with it
 */
record SnapshotPass(
        MatchedCoins matches,
        @Nullable BareKeys bareKeys,
        long total,
        int highest,
        @Nullable String hash,
        @Nullable String muHash) {

    static SnapshotPass run(
            ByteInput input,
            SnapshotHeader header,
            SnapshotOptions options,
            ScanMonitor monitor,
            List<CompressedScript> scripts) {
        try {
            if (!options.isHashing()) {
                return run(input, header, options, monitor, scripts, null, null);
            }
            TrustedSet trusted = SetProof.trusted(header, options);
            boolean byMuHash = trusted != null && trusted.hashSerialized3() == null;
            try (SetHasher hasher = new SetHasher();
                    MuHasher each = byMuHash ? new MuHasher() : null) {
                return run(input, header, options, monitor, scripts, new PreimageWriter(hasher, each), each);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanCancelledException("at byte " + input.offset() + " of the snapshot");
        }
    }

    private static SnapshotPass run(
            ByteInput input,
            SnapshotHeader header,
            SnapshotOptions options,
            ScanMonitor monitor,
            List<CompressedScript> scripts,
            @Nullable PreimageWriter preimages,
            @Nullable MuHasher each)
            throws InterruptedException {
        TrustedSet trusted = SetProof.trusted(header, options);
        Integer height = trusted == null ? null : trusted.block().height();
        MatchedCoins matches = new MatchedCoins(scripts.size());
        ScriptTable watched = CompressedScript.table(scripts);
        boolean mayHave = scripts.stream().anyMatch(script -> script.kind() == CompressedScript.P2PKH);
        BareKeys bareKeys = mayHave ? CompressedScript.bareKeys(watched) : null;
        ScanState state = new ScanState(header.coins(), height == null ? Integer.MAX_VALUE : height);
        monitor.begin(input::offset, state::coins, header.coins());
        new CoinScanner(input, state, watched, matches, preimages, bareKeys).scan();
        String hash = preimages == null ? null : preimages.finish();
        String muHash = each == null ? null : each.finish();
        monitor.end();
        return new SnapshotPass(matches, bareKeys, state.total, state.highest, hash, muHash);
    }
}
