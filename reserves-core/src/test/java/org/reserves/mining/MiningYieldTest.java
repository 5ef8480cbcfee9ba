package org.reserves.mining;

import static java.math.MathContext.DECIMAL128;
import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_EVEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.source.Source;
import org.reserves.supply.Supply;

class MiningYieldTest {
    private static final Source SHEET = Source.of("A maker", "Data sheet");
    private static final NetworkConditions MAY_2025 = NetworkConditions.ofDifficulty("121658450774825");

    private static MiningPlan site(String joulesPerTerahash, NetworkConditions network, int height, int days) {
        return MiningPlan.ofMegawatts("2000")
                .fleet(Fleet.of(MiningMachine.of("Machine", joulesPerTerahash, SHEET)))
                .pue("1.10")
                .uptime("0.95")
                .network(network)
                .startingOn("2025-05-28", BlockHeight.of(height))
                .forDays(days)
                .build();
    }

    private static MiningPlan decade() {
        NetworkConditions network = MAY_2025.feesPerBlock(Btc.parse("0.05")).growthPerRetarget("1");
        return site("17.5", network, 898_601, 3652);
    }

    private static void assertClose(String expected, BigDecimal actual) {
        BigDecimal oracle = new BigDecimal(expected);
        assertEquals(oracle, actual.setScale(oracle.scale(), HALF_EVEN));
    }

    /** The unit figure in print: 0.00052776 BTC a day for 1 PH/s at a difficulty of 119.116 T, without fees. */
    @Test
    void perDay_isThePublishedUnitFigure() {
        MiningPlan unit = MiningPlan.ofMegawatts("0.0175")
                .fleet(Fleet.of(MiningMachine.S21))
                .pue("1")
                .uptime("1")
                .network(NetworkConditions.ofDifficulty("119116256505723"))
                .startingOn("2025-05-04", BlockHeight.of(895_104))
                .forDays(1)
                .build();
        assertEquals(HashRate.ofPetahashes(BigDecimal.ONE), unit.hashRate());
        assertEquals(new BigDecimal("0.00052776"), unit.asPriceTaker().perDay().setScale(8, HALF_EVEN));
        assertClose("0.00052775561985130430", unit.asPriceTaker().total());
    }

    /** Computed in exact fractions, block by block, outside this library. */
    @ParameterizedTest
    @CsvSource({
        "17.5, 98.701298701298701, 51.00168073100226879, 45.80973919182066949, 12.62458919269780, 11.96475804078125",
        "28.2, 61.250805931656995, 31.64997917704041503, 29.57020916725310324, 9.94515886892971, 9.61285096356258"
    })
    void aDayOfTwoThousandMegawatts_agreesWithAnExactSum(
            String efficiency,
            String exahashes,
            String taker,
            String equilibrium,
            String sdTaker,
            String sdEquilibrium) {
        MiningPlan plan = site(efficiency, MAY_2025, 898_601, 1);
        assertEquals(new BigDecimal(exahashes), plan.hashRate().toExahashes(15, HALF_EVEN));
        assertClose(taker, plan.asPriceTaker().total());
        assertClose(equilibrium, plan.inEquilibrium().total());
        assertClose(sdTaker, plan.asPriceTaker().deviation());
        assertClose(sdEquilibrium, plan.inEquilibrium().deviation());
    }

    /** Ten years across two halvings with growing difficulty and fees; computed block by block outside this library. */
    @Test
    void aDecade_agreesWithAnExactSum() {
        MiningYield decade = decade().inEquilibrium();
        assertClose("48000.662583610463480", decade.total());
        assertClose("362.302021852777863", decade.deviation());
        assertClose("20002.320487923262120", decade.blocks());
        assertClose("166531200", decade.megawattHours());
        assertClose("3469.352109669858455", decade.megawattHoursPerBtc());
        assertClose("15108.20603631450", decade.afterDays(365));
        assertEquals(Btc.parse("48000.66258361"), decade.total(DOWN));
    }

    @Test
    void dayReaching_isTheDayTheSumPassesTheAmount() {
        MiningYield decade = decade().inEquilibrium();
        assertEquals(Optional.of(LocalDate.parse("2026-04-02")), decade.dayReaching(Btc.of(13_029)));
        assertEquals(Optional.of(LocalDate.parse("2025-05-28")), decade.dayReaching(Btc.ofSats(1)));
        assertEquals(Optional.empty(), decade.dayReaching(Btc.of(48_001)));
        Exception e = assertThrows(IllegalArgumentException.class, () -> decade.dayReaching(Btc.ZERO));
        assertEquals(
                "amount \"0.00000000\" is not above zero, so it was reached before the start; name a goal",
                e.getMessage());
    }

    /** The last block of a day is block 144; what it brings is reached that day, and a satoshi more the next. */
    @Test
    void dayReaching_countsTheLastBlockOfADay() {
        NetworkConditions flat = NetworkConditions.ofDifficulty("121658450774825");
        Btc firstDay = site("17.5", flat, 898_601, 1).asPriceTaker().total(DOWN);
        MiningYield week = site("17.5", flat, 898_601, 7).asPriceTaker();
        assertEquals(Optional.of(LocalDate.parse("2025-05-28")), week.dayReaching(firstDay));
        assertEquals(Optional.of(LocalDate.parse("2025-05-29")), week.dayReaching(firstDay.plus(Btc.ofSats(1))));
    }

