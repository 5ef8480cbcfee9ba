package org.reserves.bitcoinj.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** Texts and the scripts they stand for: vectors of the BIPs, and what a real Bitcoin Core node derived. */
class WatchedScriptsTest {
    private static final JsonNode EXPECTED = CoreFixtures.json("core-regtest/expected.json");

    /** The account keys and first addresses of BIP49, BIP84 and BIP86, all of the phrase "abandon … about". */
    @ParameterizedTest
    @CsvSource({
        "MAIN, zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs, 0, bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu",
        "MAIN, zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs, 1, bc1qnjg0jd8228aq7egyzacy8cys3knf9xvrerkf9g",
        "MAIN, zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs, 0, bc1q8c6fshw2dlwun7ekn9qwf37cu2rn755upcp6el",
        "TESTNET3, upub5EFU65HtV5TeiSHmZZm7FUffBGy8UKeqp7vw43jYbvZPpoVsgU93oac7Wk3u6moKegAEWtGNF8DehrnHtv21XXEMYRUocHqguyjknFHYfgY, 0, 2Mww8dCYPUpKHofjgcXcBCEGmniw9CoaiD2",
        "MAIN, tr(xpub6BgBgsespWvERF3LHQu6CnqdvfEvtMcQjYrcRzx53QJjSxarj2afYWcLteoGVky7D3UKDP9QyrLprQ3VCECoY49yfdDEHGCtMMj92pReUsQ/0/*), 0, bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr",
        "MAIN, tr(xpub6BgBgsespWvERF3LHQu6CnqdvfEvtMcQjYrcRzx53QJjSxarj2afYWcLteoGVky7D3UKDP9QyrLprQ3VCECoY49yfdDEHGCtMMj92pReUsQ/<0;1>/*), 0, bc1p3qkhfews2uk44qtvauqyr2ttdsw7svhkl9nkm9s9c3x4ax5h60wqwruhk7"
    })
    void extendedKeys_deriveTheAddressesOfTheBips(Network network, String text, int number, String address) {
        WatchedScripts watched = WatchedScripts.of(WatchOnly.of(text), network);
        assertTrue(watched.isRanged());
        assertTrue(names(watched, number, network).contains(address), () -> names(watched, number, network)
                .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "CN", "UA", "BT", "SV"})
    void descriptors_deriveEveryScriptThatCoreFoundWithThem(String holder) {
        TreeSet<String> derived = new TreeSet<>();
        for (JsonNode request : EXPECTED.at("/descriptorScan/" + holder + "/request")) {
            WatchedScripts watched =
                    WatchedScripts.of(WatchOnly.of(request.get("desc").asText()), Network.REGTEST);
            for (int i = 0; i <= request.get("range").asInt(); i++) {
                watched.at(i).forEach(script -> derived.add(HexFormat.of().formatHex(script)));
            }
        }
        JsonNode coins = EXPECTED.at("/descriptorScan/" + holder + "/response/unspents");
        assertFalse(coins.isEmpty());
        coins.forEach(
                coin -> assertTrue(derived.contains(coin.get("scriptPubKey").asText()), coin.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "CN", "GB", "UA", "BT", "SV"})
    void addresses_areTheScriptsThatCoreFoundUnderThem(String holder) {
        for (JsonNode coin : EXPECTED.at("/addressScan/" + holder + "/unspents")) {
            String text = coin.get("desc").asText();
            WatchedScripts watched = WatchedScripts.of(WatchOnly.of(text), Network.REGTEST);
            assertEquals(List.of(coin.get("scriptPubKey").asText()), hex(watched, 0), text);
            if (!text.startsWith("addr(")) {
                continue;
            }
            String address = text.substring("addr(".length(), text.indexOf(')'));
            assertEquals(hex(watched, 0), hex(WatchedScripts.of(WatchOnly.of(address), Network.REGTEST), 0));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MAIN     | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa                                     | 76a91462e907b15cbf27d5425399ebf6f0fb50ebb88f1888ac
                    MAIN     | BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4                             | 0014751e76e8199196d454941c45d1b3a323f1433bd6
                    TESTNET4 | tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx                             | 0014751e76e8199196d454941c45d1b3a323f1433bd6
                    SIGNET   | tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx                             | 0014751e76e8199196d454941c45d1b3a323f1433bd6
                    MAIN     | bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0         | 512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798
                    MAIN     | bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y | 5128751e76e8199196d454941c45d1b3a323f1433bd6751e76e8199196d454941c45d1b3a323f1433bd6
                    MAIN     | raw(deadbeef)#89f8spxm                                                 | deadbeef
                    REGTEST  | 6a                                                                     | 6a
                    """)
    void addresses_areReadAsTheirScripts(Network network, String text, String script) {
        assertEquals(List.of(script), hex(WatchedScripts.of(WatchOnly.of(text), network), 0));
    }

    @Test
    void reserveList_ofElSalvadorReadsAsItsScripts() {
        JsonNode rows = CoreFixtures.json("el-salvador-addresses.json");
        assertEquals(20, rows.size());
        rows.forEach(row -> assertEquals(
                List.of(row.get("script").asText()),
                hex(WatchedScripts.of(WatchOnly.of(row.get("address").asText()), Network.MAIN), 0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MAIN    | bcrt1q03prcu37hsd2kz77pft7f4xkrh759yexcjq690      | regtest
                    REGTEST | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa                | main
                    MAIN    | tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx        | signet
                    MAIN    | bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5        | checksum
                    MAIN    | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb                | checksum
                    MAIN    | 1A1zP1eP5QGefi2DMPTfTL5SLmv7Div0Na                | character '0'
                    MAIN    | raw(deadbeef)#89f8spxn                            | checksum
                    MAIN    | wsh(wpkh(02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5)) | wpkh
                    MAIN    | tr(a34b99f22c790c4e36b2b3c2c35a36db06226e41c692fc82b8b56ac1c540c5bd,wpkh(669b8afcec803a0d323e9a17f3ea8e68e8abe5a278020a929adbec52421adbd0)) | leaf "wpkh
                    MAIN    | sh(multi(3,02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5)) | 3
                    MAIN    | addr()                                            | addr
                    """)
    void of_saysWhatIsWrong(Network network, String text, String named) {
        WatchOnly watch = WatchOnly.of(text);
        Exception e = assertThrows(IllegalArgumentException.class, () -> WatchedScripts.of(watch, network));
        assertTrue(e.getMessage().contains(named), e.getMessage());
    }

    private static List<String> hex(WatchedScripts watched, int number) {
        return watched.at(number).stream().map(HexFormat.of()::formatHex).toList();
    }

    private static List<String> names(WatchedScripts watched, int number, Network network) {
        return watched.at(number).stream()
                .map(script -> ScriptName.of(script, network))
                .toList();
    }
}
