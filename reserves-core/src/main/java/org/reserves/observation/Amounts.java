package org.reserves.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.AmountLimit;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;

/** Checks and comparisons of amounts. Engine, public for the packages that explain a log. */
public final class Amounts {
    private Amounts() {}

    /**
     * Returns the amount if it is above zero.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static Btc requireAboveZero(String what, Btc amount) {
        if (amount == null) { // no lambda here: the first one of a young virtual machine costs ten milliseconds
            throw new NullPointerException(what + " must not be null");
        }
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException(what + " \"" + amount
                    + "\" is not above zero; give its size, the statement says which way it went");
        }
        return amount;
    }

    static void requirePossible(TitleHolder whose, Statement statement, LocalDate day) {
        if (statement instanceof Statement.Held held) {
            AmountLimit.requirePossible(whose, held.amount(), day);
        } else if (statement instanceof Statement.Reduced reduced) {
            AmountLimit.requirePossible(whose, reduced.amount(), day);
        } else if (statement instanceof Statement.Added added) {
            AmountLimit.requirePossible(whose, added.amount(), day);
        } else if (statement instanceof Statement.Withdrawn withdrawn && withdrawn.amount() != null) {
            AmountLimit.requirePossible(whose, Disclosure.exact(withdrawn.amount()), day);
        }
    }

    /** An amount above zero that is stated without a hedge. */
    static Disclosure exact(String what, Btc amount) {
        return Disclosure.exact(requireAboveZero(what, amount));
    }

    /** The disclosure of an amount that moved, which cannot be zero. */
    static Disclosure requireMoved(String what, Disclosure amount) {
        if (amount == null) { // no lambda here: the first one of a young virtual machine costs ten milliseconds
            throw new NullPointerException(what + " must not be null");
        }
        Btc high = amount.isDisclosed() ? amount.bounds().high() : null;
        if (high != null) {
            requireAboveZero(what, high);
        }
        return amount;
    }

    /** An amount that moved, in a sentence. */
    static String moved(Disclosure amount) {
        return amount.isDisclosed() ? amount.toString() : "an undisclosed amount";
    }

    /** Returns the smaller amount. */
    public static Btc min(Btc a, Btc b) {
        Objects.requireNonNull(a, "a must not be null");
        Objects.requireNonNull(b, "b must not be null");
        return a.compareTo(b) <= 0 ? a : b;
    }

    static Btc max(Btc a, Btc b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** The upper limit; the lower one where there is none. */
    static Btc high(Bounds bounds) {
        Btc high = bounds.high();
        return high == null ? bounds.low() : high;
    }

    /** The one amount a statement is of, or null where it is a range, undisclosed or a withdrawal. */
    @Nullable
    static Btc singleFigure(Statement statement) {
        if (statement instanceof Statement.Held held) {
            return singleFigure(held.amount());
        }
        if (statement instanceof Statement.Reduced reduced) {
            return singleFigure(reduced.amount());
        }
        return statement instanceof Statement.Added added ? singleFigure(added.amount()) : null;
    }

    /** Returns the one amount that is disclosed, or null where it is a range or undisclosed. */
    @Nullable
    public static Btc singleFigure(Disclosure amount) {
        Objects.requireNonNull(amount, "amount must not be null");
        return amount.isDisclosed() && amount.bounds().isSingle()
                ? amount.bounds().figure()
                : null;
    }

    /** The amount less what is taken back of it; only for single figures. */
    static Disclosure less(Disclosure amount, Btc withdrawn) {
        if (withdrawn.signum() == 0) {
            return amount;
        }
        Bounds bounds = amount.bounds();
        Btc left = bounds.figure().minus(withdrawn);
        return bounds.isApproximate() ? Disclosure.about(left) : Disclosure.exact(left);
    }

    /** The narrowest disclosure of two limits. */
    static Disclosure between(Btc low, @Nullable Btc high, boolean approximate) {
        if (high == null) {
            return Disclosure.atLeast(low);
        }
        if (low.equals(high)) {
            return approximate ? Disclosure.about(low) : Disclosure.exact(low);
        }
        return low.signum() == 0 ? Disclosure.atMost(high) : Disclosure.range(low, high);
    }

    /** Returns whether two disclosures state the same numbers; "about 5" and "5" do. */
    public static boolean isSame(Disclosure a, Disclosure b) {
        Objects.requireNonNull(a, "a must not be null");
        Objects.requireNonNull(b, "b must not be null");
        if (!a.isDisclosed() || !b.isDisclosed()) {
            return a.isDisclosed() == b.isDisclosed();
        }
        Bounds x = a.bounds();
        Bounds y = b.bounds();
        return x.low().equals(y.low()) && Objects.equals(x.high(), y.high());
    }

    /** Returns whether a printed amount is this figure, exactly or rounded to the decimals that are printed. */
    public static boolean prints(Btc printed, Disclosure figure) {
        Objects.requireNonNull(printed, "printed must not be null");
        Objects.requireNonNull(figure, "figure must not be null");
        Btc exact = singleFigure(figure);
        if (exact == null) {
            return false;
        }
        BigDecimal shown = printed.toBigDecimal().stripTrailingZeros();
        int decimals = Math.max(0, shown.scale());
        return exact.toBigDecimal().setScale(decimals, RoundingMode.HALF_UP).compareTo(shown) == 0;
    }
}
