package org.reserves.holding;

import static java.math.RoundingMode.HALF_EVEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;
import org.reserves.source.Source;
import org.reserves.supply.EstimateBasis;
import org.reserves.supply.LostCoins;
import org.reserves.supply.Supply;

class SupplyComparisonTest {
    private static final ReserveTable TABLE = ReserveTable.asOf("2025-05-28")
            .add(Holding.of("US", "207189"))
            .add(Holding.undisclosed("PK"))
            .build();

    /** Bitcoin Core 31's assumeutxo block. */
    private static final Supply MEASURED = Supply.measured(
            Btc.parse("19984148.03206779"), BlockHeight.of(935_000), Source.of("Bitcoin Core", "gettxoutsetinfo"));

    private static final LostCoins LOST = LostCoins.of(Btc.of(3_700_000), Source.of("Chainalysis", "Lost coins"));

    /** 207,189 out of each amount by hand: 21,000,000; 20,999,999.9769; 19,871,062.5; 19,984,148.03206779; 17,300,000. */
    @Test
    void shares_areThoseOfEachSupply() {
        SupplyComparison sideBySide = TABLE.sharesUnder(
                Supply.cap(),
                Supply.maximum(),
                Supply.scheduledOn("2025-05-28"),
                MEASURED,
                Supply.cap().less(LOST));
        List<BigDecimal> percents = sideBySide.shares("US").stream()
                .map(share -> share.percent(3, HALF_EVEN))
                .toList();
        assertEquals(
                List.of("0.987", "0.987", "1.043", "1.037", "1.198"),
                percents.stream().map(BigDecimal::toPlainString).toList());
        assertEquals(
                percents,
                sideBySide.totalShares().stream()
                        .map(share -> share.percent(3, HALF_EVEN))
                        .toList());
        sideBySide.shares("PK").forEach(share -> assertFalse(share.isKnown()));
        String text = sideBySide.toString();
        assertTrue(
                text.startsWith(
                        "2 holdings as of 2025-05-28: 207,189 BTC, 1 holder undisclosed; under 5 supplies: 0.987 % (207,189"
                                + " BTC of the nominal cap of 21,000,000 BTC); 0.987 % ("),
                text);
    }

    @Test
    void columns_haveNameHeightAndDate() {
        List<SupplyComparison.Column> columns = TABLE.sharesUnder(
                        Supply.cap(),
                        Supply.scheduledAt(840_000),
                        Supply.scheduledOn("2025-05-28").less(LOST),
                        MEASURED)
                .columns();
        assertNull(columns.get(0).height());
        assertNull(columns.get(0).date());
        assertEquals(
                "coins scheduled up to block 840,000", columns.get(1).supply().name());
        assertEquals(LocalDate.parse("2024-04-20"), columns.get(1).date());
        assertEquals(EstimateBasis.EXACT, columns.get(1).link());
        assertEquals(BlockHeight.of(898_739), columns.get(2).height());
        assertEquals(LocalDate.parse("2025-05-28"), columns.get(2).date());
        assertEquals(EstimateBasis.INTERPOLATED, columns.get(2).link());
        assertEquals(EstimateBasis.INTERPOLATED, columns.get(3).link());
    }

    @Test
    void sharesUnder_refusesNoneAndDuplicates() {
        assertEquals(
                "supplies \"[]\" to compare are none; name at least one, like Supply.cap()",
                assertThrows(IllegalArgumentException.class, TABLE::sharesUnder).getMessage());
        assertEquals(
                "supply \"nominal cap of 21,000,000 BTC\" stands there twice; leave one out",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TABLE.sharesUnder(Supply.cap(), Supply.maximum(), Supply.cap()))
                        .getMessage());
        assertThrows(NullPointerException.class, () -> TABLE.sharesUnder(Supply.cap(), null));
    }
}
