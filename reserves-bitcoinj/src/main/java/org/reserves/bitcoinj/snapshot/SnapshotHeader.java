package org.reserves.bitcoinj.snapshot;

import java.util.HexFormat;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.network.NetworkMagic;
import org.reserves.chain.Network;

/**
 * The first 51 bytes of a version 2 snapshot: magic {@code utxo ff}, version u16, network magic, hash of the base block, number
 * of coins u64; numbers are little-endian (Bitcoin Core, {@code node/utxo_snapshot.h}). The height is not in it.
 *
 * @param network  the chain the coins are on
 * @param baseHash the block after which they are unspent, as displayed
 * @param coins    how many there are
 */
record SnapshotHeader(Network network, String baseHash, long coins) {
    private static final int LENGTH = 51;
    private static final int HASH = 11;
    private static final int COINS = 43;
    private static final int VERSION_AT = 5;
    static final int NETWORK_AT = 7;
    private static final int VERSION = 2;

    /** Anything of the format is at least so long: outpoint, height, amount and script of a coin take a byte each. */
    private static final int SHORTEST_COIN = 4;

    static SnapshotHeader read(ByteInput input, @Nullable Long fileSize) {
        input.fill();
        if (!hasMagic(input)) {
            throw new SnapshotRefusedException(0, OlderFormats.explain(input));
        }
        if (input.available() < LENGTH) {
            throw new SnapshotRefusedException(
                    input.available(), "file ends inside the header, which takes 51 bytes; copy the file again");
        }
        int version = input.peek(VERSION_AT) | (input.peek(VERSION_AT + 1) << 8);
        if (version != VERSION) {
            throw new SnapshotRefusedException(
                    VERSION_AT,
                    "version " + version + " is unknown; only version 2, of Bitcoin Core 28 and later, is read");
        }
        SnapshotHeader header = new SnapshotHeader(network(input), hash(input, HASH), coins(input, fileSize));
        input.skip(LENGTH);
        return header;
    }

    static String hash(ByteInput input, int at) {
        byte[] reversed = new byte[32];
        for (int i = 0; i < 32; i++) {
            reversed[i] = (byte) input.peek(at + 31 - i);
        }
        return HexFormat.of().formatHex(reversed);
    }

    private static boolean hasMagic(ByteInput input) {
        return input.available() >= VERSION_AT
                && input.peek(0) == 'u'
                && input.peek(1) == 't'
                && input.peek(2) == 'x'
                && input.peek(3) == 'o'
                && input.peek(4) == 0xff;
    }

    private static Network network(ByteInput input) {
        int magic = (input.peek(NETWORK_AT) << 24)
                | (input.peek(NETWORK_AT + 1) << 16)
                | (input.peek(NETWORK_AT + 2) << 8)
                | input.peek(NETWORK_AT + 3);
        Network network = NetworkMagic.find(magic);
        if (network == null) {
            throw new SnapshotRefusedException(
                    NETWORK_AT,
                    "network magic \"" + HexFormat.of().toHexDigits(magic)
                            + "\" is none of main, test, testnet4, the default signet and regtest");
        }
        return network;
    }

    private static long coins(ByteInput input, @Nullable Long fileSize) {
        long coins = 0;
        for (int i = 7; i >= 0; i--) {
            coins = (coins << 8) | input.peek(COINS + i);
        }
        boolean impossible = coins < 0 || (fileSize != null && coins > (fileSize - LENGTH) / SHORTEST_COIN);
        if (impossible) {
            throw new SnapshotRefusedException(
                    COINS,
                    "header announces " + Long.toUnsignedString(coins) + " coins, more than the file"
                            + (fileSize == null ? "" : " of " + fileSize + " bytes")
                            + " can hold; it is cut short or forged");
        }
        return coins;
    }
}
