package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeriveScriptsTest {
    /** The account key of BIP86's test vectors; the scripts are those it lists for the first two receiving addresses. */
    private static final String ACCOUNT =
            "xpub6BgBgsespWvERF3LHQu6CnqdvfEvtMcQjYrcRzx53QJjSxarj2afYWcLteoGVky7D3UKDP9QyrLprQ3VCECoY49yfdDEHGCtMMj92pReUsQ";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void problem_printsOneScriptALine() {
        assertEquals("", run("tr(" + ACCOUNT + "/0/*)", "0", "1"));
        assertEquals(
                List.of(
                        "5120a60869f0dbcf1dc659c9cecbaf8050135ea9e8cdc487053f1dc6880949dc684c",
                        "5120a82f29944d65b86ae6b5e5cc75e294ead6c59391a1edc5e016e3498c67fc7bbb"),
                printed.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void problem_printsOnceWhatDependsOnNoNumber() {
        assertEquals("", run("bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080", "0", "9"));
        assertEquals(
                List.of("0014751e76e8199196d454941c45d1b3a323f1433bd6"),
                printed.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void problem_isOneSentence() {
        assertEquals("usage: DeriveScripts DESCRIPTOR FROM TO", run("raw(51)"));
        assertTrue(
                run("raw(51)", "a", "1").startsWith("child number \"a\" is not a whole number from 0 to 2147483647"));
        assertTrue(run("raw(51)", "2", "1").startsWith("range \"2..1\" is not possible"));
        assertTrue(run("wsh(older(9))", "0", "1").contains("can be spent without a signature"));
        assertTrue(run("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "0", "0").contains("fails its checksum"));
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    private String run(String... args) {
        return DeriveScripts.problem(new PrintStream(printed, true, StandardCharsets.UTF_8), List.of(args));
    }
}
