package org.reserves.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Provenance;

class PossibleStatementTest {
    /** 10.5 million BTC had been issued at block 210,000, which is of 2012-11-28; a year is taken to its last day. */
    @Test
    void statements_areRefusedAboveWhatHadBeenIssued_alsoByTheirUpperEnd() {
        Disclosure range = Disclosure.range(Btc.of(5), Btc.of(10_600_000));
        for (Statement statement : List.of(
                Statement.held(range),
                Statement.reduced(range, Departure.SALE),
                Statement.added(range, Provenance.unknown()),
                Statement.withdrawn("x", Btc.of(10_600_000), "an error"))) {
            String message =
                    String.valueOf(assertThrows(IllegalArgumentException.class, () -> said(statement, "2012-11-28"))
                            .getMessage());
            assertTrue(message.contains("of United States (state, US) is above the 10,50"), message);
            said(statement, "2013");
        }
    }

    @Test
    void statements_beginWithTheGenesisBlock() {
        Statement held = Statement.held(Disclosure.exact(Btc.of(5)));
        assertEquals(
                "as-of date \"2009-01-02\" is before 2009-01-03, the day of the genesis block; there was no bitcoin yet",
                assertThrows(IllegalArgumentException.class, () -> said(held, "2009-01-02"))
                        .getMessage());
        assertEquals("2009-01", said(held, "2009-01").asOf().toString());
    }

    /** What the log has decides, and then what was reported first; the coins of one agency are never those of two. */
    @Test
    void log_refusesATitleHolderInOtherCapitals() {
        Observation first = agency("a", "FBI", "2024-01-02");
        Observation later = agency("b", "Fbi", "2024-01-03");
        String fault =
                "observation \"b\": title holder \"Fbi (agency, US)\" differs from \"FBI (agency, US)\" only in upper and"
                        + " lower case; write both alike";
        assertEquals(fault, refusal(later, first));
        assertEquals(
                fault.replace("\"b\"", "\"a\"")
                        .replace("Fbi", "#")
                        .replace("FBI", "Fbi")
                        .replace("#", "FBI"),
                ObservationLog.of(List.of(later)).faults(List.of(first)).get(0).message());
        assertEquals(
                LinkFault.Reason.OTHER_SPELLING,
                ObservationLog.of(List.of())
                        .faults(List.of(first, later))
                        .get(0)
                        .reason());
        assertEquals(
                2,
                ObservationLog.of(List.of(first, agency("b", "FBI ", "2024-01-03")))
                        .observations()
                        .size());
    }

    private static String refusal(Observation... said) {
        return String.valueOf(assertThrows(
                        LinkException.class,
                        () -> ObservationLog.of(Stream.of(said).toList()))
                .getMessage());
    }

    private static Observation agency(String id, String name, String day) {
        return Observation.builder(id, TitleHolder.agency("US", name), Statement.held(Disclosure.exact(Btc.of(5))))
                .asOf(day)
                .by(Reporter.of(EvidenceBasis.PRESS, "a paper"))
                .build();
    }

    private static Observation said(Statement statement, String asOf) {
        return Observation.builder("a", TitleHolder.state("US"), statement)
                .asOf(asOf)
                .by(Reporter.of(EvidenceBasis.PRESS, "a paper"))
                .build();
    }
}
