package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** Coins that a real node stored under uncompressed keys, as the codes 4 (y is even) and 5 (y is odd). */
class UncompressedKeyTest {
    private static final String REGTEST = "core-regtest/utxo.dat";

    // even y ends in …60, odd y in …e1
    @ParameterizedTest
    @CsvSource({"p2pk-uncompressed-a, 5", "p2pk-uncompressed-b, 4"})
    void coins_areFoundUnderEveryTextForTheKey(String name, int code) {
        JsonNode expected = expected(name);
        String script = expected.get("script").asText();
        String key = script.substring(2, 132);
        assertEquals(code, CompressedScript.of(Snapshots.hex(script)).kind());
        Btc amount = Btc.ofSats(expected.get("satoshis").asLong());
        for (String text : List.of("pk(" + key + ")", "raw(" + script + ")", script, "combo(" + key + ")")) {
            assertEquals(amount, find(text).total(), text);
        }
    }

    /** A key alone means both encodings: the first of these keys has 5 BTC under its compressed form besides. */
    @Test
    void coins_ofBothEncodingsAreFoundUnderTheKeyAlone() {
        String uncompressed =
                expected("p2pk-uncompressed-a").get("script").asText().substring(2, 132);
        String compressed = expected("p2pk-compressed").get("script").asText().substring(2, 68);
        long satoshis = expected("p2pk-uncompressed-a").get("satoshis").asLong()
                + expected("p2pk-compressed").get("satoshis").asLong();
        assertEquals(find(compressed).total(), find(uncompressed).total());
        assertEquals(
                Btc.ofSats(satoshis),
                find("combo(" + compressed + ")")
                        .total()
                        .plus(find("combo(" + uncompressed + ")").total()));
    }

    @ParameterizedTest
    @CsvSource({"hybrid-key", "off-curve-65"})
    void coins_ofKeysNobodyCompressesAreFoundUnderTheirScript(String name) {
        JsonNode expected = expected(name);
        String script = expected.get("script").asText();
        assertEquals(
                CompressedScript.RAW, CompressedScript.of(Snapshots.hex(script)).kind());
        assertEquals(
                Btc.ofSats(expected.get("satoshis").asLong()),
                find("raw(" + script + ")").total());
    }

    @Test
    void descriptors_thatCannotSpendWithAnUncompressedKeyRefuseIt() {
        String key = expected("p2pk-uncompressed-a").get("script").asText().substring(2, 132);
        for (String text : List.of("wpkh(" + key + ")", "wsh(pk(" + key + "))", "sh(wpkh(" + key + "))")) {
            WatchOnly watch = WatchOnly.of(text);
            Exception e =
                    assertThrows(IllegalArgumentException.class, () -> WatchedScripts.of(watch, Network.REGTEST), text);
            assertEquals(
                    "is uncompressed, which can never be spent there; use its 33 bytes",
                    e.getMessage().substring(e.getMessage().indexOf("is uncompressed")));
        }
    }

    private static WatchedBalance find(String text) {
        WatchOnly watch = WatchOnly.of(text);
        ChainBalance answer = Snapshots.scan(CoreFixtures.bytes(REGTEST), watch);
        return answer.of(watch);
    }

    private static JsonNode expected(String name) {
        for (JsonNode row : CoreFixtures.json("core-regtest/expected.json").get("rawScripts")) {
            if (row.get("name").asText().equals(name)) {
                return row;
            }
        }
        throw new AssertionError(name);
    }
}
