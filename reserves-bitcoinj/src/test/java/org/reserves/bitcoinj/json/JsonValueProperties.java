package org.reserves.bitcoinj.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any bytes are read as JSON or refused as none. */
class JsonValueProperties {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "8888888888",
            "-",
            ".",
            "e",
            "\\u00e9",
            "\\",
            "null",
            "true",
            " ",
            "é",
            "\0");

    @Property
    void parse_readsOrRefusesAnyBytes(@ForAll byte[] bytes) {
        read(bytes);
    }

    @Property
    void parse_readsOrRefusesPiecesOfJson(@ForAll("texts") String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    private static void read(byte[] bytes) {
        try {
            JsonValue.parse(bytes, 0, bytes.length).toString();
        } catch (MalformedJsonException documented) {
            if (documented.getMessage().isBlank()) {
                throw new AssertionError("refused without words", documented);
            }
        }
    }
}
