package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TemporaryOutput.class)
class AuditTrailTest {
    /** The amounts are what the node itself answered at these heights: the history in reserves-bitcoinj's expected.json. */
    private static final List<String> LINES = List.of(
            "Assurance authenticated",
            " US      2023-11-15    153   649.11452001  649.11452001  CONFIRMED  652.04058733",
            " UA      2023-11-15    153    46.28533467   46.11986237  SHORTFALL   46.28533467",
            " DE      2023-11-15    153            120             0  SHORTFALL             0",
            " 153 *  2023-11-15, day over                           46.11986237 of 46.28533467",
            "   162  2023-11-16 01:23       120             120",
            "   163  2023-11-16 01:33             120         0");

    @Test
    void withoutArguments_theShippedBlocksAreReadAndDrawn() throws IOException {
        String text = run(List.of());
        LINES.forEach(line -> assertTrue(text.lines().anyMatch(line::equals), line + " is not in " + text));
        Printed.assertFits(text);
        Path chart = TemporaryOutput.folder().resolve("audit-trail.png");
        assertEquals(1_400, ImageIO.read(chart.toFile()).getWidth());
    }

    @Test
    void otherArguments_areRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> AuditTrail.usage(List.of("a")))
                .getMessage()
                .startsWith("usage: AuditTrail"));
    }

    private static String run(List<String> args) throws IOException {
        return Printed.by(out -> AuditTrail.run(out, args));
    }
}
