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
import org.reserves.provenance.LegalStatus;
import org.reserves.source.Source;

/**
 * Coins whose legal status changed: forfeited, put into a reserve, ordered to be returned. They stay where they are.
 *
 * <pre>{@code
 * StatusChange.of("2025-03-06", FORFEITED, IN_RESERVE).amount(Btc.of(100)).in("US Marshals Service");
 * }</pre>
 *
 * <p>JSON: {@code {"kind":"status-change","id":"…","date":"2025-03-06","amount":"100.00000000","account":"main",
 * "from":"forfeited","to":"in-reserve","lots":["…"],"source":{…}}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date    the day of the change
 * @param amount  how many, above zero; null means all coins of the account in the first status
 * @param account where they are
 * @param from    the status before
 * @param to      the status after, one it {@linkplain LegalStatus#mayBecome may become} and in which coins are held
 * @param value   what all these coins were worth on the day, not below zero, where that becomes their cost; else null
 * @param lots    the ids of the acquisitions they are of; empty leaves it to the {@link LotSelection}
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
    "account",
    "from",
    "to",
    "value",
    "lots",
    "source"
})
public record StatusChange(
        LocalDate date,
        @JsonProperty("amount") @Nullable Btc amount,
        @JsonProperty("account") String account,
        @JsonProperty("from") LegalStatus from,
        @JsonProperty("to") LegalStatus to,
        @JsonProperty("value") @Nullable Money value,
        @JsonProperty("lots") List<String> lots,
        EventFacts facts)
        implements LedgerEvent {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a stated amount is not above zero, a text is blank, the step is impossible, or
     *                                  it ends in a status in which coins are not held
     */
    public StatusChange {
        EventChecks.require(date, facts);
        if (amount != null) {
            EventChecks.requireAmount(amount);
        }
        Words.require("account", account);
        Objects.requireNonNull(from, "from status must not be null");
        Objects.requireNonNull(to, "to status must not be null");
        if (!to.isHeld()) {
            throw new IllegalArgumentException(
                    "legal status \"" + to.id() + "\" means that coins have gone; record a Disposal, which says how");
        }
        if (!from.mayBecome(to)) {
            throw new IllegalArgumentException("legal status \"" + from.id() + "\" cannot become \"" + to.id()
                    + "\" in one step; see LegalStatus.mayBecome, or correct the earlier event");
        }
        requireValue(from, to, value);
        EventChecks.requireNoTransaction("status change", facts);
        lots = EventChecks.lots(lots);
        if (amount == null && !lots.isEmpty()) {
            throw new IllegalArgumentException(
                    "status change of lots " + lots + " does not say how many coins; state the amount before the lots");
        }
    }

    /**
     * Returns a change of all coins of the main account that are in the first status.
     *
     * @param isoDate the day of the change
     * @throws IllegalArgumentException if the text is not an ISO day or the step is impossible
     */
    public static StatusChange of(String isoDate, LegalStatus from, LegalStatus to) {
        return of(IsoDates.parse("date of the status change", isoDate), from, to);
    }

    /**
     * Returns a change of all coins of the main account that are in the first status.
     *
     * @throws IllegalArgumentException if the step is impossible
     */
    public static StatusChange of(LocalDate date, LegalStatus from, LegalStatus to) {
        return new StatusChange(date, null, MAIN_ACCOUNT, from, to, null, List.of(), EventFacts.none());
    }

    @JsonCreator
    static StatusChange fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("date") String date,
            @JsonProperty("time") @Nullable TimeOfDay time,
            @JsonProperty("recorded") @Nullable String recorded,
            @JsonProperty("amount") @Nullable Btc amount,
            @JsonProperty("account") @Nullable String account,
            @JsonProperty("from") LegalStatus from,
            @JsonProperty("to") LegalStatus to,
            @JsonProperty("value") @Nullable Money value,
            @JsonProperty("lots") @Nullable List<String> lots,
            @JsonProperty("source") @Nullable Source source) {
        EventFacts facts = EventFacts.of(id, time, recorded, source, null);
        LocalDate day = IsoDates.parse("date", date);
        String place = EventChecks.account(account);
        return new StatusChange(day, amount, place, from, to, value, EventChecks.lots(lots), facts);
    }

    /**
     * Returns this with how many coins changed, where not all did.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange amount(Btc amount) {
        Objects.requireNonNull(amount, "amount must not be null");
        Words.requireUnset("amount", this.amount);
        return new StatusChange(date, amount, account, from, to, value, lots, facts);
    }

    /**
     * Returns this with what all these coins were worth on the day title passed. From then on that is their cost, as federal
     * accounting of the United States asks for forfeited property (SFFAS 3, FASAB Technical Bulletin 2024-1); what they counted
     * as having cost before is gone. State one change for each part that has a value of its own.
     *
     * @throws IllegalArgumentException if the coins are not forfeited by this change, or the value is not above zero
     * @throws IllegalStateException    if there is one already
     */
    public StatusChange value(Money value) {
        Objects.requireNonNull(value, "value must not be null");
        Words.requireUnset("value", this.value);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(
                    "value \"" + value + "\" of forfeited coins is not above zero; leave it out where it is unknown");
        }
        return new StatusChange(date, amount, account, from, to, value, lots, facts);
    }

    /**
     * Returns this with the account the coins are in.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange in(String account) {
        Words.require("account", account);
        EventFacts stated = EventChecks.stateAccount(facts, this.account, account);
        return new StatusChange(date, amount, account, from, to, value, lots, stated);
    }

    /**
     * Returns this with the lots that changed, by the ids of their acquisitions; state the amount first.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange ofLots(String... ids) {
        EventFacts stated = EventChecks.stateLots(facts, lots, ids);
        return new StatusChange(date, amount, account, from, to, value, Arrays.asList(ids), stated);
    }

    /**
     * Returns this with a name for other events to refer to.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange named(String id) {
        return with(facts.named(id));
    }

    /**
     * Returns this with the time of day it happened, like {@code 14:30} or {@code 14:30+01:00}.
     *
     * @throws IllegalArgumentException if the text is not such a time
     * @throws IllegalStateException    if there is one already
     */
    public StatusChange at(String time) {
        return at(TimeOfDay.parse(time));
    }

    /**
     * Returns this with the time of day it happened.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange at(TimeOfDay time) {
        return with(facts.at(time));
    }

    /**
     * Returns this with the day it was entered in the record, where that is not its own.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     * @throws IllegalStateException    if there is one already
     */
    public StatusChange recorded(String isoDate) {
        return recorded(IsoDates.parse("day of recording", isoDate));
    }

    /**
     * Returns this with the day it was entered in the record, where that is not its own.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange recorded(LocalDate day) {
        return with(facts.recorded(day));
    }

    /**
     * Returns this with who reports it.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange source(Source source) {
        return with(facts.source(source));
    }

    private static void requireValue(LegalStatus from, LegalStatus to, @Nullable Money value) {
        if (value != null && (from.isOwned() || to != LegalStatus.FORFEITED)) {
            throw new IllegalArgumentException("value \"" + value + "\" of a change from " + from.id() + " to "
                    + to.id() + " is not one at forfeiture; state it on the change to forfeited");
        }
        if (value != null && value.signum() < 0) {
            throw new IllegalArgumentException(
                    "value \"" + value + "\" of forfeited coins is below zero; give its size");
        }
    }

    private StatusChange with(EventFacts more) {
        return new StatusChange(date, amount, account, from, to, value, lots, more);
    }

    @Override
    public String kind() {
        return "status-change";
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

    /** Returns {@code 40 BTC in main from seized to forfeited on 2025-03-06}. */
    @Override
    public String toString() {
        return (amount == null ? "all coins" : amount.toDisplay()) + " in " + account + " from " + from.id() + " to "
                + to.id() + " on " + date;
    }
}
