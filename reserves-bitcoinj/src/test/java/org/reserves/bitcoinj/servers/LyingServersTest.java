package org.reserves.bitcoinj.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.FakeElectrum;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.Omission;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.Witness;
import org.reserves.chain.Witness.Standing;

/** One lie after the other: alone it ends in an exception that says who did what, beside an honest server in the honest balance. */
class LyingServersTest {
    private static final ServerOptions OPTIONS = ServerOptions.defaults()
            .on(Network.REGTEST)
            .deadline(Duration.ofSeconds(20))
            .patience(Duration.ofMillis(700));

    static Stream<ServerLie> lies() {
        return ServerLies.all();
    }

    @ParameterizedTest
    @MethodSource("lies")
    void alone_isNamedAndGivesNoBalance(ServerLie lie) {
        try (FakeElectrum liar = FakeElectrum.with(lie.conduct());
                Servers servers = Servers.of(OPTIONS, List.of(Electrum.at(liar.address())))) {
            ServerException refusal = assertThrows(ServerException.class, () -> servers.balanceOf(Truth.addresses()));
            String beginning = "server " + liar.address() + " " + lie.says();
            assertTrue(
                    String.valueOf(refusal.getMessage()).startsWith(beginning),
                    "wanted: " + beginning + "\nsaid: " + refusal.getMessage());
            assertEquals(lie.kind(), refusal.kind());
        }
    }

    @ParameterizedTest
    @MethodSource("lies")
    void besideAnHonestServer_changesNothing(ServerLie lie) {
        try (FakeElectrum liar = FakeElectrum.with(lie.conduct());
                FakeElectrum honest = FakeElectrum.with(new Conduct(RecordedChain.whole()));
                Servers servers =
                        Servers.of(OPTIONS, List.of(Electrum.at(liar.address()), Electrum.at(honest.address())))) {
            ChainBalance balance = servers.balanceOf(Truth.addresses());
            assertEquals(Truth.tip(), balance.block().hash());
            for (String country : Truth.countries()) {
                assertEquals(Truth.satsOfCoins(country), Truth.found(balance, country), country);
            }
            assertEquals(
                    List.of(liar.address()),
                    servers.failures().stream().map(ServerException::server).toList());
            assertEquals(Assurance.SINGLE_SERVER, balance.assurance());
            Witness lied = balance.witnesses().get(0);
            assertEquals(liar.address(), lied.name());
            assertEquals(
                    lie.kind() == ServerException.Kind.FALSE ? Standing.CONVICTED : Standing.FAILED, lied.standing());
            assertTrue(lied.statement().startsWith(lie.says()), lied.statement());
            assertEquals(agreed(honest.address()), balance.witnesses().get(1));
            assertTrue(
                    balance.grounds().stream()
                            .anyMatch(ground -> ground.startsWith("no answer of server " + liar.address())),
                    balance.grounds().toString());
        }
    }

    /**
     * Who leaves out one country's events is named to that country alone. What there is to leave out, and how many proofs each needs, is counted
     * in the node's own blocks.
     */
    @ParameterizedTest
    @ValueSource(strings = {"SV", "UA", "DE"})
    void omissionsAndProofs_areThoseOfTheTextsTheyBelongTo(String country) {
        RecordedChain chain = RecordedChain.whole();
        Set<String> hidden = new HashSet<>(Truth.scripts(country));
        Conduct forgetful = new Conduct(chain) {
            @Override
            protected List<ClaimedTransaction> history(String script) {
                return script == null || hidden.contains(script) ? List.of() : super.history(script);
            }
        };
        try (FakeElectrum liar = FakeElectrum.with(forgetful);
                FakeElectrum honest = FakeElectrum.with(new Conduct(chain));
                Servers servers =
                        Servers.of(OPTIONS, List.of(Electrum.at(liar.address()), Electrum.at(honest.address())))) {
            assertEquals(List.of(), servers.omissions(Truth.addresses(country)));
            assertEquals(0, servers.proofs(Truth.addresses(country)));
            ChainBalance balance = servers.balanceOf(Truth.addresses());
            for (String each : Truth.countries()) {
                Set<ClaimedTransaction> events = new HashSet<>();
                List<String> scripts = Truth.scripts(each);
                scripts.forEach(script -> events.addAll(chain.history(script)));
                assertEquals(events.size(), servers.proofs(Truth.addresses(each)), each);
                List<Omission> omissions = servers.omissions(Truth.addresses(each));
                if (each.equals(country)) {
                    Set<ClaimedTransaction> named = new HashSet<>();
                    omissions.forEach(omission -> {
                        assertEquals(liar.address(), omission.server());
                        named.add(new ClaimedTransaction(omission.txid(), omission.height()));
                    });
                    assertEquals(events, named);
                } else {
                    assertEquals(List.of(), omissions, each);
                }
            }
            assertEquals(Standing.CONVICTED, balance.witnesses().get(0).standing());
            int hiddenEvents = servers.omissions().size();
            assertTrue(
                    balance.witnesses().get(0).statement().startsWith("left out " + hiddenEvents + " proven event"),
                    balance.witnesses().toString());
            assertTrue(
                    balance.toString().endsWith("; agreed by " + honest.address() + "; convicted: " + liar.address()),
                    balance.toString());
            assertEquals(agreed(honest.address()), balance.witnesses().get(1));
            List<WatchOnly> other = List.of(WatchOnly.of("0014" + "07".repeat(20)));
            assertThrows(IllegalArgumentException.class, () -> servers.omissions(other));
            assertThrows(IllegalArgumentException.class, () -> servers.proofs(other));
        }
    }

    private static Witness agreed(String server) {
        return new Witness(
                server,
                Standing.AGREED,
                "left out nothing that was proved, up to height "
                        + RecordedChain.whole().height());
    }
}
