package org.reserves.supply;

import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.money.Btc;

/**
 * The most bitcoin that can be, ever or on a day, for checks of entered amounts. Engine, public for the packages that state
 * amounts.
 *
 * <p>Immutable and thread-safe.
 */
public final class SupplyLimit {
    /** Less than the 1,624,500 BTC of the blocks up to 32,489, the last of the year 2009. */
    private static final Btc SMALL = Btc.of(1_000_000);

    private static final LocalDate SMALL_SINCE = LocalDate.of(2010, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private SupplyLimit() {}

    /** Returns the most that can ever exist, 20,999,999.9769 BTC. */
    public static Btc ever() {
        return IssuanceSchedule.maximum();
    }

    /**
     * Returns the most that can have been issued by the end of a day, anywhere on earth: up to the highest height that the chain can
     * have had when the next day ended in UTC.
     *
     * @throws IllegalArgumentException if the day is before that of the genesis block, or after the year 9999
     */
    public static Btc on(LocalDate day) {
        Objects.requireNonNull(day, "day must not be null");
        LocalDate last = day.isBefore(LAST_DAY) ? day.plusDays(1) : LAST_DAY;
        return IssuanceSchedule.issuedUpTo(
                ChainCalendar.mainnet().heightOn(last).highest());
    }

    /**
     * Returns whether an amount is more than there can be.
     *
     * @param low  the least that is stated
     * @param high the most, or null where nothing limits it
     * @param day  the last day it can be true at, not before the genesis block, or null for any
     */
    public static boolean isExceededBy(Btc low, @Nullable Btc high, @Nullable LocalDate day) {
        Btc amount = high == null ? Objects.requireNonNull(low, "low must not be null") : high;
        if (amount.compareTo(SMALL) <= 0 && (day == null || !day.isBefore(SMALL_SINCE))) {
            return false;
        }
        return amount.compareTo(day == null ? ever() : on(day)) > 0;
    }

    /**
     * Returns the refusal of an amount that {@linkplain #isExceededBy exceeds} what there can be.
     *
     * @param what the amount and whose it is: {@code amount "30,000,000 BTC" of El Salvador (state, SV)}
     * @param most the most that is stated
     * @param day  the last day it can be true at, or null for any
     */
    public static IllegalArgumentException refusal(String what, Btc most, @Nullable LocalDate day) {
        Objects.requireNonNull(what, "what must not be null");
        Objects.requireNonNull(most, "most must not be null");
        return new IllegalArgumentException(
                day == null || most.compareTo(ever()) > 0
                        ? what + " is above the " + ever().toDisplay()
                                + " that can ever exist; is the figure in another unit, such as satoshis or dollars?"
                        : what + " is above the " + on(day).toDisplay() + " that can have been issued by " + day
                                + "; is the figure in another unit, or of a later day?");
    }
}