    /** In equilibrium a site that doubles the network finds half of the blocks; as a price taker it would find all, which it cannot. */
    @Test
    void sitesAsLargeAsTheNetwork_areNoPriceTakers() {
        MiningPlan plan = MiningPlan.ofMegawatts("2000")
                .fleet(Fleet.of(MiningMachine.of("Machine", "17.5", SHEET)))
                .pue("1")
                .uptime("1")
                .network(MAY_2025)
                .startingOn("2025-05-28", BlockHeight.of(898_601))
                .forDays(1)
                .build();
        HashRate own = plan.hashRate();
        // hashes a second that find a block in 600 seconds at difficulty 1: 2^32 / 600; difficulty so that the network
        // has as many
        BigDecimal same = own.toHashes().multiply(new BigDecimal(600)).divide(new BigDecimal(1L << 32), DECIMAL128);
        MiningYield half = ofDifficulty(same).inEquilibrium();
        assertEquals(0, half.blocks().setScale(9, HALF_EVEN).compareTo(new BigDecimal(72)));
        assertThrows(IllegalStateException.class, () -> ofDifficulty(same.multiply(new BigDecimal("0.999999")))
                .asPriceTaker());
        assertEquals(
                144,
                ofDifficulty(same.multiply(new BigDecimal("1.000001")))
                        .asPriceTaker()
                        .blocks()
                        .setScale(0, HALF_EVEN)
                        .intValueExact());
    }

    private static MiningPlan ofDifficulty(BigDecimal difficulty) {
        return MiningPlan.ofMegawatts("2000")
                .fleet(Fleet.of(MiningMachine.of("Machine", "17.5", SHEET)))
                .pue("1")
                .uptime("1")
                .network(NetworkConditions.ofDifficulty(
                        difficulty.setScale(10, HALF_EVEN).toPlainString()))
                .startingOn("2025-05-28", BlockHeight.of(898_601))
                .forDays(1)
                .build();
    }

    @Test
    void afterDays_stopsAtTheHorizon() {
        MiningYield decade = decade().inEquilibrium();
        assertEquals(BigDecimal.ZERO.signum(), decade.afterDays(0).signum());
        assertEquals(decade.total(), decade.afterDays(3652));
        Exception e = assertThrows(IllegalArgumentException.class, () -> decade.afterDays(3653));
        assertEquals("days \"3653\" are outside the horizon; they must be 0 to 3652", e.getMessage());
    }

    @Test
    void steps_endAtRetargetsAndHalvings() {
        MiningYield yield = site("17.5", MAY_2025, 1_049_900, 20).inEquilibrium();
        assertEquals(BlockHeight.of(1_049_900), yield.steps().get(0).first());
        assertEquals(BlockHeight.of(1_050_000), yield.steps().get(1).first());
        assertEquals(Btc.parse("3.125"), yield.steps().get(0).reward());
        assertEquals(Btc.parse("1.5625"), yield.steps().get(1).reward());
        assertEquals(0, yield.steps().get(2).first().toInt() % 2016);
        assertEquals(2880, yield.steps().stream().mapToLong(MiningStep::blocks).sum());
    }

    @Test
    void pastTheLastSubsidy_onlyFeesAreLeft() {
        MiningYield fees = site("17.5", MAY_2025.feesPerBlock(Btc.parse("0.1")), 6_930_000, 1)
                .inEquilibrium();
        assertClose("1.465911654138261", fees.total());

        MiningYield nothing = site("17.5", MAY_2025, 6_929_999, 2).inEquilibrium();
        assertEquals(Btc.ZERO, nothing.total(DOWN));
        MiningYield none = site("17.5", MAY_2025, 6_930_000, 2).inEquilibrium();
        assertEquals(0, none.deviation().signum());
        assertEquals(Optional.empty(), none.dayReaching(Btc.ofSats(1)));
        Exception e = assertThrows(IllegalStateException.class, none::megawattHoursPerBtc);
        assertEquals(
                "the plan yields nothing, so energy per BTC is undefined; it runs from block 6,930,000, "
                        + "past the last subsidy, and fees per block are zero",
                e.getMessage());
    }

    @Test
    void asPriceTaker_refusesASiteAsLargeAsTheNetwork() {
        MiningPlan plan = site("17.5", NetworkConditions.ofDifficulty("1000"), 898_601, 1);
        Exception e = assertThrows(IllegalStateException.class, plan::asPriceTaker);
        assertEquals(
                "the site has 98701298701298701298 hashes per second, the network only "
                        + "7158278826 at block 898,601; "
                        + "a price taker cannot be all of the network, use inEquilibrium()",
                e.getMessage());
        assertEquals(BigDecimal.ONE, plan.inEquilibrium().networkShare().setScale(0, HALF_EVEN));
    }

    /** 51.0017 BTC a day at 106,000 a coin, from 2,000 MW · 0.95 · 24 h = 45,600 MWh: 118.556… a megawatt-hour. */
    @Test
    void breakEven_isWhatAMegawattHourYields() {
        MiningYield day = site("17.5", MAY_2025, 898_601, 1).asPriceTaker();
        assertEquals(Money.of("USD", "118.55"), day.breakEvenPerMegawattHour(Price.of("USD", "106000"), 2, DOWN));
    }

    @Test
    void shareOf_keepsTheAmountAndTheSupply() {
        assertEquals(
                "0.229 % (48,000.66258361 BTC of the nominal cap of 21,000,000 BTC)",
                decade().inEquilibrium().shareOf(Supply.cap(), DOWN).toString());
    }
}
