package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.chain.ScanCancelledException;

/** What a node says that is no balance, and what to do about it. */
class NodeRefusalsTest extends CoreNodeCase {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"initialblockdownload\":false|\"initialblockdownload\":true|is still downloading the chain, at block 175 of 175; wait until getblockchaininfo says initialblockdownload false",
                "\"headers\":175|\"headers\":176|knows 176 headers and has validated 175 blocks; wait until it has caught up",
                "\"chain\":\"regtest\"|\"chain\":\"liquid\"|is on an unknown network: network \"liquid\" is unknown; it is one of main, test, testnet4, signet and regtest",
                "\"blocks\":175|\"blocks\":\"175\"|says to getblockchaininfo what is no answer: \"result.blocks\" of the answer is \"175\" where a whole number was expected; is it a Bitcoin Core node?"
            })
    void nodesThatAreNotInSync_areRefused(String recordedPart, String changed, String problem) {
        recorded.next("getblockchaininfo", info().replace(recordedPart, changed));
        assertProblem(problem, () -> recorded.open().balanceOf(addresses("SV")));
    }

    @Test
    void nodesOnASnapshotNotValidated_areRefused() {
        recorded.next(
                "getchainstates",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"headers\":175,\"chainstates\":[{\"blocks\":100,\"validated\":true},{\"blocks\":175,\"snapshot_blockhash\":\""
                        + TIP + "\",\"validated\":false}]},\"id\":ID}\n");
        assertProblem(
                "works on a snapshot that it has not validated yet, up to block 175; wait until getchainstates says validated"
                        + " true for all",
                () -> recorded.open().balanceOf(addresses("SV")));
    }

    @Test
    void tipsThatChangeEachTime_giveNoBalance() {
        String moved = info().replace("\"blocks\":175,\"headers\":175", "\"blocks\":176,\"headers\":176");
        for (int i = 0; i < 3; i++) {
            recorded.next("getblockchaininfo", info()).next("getblockchaininfo", moved);
        }
        assertProblem(
                "got new blocks each of the 3 times that it was asked, so no answer is of one block; ask again",
                () -> recorded.open().balanceOf(addresses("SV")));
    }

    @Test
    void scansThatWereAborted_giveNoBalance() {
        recorded.next(
                "scantxoutset",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"success\":false,\"txouts\":483328,\"height\":175,\"bestblock\":\""
                        + TIP + "\",\"unspents\":[],\"total_amount\":0.00000000},\"id\":ID}\n");
        assertProblem(
                "ended the scan before its end, so what it found is not all; somebody may have aborted it, ask again",
                () -> recorded.open().balanceOf(addresses("DE")));
    }

    /** Recorded while another scan was under way: it is waited for, and ours follows. */
    @Test
    void scansOfOthers_areWaitedForAndNotAborted() {
        String busy = "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-8,\"message\":\"Scan already in progress, use action"
                + " \\\"abort\\\" or \\\"status\\\"\"},\"id\":ID}\n";
        recorded.next("scantxoutset", busy).next("scantxoutset", busy);
        assertEquals(
                total(EXPECTED.get("addressScan").get("SV").get("total_amount")),
                total(recorded.open().balanceOf(addresses("SV"))));
        assertFalse(recorded.asked().contains("scantxoutset[\"abort\"]"), "somebody else's scan was ended");
        for (int i = 0; i < 20; i++) {
            recorded.next("scantxoutset", busy);
        }
        CoreNode impatient = CoreNode.at(
                recorded.address(),
                NodeCredentials.of(RecordedNode.USER, RecordedNode.PASSWORD),
                ScanControl.defaults().deadline(Duration.ofSeconds(2)));
        assertProblem(
                "is busy with a scan that somebody else started, since 2 s; ask later, or allow more time",
                () -> impatient.balanceOf(addresses("SV")));
    }

    @Test
    void coinsThatDoNotMakeTheTotal_areNoAnswer() {
        recorded.next(
                "scantxoutset",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"success\":true,\"txouts\":259,\"height\":175,\"bestblock\":\"" + TIP
                        + "\",\"unspents\":[],\"total_amount\":1.00000000},\"id\":ID}\n");
        assertProblem(
                "says to scantxoutset what is no answer: coins are worth 0.00000000 together, where the total is another",
                () -> recorded.open().balanceOf(addresses("DE")));
    }

    @Test
    void cancelledQuestions_endAtOnce() {
        CoreNode node = CoreNode.at(
                recorded.address(),
                NodeCredentials.of(RecordedNode.USER, RecordedNode.PASSWORD),
                ScanControl.defaults().cancelledWhen(() -> true));
        recorded.next(
                "scantxoutset",
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-8,\"message\":\"Scan already in progress\"},\"id\":ID}\n");
        assertThrows(ScanCancelledException.class, () -> node.balanceOf(addresses("SV")));
    }

    @Test
    void missingFilterIndex_isToldWithTheLineToAdd() {
        try (RecordedNode bare = RecordedNode.of("without-indexes.json", "exchanges.json")) {
            assertProblem(
                    "has no index of block filters, so it knows only what is unspent now; add blockfilterindex=1 to"
                            + " bitcoin.conf and start it anew, or read its block files",
                    () -> bare.open().historyOf(addresses("SV")));
        }
    }

    @Test
    void filterIndexBehind_givesNoBalance() {
        recorded.next(
                "getindexinfo",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"basic block filter index\":{\"synced\":false,\"best_block_height\":120}},\"id\":ID}\n");
        assertProblem(
                "has its index of block filters up to block 120, not to 175 and in sync; wait until getindexinfo says synced"
                        + " true",
                () -> recorded.open().historyOf(addresses("SV")));
    }

    @Test
    void unreachableNodes_areToldWithTheRemedy() {
        recorded.close();
        assertProblem("cannot be reached; is it running with server=1, and is this its RPC port?", () -> recorded.open()
                .tip());
    }

    /** A port that takes the connection and says nothing: found out long before a scan would have to be done. */
    @Test
    void nodesThatHang_areGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CoreNode node = CoreNode.at(
                    "127.0.0.1:" + silent.getLocalPort(),
                    NodeCredentials.of(RecordedNode.USER, RecordedNode.PASSWORD),
                    ScanControl.defaults().patience(Duration.ofMillis(300)));
            assertProblem(
                    "did not answer getblockchaininfo within 0.3 s; have more patience",
                    () -> node.balanceOf(addresses("SV")));
        }
    }
}
