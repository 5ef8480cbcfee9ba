package org.reserves.examples;

import static org.reserves.examples.Printed.assertFits;
import static org.reserves.examples.Printed.assertSays;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example against a real node, which {@code -Preal-node} installs. */
@ExtendWith(TemporaryOutput.class)
class AuditTrailIT {
    /** Five rewards of 50 BTC are 250; 40 BTC and a fee of 1,000 satoshis leave a day later. */
    @Test
    void live_theNodeIsAskedForAllItsBlocks() throws IOException {
        String text = Printed.by(out -> AuditTrail.run(out, List.of("live")));
        assertSays(
                text,
                "Read regtest blocks 0 to 115",
                "SV 2025-12-31 71 250 250 CONFIRMED 209.99999",
                "BT 2025-12-31 71 40 0 SHORTFALL 40");
        assertFits(text);
    }
}
