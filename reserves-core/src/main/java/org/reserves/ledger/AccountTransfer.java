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
 * @param id            the name other events know it by, or null
 * @param date          the day the coins moved
 * @param amount        how many, above zero
 * @param from          the account they left
 * @param to            the account they came to, another one
 * @param status        their legal status; may be null where the account has coins in one only
 * @param lots          the ids of the acquisitions they were of; empty leaves it to the {@link LotSelection}
 * @param source        who reports it, or null
 * @param transactionId the bitcoin transaction, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"kind", "id", "date", "amount", "from", "to", "status", "lots", "source", "transactionId"})
public record AccountTransfer(
        @JsonProperty("id") @Nullable String id,
        LocalDate date,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("from") String from,
        @JsonProperty("to") String to,
        @JsonProperty("status") @Nullable LegalStatus status,
        @JsonProperty("lots") List<String> lots,
        @JsonProperty("source") @Nullable Source source,
        @JsonProperty("transactionId") @Nullable String transactionId)
        implements LedgerEvent {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the amount is not above zero, a text is blank, or both accounts are the same
     */
    public AccountTransfer {
        EventFacts.require(id, date);
        EventFacts.requireAmount(amount);
        Words.require("account the coins move from", from);
        Words.require("account the coins move to", to);
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "account \"" + from + "\" cannot transfer coins to itself; name two accounts");
        }
        lots = EventFacts.lots(lots);
        Words.requireOptional("transaction id", transactionId);
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
        return on(IsoDates.parse("transfer date", isoDate), amount, from, to);
    }

    /**
     * Returns a transfer between two accounts on a day.
     *
     * @throws IllegalArgumentException if the amount is not above zero or both accounts are the same
     */
    public static AccountTransfer on(LocalDate date, Btc amount, String from, String to) {
        return new AccountTransfer(null, date, amount, from, to, null, List.of(), null, null);
    }

    @JsonCreator
    static AccountTransfer fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("date") String date,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("from") String from,
            @JsonProperty("to") String to,
            @JsonProperty("status") @Nullable LegalStatus status,
            @JsonProperty("lots") @Nullable List<String> lots,
            @JsonProperty("source") @Nullable Source source,
            @JsonProperty("transactionId") @Nullable String transactionId) {
        LocalDate day = IsoDates.parse("date", date);
        return new AccountTransfer(id, day, amount, from, to, status, EventFacts.lots(lots), source, transactionId);
    }

    /**
     * Returns this with the legal status of the coins that moved; needed where the account has coins in several.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer inStatus(LegalStatus status) {
        Objects.requireNonNull(status, "status must not be null");
        Words.requireUnset("status", this.status);
        return new AccountTransfer(id, date, amount, from, to, status, lots, source, transactionId);
    }

    /**
     * Returns this with the lots the coins were of, by the ids of their acquisitions.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer ofLots(String... ids) {
        EventFacts.requireNoLots(lots);
        return new AccountTransfer(id, date, amount, from, to, status, List.of(ids), source, transactionId);
    }

    /**
     * Returns this with a name for other events to refer to.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer named(String id) {
        Words.require("id of an event", id);
        Words.requireUnset("id of the event", this.id);
        return new AccountTransfer(id, date, amount, from, to, status, lots, source, transactionId);
    }

    /**
     * Returns this with who reports it.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer source(Source source) {
        Objects.requireNonNull(source, "source must not be null");
        Words.requireUnset("source", this.source);
        return new AccountTransfer(id, date, amount, from, to, status, lots, source, transactionId);
    }

    /**
     * Returns this with the id of its bitcoin transaction.
     *
     * @throws IllegalStateException if there is one already
     */
    public AccountTransfer transaction(String transactionId) {
        Words.require("transaction id", transactionId);
        Words.requireUnset("transaction id", this.transactionId);
        return new AccountTransfer(id, date, amount, from, to, status, lots, source, transactionId);
    }

    @JsonProperty("date")
    String dateJson() {
        return date.toString();
    }
}
