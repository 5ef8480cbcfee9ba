package org.reserves.bitcoinj.snapshot;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.reserves.bitcoinj.curve.CurvePoint;

/**
 * A snapshot file like that of the main network in what decides the speed of a scan: coins per transaction, kinds of scripts, sizes
 * of numbers, about 55 bytes a coin. The coins are drawn, always the same ones; nobody vouches for the set.
 */
final class MainnetLike {
    /** 0 to 840,000: the height of the base block, of which a third hold two thirds of the coins. */
    static final int HEIGHT = 840_000;

    static final int KNOWN = 10_000;

    private static final int RECENT = 280_000;
    private static final int HEADER_COINS = 8;
    private static final int KEYS = 512;
    private static final int MOST_COINS_OF_A_GROUP = 2_500;
    private static final int PER_MILLE = 1_000;
    private static final long MOST_SATS = 100_000_000L;
    private static final HexFormat HEX = HexFormat.of();

    private final SplittableRandom random = new SplittableRandom(20250528);
    private final List<byte[]> keys = new ArrayList<>();
    private final DataOutputStream out;
    private final long coins;
    private long txid;
    private long preimageBytes;

    private MainnetLike(OutputStream out, long coins) {
        this.out = new DataOutputStream(out);
        this.coins = coins;
        while (keys.size() < KEYS) {
            byte[] x = bytes(CurvePoint.COORDINATE);
            if (CurvePoint.atX(x, 0, false) != null) {
                keys.add(x);
            }
        }
    }

