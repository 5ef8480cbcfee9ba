package org.reserves.bitcoinj.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.bitcoinj.base.Base58;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * Which extended key may stand where: by its network, by its first letter (the table of SLIP-0132), by its depth (BIP32: one byte), and
 * how many keys a bare multisig and one behind P2SH may have (MAX_SCRIPT_ELEMENT_SIZE, 520 bytes).
 */
class KeyPlacesTest {
    /** The master key of BIP32's first test vector, version, depth, fingerprint and number cut off. */
    private static final String REST =
            "873dff81c02f525623fd1fe5167eac3a55a049de3d314bb42ee227ffed37d5080339a36013301597daef41fbe593a02cc513d0b55527ec2df1050e2e8ff49c85c2";

    /** Versions as SLIP-0132 lists them. */
    @ParameterizedTest
    @CsvSource({
        "xpub, 0488b21e, MAIN, pkh(*)",
        "xpub, 0488b21e, MAIN, sh(wpkh(*))",
        "xpub, 0488b21e, MAIN, wsh(pk(*))",
        "ypub, 049d7cb2, MAIN, sh(wpkh(*))",
        "zpub, 04b24746, MAIN, wpkh(*)",
        "Ypub, 0295b43f, MAIN, 'sh(wsh(multi(1,*)))'",
        "Zpub, 02aa7ed3, MAIN, 'wsh(sortedmulti(1,*))'",
        "tpub, 043587cf, TESTNET3, tr(*)",
        "tpub, 043587cf, REGTEST, tr(*)",
        "upub, 044a5262, SIGNET, sh(wpkh(*))",
        "vpub, 045f1cf6, TESTNET4, wpkh(*)",
        "Upub, 024289ef, TESTNET3, 'sh(wsh(multi(1,*)))'",
        "Vpub, 02575483, TESTNET3, 'wsh(multi(1,*))'"
    })
    void of_takesAKeyWhereItsLetterBelongs(String letters, String version, Network network, String descriptor) {
        String key = key(version, 0, "00000000", "00000000");
        assertEquals(letters, key.substring(0, 4));
        assertEquals(1, at(descriptor.replace("*", key), network).size());
        Network other = network == Network.MAIN ? Network.REGTEST : Network.MAIN;
        String message = refusal(descriptor.replace("*", key), other);
        assertTrue(message.contains(", not to " + other), message);
    }

    @ParameterizedTest
    @CsvSource({
        "049d7cb2, wpkh(*), wpkh()",
        "049d7cb2, pkh(*), pkh()",
        "04b24746, sh(wpkh(*)), sh() with wpkh()",
        "04b24746, tr(*), tr()",
        "0295b43f, 'wsh(multi(1,*))', wsh() with multi()",
        "02aa7ed3, 'sh(wsh(multi(1,*)))', sh(wsh()) with multi()",
        "02aa7ed3, 'sh(multi(1,*))', sh() with multi()",
        "02aa7ed3, 'multi(1,*)', multi()",
        "02aa7ed3, wsh(pk(*)), wsh() with pk()",
        "02aa7ed3, 'wsh(and_v(v:pk(*),older(9)))', wsh() with miniscript",
        "04b24746, 'tr(79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798,pk(*))', a leaf of tr()"
    })
    void of_refusesAKeyWhereItsLetterSaysOtherwise(String version, String descriptor, String place) {
        String message = refusal(descriptor.replace("*", key(version, 0, "00000000", "00000000")), Network.MAIN);
        assertTrue(
                message.contains(" says by its first letter that it is for other scripts than " + place + ";"),
                message);
    }

    @ParameterizedTest
    @CsvSource({
        "04b2430c, holds a private key",
        "0488ade4, holds a private key",
        "04358394, holds a private key",
        "019da462, is neither an extended public key"
    })
    void of_refusesOtherVersions(String version, String problem) {
        String message = refusal("wpkh(" + key(version, 1, "01020304", "00000000") + ")", Network.MAIN);
        assertTrue(message.contains(problem), message);
    }

    @Test
    void of_countsTheDepthOfTheKeyItself() {
        String deep = key("0488b21e", 254, "01020304", "00000001");
        assertEquals(1, at("pkh(" + deep + "/0)", Network.MAIN).size());
        assertEquals(1, at("pkh(" + deep + "/*)", Network.MAIN).size());
        String message = refusal("pkh(" + deep + "/0/*)", Network.MAIN);
        assertTrue(message.contains("BIP32 ends 255 below the master, and this key is 254 below it"), message);
        assertEquals(
                1,
                at("pkh(" + key("0488b21e", 255, "01020304", "00000001") + ")", Network.MAIN)
                        .size());
        // a master has neither parent nor number
        assertTrue(refusal("pkh(" + key("0488b21e", 0, "00000000", "00000001") + ")", Network.MAIN)
                .contains("says that it is a master"));
        assertTrue(refusal("pkh(" + key("0488b21e", 0, "01000000", "00000000") + ")", Network.MAIN)
                .contains("says that it is a master"));
    }

    /** 3 + 34 bytes a compressed key and 66 an uncompressed one: 15 of these are 513, 16 are 547; 7 of those are 465, 8 are 531. */
    @ParameterizedTest
    @CsvSource({
        "sh(multi(1*)), 15, false, ''",
        "sh(multi(1*)), 16, false, has a script of 547 bytes in sh()",
        "sh(multi(1*)), 7, true, ''",
        "sh(multi(1*)), 8, true, has a script of 531 bytes in sh()",
        "multi(1*), 3, false, ''",
        "multi(1*), 4, false, 'has 4 keys in a bare multi, where 3 are relayed'",
        "wsh(multi(1*)), 20, false, ''",
        "wsh(multi(1*)), 21, false, 20"
    })
    void multi_hasAsManyKeysAsCanBeSpent(String descriptor, int count, boolean uncompressed, String problem) {
        String compressed = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
        String full =
                "04" + compressed.substring(2) + "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";
        String text = descriptor.replace("*", ("," + (uncompressed ? full : compressed)).repeat(count));
        if (problem.isEmpty()) {
            assertEquals(1, at(text, Network.MAIN).size());
        } else {
            String message = refusal(text, Network.MAIN);
            assertTrue(message.contains(problem), message);
        }
    }

    private static String key(String version, int depth, String parent, String number) {
        byte[] bytes = HexFormat.of().parseHex(version + "%02x".formatted(depth) + parent + number + REST);
        byte[] rest = new byte[bytes.length - 1];
        System.arraycopy(bytes, 1, rest, 0, rest.length);
        return Base58.encodeChecked(bytes[0], rest);
    }

    private static String refusal(String descriptor, Network network) {
        return assertThrows(IllegalArgumentException.class, () -> at(descriptor, network))
                .getMessage();
    }

    private static List<byte[]> at(String descriptor, Network network) {
        return WatchedScripts.of(WatchOnly.of(descriptor), network).at(0);
    }
}
