package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.control.Challenge;
import org.reserves.examples.io.Console;

@ExtendWith(TemporaryOutput.class)
class ProveControlTest {
    private static final String ADDRESS = "bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l";
    /** Of BIP322's basic vectors, over "Hello World". */
    private static final String SIGNATURE =
            "smpAkcwRAIgZRfIY3p7/DoVTty6YZbWS71bc5Vct9p9Fia83eRmw2QCICK/ENGfwLtptFluMGs2Ks"
                    + "qoNSk89pO7F29zJLUx9a/sASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI=";

    /** 48 = 25 controlled + 15 expired + 8 unsigned, and 12 of the 60 declared left; 50 = 15 + 30 + 1 + 4. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " SV                100    100         100             0     0          0",
                " BT                 60     48          25             0    23         12",
                " US                 50     50          15            30     5          0",
                "Balance: SHORTFALL, 48 BTC found, 12 BTC less than 60 BTC declared."
            })
    void withoutArguments_threeHoldersAnswer(String line) throws IOException {
        String text = printed();
        assertTrue(text.lines().anyMatch(line::equals), text);
        text.lines()
                .filter(shown -> !shown.contains("challenge-"))
                .forEach(shown -> assertTrue(shown.length() <= Console.WIDTH, shown));
    }

    @Test
    void withoutArguments_everyKindOfAnswerIsTold() throws IOException {
        Printed.assertSays(
                printed(),
                "proven, but empty",
                "expired, signed some time after 2025-12-31, which is 196 days before 2026-07-15, where at most 90 are allowed",
                "inconclusive, anyone can spend from this script (P2A), so nothing signed for it proves control",
                "invalid, the signature is for the same message with a CR LF line break at its end",
                "not declared, the signature is good, but none of its scripts was declared",
                "at custodian",
                "Proof of control of bitcoin | holder: SV, state | purpose: audit of the first half of 2026");
    }

    @Test
    void withoutArguments_challengesAreWritten() throws IOException {
        printed();
        String text = Files.readString(TemporaryOutput.folder().resolve("challenge-BT-2025-12-31.txt"));
        assertEquals("audit of 2025", Challenge.parse(text).purpose());
    }

    /** The three words and their codes; the other signatures are of Core's util_tests.cpp and of the node of the test chain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PROVEN by a BIP322 simple signature for " + ADDRESS + " | " + ADDRESS + " | Hello World | "
                        + SIGNATURE,
                "0 | PROVEN by a BIP137 signature for 15CRxFdyRpGZLW9w8HnHvVduizdL5jKNbs | 15CRxFdyRpGZLW9w8HnHvVduizdL5jKNbs | Trust no one | IPojfrX2dfPnH26UegfbGQQLrdK844DlHq5157/P6h57WyuS/Qsl+h/WSVGDF4MUi4rWSswW38oimDYfNNUBUOk=",
                "0 | PROVEN by a BIP137 signature for mn7dFhoFkDNjHnDoFMWFnkMAHhFCHicvuH | mn7dFhoFkDNjHnDoFMWFnkMAHhFCHicvuH | US attests control of its reserve at block 175 | H7vH3eQEP6cbroi0EKbBkKNbo8ilq3EUmCSv1c2tokXodbpEE2tzujJ0dGYpyZ9UDtABxBM1IkTxJs5m0i6qyOc=",
                "1 | INVALID the signature does not fit this message and address | " + ADDRESS + " | Hello world | "
                        + SIGNATURE,
                "1 | INVALID watched text \"\" is blank; give an address, a script, a public key or an output descriptor | '' | m | AA==",
                "2 | INCONCLUSIVE anyone can spend from this script (P2A), so nothing signed for it proves control | bc1pfeessrawgf | m | AA=="
            })
    void check_printsOneLineAndExitsWithItsCode(int code, String line, String address, String message, String signature)
            throws IOException {
        assertEquals(code + " " + line + "\n", check("", address, message, signature));
    }

    @Test
    void check_readsTheMessageFromStandardInputByteForByte() throws IOException {
        assertEquals(
                "0 PROVEN by a BIP322 simple signature for " + ADDRESS + "\n",
                check("Hello World", ADDRESS, "-", SIGNATURE));
        assertEquals(
                "1 INVALID the signature is for the same message without the line break at its end; give the message exactly as"
                        + " it was signed\n",
                check("Hello World\n", ADDRESS, "-", SIGNATURE));
    }

    /** The empty message of BIP322's basic vectors; exec.args of Maven lose an empty argument. */
    @Test
    void check_takesAMissingMessageForTheEmptyOne() throws IOException {
        String empty =
                "smpAkcwRAIgM2gBAQqvZX15ZiysmKmQpDrG83avLIT492QBzLnQIxYCIBaTpOaD20qRlEylyxFSeEA2ba9YOixpX8z46TSDtS40"
                        + "ASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI=";
        String proven = "0 PROVEN by a BIP322 simple signature for " + ADDRESS + "\n";
        assertEquals(proven, check("", ADDRESS, "", empty));
        assertEquals(proven, run("", List.of("check", ADDRESS, empty)));
    }

    @Test
    void check_neverRepeatsAPrivateKey() throws IOException {
        String secret = "L3VFeEujGtevx9w18HD1fhRbCH67Az2dpCymeRE1SoPK6XQtaN2k"; // of BIP322's vectors, worthless
        for (String[] mistake :
                new String[][] {{secret, "m", SIGNATURE}, {ADDRESS, secret, SIGNATURE}, {ADDRESS, "m", secret}}) {
            String answer = check("", mistake[0], mistake[1], mistake[2]);
            assertTrue(answer.startsWith("1 INVALID "), answer);
            assertFalse(answer.contains(secret.substring(0, 6)), answer);
        }
    }

    @Test
    void otherArguments_areMisuse() throws IOException {
        assertEquals("3 ", run("", List.of("check", ADDRESS)));
        assertEquals("3 ", run("", List.of("sign", "a", "b", "c")));
    }

    private static String check(String in, String address, String message, String signature) throws IOException {
        return run(in, List.of("check", address, message, signature));
    }

    private static String run(String in, List<String> args) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = ProveControl.run(
                new PrintStream(bytes, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                args);
        return code + " " + bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String printed() throws IOException {
        return Printed.by(out -> ProveControl.run(out, new ByteArrayInputStream(new byte[0]), List.of()));
    }
}
