package org.reserves.bitcoinj.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.bitcoinj.control.CheckedBy.assertInvalid;
import static org.reserves.bitcoinj.control.CheckedBy.assertProven;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bitcoinj.base.ScriptType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.chain.Network;
import org.reserves.control.SignatureForm;
import org.reserves.control.SignedProof;

/** BIP137, as nodes and wallets sign it. */
class SignMessageTest {
    private static final String TRUST_NO_ONE =
            "IPojfrX2dfPnH26UegfbGQQLrdK844DlHq5157/P6h57WyuS/Qsl+h/WSVGDF4MUi4rWSswW38oimDYfNNUBUOk=";
    private static final String SIGNER = "15CRxFdyRpGZLW9w8HnHvVduizdL5jKNbs";
    private static final String DOES_NOT_FIT = "the signature does not fit this message and address";

    static Stream<JsonNode> node() {
        return StreamSupport.stream(OfficialVectorsTest.read("signmessage.json").spliterator(), false);
    }

    /** What {@code signmessage} of a real node answered on its own chain. */
    @ParameterizedTest
    @MethodSource("node")
    void signaturesOfANode_areProven(JsonNode signed) {
        SignedProof proof = new SignedProof(
                signed.get("address").asText(),
                signed.get("message").asText(),
                signed.get("signature").asText());
        assertEquals(
                SignatureForm.BIP137,
                assertProven(SignedMessageChecker.on(Network.REGTEST).check(proof))
                        .form());
        assertFalse(SignedMessageChecker.on(Network.REGTEST)
                .check(new SignedProof(proof.address(), "US attests nothing", proof.signature()))
                .isProven());
    }

    @Test
    void signaturesOfANode_areFourteen() {
        assertEquals(14, node().count());
    }

    /** {@code message_verify} in {@code util_tests.cpp} of Bitcoin Core, all seven; the last two are its good ones. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid address | signature should be irrelevant | message too | false",
                "3B5fQsEXEaV8v6U3ejYc8XaKXAkyQj2MjV | signature should be irrelevant | message too | false",
                "1KqbBpLy5FARmTPD4VZnDDpYjkUvkr82Pm | invalid signature, not in base64 encoding | message should be irrelevant | false",
                "1KqbBpLy5FARmTPD4VZnDDpYjkUvkr82Pm | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | message should be irrelevant | false",
                SIGNER + " | " + TRUST_NO_ONE + " | I never signed this | false",
                SIGNER + " | " + TRUST_NO_ONE + " | Trust no one | true",
                "11canuhp9X2NocwCq7xNrQYTmUgZAnLK3 | IIcaIENoYW5jZWxsb3Igb24gYnJpbmsgb2Ygc2Vjb25kIGJhaWxvdXQgZm9yIGJhbmtzIAaHRtbCeDZINyavx14= | Trust me | true"
            })
    void vectorsOfCore_areAnsweredAsCoreDoes(String address, String signature, String message, boolean proven) {
        assertEquals(proven, CheckedBy.main(address, message, signature).isProven());
    }

    @Test
    void reasons_nameWhatIsWrong() {
        assertInvalid(DOES_NOT_FIT, CheckedBy.main(SIGNER, "I never signed this", TRUST_NO_ONE));
        assertInvalid(
                "the header 0 of the signature is none of BIP137, which are 27 to 42",
                CheckedBy.main(SIGNER, "m", "A".repeat(87) + "="));
        assertInvalid(
                "the header 43 of the signature is none of BIP137, which are 27 to 42",
                CheckedBy.main(SIGNER, "m", "Kw" + TRUST_NO_ONE.substring(2)));
        assertInvalid(
                "the header 40 of the signature is not one for P2PKH, where 27 to 34 are",
                CheckedBy.main(SIGNER, "Trust no one", "KP" + TRUST_NO_ONE.substring(2)));
        assertInvalid(
                "address \"15CRxFdyRpGZLW9w8HnHvVduizdL5jKNbt\" fails its checksum, so at least one character is wrong; copy it"
                        + " again from its source",
                CheckedBy.main("15CRxFdyRpGZLW9w8HnHvVduizdL5jKNbt", "m", TRUST_NO_ONE));
        assertInvalid(
                "a BIP137 signature can sign for P2PKH, P2WPKH and P2WPKH in P2SH only; sign with BIP322",
                CheckedBy.main(
                        "bc1pss0zhytly75awhm6x2hhvd5lnzv3vssgrf9axfheq8ldyzn88ges79fler",
                        "Trust no one",
                        TRUST_NO_ONE));
        assertInvalid("the signature is empty", CheckedBy.main(SIGNER, "m", " \n"));
    }

    /** The last character of a block of base64 has bits that mean nothing; only one of four texts is how an encoder writes it. */
    @Test
    void base64_isCanonicalOrRefused() {
        String canonical = "the signature is not canonical base64: its end is not as an encoder writes it";
        assertInvalid(canonical, CheckedBy.main(SIGNER, "Trust no one", TRUST_NO_ONE.replace("Ok=", "Ol=")));
        assertInvalid(canonical, CheckedBy.main(SIGNER, "Trust no one", TRUST_NO_ONE.replace("=", "")));
        assertInvalid(
                "the signature is not base64: it has a character that base64 does not use, or one in the wrong place; copy it"
                        + " again, on one line",
                CheckedBy.main(SIGNER, "Trust no one", TRUST_NO_ONE.replace("IPo", "IPo\n")));
        assertInvalid(
                "the signature is not base64: characters are missing at its end; copy it whole",
                CheckedBy.main(SIGNER, "Trust no one", TRUST_NO_ONE.substring(0, 85)));
        assertProven(CheckedBy.main(SIGNER, "Trust no one", " " + TRUST_NO_ONE + "\r\n"));
    }

