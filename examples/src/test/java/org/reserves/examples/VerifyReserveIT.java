package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.examples.io.Resources;
import org.reserves.examples.live.LiveNode;
import org.reserves.holding.Holding;
import org.reserves.verification.Declaration;

/** VerifyReserve as a program of others sees it, a process of its own, against a real Electrum server over a real node. */
class VerifyReserveIT {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int SECONDS = 60;
    private static final long PAID = 123_456_789;
    private static final long FEE = 1_000;

    @TempDir
    private static Path folder;

    private static LiveNode node;
    private static LiveElectrum server;
    private static String paidScript;
    private static String spenderScript;
    private static String payment;
    private static String spending;
    private static String tip;

    /** @param code how the process ended */
    private record Outcome(int code, String out, String err) {
        JsonNode array() {
            try {
                JsonNode read = JSON.readTree(out);
                assertTrue(read.isArray(), out);
                return read;
            } catch (IOException e) {
                throw new AssertionError(out + err, e);
            }
        }
    }

    /** One script gets 1.23456789 BTC and 0.2 BTC of the other, which got 0.5 BTC and paid the fee. */
    @BeforeAll
    static void start() throws Exception {
        node = LiveNode.start();
        paidScript = node.script(1, "wpkh");
        spenderScript = node.script(2, "pkh");
        long noon = 1_767_182_400;
        node.mine(110, node.script(0, "pkh"), noon);
        payment = node.pay(0, paidScript, PAID);
        node.pay(0, spenderScript, 50_000_000);
        node.mine(1, LiveNode.ANYBODY, noon + 100_000);
        spending = node.pay(2, paidScript, 20_000_000);
        tip = node.mine(1, LiveNode.ANYBODY, noon + 110_000);
        server = LiveElectrum.over(node);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        node.close();
    }

    @Test
    void allConfirmed_endsWith0AndPrintsOneArray() throws Exception {
        Outcome outcome = run(declarations("1.43456789", "0.29999000"), real() + onRegtest());
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("", outcome.err());
        JsonNode answer = outcome.array();
        assertEquals(2, answer.size());
        JsonNode first = answer.get(0);
        assertEquals("El Salvador (state, SV)", first.get("holder").asText());
        assertEquals("1.43456789", first.get("found").asText());
        assertEquals("0.00000000", first.get("difference").asText());
        assertEquals("confirmed", first.get("verdict").asText());
        assertEquals("single-server", first.get("grade").asText());
        assertEquals(tip, first.get("block").get("hash").asText());
        assertEquals(112, first.get("block").get("height").asInt());
        assertEquals("regtest", first.get("block").get("network").asText());
        // each got one payment of its own, and the spending of the second pays the first
        assertEquals(2, first.get("proofsChecked").asInt());
        assertEquals(2, answer.get(1).get("proofsChecked").asInt());
        assertEquals(0, first.get("omissions").size());
        assertEquals("0.29999000", answer.get(1).get("found").asText());
    }

    @Test
    void notAllConfirmed_endsWith1() throws Exception {
        Outcome outcome = run(declarations("1.43456789", "0.30000000"), real() + onRegtest());
        assertEquals(1, outcome.code(), outcome.err());
        assertEquals("confirmed", outcome.array().get(0).get("verdict").asText());
        assertEquals("shortfall", outcome.array().get(1).get("verdict").asText());
        assertEquals("-0.00001000", outcome.array().get(1).get("difference").asText());
    }

    /** Who leaves a spending out is named, and the answer is the honest one; alone it would be believed, and says who could lie. */
    @Test
    void omissions_areNamedWithServerTransactionAndHeight() throws Exception {
        try (LyingProxy liar =
                LyingProxy.before(server.port(), LyingProxy.leavingOut(spending, spenderScript, server.port()))) {
            Outcome together = run(
                    declarations("1.43456789", "0.29999000"),
                    liar.address() + onRegtest() + "&operator=somebody",
                    real() + "?operator=somebody%20else");
            assertEquals(0, together.code(), together.err());
            JsonNode first = together.array().get(0);
            assertEquals("cross-checked", first.get("grade").asText());
            // what was left out concerns the second declaration only
            assertEquals(0, first.get("omissions").size());
            assertEquals(1, together.array().get(1).get("omissions").size());
            JsonNode omission = together.array().get(1).get("omissions").get(0);
            assertEquals(
                    liar.address().replace("electrum+", ""),
                    omission.get("server").asText());
            assertEquals(spending, omission.get("transaction").asText());
            assertEquals(112, omission.get("height").asInt());
        }
        try (LyingProxy liar =
                LyingProxy.before(server.port(), LyingProxy.leavingOut(payment, paidScript, server.port()))) {
            Outcome alone = run(declarations("1.43456789", "0.29999000"), liar.address() + onRegtest());
            assertEquals(1, alone.code(), alone.err());
            assertEquals("single-server", alone.array().get(0).get("grade").asText());
            assertEquals("-1.23456789", alone.array().get(0).get("difference").asText());
        }
    }

