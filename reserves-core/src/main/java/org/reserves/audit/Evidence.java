package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.money.Btc;
import org.reserves.provenance.Departure;
import org.reserves.source.Source;

/**
 * A fact from outside the audited publication, with its own date and source, that the publication is held against.
 *
 * <pre>{@code
 * Evidence.held("FI", "1981", "2021-01-05", TitleHolder.Kind.AGENCY, customs);
 * Evidence.reduced("FI", "1889.1", "2022-07-21", Departure.SALE, customs);
 * }</pre>
 *
 * <p>Evidence about a holder that the publication does not list is a candidate for the row that would close its total.
 *
 * <p>JSON: {@code {"kind":"held","subject":"FI","amount":"1981.00000000","asOf":"2021-01-05","heldBy":"agency",
 * "source":{…}}} or {@code {"kind":"reduced","subject":"FI","amount":"1889.10000000","on":"2022-07-21","reason":"sale",
 * "source":{…}}}.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Evidence.Reduced.class, name = "reduced")
})
public sealed interface Evidence {

    /**
     * Returns the fact that somebody held an amount on a day.
     *
     * @throws IllegalArgumentException if the amount is malformed or negative, or the text is not an ISO day
     */
    static Held held(String subject, String btc, String asOfIsoDate, TitleHolder.Kind heldBy, Source source) {
        return new Held(subject, Btc.parse(btc), IsoDates.parse("as-of date", asOfIsoDate), heldBy, source);
    }

    /**
     * Returns the fact that an amount left a holder on a day.
     *
     * @throws IllegalArgumentException if the amount is malformed or not above zero, or the text is not an ISO day
     */
    static Reduced reduced(String subject, String btc, String onIsoDate, Departure reason, Source source) {
        Objects.requireNonNull(reason, "reason must not be null");
        return new Reduced(subject, Btc.parse(btc), IsoDates.parse("date", onIsoDate), reason, source);
    }

    /**
     * Returns the fact that an amount was taken back as a statement on a day. No coins moved.
     *
     * @throws IllegalArgumentException if the amount is malformed or not above zero, or the text is not an ISO day
     */
    static Reduced retracted(String subject, String btc, String onIsoDate, Source source) {
        return new Reduced(subject, Btc.parse(btc), IsoDates.parse("date", onIsoDate), null, source);
    }

    /** Returns whom it is about: a sovereign's ISO 3166 code, as in {@link Claim#subject()}. */
    String subject();

    /** Returns the amount, in BTC. */
    Btc amount();

    /** Returns who says so. */
    Source source();

    /**
     * Somebody held an amount on a day.
     *
     * @param subject whom it is about
     * @param amount  in BTC, not negative
     * @param asOf    the day
     * @param heldBy  whose the coins were
     * @param source  who says so
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "subject", "amount", "asOf", "heldBy", "source"})
    record Held(
            @JsonProperty("subject") String subject,
            @JsonProperty("amount") Btc amount,
            LocalDate asOf,
            @JsonProperty("heldBy") TitleHolder.Kind heldBy,
            @JsonProperty("source") Source source)
            implements Evidence {
        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the amount is negative
         */
        public Held {
            Objects.requireNonNull(subject, "subject must not be null");
            Objects.requireNonNull(amount, "amount must not be null");
            Objects.requireNonNull(asOf, "asOf must not be null");
            Objects.requireNonNull(heldBy, "heldBy must not be null");
            Objects.requireNonNull(source, "source must not be null");
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("amount \"" + amount + "\" held by " + subject
                        + " is negative; state a reduction with Evidence.reduced");
            }
        }

        @JsonCreator
        static Held fromJson(
                @JsonProperty("subject") String subject,
                @JsonProperty("amount") Btc amount,
                @JsonProperty("asOf") String asOf,
                @JsonProperty("heldBy") TitleHolder.Kind heldBy,
                @JsonProperty("source") Source source) {
            return new Held(subject, amount, IsoDates.parse("asOf", asOf), heldBy, source);
        }

        @JsonProperty("asOf")
        String asOfJson() {
            return asOf.toString();
        }

        /** Returns the fact for a reader, with its source. */
        @Override
        public String toString() {
            return subject + " (" + heldBy.id() + ") " + amount.toDisplay() + " as of " + asOf + " [" + source + "]";
        }
    }

    /**
     * An amount left a holder, or was taken back as a statement.
     *
     * @param subject whom it is about
     * @param amount  in BTC, above zero
     * @param on      the day, or the last of several
     * @param reason  how the coins left, or null where none did: a statement was taken back, {@code "retraction"} in JSON
     * @param source  who says so
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "subject", "amount", "on", "reason", "source"})
    record Reduced(
            @JsonProperty("subject") String subject,
            @JsonProperty("amount") Btc amount,
            LocalDate on,
            @Nullable Departure reason,
            @JsonProperty("source") Source source)
            implements Evidence {
        private static final String RETRACTION = "retraction";

        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the amount is not above zero
         */
        public Reduced {
            Objects.requireNonNull(subject, "subject must not be null");
            Objects.requireNonNull(amount, "amount must not be null");
            Objects.requireNonNull(on, "on must not be null");
            Objects.requireNonNull(source, "source must not be null");
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException(
                        "amount \"" + amount + "\" that left " + subject + " is not above zero; give its size");
            }
        }

        @JsonCreator
        static Reduced fromJson(
                @JsonProperty("subject") String subject,
                @JsonProperty("amount") Btc amount,
                @JsonProperty("on") String on,
                @JsonProperty("reason") String reason,
                @JsonProperty("source") Source source) {
            Objects.requireNonNull(reason, "reason must not be null");
            Departure how = reason.equals(RETRACTION) ? null : Departure.fromId(reason);
            return new Reduced(subject, amount, IsoDates.parse("on", on), how, source);
        }

        @JsonProperty("on")
        String onJson() {
            return on.toString();
        }

        @JsonProperty("reason")
        String reasonJson() {
            return reason == null ? RETRACTION : reason.id();
        }

        /** Returns the fact for a reader, with its source. */
        @Override
        public String toString() {
            return amount.toDisplay() + " of " + subject + ", " + reasonJson() + " by " + on + " [" + source + "]";
        }
    }
}
