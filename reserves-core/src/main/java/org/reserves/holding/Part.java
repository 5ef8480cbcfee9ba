package org.reserves.holding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;

/**
 * A part of a whole, in BTC, whose sums are exact and quick.
 *
 * <p>Every range gives a whole of its own, so the exact sum of n parts is a fraction of about n times 64 bits. To add them
 * one after the other and shorten each sum takes n³ steps. Here parts of one whole are added first, then halves to halves,
 * and only the last sum is shortened: n² steps of one machine word.
 */
record Part(Btc part, Btc whole) implements Comparable<Part> {
    static final Part NOTHING = new Part(Btc.ZERO, Btc.ofSats(1));
    static final Part ALL = new Part(Btc.ofSats(1), Btc.ofSats(1));

    static Ratio sum(List<Part> parts) {
        return sumOfPowers(parts, 1);
    }

    static Ratio sumOfSquares(List<Part> parts) {
        return sumOfPowers(parts, 2);
    }

    private static Ratio sumOfPowers(List<Part> parts, int exponent) {
        Map<Btc, BigInteger> numerators = new TreeMap<>();
        for (Part each : parts) {
            numerators.merge(each.whole, sats(each.part).pow(exponent), BigInteger::add);
        }
        List<Fraction> fractions = new ArrayList<>();
        numerators.forEach((whole, numerator) ->
                fractions.add(new Fraction(numerator, sats(whole).pow(exponent))));
        return fractions.isEmpty() ? Ratio.ZERO : Fraction.sum(fractions).toRatio();
    }

    @Override
    public int compareTo(Part other) {
        return sats(part).multiply(sats(other.whole)).compareTo(sats(other.part).multiply(sats(whole)));
    }

    private static BigInteger sats(Btc amount) {
        return BigInteger.valueOf(amount.toSats());
    }

    /** A fraction that need not be in lowest terms. */
    private record Fraction(BigInteger numerator, BigInteger denominator) {
        static Fraction sum(List<Fraction> fractions) {
            if (fractions.size() == 1) {
                return fractions.get(0);
            }
            int middle = fractions.size() / 2;
            Fraction one = sum(fractions.subList(0, middle));
            Fraction other = sum(fractions.subList(middle, fractions.size()));
            return new Fraction(
                    one.numerator.multiply(other.denominator).add(other.numerator.multiply(one.denominator)),
                    one.denominator.multiply(other.denominator));
        }

        Ratio toRatio() {
            return Ratio.of(numerator, denominator);
        }
    }
}
