package org.reserves.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;

/**
 * Coins taken by law enforcement. Whether title has passed is their {@link LegalStatus}.
 *
 * <pre>{@code
 * Seizure.inCase("Silk Road").by("FBI").on("2013-10-02");
 * Seizure.inUnnamedCase().by("Finnish Customs");
 * }</pre>
 *
 * <p>JSON: {@code {"kind":"seizure","case":"Silk Road","authority":"FBI","date":"2013-10-02"}}; what is unknown is left
 * out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param caseName  the case or investigation, or null where that is unknown
 * @param authority who took them, or null where that is unknown
 * @param date      the day they were taken, or null where that is unknown
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "case", "authority", "date"})
public record Seizure(
        @JsonProperty("case") @Nullable String caseName,
        @JsonProperty("authority") @Nullable String authority,
        @Nullable LocalDate date)
        implements Provenance {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a given component is blank
     */
    public Seizure {
        Words.requireOptional("case", caseName);
        Words.requireOptional("authority", authority);
        if (date != null) {
            IsoDates.requireSinceGenesis("date of the seizure", date);
        }
    }

    /**
     * Returns a seizure in a case.
     *
     * @throws IllegalArgumentException if the case is blank
     */
    public static Seizure inCase(String caseName) {
        return new Seizure(Words.require("case", caseName), null, null);
    }

    /** Returns a seizure in a case nobody has named. */
    public static Seizure inUnnamedCase() {
        return new Seizure(null, null, null);
    }

    @JsonCreator
    static Seizure fromJson(
            @JsonProperty("case") @Nullable String caseName,
            @JsonProperty("authority") @Nullable String authority,
            @JsonProperty("date") @Nullable String date) {
        return new Seizure(caseName, authority, IsoDates.parseOptional("date", date));
    }

    /**
     * Returns this with who took the coins.
     *
     * @throws IllegalArgumentException if the authority is blank
     * @throws IllegalStateException    if there is one already
     */
    public Seizure by(String authority) {
        Words.require("authority", authority);
        Words.requireUnset("authority", this.authority);
        return new Seizure(caseName, authority, date);
    }

    /**
     * Returns this with the day the coins were taken.
     *
     * @param isoDate the day, like {@code 2013-10-02}
     * @throws IllegalArgumentException if the text is not an ISO day
     * @throws IllegalStateException    if there is a day already
     */
    public Seizure on(String isoDate) {
        return on(IsoDates.parse("date of the seizure", isoDate));
    }

    /**
     * Returns this with the day the coins were taken.
     *
     * @throws IllegalArgumentException if the day is before that of the genesis block, 2009-01-03, or after the year 9999
     * @throws IllegalStateException    if there is a day already
     */
    public Seizure on(LocalDate day) {
        IsoDates.requireSinceGenesis("date of the seizure", day);
        Words.requireUnset("date of the seizure", date);
        return new Seizure(caseName, authority, day);
    }

    @Override
    public Kind kind() {
        return Kind.SEIZURE;
    }

    @JsonProperty("date")
    @Nullable
    String dateJson() {
        return IsoDates.print(date);
    }

    /** Returns the facts for a reader: {@code seizure in Silk Road by FBI on 2013-10-02}. */
    @Override
    public String toString() {
        return "seizure"
                + (caseName == null ? "" : " in " + caseName)
                + (authority == null ? "" : " by " + authority)
                + (date == null ? "" : " on " + date);
    }
}
