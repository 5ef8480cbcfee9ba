package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.Movement;
import org.reserves.ledger.Place;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.source.Source;

/**
 * An event of the period with the price its value was computed with.
 *
 * <p>JSON: {@code {"date":"2025-03-14","event":"auction of 5 BTC on 2025-03-14","amount":"5.00000000","from":"main (forfeited)",
 * "to":"reserve (in reserve)","price":{…},"value":"USD 415000","stated":"USD 410000","source":{…}}}; what there is not is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date   its day
 * @param event  the event in words
 * @param amount how many coins, above zero
 * @param from   where they were before, or null where they came
 * @param to     where they were after, or null where they left
 * @param price  the price used, or null where there is none
 * @param value  coins times price, or null
 * @param stated the cost, proceeds before the fee, or value that the ledger states, or null
 * @param source who reports the event, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"date", "event", "amount", "from", "to", "price", "value", "stated", "source"})
public record StatementEntry(
        LocalDate date,
        @JsonProperty("event") String event,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("from") @Nullable String from,
        @JsonProperty("to") @Nullable String to,
        @JsonProperty("price") @Nullable Price price,
        @JsonProperty("value") @Nullable Money value,
        @JsonProperty("stated") @Nullable Money stated,
        @JsonProperty("source") @Nullable Source source) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a text is blank, the amount is not above zero, or the value is not coins times price
     */
    public StatementEntry {
        IsoDates.require("day of an entry", date);
        Words.require("event of an entry", event);
        Objects.requireNonNull(amount, "amount must not be null");
        Words.requireOptional("place the coins left", from);
        Words.requireOptional("place the coins came to", to);
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException(
                    "amount \"" + amount + "\" of an entry is not above zero; give how many coins came, went or moved");
        }
        Money computed = price == null ? null : price.valueOf(amount);
        if (!Objects.equals(value, computed)) {
            throw new IllegalArgumentException("value \"" + value + "\" of an entry is not " + amount.toDisplay()
                    + " at its price, " + computed + "; draw the statement up again");
        }
    }

    @JsonCreator
    static StatementEntry fromJson(
            @JsonProperty("date") String date,
            @JsonProperty("event") String event,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("from") @Nullable String from,
            @JsonProperty("to") @Nullable String to,
            @JsonProperty("price") @Nullable Price price,
            @JsonProperty("value") @Nullable Money value,
            @JsonProperty("stated") @Nullable Money stated,
            @JsonProperty("source") @Nullable Source source) {
        return new StatementEntry(IsoDates.parse("date", date), event, amount, from, to, price, value, stated, source);
    }

    static StatementEntry of(Movement movement, Pricing pricing) {
        Price price = pricing.on(movement.event().date());
        return new StatementEntry(
                movement.event().date(),
                movement.event().inWords(),
                movement.amount(),
                words(movement.from()),
                words(movement.to()),
                price,
                price == null ? null : price.valueOf(movement.amount()),
                stated(movement.event()),
                movement.event().source());
    }

    /** Returns the money an event states. */
    static Stream<Money> money(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return Stream.ofNullable(acquisition.basis().total());
        }
        if (event instanceof Disposal disposal) {
            return Stream.concat(Stream.ofNullable(disposal.proceeds()), Stream.ofNullable(disposal.fee()));
        }
        return event instanceof StatusChange change ? Stream.ofNullable(change.value()) : Stream.empty();
    }

    /** Returns what an event states for its coins: cost, proceeds before the fee, or value; null where it states nothing. */
    @Nullable
    private static Money stated(LedgerEvent event) {
        if (event instanceof Disposal disposal) {
            return disposal.proceeds();
        }
        return money(event).findFirst().orElse(null);
    }

    @Nullable
    private static String words(@Nullable Place place) {
        return place == null ? null : place.toString();
    }

    @JsonProperty("date")
    String dateJson() {
        return date.toString();
    }

    /** Returns the entry for a reader: {@code auction of 5 BTC on 2025-03-14, value USD 415,000 at USD 83,000 per BTC on 2025-03-14}. */
    @Override
    public String toString() {
        return event + (value == null ? ", value not known" : ", value " + value.toDisplay() + " at " + price);
    }
}
