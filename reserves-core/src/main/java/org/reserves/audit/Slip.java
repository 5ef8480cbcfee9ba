package org.reserves.audit;

import org.reserves.money.Ratio;

/** The finding of a misplaced decimal point; with a single digit that would prove nothing, as one print in ten fits some power of ten. */
final class Slip {
    private static final int FEWEST_DIGITS = 2;

    private Slip() {}

    static Finding finding(Rule rule, Claim claim, Ratio expected, int places, String contradiction) {
        if (claim.printed().significantDigits() < FEWEST_DIGITS) {
            return Finding.contradicted(
                    rule,
                    claim,
                    expected,
                    contradiction + "; a misplaced decimal point would explain it, but one digit is too few to tell");
        }
        return Finding.slip(rule, claim, expected, places, contradiction + ": " + AuditContext.slip(places));
    }
}
