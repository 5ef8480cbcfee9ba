package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;

/** Paths that are no regular files: pipes made with {@code mkfifo}, without which these tests fail, and others that hold no snapshot. */
class PipedSnapshotTest {
    @TempDir
    private Path folder;

    @Test
    void open_readsANamedPipeOnce() throws Exception {
        Path pipe = pipe();
        CompletableFuture<Void> writer = write(pipe, CoreFixtures.bytes("core-vout-order/utxo.dat"));
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(pipe)) {
            ChainBalance answer = snapshot.balanceOf(List.of());
            assertEquals(
                    "fd4713ef53d8c7f6e4b90548950dc9e37ff7e6f6b55ba8d4999639e3aa5bad81",
                    answer.utxoSet().hashSerialized3());
            Exception e = assertThrows(IllegalStateException.class, () -> snapshot.balanceOf(List.of()));
            assertEquals(
                    "snapshot came through a pipe and was read already; ask for everything at once", e.getMessage());
        }
        writer.get();
    }

    @Test
    void open_refusesANamedPipeThatEndsEarly() throws Exception {
        Path pipe = pipe();
        byte[] real = CoreFixtures.bytes("core-test-chain-110.dat");
        CompletableFuture<Void> writer = write(pipe, Arrays.copyOf(real, real.length - 1));
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(pipe)) {
            SnapshotRefusedException e =
                    assertThrows(SnapshotRefusedException.class, () -> snapshot.balanceOf(List.of()));
            assertEquals(real.length - 1, e.offset());
        }
        writer.get();
    }

    /** What bash makes of {@code <(xz -dc utxo.dat.xz)}: a path that names an open pipe of the process. */
    @Test
    void open_readsAProcessSubstitution() throws Exception {
        Process shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        "exec \"$0\" -cp \"$1\" \"$2\" <(cat \"$3\")",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        ScanOfArgument.class.getName(),
                        CoreFixtures.path("core-test-chain-110.dat").toString())
                .redirectErrorStream(true)
                .start();
        assertEquals(
                "authenticated", new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        assertEquals(0, shell.waitFor());
    }

    @Test
    void open_saysThatADirectoryIsNoSnapshot() {
        Exception e = assertThrows(BalanceUnavailableException.class, () -> UtxoSnapshot.open(folder));
        assertEquals("snapshot \"" + folder + "\" is a directory; give the file in it", e.getMessage());
    }

    @Test
    void open_saysThatAFileIsMissing() {
        Path absent = folder.resolve("absent.dat");
        Exception e = assertThrows(BalanceUnavailableException.class, () -> UtxoSnapshot.open(absent));
        assertEquals("snapshot \"" + absent + "\" does not exist; check the path", e.getMessage());
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("utxo.pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    private static CompletableFuture<Void> write(Path pipe, byte[] bytes) {
        return CompletableFuture.runAsync(() -> {
            try {
                Files.write(pipe, bytes, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A program that prints the assurance of the snapshot it is given. */
    static final class ScanOfArgument {
        public static void main(String[] args) {
            try (UtxoSnapshot snapshot = UtxoSnapshot.open(Path.of(args[0]))) {
                Assurance assurance = snapshot.balanceOf(List.of()).assurance();
                System.out.println(assurance.id());
            }
        }
    }
}
