package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reserves.examples.io.Resources;
import org.reserves.examples.watch.BackOff;

/** The example on the block files of a test chain: first without its last blocks, then with them. */
@ExtendWith(TemporaryOutput.class)
class DailyWatchTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Ukraine's donations came in block 169: see {@code expected.json} of reserves-bitcoinj; 46.11986237 BTC before, 46.28533467 after. */
    @Test
    void secondRun_printsOnlyWhatIsNew() throws IOException {
        Path folder = TemporaryOutput.folder();
        String state = folder.resolve("state.json").toString();
        String declarations = declarations(folder, "UA");
        String blocks = blocks(folder, 168).toString();
        assertEquals(0, run(declarations, state, blocks), err());
        assertTrue(out().contains("Begins to watch after regtest block 168 ("), out());
        assertTrue(out().contains("Now 46.11986237 BTC at what is watched, unauthenticated."), out());
        out.reset();
        assertEquals(0, run(declarations, state, blocks(folder, 175).toString()), err());
        assertTrue(out().startsWith("From regtest block 168 ("), out());
        assertTrue(out().lines().filter(line -> line.startsWith("new ")).count() > 1, out());
        assertTrue(out().contains("block 169 of 2023-11-16"), out());
        assertTrue(out().contains("Now 46.28533467 BTC at what is watched"), out());
        out.reset();
        assertEquals(0, run(declarations, state, blocks), err());
        assertTrue(out().contains("nothing changed."), out());
    }

    @Test
    void mistakes_areToldInASentence_andTheStateIsKept() throws IOException {
        Path folder = TemporaryOutput.folder();
        Path state = Files.writeString(folder.resolve("state.json"), "{");
        String declarations = declarations(folder, "UA");
        String blocks = blocks(folder, 170).toString();
        assertEquals(2, run(declarations, state.toString(), blocks));
        assertTrue(err().startsWith("state \"" + state + "\" cannot be read: "), err());
        assertEquals("{", Files.readString(state));
        Files.delete(state);
        assertEquals(0, run(declarations, state.toString(), blocks));
        String before = Files.readString(state);
        err.reset();
        assertEquals(2, run(declarations(folder, "SV"), state.toString(), blocks));
        assertTrue(err().contains("name another file, and begin anew"), err());
        err.reset();
        assertEquals(2, run(declarations, state.toString(), "electrum+tcp://127.0.0.1:1"));
        assertTrue(err().startsWith("server tcp://127.0.0.1:1 cannot be reached"), err());
        assertEquals(before, Files.readString(state));
        err.reset();
        assertEquals(2, run(declarations, state.toString()));
        assertTrue(err().startsWith("usage: DailyWatch"), err());
    }

    /** After a failure a minute, then twice as long each time up to the interval; after an answer the interval. */
    @Test
    void loops_backOff() throws IOException {
        List<Duration> waits = new ArrayList<>();
        Path folder = TemporaryOutput.folder();
        int code = DailyWatch.code(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                List.of(
                        declarations(folder, "UA"),
                        folder.resolve("none.json").toString(),
                        "electrum+tcp://127.0.0.1:1",
                        "--every",
                        "5"),
                wait -> {
                    waits.add(wait);
                    return waits.size() < 4;
                });
        assertEquals(2, code);
        assertEquals(
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(5)),
                waits);
        assertEquals(4, err().lines().count());
        BackOff backOff = new BackOff(Duration.ofMinutes(5));
        backOff.afterFailure();
        assertEquals(Duration.ofMinutes(5), backOff.afterAnswer());
        assertEquals(Duration.ofMinutes(1), backOff.afterFailure());
    }

    private int run(String... args) {
        return DailyWatch.code(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                List.of(args),
                wait -> false);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String declarations(Path folder, String holder) throws IOException {
        ArrayNode own = new ObjectMapper().createArrayNode();
        for (JsonNode declaration : Resources.read("regtest-declarations.json", JsonNode.class)) {
            if (declaration.at("/holding/titleHolder/sovereign").asText().equals(holder)) {
                own.add(declaration);
            }
        }
        return Files.writeString(folder.resolve(holder + ".json"), own.toString())
                .toString();
    }

    /** Unpacks the shipped block file as far as the block at a height; its records are in the order in which the node got them. */
    private static Path blocks(Path folder, int height) throws IOException {
        Path directory = Files.createDirectories(folder.resolve("blocks-" + height));
        byte[] key;
        try (InputStream in = Resources.open("regtest-blocks/xor.dat")) {
            key = in.readAllBytes();
        }
        byte[] file;
        try (InputStream in = new GZIPInputStream(Resources.open("regtest-blocks/blk00000.dat.gz"))) {
            file = in.readAllBytes();
        }
        Files.write(directory.resolve("xor.dat"), key);
        // genesis, 167 blocks of which two were orphaned later, and the branch that won from 166 on
        int records = height <= 167 ? height + 1 : height + 3;
        int end = 0;
        for (int i = 0; i < records; i++) {
            int size = 0;
            for (int b = 0; b < 4; b++) {
                size |= ((file[end + 4 + b] ^ key[(end + 4 + b) % key.length]) & 0xff) << (8 * b);
            }
            end += 8 + size;
        }
        Files.write(directory.resolve("blk00000.dat"), Arrays.copyOf(file, end));
        return directory;
    }
}
