package org.reserves.bitcoinj.snapshot;

/**
 * The snapshot files of Bitcoin Core before version 28, which have no magic: base block hash and number of coins, then in Core
 * 20 and 21 a count of transactions, then coins of txid 32, vout u32, and the rest. They are recognised to be explained, not read:
 * nothing in them tells the network, and their hash has flaws that were mended since.
 */
final class OlderFormats {
    private static final int COINS_AT = 32;
    private static final int VOUT_OF_CORE_22 = 40 + 32;
    private static final int VOUT_OF_CORE_20 = 44 + 32;
    private static final long MOST_COINS = 1L << 32;

    private OlderFormats() {}

    static String explain(ByteInput input) {
        if (input.available() < VOUT_OF_CORE_20 + Integer.BYTES || !plausibleCount(input)) {
            return "file does not begin with the bytes 75 74 78 6f ff of a UTXO snapshot;"
                    + " make one with bitcoin-cli dumptxoutset, and unpack it if it is compressed";
        }
        if (plausibleVout(input, VOUT_OF_CORE_22)) {
            return older(input, "22 to 27");
        }
        if (plausibleVout(input, VOUT_OF_CORE_20)) {
            return older(input, "20 or 21");
        }
        return "file does not begin with the bytes 75 74 78 6f ff of a UTXO snapshot, nor is it one of an older Bitcoin Core;"
                + " make one with bitcoin-cli dumptxoutset";
    }

    private static String older(ByteInput input, String versions) {
        return "file has no magic and looks like a snapshot of block " + SnapshotHeader.hash(input, 0)
                + " written by Bitcoin Core " + versions
                + ", which does not name its network; make a new one with dumptxoutset of Bitcoin Core 28 or later";
    }

    private static boolean plausibleCount(ByteInput input) {
        long count = littleEndian(input, COINS_AT) | (littleEndian(input, COINS_AT + Integer.BYTES) << 32);
        return count > 0 && count < MOST_COINS;
    }

    private static boolean plausibleVout(ByteInput input, int at) {
        return littleEndian(input, at) <= ScanState.MAX_VOUT;
    }

    private static long littleEndian(ByteInput input, int at) {
        return input.peek(at)
                | (input.peek(at + 1) << 8)
                | (input.peek(at + 2) << 16)
                | ((long) input.peek(at + 3) << 24);
    }
}
