package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.BalanceUnavailableException;

/** What a scan allocates, on its own thread: a window, and nothing for a coin or because a file says so. */
class ScanMemoryTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A window of a megabyte, blocks on the way to the hash, tables for the largest transaction, and room to spare. */
    private static final long BOUND = 16_000_000;

    /** P2PKH, P2SH, P2PK, P2WPKH, P2TR and the bare multisig of one of two. */
    private static final String[] SCRIPTS = {
        "00" + "11".repeat(20),
        "01" + "22".repeat(20),
        "02" + "33".repeat(32),
        "1c" + "0014" + "44".repeat(20),
        "28" + "5120" + "55".repeat(32),
        "4d" + "5121" + "02".repeat(33) + "21" + "03".repeat(33) + "52ae"
    };

    @Test
    void scan_allocatesNothingForACoin() {
        // enough for every block on the way to the hash to be in use
        byte[] few = snapshot(250_000);
        byte[] many = snapshot(500_000);
        for (SnapshotOptions options : new SnapshotOptions[] {
            SnapshotOptions.defaults(), SnapshotOptions.defaults().withoutHashing()
        }) {
            long small = allocated(few, options);
            long large = allocated(many, options);
            assertTrue(large < small + 100_000, small + " bytes for 250,000 coins, " + large + " for 500,000");
        }
    }

    @Property(seed = "20250528", tries = 500)
    void scan_believesNoForgedCountOrLength(
            @ForAll long coins,
            @ForAll @IntRange(max = 0x2000000) int group,
            @ForAll @IntRange(max = 0x7fffffff) int script,
            @ForAll @Size(max = 300) byte[] rest) {
        String forgedGroup = "fe%08x".formatted(Integer.reverseBytes(group));
        for (String before : new String[] {
            "33".repeat(32) + forgedGroup, "33".repeat(32) + "01" + "00" + "02" + "01" + varInt(script)
        }) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(Snapshots.regtest(coins, before));
            file.writeBytes(rest);
            assertTrue(allocated(file.toByteArray(), SnapshotOptions.defaults()) < BOUND);
        }
    }

    @Property(seed = "20250528", tries = 300)
    void scan_needsNoMoreForAMutatedFile(@ForAll @Size(3) int[] places, @ForAll @Size(3) byte[] values) {
        byte[] mutated = CoreFixtures.bytes("core-regtest/utxo.dat");
        for (int i = 0; i < places.length; i++) {
            mutated[Math.floorMod(places[i], mutated.length)] = values[i];
        }
        assertTrue(allocated(mutated, SnapshotOptions.defaults()) < BOUND);
    }

    private static long allocated(byte[] file, SnapshotOptions options) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            Snapshots.scan(file, options);
        } catch (BalanceUnavailableException documented) {
            assertEquals(SnapshotRefusedException.class, documented.getClass(), documented.getMessage());
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static byte[] snapshot(int coins) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Snapshots.regtest(coins));
        byte[][] rest = new byte[SCRIPTS.length][];
        for (int i = 0; i < SCRIPTS.length; i++) {
            rest[i] = Snapshots.hex("01" + Snapshots.coin("00", SCRIPTS[i]));
        }
        for (int i = 0; i < coins; i++) {
            file.writeBytes(ByteBuffer.allocate(32).putInt(i + 1).array());
            file.writeBytes(rest[i % rest.length]);
        }
        return file.toByteArray();
    }

    private static String varInt(long number) {
        String digit = "%02x".formatted((number & 0x7f));
        for (long rest = number >> 7; rest > 0; rest >>= 7) {
            rest--;
            digit = "%02x".formatted((rest & 0x7f) | 0x80) + digit;
        }
        return digit;
    }
}
