package org.reserves.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;
import org.reserves.source.Source;

class MiningPlanTest {
    private static final NetworkConditions MAY_2025 = NetworkConditions.ofDifficulty("121658450774825");
    private static final Source SHEET = Source.of("A maker", "Data sheet");

    private static MiningPlanBuilder pakistan() {
        return MiningPlan.ofMegawatts("2000").fleet(Fleet.of(MiningMachine.S21)).network(MAY_2025);
    }

    @Test
    void build_refusesAMissingAssumption() {
        Exception e = assertThrows(
                IllegalStateException.class, () -> pakistan().pue("1.1").build());
        assertEquals("mining plan has no uptime; every assumption must be stated", e.getMessage());
    }

    @Test
    void builder_refusesASecondCallAndNamesTheFirst() {
        Exception e = assertThrows(
                IllegalStateException.class, () -> pakistan().pue("1.1").pue("1.2"));
        assertEquals("PUE of the mining plan is already \"1.1\"; state it once", e.getMessage());
        assertThrows(IllegalStateException.class, () -> pakistan().network(MAY_2025));
        assertThrows(
                IllegalStateException.class,
                () -> pakistan().startingOn("2025-05-28").startingOn("2025-05-28"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.99 | 0.95 | 10    | PUE "0.99" is below 1; a site takes at least the power of its machines
            1.10 | 1.01 | 10    | uptime "1.01" is above 1; write the part of the time it runs, 95 % as 0.95
            1.10 | 0    | 10    | uptime "0" is not above zero; a site that never runs does not mine
            1.10 | -0.5 | 10    | uptime "-0.5" is not above zero; a site that never runs does not mine
            1.10 | 0.95 | 0     | horizon "0" is out of range; it must be 1 to 73050 days
            1.10 | 0.95 | 73051 | horizon "73051" is out of range; it must be 1 to 73050 days
            """)
    void build_refusesWhatCannotBe(String pue, String uptime, int days, String message) {
        MiningPlanBuilder builder =
                pakistan().pue(pue).uptime(uptime).startingOn("2025-05-28").forDays(days);
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    /** A day and two hundred years are horizons. */
    @Test
    void build_takesTheEndsOfWhatCanBe() {
        for (int days : new int[] {1, 73_050}) {
            MiningPlan plan = pakistan()
                    .pue("1")
                    .uptime("1")
                    .startingOn("2025-05-28")
                    .forDays(days)
                    .build();
            assertTrue(plan.toString().endsWith(days == 1 ? " for 1 day" : " for 73050 days"), plan.toString());
        }
    }

    @Test
    void toExahashes_hasUpToSixtyDecimals() {
        HashRate exahash = HashRate.ofPetahashes(new BigDecimal(1_000));
        assertEquals(BigDecimal.ONE, exahash.toExahashes(0, RoundingMode.DOWN));
        assertEquals(60, exahash.toExahashes(60, RoundingMode.DOWN).scale());
        for (int scale : new int[] {-1, 61}) {
            assertEquals(
                    "scale " + scale + " is out of range; it must be 0 to 60 decimals",
                    assertThrows(ArithmeticException.class, () -> exahash.toExahashes(scale, RoundingMode.DOWN))
                            .getMessage());
        }
    }

    @Test
    void conditions_areStatedOnce() {
        assertThrows(IllegalStateException.class, () -> MAY_2025.feesPerBlock(Btc.ZERO)
                .feesPerBlock(Btc.of(1)));
        assertThrows(IllegalStateException.class, () -> MAY_2025.growthPerRetarget("0")
                .growthPerRetarget("1"));
        assertThrows(
                IllegalStateException.class,
                () -> new NetworkConditions(BigDecimal.ONE, Btc.of(1), BigDecimal.ZERO).feesPerBlock(Btc.of(2)));
        assertThrows(IllegalStateException.class, () -> pakistan().fleet(Fleet.of(MiningMachine.S21)));
        assertThrows(IllegalStateException.class, () -> pakistan().uptime("1").uptime("1"));
        assertThrows(IllegalStateException.class, () -> pakistan().forDays(1).forDays(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2000", "0.000"})
    void ofMegawatts_refusesNoPower(String power) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> MiningPlan.ofMegawatts(power));
        assertEquals(
                "power in megawatts \""
                        + new BigDecimal(power).stripTrailingZeros().toPlainString()
                        + "\" is not above zero; a site without power does not mine",
                e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2,000", "2e3", "NaN", "+1", ".5", "1.", "2000 MW"})
    void ofMegawatts_refusesWhatIsNoNumber(String power) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> MiningPlan.ofMegawatts(power));
        assertEquals(
                "power in megawatts \"" + power
                        + "\" is not a plain decimal number; write digits and at most one point, like 17.5",
                e.getMessage());
    }

    @Test
    void network_refusesWhatCannotBe() {
        assertEquals(
                "difficulty \"0\" is not above zero; take it from a block explorer or from getdifficulty",
                assertThrows(IllegalArgumentException.class, () -> NetworkConditions.ofDifficulty("0"))
                        .getMessage());
        assertEquals(
                "fees per block \"-0.00000001\" are below zero; a block pays fees or none",
                assertThrows(IllegalArgumentException.class, () -> MAY_2025.feesPerBlock(Btc.ofSats(-1)))
                        .getMessage());
        assertEquals(
                "difficulty growth in percent \"-100\" leaves no difficulty; it must be above -100",
                assertThrows(IllegalArgumentException.class, () -> MAY_2025.growthPerRetarget("-100"))
                        .getMessage());
    }

    @Test
    void machine_refusesAnEfficiencyThatCannotBe() {
        for (String none : new String[] {"0", "-17.5"}) {
            Exception e = assertThrows(
                    IllegalArgumentException.class, () -> MiningMachine.of("Perpetuum mobile", none, SHEET));
            assertEquals(
                    "efficiency in J/TH \"" + none + "\" is not above zero; the best machines of 2026 take about 9.5",
                    e.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> MiningMachine.of(" ", "17.5", SHEET));
    }

    @Test
    void fleet_refusesPartsThatAreNotTheWhole() {
        FleetPart part = FleetPart.of(MiningMachine.S21, "60");
        Exception e = assertThrows(IllegalArgumentException.class, () -> Fleet.mix(part));
        assertEquals(
                "parts of a fleet \"60\" do not add up to 100 % of its power; state the power of each model in percent",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> FleetPart.of(MiningMachine.S21, "101"));
        assertThrows(IllegalArgumentException.class, () -> FleetPart.of(MiningMachine.S21, "0"));
        assertThrows(IllegalArgumentException.class, () -> new Fleet(java.util.List.of()));
    }

    /** 600 W at 15 J/TH are 40 TH/s, 400 W at 20 J/TH are 20 TH/s; together 1,000 W for 60 TH/s. */
    @Test
    void fleet_addsHashRatesOfItsModels() {
        Fleet fleet = Fleet.mix(
                FleetPart.of(MiningMachine.S21_PRO, "60"), FleetPart.of(MiningMachine.of("Other", "20", SHEET), "40"));
        assertEquals(HashRate.ofTerahashes(BigDecimal.valueOf(60)), fleet.hashRate(BigDecimal.valueOf(1000)));
        assertEquals(
                new BigDecimal("16.666666666666666666"),
                fleet.joulesPerTerahash().setScale(18, RoundingMode.DOWN));
    }

    /** As the SI has the prefixes; ckpool's getmininginfo at block 895,177 gave 8.894282883723957e20 hashes a second. */
    @ParameterizedTest
    @CsvSource({
        "1 EH/s, 1000000000000000000, 1 EH/s",
        "1EH/s, 1000000000000000000, 1 EH/s",
        "1000 PH, 1000000000000000000, 1 EH/s",
        "889.4282883723957 EH/s, 889428288372395700000, 889.43 EH/s",
        "0.5 ZH/s, 500000000000000000000, 500 EH/s",
        "2 ZH/s, 2000000000000000000000, 2000 EH/s",
        "12500 TH/s, 12500000000000000, 12.5 PH/s",
        "200 TH/s, 200000000000000, 200 TH/s",
        "999.9996 PH/s, 999999600000000000, 1 EH/s",
        "5 GH/s, 5000000000, 5 GH/s",
        "5 MH/s, 5000000, 5 MH/s",
        "5 kH/s, 5000, 5 kH/s",
        "5 H/s, 5, 5 H/s",
        "0.5, 0.5, 0.5 H/s"
    })
    void hashRate_isReadAndPrintedWithItsUnit(String text, BigDecimal hashes, String display) {
        HashRate rate = HashRate.parse(text);
        assertEquals(0, hashes.compareTo(rate.toHashes()));
        assertEquals(display, rate.toDisplay());
        assertEquals(display, HashRate.parse(display).toDisplay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 eh/s", "1 EH/min", "1 Eh", "EH/s", "1 EH/s ", "1 EHs"})
    void hashRate_refusesUnitsThatAreNone(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> HashRate.parse(text))
                .getMessage();
        assertEquals(
                text.equals("EH/s")
                        ? "hash rate \"\" is not a plain decimal number; write digits and at most one point, like 17.5"
                        : "hash rate \"" + text
                                + "\" has no unit that is known; write one of H/s, kH/s, MH/s, GH/s, TH/s, PH/s, EH/s, ZH/s, or the"
                                + " number of hashes per second alone",
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000 PH/s", "1  EH/s", "-1 EH/s", "0 EH/s", "1e3 EH/s"})
    void hashRate_refusesNumbersThatAreNotPlain(String text) {
        assertThrows(IllegalArgumentException.class, () -> HashRate.parse(text));
    }

    /** Hashrate Index, October 2025, and makers' sheets; 1 J/TH is 1 W for a TH/s. */
    @ParameterizedTest
    @CsvSource({
        "Antminer S9, 97",
        "S19 Pro, 29.5",
        "avalon a1346, 30",
        "A1366, 25",
        "S19 XP, 21.5",
        "S21, 17.5",
        "S21  Pro, 15.0",
        "S21 XP, 13.5",
        "S21 XP Hydro, 12",
        "A16, 13.8",
        "A16 XP, 12.8",
        "S23 Hydro, 9.7"
    })
    void models_areNamedWithEfficiencyAndSource(String name, BigDecimal joules) {
        MiningMachine model = MiningMachine.model(name);
        assertEquals(0, joules.compareTo(model.joulesPerTerahash()));
        assertTrue(MiningMachine.models().contains(model));
    }

    @Test
    void models_areListedFromTheWorstToTheBest() {
        List<MiningMachine> models = MiningMachine.models();
        for (int i = 1; i < models.size(); i++) {
            assertTrue(
                    models.get(i - 1)
                                    .joulesPerTerahash()
                                    .compareTo(models.get(i).joulesPerTerahash())
                            >= 0,
                    models.toString());
        }
        String message = assertThrows(IllegalArgumentException.class, () -> MiningMachine.model("S99"))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "mining machine \"S99\" is not known; give its efficiency with MiningMachine.of, or name one of"
                                + " Antminer S9, Antminer S19, "),
                message);
    }

    @Test
    void network_turnsDifficultyIntoHashRateAndBack() {
        HashRate network = NetworkConditions.ofDifficulty("119116256505723").hashRate();
        // 119,116,256,505,723 · 2^32 / 600
        assertEquals(new BigDecimal("852.667"), network.toExahashes(3, RoundingMode.HALF_EVEN));
        assertEquals(
                new BigDecimal("119116256505723"),
                NetworkConditions.ofHashRate(network).difficulty().setScale(0, RoundingMode.HALF_EVEN));
    }

    @Test
    void hashRate_isEqualWhateverUnitItWasWrittenIn() {
        HashRate rate = HashRate.ofExahashes(new BigDecimal("1.50"));
        assertEquals(rate, HashRate.ofPetahashes(BigDecimal.valueOf(1500)));
        assertEquals(rate.hashCode(), HashRate.parse("1500000000000000000.0").hashCode());
        assertEquals("1500000000000000000", rate.toString());
        assertEquals(rate, HashRate.parse(rate.toString()));
        assertThrows(IllegalArgumentException.class, () -> HashRate.parse("0"));
        assertThrows(IllegalArgumentException.class, () -> HashRate.ofHashes(new BigDecimal("1e9999")));
    }

    @Test
    void toString_statesEveryAssumption() {
        MiningPlan plan = pakistan()
                .pue("1.10")
                .uptime("0.95")
                .startingOn("2025-05-28", BlockHeight.of(898_750))
                .forDays(365)
                .build();
        assertEquals(
                "2000 MW, Antminer S21 (17.5 J/TH), PUE 1.1, uptime 0.95, difficulty 121658450774825, "
                        + "growing 0 % a retarget, fees of 0 BTC a block, from 2025-05-28 (block 898,750) for 365 days",
                plan.toString());
    }
}
