package org.reserves.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
