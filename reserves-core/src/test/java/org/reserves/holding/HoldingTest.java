package org.reserves.holding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.reserves.holder.Custodian;
import org.reserves.holder.TitleHolder;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Seizure;
import org.reserves.source.Source;

class HoldingTest {
    private static final Source ARTICLE =
            Source.of("Mars Finance", "Pakistan follows up").published("2025-05-29");

    /** Texas holds for itself: its coins are never those of the United States. */
    @Test
    void of_aSubdivisionIsItsOwnTitleHolder() {
        assertEquals(TitleHolder.subNational("US-TX"), Holding.of("US-TX", "10").titleHolder());
        assertEquals(
                TitleHolder.subNational("US-TX"), Holding.undisclosed("US-TX").titleHolder());
        assertEquals(TitleHolder.state("US"), Holding.of("US", "10").titleHolder());
    }

    @Test
    void of_assumesNothing() {
        Holding holding = Holding.of("US", "207189");
        assertEquals("United States (state, US): 207,189 BTC", holding.toString());
        assertEquals(TitleHolder.state("US"), holding.titleHolder());
        assertEquals(Provenance.unknown(), holding.provenance());
        assertEquals(LegalStatus.UNKNOWN, holding.legalStatus());
        assertNull(holding.source());
        assertNull(holding.asOf());
    }

    @Test
    void of_refusesNegativeAndMalformedAmounts() {
        assertThrows(IllegalArgumentException.class, () -> Holding.of("US", "-1"));
        assertThrows(IllegalArgumentException.class, () -> Holding.of("US", "207,189"));
        assertThrows(IllegalArgumentException.class, () -> Holding.of("XX", "1"));
        assertEquals(
                "amount must not be null",
                assertThrows(NullPointerException.class, () -> Holding.of("US", null))
                        .getMessage());
    }

    @Test
    void eachFact_isSaidOnceAndTheSecondCallNamesTheFirst() {
        Holding full = Holding.of("BT", "13029")
                .by(Mining.by("Druk Holdings").from("hydropower"))
                .status(LegalStatus.OWNED)
                .keptBy(Custodian.of("Druk Holding and Investments"))
                .asOf("2025-05-28")
                .source(ARTICLE);
        Exception e = assertThrows(IllegalStateException.class, () -> full.by(Seizure.inCase("x")));
        assertEquals(
                "provenance of Bhutan (state, BT) is already \"mining by Druk Holdings from hydropower\"; state it once",
                e.getMessage());
        assertThrows(IllegalStateException.class, () -> full.status(LegalStatus.SOLD));
        assertThrows(IllegalStateException.class, () -> full.keptBy(Custodian.of("other")));
        assertThrows(IllegalStateException.class, () -> full.asOf("2025-05-27"));
        assertThrows(IllegalStateException.class, () -> full.source(ARTICLE));
    }

    @Test
    void source_mustNotBeOlderThanTheFigure() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> Holding.of("US", "207189").asOf("2025-06-30").source(ARTICLE));
        assertEquals(
                "as-of date \"2025-06-30\" of United States (state, US) is after 2025-05-29, the day its source was published; a source cannot know"
                        + " later figures, so give the holding an earlier as-of date or a later source",
                e.getMessage());
    }

    @Test
    void held_isFalseOnceSoldOrReturned() {
        assertFalse(Holding.of("DE", "49858").status(LegalStatus.SOLD).isHeld());
        assertFalse(Holding.of("DE", "49858").status(LegalStatus.RETURNED).isHeld());
    }
}
