package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.source.Source;

/**
 * Coins that came: bought, mined, seized, given, handed over, or in an unknown way. Each acquisition is one lot.
 *
 * <pre>{@code
 * Acquisition.of(Btc.of(420), "2021-10-28", Purchase.atUnknownPrice()).cost(Money.of("USD", "25599000")).named("dip-4");
 * }</pre>
 *
 * <p>Defaults: the {@linkplain Basis basis} its provenance implies; account {@code main}; status seized for a seizure,
 * owned for mining, purchase and donation, unknown for a transfer and for an unknown provenance.
 *
 * <p>JSON: {@code {"kind":"acquisition","id":"dip-4","date":"2021-10-28","amount":"420.00000000","provenance":{…},
 * "basis":{…},"account":"main","status":"owned","source":{…},"transactionId":"…"}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date          the day the coins came
 * @param amount        how many, above zero
 * @param provenance    how they came
 * @param basis         what they count as having cost
 * @param account       where they came to
 * @param status        the legal status they came in, one in which coins are held
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
    "provenance",
    "basis",
    "account",
    "status",
    "source",
    "transactionId"
})
public record Acquisition(
        LocalDate date,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("provenance") Provenance provenance,
        @JsonProperty("basis") Basis basis,
        @JsonProperty("account") String account,
        @JsonProperty("status") LegalStatus status,
        EventFacts facts)
        implements LedgerEvent {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the amount is not above zero, a text is blank, the basis does not fit the
     *                                  provenance, or the status is one in which coins are not held
     */
    public Acquisition {
        EventChecks.require(date, facts);
        EventChecks.requireAmount(amount);
        Objects.requireNonNull(provenance, "provenance must not be null");
        Objects.requireNonNull(basis, "basis must not be null");
        basis.requireFit(provenance);
        Words.require("account", account);
        Objects.requireNonNull(status, "status must not be null");
        if (!status.isHeld()) {
            throw new IllegalArgumentException("legal status \"" + status.id()
                    + "\" of acquired coins is one in which they are not held; use a status such as owned or seized");
        }
    }

    /**
     * Returns an acquisition with basis, account and status as the class describes.
     *
     * @param amount  above zero
     * @param isoDate the day the coins came, like {@code 2021-09-07}
     * @throws IllegalArgumentException if the amount is not above zero or the text is not an ISO day
     */
    public static Acquisition of(Btc amount, String isoDate, Provenance provenance) {
        return of(amount, IsoDates.parse("acquisition date", isoDate), provenance);
    }

    /**
     * Returns an acquisition with basis, account and status as the class describes.
     *
     * @param amount above zero
     * @throws IllegalArgumentException if the amount is not above zero
     */
    public static Acquisition of(Btc amount, LocalDate date, Provenance provenance) {
        return withDefaults(date, amount, provenance, null, null, null, EventFacts.none());
    }

    @JsonCreator
    static Acquisition fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("date") String date,
            @JsonProperty("time") @Nullable TimeOfDay time,
            @JsonProperty("recorded") @Nullable String recorded,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("provenance") Provenance provenance,
            @JsonProperty("basis") @Nullable Basis basis,
            @JsonProperty("account") @Nullable String account,
            @JsonProperty("status") @Nullable LegalStatus status,
            @JsonProperty("source") @Nullable Source source,
            @JsonProperty("transactionId") @Nullable String transactionId) {
        EventFacts facts = EventFacts.of(id, time, recorded, source, transactionId);
        return withDefaults(IsoDates.parse("date", date), amount, provenance, basis, account, status, facts);
    }

    private static Acquisition withDefaults(
            LocalDate date,
            Btc amount,
            Provenance provenance,
            @Nullable Basis basis,
            @Nullable String account,
            @Nullable LegalStatus status,
            EventFacts facts) {
        EventChecks.requireAmount(amount);
        Objects.requireNonNull(provenance, "provenance must not be null");
        return new Acquisition(
                date,
                amount,
                provenance,
                basis == null ? Basis.impliedBy(provenance, amount) : basis,
                EventChecks.account(account),
                status == null ? impliedStatus(provenance) : status,
                facts);
    }

    /**
     * Returns this with what all the coins were paid with, no fee.
     *
     * @throws IllegalArgumentException if the coins were not bought, or the cost is not above zero
     * @throws IllegalStateException    if there is a basis already
     */
    public Acquisition cost(Money cost) {
        return basis(Basis.paid(cost));
    }

    /**
     * Returns this with what the coins count as having cost.
     *
     * @throws IllegalArgumentException if the basis does not fit the provenance
     * @throws IllegalStateException    if there is one already
     */
    public Acquisition basis(Basis basis) {
        Objects.requireNonNull(basis, "basis must not be null");
        Basis implied = Basis.impliedBy(provenance, amount);
        EventFacts stated = facts.stating(
                EventFacts.Defaulted.BASIS, this.basis, this.basis.equals(implied), basis.equals(implied));
        return new Acquisition(date, amount, provenance, basis, account, status, stated);
    }

    /**
     * Returns this with the account the coins came into.
     *
     * @throws IllegalStateException if there is one already
     */
    public Acquisition into(String account) {
        Words.require("account", account);
        EventFacts stated = EventChecks.stateAccount(facts, this.account, account);
        return new Acquisition(date, amount, provenance, basis, account, status, stated);
    }

    /**
     * Returns this with the legal status the coins came in.
     *
     * @throws IllegalStateException if there is one already
     */
    public Acquisition status(LegalStatus status) {
        Objects.requireNonNull(status, "status must not be null");
        LegalStatus implied = impliedStatus(provenance);
        EventFacts stated =
                facts.stating(EventFacts.Defaulted.STATUS, this.status, this.status == implied, status == implied);
        return new Acquisition(date, amount, provenance, basis, account, status, stated);
    }

    /**
     * Returns this with a name for other events to refer to.
     *
     * @throws IllegalStateException if there is one already
     */
    public Acquisition named(String id) {
        return with(facts.named(id));
    }

    /**
     * Returns this with the time of day it happened, like {@code 14:30} or {@code 14:30+01:00}.
     *
     * @throws IllegalArgumentException if the text is not such a time
     * @throws IllegalStateException    if there is one already
     */
    public Acquisition at(String time) {
        return at(TimeOfDay.parse(time));
    }

    /**
     * Returns this with the time of day it happened.
     *
     * @throws IllegalStateException if there is one already
     */
    public Acquisition at(TimeOfDay time) {
        return with(facts.at(time));
    }

    /**
     * Returns this with the day it was entered in the record, where that is not its own.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     * @throws IllegalStateException    if there is one already
     */
    public Acquisition recorded(String isoDate) {
        return recorded(IsoDates.parse("day of recording", isoDate));
    }

    /**
     * Returns this with the day it was entered in the record, where that is not its own.
     *
     * @throws IllegalStateException if there is one already
     */
    public Acquisition recorded(LocalDate day) {
        return with(facts.recorded(day));
    }

    /**
     * Returns this with who reports it.
     *
     * @throws IllegalStateException if there is one already
     */
    public Acquisition source(Source source) {
        return with(facts.source(source));
    }

    /**
     * Returns this with the id of its bitcoin transaction.
     *
     * @throws IllegalStateException if there is one already
     */
    public Acquisition transaction(String transactionId) {
        return with(facts.transaction(transactionId));
    }

    private Acquisition with(EventFacts more) {
        return new Acquisition(date, amount, provenance, basis, account, status, more);
    }

    @Override
    public String kind() {
        return "acquisition";
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

    private static LegalStatus impliedStatus(Provenance provenance) {
        return switch (provenance.kind()) {
            case SEIZURE -> LegalStatus.SEIZED;
            case MINING, PURCHASE, DONATION -> LegalStatus.OWNED;
            case TRANSFER, UNKNOWN -> LegalStatus.UNKNOWN;
        };
    }

    /** Returns {@code acquisition of 420 BTC on 2021-10-28 by purchase …}. */
    @Override
    public String toString() {
        return "acquisition of " + amount.toDisplay() + " on " + date + ", " + provenance;
    }
}
