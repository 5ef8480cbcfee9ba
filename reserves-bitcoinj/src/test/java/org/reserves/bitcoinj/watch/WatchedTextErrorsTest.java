package org.reserves.bitcoinj.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

class WatchedTextErrorsTest {
    // scripts of El Salvador's published address and of the address vectors of BIP173 and BIP350
    @ParameterizedTest
    @CsvSource({
        "32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo, a9140b55e104bb614b309d85efac36703194ff2d830287",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4, 0014751e76e8199196d454941c45d1b3a323f1433bd6",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0,"
                + " 512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
        "BC1SW50QGDZ25J, 6002751e"
    })
    void of_readsAddresses(String address, String script) {
        List<byte[]> scripts =
                WatchedScripts.of(WatchOnly.of(address), Network.MAIN).at(0);
        assertEquals(
                List.of(script), scripts.stream().map(HexFormat.of()::formatHex).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5, fails its checksum",
        "bc1qw508d6qejxtdg4y5r3zarvarybc5xw7kv8f3t4, has the character 'b' at position 30",
        "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx, 'belongs to test, testnet4, signet, not to main'",
        "3LCGsSmfr24demGvriN4e3ft8wEcDuHFoK, fails its checksum",
        "32ixEdVJWo3kmvJGMTZq5jAQVZZeuwn0zo, has the character '0' at position 32",
        "and_v(pk(a)), descriptor feature \"and_v\" at position 1 is not supported",
        "addr(32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo)#aaaaaaaa, descriptor checksum \"aaaaaaaa\" is wrong"
    })
    void of_saysWhatIsWrong(String text, String problem) {
        WatchOnly watch = WatchOnly.of(text);
        Exception e = assertThrows(IllegalArgumentException.class, () -> WatchedScripts.of(watch, Network.MAIN));
        assertTrue(e.getMessage().contains(problem), e.getMessage());
    }

    @Test
    void at_refusesANegativeNumber() {
        WatchedScripts scripts = WatchedScripts.of(WatchOnly.of("raw(51)"), Network.MAIN);
        assertThrows(IllegalArgumentException.class, () -> scripts.at(-1));
    }
}
