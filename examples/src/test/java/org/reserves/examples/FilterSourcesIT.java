package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.examples.io.Resources;
import org.reserves.holding.Holding;
import org.reserves.verification.Declaration;

/** VerifyReserve against two real nodes that serve compact filters. */
class FilterSourcesIT {
    private static final String ABSENT = "0014" + "07".repeat(20);

    @TempDir
    private Path folder;

    /** On regtest a block pays 50 BTC up to height 149. */
    @Test
    void filters_confirmADeclaration_andNameTwoOperators() throws Exception {
        try (LiveBtcd one = LiveBtcd.in(folder.resolve("one"));
                LiveBtcd other = LiveBtcd.in(folder.resolve("other"))) {
            String tip = "";
            for (JsonNode hash : one.call("generate", 101)) {
                tip = hash.asText();
                other.call("submitblock", one.call("getblock", tip, 0).asText());
            }
            String options = "?network=regtest&block=" + tip;
            String[] both = {"filters://127.0.0.1:" + one.port() + options, "filters://127.0.0.1:" + other.port()};
            JsonNode all = answer(0, run(LiveBtcd.REWARD, both));
            assertEquals("confirmed", all.get("verdict").asText());
            assertEquals("5050.00000000", all.get("found").asText());
            // every block pays that script, so every block was read and nothing rests on the nodes
            assertEquals("authenticated", all.get("grade").asText());
            assertEquals(tip, all.get("block").get("hash").asText());
            JsonNode answer = answer(1, run(ABSENT, both));
            assertEquals("0.00000000", answer.get("found").asText());
            assertEquals("cross-checked", answer.get("grade").asText());
            assertTrue(
                    answer.get("grounds")
                            .toString()
                            .contains("that the filters are true rests on 2 operators: 127.0.0.1:"),
                    answer.get("grounds").toString());
            assertEquals(2, answer.get("witnesses").size());
            for (JsonNode witness : answer.get("witnesses")) {
                assertEquals("agreed", witness.get("standing").asText());
                assertEquals(
                        "states the same filters of blocks that were passed over, up to height 101",
                        witness.get("statement").asText());
            }
            Outcome alone = run(ABSENT, "filters://127.0.0.1:" + one.port() + options);
            assertEquals(2, alone.code());
            assertEquals("", alone.out());
            assertTrue(
                    alone.err()
                            .startsWith(
                                    "no balance, as compact filters of 2 operators or more are needed and 1 serve them: "),
                    alone.err());
            JsonNode enough = answer(1, run(ABSENT, "filters://127.0.0.1:" + one.port() + options + "&operators=1"));
            assertEquals("single-server", enough.get("grade").asText());
        }
    }

    /** @param code what the program would end with */
    private record Outcome(int code, String out, String err) {}

    private static JsonNode answer(int code, Outcome outcome) throws Exception {
        assertEquals(code, outcome.code(), outcome.err());
        assertEquals("", outcome.err());
        return new ObjectMapper().readTree(outcome.out()).get(0);
    }

    private Outcome run(String script, String... sources) throws Exception {
        Path file = Files.writeString(
                folder.resolve(script + ".json"),
                Resources.json(List.of(Declaration.of(Holding.of("SV", "5050")).watching(script))));
        List<String> args = new ArrayList<>(List.of(file.toString()));
        args.addAll(List.of(sources));
        args.add("--json");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = VerifyReserve.code(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
