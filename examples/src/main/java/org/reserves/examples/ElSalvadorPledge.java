package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.examples.pledge.PledgeChart;
import org.reserves.examples.pledge.PledgeFile;
import org.reserves.holding.Holding;
import org.reserves.ledger.AccountTransfer;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.pledge.Pledge;
import org.reserves.pledge.PledgeCase;
import org.reserves.pledge.PledgeVerdict;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.source.Source;
import org.reserves.supply.Supply;

/**
 * Whether El Salvador keeps its promise to the International Monetary Fund not to accumulate bitcoin: by what its Bitcoin Office
 * claims, by what the Fund says, and by what the wallets show. Other pledges, laws and bills are judged by the same rules.
 */
public final class ElSalvadorPledge {
    static final LocalDate FIRST_IN_PROGRAMME = LocalDate.parse("2025-05-28");

    private static final int BREACHES_SHOWN = 2;
    private static final String REVIEW = "2025-07-15";
    private static final String SPLIT = "2025-08-29";
    private static final String FUND = "Strategic Bitcoin Reserve Fund";
    private static final String OTHERS = "other wallets of the government";
    private static final Source ONE_A_DAY =
            Source.of("Bitcoin Office of El Salvador", "one bitcoin every day, since 2022-11-18");
    private static final Source FIRST_REVIEW = Source.of(
                    "International Monetary Fund", "First review, Country Report 25/190, p. 7")
            .published(REVIEW);

    private ElSalvadorPledge() {}

