package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.Custodian;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.source.Source;

/**
 * One statement of a reserve: whose coins, how many, how they were acquired, with what legal status, according to whom.
 *
 * <pre>{@code
 * Holding.of("US", "207189").by(Seizure.inCase("Silk Road").by("FBI")).source(article);
 * Holding.undisclosed("PK").source(article);
 * Holding.of(TitleHolder.privatePersons("GE", "members of parliament"), Disclosure.exact(Btc.of(66)));
 * }</pre>
 *
 * <p>What is not said is unknown, not assumed: provenance {@link Provenance#unknown()}, legal status
 * {@link LegalStatus#UNKNOWN}, no custodian, the date of the table it stands in, no source. Each can be said once; saying it
 * again is refused and names what was said before.
 *
 * <p>JSON: {@code {"titleHolder":{…},"amount":{"kind":"exact",…},"provenance":{…},"legalStatus":"seized","custodian":{…},
 * "asOf":"2025-05-28","source":{…}}}.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"titleHolder", "amount", "provenance", "legalStatus", "custodian", "asOf", "source"})
public final class Holding {
    private static final int STATED_PROVENANCE = 1;
    private static final int STATED_STATUS = 2;

    private final TitleHolder titleHolder;
    private final Disclosure amount;
    private final Provenance provenance;
    private final LegalStatus legalStatus;

    @Nullable
    private final Custodian custodian;

    @Nullable
    private final LocalDate asOf;

    @Nullable
    private final Source source;

    /** What was stated though it is the default: no part of what is said, so not of equality. */
    private final int stated;

    /**
     * Validates the parts.
     *
     * @param titleHolder whose coins they are said to be
     * @param amount      how many, as disclosed
     * @param provenance  how they were acquired
     * @param legalStatus their legal status
     * @param custodian   who keeps the keys, or null where that is not known
     * @param asOf        the day the amount is true at, or null for the day of the table
     * @param source      who says so, or null where that is not known
     * @throws IllegalArgumentException if the amount, or an end of its range, is above what can ever exist or had been issued by
     *                                  the day; or if the holding is as of a day before the genesis block of 2009-01-03 or after
     *                                  its source was published
     */
    public Holding(
            TitleHolder titleHolder,
            Disclosure amount,
            Provenance provenance,
            LegalStatus legalStatus,
            @Nullable Custodian custodian,
            @Nullable LocalDate asOf,
            @Nullable Source source) {
        this(titleHolder, amount, provenance, legalStatus, custodian, asOf, source, 0);
    }

    private Holding(
            TitleHolder titleHolder,
            Disclosure amount,
            Provenance provenance,
            LegalStatus legalStatus,
            @Nullable Custodian custodian,
            @Nullable LocalDate asOf,
            @Nullable Source source,
            int stated) {
        this.titleHolder = Objects.requireNonNull(titleHolder, "titleHolder must not be null");
        this.amount = Objects.requireNonNull(amount, "amount must not be null");
        this.provenance = Objects.requireNonNull(provenance, "provenance must not be null");
        this.legalStatus = Objects.requireNonNull(legalStatus, "legalStatus must not be null");
        this.custodian = custodian;
        this.asOf = asOf;
        this.source = source;
        this.stated = stated;
        if (asOf != null) {
            IsoDates.requireSinceGenesis("as-of date", asOf);
        }
        AmountLimit.requirePossible(titleHolder, amount, asOf);
        if (asOf != null) {
            requireNotAfterSource(titleHolder, asOf, source);
        }
    }

    /**
     * Returns a holding of the sovereign itself, a state, a subdivision or a supranational body, the amount exact.
     *
     * @param sovereign the code of ISO 3166-1 or 3166-2, like {@code US} or {@code US-TX}, or {@code EU}
     * @param btc       the amount in BTC, like {@code 207189}
     * @throws IllegalArgumentException if the code is unknown, or the amount is malformed or negative
     */
    public static Holding of(String sovereign, String btc) {
        Objects.requireNonNull(btc, "amount must not be null");
        return of(TitleHolder.sovereign(sovereign), Disclosure.exact(Btc.parse(btc)));
    }

    /** Returns a holding of any title holder, the amount as disclosed. */
    public static Holding of(TitleHolder titleHolder, Disclosure amount) {
        return new Holding(titleHolder, amount, Provenance.unknown(), LegalStatus.UNKNOWN, null, null, null);
    }

    /**
     * Returns the holding of the sovereign itself that says it holds bitcoin but not how much.
     *
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Holding undisclosed(String sovereign) {
        return of(TitleHolder.sovereign(sovereign), Disclosure.undisclosed());
    }

    @JsonCreator
    static Holding fromJson(
            @JsonProperty("titleHolder") TitleHolder titleHolder,
            @JsonProperty("amount") Disclosure amount,
            @JsonProperty("provenance") @Nullable Provenance provenance,
            @JsonProperty("legalStatus") @Nullable LegalStatus legalStatus,
            @JsonProperty("custodian") @Nullable Custodian custodian,
            @JsonProperty("asOf") @Nullable String asOf,
            @JsonProperty("source") @Nullable Source source) {
        return new Holding(
                titleHolder,
                amount,
                provenance == null ? Provenance.unknown() : provenance,
                legalStatus == null ? LegalStatus.UNKNOWN : legalStatus,
                custodian,
                IsoDates.parseOptional("asOf", asOf),
                source);
    }

    /**
     * Returns this holding with how it was acquired.
     *
     * @throws IllegalStateException if that was said already
     */
    public Holding by(Provenance how) {
        Objects.requireNonNull(how, "provenance must not be null");
        boolean isStated = isStated(STATED_PROVENANCE) || !provenance.equals(Provenance.unknown());
        requireUnset("provenance", isStated ? provenance : null);
        int now = stated | STATED_PROVENANCE;
        return new Holding(titleHolder, amount, how, legalStatus, custodian, asOf, source, now);
    }

    /**
     * Returns this holding with its legal status.
     *
     * @throws IllegalStateException if that was said already
     */
    public Holding status(LegalStatus status) {
        Objects.requireNonNull(status, "legal status must not be null");
        boolean isStated = isStated(STATED_STATUS) || legalStatus != LegalStatus.UNKNOWN;
        requireUnset("legal status", isStated ? legalStatus.words() : null);
        int now = stated | STATED_STATUS;
        return new Holding(titleHolder, amount, provenance, status, custodian, asOf, source, now);
    }

    /**
     * Returns this holding with who keeps its keys.
     *
     * @throws IllegalStateException if that was said already
     */
    public Holding keptBy(Custodian keeper) {
        Objects.requireNonNull(keeper, "custodian must not be null");
        requireUnset("custodian", custodian);
        return new Holding(titleHolder, amount, provenance, legalStatus, keeper, asOf, source, stated);
    }

    /**
     * Returns this holding with the day its amount is true at, where that is not the day of the table.
     *
     * @throws IllegalArgumentException if the text is not an ISO day, or is after the day the source was published
     * @throws IllegalStateException    if that was said already
     */
    public Holding asOf(String isoDate) {
        return asOf(IsoDates.parse("as-of date", isoDate));
    }

    /**
     * Returns this holding with the day its amount is true at, where that is not the day of the table.
     *
     * @throws IllegalArgumentException if the day is before the genesis block of 2009-01-03, or after the day the source was
     *                                  published
     * @throws IllegalStateException    if that was said already
     */
    public Holding asOf(LocalDate day) {
        Objects.requireNonNull(day, "as-of date must not be null");
        requireUnset("as-of date", asOf);
        return new Holding(titleHolder, amount, provenance, legalStatus, custodian, day, source, stated);
    }

    /**
     * Returns this holding with the publication that states it.
     *
     * @throws IllegalArgumentException if it was published before the day the amount is said to be true at
     * @throws IllegalStateException    if that was said already
     */
    public Holding source(Source publication) {
        Objects.requireNonNull(publication, "source must not be null");
        requireUnset("source", source);
        return new Holding(titleHolder, amount, provenance, legalStatus, custodian, asOf, publication, stated);
    }

    /** Returns whose coins they are said to be. */
    @JsonProperty("titleHolder")
    public TitleHolder titleHolder() {
        return titleHolder;
    }

    /** Returns how many, as disclosed. */
    @JsonProperty("amount")
    public Disclosure amount() {
        return amount;
    }

    /** Returns how they were acquired. */
    @JsonProperty("provenance")
    public Provenance provenance() {
        return provenance;
    }

    /** Returns their legal status. */
    @JsonProperty("legalStatus")
    public LegalStatus legalStatus() {
        return legalStatus;
    }

    /** Returns who keeps the keys, or null where that is not known. */
    @Nullable
    @JsonProperty("custodian")
    public Custodian custodian() {
        return custodian;
    }

    /** Returns the day the amount is true at, or null for the day of the table. */
    @Nullable
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns who says so, or null where that is not known. */
    @Nullable
    @JsonProperty("source")
    public Source source() {
        return source;
    }

    /** Returns whether the coins are still there to be counted: disclosed or not, but neither sold nor returned. */
    public boolean isHeld() {
        return legalStatus.isHeld();
    }

    /** Returns whether these are coins; units of a fund are an exposure, and no total counts them. */
    public boolean isCoins() {
        return titleHolder.kind().isOfCoins();
    }

    /** Returns whether a total counts the amount: coins that are held, disclosed. */
    public boolean isCounted() {
        return isCoins() && isHeld() && amount.isDisclosed();
    }

    @JsonProperty("asOf")
    @Nullable
    String asOfJson() {
        return IsoDates.print(asOf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Holding holding
                && titleHolder.equals(holding.titleHolder)
                && amount.equals(holding.amount)
                && provenance.equals(holding.provenance)
                && legalStatus == holding.legalStatus
                && Objects.equals(custodian, holding.custodian)
                && Objects.equals(asOf, holding.asOf)
                && Objects.equals(source, holding.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(titleHolder, amount, provenance, legalStatus, custodian, asOf, source);
    }

    /** Returns the holding for a reader: {@code United States (state, US): 207,189 BTC}. */
    @Override
    public String toString() {
        return titleHolder + ": " + amount;
    }

    static void requireNotAfterSource(TitleHolder titleHolder, LocalDate day, @Nullable Source source) {
        if (source != null && source.published() != null && day.isAfter(source.published())) {
            throw new IllegalArgumentException("as-of date \"" + day + "\" of " + titleHolder + " is after "
                    + source.published() + ", the day its source was published; a source cannot know later figures, "
                    + "so give the holding an earlier as-of date or a later source");
        }
    }

    private boolean isStated(int fact) {
        return (stated & fact) != 0;
    }

    private void requireUnset(String what, @Nullable Object before) {
        Words.requireUnset(what + " of " + titleHolder, before);
    }
}
