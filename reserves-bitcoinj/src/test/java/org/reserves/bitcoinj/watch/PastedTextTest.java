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

/** What people paste: payment links, two at once, and the forms of BTCPay Server (NBXplorer's derivation schemes) and Electrum. */
class PastedTextTest {
    /** The master keys of BIP32's first two test vectors. */
    private static final String ONE =
            "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8";

    private static final String TWO =
            "xpub661MyMwAqRbcFW31YEwpkMuc5THy2PSt5bDMsktWQcFF8syAmRUapSCGu8ED9W6oDMSgv6Zz8idoc4a6mr8BDzTJY47LJhkJ8UB7WEGuduB";

    /** The account key of BIP84's test vectors, as zpub and as the xpub of the same bytes. */
    private static final String ZPUB =
            "zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs";

    @ParameterizedTest
    @CsvSource({
        "bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=20.3&label=Luke-Jr",
        "BITCOIN:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "bitcoin://1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
    })
    void paymentLinks_areTheirAddress(String link) {
        assertEquals(scripts("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"), scripts(link));
    }

    /** BIP321: "bitcoin:?bc=…", in capital letters from QR codes. */
    @Test
    void paymentLinks_mayHaveTheAddressInAParameter() {
        List<String> expected = scripts("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertEquals(expected, scripts("bitcoin:?bc=bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
        assertEquals(
                expected, scripts("BITCOIN:?LIGHTNING=LNBC1&BC=BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4&AMOUNT=1"));
        assertTrue(
                refusal("bitcoin:?bc=bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4&bc=bc1q")
                        .contains(
                                "\" is a payment link with 2 addresses; give each on its own, first bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
        assertTrue(refusal("bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa bitcoin:32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo")
                .startsWith("text holds 2 addresses, keys or descriptors, from "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ONE-[legacy]                | pkh(ONE/<0;1>/*)
                    ONE-[p2sh]                  | sh(wpkh(ONE/<0;1>/*))
                    ONE-[taproot]               | tr(ONE/<0;1>/*)
                    2-of-ONE-TWO                | wsh(sortedmulti(2,ONE/<0;1>/*,TWO/<0;1>/*))
                    2-of-ONE-TWO-[legacy]       | sh(sortedmulti(2,ONE/<0;1>/*,TWO/<0;1>/*))
                    1-of-ONE-TWO-[p2sh]         | sh(wsh(sortedmulti(1,ONE/<0;1>/*,TWO/<0;1>/*)))
                    1-of-ONE-TWO-[keeporder]    | wsh(multi(1,ONE/<0;1>/*,TWO/<0;1>/*))
                    """)
    void btcpay_isRefusedWithTheDescriptorToWrite(String template, String descriptor) {
        String message = refusal(template);
        assertTrue(message.endsWith(" is in the form of BTCPay Server; write " + filled(descriptor)), message);
        assertEquals(2, scripts(filled(descriptor)).size());
    }

    @Test
    void btcpay_ofOtherLettersGetsAKeyThatCanBeWritten() {
        String message = refusal(ZPUB + "-[p2sh]");
        String descriptor = message.substring(message.indexOf("sh(wpkh("));
        assertTrue(descriptor.startsWith("sh(wpkh(xpub6"), message);
        // the first receiving address of BIP84's vectors is that of the same key
        String segwit = descriptor.substring(3, descriptor.length() - 1);
        assertEquals(scripts(ZPUB).get(0), scripts(segwit).get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    bitcoin:?lightning=lnbc20m1pvjluez                                       | is a payment link without an address
                    https://mempool.space/address/1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa          | is the address of a web page
                    1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo    | text holds 2 addresses, keys or descriptors, from "1A1zP1eP…" of 34 characters
                    wpkh(ONE/0/*) wpkh(ONE/1/*)                                              | give each on its own, or for two branches one descriptor with /<0;1>/*
                    { "keystore": { "type": "bip32", "xpub": "ONE" }, "wallet_type": "standard" } | like one of Electrum; write the extended public key in it, ONE
                    { "x1/": { "xpub": "ONE" }, "x2/": { "xpub": "TWO" } }                   | write the descriptor of its 2 keys, like wsh(sortedmulti(2,KEY/<0;1>/*,KEY/<0;1>/*))
                    { "x1/": { "xpub": "ONE" }, "x2/": { "xpub": "TWO" }, "wallet_type": "1of2" } | write the descriptor of its 2 keys, sh(sortedmulti(1,ONE/<0;1>/*,TWO/<0;1>/*))
                    { "descriptors": [{ "desc": "wpkh(ONE/0/*)#q" }, { "desc": "wpkh(ONE/1/*)#p" }] } | text is the file of a wallet with 2 descriptors; give each on its own, first wpkh(ONE/0/*)#q
                    [{ "desc": "wpkh(ONE/0/*)", "timestamp": "now" }]                          | text is the file of a wallet; write the descriptor in it, wpkh(ONE/0/*)
                    { "label": "vault", "blockheight": 8, "descriptor": "tr(ONE/<0;1>/*)" }     | text is the file of a wallet; write the descriptor in it, tr(ONE/<0;1>/*)
                    { "descriptor_template": "wsh(sortedmulti(2,@0/**,@1/**))", "keys_info": ["[d34db33f/48'/0'/0'/2']ONE", "TWO"] } | write the template and after it the keys: wsh(sortedmulti(2,@0/**,@1/**)) [d34db33f/48'/0'/0'/2']ONE TWO
                    { "addresses": { "receiving": [] } }                                     | like one of Electrum; give its addresses
                    wpkh(@0/**)                                                              | names 1 keys, and 0 come after it
                    wpkh(@0/**) ONE TWO                                                      | names 1 keys, and 2 come after it
                    """)
    void otherForms_areRefusedWithWhatToGive(String template, String problem) {
        String message = refusal(template);
        assertTrue(message.contains(filled(problem)), message);
    }

    /** Fragments of BIP379 without parentheses. */
    @Test
    void constants_areRefusedAsMiniscript() {
        assertEquals("miniscript \"0\" can never be satisfied; check its conditions", refusal("wsh(0)"));
        assertTrue(refusal("sh(wsh(1))").startsWith("miniscript \"1\" can be spent without a signature"));
    }

    @Test
    void policies_takeTheirKeysWithOrWithoutBrackets() {
        List<String> expected = scripts("wsh(sortedmulti(2," + ONE + "/<0;1>/*," + TWO + "/<0;1>/*))");
        assertEquals(expected, scripts("wsh(sortedmulti(2,@0/**,@1/**)) " + ONE + " " + TWO));
        assertEquals(expected, scripts("wsh(sortedmulti(2,@0/**,@1/**))\n" + ONE + ",\n" + TWO));
        assertEquals(expected, scripts("wsh(sortedmulti(2,@0/**,@1/**)) [" + ONE + ", " + TWO + "]"));
        assertEquals(
                expected, scripts("wsh(sortedmulti(2,@0/**,@1/**)) [[d34db33f/48h]" + ONE + ",[d34db33f]" + TWO + "]"));
        assertEquals(expected, scripts("wsh(sortedmulti(2,@0/**,@1/**)) [d34db33f/48h]" + ONE + " [d34db33f]" + TWO));
        assertEquals(expected, scripts("wsh(sortedmulti(2,@0/**,@1/**)) [\"" + ONE + "\", \"" + TWO + "\"]"));
    }

    private static String refusal(String template) {
        return assertThrows(IllegalArgumentException.class, () -> scripts(filled(template)))
                .getMessage();
    }

    private static String filled(String template) {
        return template.replace("ONE", ONE).replace("TWO", TWO);
    }

    private static List<String> scripts(String text) {
        return WatchedScripts.of(WatchOnly.of(text), Network.MAIN).at(0).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }
}