    @Test
    void addressesOfAnotherNetwork_areNamed() {
        assertInvalid(
                "address \"mn7dFhoFkDNjHnDoFMWFnkMAHhFCHicvuH\" belongs to test, testnet4, signet, regtest, not to main; use it with"
                        + " a source of its own network",
                CheckedBy.main("mn7dFhoFkDNjHnDoFMWFnkMAHhFCHicvuH", "m", TRUST_NO_ONE));
    }

    /** The words are the same to a reader; the bytes that were signed are not. */
    @Test
    void messagesInAnotherForm_areNamed() {
        Signer signer = new Signer(new Random(7));
        String[][] rows = {
            {"a\nb", "a\r\nb", "with LF line ends"},
            {"a\r\nb", "a\nb", "with CR LF line ends"},
            {"a\rb", "a\nb", "with CR line ends"},
            {"a\n", "a", "with a line break at its end"},
            {"a\r\n", "a", "with a CR LF line break at its end"},
            {"a", "a\n", "without the line break at its end"},
            {"a b", " a b ", "without spaces at its ends"},
            {"Espa\u00f1a", "Espan\u0303a", "in the Unicode form NFC"},
            {"Espan\u0303a", "Espa\u00f1a", "in the Unicode form NFD"},
            {"\ufeffa", "a", "with a byte order mark before it"},
            {"a", "\ufeffa", "without the byte order mark"}
        };
        for (String[] row : rows) {
            for (String signature : new String[] {
                signer.signMessage(row[0], true, ScriptType.P2PKH), signer.full(signer.p2pkh(), row[0])
            }) {
                assertProven(CheckedBy.main(signer.p2pkh(), row[0], signature));
                assertInvalid(
                        "the signature is for the same message " + row[2]
                                + "; give the message exactly as it was signed",
                        CheckedBy.main(signer.p2pkh(), row[1], signature));
            }
        }
        assertInvalid(
                "the message has half a character, so it has no bytes that could be signed; copy it again",
                CheckedBy.main(signer.p2pkh(), "\ud800", TRUST_NO_ONE));
    }

    /** Whoever pastes a key where a signature belongs must not find it again in a message, a log or a file. */
    @Test
    void privateKeys_areRefusedUnrepeated() {
        String wif = "L3VFeEujGtevx9w18HD1fhRbCH67Az2dpCymeRE1SoPK6XQtaN2k"; // of BIP322's vectors, worthless
        String extended =
                "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi";
        String words = "abandon ".repeat(11) + "about"; // of BIP39's vectors
        String hexadecimal = "11".repeat(32);
        for (String secret : new String[] {wif, extended, words, hexadecimal}) {
            assertRefusedUnrepeated(secret, "m", TRUST_NO_ONE, secret);
            assertRefusedUnrepeated(SIGNER, "m", secret, secret);
        }
        assertRefusedUnrepeated(SIGNER, "my key is " + wif, TRUST_NO_ONE, wif);
        assertRefusedUnrepeated(SIGNER, extended, TRUST_NO_ONE, extended);
    }

    private static void assertRefusedUnrepeated(String address, String message, String signature, String secret) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new SignedProof(address, message, signature));
        assertFalse(String.valueOf(refusal.getMessage()).contains(secret.substring(0, 8)), refusal.getMessage());
        assertEquals(true, String.valueOf(refusal.getMessage()).contains("not repeated here"));
    }
}
