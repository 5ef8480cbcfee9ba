package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.snapshot.Snapshots.scan;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;

class UtxoSnapshotProperties {
    private static final String[] REAL = {
        "core-test-chain-110.dat", "core-regtest/utxo.dat", "core-test-chain-100.dat", "core-vout-order/utxo.dat"
    };

    @Property(seed = "20250528", tries = 3000)
    void scan_answersOrRefusesRandomBytes(@ForAll @Size(max = 400) byte[] bytes) {
        assertHarmless(bytes);
    }

    @Property(seed = "20250528", tries = 3000)
    void scan_answersOrRefusesRandomCoins(@ForAll @Size(max = 400) byte[] coins, @ForAll @IntRange(max = 9) int count) {
        byte[] header = Snapshots.regtest(count);
        byte[] file = Arrays.copyOf(header, header.length + coins.length);
        System.arraycopy(coins, 0, file, header.length, coins.length);
        assertHarmless(file);
    }

    @Property(seed = "20250528", tries = 1500)
    void scan_neverAuthenticatesAMutatedFile(
            @ForAll @IntRange(max = 2) int which,
            @ForAll @IntRange(min = 1, max = 5) int changes,
            @ForAll @Size(5) int[] places,
            @ForAll @Size(5) byte[] values) {
        byte[] real = CoreFixtures.bytes(REAL[which]);
        byte[] mutated = real.clone();
        for (int i = 0; i < changes; i++) {
            mutated[Math.floorMod(places[i], mutated.length)] = values[i];
        }
        if (!Arrays.equals(real, mutated)) {
            assertHarmless(mutated);
        }
    }

    @Property(seed = "20250528", tries = 500)
    void scan_neverAuthenticatesAFileWithAPieceMissing(
            @ForAll @IntRange(max = 7000) int from, @ForAll @IntRange(min = 1, max = 300) int length) {
        byte[] real = CoreFixtures.bytes(REAL[0]);
        byte[] shorter = new byte[real.length - length];
        System.arraycopy(real, 0, shorter, 0, from);
        System.arraycopy(real, from + length, shorter, from, real.length - from - length);
        assertHarmless(shorter);
    }

    /** The oracle is the formula of Core's compressor, in plain arithmetic. */
    @Property(seed = "20250528")
    void decompress_undoesCompress(@ForAll @LongRange(max = CompressedAmounts.MAX_MONEY) long amount) {
        assertEquals(amount, CompressedAmounts.decompress(Snapshots.compress(amount)));
        long shorter = amount / 1_000_000_000 * 1_000_000_000;
        assertEquals(shorter, CompressedAmounts.decompress(Snapshots.compress(shorter)));
    }

    /** The oracle is the loop of Core's {@code serialize.h}, in numbers that cannot overflow. */
    @Property(seed = "20250528", tries = 3000)
    void varInt_isWhatTheLoopOfCoreReads(@ForAll @Size(16) byte[] bytes, @ForAll @IntRange(max = 8) int continued) {
        for (int i = 0; i < continued; i++) {
            bytes[i] |= (byte) 0x80;
        }
        BigInteger n = BigInteger.ZERO;
        int length = 0;
        do {
            n = n.shiftLeft(7).or(BigInteger.valueOf(bytes[length] & 0x7f));
            n = bytes[length] < 0 ? n.add(BigInteger.ONE) : n;
        } while (bytes[length++] < 0 && length < 9);
        long word = (long) ByteInput.LONG_BE.get(bytes, 0);
        assertEquals(length, VarInt.length(word));
        long value = VarInt.value(word, length);
        if (length <= 8) {
            assertEquals(n, BigInteger.valueOf(value));
        } else {
            assertTrue(value >= VarInt.TOO_LARGE);
        }
    }

    private static void assertHarmless(byte[] file) {
        try {
            assertEquals(Assurance.UNAUTHENTICATED, scan(file).assurance());
        } catch (BalanceUnavailableException documented) {
            assertEquals(SnapshotRefusedException.class, documented.getClass(), documented.getMessage());
        }
    }
}
