package org.reserves.bitcoinj.esplora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.FakeElectrum;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.bitcoinj.servers.Servers;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** An Esplora server over the chain of a real node; what is expected is what the node itself found. */
class EsploraTest {
    private static final JsonNode EXPECTED = CoreFixtures.json("core-regtest/expected.json");
    private static final ServerOptions OPTIONS = ServerOptions.defaults()
            .on(Network.REGTEST)
            .deadline(Duration.ofSeconds(30))
            .patience(Duration.ofSeconds(5));

    @Test
    void alone_itsBalancesAreTheNodes() {
        try (FakeEsplora fake = new FakeEsplora();
                Servers servers = Servers.of(OPTIONS, List.of(Esplora.at(fake.url())))) {
            ChainBalance balance = servers.balanceOf(addresses("SV"));
            assertEquals(total("SV"), total(balance));
            assertEquals(Assurance.SINGLE_SERVER, balance.assurance());
        }
    }

    @Test
    void besideAnElectrumServer_bothCount() {
        try (FakeEsplora fake = new FakeEsplora();
                FakeElectrum electrum = FakeElectrum.with(new Conduct(RecordedChain.whole()));
                Servers servers =
                        Servers.of(OPTIONS, List.of(Electrum.at(electrum.address()), Esplora.at(fake.url() + "/")))) {
            ChainBalance balance = servers.balanceOf(addresses("UA"));
            assertEquals(total("UA"), total(balance));
            assertEquals(Assurance.CROSS_CHECKED, balance.assurance());
            assertEquals(List.of(), servers.omissions());
            assertEquals(List.of(), servers.failures());
        }
    }

    @Test
    void limits_areWaitedOutWithinTheDeadline() {
        try (FakeEsplora fake = new FakeEsplora().refusing(3);
                Servers servers = Servers.of(OPTIONS, List.of(Esplora.at(fake.url())))) {
            assertEquals(total("DE"), total(servers.balanceOf(addresses("DE"))));
        }
        ServerOptions brief = ServerOptions.defaults().deadline(Duration.ofSeconds(1));
        try (FakeEsplora fake = new FakeEsplora().refusing(1_000);
                Servers servers = Servers.of(brief, List.of(Esplora.at(fake.url())))) {
            ServerException refused = assertThrows(ServerException.class, () -> servers.balanceOf(addresses("DE")));
            assertEquals(
                    "server " + fake.url()
                            + " answers /block-height/0 with HTTP 429 again and again; ask later, or allow more time",
                    refused.getMessage());
        }
    }

    @Test
    void missingEndpoints_areNamed() {
        try (FakeEsplora fake = new FakeEsplora().without("merkle-proof");
                Servers servers = Servers.of(OPTIONS, List.of(Esplora.at(fake.url())))) {
            ServerException refused = assertThrows(ServerException.class, () -> servers.balanceOf(addresses("DE")));
            assertTrue(
                    String.valueOf(refused.getMessage())
                            .endsWith(
                                    "/merkle-proof with HTTP 404; it does not know that, or lacks the endpoint: its back"
                                            + " end must be electrs"),
                    refused.getMessage());
        }
    }

    @Test
    void errorPagesWithAGoodStatus_areNoAnswers() {
        try (FakeEsplora fake = new FakeEsplora().brokenAt("/txs/chain")) {
            assertProblem(
                    fake,
                    ServerException.Kind.MALFORMED,
                    "with \"text/html\" where application/json was asked for; check the address, which ends with /api on many"
                            + " servers");
        }
    }

    @Test
    void silence_endsWithThePatience() {
        try (FakeEsplora fake = new FakeEsplora().silentAbout("/hex");
                Servers servers = Servers.of(
                        ServerOptions.defaults()
                                .deadline(Duration.ofSeconds(20))
                                .patience(Duration.ofMillis(500)),
                        List.of(Esplora.at(fake.url())))) {
            ServerException refused = assertThrows(ServerException.class, () -> servers.balanceOf(addresses("DE")));
            assertEquals(ServerException.Kind.LATE, refused.kind());
            assertTrue(
                    refused.getMessage().endsWith("/hex for 0.5 s; have more patience, or ask another server"),
                    refused.getMessage());
        }
    }

