package org.reserves.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.provenance.LegalStatus.RETURNED;
import static org.reserves.provenance.LegalStatus.SOLD;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalStatusTest {
    /** The life cycle of the FATF: seized, forfeited, then retained, sold or returned. */
    @ParameterizedTest
    @CsvSource({
        "SEIZED, true, false, FORFEITED TO_BE_RETURNED RETURNED SOLD UNKNOWN",
        "FORFEITED, true, true, IN_RESERVE OWNED TO_BE_RETURNED RETURNED SOLD UNKNOWN",
        "IN_RESERVE, true, true, OWNED TO_BE_RETURNED RETURNED SOLD UNKNOWN",
        "OWNED, true, true, IN_RESERVE SOLD UNKNOWN",
        "TO_BE_RETURNED, true, false, FORFEITED RETURNED SOLD UNKNOWN",
        "RETURNED, false, false, ''",
        "SOLD, false, false, ''",
        "UNKNOWN, true, false, SEIZED FORFEITED IN_RESERVE OWNED TO_BE_RETURNED RETURNED SOLD",
    })
    void status_hasItsStepsAndTitle(LegalStatus status, boolean held, boolean owned, String next) {
        assertEquals(held, status.isHeld());
        assertEquals(owned, status.isOwned());
        Set<String> steps = new TreeSet<>();
        for (LegalStatus other : LegalStatus.values()) {
            if (status.mayBecome(other)) {
                steps.add(other.name());
            }
        }
        assertEquals(next.isEmpty() ? Set.of() : new TreeSet<>(Set.of(next.split(" "))), steps);
    }

    @Test
    void mayBecome_refusesNull() {
        Exception e = assertThrows(NullPointerException.class, () -> SOLD.mayBecome(null));
        assertEquals("next status must not be null", e.getMessage());
        assertThrows(NullPointerException.class, () -> RETURNED.mayBecome(null));
    }
}
