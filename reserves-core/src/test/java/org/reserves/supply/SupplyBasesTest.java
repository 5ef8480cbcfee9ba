package org.reserves.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;
import org.reserves.source.Source;

class SupplyBasesTest {
    private static final Source NODE = Source.of("specter-desktop", "Issue 2176, gettxoutsetinfo");
    private static final Source STUDY = Source.of("Chainalysis", "Lost coins").published("2020-06-19");
    private static final Btc TOTAL = Btc.parse("19984148.03206779");

    /** Bitcoin Core 31 {@code chainparams.cpp}, the assumeutxo block 935,000. */
    private static final String HASH = "0000000000000000000147034958af1652b2b91bba607beacc5e72a56f0fb5ee";

    @Test
    void scheduledOn_isARangeAroundTheMostLikelyHeight() {
        ScheduledOn supply = Supply.scheduledOn("2025-05-28");
        // noon, in proportion between blocks 898,657 and 898,821: 19,687,500 + 58,740 × 3.125
        assertEquals(BlockHeight.of(898_739), supply.height());
        assertEquals(Btc.parse("19871062.5"), supply.amount());
        assertTrue(supply.atLeast().compareTo(supply.amount()) < 0);
        assertTrue(supply.atMost().compareTo(supply.amount()) > 0);
        assertTrue(
                supply.toString().startsWith("coins scheduled up to 2025-05-28, about block 898,739 (± "),
                supply.toString());
        assertTrue(supply.toString().endsWith(" (19,871,062.5 BTC)"), supply.toString());
        assertEquals(SupplyBasis.SCHEDULED_ON, supply.basis());
    }

    @Test
    void scheduledOn_refusesDaysWithoutAChain() {
        assertEquals(
                "time \"2009-01-02T23:59:59Z\" is before the genesis block of 2009-01-03T18:15:05Z; there was no chain yet",
                assertThrows(IllegalArgumentException.class, () -> Supply.scheduledOn("2009-01-02"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Supply.scheduledOn("28.5.2025"));
        assertThrows(NullPointerException.class, () -> ScheduledOn.of(LocalDate.parse("2025-05-28"), null));
    }

    @Test
    void measured_namesItsBlock() {
        MeasuredSupply supply = Supply.measured(TOTAL, BlockHeight.of(935_000), NODE);
        assertEquals("unspent outputs at block 935,000 (19,984,148.03206779 BTC)", supply.toString());
        assertNull(supply.blockHash());
        assertEquals(HASH, supply.atBlock(HASH).blockHash());
        Exception e = assertThrows(
                IllegalStateException.class, () -> supply.atBlock(HASH).atBlock(HASH));
        assertEquals(
                "block hash of the supply measured at block 935,000 is already \"" + HASH.substring(0, 40)
                        + "…\"; state it once",
                e.getMessage());
    }

    /** Every coin of the schedule may be there; block 0 pays 50 BTC. */
    @Test
    void measured_mayBeAllThatWasIssued() {
        assertEquals(
                Btc.of(50),
                Supply.measured(Btc.of(50), BlockHeight.GENESIS, NODE).amount());
        assertThrows(
                IllegalArgumentException.class,
                () -> Supply.measured(Btc.parse("50.00000001"), BlockHeight.GENESIS, NODE));
    }

    @Test
    void measured_refusesMoreThanWasIssued() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Supply.measured(TOTAL, BlockHeight.of(934_000), NODE));
        assertEquals(
                "measured supply \"19984148.03206779\" is above the 19981253.12500000 BTC that had been issued at "
                        + "block 934,000; check the height",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Supply.measured(Btc.ZERO, BlockHeight.of(934_000), NODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0000000000000000000147034958AF1652B2B91BBA607BEACC5E72A56F0FB5EE"})
    void measured_refusesAMalformedHash(String hash) {
        MeasuredSupply supply = Supply.measured(TOTAL, BlockHeight.of(935_000), NODE);
        Exception e = assertThrows(IllegalArgumentException.class, () -> supply.atBlock(hash));
        assertEquals(
                "block hash \"" + hash + "\" is not 64 hexadecimal digits in lower case; write it as displayed",
                e.getMessage());
    }

    @Test
    void less_takesOffANamedEstimate() {
        SupplyLessLost supply = Supply.scheduledAt(630_000).less(LostCoins.of(Btc.of(3_700_000), STUDY));
        assertEquals(Btc.parse("14675006.25"), supply.amount());
        assertEquals(BlockHeight.of(630_000), supply.height());
        assertEquals(
                "coins scheduled up to block 630,000 less 3,700,000 BTC lost as estimated by Chainalysis, "
                        + "\"Lost coins\", 2020-06-19 (14,675,006.25 BTC)",
                supply.toString());
    }

    @Test
    void less_refusesWhatLeavesNothing() {
        LostCoins all = LostCoins.of(Btc.of(21_000_000), STUDY);
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> Supply.cap().less(all));
        assertEquals(
                "lost coins \"21000000.00000000\" leave nothing of the nominal cap of 21,000,000 BTC; "
                        + "the estimate must be below the supply",
                e.getMessage());
    }

    @Test
    void less_refusesASecondEstimate() {
        LostCoins some = LostCoins.of(Btc.of(3_000_000), STUDY);
        Supply once = Supply.cap().less(some);
        Exception e = assertThrows(IllegalArgumentException.class, () -> once.less(some));
        assertTrue(
                e.getMessage().endsWith("is less an estimate of lost coins already; two estimates overlap, take one"));
    }

    @Test
    void lostCoins_needASourceAndAnAmount() {
        assertEquals(
                "source of lost coins must not be null; an estimate is an opinion, name whose with Source.of",
                assertThrows(NullPointerException.class, () -> LostCoins.of(Btc.of(1), null))
                        .getMessage());
        assertEquals(
                "lost coins \"0.00000000\" are not above zero; where nothing is taken to be lost, leave the estimate out",
                assertThrows(IllegalArgumentException.class, () -> LostCoins.of(Btc.ZERO, STUDY))
                        .getMessage());
    }

    @Test
    void height_isNullWhereTheSupplyHasNone() {
        assertNull(Supply.cap().height());
        assertNull(Supply.maximum().height());
        assertNull(Supply.stated(Btc.of(1), NODE).height());
        assertEquals(BlockHeight.of(5), Supply.scheduledAt(5).height());
    }
}
