package org.reserves.bitcoinj.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

/** Texts a stranger tried: what nearly is a key, what belongs elsewhere, what is legal and large. */
class WatchedTextTrapsTest {
    /** The generator point, and the master key of BIP32's first test vector. */
    private static final String KEY = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";

    private static final String XPUB =
            "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DFpN6QqFfUm3gKNaxN6tNcab1FArL9cZLE | has the version 30, which no network of bitcoin uses
                    LVuDpNCSSj6pQ7t9Pv6d6sUkLKoqDEVUnJ | has the version 48, which no network of bitcoin uses
                    pkh(XPUB/<0;1>/<2;3>)              | has two lists like <0;1>, where BIP389 allows one
                    pkh(XPUB/<0;0>/*)                  | "<0;0>" lists a number twice
                    pkh(XPUB/<>/*)                     | "<>" does not list 2 to 100 numbers
                    wsh(musig(KEY,KEY))                | descriptor feature "musig" at position 5 is not supported there
                    wpkh(wsh(KEY))                     | descriptor function "wsh" at position 6 cannot stand where a key
                    wpkh(XPUB/**)                      | path step "**" begins like a wildcard and goes on; write /* for all
                    wpkh(XPUB/*h)                      | path step "*h" is hardened
                    [d34db33f/84h/0h/0h]XPUB           | is a key with its origin but has no script type
                    KEYg                               | has the character 'g' at position 67
                    KEY0                               | has an odd number of digits
                    pk(KEYg)                           | "0279be66…" of 67 characters in pk() is neither
                    sh(sh(pk(KEY)))                    | cannot stand inside sh(); check the order of the functions
                    pkh(KEY                            | lacks a ')' there; check that it was copied whole
                    """)
    void of_saysWhatIsWrong(String template, String problem) {
        WatchOnly watch = WatchOnly.of(template.replace("XPUB", XPUB).replace("KEY", KEY));
        Exception e = assertThrows(IllegalArgumentException.class, () -> WatchedScripts.of(watch, Network.MAIN));
        assertTrue(e.getMessage().contains(problem), e.getMessage());
    }

    // the two vectors of BIP32 for a private key under a public version and for a master with a parent
    @ParameterizedTest
    @CsvSource({
        "xpub661MyMwAqRbcEYS8w7XLSVeEsBXy79zSzH1J8vCdxAZningWLdN3zgtU6LBpB85b3D2yc8sfvZU521AAwdZafEz7mnzBBsz4wKY5fTtTQBm,"
                + " holds a private key and is not repeated here",
        "xpub661no6RGEX3uJkY4bNnPcw4URcQTrSibUZ4NqJEw5eBkv7ovTwgiT91XX27VbEXGENhYRCf7hyEbWrR3FewATdCEebj6znwMfQkhRYHRLpJ,"
                + " says that it is a master and that it has a parent"
    })
    void of_refusesAnExtendedKeyThatContradictsItself(String text, String problem) {
        WatchOnly watch = WatchOnly.of(text);
        Exception e = assertThrows(IllegalArgumentException.class, () -> WatchedScripts.of(watch, Network.MAIN));
        assertTrue(e.getMessage().contains(problem), e.getMessage());
        assertEquals(problem.contains("private"), !e.getMessage().contains(text.substring(10, 30)), e.getMessage());
    }

    @Test
    void of_derivesAsDeepAsBip32AndNoDeeper() {
        String deepest = "pkh(" + XPUB + "/0".repeat(255) + ")";
        assertFalse(WatchedScripts.of(WatchOnly.of(deepest), Network.MAIN).at(0).isEmpty());
        WatchOnly deeper = WatchOnly.of("pkh(" + XPUB + "/0".repeat(20_000) + ")");
        Exception e = assertThrows(IllegalArgumentException.class, () -> WatchedScripts.of(deeper, Network.MAIN));
        assertTrue(e.getMessage().contains("has 20000 steps; BIP32 ends 255 below the master"), e.getMessage());
    }

    @Test
    void of_readsALongOriginWithoutRecursion() {
        WatchOnly watch = WatchOnly.of("pkh([d34db33f" + "/0".repeat(20_000) + "]" + KEY + ")");
        assertEquals(1, WatchedScripts.of(watch, Network.MAIN).at(0).size());
    }

    @Test
    void of_namesThePlaceInALongDescriptor() {
        WatchOnly watch = WatchOnly.of("wsh(multi(1" + ("," + KEY).repeat(15) + ",)");
        Exception e = assertThrows(IllegalArgumentException.class, () -> WatchedScripts.of(watch, Network.MAIN));
        assertTrue(e.getMessage().contains("key \"\" in wsh() with multi()"), e.getMessage());
        WatchOnly open = WatchOnly.of("wsh(multi(1" + ("," + KEY).repeat(15) + ")");
        Exception lacks = assertThrows(IllegalArgumentException.class, () -> WatchedScripts.of(open, Network.MAIN));
        assertTrue(lacks.getMessage().startsWith("descriptor \"…"), lacks.getMessage());
        assertTrue(lacks.getMessage().contains("1798)\" at position 1018 lacks a ')'"), lacks.getMessage());
    }

    @Test
    void plan_readsARangeUpToTheLastNumber() {
        WatchPlan plan = WatchPlan.of(
                Network.MAIN,
                List.of(WatchOnly.of("wpkh(" + XPUB + "/*)").range(Integer.MAX_VALUE - 7, Integer.MAX_VALUE)));
        assertEquals(8, plan.scripts().size());
        assertInstanceOf(
                WatchedBalance.Known.class, plan.balances(place -> List.of()).get(0));
    }

    @Test
    void scriptName_ofAKeyOffTheCurveIsItsBytes() {
        byte[] script = new byte[35];
        script[0] = 33;
        script[1] = 5;
        script[34] = (byte) 0xac;
        assertTrue(ScriptName.of(script, Network.MAIN).startsWith("raw(2105"));
    }
}
