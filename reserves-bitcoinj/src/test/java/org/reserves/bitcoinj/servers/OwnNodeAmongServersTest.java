package org.reserves.bitcoinj.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.FakeElectrum;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.Omission;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.bitcoinj.rpc.RecordedNode;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;

/** With a node of one's own among the servers nothing can be left out: its filters find it, and the bodies of its blocks prove it. */
class OwnNodeAmongServersTest {
    private static final ServerOptions OPTIONS =
            ServerOptions.defaults().on(Network.REGTEST).deadline(Duration.ofSeconds(60));
    private static RecordedNode node;

    @BeforeAll
    static void start() {
        node = RecordedNode.of("exchanges.json");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void node_findsWhatTheServerHides() {
        try (FakeElectrum liar = FakeElectrum.with(new Conduct(RecordedChain.whole()) {
                    @Override
                    protected List<ClaimedTransaction> history(String script) {
                        return List.of();
                    }
                });
                Servers servers = Servers.of(
                        OPTIONS,
                        List.of(Electrum.at(liar.address()), node.open().asServer()))) {
            ChainBalance balance = servers.balanceOf(Truth.addresses());
            for (String country : Truth.countries()) {
                assertEquals(Truth.satsOfCoins(country), Truth.found(balance, country), country);
            }
            assertEquals(Assurance.OWN_NODE, balance.assurance());
            assertTrue(
                    balance.grounds()
                            .contains("our own node core://" + node.address() + " looked into every block up to "
                                    + balance.block() + ", so that only its operator can leave anything out"),
                    balance.grounds().toString());
            assertTrue(servers.omissions().size() > 20);
            for (Omission omission : servers.omissions()) {
                assertEquals(liar.address(), omission.server());
                assertEquals(List.of("core://" + node.address()), omission.shownBy());
                assertEquals(Truth.root(omission.height()), omission.branch().root(omission.txid()));
            }
        }
    }

    /** After the block of an earlier balance only later blocks are looked into. */
    @Test
    void node_looksOnlyAtWhatCameAfterTheOpening() {
        ChainBalance opening;
        try (Servers servers = Servers.of(OPTIONS, List.of(node.open().asServer()))) {
            opening = servers.historyOf(Truth.addresses()).at(149);
        }
        try (RecordedNode fresh = RecordedNode.of("exchanges.json");
                Servers servers = Servers.of(OPTIONS, List.of(fresh.open().asServer()))) {
            ChainBalance balance = servers.rollForward(opening).atTip();
            for (String country : Truth.countries()) {
                assertEquals(Truth.satsOfCoins(country), Truth.found(balance, country), country);
            }
            List<String> scans = fresh.asked().stream()
                    .filter(question -> question.startsWith("scanblocks"))
                    .toList();
            assertEquals(1, scans.size(), scans.toString());
            assertTrue(scans.get(0).contains("],150,175,\"basic\""), scans.get(0));
        }
    }

    @Test
    void nodesWithoutTheIndex_areNamedLikeAnyServer() {
        try (RecordedNode bare = RecordedNode.of("without-indexes.json", "exchanges.json");
                Servers servers = Servers.of(OPTIONS, List.of(bare.open().asServer()))) {
            assertEquals(
                    "server core://" + bare.address()
                            + " has no index of block filters, so it knows only what is unspent now;"
                            + " add blockfilterindex=1 to bitcoin.conf and start it anew, or read its block files",
                    assertThrows(ServerException.class, () -> servers.balanceOf(Truth.addresses("SV")))
                            .getMessage());
        }
    }
}
