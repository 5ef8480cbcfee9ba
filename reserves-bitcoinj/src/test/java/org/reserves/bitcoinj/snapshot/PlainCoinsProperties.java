package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    @Test
    void scan_refusesAFileCutShortAnywhere() {
        byte[] file = new DrawnSnapshot(12, 3_000).file();
        for (int length = 51; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(SnapshotRefusedException.class, () -> pass(cut, cut.length, List.of()), "cut at " + length);
        }
    }

    private static void assertScanned(DrawnSnapshot drawn, int atOnce) {
        SnapshotPass pass = pass(drawn.file(), atOnce, drawn.watched());
        assertEquals(drawn.hash(), pass.hash());
        assertEquals(drawn.total(), pass.total());
        assertEquals(drawn.highest(), pass.highest());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < drawn.watched().size(); i++) {
            pass.matches().coins(i, 0).stream()
                    .limit(1)
                    .map(coin -> coin.txid() + ":" + coin.vout() + " " + coin.amount().toSats() + " " + coin.height())
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
