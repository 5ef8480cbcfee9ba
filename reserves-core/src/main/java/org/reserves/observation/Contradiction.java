package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.source.PartialDate;

/**
 * Two figures of one holder that may be about the same day and cannot both be true of it; or two that one origin states within a
 * month, of which one has two digits of the other exchanged, so that one of them may be a slip of the pen. See
 * {@link Knowledge#contradictions}.
 *
 * <p>Hedged figures and ranges are true of all they leave open: "about 50,000" and 49,858 do not contradict each other.
 *
 * <p>JSON: {@code {"first":{…},"second":{…},"ofOneDay":true,"digitSwap":false}}; the last two are written only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first  the figure that was reported earlier
 * @param second the other
 */
@ExplicitJson
@JsonPropertyOrder({"first", "second", "ofOneDay", "digitSwap"})
public record Contradiction(
        @JsonProperty("first") KnownFigure first,
        @JsonProperty("second") KnownFigure second) {
    private static final int SLIP_DAYS = 31;

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if one number of coins fits both
     */
    @JsonCreator
    public Contradiction {
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(second, "second must not be null");
        if (!areApart(first.stated().held(), second.stated().held())) {
            throw new IllegalArgumentException("figures \"" + first.stated() + "\" and \"" + second.stated()
                    + "\" do not contradict each other; ask the log again");
        }
    }

    /**
     * Returns whether both are certainly about one and the same day; otherwise they may be about two days of one period, and both
     * be true.
     */
    @JsonProperty("ofOneDay")
    public boolean isOfOneDay() {
        PartialDate day = first.observation().asOf();
        return day.earliest().equals(day.latest())
                && day.latest().equals(second.observation().asOf().earliest())
                && day.latest().equals(second.observation().asOf().latest());
    }

    /** Returns whether the two numbers have the same digits in another order, as 13,029 and 13,092: perhaps a slip of the pen. */
    @JsonProperty("digitSwap")
    public boolean isDigitSwap() {
        Btc a = Amounts.singleFigure(first.held());
        Btc b = Amounts.singleFigure(second.held());
        return a != null && b != null && Arrays.equals(digits(a), digits(b));
    }

    /** Returns whether the days the two are about may be one and the same. */
    private boolean mayBeOfOneDay() {
        PartialDate a = first.observation().asOf();
        PartialDate b = second.observation().asOf();
        return !a.isBefore(b) && !b.isBefore(a);
    }

    /**
     * Whether one origin states both within a month, and one has two digits of the other exchanged: 13,029 and 13,092. Then the newer
     * may be a slip and no news.
     */
    static boolean isSlip(LogEntry a, LogEntry b) {
        long apart = Math.max(a.asOfFirstDay, b.asOfFirstDay) - Math.min(a.asOfDay, b.asOfDay);
        return a != b
                && apart <= SLIP_DAYS
                && a.sharesOriginWith(b)
                && !a.origins.contains(b)
                && !b.origins.contains(a)
                && hasExchangedDigits(a, b);
    }

    private static boolean hasExchangedDigits(LogEntry a, LogEntry b) {
        Btc one = Amounts.singleFigure(a.observation.statement());
        Btc other = Amounts.singleFigure(b.observation.statement());
        if (one == null || other == null) {
            return false;
        }
        String x = one.toString();
        String y = other.toString();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < x.length() && x.length() == y.length(); i++) {
            if (x.charAt(i) != y.charAt(i)) {
                places.add(i);
            }
        }
        return places.size() == 2
                && x.charAt(places.get(0)) == y.charAt(places.get(1))
                && x.charAt(places.get(1)) == y.charAt(places.get(0));
    }

    /** Returns the other figure of the two, or null where the observation states neither. */
    @Nullable
    public KnownFigure against(Observation one) {
        Objects.requireNonNull(one, "observation must not be null");
        if (one.equals(first.observation())) {
            return second;
        }
        return one.equals(second.observation()) ? first : null;
    }

    /** Whether no number of coins fits both. */
    static boolean areApart(Disclosure a, Disclosure b) {
        return a.isDisclosed()
                && b.isDisclosed()
                && (isBelow(a.bounds(), b.bounds()) || isBelow(b.bounds(), a.bounds()));
    }

    private static boolean isBelow(Bounds a, Bounds b) {
        Btc high = a.high();
        return high != null && high.plus(a.tolerance()).compareTo(b.low().minus(b.tolerance())) < 0;
    }

    private static char[] digits(Btc amount) {
        BigDecimal number = amount.toBigDecimal().stripTrailingZeros();
        char[] digits =
                (number.scale() > 0 ? number.scale() + number.toPlainString() : number.toPlainString()).toCharArray();
        Arrays.sort(digits);
        return digits;
    }

    /** Returns both figures in a sentence. */
    @Override
    public String toString() {
        return first + " against " + second
                + (isOfOneDay() ? "" : mayBeOfOneDay() ? ", perhaps of different days" : ", of different days")
                + (isDigitSwap() ? ", the same digits in another order" : "");
    }
}
