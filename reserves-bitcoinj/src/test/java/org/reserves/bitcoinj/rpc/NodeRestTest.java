package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.filters.RecomputedFilters;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.chain.ScanCancelledException;

class NodeRestTest {
    private static final JsonNode CORE = RestNode.filters();
    private static final int RECORDED = 149;

    private final RestNode node = new RestNode();

    @AfterEach
    void close() {
        node.close();
    }

    private NodeRest rest() {
        return rest(ScanControl.defaults());
    }

    private NodeRest rest(ScanControl control) {
        return NodeRest.at(node.address(), control);
    }

    private static String header(int height) {
        return CORE.get(height).get("header").asText();
    }

    private static TrustedFilterHeader known(int height) {
        return new TrustedFilterHeader(height, header(height), "the recorded node");
    }

    private String block(String page, int height) {
        return "/rest/" + page + "/" + node.hash(height) + ".bin";
    }

    /** Block and spent outputs of height 149 were recorded byte for byte. */
    @Test
    void filtersAfter_makesTheHeaderOfARecordedBlock() {
        List<String> told = new ArrayList<>();
        RecomputedFilters made = rest().filtersAfter(known(RECORDED - 1), RECORDED, each -> told.add(each.header()));
        assertEquals(header(RECORDED), made.header());
        assertEquals(RECORDED, made.height());
        assertEquals(node.hash(RECORDED), made.blockHash());
        assertEquals(List.of(header(RECORDED)), told);
        assertEquals(
                List.of(
                        "/rest/blockhashbyheight/148.json",
                        "/rest/blockhashbyheight/149.json",
                        "/rest/headers/" + node.hash(RECORDED) + ".bin?count=1"),
                node.asked().subList(0, 3));
        assertTrue(node.asked().containsAll(List.of(block("block", RECORDED), block("spenttxouts", RECORDED))));
    }

    @Test
    void filters_makeEachHeaderThatTheNodeHas() {
        NodeRest rest = rest();
        assertEquals(175, rest.tipHeight());
        List<String> told = new ArrayList<>();
        RecomputedFilters made = rest.filters(175, each -> told.add(each.header()));
        List<String> expected = new ArrayList<>();
        CORE.forEach(entry -> expected.add(entry.get("header").asText()));
        assertEquals(expected, told);
        assertEquals(header(175), made.header());
        assertEquals(header(175), rest.filterHeader(made.blockHash()));
    }

    @Test
    void filterHeader_isNull_whereTheBlockIsNotOnTheChain_andRefusedWithoutAnIndex() {
        String path = "/rest/blockfilterheaders/basic/" + node.hash(3) + ".bin?count=1";
        node.change(path, RestNode.Page.binary(new byte[0]));
        assertNull(rest().filterHeader(node.hash(3)));
        // rest.cpp of Bitcoin Core answers so
        node.change(path, RestNode.Page.text(400, "Index is not enabled for filtertype basic\r\n"));
        assertEquals(
                "node " + node.address() + " answers " + path
                        + " with HTTP 400 (Index is not enabled for filtertype basic); start the node with"
                        + " blockfilterindex=1 and let it catch up",
                assertThrows(NodeException.class, () -> rest().filterHeader(node.hash(3)))
                        .getMessage());
    }

    @Test
    void olderNode_orOneWithoutRest_isRefusedWithWhatHelps() {
        RestNode.Page unknown = new RestNode.Page(404, "text/html; charset=ISO-8859-1", new byte[0]);
        node.change(block("spenttxouts", 0), unknown);
        assertEquals(
                "node " + node.address() + " answers " + block("spenttxouts", 0)
                        + " with HTTP 404; that needs Bitcoin Core 30 and its undo files; with an older one make filters from"
                        + " its block files",
                refusal(175));
        node.change("/rest/chaininfo.json", unknown);
        assertEquals(
                "node " + node.address()
                        + " answers /rest/chaininfo.json with HTTP 404; start the node with rest=1, and"
                        + " check that this is its RPC port",
                assertThrows(NodeException.class, () -> rest().tipHeight()).getMessage());
        assertEquals(
                "node " + node.address()
                        + " answers /rest/blockhashbyheight/999.json with HTTP 404 (Block height out of"
                        + " range); it may have no such block yet, or start the node with rest=1, and check that this is its"
                        + " RPC port",
                assertThrows(NodeException.class, () -> rest().filtersAfter(
                                        new TrustedFilterHeader(999, header(0), "me"), 1_000, each -> {}))
                        .getMessage());
    }

    private String refusal(int last) {
        return assertThrows(NodeException.class, () -> rest().filters(last, each -> {}))
                .getMessage();
    }

