package org.reserves.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchOnlyTest {
    // the private keys are those of BIP32's first test vector and of the Bitcoin wiki's page on WIF, the phrase that of
    // BIP39
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
                "wpkh(xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi/0/*)",
                "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
                "pkh(KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617)",
                "0C28FCA386C7A227600B2FE50B7CAE11EC86D3BF1FBE471BE89827E19D72AA1D",
                "legal winner thank year wave sausage worth useful legal winner thank yellow"
            })
    void of_refusesASecretWithoutRepeatingIt(String secret) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> WatchOnly.of(secret));
        assertTrue(e.getMessage().contains("is not repeated here"), e.getMessage());
        for (int i = 0; i + 8 <= secret.length(); i++) {
            assertFalse(e.getMessage().contains(secret.substring(i, i + 8)), e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo",
                "bc1qa5wkgaew2dkv56kfvj49j0av5nml45x9ek9hz6",
                "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
                "tr(79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798)",
                "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8"
            })
    void of_keepsWhatIsPublic(String text) {
        assertEquals(text, WatchOnly.of("  " + text + "\n").text());
    }

    @Test
    void of_refusesNothingAndTooMuch() {
        assertEquals(
                "watched text \"\" is blank; give an address, a script, a public key or an output descriptor",
                assertThrows(IllegalArgumentException.class, () -> WatchOnly.of(" "))
                        .getMessage());
        assertEquals(
                "watched text of 100001 characters is too long; at most 100000 are read, so split the list",
                assertThrows(IllegalArgumentException.class, () -> WatchOnly.of("a".repeat(100_001)))
                        .getMessage());
    }

    @Test
    void range_excludesAGapLimit() {
        WatchOnly watch = WatchOnly.of("a").range(0, 10);
        assertEquals(
                "range of \"a\" is already \"0..10\"; state it once",
                assertThrows(IllegalStateException.class, () -> watch.gapLimit(5))
                        .getMessage());
        assertEquals(
                "gap limit of \"a\" is already \"5\"; state it once",
                assertThrows(
                                IllegalStateException.class,
                                () -> WatchOnly.of("a").gapLimit(5).range(0, 1))
                        .getMessage());
        assertEquals(20, WatchOnly.of("a").gapLimit());
        assertEquals("a (0..10)", watch.toString());
    }

    @Test
    void total_ofAnUnknownBalanceIsRefused() {
        WatchedBalance unknown = new WatchedBalance.Unknown(WatchOnly.of("a"), "the address is of another network");
        assertEquals(
                "balance of \"a\" is unknown: the address is of another network",
                assertThrows(IllegalStateException.class, unknown::total).getMessage());
    }

    @Test
    void of_takesAScriptWhoseDigitsBetweenTwoZerosAreAsLongAsAKey() {
        for (String piece : new String[] {"5" + "1f".repeat(25), "c" + "e2".repeat(25) + "7"}) {
            String script = "raw(51200" + piece + "0" + "ab".repeat(6) + ")";
            assertEquals(script, WatchOnly.of(script).text());
        }
    }
}
