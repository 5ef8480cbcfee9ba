package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.examples.proceeds.ProceedsChart;
import org.reserves.examples.proceeds.Sale;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.MoneyTotal;
import org.reserves.ledger.Realization;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Seizure;

/**
 * What the bitcoin that the United States sold from 2014 to 2023 was worth at a later price, sale by sale, and whether the page that
 * lists the sales adds up.
 *
 * <p>Argument: the later price in USD per BTC; 106,000, that of the article of May 2025, unless given.
 */
public final class ForgoneProceeds {
    private static final String USAGE = "usage: ForgoneProceeds [USD-PER-BTC], for example ForgoneProceeds 106000";
    private static final Price.Known MAY_2025 = Price.of("USD", "106000").on("2025-05-28");
    private static final RoundingMode NEAREST = RoundingMode.HALF_EVEN;
    private static final Money PRINTED_PROCEEDS = Money.of("USD", "366493104");
    private static final Btc PRINTED_BTC = Btc.parse("195091.75");
    private static final Btc CENT_OF_BTC = Btc.parse("0.01");

    private ForgoneProceeds() {}

    /**
     * Prints the table and draws the chart.
     *
     * @param args the later price, or nothing
     * @throws IOException if the data file cannot be read or the chart not written
     */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), List.of(args));
    }

    static void run(PrintStream out, List<String> args) throws IOException {
        if (args.size() > 1) {
            throw new IllegalArgumentException(USAGE);
        }
        Price.Known later = args.isEmpty() ? MAY_2025 : Price.of("USD", args.get(0));
        List<Sale> sales = sales(later);
        Console console = new Console(out);
        console.heading("What the United States sold, and what it was worth later");
        table(console, sales, later);
        page(console, sales);
        knowledge(console);
        console.heading("The chart");
        Path chart = ProceedsChart.write(Resources.output().resolve("forgone-proceeds.png"), sales, later);
        console.line("Forgone proceeds by sale: " + chart);
    }

    static List<Sale> sales(Price later) throws IOException {
        List<Sale> sales = new ArrayList<>();
        for (Realization realization : ledger().books(LotSelection.FIFO).disposalsUntil(LocalDate.MAX)) {
            Disposal disposal = realization.disposal();
            Money proceeds = Objects.requireNonNull(disposal.proceeds(), "proceeds must not be null");
            sales.add(new Sale(disposal, proceeds, later.valueOf(disposal.amount())));
        }
        return sales;
    }

    /** The source has no seizures, so one stands for all: as many coins as were sold, on the day before the first sale. */
    static ReserveLedger ledger() throws IOException {
        Disposal[] disposals = Resources.read("us-seized-sales.json", Disposal[].class);
        Btc sold = List.of(disposals).stream().map(Disposal::amount).collect(Btc.toSum());
        LocalDate before = disposals[0].date().minusDays(1);
        return ReserveLedger.of(TitleHolder.state("US"))
                .add(Acquisition.of(sold, before, Seizure.inCase("Silk Road and others"))
                        .status(LegalStatus.FORFEITED))
                .addAll(List.of(disposals).stream())
                .build();
    }

    private static void table(Console console, List<Sale> sales, Price.Known later) {
        List<List<String>> rows = new ArrayList<>();
        for (Sale sale : sales) {
            rows.add(List.of(
                    sale.disposal().date().toString(),
                    sale.disposal().amount().withoutUnit(),
                    whole(sale.proceeds()),
                    sale.perBtc().withoutUnit(),
                    whole(sale.later()),
                    whole(sale.forgone()),
                    sale.later().ratioTo(sale.proceeds()).toBigDecimal(1, NEAREST) + " x"));
        }
        Money proceeds = sum(sales.stream().map(Sale::proceeds).toList());
        Money value = sum(sales.stream().map(Sale::later).toList());
        rows.add(List.of(
                "all",
                Sale.sold(sales).withoutUnit(),
                whole(proceeds),
                Price.average(proceeds, Sale.sold(sales), 2, NEAREST).perBtc().withoutUnit(),
                whole(value),
                whole(value.minus(proceeds)),
                value.ratioTo(proceeds).toBigDecimal(1, NEAREST) + " x"));
        console.table(
                List.of("sold", "BTC", "USD received", "USD per BTC", "USD later", "USD forgone", "later/then"),
                List.of(1, 2, 3, 4, 5, 6),
                24,
                rows);
        console.line("");
        console.paragraph(
                "",
                "",
                "Later: at " + later + ". Forgone is hindsight, not a loss: nobody knew the later price, and the money"
                        + " received has been used since.");
    }

    private static void page(Console console, List<Sale> sales) {
        console.heading("Does the page add up?");
        Money proceeds = sum(sales.stream().map(Sale::proceeds).toList());
        Money missing = proceeds.minus(PRINTED_PROCEEDS);
        Btc missingBtc = Sale.sold(sales).minus(PRINTED_BTC);
        console.paragraph(
                "",
                "",
                "Its rows sum to " + Sale.sold(sales).toDisplay() + " and " + proceeds.toDisplay() + "; it prints "
                        + PRINTED_BTC.toDisplay() + " and " + PRINTED_PROCEEDS.toDisplay() + ".");
        sales.stream()
                .filter(sale -> sale.proceeds().equals(missing)
                        && missingBtc.minus(sale.disposal().amount()).abs().compareTo(CENT_OF_BTC) < 0)
                .forEach(sale -> console.paragraph(
                        "",
                        "",
                        "The difference is one row that was never added: "
                                + sale.disposal().inWords() + " for "
                                + sale.proceeds().toDisplay() + ", "
                                + Objects.requireNonNull(sale.disposal().source()) + "."));
        console.paragraph(
                "",
                "",
                "Its dates mix day-month and month-day. 2015-03-01 and 2020-02-01 are read as printed; notices of the time say 6 March"
                        + " and 18 February.");
    }

    private static void knowledge(Console console) throws IOException {
        MoneyTotal gain = ledger().position(LocalDate.MAX, LotSelection.FIFO).realizedGain();
        console.heading("What cannot be known");
        console.paragraph(
                "",
                "",
                "The gain: " + gain
                        + ", because seized coins have no cost, and unknown is not zero. Which seizure which sale was of:"
                        + " the source does not say.");
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.zero("USD"), Money::plus);
    }

    private static String whole(Money money) {
        return money.rounded(0, NEAREST).withoutUnit();
    }
}
