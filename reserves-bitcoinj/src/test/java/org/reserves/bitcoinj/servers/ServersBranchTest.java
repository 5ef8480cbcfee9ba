package org.reserves.bitcoinj.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.FakeElectrum;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.Witness;

/** Two servers can disagree honestly: one is behind, or stays on the branch that was abandoned until it has more work. */
class ServersBranchTest {
    private static final ServerOptions OPTIONS = ServerOptions.defaults()
            .on(Network.REGTEST)
            .deadline(Duration.ofSeconds(30))
            .patience(Duration.ofSeconds(10));

    /** It is neither called a liar nor blamed for what its branch does not have; it just does not count. */
    @Test
    void serverOnTheAbandonedBranch_isNotBlamed() {
        try (FakeElectrum stale = FakeElectrum.with(new Conduct(RecordedChain.orphaned()));
                FakeElectrum honest = FakeElectrum.with(new Conduct(RecordedChain.whole()));
                Servers servers =
                        Servers.of(OPTIONS, List.of(Electrum.at(stale.address()), Electrum.at(honest.address())))) {
            ChainBalance balance = servers.balanceOf(Truth.addresses());
            assertEquals(Truth.tip(), balance.block().hash());
            for (String country : Truth.countries()) {
                assertEquals(Truth.satsOfCoins(country), Truth.found(balance, country), country);
            }
            assertEquals(List.of(), servers.omissions());
            assertEquals(List.of(), servers.failures());
            assertEquals(Assurance.SINGLE_SERVER, balance.assurance());
            Witness doubted = balance.witnesses().get(0);
            assertEquals(Witness.Standing.DOUBTED, doubted.standing());
            assertTrue(doubted.statement().startsWith("is at regtest block 167 ("), doubted.statement());
            // blocks 166 and 167 were replaced
            assertTrue(
                    doubted.statement()
                            .endsWith(
                                    "on a branch with less work; up to height 165, where it leaves our chain, it left out nothing that was proved"),
                    doubted.statement());
            assertTrue(
                    balance.grounds().stream()
                            .anyMatch(ground -> ground.startsWith("server " + stale.address()
                                            + " does not count because it is at regtest block 167 (")
                                    && ground.contains("on another branch than")),
                    balance.grounds().toString());
        }
    }

    /** Up to where its chain is ours it is held to what it says: it hides what happened before the fork. */
    @Test
    void serverOnTheAbandonedBranch_isBlamedForWhatCameBefore() {
        try (FakeElectrum stale = FakeElectrum.with(new Conduct(RecordedChain.orphaned()) {
                    @Override
                    protected List<org.reserves.bitcoinj.proven.ClaimedTransaction> history(String script) {
                        return List.of();
                    }
                });
                FakeElectrum honest = FakeElectrum.with(new Conduct(RecordedChain.whole()));
                Servers servers =
                        Servers.of(OPTIONS, List.of(Electrum.at(stale.address()), Electrum.at(honest.address())))) {
            servers.balanceOf(Truth.addresses());
            assertTrue(servers.omissions().size() > 10, servers.omissions().toString());
            // blocks 166 and 167 were replaced
            assertTrue(servers.omissions().stream().allMatch(omission -> omission.height() <= 165));
        }
    }

    /** Three blocks behind is honest: both are asked for what both know. */
    @Test
    void serverThatIsBehind_isAnsweredWithAtItsBlock() {
        try (FakeElectrum behind = FakeElectrum.with(new Conduct(RecordedChain.upTo(172)));
                FakeElectrum honest = FakeElectrum.with(new Conduct(RecordedChain.whole()));
                Servers servers =
                        Servers.of(OPTIONS, List.of(Electrum.at(behind.address()), Electrum.at(honest.address())))) {
            ChainBalance balance = servers.balanceOf(Truth.addresses());
            assertEquals(172, balance.block().height());
            assertEquals(Assurance.CROSS_CHECKED, balance.assurance());
            assertEquals(List.of(), servers.omissions());
        }
    }
}
