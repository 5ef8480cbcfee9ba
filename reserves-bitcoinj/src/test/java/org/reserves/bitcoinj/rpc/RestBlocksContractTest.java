package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.contract.HistorySourceContract;
import org.reserves.bitcoinj.contract.ReferenceChain;
import org.reserves.chain.Assurance;
import org.reserves.chain.HistorySource;
import org.reserves.chain.WatchOnly;

/** The blocks of a node by REST, read as those of a stranger, keep the promises of a source; and a node that lies is found out. */
class RestBlocksContractTest extends HistorySourceContract {
    private static final List<WatchOnly> WATCHED = List.of(WatchOnly.of("2N2UDkwiAYhSn4LdraxTGeABCdERDY5UFJw"));
    private final RestNode node = new RestNode();

    @AfterEach
    void close() {
        node.close();
    }

    @Override
    protected HistorySource source() {
        return NodeRest.at(node.address()).readingBlocks();
    }

    @Test
    void trustedBlocks_makeItAuthenticated_withoutPasswordOrIndex() {
        HistorySource source = NodeRest.at(node.address())
                .readingBlocks(new TrustedBlock(ReferenceChain.tip().hash(), "the node of the test"));
        assertEquals(Assurance.AUTHENTICATED, source.historyOf(WATCHED).assurance());
        assertTrue(
                node.asked().stream()
                        .allMatch(path -> path.equals("/rest/chaininfo.json")
                                || path.startsWith("/rest/blockhashbyheight/")
                                || path.startsWith("/rest/headers/")
                                || path.startsWith("/rest/block/")),
                node.asked().toString());
    }

    @Test
    void forgedBodies_areFoundOut() {
        String path = "/rest/block/" + node.hash(1) + ".bin";
        byte[] body = RegtestBlocks.block(node.hash(1));
        body[body.length - 5]++;
        node.change(path, RestNode.Page.binary(body));
        assertProblem("sent a false block: block " + node.hash(1));
        node.change(path, RestNode.Page.binary(RegtestBlocks.block(node.hash(2))));
        assertProblem("sent another block than " + node.hash(1) + "; it is damaged or lies");
        node.change(path, RestNode.Page.text(404, node.hash(1) + " not available (pruned data)"));
        assertProblem("answers " + path + " with HTTP 404 (" + node.hash(1)
                + " not available (pruned data)); it may be pruned or its chain may have changed; begin again");
    }

    @Test
    void headersThatAreNotThoseAskedFor_areFoundOut() {
        String path = "/rest/headers/" + node.hash(1) + ".bin?count=175";
        byte[] all = new byte[175 * 80];
        for (int i = 0; i < 175; i++) {
            System.arraycopy(RegtestBlocks.block(node.hash(i + 1)), 0, all, i * 80, 80);
        }
        byte[] forged = all.clone();
        // proof of work on regtest takes two hashes: a header with another time has none, or another hash than the next
        // names
        forged[10 * 80 + 70]++;
        node.change(path, RestNode.Page.binary(forged));
        assertProblem("sent a false header: block ");
        node.change(path, RestNode.Page.binary(Arrays.copyOf(all, 80)));
        assertProblem("sent 80 bytes of headers from block " + node.hash(1)
                + " on where 175 headers were asked for; its chain may have been reorganised meanwhile, ask again");
        byte[] another = all.clone();
        System.arraycopy(RegtestBlocks.block(node.hash(2)), 0, another, 0, 80);
        node.change(path, RestNode.Page.binary(another));
        assertProblem("sent the header of block " + node.hash(2) + " for " + node.hash(1) + "; it is damaged or lies");
    }

    /** As recorded from a node without {@code rest=1}: 404, and a page for a browser with nothing in it. */
    @Test
    void nodesWithoutRest_areToldTheLineToAdd() {
        node.change(
                "/rest/blockhashbyheight/0.json", new RestNode.Page(404, "text/html; charset=ISO-8859-1", new byte[0]));
        assertProblem(
                "answers /rest/blockhashbyheight/0.json with HTTP 404; start the node with rest=1, and check that this"
                        + " is its RPC port");
    }

    private void assertProblem(String problem) {
        NodeException refused = assertThrows(NodeException.class, () -> source().historyOf(WATCHED));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("node " + node.address() + " " + problem), message);
    }
}
