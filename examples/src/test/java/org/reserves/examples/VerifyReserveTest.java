package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.examples.io.Resources;
import org.reserves.verification.Declaration;

@ExtendWith(TemporaryOutput.class)
class VerifyReserveTest {
    /** The amounts are what the node's own scantxoutset found: see reserves-bitcoinj's expected.json. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " US       652.04058733  652.04058733            0      8.0499 %  CONFIRMED",
                " UA          46.308866   46.28533467  -0.02353133      0.5714 %  SHORTFALL",
                " SV           10 to 15   15.28729522   0.28729522      0.1887 %  SURPLUS",
                " PK        undisclosed           150            -      1.8519 %  UNVERIFIABLE",
                "Coins     259 worth 8,099.99995 BTC",
                "Height    unknown: the file does not say",
                "Assurance unauthenticated"
            })
    void withoutArguments_theShippedChainIsVerified(String line) throws IOException {
        String text = run(List.of());
        assertTrue(text.lines().anyMatch(line::equals), text);
    }

    @Test
    void elSalvador_declaresTwentyAddressesOfTheMainNetwork() throws IOException {
        Declaration[] shipped = Resources.read("el-salvador-declaration.json", Declaration[].class);
        assertEquals(20, shipped[0].watching().size());
        run(List.of());
        String text = run(List.of(
                "el-salvador",
                TemporaryOutput.folder().resolve("regtest-utxo.dat").toString()));
        assertTrue(text.contains("UNVERIFIABLE"), "an address of another network is never a zero: " + text);
        assertTrue(text.lines().anyMatch("! and 17 more of the kind unknown-balance."::equals), text);
    }

    @Test
    void damagedSnapshots_giveNoBalance() throws IOException {
        run(List.of());
        Path file = TemporaryOutput.folder().resolve("regtest-utxo.dat");
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(TemporaryOutput.folder().resolve("cut.dat"), Arrays.copyOf(bytes, bytes.length - 1));
        assertThrows(BalanceUnavailableException.class, () -> run(List.of("el-salvador", cut.toString())));
        assertThrows(IllegalArgumentException.class, () -> run(List.of("el-salvador")));
    }

    /** What a user sees who mistakes a path: a sentence, and no stack trace. */
    @Test
    void mistakes_areToldInASentence() throws IOException {
        run(List.of());
        Path output = TemporaryOutput.folder();
        String snapshot = output.resolve("regtest-utxo.dat").toString();
        String absent = output.resolve("absent.dat").toString();
        String malformed =
                Files.writeString(output.resolve("malformed.json"), "[{").toString();
        assertProblem("snapshot \"" + absent + "\" does not exist; check the path", "el-salvador", absent);
        assertProblem("declarations \"" + absent + "\" cannot be opened; check the path", absent, snapshot);
        assertProblem("declarations \"" + malformed + "\" cannot be read at line 1, column", malformed, snapshot);
        assertProblem("usage: VerifyReserve", "el-salvador");
        assertProblem(
                "height \"high\" is not a number of blocks; usage: VerifyReserve",
                "el-salvador",
                "utxo.dat",
                "--trust",
                "main",
                "high",
                "00".repeat(32),
                "00".repeat(32));
        assertProblem(
                "network \"moon\" is unknown",
                "el-salvador",
                "utxo.dat",
                "--trust",
                "moon",
                "1",
                "00".repeat(32),
                "00".repeat(32));
        assertProblem("snapshot refused at byte 0: file does not begin with", "el-salvador", malformed);
    }

