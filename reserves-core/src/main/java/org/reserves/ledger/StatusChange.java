package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
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
 * @param id      the name other events know it by, or null
 * @param date    the day of the change
 * @param amount  how many, above zero; null means all coins of the account in the first status
 * @param account where they are
 * @param from    the status before
 * @param to      the status after, one it {@linkplain LegalStatus#mayBecome may become} and in which coins are held
 * @param lots    the ids of the acquisitions they are of; empty leaves it to the {@link LotSelection}
 * @param source  who reports it, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"kind", "id", "date", "amount", "account", "from", "to", "lots", "source"})
public record StatusChange(
        @JsonProperty("id") @Nullable String id,
        LocalDate date,
        @JsonProperty("amount") @Nullable Btc amount,
        @JsonProperty("account") String account,
        @JsonProperty("from") LegalStatus from,
        @JsonProperty("to") LegalStatus to,
        @JsonProperty("lots") List<String> lots,
        @JsonProperty("source") @Nullable Source source)
        implements LedgerEvent {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a stated amount is not above zero, a text is blank, the step is impossible, or
     *                                  it ends in a status in which coins are not held
     */
    public StatusChange {
        EventFacts.require(id, date);
        if (amount != null) {
            EventFacts.requireAmount(amount);
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
        lots = EventFacts.lots(lots);
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
        return on(IsoDates.parse("date of the status change", isoDate), from, to);
    }

    /**
     * Returns a change of all coins of the main account that are in the first status, on a day.
     *
     * @throws IllegalArgumentException if the step is impossible
     */
    public static StatusChange on(LocalDate date, LegalStatus from, LegalStatus to) {
        return new StatusChange(null, date, null, MAIN_ACCOUNT, from, to, List.of(), null);
    }

    @JsonCreator
    static StatusChange fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("date") String date,
            @JsonProperty("amount") @Nullable Btc amount,
            @JsonProperty("account") @Nullable String account,
            @JsonProperty("from") LegalStatus from,
            @JsonProperty("to") LegalStatus to,
            @JsonProperty("lots") @Nullable List<String> lots,
            @JsonProperty("source") @Nullable Source source) {
        LocalDate day = IsoDates.parse("date", date);
        return new StatusChange(id, day, amount, EventFacts.account(account), from, to, EventFacts.lots(lots), source);
    }

    /**
     * Returns this with how many coins changed, where not all did.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange amount(Btc amount) {
        Objects.requireNonNull(amount, "amount must not be null");
        Words.requireUnset("amount", this.amount);
        return new StatusChange(id, date, amount, account, from, to, lots, source);
    }

    /**
     * Returns this with the account the coins are in.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange in(String account) {
        Words.require("account", account);
        EventFacts.requireMain(this.account);
        return new StatusChange(id, date, amount, account, from, to, lots, source);
    }

    /**
     * Returns this with the lots that changed, by the ids of their acquisitions; state the amount first.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange ofLots(String... ids) {
        EventFacts.requireNoLots(lots);
        return new StatusChange(id, date, amount, account, from, to, List.of(ids), source);
    }

    /**
     * Returns this with a name for other events to refer to.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange named(String id) {
        Words.require("id of an event", id);
        Words.requireUnset("id of the event", this.id);
        return new StatusChange(id, date, amount, account, from, to, lots, source);
    }

    /**
     * Returns this with who reports it.
     *
     * @throws IllegalStateException if there is one already
     */
    public StatusChange source(Source source) {
        Objects.requireNonNull(source, "source must not be null");
        Words.requireUnset("source", this.source);
        return new StatusChange(id, date, amount, account, from, to, lots, source);
    }

    @JsonProperty("date")
    String dateJson() {
        return date.toString();
    }
}
