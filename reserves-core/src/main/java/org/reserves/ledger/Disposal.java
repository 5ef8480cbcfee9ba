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
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.source.Source;

/**
 * Coins that went: sold, returned to their owner, shared, spent, lost, stolen or burned.
 *
 * <pre>{@code
 * Disposal.of(Btc.of(29_657), "2014-06-27", AUCTION).proceeds(Money.of("USD", "18740000"));
 * }</pre>
 *
 * <p>JSON: {@code {"kind":"disposal","id":"…","date":"2014-06-27","amount":"29657.00000000","manner":"auction",
 * "proceeds":"USD 18740000","fee":"USD 1","account":"main","status":"forfeited","lots":["…"],"source":{…},
 * "transactionId":"…"}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date          the day the coins went
 * @param amount        how many, above zero
 * @param manner        how they went: sold, returned, stolen …
 * @param proceeds      what was received for all of them before the fee, or null where that is unknown
 * @param fee           what it cost to dispose of them, not below zero, or null
 * @param account       where they went from
 * @param status        their legal status; may be null where the account has coins in one only
 * @param lots          the ids of the acquisitions they were of, used up in this order; empty leaves it to the
 *                      {@link LotSelection}
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
    "manner",
    "proceeds",
    "fee",
    "account",
    "status",
    "lots",
    "source",
    "transactionId"
})
public record Disposal(
        LocalDate date,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("manner") Departure manner,
        @JsonProperty("proceeds") @Nullable Money proceeds,
        @JsonProperty("fee") @Nullable Money fee,
        @JsonProperty("account") String account,
        @JsonProperty("status") @Nullable LegalStatus status,
        @JsonProperty("lots") List<String> lots,
        EventFacts facts)
        implements LedgerEvent {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the amount is not above zero, proceeds or fee are below zero or in two currencies,
     *                                  or a text is blank
     */
    public Disposal {
        EventChecks.require(date, facts);
        EventChecks.requireAmount(amount);
        Objects.requireNonNull(manner, "manner must not be null");
        if (proceeds != null && proceeds.signum() < 0) {
            throw new IllegalArgumentException(
                    "proceeds \"" + proceeds + "\" are below zero; a cost of selling is the fee");
        }
        EventChecks.requireFee(fee);
        if (proceeds != null && fee != null && !proceeds.currency().equals(fee.currency())) {
            throw new IllegalArgumentException("fee \"" + fee + "\" is not in the currency of the proceeds " + proceeds
                    + "; convert one of them at a rate you name");
        }
        Words.require("account", account);
        lots = EventChecks.lots(lots);
    }

    /**
     * Returns a disposal of coins in the main account with unknown proceeds.
     *
     * @param amount  above zero
     * @param isoDate the day the coins went, like {@code 2014-06-27}
     * @throws IllegalArgumentException if the amount is not above zero or the text is not an ISO day
     */
    public static Disposal of(Btc amount, String isoDate, Departure manner) {
        return of(amount, IsoDates.parse("disposal date", isoDate), manner);
    }

    /**
     * Returns a disposal of coins in the main account with unknown proceeds.
     *
     * @param amount above zero
     * @throws IllegalArgumentException if the amount is not above zero
     */
    public static Disposal of(Btc amount, LocalDate date, Departure manner) {
        return new Disposal(date, amount, manner, null, null, MAIN_ACCOUNT, null, List.of(), EventFacts.none());
    }

    @JsonCreator
    static Disposal fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("date") String date,
            @JsonProperty("time") @Nullable TimeOfDay time,
            @JsonProperty("recorded") @Nullable String recorded,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("manner") Departure manner,
            @JsonProperty("proceeds") @Nullable Money proceeds,
            @JsonProperty("fee") @Nullable Money fee,
            @JsonProperty("account") @Nullable String account,
            @JsonProperty("status") @Nullable LegalStatus status,
            @JsonProperty("lots") @Nullable List<String> lots,
            @JsonProperty("source") @Nullable Source source,
            @JsonProperty("transactionId") @Nullable String transactionId) {
        EventFacts facts = EventFacts.of(id, time, recorded, source, transactionId);
        LocalDate day = IsoDates.parse("date", date);
        String place = EventChecks.account(account);
        return new Disposal(day, amount, manner, proceeds, fee, place, status, EventChecks.lots(lots), facts);
    }

    /**
     * Returns this with what was received for all the coins, before the fee.
     *
     * @throws IllegalArgumentException if it is not above zero
     * @throws IllegalStateException    if there is one already
     */
    public Disposal proceeds(Money proceeds) {
        Objects.requireNonNull(proceeds, "proceeds must not be null");
        Words.requireUnset("proceeds", this.proceeds);
        if (proceeds.signum() <= 0) {
            throw new IllegalArgumentException(
                    "proceeds \"" + proceeds + "\" are not above zero; where they are unknown leave them out");
        }
        return new Disposal(date, amount, manner, proceeds, fee, account, status, lots, facts);
    }

    /**
     * Returns this with what it cost to dispose of them.
     *
     * @throws IllegalStateException if there is one already
     */
    public Disposal fee(Money fee) {
        Objects.requireNonNull(fee, "fee must not be null");
        Words.requireUnset("fee", this.fee);
        return new Disposal(date, amount, manner, proceeds, fee, account, status, lots, facts);
    }

    /**
     * Returns this with the account the coins went from.
     *
     * @throws IllegalStateException if there is one already
     */
    public Disposal from(String account) {
        Words.require("account", account);
        EventFacts stated = EventChecks.stateAccount(facts, this.account, account);
        return new Disposal(date, amount, manner, proceeds, fee, account, status, lots, stated);
    }

    /**
     * Returns this with the legal status of the coins that went; needed where the account has coins in several.
     *
     * @throws IllegalStateException if there is one already
     */
    public Disposal inStatus(LegalStatus status) {
        Objects.requireNonNull(status, "status must not be null");
        Words.requireUnset("status", this.status);
        return new Disposal(date, amount, manner, proceeds, fee, account, status, lots, facts);
    }

    /**
     * Returns this with the lots the coins were of, by the ids of their acquisitions, in the order they are used up.
     *
     * @throws IllegalStateException if there is one already
     */
    public Disposal ofLots(String... ids) {
        EventFacts stated = EventChecks.stateLots(facts, lots, ids);
        return new Disposal(date, amount, manner, proceeds, fee, account, status, Arrays.asList(ids), stated);
    }

    /**
     * Returns this with a name for other events to refer to.
     *
     * @throws IllegalStateException if there is one already
     */
    public Disposal named(String id) {
        return with(facts.named(id));
    }

    /**
     * Returns this with the time of day it happened, like {@code 14:30} or {@code 14:30+01:00}.
     *
     * @throws IllegalArgumentException if the text is not such a time
     * @throws IllegalStateException    if there is one already
     */
    public Disposal at(String time) {
        return at(TimeOfDay.parse(time));
    }

    /**
     * Returns this with the time of day it happened.
     *
     * @throws IllegalStateException if there is one already
     */
    public Disposal at(TimeOfDay time) {
        return with(facts.at(time));
    }

    /**
     * Returns this with the day it was entered in the record, where that is not its own.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     * @throws IllegalStateException    if there is one already
     */
    public Disposal recorded(String isoDate) {
        return recorded(IsoDates.parse("day of recording", isoDate));
    }

    /**
     * Returns this with the day it was entered in the record, where that is not its own.
     *
     * @throws IllegalStateException if there is one already
     */
    public Disposal recorded(LocalDate day) {
        return with(facts.recorded(day));
    }

    /**
     * Returns this with who reports it.
     *
     * @throws IllegalStateException if there is one already
     */
    public Disposal source(Source source) {
        return with(facts.source(source));
    }

    /**
     * Returns this with the id of its bitcoin transaction.
     *
     * @throws IllegalStateException if there is one already
     */
    public Disposal transaction(String transactionId) {
        return with(facts.transaction(transactionId));
    }

    private Disposal with(EventFacts more) {
        return new Disposal(date, amount, manner, proceeds, fee, account, status, lots, more);
    }

    @Override
    public String kind() {
        return "disposal";
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

    /** Returns {@code disposal of 20 BTC on 2024-03-01 by sale for USD 1,240,000}. */
    @Override
    public String toString() {
        return "disposal of " + amount.toDisplay() + " on " + date + " by " + manner.words()
                + (proceeds == null ? "" : " for " + proceeds.toDisplay());
    }
}