    /**
     * Prints the verdicts and draws the chart.
     *
     * @param args none
     * @throws IOException if a data file cannot be read or the chart not written
     */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) throws IOException {
        Console console = new Console(out);
        PledgeFile file = read();
        console.heading("Did El Salvador accumulate bitcoin?");
        pledge(console, file.pledge());
        byClaims(console, file);
        byTheFund(console, file);
        byWallets(console, file);
        others(console);
        console.heading("The chart");
        Path chart = PledgeChart.write(Resources.output().resolve("el-salvador-pledge.png"), file, FIRST_IN_PROGRAMME);
        console.line("What was said to be held, and the two claims about it: " + chart);
    }

    static PledgeFile read() throws IOException {
        return Resources.read("el-salvador-pledge.json", PledgeFile.class);
    }

    /** The ledger that follows if the Bitcoin Office is right: a coin bought on every day of the programme. */
    static ReserveLedger claimed(Pledge pledge, LocalDate until) {
        ReserveLedger.Builder ledger = ReserveLedger.of(pledge.maker());
        for (LocalDate day = pledge.from(); !day.isAfter(until); day = day.plusDays(1)) {
            ledger.add(Acquisition.of(Btc.of(1), day, Purchase.atUnknownPrice().underProgramme("1 BTC a day"))
                    .into(FUND)
                    .source(ONE_A_DAY));
        }
        return ledger.build();
    }

    /** The ledger that follows if the Fund is right: what the reserve gained came from wallets the government had before. */
    static ReserveLedger consolidated(Pledge pledge, Btc before, Btc moved) {
        String held = pledge.from().minusDays(1).toString();
        return ReserveLedger.of(pledge.maker())
                .add(Acquisition.of(before, held, Provenance.unknown()).into(FUND))
                .add(Acquisition.of(moved, held, Provenance.unknown()).into(OTHERS))
                .add(AccountTransfer.of(moved, SPLIT, OTHERS, FUND).source(FIRST_REVIEW))
                .build();
    }

    private static void pledge(Console console, Pledge pledge) {
        console.paragraph("The promise: ", "  ", pledge + ".");
        console.paragraph("In words:    ", "  ", "\"" + pledge.wording() + "\"");
        console.paragraph("Source:      ", "  ", pledge.source() + ".");
        console.paragraph(
                "Left open:   ",
                "  ",
                "whether a donation counts. Coins of the state, its agencies and its own companies are bound.");
    }

    private static void byClaims(Console console, PledgeFile file) {
        console.heading("1. By what the Bitcoin Office claims");
        console.paragraph("", "", "Taken at its word, it bought one bitcoin on each day of the programme.");
        ReserveLedger ledger = claimed(file.pledge(), LocalDate.parse(REVIEW));
        PledgeVerdict verdict = file.pledge().against(ledger).asOf(REVIEW);
        print(console, verdict);
    }

    private static void byTheFund(Console console, PledgeFile file) {
        console.heading("2. By what the Fund says");
        Holding first = file.observedOn(FIRST_IN_PROGRAMME);
        Holding later = file.observedOn(LocalDate.parse("2025-08-30"));
        Btc before = first.amount().bounds().figure();
        Btc moved = later.amount().bounds().figure().minus(before);
        console.paragraph(
                "",
                "",
                "Its first review says that the stock of the public sector is unchanged, and that increases of the reserve fund"
                        + " \"reflect the consolidation of Bitcoin across various government-owned wallets\" ("
                        + FIRST_REVIEW + "). Then the " + moved.toDisplay() + " by which the balances of "
                        + first.asOf() + " and " + later.asOf()
                        + " differ were moved, not bought; its word of July is taken to hold until then.");
        PledgeCase account = file.pledge().against(consolidated(file.pledge(), before, moved));
        print(console, account.observed(later).asOf("2025-08-30"));
        console.paragraph(
                "    what must be true for that: ",
                "      ",
                "the government had " + moved.toDisplay()
                        + " in other wallets before the programme. No list of them has been published.");
        Holding latest = file.observed().get(file.observed().size() - 1);
        console.line("");
        console.paragraph("", "", "The same account against the latest balance:");
        print(console, account.observed(latest).asOf(file.asOf()));
    }

    private static void byWallets(Console console, PledgeFile file) {
        console.heading("3. By what the wallets show");
        List<List<String>> rows = new ArrayList<>();
        for (Holding holding : file.observed()) {
            Btc amount = holding.amount().bounds().figure();
            rows.add(List.of(
                    String.valueOf(holding.asOf()),
                    amount.withoutUnit(),
                    amount.ratioTo(Supply.cap().amount()).percent(4, RoundingMode.HALF_EVEN) + " %",
                    holding.source() == null ? "" : holding.source().publisher()));
        }
        console.table(List.of("day", "BTC", "of 21 million", "who says so"), List.of(1, 2), 60, rows);
        console.line("");
        print(console, file.byBalances());
        console.paragraph(
                "",
                "",
                "The last two balances contradict each other: the later one is smaller, and nobody reports a sale.");
    }

    private static void others(Console console) throws IOException {
        console.heading("Other pledges, laws and bills, by the same rules");
        for (PledgeFile file : Resources.read("pledges.json", PledgeFile[].class)) {
            console.line("");
            console.paragraph("", "  ", file.title() + ": " + file.pledge() + ".");
            if (file.about() != null) {
                console.paragraph("  ", "  ", file.about());
            }
            print(console, file.verdict());
        }
    }

    private static void print(Console console, PledgeVerdict verdict) {
        console.paragraph(
                "  " + (verdict.condition() == null ? "" : "If it were in force: ")
                        + verdict.outcome().id().toUpperCase(Locale.ROOT) + " as of " + verdict.asOf() + ": ",
                "    ",
                verdict.explanation() + ".");
        verdict.breaches().stream()
                .limit(BREACHES_SHOWN)
                .forEach(breach -> console.paragraph("    - broken by: ", "      ", breach + "."));
        if (verdict.breaches().size() > BREACHES_SHOWN) {
            console.line("    - and " + (verdict.breaches().size() - BREACHES_SHOWN) + " more.");
        }
        if (verdict.missing().size() > 1) {
            verdict.missing().forEach(text -> console.paragraph("    - missing: ", "      ", text + "."));
        }
        verdict.remarks().forEach(text -> console.paragraph("    - ", "      ", text + "."));
    }
}
