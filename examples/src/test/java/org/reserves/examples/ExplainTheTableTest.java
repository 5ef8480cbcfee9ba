package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.reserves.examples.io.Console;

class ExplainTheTableTest {
    /** 527,724, 1,981 and 340 are sums of printed figures; 60,363.55 is 31,954,352,450 divided by 529,365. */
    @Test
    void run_explainsTheDifferenceInAHundredColumns() throws IOException {
        String text = Printed.by(out -> ExplainTheTable.run(out));
        String flowing = text.replaceAll("\\s+", " ");
        for (String said : new String[] {
            "340 BTC between them",
            "The rows sum to 527,724 BTC; 1,981 BTC belong to no row; of 5 known figures exactly one combination sums to it: FI"
                    + " 1,981 BTC.",
            "By what had been recorded by then: 529,365 BTC in all; of 22 known figures no combination sums to it.",
            "SV 5,749 BTC with UA 46,351 BTC with US 207,189 BTC.",
            "2.521 % of the nominal cap of 21,000,000 BTC where 2.521% was printed",
            "USD 60,363.55 per BTC",
            "later figure: El Salvador (state, SV): 340 BTC more, 6,089 BTC after 5,749 BTC",
            "price: the price is USD 106,000 per BTC",
            "UA 28,351, GE 66",
            "FI 1,889.1 BTC, sold already",
            "BG 213,519 BTC with UA 46,351 BTC"
        }) {
            assertTrue(flowing.contains(said), said + "\n" + text);
        }
        text.lines().forEach(line -> assertTrue(line.length() <= Console.WIDTH, line));
    }
}
