package org.reserves.pledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holding.Holding;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.ledger.LedgerEvent;
import org.reserves.money.Btc;

/**
 * What breaks a promise: an event of the ledger, a balance that was observed, or the state of things at the end of a day.
 *
 * <p>JSON: {@code {"date":"2025-03-09","amount":"7.00000000","text":"…","event":{…},"observed":{…}}}; what there is not is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date     the day of it
 * @param amount   the coins in question, above zero: sold, accumulated, short of the least amount, beyond the most, or left over;
 *                 null where no coins are in question, as for a report that did not come
 * @param text     what happened, one sentence without a full stop
 * @param event    the event, or null where a state of things breaks the promise
 * @param observed the balance, or null where the ledger says so
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"date", "amount", "text", "event", "observed"})
public record Breach(
        LocalDate date,
        @JsonProperty("amount") @Nullable Btc amount,
        @JsonProperty("text") String text,
        @JsonProperty("event") @Nullable LedgerEvent event,
        @JsonProperty("observed") @Nullable Holding observed) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if an amount is not above zero or the text is blank
     */
    public Breach {
        Objects.requireNonNull(date, "date must not be null");
        if (amount != null) {
            Verdicts.requireAmount(amount);
        }
        Words.require("text", text);
    }

    @JsonCreator
    static Breach fromJson(
            @JsonProperty("date") String date,
            @JsonProperty("amount") @Nullable Btc amount,
            @JsonProperty("text") String text,
            @JsonProperty("event") @Nullable LedgerEvent event,
            @JsonProperty("observed") @Nullable Holding observed) {
        return new Breach(IsoDates.parse("date", date), amount, text, event, observed);
    }

    @JsonProperty("date")
    String dateJson() {
        return date.toString();
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text;
    }
}
