package org.reserves.examples.mining;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.reserves.mining.Fleet;
import org.reserves.mining.MiningMachine;
import org.reserves.mining.MiningPlan;
import org.reserves.mining.NetworkConditions;
import org.reserves.money.Btc;

/** What is assumed of Pakistan's 2,000 megawatts and of the network. */
public final class MegawattScenario {
    /** The day the machines are switched on. */
    public static final LocalDate START = LocalDate.parse("2025-05-28");

    /** How many years they run. */
    public static final int YEARS = 10;

    /** The days of those years. */
    public static final int DAYS = 3_652;

    /** The difficulty of the network on the first day. */
    public static final String DIFFICULTY = "121658450774825";

    /** What Bhutan was said to hold in May 2025. */
    public static final Btc BHUTAN = Btc.of(13_029);

    /** The growth of difficulty in percent every 2,016 blocks, and the same in words; 26 retargets are about a year. */
    public static final Map<String, String> GROWTH = Collections.unmodifiableMap(new TreeMap<>(
            Map.of("0", "none", "1", "1 % a retarget, about 30 % a year", "2", "2 % a retarget, about 67 % a year")));

    private MegawattScenario() {}

    /**
     * Returns the plan of a fleet from the first day on.
     *
     * @param growthPerRetarget the growth of difficulty in percent, a key of {@link #GROWTH}
     */
    public static MiningPlan plan(String megawatts, MiningMachine machine, String growthPerRetarget, int days) {
        return MiningPlan.ofMegawatts(megawatts)
                .fleet(Fleet.of(machine))
                .pue("1.10")
                .uptime("0.95")
                .network(NetworkConditions.ofDifficulty(DIFFICULTY).growthPerRetarget(growthPerRetarget))
                .startingOn(START.toString())
                .forDays(days)
                .build();
    }
}
