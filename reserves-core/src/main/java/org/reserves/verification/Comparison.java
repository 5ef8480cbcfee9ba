package org.reserves.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBalance;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.verification.Verification.Verdict;

/** The verdict on one declaration, from what was found. */
record Comparison(
        Verdict verdict, String explanation, @Nullable Btc difference) {
    private static final int MOST_LIMITS = 3;

    static Comparison of(Declaration declaration, ChainBalance chain) {
        Comparison compared = of(declaration, FoundCoins.of(chain));
        List<String> limits = FoundCoins.searchLimits(chain);
        if (compared.verdict() != Verdict.SHORTFALL || limits.isEmpty()) {
            return compared;
        }
        String more =
                limits.size() > MOST_LIMITS ? "; and " + (limits.size() - MOST_LIMITS) + " more, see the warnings" : "";
        return new Comparison(
                compared.verdict(),
                compared.explanation() + "; "
                        + String.join("; ", limits.subList(0, Math.min(MOST_LIMITS, limits.size()))) + more,
                compared.difference());
    }

    private static Comparison of(Declaration declaration, FoundCoins found) {
        Disclosure amount = declaration.holding().amount();
        if (!declaration.holding().isHeld()) {
            return unverifiable("the coins are declared "
                    + declaration.holding().legalStatus().id() + ", so none are declared to be there");
        }
        if (declaration.watching().isEmpty()) {
            return unverifiable("no address was declared, so there is nothing to look at");
        }
        if (found.known() == 0) {
            return unverifiable(
                    "none of the " + found.unknown().size() + " declared texts has a balance the source can know: "
                            + found.unknown().get(0).reason());
        }
        Btc total = found.total();
        if (!amount.isDisclosed()) {
            return unverifiable("no amount was disclosed to compare with the " + total.toDisplay() + " found");
        }
        return compare(
                amount.bounds(), tolerance(declaration), total, found.unknown().size());
    }

    private static Comparison compare(Bounds declared, Btc tolerance, Btc total, int unknown) {
        String atLeast = unknown == 0 ? "" : "at least ";
        Btc missing = declared.low().minus(total);
        String width = width(tolerance);
        if (missing.compareTo(tolerance) > 0) {
            return unknown > 0
                    ? unverifiable(atLeast + total.toDisplay() + " found of " + declared + " declared, but "
                            + balances(unknown) + " unknown; missing coins cannot be told from coins not seen")
                    : new Comparison(
                            Verdict.SHORTFALL,
                            total.toDisplay() + " found, " + missing.toDisplay() + " less than " + declared
                                    + " declared" + width,
                            missing.negated());
        }
        Btc high = declared.high();
        if (high != null && total.minus(high).compareTo(tolerance) > 0) {
            Btc more = total.minus(high);
            return new Comparison(
                    Verdict.SURPLUS,
                    atLeast + total.toDisplay() + " found, " + more.toDisplay() + " more than " + declared + " declared"
                            + width,
                    more);
        }
        if (unknown > 0 && high != null && (!declared.isSingle() || high.signum() == 0)) {
            return unverifiable(atLeast + total.toDisplay() + " found where " + declared + " declared, but "
                    + balances(unknown) + " unknown; coins not seen may go beyond the upper limit");
        }
        return new Comparison(
                Verdict.CONFIRMED,
                atLeast + total.toDisplay() + " found where " + declared + " declared" + width,
                distance(declared, total));
    }

    private static String balances(int count) {
        return count == 1 ? "1 balance is" : count + " balances are";
    }

    /** Returns how far the total is outside the limits, within the tolerance; zero inside them. */
    private static Btc distance(Bounds declared, Btc total) {
        if (total.compareTo(declared.low()) < 0) {
            return total.minus(declared.low());
        }
        Btc high = declared.high();
        return high != null && total.compareTo(high) > 0 ? total.minus(high) : Btc.ZERO;
    }

    private static Btc tolerance(Declaration declaration) {
        Btc stated = declaration.tolerance();
        if (stated != null) {
            return stated;
        }
        Bounds declared = declaration.holding().amount().bounds();
        // round figures end in many zeros, and half a unit of the last digit of 10,000 would be half of all
        Btc tenth = Btc.of(declared.low().toBigDecimal().divide(BigDecimal.TEN), RoundingMode.DOWN);
        Btc half = declared.tolerance();
        return half.compareTo(tenth) < 0 ? half : tenth;
    }

    /** Returns how far off a figure may be, to end a sentence with; empty where it must be met. */
    private static String width(Btc tolerance) {
        return tolerance.signum() == 0 ? "" : ", give or take " + tolerance.toDisplay();
    }

    private static Comparison unverifiable(String explanation) {
        return new Comparison(Verdict.UNVERIFIABLE, explanation, null);
    }
}
