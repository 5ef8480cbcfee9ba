package org.reserves.mining;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.reserves.JsonRoundTrip;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;
import org.reserves.source.Source;

class MiningJsonTest {
    private static final MiningMachine MACHINE = MiningMachine.of("Machine", "17.50", Source.of("A", "B"));
    private static final String MACHINE_JSON =
            "{\"name\":\"Machine\",\"joulesPerTerahash\":\"17.5\",\"source\":{\"publisher\":\"A\",\"title\":\"B\"}}";
    private static final NetworkConditions NETWORK = NetworkConditions.ofDifficulty("121658450774825")
            .feesPerBlock(Btc.parse("0.05"))
            .growthPerRetarget("-1.5");
    private static final String NETWORK_JSON = "{\"difficulty\":\"121658450774825\",\"feesPerBlock\":\"0.05000000\","
            + "\"growthPercentPerRetarget\":\"-1.5\"}";
    private static final String PLAN_JSON = "{\"megawatts\":\"2000\",\"fleet\":{\"parts\":[{\"machine\":" + MACHINE_JSON
            + ",\"percentOfPower\":\"100\"}]},\"pue\":\"1.1\",\"uptime\":\"0.95\",\"network\":" + NETWORK_JSON
            + ",\"startDate\":\"2025-05-28\",\"startHeight\":898601,\"days\":3652}";

    /** A yield is computed anew from its plan, and carries what was computed. */
    @Test
    void yield_carriesItsResult() {
        MiningYield yield = MiningPlan.ofMegawatts("2000")
                .fleet(Fleet.of(MiningMachine.S21))
                .pue("1.10")
                .uptime("0.95")
                .network(NetworkConditions.ofDifficulty("121658450774825"))
                .startingOn("2025-05-28")
                .forDays(365)
                .build()
                .inEquilibrium();
        assertRoundTrip(yield, MiningYield.class);
        String json = JsonRoundTrip.written(yield);
        assertTrue(
                json.contains("\"response\":\"equilibrium\",\"total\":\"" + yield.total(RoundingMode.HALF_EVEN)
                        + "\",\"deviation\":\""),
                json);
        // 2,000 MW · 0.95 · 24 h · 365
        assertTrue(json.endsWith("\"megawattHours\":\"16644000\"}"), json);
        assertTrue(
                yield.toString()
                        .startsWith(Btc.of(yield.total().setScale(2, RoundingMode.HALF_EVEN))
                                        .toDisplay() + " expected, ± "),
                yield.toString());
    }

    @Test
    void inputs_areWrittenAsStringsOfDigits() {
        assertJson(MACHINE_JSON, MACHINE, MiningMachine.class);
        assertJson(NETWORK_JSON, NETWORK, NetworkConditions.class);
        assertJson("\"1500000000000\"", HashRate.ofTerahashes(new BigDecimal("1.50")), HashRate.class);
        assertRefused("5", HashRate.class, "HashRate");
        assertRefused(MACHINE_JSON.replace("17.5", "0"), MiningMachine.class, "not above zero");
        assertRefused(NETWORK_JSON.replace("-1.5", "1e9"), NetworkConditions.class, "growthPercentPerRetarget");
    }

    @Test
    void plan_roundTrips() {
        MiningPlan plan = MiningPlan.ofMegawatts("2000.0")
                .fleet(Fleet.of(MACHINE))
                .pue("1.10")
                .uptime("0.95")
                .network(NETWORK)
                .startingOn("2025-05-28", BlockHeight.of(898_601))
                .forDays(3_652)
                .build();
        assertJson(PLAN_JSON, plan, MiningPlan.class);
    }

    @Test
    void plan_refusesWhatIsMissingOrWrong() {
        assertRefused(PLAN_JSON.replace("\"uptime\":\"0.95\",", ""), MiningPlan.class, "uptime must not be null");
        assertRefused(PLAN_JSON.replace("0.95", "1.95"), MiningPlan.class, "is above 1");
        assertRefused(PLAN_JSON.replace("3652", "0"), MiningPlan.class, "horizon");
        assertRefused(PLAN_JSON.replace("\"100\"", "\"99\""), MiningPlan.class, "do not add up to 100 %");
        assertRefused(PLAN_JSON.replace("2025-05-28", "28.5.2025"), MiningPlan.class, "startDate");
    }

    @Test
    void response_isAWord() {
        assertJson("\"price-taker\"", SiteResponse.PRICE_TAKER, SiteResponse.class);
        assertJson("\"equilibrium\"", SiteResponse.EQUILIBRIUM, SiteResponse.class);
        assertRefused("0", SiteResponse.class, "");
        assertRefused("\"none\"", SiteResponse.class, "is unknown");
    }
}
