package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.provenance.LegalStatus;
import org.reserves.source.Source;

/**
 * Coins that moved between two accounts or agencies of one reserve. No disposal: lots keep date, cost and provenance.
 *
 * <pre>{@code
 * AccountTransfer.of(Btc.of(10), "2025-08-29", "treasury wallet", "reserve wallet");
 * }</pre>
 *
 * <p>JSON: {@code {"kind":"transfer","id":"…","date":"2025-08-29","amount":"10.00000000","from":"…","to":"…",
 * "status":"owned","lots":["…"],"source":{…},"transactionId":"…"}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date          the day the coins moved
 * @param amount        how many, above zero
 * @param from          the account they left
 * @param to            the account they came to, another one
 * @param status        their legal status; may be null where the account has coins in one only
 * @param lots          the ids of the acquisitions they were of; empty leaves it to the {@link LotSelection}
 * @param facts   its name, time, day of recording and source; {@link EventFacts#none()} where nothing is said
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "kind",
    "id",
    "date",
    "time",
    "recorded",
    "amount",
    "from",
    "to",
    "status",
    "lots",
    "source",
    "transactionId"
})
public record AccountTransfer(
        LocalDate date,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("from") String from,
        @JsonProperty("to") String to,
        @JsonProperty("status") @Nullable LegalStatus status,
        @JsonProperty("lots") List<String> lots,
        EventFacts facts)
        implements LedgerEvent {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the amount is not above zero, a text is blank, or both accounts are the same
     */
    public AccountTransfer {
        EventChecks.require(date, facts);
        EventChecks.requireAmount(amount);
        Words.require("account the coins move from", from);
        Words.require("account the coins move to", to);
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "account \"" + from + "\" cannot transfer coins to itself; name two accounts");
        }
        lots = EventChecks.lots(lots);
    }

    /**
     * Returns a transfer between two accounts.
     *
     * @param amount  above zero
     * @param isoDate the day the coins moved
     * @throws IllegalArgumentException if the amount is not above zero, the text is not an ISO day, or both accounts are
     *                                  the same
     */
    public static AccountTransfer of(Btc amount, String isoDate, String from, String to) {
        return of(amount, IsoDates.parse("transfer date", isoDate), from, to);
    }

    /**
     * Returns a transfer between two accounts.
     *
     * @param amount above zero
     * @throws IllegalArgumentException if the amount is not above zero or both accounts are the same
     */
    public static AccountTransfer of(Btc amount, LocalDate date, String from, String to) {
        return new AccountTransfer(date, amount, from, to, null, List.of(), EventFacts.none());
    }

    @JsonCreator
    static AccountTransfer fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("date") String date,
            @JsonProperty("time") @Nullable TimeOfDay time,
            @JsonProperty("recorded") @Nullable String recorded,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("from") String from,
            @JsonProperty("to") String to,
            @JsonProperty("status") @Nullable LegalStatus status,
            @JsonProperty("lots") @Nullable List<String> lots,
            @JsonProperty("source") @Nullable Source source,
            @JsonProperty("transactionId") @Nullable String transactionId) {
        EventFacts facts = EventFacts.of(id, time, recorded, source, transactionId);
        LocalDate day = IsoDates.parse("date", date);
        return new AccountTransfer(day, amount, from, to, status, EventChecks.lots(lots), facts);
    }

    /**
     * Returns this with the legal status of the coins that moved; needed where the account has coins in several.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer inStatus(LegalStatus status) {
        Objects.requireNonNull(status, "status must not be null");
        Words.requireUnset("status", this.status);
        return new AccountTransfer(date, amount, from, to, status, lots, facts);
    }

    /**
     * Returns this with the lots the coins were of, by the ids of their acquisitions.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer ofLots(String... ids) {
        EventFacts stated = EventChecks.stateLots(facts, lots, ids);
        return new AccountTransfer(date, amount, from, to, status, Arrays.asList(ids), stated);
    }

    /**
     * Returns this with a name for other events to refer to.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer named(String id) {
        return with(facts.named(id));
    }

    /**
     * Returns this with the time of day it happened, like {@code 14:30} or {@code 14:30+01:00}.
     *
     * @throws IllegalArgumentException if the text is not such a time
     * @throws IllegalStateException    if there is one already
     */
    public AccountTransfer at(String time) {
        return at(TimeOfDay.parse(time));
    }

    /**
     * Returns this with the time of day it happened.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer at(TimeOfDay time) {
        return with(facts.at(time));
    }

    /**
     * Returns this with the day it was entered in the record, where that is not its own.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     * @throws IllegalStateException    if there is one already
     */
    public AccountTransfer recorded(String isoDate) {
        return recorded(IsoDates.parse("day of recording", isoDate));
    }

    /**
     * Returns this with the day it was entered in the record, where that is not its own.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer recorded(LocalDate day) {
        return with(facts.recorded(day));
    }

    /**
     * Returns this with who reports it.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer source(Source source) {
        return with(facts.source(source));
    }

    /**
     * Returns this with the id of its bitcoin transaction.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer transaction(String transactionId) {
        return with(facts.transaction(transactionId));
    }

    private AccountTransfer with(EventFacts more) {
        return new AccountTransfer(date, amount, from, to, status, lots, more);
    }

    @Override
    public String kind() {
        return "transfer";
    }

    @JsonProperty("date")
    String dateJson() {
        return date.toString();
    }

    @Nullable
    @JsonProperty("recorded")
    String recordedJson() {
        return IsoDates.print(recorded());
    }

    /** Returns {@code transfer of 10 BTC from treasury to reserve on 2025-08-29}. */
    @Override
    public String toString() {
        return "transfer of " + amount.toDisplay() + " from " + from + " to " + to + " on " + date;
    }
}
