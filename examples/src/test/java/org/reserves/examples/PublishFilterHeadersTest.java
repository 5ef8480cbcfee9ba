package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node of regtest with two blocks, which Bitcoin Core mined. */
class PublishFilterHeadersTest {
    private static final String HASH = "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206";
    private static final String BLOCK =
            "0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f617fc8"
                    + "1bc3888a51323a9fb8aa4b1e5e4adae5494dffff7f200200000001010000000100000000000000000000000000000000000000000000"
                    + "00000000000000000000ffffffff4d04ffff001d0104455468652054696d65732030332f4a616e2f32303039204368616e63656c6c6f"
                    + "72206f6e206272696e6b206f66207365636f6e64206261696c6f757420666f722062616e6b73ffffffff0100f2052a01000000434104"
                    + "678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b"
                    + "8d578a4c702b6bf11d5fac00000000";
    /** As Bitcoin Core 31.99 answers getblockfilter for this block. */
    private static final String HEADER = "485e301e4509d7f0d954bf5b529f3ecef68c5191fd0e635f775c1d0266dc5a2b";

    private static final String NEXT_HASH = "52a69cccad698897a401e1bc5decf4656a5c004a5e644de56d738c087d9ba792";
    private static final String NEXT_BLOCK =
            "0000002006226e46111a0b59caaf126043eb5bbf28c34f3a5e332a1fc7b2b73cf188910f912f110251f2d6b06283efb49b6452b08837"
                    + "fb7fa093b6c8327a4b8e2593efefb0f55365ffff7f200000000001020000000001010000000000000000000000000000000000000000"
                    + "000000000000000000000000ffffffff025100feffffff0200f2052a01000000160014bb3ad52c9b4ff1dc15b61371e35830a1ee8e23"
                    + "8d0000000000000000266a24aa21a9ede2f61c3f71d1defd3fa999dfa36953755c690689799962b48bebd836974e8cf9012000000000"
                    + "0000000000000000000000000000000000000000000000000000000000000000";
    private static final String NEXT_HEADER = "9dd60866c8230c46f331b885622d7736de78ed4e7116fb13067ccf7e582acb8d";

    private final Map<String, byte[]> pages = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        page("chaininfo.json", "{\"chain\":\"regtest\",\"blocks\":6}".getBytes(StandardCharsets.UTF_8));
        page("blockhashbyheight/0.json", ("{\"blockhash\":\"" + HASH + "\"}\n").getBytes(StandardCharsets.UTF_8));
        page("headers/" + HASH + ".bin?count=1", hex(BLOCK.substring(0, 160)));
        page("block/" + HASH + ".bin", hex(BLOCK));
        page("spenttxouts/" + HASH + ".bin", hex("0100"));
        page(
                "blockfilterheaders/basic/" + HASH + ".bin?count=1",
                hex("2b5adc66021d5c775f630efd91518cf6ce3e9f525bbf54d9f0d709451e305e48"));
        page("headers/" + HASH + ".bin?count=2", hex(BLOCK.substring(0, 160) + NEXT_BLOCK.substring(0, 160)));
        page("block/" + NEXT_HASH + ".bin", hex(NEXT_BLOCK));
        page("spenttxouts/" + NEXT_HASH + ".bin", hex("0100"));
        page("blockfilterheaders/basic/" + NEXT_HASH + ".bin?count=1", stored(NEXT_HEADER));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void page(String path, byte[] bytes) {
        pages.put("/rest/" + path, bytes);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] stored(String displayed) {
        byte[] bytes = hex(displayed);
        for (int i = 0; i < bytes.length / 2; i++) {
            byte swapped = bytes[i];
            bytes[i] = bytes[bytes.length - 1 - i];
            bytes[bytes.length - 1 - i] = swapped;
        }
        return bytes;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        byte[] page = pages.get(path);
        try (exchange) {
            exchange.getResponseHeaders()
                    .set("Content-Type", path.endsWith(".json") ? "application/json" : "application/octet-stream");
            exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
            if (page != null) {
                exchange.getResponseBody().write(page);
            }
        }
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private String run(String... args) {
        return PublishFilterHeaders.problem(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                List.of(args));
    }

    private String node() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** In the form that {@code VerifyReserve filters://…?header=} takes. */
    @Test
    void problem_printsTheHeader_andComparesItWithTheNodesOwn() {
        assertEquals("", run(node()));
        assertEquals("0:" + HEADER + System.lineSeparator(), printed());
        assertEquals(
                "the node's own index has the same filter header at height 0" + System.lineSeparator(),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void problem_saysWhereTheNodesOwnIndexDiffers_orIsNotThere() {
        String path = "blockfilterheaders/basic/" + HASH + ".bin?count=1";
        page(path, new byte[32]);
        assertEquals(
                "the node's own index has the filter header " + "0".repeat(64)
                        + " at height 0, the first of these that differs; one of them is wrong, so publish neither and let the node build its index anew",
                run(node(), "--to", "0"));
        pages.remove("/rest/" + path);
        assertEquals("", run(node(), "--to", "0", "--every", "1"));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("not compared with the node's own index: node "));
    }

    /** A header commits to those before, so what differs first is where the fault is. */
    @Test
    void problem_namesTheFirstHeaderThatDiffers() {
        String next = "blockfilterheaders/basic/" + NEXT_HASH + ".bin?count=1";
        assertEquals("", run(node(), "--to", "1", "--every", "1"));
        assertEquals("0:" + HEADER + System.lineSeparator() + "1:" + NEXT_HEADER + System.lineSeparator(), printed());
        page(next, new byte[32]);
        assertTrue(
                run(node(), "--to", "1", "--every", "1").contains(" at height 1, the first of these that differs; "));
        page("blockfilterheaders/basic/" + HASH + ".bin?count=1", new byte[32]);
        assertTrue(
                run(node(), "--to", "1", "--every", "1").contains(" at height 0, the first of these that differs; "));
    }

    @Test
    void problem_isOneSentence() {
        assertTrue(run().startsWith("usage: PublishFilterHeaders "));
        assertTrue(run(node(), "--to").startsWith("usage: PublishFilterHeaders "));
        assertTrue(run(node(), "--from", "3").startsWith("option \"--from\" is unknown; usage: "));
        assertTrue(run(node(), "--to", "x").startsWith("option \"--to\" begins with \"x\", which is not a number; "));
        assertTrue(run(node(), "--after", "5").startsWith("filter header \"\" "), run(node(), "--after", "5"));
        assertTrue(run("blocks", "--after", "5:" + HEADER).startsWith("block files are read from genesis on; "));
        assertTrue(run("no-such-directory").contains("no-such-directory"));
        assertTrue(run(node(), "--to", "2").contains("/rest/headers/"));
        assertEquals("", printed());
    }
}
