package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.snapshot.SnapshotOptions;
import org.reserves.bitcoinj.snapshot.TrustedSet;
import org.reserves.bitcoinj.snapshot.UtxoSnapshot;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.money.Btc;

/** What a node says of all coins together: how many there are, and by which hash a file of them is authenticated. */
class NodeSetTest extends CoreNodeCase {
    private static final String MUHASH_149 = "b5d1b3552528e9ab07ee6d062e733a20aa8faade4eb293a7b5e92c1c7b033900";

    @Test
    void utxoSetAt_isTheNodesAndIsCheckedAgainstTheHalvings() {
        CoreNode node = recorded.open();
        assertEquals(Btc.parse("6650"), node.utxoSetAt(133).total());
        assertEquals(Btc.parse("7924.99995"), node.utxoSetAt(168).total());
        recorded.next(
                "gettxoutsetinfo",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"height\":133,\"bestblock\":\"70940a55e93f7268f3a99d2d16c903ec9c369432363841735ee594b81d5818e0\","
                        + "\"txouts\":120,\"total_amount\":6650.00000001,\"total_unspendable_amount\":50.00000000},\"id\":ID}\n");
        assertProblem(
                "counts 6650.00000001 BTC that can be spent and 50.00000000 that cannot at height 133, together not the"
                        + " 6700.00000000 BTC that the halving rule has issued; its index of coin statistics is damaged",
                () -> node.utxoSetAt(133));
    }

    @ParameterizedTest
    @CsvSource({
        // 50 BTC each up to block 209,999, then 25: the halving rule by hand
        "MAIN, 0, 5000000000",
        "MAIN, 209999, 1050000000000000",
        "MAIN, 210000, 1050002500000000",
        "REGTEST, 149, 750000000000",
        "REGTEST, 150, 752500000000"
    })
    void issued_followsTheHalvings(Network network, int height, long sats) {
        assertEquals(sats, NodeSupply.issued(network, height));
    }

    @Test
    void trustedSet_authenticatesTheDumpOfTheSameNode() {
        assertEquals(
                EXPECTED.get("gettxoutsetinfo").get("hash_serialized_3").asText(),
                recordedHash().open().trustedSet().hashSerialized3());
    }

    /** {@code muhash} in {@code expected.json}, of the dump; 133, 149 and 168 as the node answered {@code gettxoutsetinfo muhash HEIGHT}. */
    @Test
    void trustedSetAt_hasTheMuHashOfAnyHeight() {
        CoreNode node = recorded.open();
        assertEquals(EXPECTED.get("muhash").asText(), node.trustedSetAt(175).muHash());
        TrustedSet earlier = node.trustedSetAt(149);
        assertEquals(MUHASH_149, earlier.muHash());
        assertEquals(149, earlier.block().height());
        assertNull(earlier.hashSerialized3());
        assertEquals("gettxoutsetinfo of our own node " + recorded.address(), earlier.reason());
    }

    @Test
    void trustedSetAt_authenticatesTheDumpOfTheBlockItNames() {
        Path file = CoreFixtures.path("core-regtest/utxo.dat");
        TrustedSet set;
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(file)) {
            set = recorded.open().trustedSetAt(ChainBlock.of(snapshot.network(), snapshot.baseHash()));
        }
        try (UtxoSnapshot snapshot =
                UtxoSnapshot.open(file, SnapshotOptions.defaults().trusting(set))) {
            ChainBalance answer = snapshot.balanceOf(List.of());
            assertEquals(Assurance.AUTHENTICATED, answer.assurance());
            assertEquals(175, answer.block().height());
        }
    }

    @Test
    void trustedSetAt_needsTheIndex_andABlockOfTheBestChain() {
        try (RecordedNode bare = RecordedNode.of("without-indexes.json", "exchanges.json")) {
            assertProblem(
                    "has no index of coin statistics up to block 149; add coinstatsindex=1 to bitcoin.conf, start it anew and"
                            + " wait until getindexinfo says synced true",
                    () -> bare.open().trustedSetAt(149));
        }
        ChainBlock unknown = ChainBlock.of(Network.REGTEST, "ab".repeat(32));
        recorded.next(
                "getblockheader",
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-5,\"message\":\"Block not found\"},\"id\":ID}\n");
        assertProblem(
                "does not have " + unknown
                        + " on its best chain; check the hash and the network, or take another block",
                () -> recorded.open().trustedSetAt(unknown));
    }

    private RecordedNode recordedHash() {
        return recorded.next(
                "gettxoutsetinfo",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"height\":175,\"bestblock\":\"" + TIP
                        + "\",\"txouts\":259,\"bogosize\":19824,\"hash_serialized_3\":\"cecd38bf6b3d159d479fde4e5638ba2f80c18284d42a763c3fbfc13ed02b5c0a\",\"total_amount\":8099.99995000,\"transactions\":214,\"disk_size\":0},\"id\":ID}\n");
    }
}
