package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reserves.chain.BlockHeight;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.examples.mining.MegawattChart;
import org.reserves.examples.mining.MegawattScenario;
import org.reserves.mining.MiningMachine;
import org.reserves.mining.MiningYield;
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
    private static final int YEAR = 365;
    private static final Price.Known PRICE = Price.of("USD", "106000").on("2025-05-28");
    private static final RoundingMode NEAREST = RoundingMode.HALF_EVEN;
    private static final List<MiningMachine> MACHINES = List.of(
            MiningMachine.S19,
            MiningMachine.WORLD_FLEET_2025,
            MiningMachine.S19_XP,
            MiningMachine.S21,
            MiningMachine.S21_PRO,
            MiningMachine.S21_XP);

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

    private static void assumptions(Console console) {
        List<String> list = List.of(
                "Power: all of the 2,000 MW announced for mining and AI together, so every figure is an upper bound.",
                "Site: PUE 1.10 (10 % for cooling and losses), running 95 % of the time.",
                "Network: difficulty " + MegawattScenario.DIFFICULTY
                        + " (since block 897,120 of 2025-05-17); no fees counted.",
                "Start: " + MegawattScenario.START + ", "
                        + ChainCalendar.mainnet().heightOn(MegawattScenario.START)
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
                "as a price taker; every other column in equilibrium. Bhutan: " + MegawattScenario.BHUTAN.toDisplay()
                        + ", counted from zero. † the average machine of the world in April 2025, "
                        + MiningMachine.WORLD_FLEET_2025.source() + ".");
    }

    private static List<String> machineRow(MiningMachine machine) {
        MiningYield taker = MegawattScenario.plan("2000", machine, "1", YEAR).asPriceTaker();
        MiningYield year = MegawattScenario.plan("2000", machine, "1", YEAR).inEquilibrium();
        MiningYield decade = MegawattScenario.plan("2000", machine, "1", MegawattScenario.DAYS)
                .inEquilibrium();
        return List.of(
                machine.equals(MiningMachine.WORLD_FLEET_2025) ? "world fleet†" : machine.name(),
                number(machine.joulesPerTerahash(), 1),
                year.plan().hashRate().toExahashes(1, NEAREST).toPlainString(),
                percent(year.networkShare()),
                number(taker.perDay(), 1),
                number(year.perDay(), 1),
                whole(year.total()) + " ± " + whole(year.deviation()),
                whole(year.megawattHoursPerBtc()),
                decade.dayReaching(MegawattScenario.BHUTAN)
                        .map(LocalDate::toString)
                        .orElse("not in " + MegawattScenario.YEARS + " years"));
    }

    private static void decade(Console console) {
        console.heading("After ten years, with " + MiningMachine.S21);
        BlockHeight end = MegawattScenario.plan("2000", MiningMachine.S21, "0", MegawattScenario.DAYS)
                .startHeight()
                .plus(144L * MegawattScenario.DAYS);
        Supply scheduled = Supply.scheduledAt(end);
        List<List<String>> rows = new ArrayList<>();
        for (String megawatts : List.of("2000", "1000")) {
            MegawattScenario.GROWTH.forEach(
                    (growth, words) -> rows.add(decadeRow(megawatts, growth, words, scheduled)));
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
        MiningYield decade = MegawattScenario.plan(megawatts, MiningMachine.S21, growth, MegawattScenario.DAYS)
                .inEquilibrium();
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
