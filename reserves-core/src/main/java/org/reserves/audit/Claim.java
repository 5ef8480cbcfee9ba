package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
import org.reserves.money.CurrencyCode;

/**
 * One number that a source printed: of what, which quantity, in which words, and where.
 *
 * <pre>{@code Claim.of("US", Quantity.VALUE, "nearly $2.2 billion").where("first paragraph")}</pre>
 *
 * <p>JSON: {@code {"subject":"US","quantity":"value","printed":"nearly $2.2 billion","where":"first paragraph"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject  whom or what the number is about
 * @param quantity what it counts
 * @param printed  the number as printed
 * @param where    where in the source it stands, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"subject", "quantity", "printed", "where"})
public record Claim(
        @JsonProperty("subject") Subject subject,
        @JsonProperty("quantity") Quantity quantity,
        @JsonProperty("printed") PrintedFigure printed,
        @JsonProperty("where") @Nullable String where) {

    /** The subject of figures about all rows together. */
    public static final String TOTAL = "total";

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the printed unit does not fit the quantity: bitcoin has
     *                                  none or {@code BTC}, money a currency, a share or proportion {@code %}; or if it is a rate, a
     *                                  price per coin excepted; or if bitcoin, a value or a price is negative
     */
    @JsonCreator
    public Claim(
            @JsonProperty("subject") Subject subject,
            @JsonProperty("quantity") Quantity quantity,
            @JsonProperty("printed") PrintedFigure printed,
            @JsonProperty("where") @Nullable String where) {
        this.subject = Objects.requireNonNull(subject, "subject must not be null");
        this.quantity = Objects.requireNonNull(quantity, "quantity must not be null");
        this.printed = Objects.requireNonNull(printed, "printed must not be null");
        this.where = where;
        String misfit = why(quantity, printed);
        if (misfit != null) {
            throw new IllegalArgumentException("printed figure \"" + printed + "\" " + misfit);
        }
    }

    /**
     * Returns a claim without its place; add that with {@link #where(String)}.
     *
     * @throws IllegalArgumentException if the subject cannot be understood, or the print cannot be read or does not fit the
     *                                  quantity
     */
    public static Claim of(String subject, Quantity quantity, String printed) {
        return of(subject, quantity, PrintedFigure.parse(printed));
    }

    /**
     * Returns a claim without its place, of a print that was read already, in the locale of its text.
     *
     * @throws IllegalArgumentException if the subject cannot be understood, or the print does not fit the quantity
     */
    public static Claim of(String subject, Quantity quantity, PrintedFigure printed) {
        return new Claim(Subject.parse(subject), quantity, printed, null);
    }

    /**
     * Returns this claim with its place in the source.
     *
     * @throws IllegalStateException if it has one already
     */
    public Claim where(String place) {
        Objects.requireNonNull(place, "where must not be null");
        Words.requireUnset("place of the claim", where);
        return new Claim(subject, quantity, printed, place);
    }

    /** Returns the claim for a reader: {@code US value "nearly $2.2 billion"}. */
    @Override
    public String toString() {
        return subject + " " + quantity.words() + " \"" + printed + "\"";
    }

    /**
     * Returns why a print can be no claim of this quantity, for its unit, its sign or a rate, with what to write instead; or nothing where it
     * can be one.
     */
    public static Optional<String> misfit(Quantity quantity, PrintedFigure printed) {
        Objects.requireNonNull(quantity, "quantity must not be null");
        return Optional.ofNullable(why(quantity, Objects.requireNonNull(printed, "printed must not be null")));
    }

    @Nullable
    private static String why(Quantity quantity, PrintedFigure printed) {
        String unit = wantedUnit(quantity, printed);
        if (unit != null) {
            return "does not fit the quantity \"" + quantity.id() + "\"; write " + unit;
        }
        boolean mayBeNegative = !quantity.isBitcoin() && quantity != Quantity.VALUE && quantity != Quantity.PRICE;
        if (!mayBeNegative && printed.number().signum() < 0) {
            return "of the quantity \"" + quantity.id()
                    + "\" is negative; state coins that left as \"reduced\", without a sign";
        }
        boolean mayBeARate = !quantity.isBitcoin() && !quantity.isMoney() && !quantity.isPercentage();
        boolean perCoin = quantity == Quantity.PRICE && printed.per().equals("BTC");
        return printed.per().isEmpty() || mayBeARate || perCoin
                ? null
                : "is a rate per " + printed.per() + ", which the quantity \"" + quantity.id()
                        + "\" is not; state it as \"count\"";
    }

    /** What should be written where the unit does not fit, or null where it does. */
    @Nullable
    private static String wantedUnit(Quantity quantity, PrintedFigure printed) {
        String unit = printed.unit();
        if (quantity.isBitcoin()) {
            return unit.isEmpty() || unit.equals("BTC") ? null : "bitcoin, like \"61,000\"";
        }
        if (quantity.isMoney()) {
            return CurrencyCode.isKnown(unit) ? null : "money, like \"$2.2 billion\"";
        }
        return !quantity.isPercentage() || unit.equals("%") ? null : "a percentage, like \"0.987%\"";
    }
}
