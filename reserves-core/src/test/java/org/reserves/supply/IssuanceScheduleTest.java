package org.reserves.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;

class IssuanceScheduleTest {
    @Test
    void subsidyAndSum_agreeWithEveryRowOfTheEraTable() {
        List<String[]> eras = CsvResource.rows("bitcoin_subsidy_eras.csv");
        assertEquals(34, eras.size());
        for (String[] era : eras) {
            BlockHeight first = BlockHeight.of(Long.parseLong(era[1]));
            BlockHeight last = BlockHeight.of(Long.parseLong(era[2]));
            Btc subsidy = Btc.ofSats(Long.parseLong(era[3]));
            Btc total = Btc.ofSats(Long.parseLong(era[4]));
            Btc cumulative = Btc.ofSats(Long.parseLong(era[5]));
            assertEquals(subsidy, IssuanceSchedule.subsidyAt(first), era[0]);
            assertEquals(subsidy, IssuanceSchedule.subsidyAt(last), era[0]);
            assertEquals(cumulative, IssuanceSchedule.issuedUpTo(last), era[0]);
            assertEquals(cumulative.minus(total).plus(subsidy), IssuanceSchedule.issuedUpTo(first), era[0]);
        }
    }

    @Test
    void issuedUpTo_agreesWithEveryRowOfTheVectors() {
        List<String[]> vectors = CsvResource.rows("bitcoin_supply_vectors.csv");
        assertEquals(21, vectors.size());
        for (String[] vector : vectors) {
            BlockHeight height = BlockHeight.of(Long.parseLong(vector[0]));
            assertEquals(Btc.ofSats(Long.parseLong(vector[1])), IssuanceSchedule.issuedUpTo(height), vector[0]);
        }
    }

    @Test
    void issuedUpTo_countsTheGenesisBlock() {
        assertEquals(Btc.of(50), IssuanceSchedule.issuedUpTo(BlockHeight.GENESIS));
        assertEquals(Btc.of(100), IssuanceSchedule.issuedUpTo(BlockHeight.of(1)));
    }

    /** The sum of Bitcoin Core's {@code validation_tests.cpp}, {@code subsidy_limit_test}: 2,099,999,997,690,000 sat. */
    @Test
    void maximum_isReachedWithTheLastSubsidyAndNeverPassed() {
        Btc core = Btc.ofSats(2_099_999_997_690_000L);
        assertEquals(core, IssuanceSchedule.maximum());
        assertEquals(6_929_999, IssuanceSchedule.lastSubsidy().toInt());
        assertEquals(Btc.ofSats(1), IssuanceSchedule.subsidyAt(BlockHeight.of(6_929_999)));
        assertEquals(core, IssuanceSchedule.issuedUpTo(BlockHeight.of(6_929_999)));
        assertEquals(Btc.ZERO, IssuanceSchedule.subsidyAt(BlockHeight.of(6_930_000)));
        assertEquals(core, IssuanceSchedule.issuedUpTo(BlockHeight.of(Integer.MAX_VALUE)));
    }

    /** Bitcoin Core pays nothing from the 64th halving on; a bare Java shift would start again at 50 BTC. */
    @Test
    void subsidyAt_staysZeroWhereAShiftWrapsAround() {
        assertEquals(Btc.ZERO, IssuanceSchedule.subsidyAt(BlockHeight.of(64L * 210_000)));
        assertEquals(Btc.ZERO, IssuanceSchedule.subsidyAt(BlockHeight.of(128L * 210_000 + 5)));
    }

    @Test
    void eras_areThoseOfTheTable() {
        List<String[]> rows = CsvResource.rows("bitcoin_subsidy_eras.csv");
        List<IssuanceEra> eras = IssuanceSchedule.eras();
        assertEquals(33, eras.size());
        for (IssuanceEra era : eras) {
            String[] row = rows.get(era.number());
            assertEquals(Long.parseLong(row[1]), era.first().toInt());
            assertEquals(Long.parseLong(row[2]), era.last().toInt());
            assertEquals(Btc.ofSats(Long.parseLong(row[4])), era.total());
        }
        assertEquals(
                "era 4, block 840,000 to block 1,049,999, 3.125 BTC each",
                eras.get(4).toString());
    }

    @Test
    void halving_isNumberedFromOneToThirtyThree() {
        assertEquals(BlockHeight.of(210_000), IssuanceSchedule.halving(1));
        assertEquals(BlockHeight.of(1_050_000), IssuanceSchedule.halving(5));
        assertEquals(BlockHeight.of(6_930_000), IssuanceSchedule.halving(33));
        for (int none : new int[] {0, -1, 34}) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> IssuanceSchedule.halving(none));
            assertEquals("halving \"" + none + "\" does not exist; there are halvings 1 to 33", e.getMessage());
        }
    }

    @Test
    void heightIssuing_isTheFirstBlockThatReachesTheAmount() {
        assertEquals(BlockHeight.GENESIS, IssuanceSchedule.heightIssuing(Btc.ofSats(1)));
        assertEquals(BlockHeight.GENESIS, IssuanceSchedule.heightIssuing(Btc.of(50)));
        assertEquals(BlockHeight.of(1), IssuanceSchedule.heightIssuing(Btc.parse("50.00000001")));
        assertEquals(BlockHeight.of(209_999), IssuanceSchedule.heightIssuing(Btc.of(10_500_000)));
        assertEquals(BlockHeight.of(6_929_999), IssuanceSchedule.heightIssuing(Btc.parse("20999999.9769")));
    }

    @Test
    void heightIssuing_refusesWhatIsNeverIssued() {
        for (String amount : List.of("0.00000000", "-1.00000000", "20999999.97690001", "21000000.00000000")) {
            Exception e = assertThrows(
                    IllegalArgumentException.class, () -> IssuanceSchedule.heightIssuing(Btc.parse(amount)));
            assertEquals(
                    "amount \"" + amount + "\" is never issued; it must be above zero and at most 20999999.97690000",
                    e.getMessage());
        }
    }
}
