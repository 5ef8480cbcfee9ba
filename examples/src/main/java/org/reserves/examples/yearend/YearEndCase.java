package org.reserves.examples.yearend;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.examples.io.Resources;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.money.PriceSeries;
import org.reserves.money.PriceSeriesBuilder;
import org.reserves.source.Source;
import org.reserves.statement.Framework;
import org.reserves.statement.ReserveStatement;
import org.reserves.statement.StatementDraft;

/**
 * A ledger and the period its accounts are drawn up for: the form of the data file.
 *
 * @param title     what it is
 * @param about     where it comes from, and what to know before reading it
 * @param framework the rules its accounts are drawn up by where one is enough
 * @param from      the first day of the period
 * @param to        the last day
 * @param ledger    the ledger
 * @param prices    what others valued their coins at on some days, or null
 */
public record YearEndCase(
        @JsonProperty("title") String title,
        @JsonProperty("about") String about,
        @JsonProperty("framework") Framework framework,
        @JsonProperty("from") String from,
        @JsonProperty("to") String to,
        @JsonProperty("ledger") ReserveLedger ledger,
        @JsonProperty("prices") @Nullable Valued prices) {

    /**
     * Prices that follow from what others published.
     *
     * @param timeOfDay which price of the day
     * @param source    who published it
     * @param stocks    coins with their value on a day
     */
    public record Valued(
            @JsonProperty("timeOfDay") String timeOfDay,
            @JsonProperty("source") Source source,
            @JsonProperty("stocks") List<Stock> stocks) {}

    /**
     * Coins with their value on a day.
     *
     * @param date   the day
     * @param amount how many coins
     * @param value  what they were valued at
     * @param source who says so
     */
    public record Stock(
            @JsonProperty("date") String date,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("value") Money value,
            @JsonProperty("source") Source source) {}

    /** Reads the cases that ship with the examples. */
    public static List<YearEndCase> readAll() throws IOException {
        return List.of(Resources.read("year-end.json", YearEndCase[].class));
    }

    /** Returns the draft of the statement, with prices where the case has some or others are given. */
    public StatementDraft draft(@Nullable PriceSeries given) {
        StatementDraft draft = ReserveStatement.of(ledger).over(from, to);
        PriceSeries series = given != null ? given : prices == null ? null : series(prices);
        return series == null ? draft : draft.pricedBy(series);
    }

    /** Returns the statement under its own framework, without prices of others. */
    public ReserveStatement statement() {
        return draft(null).under(framework).build();
    }

    /** A price is the value of the stock divided by its coins, rounded to the cent. */
    private static PriceSeries series(Valued valued) {
        PriceSeriesBuilder series = PriceSeries.in(
                        valued.stocks().get(0).value().currency())
                .timeOfDay(valued.timeOfDay())
                .source(valued.source());
        for (Stock stock : valued.stocks()) {
            Price.Known price = Price.average(stock.value(), stock.amount(), 2, RoundingMode.HALF_EVEN);
            series.add(stock.date(), price.perBtc().amount().toPlainString());
        }
        return series.build();
    }
}
