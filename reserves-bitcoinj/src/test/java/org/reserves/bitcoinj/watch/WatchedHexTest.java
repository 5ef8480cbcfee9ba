package org.reserves.bitcoinj.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

/**
 * Hexadecimal is watched where Bitcoin Core's {@code Solver} (src/script/solver.cpp) knows its template, and refused otherwise. The
 * key is the generator point of secp256k1, the hash that of the genesis block's key.
 */
class WatchedHexTest {
    private static final String HASH = "62e907b15cbf27d5425399ebf6f0fb50ebb88f18";
    private static final String X = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    private static final String Y = "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";
    private static final Pattern REMEDY = Pattern.compile("(?:write|or|script:) (raw\\([0-9a-f]+\\)|[0-9a-f]{40,})");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "76a914HASH88ac",
                "a914HASH87",
                "0014HASH",
                "0020X",
                "5120X",
                "51024e73",
                "2102Xac",
                "4104XYac",
                "512102X2102X52ae",
                "6a",
                "6a0468616c6c",
                "6a4c04deadbeef",
                "6a4d0100ff5051"
            })
    void of_watchesTheTemplatesOfCore(String template) {
        String script = filled(template);
        assertEquals(List.of(script), scripts(script));
    }

    // what strangers had in a column of addresses, or lost a byte of
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    207189            | text "207189" is a number, like an amount or a height, and no address or script; give an address, or raw(207189) if
                    51022323          | text "51022323" is a number
                    20718             | text "20718" is a number
                    207,189           | text "207,189" is a number
                    6102.34 BTC       | text "6102.34 BTC" is a number
                    ₿ 6102            | is a number
                    HASH              | has 20 bytes, like the hash of a key or of a script without its type; write 76a914HASH88ac for P2PKH, a914HASH87 for P2SH or 0014HASH for P2WPKH
                    00HASH            | is the inside of a base58 address, a version and a hash; write the address, or its script: 76a914HASH88ac
                    05HASH            | or its script: a914HASH87
                    0062e907b15cbf27d5425399ebf6f0fb50ebb88f18c29b7d93 | is the inside of a base58 address
                    76a914HASH88      | begins like P2PKH, which has 25 bytes; this has 24; copy it again, or write raw(…)
                    76a914HASHac88    | begins like P2PKH, which has 25 bytes, and ends otherwise
                    a914HASH          | begins like P2SH, which has 23 bytes; this has 22
                    0014HASHff        | begins like P2WPKH, which has 22 bytes; this has 23
                    5120Xff           | begins like P2TR, which has 34 bytes; this has 35
                    1976a914HASH88ac  | begins with its own length; write 76a914HASH88ac without it
                    2102X             | begins with its own length; write 02X without it
                    14HASH            | is a push of 20 bytes, like the hash in a script
                    XY                | is a public key without its first byte; write 04 before it
                    YX                | has 64 bytes, like a signature
                    06XY              | is a public key in the hybrid form; write it with 04 instead
                    02Y               | of 33 bytes looks like a key but is not a public key of the curve
                    2102Yac           | looks like P2PK, but holds no public key of the curve
                    522102X51ae       | ends like a bare multisig but does not hold as many keys as it says
                    5121020202ae      | ends like a bare multisig
                    512102X2102X2102X2102X54ae | is a multisig of more than 3 keys, which no node relays as an output
                    6a05deadbeef      | begins with OP_RETURN, and what follows is not pushed data
                    deadbeef          | is not an output script of a standard template
                    5802abcd          | is not an output script of a standard template
                    0xHASH            | begins with 0x, which addresses of Ethereum do
                    0x76a914HASH88ac  | begins with 0x, which texts of bitcoin do not; write it without these two characters
                    OP_HASH160 HASH OP_EQUAL | is a script in words
                    lnbc20m1pvjluezpp5qqqsyq                          | is of the Lightning network
                    sp1qqgste7k9hx0qftg6qmwlkqtwuy6cycyavzmzj85c6qdfh | is a silent payment address
                    """)
    void of_refusesWhatIsNoScript(String template, String problem) {
        String text = filled(template);
        Exception e = assertThrows(IllegalArgumentException.class, () -> scripts(text));
        assertTrue(e.getMessage().contains(filled(problem)), e.getMessage());
    }

    /** Whoever follows the advice gets scripts. */
    @ParameterizedTest
    @ValueSource(strings = {"207189", "HASH", "00HASH", "05HASH", "1976a914HASH88ac", "2102X"})
    void of_givesAdviceThatWorks(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> scripts(filled(text)));
        Matcher remedies = REMEDY.matcher(e.getMessage());
        assertTrue(remedies.find(), e.getMessage());
        assertFalse(scripts(remedies.group(1)).isEmpty());
    }

    @Test
    void raw_takesAnyScript() {
        assertEquals(List.of("207189"), scripts("raw(207189)"));
        assertEquals(List.of("5802abcd"), scripts("raw(5802abcd)"));
    }

    @Test
    void plan_answersUnknownInsteadOfZero() {
        WatchPlan plan = WatchPlan.of(Network.MAIN, List.of(WatchOnly.of("207189")));
        assertTrue(plan.scripts().isEmpty());
        WatchedBalance.Unknown unknown =
                (WatchedBalance.Unknown) plan.balances(place -> List.of()).get(0);
        assertTrue(unknown.reason().startsWith("text \"207189\" is a number"), unknown.reason());
    }

    private static List<String> scripts(String text) {
        return WatchedScripts.of(WatchOnly.of(text), Network.MAIN).at(0).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private static String filled(String template) {
        return template.replace("HASH160", "#")
                .replace("HASH", HASH)
                .replace("#", "HASH160")
                .replace("X", X)
                .replace("Y", Y);
    }
}