    @Test
    void lies_areRefused() {
        byte[] other = RegtestBlocks.block(node.hash(160));
        node.change(block("block", 150), RestNode.Page.binary(other));
        String start = "node " + node.address() + " sends what makes no filter of block 150: ";
        String message = refusal(175);
        assertTrue(message.startsWith(start + "block \"" + node.hash(160) + "\" follows "), message);
        assertTrue(
                message.endsWith("; its chain may have changed, so begin again and end some blocks below its tip"),
                message);
        byte[] damaged = RegtestBlocks.block(node.hash(150));
        damaged[damaged.length - 1] ^= 1;
        node.change(block("block", 150), RestNode.Page.binary(damaged));
        assertTrue(refusal(175).startsWith(start), refusal(175));
        node.restore(block("block", 150));
        for (byte[] spent : List.of(new byte[0], new byte[] {2, 0}, new byte[] {(byte) 0xff, 1, 2})) {
            node.change(block("spenttxouts", 150), RestNode.Page.binary(spent));
            assertTrue(
                    refusal(175).startsWith(start + "spent outputs of " + spent.length + " bytes are not those of "),
                    refusal(175));
        }
        node.restore(block("spenttxouts", 150));
        node.change("/rest/headers/" + node.hash(0) + ".bin?count=176", RestNode.Page.binary(new byte[0]));
        assertEquals(
                "node " + node.address() + " has block " + node.hash(0)
                        + " on its chain no more; begin again, some blocks" + " below its tip",
                refusal(175));
        node.change("/rest/headers/" + node.hash(0) + ".bin?count=176", RestNode.Page.binary(new byte[81]));
        assertTrue(
                refusal(175).endsWith(" 81 bytes, which are not an answer; is it a Bitcoin Core node?"), refusal(175));
        node.change(
                "/rest/chaininfo.json", new RestNode.Page(200, "text/html", "<p>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                "node " + node.address() + " answers /rest/chaininfo.json with \"text/html\" where \"application/json\""
                        + " was expected; is this the RPC port of a Bitcoin Core node?",
                assertThrows(NodeException.class, () -> rest().tipHeight()).getMessage());
    }

    /** What is spent is that of another block with as many inputs: an input that tells its script gives it away. */
    @Test
    void spentOutputsOfAnotherBlock_areRefused_whereAnInputTells() {
        byte[] spent = recordedSpent();
        // the last byte but one is in the hash of the P2SH script, which the input reveals
        spent[spent.length - 2] ^= 1;
        node.change(block("spenttxouts", RECORDED), RestNode.Page.binary(spent));
        String message = assertThrows(
                        NodeException.class, () -> rest().filtersAfter(known(RECORDED - 1), RECORDED, each -> {}))
                .getMessage();
        assertTrue(message.contains("are not those of "), message);
    }

    private static byte[] recordedSpent() {
        // /rest/spenttxouts of block 149 as recorded: a reward that spends nothing, then a transaction that spends one
        // output of P2SH
        return HexFormat.of().parseHex("020001ab0edb390000000017a91414f7858eb82eda449212ab0cddf6486c79212b4287");
    }

    @Test
    void busyNode_isAskedAgain_andSilence_cancellation_andTheDeadlineEndTheRun() {
        RestNode.Page busy = RestNode.Page.text(503, "Service temporarily unavailable: Loading block index…");
        node.change("/rest/chaininfo.json", busy);
        String message = assertThrows(
                        NodeException.class, () -> rest(ScanControl.defaults().deadline(Duration.ofMillis(900)))
                                .tipHeight())
                .getMessage();
        assertTrue(
                message.contains(
                        " is starting up or has too much to do (HTTP 503) (Service temporarily unavailable: Loading"
                                + " block index"),
                message);
        assertEquals(2, node.asked().size());
        node.change(block("spenttxouts", 7), new RestNode.Page(0, "", new byte[0]));
        ScanControl impatient = ScanControl.defaults().patience(Duration.ofSeconds(2));
        assertEquals(
                "node " + node.address() + " did not answer " + block("spenttxouts", 7)
                        + " within 2 s; have more patience",
                assertThrows(NodeException.class, () -> rest(impatient).filters(175, each -> {}))
                        .getMessage());
        node.change("/rest/chaininfo.json", new RestNode.Page(0, "", new byte[0]));
        ScanControl late = ScanControl.defaults().deadline(Duration.ofMillis(400));
        assertEquals(
                "node " + node.address() + " did not answer /rest/chaininfo.json within 0.4 s; allow more time",
                assertThrows(NodeException.class, () -> rest(late).tipHeight()).getMessage());
        AtomicInteger blocks = new AtomicInteger();
        ScanControl cancelled = ScanControl.defaults().cancelledWhen(() -> blocks.get() >= 5);
        assertThrows(
                ScanCancelledException.class, () -> rest(cancelled).filters(175, each -> blocks.incrementAndGet()));
    }

    @Test
    void progress_isTold() {
        List<ScanProgress> told = new ArrayList<>();
        rest(ScanControl.defaults().reportingTo(told::add)).filtersAfter(known(99), 175, each -> {});
        ScanProgress end = told.get(told.size() - 1);
        assertEquals(76, end.done());
        assertEquals(76L, end.total());
        assertEquals(ScanProgress.Stage.BLOCKS, end.stage());
    }

    @Test
    void arguments_areRefused() {
        assertEquals(
                "last block \"3\" is before filter header " + header(5) + " of height 5; name one after it",
                assertThrows(IllegalArgumentException.class, () -> rest().filtersAfter(known(5), 3, each -> {}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> NodeRest.at("ftp://node"));
        assertEquals(
                "node 127.0.0.1:1 cannot be reached; is it running with server=1 and rest=1, and is this its RPC port?",
                assertThrows(NodeException.class, () -> NodeRest.at("127.0.0.1:1")
                                .tipHeight())
                        .getMessage());
    }
}