    /** A false proof is no answer, and a false server beside an honest one changes nothing. */
    @Test
    void forgeries_endWith2_orChangeNothing() throws Exception {
        try (LyingProxy liar = LyingProxy.before(server.port(), (question, answer) -> {
            if (question.get("method").asText().equals("blockchain.transaction.get")) {
                String hex = answer.get("result").asText();
                answer.put("result", hex.substring(0, hex.length() - 2) + "01");
            }
            return answer;
        })) {
            Outcome alone = run(declarations("1.43456789", "0.29999000"), liar.address() + onRegtest());
            assertNoAnswer(
                    "server " + liar.address().replace("electrum+", "") + " showed a false proof of transaction ",
                    alone);
            Outcome beside = run(declarations("1.43456789", "0.29999000"), liar.address() + onRegtest(), real());
            assertEquals(0, beside.code(), beside.err());
            assertEquals(1, beside.array().get(0).get("failures").size());
        }
    }

    @Test
    void wrongNetworksAndBlocks_areRefusedWithARemedy() throws Exception {
        String declared = declarations("1", "1");
        assertNoAnswer(
                "server tcp://127.0.0.1:" + server.port()
                        + " is on the network regtest, not on main; ask servers of one network",
                run(declared, real() + "?network=main"));
        assertNoAnswer(
                "chain of the servers, up to regtest block 112 (" + tip + "), does not go through block "
                        + "ab".repeat(32)
                        + ", which is trusted because of the word of whoever started this program; ask servers that have it",
                run(declared, real() + "?network=regtest&block=" + "ab".repeat(32)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "electrum+tcp://127.0.0.1:1|server tcp://127.0.0.1:1 cannot be reached: nothing listens at 127.0.0.1:1; check the port and whether it is running, or ask another server",
                "absent.dat|snapshot \"absent.dat\" does not exist; check the path"
            })
    void badSources_endWith2AndASentence(String source, String problem) throws Exception {
        assertNoAnswer(problem, run(declarations("1", "1"), source));
    }

    /** Until Bitcoin Core 31 a machine that rpcallowip does not name gets 403 and nothing else. */
    @Test
    void forbiddenClients_areTold() throws Exception {
        HttpServer forbidding = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        forbidding.createContext("/", exchange -> {
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        forbidding.start();
        try {
            int port = forbidding.getAddress().getPort();
            Path cookie = Files.writeString(folder.resolve(".cookie"), "__cookie__:secret-4711");
            Outcome outcome = run(declarations("1", "1"), "core://127.0.0.1:" + port + "?cookie=" + cookie);
            assertNoAnswer(
                    "node 127.0.0.1:" + port
                            + " forbids this machine (HTTP 403); add rpcallowip with its address to bitcoin.conf",
                    outcome);
            assertTrue(!outcome.err().contains("secret-4711"), outcome.err());
        } finally {
            forbidding.stop(0);
        }
    }

    /** The node is a real one, of another lineage: what it cannot do is told, and its password is not. */
    @Test
    void nodesThatCannotScan_areToldSo() throws Exception {
        String[] parts = node.rpc().replace("http://", "").replace("/", "").split("[:@]");
        Path cookie = Files.writeString(folder.resolve("bcoin.cookie"), parts[0] + ":" + parts[1]);
        Outcome outcome = run(
                declarations("1", "1"), "core://" + parts[2] + ":" + parts[3] + "?network=regtest&cookie=" + cookie);
        assertNoAnswer("node 127.0.0.1:" + parts[3] + " ", outcome);
        assertTrue(!outcome.err().contains(parts[1]), outcome.err());
    }

    private static void assertNoAnswer(String problem, Outcome outcome) {
        assertEquals(2, outcome.code(), outcome.out() + outcome.err());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith(problem), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    private static String real() {
        return "electrum+tcp://127.0.0.1:" + server.port();
    }

    private static String onRegtest() {
        return "?network=regtest&block=" + tip;
    }

    private static String declarations(String first, String second) throws IOException {
        Path file = Files.createTempFile(folder, "declarations", ".json");
        return Files.writeString(
                        file,
                        Resources.json(List.of(
                                Declaration.of(Holding.of("SV", first)).watching(paidScript),
                                Declaration.of(Holding.of("BT", second)).watching(spenderScript))))
                .toString();
    }

    private static Outcome run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                VerifyReserve.class.getName()));
        command.addAll(Arrays.asList(args));
        command.add("--json");
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("VerifyReserve did not end within " + SECONDS + " s");
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
