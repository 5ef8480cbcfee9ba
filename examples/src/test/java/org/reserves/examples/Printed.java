package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.reserves.examples.io.Console;

/** What an example prints, as one text. */
final class Printed {
    private Printed() {}

    /** An example that prints. */
    interface Example {
        void run(PrintStream out) throws IOException;
    }

    static String by(Example example) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Asserts that every line fits the width, but for the paths of files. */
    static void assertFits(String text) {
        text.lines()
                .filter(line -> !line.contains(".png") && !line.contains(".html") && !line.contains(".json"))
                .forEach(line -> assertTrue(line.length() <= Console.WIDTH, line));
    }

    static void assertSays(String text, String... parts) {
        String flat = text.replaceAll("\\s+", " ");
        for (String part : parts) {
            assertTrue(flat.contains(part), () -> "\"" + part + "\" is not in:\n" + text);
        }
    }
}
