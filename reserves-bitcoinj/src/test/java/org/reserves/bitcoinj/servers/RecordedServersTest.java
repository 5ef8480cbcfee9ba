package org.reserves.bitcoinj.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.RecordedElectrum;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** The whole client against what two versions of a real server said; what is expected is what the node behind them said. */
class RecordedServersTest {
    private static final ServerOptions OPTIONS = ServerOptions.defaults()
            .on(Network.REGTEST)
            .deadline(Duration.ofSeconds(30))
            .patience(Duration.ofSeconds(10));
    /** The countries whose scripts were asked about when the exchanges were recorded. */
    private static final List<String> COUNTRIES = List.of("SV", "UA", "DE");

    @ParameterizedTest
    @ValueSource(strings = {"ElectrumX 2.0b1 (42e9b38)", "ElectrumX 1.20.0"})
    void balances_areTheNodes(String version) {
        try (RecordedElectrum recorded = RecordedElectrum.of(version, "main");
                Servers servers = Servers.of(OPTIONS, List.of(Electrum.at(recorded.address())))) {
            requireTruth(servers.balanceOf(watched()));
            assertEquals(List.of(), servers.failures());
            // version, features, tip, and status and history of 19 scripts at least
            assertTrue(recorded.replayed() >= 3 + 2 * 19, "only " + recorded.replayed() + " answers were real");
        }
    }

    @Test
    void bothVersionsTogether_leaveNothingOut() {
        try (RecordedElectrum one = RecordedElectrum.of("ElectrumX 2.0b1 (42e9b38)", "main");
                RecordedElectrum two = RecordedElectrum.of("ElectrumX 1.20.0", "main");
                Servers servers =
                        Servers.of(OPTIONS, List.of(Electrum.at(one.address()), Electrum.at(two.address())))) {
            ChainBalance balance = servers.balanceOf(watched());
            requireTruth(balance);
            assertEquals(Assurance.CROSS_CHECKED, balance.assurance());
            assertEquals(List.of(), servers.omissions());
        }
    }

    /** Versions as real servers wrote them; of 1.4 the headers are one text. */
    @ParameterizedTest
    @ValueSource(strings = {"version-1.4-headers", "version-1.4-1.4", "version-1.4.2", "version-1.6-1.7"})
    void versionsThatAreUnderstood_areAccepted(String session) {
        try (RecordedElectrum recorded = RecordedElectrum.of("ElectrumX 1.20.0", session, "main");
                Servers servers = Servers.of(OPTIONS, List.of(Electrum.at(recorded.address())))) {
            requireTruth(servers.balanceOf(watched()));
        }
    }

    /** A server that supports none of our versions says so and hangs up; the first is what must be told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version-1.7-1.8|does not give its version: \"unsupported protocol version: ['1.7', '1.8']\" (code 1); ask a server of"
                        + " the protocol versions 1.4 to 1.6",
                "version-bad-type|does not give its version: \"unsupported protocol version: [1, 2]\" (code 1); ask a server of the"
                        + " protocol versions 1.4 to 1.6",
                "preview-1.7|speaks version \"1.7\" of the protocol, where 1.4 to 1.6 are understood; ask another server"
            })
    void versionsThatAreNotUnderstood_areNamed(String session, String problem) {
        String server = session.startsWith("preview")
                ? "ElectrumX 2.0b1 (42e9b38), PROTOCOL_MAX raised to 1.7"
                : "ElectrumX 1.20.0";
        try (RecordedElectrum recorded = RecordedElectrum.of(server, session);
                Servers servers = Servers.of(OPTIONS, List.of(Electrum.at(recorded.address())))) {
            ServerException refused = assertThrows(ServerException.class, () -> servers.balanceOf(watched()));
            assertEquals("server " + recorded.address() + " " + problem, refused.getMessage());
            assertEquals(ServerException.Kind.UNSUITABLE, refused.kind());
        }
    }

    private static void requireTruth(ChainBalance balance) {
        assertEquals(Truth.tip(), balance.block().hash());
        for (String country : COUNTRIES) {
            assertEquals(Truth.satsOfCoins(country), Truth.found(balance, country), country);
        }
    }

    private static List<WatchOnly> watched() {
        List<WatchOnly> all = new ArrayList<>();
        COUNTRIES.forEach(country -> all.addAll(Truth.addresses(country)));
        return all;
    }
}
