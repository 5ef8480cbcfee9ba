package org.reserves.bitcoinj.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.bitcoinj.base.Sha256Hash;

/**
 * A snapshot of drawn coins with what must come out of a scan, computed from the coins themselves and not from the file: kinds,
 * numbers and transactions of every size, those at both sides of each limit of the formats among them.
 */
final class DrawnSnapshot {
    /** The generator of secp256k1, whose y is even (SEC 2, section 2.4.1). */
    private static final String X = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";

    private static final String Y = "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";

    private static final int[] SIZES = {1, 1, 1, 1, 2, 2, 3, 5, 63, 64, 65, 127, 128, 129, 252, 253, 300};
    private static final int[] VOUTS = {0, 0, 0, 1, 100, 127, 128, 250, 253, 16_400, 16_512};
    /** Heights around the first and last whose VARINT has one, two, three or four bytes, and those most coins have. */
    private static final int[] HEIGHTS = {0, 63, 64, 8_255, 8_256, 100_000, 500_000, 840_000, 1_056_831, 1_056_832};

    private static final int[] LENGTHS = {
        0, 1, 7, 8, 9, 22, 23, 24, 34, 35, 39, 40, 41, 67, 105, 121, 122, 252, 253, 10_000
    };

    /** A coin of a watched script: as text, because that is what is compared. */
    private final List<String> watchedCoins = new ArrayList<>();

    private final List<byte[]> watched = new ArrayList<>();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream preimages = new ByteArrayOutputStream();
    private final SplittableRandom random;
    private long total;
    private int highest;
    private int coins;

    private record Script(byte[] stored, byte[] whole) {
        /** Short ones may occur again, and the uncompressed key always is the same. */
        boolean isDrawnOnce() {
            return whole.length >= 20 && stored[0] != 4;
        }
    }

    DrawnSnapshot(long seed, int bytes) {
        random = new SplittableRandom(seed);
        ByteBuffer txid = ByteBuffer.allocate(32);
        while (file.size() < bytes) {
            // ids that differ in their last bytes only, and ids far apart
            int at = random.nextInt(4) == 0 ? 24 : 0;
            txid.putLong(at, txid.getLong(at) + 1 + random.nextInt(1 << 30));
            group(txid.array());
        }
    }

    byte[] file() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(Snapshots.regtest(coins));
        whole.writeBytes(file.toByteArray());
        return whole.toByteArray();
    }

    List<CompressedScript> watched() {
        return watched.stream().map(CompressedScript::of).toList();
    }

    /** Returns the coins of each watched script. */
    List<String> watchedCoins() {
        return watchedCoins;
    }

    long total() {
        return total;
    }

    int highest() {
        return highest;
    }

    /** SHA256(SHA256(all preimages)), reversed. */
    String hash() {
        return Sha256Hash.wrapReversed(Sha256Hash.hashTwice(preimages.toByteArray()))
                .toString();
    }

    private void group(byte[] txid) {
        int size = SIZES[random.nextInt(SIZES.length)];
        file.writeBytes(txid);
        compactSize(file, size);
        List<Integer> vouts = new ArrayList<>();
        int vout = VOUTS[random.nextInt(VOUTS.length)];
        for (int i = 0; i < size; i++) {
            vouts.add(vout);
            vout += 1 + (random.nextInt(20) == 0 ? random.nextInt(100) : 0);
        }
        if (random.nextInt(8) == 0) {
            // as Core's database has them, and worse
            vouts.sort(Comparator.comparing((Integer n) -> n % 7).thenComparing(n -> -n));
        }
        TreeMap<Integer, byte[]> ordered = new TreeMap<>();
        vouts.forEach(n -> ordered.put(n, coin(txid, n)));
        ordered.values().forEach(preimages::writeBytes);
    }

    private byte[] coin(byte[] txid, int vout) {
        int height = HEIGHTS[random.nextInt(HEIGHTS.length)] - (random.nextInt(4) == 0 ? 0 : random.nextInt(2));
        int code = Math.max(0, height) * 2 + random.nextInt(2);
        long value = random.nextLong(1L << random.nextInt(36));
        value = random.nextInt(5) == 0 ? value / 10_000_000_000L * 10_000_000_000L : value;
        Script script = script();
        compactSize(file, vout);
        varInt(code);
        varInt(Snapshots.compress(value));
        file.writeBytes(script.stored);
        coins++;
        total += value;
        highest = Math.max(highest, code / 2);
        if (random.nextInt(50) == 0 && script.isDrawnOnce()) {
            watched.add(script.whole);
            watchedCoins.add(Sha256Hash.wrapReversed(txid) + ":" + vout + " " + value + " " + code / 2);
        }
        ByteArrayOutputStream preimage = new ByteArrayOutputStream();
        ByteBuffer numbers = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        preimage.writeBytes(txid);
        preimage.writeBytes(numbers.putInt(vout).putInt(code).putLong(value).array());
        compactSize(preimage, script.whole.length);
        preimage.writeBytes(script.whole);
        return preimage.toByteArray();
    }

    private Script script() {
        String hash = drawn(20);
        String key = drawn(32);
        return switch (random.nextInt(7)) {
            case 0 -> script("00" + hash, "76a914" + hash + "88ac");
            case 1 -> script("01" + hash, "a914" + hash + "87");
            case 2 -> random.nextInt(8) == 0 ? script("04" + X, "4104" + X + Y + "ac") : script("1c0014" + hash);
            case 3 -> script("02" + key, "2102" + key + "ac");
            case 4 -> script("1c0014" + hash);
            case 5 -> script("285120" + key);
            default -> raw();
        };
    }

    /** A script of a length near one that matters; the longest is rare. */
    private Script raw() {
        int length = LENGTHS[random.nextInt(random.nextInt(20) == 0 ? LENGTHS.length : LENGTHS.length - 1)];
        String script = length == 0 ? "" : "6a" + drawn(length - 1);
        int kind = length + 6;
        String number = kind < 128 ? "%02x".formatted(kind) : "%02x%02x".formatted((kind >> 7) - 1 | 0x80, kind & 0x7f);
        return script(number + script, script);
    }

    private static Script script(String stored) {
        return script(stored, stored.substring(2));
    }

    private static Script script(String stored, String whole) {
        return new Script(Snapshots.hex(stored), Snapshots.hex(whole));
    }

    private String drawn(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void compactSize(ByteArrayOutputStream to, int number) {
        if (number < 0xfd) {
            to.write(number);
        } else {
            to.write(0xfd);
            to.write(number);
            to.write(number >> 8);
        }
    }

    /** Core's VARINT by the loop of {@code serialize.h}, backwards. */
    private void varInt(long number) {
        StringBuilder digits = new StringBuilder("%02x".formatted(number & 0x7f));
        for (long rest = number >> 7; rest > 0; rest >>= 7) {
            rest--;
            digits.insert(0, "%02x".formatted((rest & 0x7f) | 0x80));
        }
        file.writeBytes(Snapshots.hex(digits.toString()));
    }
}
