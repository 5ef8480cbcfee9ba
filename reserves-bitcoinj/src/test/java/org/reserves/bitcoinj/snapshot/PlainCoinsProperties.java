package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The short way through plain coins and the long way through all others join without a seam, wherever the window ends. */
class PlainCoinsProperties {
    private static final int WINDOWS = 100_000;

    @Property(seed = "20250528", tries = 300)
    void scan_findsWhatWasDrawn_whateverTheChannelGivesAtOnce(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60_000) int atOnce) {
        assertScanned(new DrawnSnapshot(seed, WINDOWS), atOnce);
    }

    /** The window ends 16 kB beyond where it is moved, so a piece of each length puts its end at every place of a coin. */
    @Test
    void scan_findsWhatWasDrawn_forEveryLengthOfAPiece() {
        DrawnSnapshot drawn = new DrawnSnapshot(11, 40_000);
        for (int atOnce = 1; atOnce <= 400; atOnce++) {
            assertScanned(drawn, atOnce);
            assertScanned(drawn, ByteInput.LONGEST + atOnce);
        }
    }

    /** So many scripts that coins are looked up together, 64 at a time or fewer at the end of a window. */
    @Test
    void scan_findsWhatWasDrawn_amongManyScripts() {
        List<CompressedScript> others = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 140_000; i++) {
            byte[] script = new byte[22];
            random.nextBytes(script);
            others.add(CompressedScript.of(script));
        }
        assertTrue(CompressedScript.table(others).isLarge());
        for (int seed = 0; seed < 20; seed++) {
            DrawnSnapshot drawn = new DrawnSnapshot(seed, WINDOWS);
            List<CompressedScript> watched = new ArrayList<>(drawn.watched());
            watched.addAll(others);
            assertScanned(drawn, 1_000 + 3_001 * seed, watched);
        }
    }

    @Test
    void scan_refusesAFileCutShortAnywhere() {
        byte[] file = new DrawnSnapshot(12, 3_000).file();
        for (int length = 51; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(SnapshotRefusedException.class, () -> pass(cut, cut.length, List.of()), "cut at " + length);
        }
    }

    /**
     * 99 outputs with scripts of 10,000 bytes take 99 · 10,009 = 990,891 bytes of a block, P2PKH as it is stored takes 29 each: the
     * 315th is the first beyond 1,000,000 (9,109 / 29 = 314.1).
     */
    @Test
    void scan_refusesTheFirstCoinBeyondWhatABlockHolds_amongPlainOnes() {
        // 403 and 415 coins
        String large = "02" + "01" + "cd16" + "6a" + "00".repeat(9_999);
        StringBuilder group = new StringBuilder("33".repeat(32) + "fd9301");
        for (int i = 0; i < 99; i++) {
            group.append("%02x".formatted(i)).append(large);
        }
        for (int i = 99; i < 403; i++) {
            group.append(vout(i)).append("80bf60").append("01").append(Snapshots.P2PKH);
        }
        assertDoesNotThrow(() -> pass(Snapshots.regtest(403, group.toString()), 70_000, List.of()));
        String more = group.toString().replace("fd9301", "fd9f01");
        for (int i = 403; i < 415; i++) {
            more += vout(i) + "80bf60" + "01" + Snapshots.P2PKH;
        }
        byte[] file = Snapshots.regtest(415, more);
        SnapshotRefusedException e = assertThrows(SnapshotRefusedException.class, () -> pass(file, 70_000, List.of()));
        // one such coin of 28 bytes follows the one refused, of which kind and hash take the last 21
        assertEquals(file.length - 28 - 21, e.offset());
        assertTrue(e.getMessage().contains("take more than 1000000 bytes"), e.getMessage());
    }

    private static String vout(int number) {
        return number < 0xfd ? "%02x".formatted(number) : "fd%02x%02x".formatted(number & 0xff, number >> 8);
    }

    private static void assertScanned(DrawnSnapshot drawn, int atOnce) {
        assertScanned(drawn, atOnce, drawn.watched());
    }

    private static void assertScanned(DrawnSnapshot drawn, int atOnce, List<CompressedScript> watched) {
        SnapshotPass pass = pass(drawn.file(), atOnce, watched);
        assertEquals(drawn.hash(), pass.hash());
        assertEquals(drawn.total(), pass.total());
        assertEquals(drawn.highest(), pass.highest());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < watched.size(); i++) {
            pass.matches().coins(i, 0).stream()
                    .limit(1)
                    .map(coin -> coin.txid() + ":" + coin.vout() + " "
                            + coin.amount().toSats() + " " + coin.height())
                    .forEach(found::add);
        }
        assertEquals(drawn.watchedCoins(), found);
    }

    private static SnapshotPass pass(byte[] file, int atOnce, List<CompressedScript> watched) {
        ScanMonitor monitor = new ScanMonitor(SnapshotOptions.defaults());
        ByteInput input = new ByteInput(new Pieces(file, atOnce), null, monitor::onRefill);
        SnapshotHeader header = SnapshotHeader.read(input, null);
        return SnapshotPass.run(input, header, SnapshotOptions.defaults(), monitor, watched);
    }

    /** Gives so many bytes at once, and no more. */
    private static final class Pieces implements ReadableByteChannel {
        private final ByteBuffer left;
        private final int atOnce;

        Pieces(byte[] file, int atOnce) {
            left = ByteBuffer.wrap(file);
            this.atOnce = atOnce;
        }

        @Override
        public int read(ByteBuffer to) {
            int count = Math.min(Math.min(atOnce, to.remaining()), left.remaining());
            to.put(left.slice(left.position(), count));
            left.position(left.position() + count);
            return count == 0 ? -1 : count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