    /** What a program of others gets: one array on standard output, and a code that says how it went. */
    @Test
    void json_isOneArrayAndACode() throws IOException {
        run(List.of());
        Path output = TemporaryOutput.folder();
        String snapshot = output.resolve("regtest-utxo.dat").toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = code(out, err, "el-salvador", snapshot, "--json");
        assertEquals(1, code, err.toString(StandardCharsets.UTF_8));
        JsonNode answer = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertTrue(answer.isArray());
        assertEquals("unverifiable", answer.get(0).get("verdict").asText());
        assertEquals("unauthenticated", answer.get(0).get("grade").asText());
        assertEquals("regtest", answer.get(0).get("block").get("network").asText());
        assertEquals(0, answer.get(0).get("proofsChecked").asInt());
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        out.reset();
        assertEquals(
                2, code(out, err, "el-salvador", output.resolve("absent.dat").toString(), "--json"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("does not exist"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "core+rest://127.0.0.1:1|node 127.0.0.1:1 cannot be reached; is it running with server=1 and rest=1, and is this its RPC port?",
                "core+rest://127.0.0.1:1?cookie=x|option \"cookie\" of source \"core+rest://127.0.0.1:1\" is unknown; there are network=, block=",
                "ftp://x|scheme \"ftp\" of a source is unknown; name a file, a directory, core://, core+https://, core+rest://, electrum://, electrum+tcp://,",
                "core://127.0.0.1:1|source core://127.0.0.1:1 has no credentials that can be used; write core://host:port?cookie=FILE",
                "core://user:secret@127.0.0.1:1|source core://127.0.0.1:1 has no credentials that can be used; write",
                "core://127.0.0.1:1?cookie=absent|cookie file \"absent\" cannot be read: it is not there;",
                "electrum://127.0.0.1:1|server 127.0.0.1:1 cannot be reached: nothing listens at 127.0.0.1:1; check the port and whether it is running, or ask another server",
                "electrum://127.0.0.1:1?colour=red|option \"colour\" of source \"electrum://127.0.0.1:1\" is unknown; there are operator=, headers=, network=, block=, pin=, fingerprint=",
                "core://a:secret@127.0.0.1:1?pin=x|option \"pin\" of source \"core://127.0.0.1:1\" is unknown; there are cookie=, network=",
                "electrum://127.0.0.1:1?pin|option 1 of source \"electrum://127.0.0.1:1\" has no value; write name=value",
                "esplora+https://user:secret@x/api|Esplora server \"https://x/api\" has a user, a password or a query, and no server of this kind needs one; write",
                "esplora+https://user:sec?ret@x/api|source with the scheme \"esplora+https\" has a question mark in its user or password; write %3F",
                "esplora+https://x/api?operator=a&token-secret|option 2 of source \"esplora+https://x/api\" has no value; write name=value",
                "esplora+https://x/api?token=secret|option \"token\" of source \"esplora+https://x/api\" is unknown; there are operator=, headers=, network=, block=",
                "electrum://x?operator=%zz-secret|option \"operator\" of source \"electrum://x\" has a % that is not followed by two hexadecimal digits; write %25 for a %",
                "esplora+https://x:99999/api|Esplora server \"https://x:99999/api\" has a port that is not between 1 and 65535; write",
                "electrum://x:99999|port \"99999\" of Electrum server \"x:99999\" is not between 1 and 65535",
                "electrum://[2001:db8::1|Electrum server \"[2001:db8::1\" is not an address;",
                "core+rest://user:secret@127.0.0.1:1|address of node 127.0.0.1 holds a user or password; leave them out",
                "filters://user:secret@127.0.0.1:1|node \"127.0.0.1:1\" is not an address; write it like example.org:8333",
                "electrum://no.such.invalid:1|server no.such.invalid:1 cannot be reached: the host name \"no.such.invalid\" is unknown; check the spelling",
                "esplora+http://no.such.invalid/api|server http://no.such.invalid/api cannot be reached: the host name \"no.such.invalid\" is unknown; check the spelling",
                "esplora+http://127.0.0.1:1/api|server http://127.0.0.1:1/api cannot be reached: nothing listens at 127.0.0.1:1; check the port and whether it is running, or ask another server",
                "esplora+http://[::1]:1/api|server http://[::1]:1/api cannot be reached: nothing listens at [::1]:1; check the port and whether it is running, or ask another server",
                "electrum://127.0.0.1:1?network=moon|network \"moon\" is unknown; it is one of main,",
                "electrum://127.0.0.1:1?network=regtest&block=12|block hash \"12\" is not 64 hexadecimal digits",
                "electrum://user:secret@127.0.0.1:1|Electrum server \"127.0.0.1:1\" is not an address;",
                "filters://a b|node \"a b\" is not an address; write it like example.org:8333",
                "filters://127.0.0.1:1?operators=none|option \"operators\" begins with \"none\", which is not a number; write birthday=HEIGHT,",
                "filters://127.0.0.1:1?header=7|filter header \"\" is not 64 hexadecimal digits",
                "filters://127.0.0.1:1?pin=x|option \"pin\" of source \"filters://127.0.0.1:1\" is unknown; there are network=, block=, birthday=, operators=, header=",
                "filters://127.0.0.1:1|no balance, as no node is left: 127.0.0.1:1 could not be reached: Connection refused",
                "esplora+https://|Esplora server \"https://\" is not an address;"
            })
    void sources_areToldWhatIsWrongWithThem(String source, String beginning) {
        assertProblem(beginning, "el-salvador", source);
    }

    /** One server under two names would agree with itself. */
    @ParameterizedTest
    @CsvSource({
        "electrum://x.example:50002, electrum+tls://X.example.",
        "electrum://x.example:50002, electrum+tcp://x.example:50002",
        "esplora+https://x.example/api, esplora+https://x.example:443/api/",
        "electrum+tcp://[2001:db8::1], electrum+tcp://[2001:DB8::1]:50001"
    })
    void servers_areNotNamedTwice(String one, String same) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        String problem = VerifyReserve.problem(nowhere, List.of("el-salvador", one, same));
        assertTrue(problem.contains("is named twice, as \""), problem);
        assertTrue(problem.endsWith(", and would agree with itself; name each once"), problem);
    }

    @Test
    void filters_areNotAskedTogetherWithServers_norBesideANodeOfOnesOwn() {
        assertProblem(
                "filters of nodes and answers of servers cannot be asked together; name sources of one kind",
                "el-salvador",
                "filters://127.0.0.1:1",
                "electrum://127.0.0.1:1");
        assertProblem(
                "option \"block\" is \"" + "11".repeat(32) + "\" for one node and \"" + "22".repeat(32)
                        + "\" for another, and holds for all of them; give it once",
                "el-salvador",
                "filters://127.0.0.1:1?block=" + "11".repeat(32),
                "filters://127.0.0.1:2?block=" + "22".repeat(32));
    }

    /** The node that wrote the shipped file says its MuHash; the answers are those recorded from it, see reserves-bitcoinj's core-rpc. */
    @Test
    void ownNodes_vouchForAFile() throws IOException {
        run(List.of());
        String snapshot = TemporaryOutput.folder().resolve("regtest-utxo.dat").toString();
        Path cookie = Files.writeString(TemporaryOutput.folder().resolve(".cookie"), "__cookie__:secret-4711");
        try (VouchingNode node = new VouchingNode()) {
            String address = "core://" + node.address() + "?cookie=" + cookie;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            code(out, err, "el-salvador", snapshot, "--trust", address, "--json");
            assertEquals("", err.toString(StandardCharsets.UTF_8));
            JsonNode first = new ObjectMapper().readTree(out.toByteArray()).get(0);
            assertEquals("authenticated", first.get("grade").asText());
            assertEquals(175, first.get("block").get("height").asInt());
            assertEquals(
                    "all 259 coins have the MuHash " + VouchingNode.MUHASH
                            + ", which is trusted for this block because of gettxoutsetinfo of our own node "
                            + node.address(),
                    first.get("grounds").get(0).asText());
            assertProblem(
                    "source \"electrum://127.0.0.1:1\" is not a file, so no node can vouch for it; name a snapshot",
                    "el-salvador",
                    "electrum://127.0.0.1:1",
                    "--trust",
                    address);
        }
    }

    private static int code(ByteArrayOutputStream out, ByteArrayOutputStream err, String... args) {
        return VerifyReserve.code(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                List.of(args));
    }

    private static void assertProblem(String beginning, String... args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        String problem = VerifyReserve.problem(nowhere, List.of(args));
        assertTrue(problem.startsWith(beginning), problem);
    }

    private static String run(List<String> args) throws IOException {
        return Printed.by(out -> VerifyReserve.run(out, args));
    }
}
