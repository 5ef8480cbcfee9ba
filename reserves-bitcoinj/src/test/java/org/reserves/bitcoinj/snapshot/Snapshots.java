package org.reserves.bitcoinj.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.util.HexFormat;
import java.util.List;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.WatchOnly;

/** Snapshots made by hand, byte by byte, and scans of bytes as if they came through a pipe. */
final class Snapshots {
    static final String P2PKH = "00" + "11".repeat(20);

    private Snapshots() {}

    /** Returns a regtest snapshot that announces so many coins, with the groups given in hexadecimal. */
    static byte[] regtest(long coins, String... groups) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(hex("7574786fff" + "0200" + "fabfb5da" + "22".repeat(32)));
        for (int i = 0; i < 8; i++) {
            bytes.write((int) (coins >>> (8 * i)));
        }
        for (String group : groups) {
            bytes.writeBytes(hex(group));
        }
        return bytes.toByteArray();
    }

    /** Returns a group of the transaction whose id is this byte 32 times, with the coins given in hexadecimal. */
    static String group(String txidByte, String... coins) {
        return txidByte.repeat(32) + "%02x".formatted(coins.length) + String.join("", coins);
    }

    /** Returns a coin of one satoshi at height 1 with a compressed script. */
    static String coin(String vout, String script) {
        return vout + "02" + "01" + script;
    }

    /** Returns the compressed form of an amount by the formula of Core's {@code compressor.cpp}, in plain arithmetic. */
    static long compress(long sats) {
        if (sats == 0) {
            return 0;
        }
        int zeros = 0;
        long rest = sats;
        while (rest % 10 == 0 && zeros < 9) {
            rest /= 10;
            zeros++;
        }
        return zeros < 9 ? 1 + (rest / 10 * 9 + rest % 10 - 1) * 10 + zeros : 1 + (rest - 1) * 10 + 9;
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    static ChainBalance scan(byte[] file, WatchOnly... watched) {
        return scan(file, SnapshotOptions.defaults(), watched);
    }

    static ChainBalance scan(byte[] file, SnapshotOptions options, WatchOnly... watched) {
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(Channels.newChannel(new ByteArrayInputStream(file)), options)) {
            return snapshot.balanceOf(List.of(watched));
        }
    }
}