    /** The script with the longest history of the chain has more than one page; a server that repeats the first never ends. */
    @Test
    void pagesThatRepeat_areNoHistory() {
        try (FakeEsplora fake = new FakeEsplora().repeating()) {
            ServerException refused = refused(fake, List.of(WatchOnly.of("raw(" + FakeEsplora.busiestScript() + ")")));
            assertEquals(ServerException.Kind.MALFORMED, refused.kind());
            assertTrue(refused.getMessage().contains(" repeats a page of /scripthash/"), refused.getMessage());
        }
    }

    @Test
    void headersOfOtherBlocks_areFalse() {
        try (FakeEsplora fake = new FakeEsplora().withOtherHeaders()) {
            ServerException refused = refused(fake, addresses("DE"));
            assertEquals(ServerException.Kind.FALSE, refused.kind());
            assertTrue(refused.getMessage().contains(" sent the header of block "), refused.getMessage());
        }
    }

    private static void assertProblem(FakeEsplora fake, ServerException.Kind kind, String end) {
        ServerException refused = refused(fake, addresses("DE"));
        assertEquals(kind, refused.kind());
        assertTrue(refused.getMessage().endsWith(end), refused.getMessage());
    }

    private static ServerException refused(FakeEsplora fake, List<WatchOnly> watched) {
        try (Servers servers = Servers.of(OPTIONS, List.of(Esplora.at(fake.url())))) {
            return assertThrows(ServerException.class, () -> servers.balanceOf(watched));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "esplora.example.com|esplora.example.com|is not an address",
                "ftp://x/api|ftp://x/api|is not an address",
                "https://|https://|is not an address",
                "https://user:secret@x/api|https://x/api|has a user, a password or a query, and no server of this kind needs one",
                "https://secret@x/api|https://x/api|has a user, a password or a query, and no server of this kind needs one",
                "https://user:sec ret@x/api|https://x/api|is not an address",
                "https://user:sec?ret@x/api|https://x/api|is not an address",
                "https://user:sec/ret@x/api|https://x/api|is not an address",
                "https://x/api?token=secret|https://x/api|has a user, a password or a query, and no server of this kind needs one",
                "https://x/api#secret|https://x/api|has a user, a password or a query, and no server of this kind needs one",
                "https://x y/api?token=secret|https://x y/api|is not an address",
                "https://x:99999/api|https://x:99999/api|has a port that is not between 1 and 65535",
                "https://x:0/api|https://x:0/api|has a port that is not between 1 and 65535",
                "https://2001:db8::1/api|https://2001:db8::1/api|is not an address"
            })
    void addresses_areChecked_andNoSecretIsRepeated(String url, String shown, String reason) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Esplora.at(url));
        assertEquals(
                "Esplora server \"" + shown + "\" " + reason + "; write it like https://esplora.example.com/api",
                refused.getMessage());
    }

    @Test
    void addresses_mayBeOfVersionSix() {
        assertEquals(
                "https://[2001:db8::1]:3000/api",
                Esplora.at("https://[2001:db8::1]:3000/api/").name());
    }

    private static List<WatchOnly> addresses(String country) {
        List<WatchOnly> all = new ArrayList<>();
        EXPECTED.get("watch")
                .get(country)
                .forEach(address -> all.add(WatchOnly.of(address.get("address").asText())));
        return all;
    }

    private static Btc total(String country) {
        return Btc.parse(
                EXPECTED.get("addressScan").get(country).get("total_amount").asText());
    }

    private static Btc total(ChainBalance balance) {
        return balance.balances().stream().map(WatchedBalance::total).collect(Btc.toSum());
    }
}
