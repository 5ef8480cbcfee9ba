package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * What a source printed: its numbers in its own words, and whose it says they are.
 *
 * <pre>{@code
 * PublishedTable table = PublishedTable.by(article, "2025-05-28")
 *     .rowsHeldBy(TitleHolder.Kind.STATE)
 *     .claim("market", Quantity.PRICE, "about $106,000 per coin")
 *     .claim("US", Quantity.ROW, "207,189")
 *     .claim("US", Quantity.VALUE, "nearly $2.2 billion")
 *     .claim(Claim.TOTAL, Quantity.AMOUNT, "529,705")
 *     .claim(Claim.TOTAL, Quantity.SHARE, "2.522%")
 *     .build();
 * }</pre>
 *
 * <p>JSON: {@code {"source":{…},"asOf":"2025-05-28","rowsHeldBy":"state","claims":[{…}],"attributions":[{…}]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source       the publication
 * @param asOf         the day its figures are about; evidence of a later day is not held against it
 * @param rowsHeldBy   whose it says the coins of its rows are, or null where it does not
 * @param claims       the numbers, in the order given
 * @param attributions what it says beside them
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"source", "asOf", "rowsHeldBy", "claims", "attributions"})
public record PublishedTable(
        @JsonProperty("source") Source source,
        LocalDate asOf,
        @JsonProperty("rowsHeldBy") @Nullable TitleHolder.Kind rowsHeldBy,
        @JsonProperty("claims") List<Claim> claims,
        @JsonProperty("attributions") List<Attribution> attributions) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the day is before the genesis block of 2009-01-03, the source was published before the day
     *                                  its figures are about, or the words of two subjects differ only in upper and lower case
     */
    public PublishedTable {
        Objects.requireNonNull(source, "source must not be null");
        IsoDates.requireSinceGenesis("as-of date", asOf);
        if (source.published() != null && asOf.isAfter(source.published())) {
            throw new IllegalArgumentException("as-of date \"" + asOf + "\" is after " + source.published()
                    + ", the day the source was published; a source cannot know later figures");
        }
        claims = Lists.copyOf("claims", claims);
        attributions = Lists.copyOf("attributions", attributions);
        requireOneWriting(claims, attributions);
    }

    /**
     * Starts what this publication printed about a day.
     *
     * @param asOfIsoDate the day, like {@code 2025-05-28}
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public static Builder by(Source source, String asOfIsoDate) {
        return new Builder(source, IsoDates.parse("as-of date", asOfIsoDate));
    }

    /** Starts what this publication printed about a day. */
    public static Builder by(Source source, LocalDate asOf) {
        return new Builder(source, Objects.requireNonNull(asOf, "as-of date must not be null"));
    }

    @JsonCreator
    static PublishedTable fromJson(
            @JsonProperty("source") Source source,
            @JsonProperty("asOf") String asOf,
            @JsonProperty("rowsHeldBy") @Nullable TitleHolder.Kind rowsHeldBy,
            @JsonProperty("claims") List<Claim> claims,
            @JsonProperty("attributions") @Nullable List<Attribution> attributions) {
        return new PublishedTable(
                source,
                IsoDates.parse("asOf", asOf),
                rowsHeldBy,
                claims,
                attributions == null ? List.of() : attributions);
    }

    private static void requireOneWriting(List<Claim> claims, List<Attribution> attributions) {
        Map<String, Subject> seen = new HashMap<>();
        Stream.concat(claims.stream().map(Claim::subject), attributions.stream().map(Attribution::subject))
                .forEach(subject -> {
                    Subject before = seen.putIfAbsent(subject.toString().toLowerCase(Locale.ROOT), subject);
                    if (before != null && !before.equals(subject)) {
                        throw new IllegalArgumentException("subjects \"" + before + "\" and \"" + subject
                                + "\" differ only in upper and lower case; write both alike");
                    }
                });
    }

    @JsonProperty("asOf")
    String asOfJson() {
        return asOf.toString();
    }

    /** A {@link PublishedTable} under construction. Everything but source and day is optional. Not thread-safe. */
    public static final class Builder {
        private final Source source;
        private final LocalDate asOf;
        private final List<Claim> claims = new ArrayList<>();
        private final List<Attribution> attributions = new ArrayList<>();

        @Nullable
        private TitleHolder.Kind rowsHeldBy;

        private Builder(Source source, LocalDate asOf) {
            this.source = Objects.requireNonNull(source, "source must not be null");
            this.asOf = asOf;
        }

        /**
         * Sets whose the source says the coins of its rows are, where nothing else is said of a row.
         *
         * @throws IllegalStateException if that was said already
         */
        public Builder rowsHeldBy(TitleHolder.Kind kind) {
            Objects.requireNonNull(kind, "kind must not be null");
            Words.requireUnset("holder of the rows", rowsHeldBy == null ? null : rowsHeldBy.id());
            rowsHeldBy = kind;
            return this;
        }

        /**
         * Adds a number.
         *
         * @throws IllegalArgumentException if the print cannot be read, or does not fit the quantity
         */
        public Builder claim(String subject, Quantity quantity, String printed) {
            return claim(Claim.of(subject, quantity, printed));
        }

        /** Adds a number. */
        public Builder claim(Claim claim) {
            claims.add(Objects.requireNonNull(claim, "claim must not be null"));
            return this;
        }

        /** Adds what is said beside the numbers. */
        public Builder attribution(Attribution attribution) {
            attributions.add(Objects.requireNonNull(attribution, "attribution must not be null"));
            return this;
        }

        /**
         * Returns what was printed; the builder may be used on.
         *
         * @throws IllegalArgumentException if the source was published before the day its figures are about
         */
        public PublishedTable build() {
            return new PublishedTable(source, asOf, rowsHeldBy, claims, attributions);
        }
    }

    /** Returns {@code 45 claims as of 2025-05-28, by …}. */
    @Override
    public String toString() {
        return Words.count(claims.size(), "claim") + " as of " + asOf + ", by " + source;
    }
}