    /** Returns the file of so many coins in the build folder, and writes it where it is not there yet. */
    static Path file(long coins) throws IOException {
        Path file = Path.of("target", "mainnet-like-" + coins + ".dat");
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile(Files.createDirectories(file.getParent()), "mainnet-like", ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20)) {
                MainnetLike written = new MainnetLike(out, coins);
                written.write();
                Files.writeString(preimages(file), Long.toString(written.preimageBytes));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    /** Returns one of the {@link #KNOWN} scripts that hold one coin in a thousand. */
    static CompressedScript known(int which) {
        byte[] script = HEX.parseHex("76a914" + "00".repeat(CompressedScript.HASH) + "88ac");
        byte[] hash = new byte[CompressedScript.HASH];
        new SplittableRandom(which).nextBytes(hash);
        System.arraycopy(hash, 0, script, 3, hash.length);
        return CompressedScript.of(script);
    }

    /** Returns how many bytes hash_serialized_3 hashes for the coins of a file. */
    static long preimageBytes(Path file) throws IOException {
        return Long.parseLong(Files.readString(preimages(file)));
    }

    private static Path preimages(Path file) {
        return file.resolveSibling(file.getFileName() + ".preimage-bytes");
    }

    private void write() throws IOException {
        // the main network's magic; a base block that does not exist
        out.write(HEX.parseHex("7574786fff" + "0200" + "f9beb4d9" + "22".repeat(32)));
        for (int i = 0; i < HEADER_COINS; i++) {
            out.write((int) (coins >>> (8 * i)));
        }
        for (long left = coins; left > 0; ) {
            int size = (int) Math.min(left, groupSize());
            group(size);
            left -= size;
        }
        out.flush();
    }

    private void group(int size) throws IOException {
        // at most one group for each coin, so the sum of the steps stays below 2^64
        txid += 1 + random.nextLong(Long.divideUnsigned(-1, coins) - 1);
        out.writeLong(txid);
        out.write(bytes(24));
        compactSize(size);
        int code = 2 * height() + (random.nextInt(PER_MILLE) == 0 ? 1 : 0);
        int vout = size == 1 ? random.nextInt(3) : 0;
        for (int i = 0; i < size; i++) {
            compactSize(vout);
            varInt(code);
            varInt(compressedAmount());
            script();
            vout += 1 + random.nextInt(2);
        }
    }

    /** 1 to 3 coins for nearly all, and a long tail that grows with the square root of its rarity. */
    private int groupSize() {
        int draw = random.nextInt(PER_MILLE);
        if (draw < 970) {
            return draw < 720 ? 1 : draw < 910 ? 2 : 3;
        }
        return (int) Math.min(MOST_COINS_OF_A_GROUP, 4 * Math.sqrt(1_000_000.0 / (1 + random.nextInt(1_000_000))));
    }

    private int height() {
        return random.nextInt(3) == 0 ? random.nextInt(HEIGHT) : HEIGHT - random.nextInt(RECENT);
    }

    /** A tenth is dust, a tenth is round; the rest are spread evenly over their number of digits. */
    private long compressedAmount() {
        int draw = random.nextInt(10);
        if (draw == 0) {
            return Snapshots.compress(random.nextBoolean() ? 546 : 330);
        }
        long below = MOST_SATS >>> random.nextInt(16);
        long sats = 1 + random.nextLong(below);
        return Snapshots.compress(draw == 1 ? Math.max(10_000, sats / 10_000 * 10_000) : sats);
    }

    private void script() throws IOException {
        int draw = random.nextInt(PER_MILLE);
        if (draw == 0) {
            varInt(CompressedScript.P2PKH);
            out.write(known(random.nextInt(KNOWN)).payload());
            preimage(25);
        } else if (draw < 300) {
            payload(CompressedScript.P2PKH, 25, "", CompressedScript.HASH, "");
        } else if (draw < 600) {
            raw("0014", 20, "");
        } else if (draw < 850) {
            raw("5120", 32, "");
        } else if (draw < 970) {
            payload(CompressedScript.P2SH, 23, "", CompressedScript.HASH, "");
        } else {
            rareScript();
        }
    }

    /** Three in a hundred: P2WSH, bare multisig of one of three, and once in 6,000 coins an early key, as on the main network. */
    private void rareScript() throws IOException {
        int draw = random.nextInt(PER_MILLE);
        if (draw < 600) {
            raw("0020", 32, "");
        } else if (draw < 985) {
            raw("51" + "21" + "02" + "11".repeat(32) + "21" + "03" + "33".repeat(32) + "21" + "02", 32, "53ae");
        } else if (draw < 990) {
            raw("6a", random.nextInt(300), "");
        } else {
            boolean compressed = draw < 994;
            varInt((compressed ? CompressedScript.P2PK_COMPRESSED : CompressedScript.P2PK_UNCOMPRESSED)
                    + random.nextInt(2));
            out.write(keys.get(random.nextInt(KEYS)));
            preimage(compressed ? 35 : 67);
        }
    }

    private void raw(String before, int length, String after) throws IOException {
        int script = before.length() / 2 + length + after.length() / 2;
        payload(CompressedScript.RAW + script, script, before, length, after);
    }

    private void payload(int kind, int script, String before, int length, String after) throws IOException {
        preimage(script);
        varInt(kind);
        out.write(HEX.parseHex(before));
        out.write(bytes(length));
        out.write(HEX.parseHex(after));
    }

    /** Outpoint, height and amount take 48 bytes, the length of the script 1 or 3. */
    private void preimage(int script) {
        preimageBytes += 48 + (script < 0xfd ? 1 : 3) + script;
    }

    private byte[] bytes(int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return drawn;
    }

    private void compactSize(int number) throws IOException {
        if (number < 0xfd) {
            out.write(number);
        } else {
            out.write(0xfd);
            out.write(number);
            out.write(number >> 8);
        }
    }

    private void varInt(long number) throws IOException {
        if (number > 0x7f) {
            leading((number >> 7) - 1);
        }
        out.write((int) (number & 0x7f));
    }

    private void leading(long number) throws IOException {
        if (number > 0x7f) {
            leading((number >> 7) - 1);
        }
        out.write((int) (number & 0x7f) | 0x80);
    }
}
