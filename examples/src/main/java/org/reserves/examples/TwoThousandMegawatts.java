package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.reserves.chain.BlockHeight;
import org.reserves.mining.Fleet;
import org.reserves.mining.MiningMachine;
import org.reserves.mining.MiningPlan;
import org.reserves.mining.MiningYield;
import org.reserves.mining.NetworkConditions;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.supply.ChainCalendar;
import org.reserves.supply.IssuanceSchedule;
import org.reserves.supply.Supply;
import org.reserves.supply.SupplyShare;

/**
 * What Pakistan's 2,000 megawatts would mine: with which machines, how much a year, when it would pass Bhutan, and what
 * share of the supply after ten years. Every figure stands beside its assumptions.
 */
public final class TwoThousandMegawatts {
    static final LocalDate START = LocalDate.parse("2025-05-28");
    static final int YEARS = 10;
    static final int DAYS = 3_652;
    static final Btc BHUTAN = Btc.of(13_029);

    private static final int YEAR = 365;
    private static final String DIFFICULTY = "121658450774825";
    private static final Price.Known PRICE = Price.of("USD", "106000").on("2025-05-28");
    private static final RoundingMode NEAREST = RoundingMode.HALF_EVEN;
    private static final List<MiningMachine> MACHINES = List.of(
            MiningMachine.S19,
            MiningMachine.WORLD_FLEET_2025,
            MiningMachine.S19_XP,
            MiningMachine.S21,
            MiningMachine.S21_PRO,
            MiningMachine.S21_XP);

    /** The growth of difficulty in percent every 2,016 blocks, and the same in words; 26 retargets are about a year. */
    static final Map<String, String> GROWTH = Collections.unmodifiableMap(new TreeMap<>(
            Map.of("0", "none", "1", "1 % a retarget, about 30 % a year", "2", "2 % a retarget, about 67 % a year")));

    private TwoThousandMegawatts() {}

    /**
     * Prints the answer and draws the chart.
     *
     * @param args none
     * @throws IOException if the chart cannot be written
     */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) throws IOException {
        Console console = new Console(out);
        console.heading("What 2,000 megawatts would mine");
        assumptions(console);
        machines(console);
        decade(console);
        console.heading("The chart");
        Path chart = MegawattChart.write(Resources.output().resolve("two-thousand-megawatts.png"));
        console.line("Cumulative yield across the next two halvings: " + chart);
    }

    static MiningPlan plan(String megawatts, MiningMachine machine, String growthPerRetarget, int days) {
        return MiningPlan.ofMegawatts(megawatts)
                .fleet(Fleet.of(machine))
                .pue("1.10")
                .uptime("0.95")
                .network(NetworkConditions.ofDifficulty(DIFFICULTY).growthPerRetarget(growthPerRetarget))
                .startingOn(START.toString())
                .forDays(days)
                .build();
    }

    private static void assumptions(Console console) {
        List<String> list = List.of(
                "Power: all of the 2,000 MW announced for mining and AI together, so every figure is an upper bound.",
                "Site: PUE 1.10 (10 % for cooling and losses), running 95 % of the time.",
                "Network: difficulty " + DIFFICULTY + " (since block 897,120 of 2025-05-17); no fees counted.",
                "Start: " + START + ", " + ChainCalendar.mainnet().heightOn(START)
                        + ", 144 blocks a day; the subsidy halves about "
                        + ChainCalendar.mainnet()
                                .timeOf(IssuanceSchedule.halving(5))
                                .date() + " and four years later.",
                "Equilibrium: the difficulty has risen by the site's own hash rate. Price taker: it has not yet.",
                "Deviation (±): one standard deviation of a site mining for itself; blocks are found by chance.",
                "Price: " + PRICE + ", held constant, which it never is.");
        list.forEach(text -> console.paragraph("  * ", "    ", text));
    }

    private static void machines(Console console) {
        console.heading("With which machines: the first year, difficulty growing 1 % a retarget");
        console.table(
                List.of(
                        "machine",
                        "J/TH",
                        "EH/s",
                        "of all",
                        "BTC/day*",
                        "BTC/day",
                        "BTC in a year",
                        "MWh/BTC",
                        "passes Bhutan"),
                List.of(1, 2, 3, 4, 5, 6, 7),
                26,
                MACHINES.stream().map(TwoThousandMegawatts::machineRow).toList());
        console.paragraph(
                "* ",
                "  ",
                "as a price taker; every other column in equilibrium. Bhutan: " + BHUTAN.toDisplay()
                        + ", counted from zero. † the average machine of the world in April 2025, "
                        + MiningMachine.WORLD_FLEET_2025.source() + ".");
    }

    private static List<String> machineRow(MiningMachine machine) {
        MiningYield taker = plan("2000", machine, "1", YEAR).asPriceTaker();
        MiningYield year = plan("2000", machine, "1", YEAR).inEquilibrium();
        MiningYield decade = plan("2000", machine, "1", DAYS).inEquilibrium();
        return List.of(
                machine.name().replace(" of April 2025", "†"),
                number(machine.joulesPerTerahash(), 1),
                year.plan().hashRate().toExahashes(1, NEAREST).toPlainString(),
                percent(year.networkShare()),
                number(taker.perDay(), 1),
                number(year.perDay(), 1),
                whole(year.total()) + " ± " + whole(year.deviation()),
                whole(year.megawattHoursPerBtc()),
                decade.dayReaching(BHUTAN).map(LocalDate::toString).orElse("not in " + YEARS + " years"));
    }

    private static void decade(Console console) {
        console.heading("After ten years, with " + MiningMachine.S21);
        BlockHeight end =
                plan("2000", MiningMachine.S21, "0", DAYS).startHeight().plus(144L * DAYS);
        Supply scheduled = Supply.scheduledAt(end);
        List<List<String>> rows = new ArrayList<>();
        for (String megawatts : List.of("2000", "1000")) {
            GROWTH.forEach((growth, words) -> rows.add(decadeRow(megawatts, growth, words, scheduled)));
        }
        console.table(
                List.of("MW", "growth of difficulty", "BTC in ten years", "of cap", "of issued", "break-even, USD/MWh"),
                List.of(0, 2, 3, 4, 5),
                36,
                rows);
        console.paragraph(
                "",
                "",
                "Of cap: share of the " + Supply.cap() + ". Of issued: share of the " + scheduled
                        + ". Break-even: what a megawatt-hour may cost on average over the ten years if nothing else costs anything.");
    }

    private static List<String> decadeRow(String megawatts, String growth, String words, Supply scheduled) {
        MiningYield decade = plan(megawatts, MiningMachine.S21, growth, DAYS).inEquilibrium();
        return List.of(
                whole(new BigDecimal(megawatts)),
                words,
                whole(decade.total()) + " ± " + whole(decade.deviation()),
                percent(decade.shareOf(Supply.cap(), RoundingMode.DOWN)),
                percent(decade.shareOf(scheduled, RoundingMode.DOWN)),
                number(
                        decade.breakEvenPerMegawattHour(PRICE, 2, RoundingMode.DOWN)
                                .amount(),
                        2));
    }

    private static String number(BigDecimal value, int scale) {
        return String.format(Locale.ROOT, "%,." + scale + "f", value.setScale(scale, NEAREST));
    }

    private static String whole(BigDecimal value) {
        return number(value, 0);
    }

    private static String percent(BigDecimal part) {
        return part.movePointRight(2).setScale(1, NEAREST) + " %";
    }

    private static String percent(SupplyShare share) {
        return share.percent(3, NEAREST) + " %";
    }
}
