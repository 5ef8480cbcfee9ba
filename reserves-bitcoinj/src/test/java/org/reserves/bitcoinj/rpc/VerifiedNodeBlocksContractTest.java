package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.contract.HistorySourceContract;
import org.reserves.bitcoinj.contract.ReferenceChain;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.chain.Assurance;
import org.reserves.chain.HistorySource;
import org.reserves.chain.WatchOnly;

/** The blocks of a node read as those of a stranger keep the promises of a source; and a node that lies is found out. */
class VerifiedNodeBlocksContractTest extends HistorySourceContract {
    private static final List<WatchOnly> WATCHED = List.of(WatchOnly.of("2N2UDkwiAYhSn4LdraxTGeABCdERDY5UFJw"));
    private RecordedNode recorded;

    @BeforeEach
    void listen() {
        recorded = RecordedNode.of("exchanges.json");
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    @Override
    protected HistorySource source() {
        return recorded.open().readingBlocks();
    }

    @Test
    void trustedBlocks_makeItAuthenticated_andNothingElseIsAsked() {
        HistorySource source = recorded.open()
                .readingBlocks(new TrustedBlock(ReferenceChain.tip().hash(), "the node of the test"));
        assertEquals(Assurance.AUTHENTICATED, source.historyOf(WATCHED).assurance());
        assertTrue(
                recorded.asked().stream().allMatch(question -> question.startsWith("getblock")),
                recorded.asked().toString());
    }

    @Test
    void forgedBodies_andHeaders_areFoundOut() {
        byte[] body = RegtestBlocks.block(hash(1));
        body[body.length - 5]++;
        recorded.next("getblock", result(HexFormat.of().formatHex(body)));
        NodeException forged = assertThrows(NodeException.class, () -> source().historyOf(WATCHED));
        assertTrue(
                forged.getMessage().startsWith("node " + recorded.address() + " sent a false block: block " + hash(1)),
                forged.getMessage());

        recorded.next("getblock", result(HexFormat.of().formatHex(RegtestBlocks.block(hash(2)))));
        assertEquals(
                "node " + recorded.address() + " sent another block than " + hash(1) + "; it is damaged or lies",
                assertThrows(NodeException.class, () -> source().historyOf(WATCHED))
                        .getMessage());

        recorded.next(
                "getblockheader",
                result(HexFormat.of().formatHex(RecordedChain.whole().header(2))));
        assertEquals(
                "node " + recorded.address() + " sent the header of block " + hash(2) + " for " + hash(1)
                        + "; it is damaged or lies",
                assertThrows(NodeException.class, () -> source().historyOf(WATCHED))
                        .getMessage());
    }

    private static String result(String hex) {
        return "{\"jsonrpc\":\"2.0\",\"result\":\"" + hex + "\",\"id\":ID}\n";
    }

    private static String hash(int height) {
        return BlockHeader.of(RecordedChain.whole().header(height), 0).hash();
    }
}
