package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ScanCancelledException;
import org.reserves.money.Btc;

/** Pipes whose writer does not come, falls asleep or fails. */
@Timeout(30)
class PatientPipeTest {
    private static final SnapshotOptions IMPATIENT = SnapshotOptions.defaults().patience(Duration.ofMillis(1_200));

    @TempDir
    private Path folder;

    @Test
    void open_givesUpOnANamedPipeNobodyWritesTo() throws Exception {
        Path pipe = namedPipe();
        Exception e = assertThrows(BalanceUnavailableException.class, () -> UtxoSnapshot.open(pipe, IMPATIENT));
        assertEquals(
                "snapshot did not go on at byte 0: nothing came through the pipe for 1.2 s; check its writer, or let"
                        + " SnapshotOptions have more patience",
                e.getMessage());
    }

    @Test
    void open_canBeCancelledWhereNobodyWrites() throws Exception {
        Path pipe = namedPipe();
        AtomicInteger asked = new AtomicInteger();
        SnapshotOptions options = SnapshotOptions.defaults().cancelledWhen(() -> asked.incrementAndGet() > 3);
        assertThrows(ScanCancelledException.class, () -> UtxoSnapshot.open(pipe, options));
    }

    @Test
    void open_canBeInterruptedWhereNobodyWrites() throws Exception {
        Path pipe = namedPipe();
        Thread.currentThread().interrupt();
        assertThrows(ScanCancelledException.class, () -> UtxoSnapshot.open(pipe));
        assertTrue(Thread.interrupted());
    }

    @Test
    void balanceOf_givesUpOnAWriterThatFellAsleepAndClosesThePipe() throws Exception {
        String[] coins = new String[200];
        Arrays.setAll(coins, vout -> Snapshots.coin("%02x".formatted(vout), Snapshots.P2PKH));
        String[] groups = new String[10];
        Arrays.setAll(groups, group -> Snapshots.group("%02x".formatted(group + 1), coins));
        byte[] file = Snapshots.regtest(2_000, groups);
        Pipe pipe = Pipe.open();
        try (Pipe.SinkChannel sink = pipe.sink();
                UtxoSnapshot snapshot = opened(pipe, file, sink)) {
            assertEquals(2_000, snapshot.coinCount());
            Exception e = assertThrows(BalanceUnavailableException.class, () -> snapshot.balanceOf(List.of()));
            assertTrue(e.getMessage().contains(" at byte " + (file.length - 1) + ": nothing came"), e.getMessage());
        }
        assertFalse(pipe.source().isOpen());
    }

    private static UtxoSnapshot opened(Pipe pipe, byte[] file, Pipe.SinkChannel sink) throws IOException {
        sink.write(ByteBuffer.wrap(file, 0, file.length - 1));
        return UtxoSnapshot.open(pipe.source(), IMPATIENT);
    }

    @Test
    void balanceOf_waitsForAWriterThatIsSlow() throws Exception {
        Process writer = new ProcessBuilder("sh", "-c", "head -c 300; sleep 0.5; cat")
                .redirectInput(CoreFixtures.path("core-test-chain-110.dat").toFile())
                .start();
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(Channels.newChannel(writer.getInputStream()), IMPATIENT)) {
            assertEquals(Btc.of(5500), snapshot.balanceOf(List.of()).utxoSet().total());
        }
    }

    @Test
    void open_saysWhyThePipeBroke() {
        ReadableByteChannel broken = new ReadableByteChannel() {
            @Override
            public int read(ByteBuffer to) throws IOException {
                throw new IOException("connection reset by peer");
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        };
        Exception e = assertThrows(
                BalanceUnavailableException.class, () -> UtxoSnapshot.open(broken, SnapshotOptions.defaults()));
        assertEquals(
                "snapshot could not be read at byte 0: connection reset by peer; check the disk or pipe",
                e.getMessage());
    }

    @Test
    void patience_mustBeAboveZero() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> SnapshotOptions.defaults().patience(Duration.ZERO));
        assertEquals("patience \"PT0S\" is shorter than a millisecond; give more time", e.getMessage());
    }

    private Path namedPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("utxo.pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertTrue(Files.exists(pipe));
        return pipe;
    }
}
