package org.reserves.figure;

import java.math.BigDecimal;
import org.reserves.money.Ratio;

/**
 * How far the truth may lie from a print, its point moved by some places.
 *
 * @param step  the worth of the last digit
 * @param round the worth of the last digit that carries meaning
 */
record PrintedBounds(Hedge hedge, boolean isRange, Ratio low, Ratio high, Ratio step, Ratio round) {
    private static final Ratio HALF = Ratio.of(BigDecimal.ONE, BigDecimal.valueOf(2));
    private static final Ratio TENTH = Ratio.of(BigDecimal.ONE, BigDecimal.TEN);

    static PrintedBounds of(PrintedText parts, int places) {
        Ratio low = Span.ratio(parts.low().scaleByPowerOfTen(places));
        Ratio high = Span.ratio(parts.high().scaleByPowerOfTen(places));
        Ratio digit = Span.ratio(parts.resolution().scaleByPowerOfTen(places));
        return new PrintedBounds(
                parts.hedge(),
                parts.isRange(),
                low,
                high,
                Span.ratio(parts.step().scaleByPowerOfTen(places)),
                digit);
    }

    Agreement agreementWith(Ratio truth) {
        if (hedge.isOpenAbove() || hedge.isOpenBelow() || isRange) {
            return isWithin(truth) ? Agreement.AS_HEDGED : Agreement.NONE;
        }
        if (truth.equals(low)) {
            return Agreement.EXACT;
        }
        if (hedge == Hedge.NEARLY || hedge == Hedge.JUST_OVER) {
            return onOneSide(truth);
        }
        Ratio off = size(truth.minus(low));
        if (off.compareTo(rounding(low)) <= 0) {
            return Agreement.ROUNDED;
        }
        return isAwayFromZero(truth) && off.compareTo(digit(low)) < 0 ? Agreement.TRUNCATED : Agreement.NONE;
    }

    /** The closed interval of the numbers that agree, ends that are themselves excluded included. */
    Span span() {
        Ratio below = low.minus(rounding(low));
        Ratio above = high.plus(rounding(high));
        return switch (hedge) {
            case NONE, ABOUT -> Span.between(below, above);
            case NEARLY -> towardsZero();
            case JUST_OVER -> awayFromZero();
            case MORE_THAN, AT_LEAST -> Span.between(low, null);
            case LESS_THAN, AT_MOST -> Span.between(null, high);
        };
    }

    /** Numbers outside of which none agrees, unless a side is open; most are ruled out by this alone. */
    Span reach() {
        return Span.between(low.minus(digit(low)), high.plus(digit(high)));
    }

    private boolean isWithin(Ratio truth) {
        boolean excluded =
                (hedge == Hedge.MORE_THAN && truth.equals(low)) || (hedge == Hedge.LESS_THAN && truth.equals(high));
        return span().contains(truth) && !excluded;
    }

    private Agreement onOneSide(Ratio truth) {
        boolean away = isAwayFromZero(truth);
        Ratio off = size(truth.minus(low));
        if (away != (hedge == Hedge.JUST_OVER) || off.compareTo(part(low)) >= 0) {
            return Agreement.NONE;
        }
        return off.compareTo(part(low).multipliedBy(HALF)) <= 0 ? Agreement.ROUNDED : Agreement.AS_HEDGED;
    }

    private Span towardsZero() {
        return low.signum() >= 0 ? Span.between(low.minus(part(low)), high) : Span.between(low, high.plus(part(high)));
    }

    private Span awayFromZero() {
        return low.signum() >= 0 ? Span.between(low, high.plus(part(high))) : Span.between(low.minus(part(low)), high);
    }

    /** Half of the last digit; behind a hedge, half of the last one that carries meaning, or a tenth where that is less. */
    private Ratio rounding(Ratio number) {
        return larger(step.multipliedBy(HALF), smaller(round.multipliedBy(HALF), tenth(number)));
    }

    private Ratio digit(Ratio number) {
        return larger(step, smaller(round, tenth(number)));
    }

    /** How far "nearly" reaches: less than the last digit that carries meaning, and less than a tenth. */
    private Ratio part(Ratio number) {
        return smaller(round, tenth(number));
    }

    private boolean isAwayFromZero(Ratio truth) {
        int side = truth.minus(low).signum();
        return low.signum() == 0 || side == low.signum();
    }

    private static Ratio tenth(Ratio number) {
        return size(number).multipliedBy(TENTH);
    }

    private static Ratio size(Ratio number) {
        return number.signum() < 0 ? number.negated() : number;
    }

    private static Ratio smaller(Ratio a, Ratio b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Ratio larger(Ratio a, Ratio b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
