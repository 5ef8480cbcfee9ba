package org.reserves.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.KnownChain;
import org.reserves.chain.Network;
import org.reserves.holder.TitleHolder;

class ChallengeTest {
    private static final String NONCE = "0123456789abcdef".repeat(2);
    private static final ChainBlock BLOCK = KnownChain.BLOCK;

    private static Challenge challenge(TitleHolder holder, String purpose) {
        return new Challenge(holder, purpose, LocalDate.of(2024, 4, 21), BLOCK, NONCE);
    }

    @Test
    void text_isOneReadableLine() {
        assertEquals(
                "Proof of control of bitcoin | holder: US, agency, US Marshals Service | purpose: annual audit of 2024"
                        + " | date: 2024-04-21 | block: main " + KnownChain.HASH + ", height 840000, of 2024-04-20"
                        + " | nonce: " + NONCE,
                challenge(TitleHolder.agency("US", "US Marshals Service"), "annual audit of 2024")
                        .text());
    }

    /** What wallets change on the way is not in the text: line ends, Unicode forms, spaces at an end. */
    @ParameterizedTest
    @ValueSource(strings = {"Espa\u00f1a", "a | b", "a\\u0041", "\u4e2d\u592e", "a\nb", " a ", "\ud83d\ude04", "\\"})
    void text_isAsciiAndReadsBack(String words) {
        Challenge challenge = challenge(TitleHolder.agency("SV", words), words);
        String text = challenge.text();
        assertTrue(text.chars().allMatch(c -> c >= ' ' && c <= '~'), text);
        assertEquals(text.strip(), text);
        assertEquals(challenge, Challenge.parse(text));
    }

    @Test
    void text_readsBackWithWhatIsUnknown() {
        Challenge bare = new Challenge(
                TitleHolder.state("SV"),
                "p",
                LocalDate.of(2024, 4, 21),
                ChainBlock.of(Network.TESTNET4, KnownChain.HASH),
                NONCE);
        assertEquals(bare, Challenge.parse(bare.text()));
    }

    @Test
    void nonces_areNeverTheSame() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            nonces.add(Challenge.of(TitleHolder.state("SV"), "p", "2024-04-21", BLOCK)
                    .nonce());
        }
        assertEquals(1000, nonces.size());
    }

    @Test
    void otherTexts_areRefused() {
        String text = challenge(TitleHolder.state("SV"), "p").text();
        for (String other : new String[] {
            text + "\n",
            " " + text,
            text.replace("Proof", "proof"),
            text.replace("SV", "sv"),
            text.replace("p |", "\\u0070 |"),
            text.replace(" | ", "|"),
            text.substring(1),
            "",
            text.replace("840000", "0840000")
        }) {
            assertNotEquals(text, other);
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> Challenge.parse(other));
            assertTrue(
                    refusal.getMessage().endsWith("; copy it whole, on one line, as it was given to be signed"),
                    refusal.getMessage());
        }
    }

    @Test
    void mistakes_areRefusedBySentence() {
        assertEquals(
                "block of \"2024-04-20\" is younger than the challenge of 2024-04-18; give the day on which the challenge is"
                        + " made",
                refusal("p", "2024-04-18", NONCE));
        assertEquals(
                "nonce \"1\" is not 32 hexadecimal digits in lower case; leave it out to have one drawn",
                refusal("p", "2024-04-21", "1"));
        assertTrue(refusal("p".repeat(201), "2024-04-21", NONCE)
                .endsWith(
                        " has 201 characters, at most 200 are possible; a person must be able to read what is signed"));
        assertTrue(refusal(" ", "2024-04-21", NONCE).startsWith("purpose of a challenge \" \" is blank"));
    }

    private static String refusal(String purpose, String day, String nonce) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new Challenge(TitleHolder.state("SV"), purpose, LocalDate.parse(day), BLOCK, nonce))
                .getMessage();
    }
}
