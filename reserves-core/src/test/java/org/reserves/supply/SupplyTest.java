package org.reserves.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;
import org.reserves.source.Source;

class SupplyTest {
    private static final Source TRACKER =
            Source.of("A tracker", "Circulating supply").published("2025-05-28");

    @Test
    void toString_saysWhatTheAmountStandsFor() {
        assertEquals("nominal cap of 21,000,000 BTC", Supply.cap().toString());
        assertEquals("maximum of 20,999,999.9769 BTC", Supply.maximum().toString());
        assertEquals(
                "coins scheduled up to block 840,000 (19,687,503.125 BTC)",
                Supply.scheduledAt(840_000).toString());
        assertEquals(
                "supply of 19,870,000 BTC stated by A tracker, \"Circulating supply\", 2025-05-28",
                Supply.stated(Btc.of(19_870_000), TRACKER).toString());
    }

    @Test
    void name_needsNoAmountWhereTheHeightSaysIt() {
        assertEquals(
                "coins scheduled up to block 840,000",
                Supply.scheduledAt(840_000).name());
    }

    @Test
    void amount_isThatOfTheBasis() {
        assertEquals(Btc.of(21_000_000), Supply.cap().amount());
        assertEquals(Btc.parse("20999999.9769"), Supply.maximum().amount());
        assertEquals(Btc.parse("19687503.125"), Supply.scheduledAt(840_000).amount());
        assertEquals(Btc.of(50), Supply.scheduledAt(0).amount());
        assertEquals(SupplyBasis.CAP, Supply.cap().basis());
        assertEquals(SupplyBasis.SCHEDULED, Supply.scheduledAt(0).basis());
    }

    @Test
    void equals_comparesWhatIsMeantNotOnlyTheAmount() {
        assertEquals(Supply.scheduledAt(840_000), Supply.scheduledAt(BlockHeight.of(840_000)));
        assertNotEquals(Supply.maximum(), Supply.scheduledAt(6_929_999));
        assertNotEquals(Supply.cap(), Supply.stated(Btc.of(21_000_000), TRACKER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00000000", "-21000000.00000000"})
    void stated_refusesASupplyNotAboveZero(String amount) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Supply.stated(Btc.parse(amount), TRACKER));
        assertEquals(
                "supply \"" + amount + "\" is not above zero, so nothing is a share of it; "
                        + "state a supply above zero or use Supply.cap()",
                e.getMessage());
    }

    @Test
    void stated_needsItsSource() {
        assertEquals(
                "source must not be null",
                assertThrows(NullPointerException.class, () -> Supply.stated(Btc.of(1), null))
                        .getMessage());
    }

    @Test
    void scheduledAt_refusesAHeightBelowZero() {
        assertThrows(IllegalArgumentException.class, () -> Supply.scheduledAt(-1));
        assertThrows(NullPointerException.class, () -> Supply.scheduledAt(null));
    }
}
