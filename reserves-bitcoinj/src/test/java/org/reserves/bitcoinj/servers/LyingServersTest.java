package org.reserves.bitcoinj.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.FakeElectrum;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;

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
            assertTrue(
                    balance.grounds().stream()
                            .anyMatch(ground -> ground.startsWith("no answer of server " + liar.address())),
                    balance.grounds().toString());
        }
    }
}
