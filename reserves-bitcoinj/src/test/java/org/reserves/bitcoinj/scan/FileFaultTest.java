package org.reserves.bitcoinj.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFaultTest {
    @Test
    void of_saysWhatTheSystemSaysWithoutTheNameOfAnException() {
        Map<IOException, String> words = Map.of(
                new NoSuchFileException("a"), "it is not there",
                new AccessDeniedException("a"), "this user may not",
                new FileSystemException("a", null, "No space left on device"), "No space left on device",
                new FileSystemException("a"), "the system does not say why",
                new IOException("Stale file handle"), "Stale file handle",
                new IOException(), "the system does not say why");
        words.forEach((failure, text) -> assertEquals(text, FileFault.of(failure)));
    }

    /** What this system throws, and not what a test makes. */
    @Test
    void of_readsWhatFilesThrow(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals("it is not there", thrown(() -> Files.list(folder.resolve("absent"))));
        assertEquals("it is not a directory", thrown(() -> Files.list(file)));
    }

    private static String thrown(java.util.concurrent.Callable<?> call) {
        try {
            return "nothing thrown: " + call.call();
        } catch (IOException e) {
            return FileFault.of(e);
        } catch (Exception e) {
            return e.toString();
        }
    }
}
