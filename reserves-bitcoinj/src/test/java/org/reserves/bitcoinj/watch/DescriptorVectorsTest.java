package org.reserves.bitcoinj.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * The vectors of BIP32 (5), 350, 381 to 383 and 385 to 390 as data, {@code bips/*.txt} in the resources, whose heads say where they are from. Those
 * with private keys are left out or have the public keys in their place, because private keys are refused.
 */
class DescriptorVectorsTest {
    private static final List<String> BIPS = List.of(
            "bip32", "bip350", "bip381", "bip382", "bip383", "bip385", "bip386", "bip387", "bip388", "bip389",
            "bip390");

    /** Before the texts of test networks, in the data. */
    private static final String TEST = "test:";

    static Stream<Arguments> valid() throws IOException {
        return rows("valid");
    }

    static Stream<Arguments> same() throws IOException {
        return rows("same");
    }

    static Stream<Arguments> invalid() throws IOException {
        return rows("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void of_derivesTheScripts(String descriptor, List<String> scripts) {
        for (int i = 0; i < scripts.size(); i++) {
            assertEquals(List.of(scripts.get(i)), at(descriptor, i), descriptor);
        }
    }

    @ParameterizedTest
    @MethodSource("same")
    void of_derivesWhatTheOtherFormsDerive(String descriptor, List<String> forms) {
        List<String> expected =
                forms.stream().flatMap(form -> at(form, 7).stream()).toList();
        assertEquals(expected, at(descriptor, 7));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void of_refuses(String descriptor, List<String> problem) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> at(descriptor, 0));
        assertTrue(e.getMessage().contains(problem.get(0)), e.getMessage());
    }

    private static List<String> at(String descriptor, int number) {
        boolean test = descriptor.startsWith(TEST);
        WatchOnly watch = WatchOnly.of(test ? descriptor.substring(TEST.length()) : descriptor);
        return WatchedScripts.of(watch, test ? Network.TESTNET4 : Network.MAIN).at(number).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    /** A block of lines: the kind and a descriptor, then what belongs to it, each after a blank. */
    private static Stream<Arguments> rows(String kind) throws IOException {
        List<Arguments> rows = new ArrayList<>();
        for (String bip : BIPS) {
            try (InputStream in = Objects.requireNonNull(
                    DescriptorVectorsTest.class.getResourceAsStream("/bips/" + bip + ".txt"), bip)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String block : text.split("\n(?=[a-z])")) {
                    if (block.startsWith(kind + " ")) {
                        List<String> lines = block.lines().map(String::strip).toList();
                        rows.add(Arguments.of(
                                lines.get(0).substring(kind.length() + 1).strip(), lines.subList(1, lines.size())));
                    }
                }
            }
        }
        assertTrue(rows.size() > 4, kind);
        return rows.stream();
    }
}
