package org.reserves.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.figure.Agreement;
import org.reserves.figure.Span;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;
import org.reserves.supply.Supply;
import org.reserves.supply.SupplyLimit;

/** share = amount ÷ supply, of a supply that must be found first. */
final class ShareRule {
    private static final Rule RULE = Rule.SHARE_IS_AMOUNT_OF_SUPPLY;
    private static final Ratio HUNDRED = Span.ratio(BigDecimal.valueOf(100));
    private static final int SHOWN_DECIMALS = 5;
    /** The first year that bitcoin was issued in all of. */
    private static final int FIRST_FULL_YEAR = 2010;

    private ShareRule() {}

    static void check(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.SHARE).forEach(claim -> context.amountOf(claim.subject())
                .filter(amount -> !amount.printed().isOpenEnded())
                .ifPresent(amount -> findings.add(judge(context, claim, amount))));
    }

    static void checkRange(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.SHARE).filter(ShareRule::outside).forEach(claim -> {
            String impossible = AuditContext.quoted(claim) + " of " + claim.subject()
                    + " is not a share: one lies between 0 and 100 percent";
            Optional<Finding> slip = findings.stream()
                    .filter(found -> found.rule() == RULE && claim.equals(found.claim()) && found.powerOfTen() != null)
                    .findFirst();
            findings.add(slip.map(found -> new Finding(
                            Rule.SHARE_IS_PART_OF_WHOLE,
                            claim,
                            Verdict.POWER_OF_TEN,
                            Severity.ERROR,
                            found.expected(),
                            found.powerOfTen(),
                            impossible))
                    .orElseGet(() -> Finding.contradicted(Rule.SHARE_IS_PART_OF_WHOLE, claim, null, impossible)));
        });
    }

    /** Also where only the upper end of a range cannot be; what is open above is judged by its number. */
    static void checkAmounts(AuditContext context, List<Finding> findings) {
        LocalDate day = context.table().asOf();
        Supply largest = context.supplies().stream()
                .reduce((a, b) -> a.amount().compareTo(b.amount()) >= 0 ? a : b)
                .orElseThrow();
        Btc issued = SupplyLimit.on(day);
        String byDay = issued.toDisplay() + " that can have been issued by " + day;
        context.table().claims().stream()
                .filter(claim -> claim.quantity().isBitcoin())
                .filter(claim -> isAbove(claim, largest.amount()) || isAbove(claim, issued))
                .forEach(claim -> findings.add(Finding.contradicted(
                        Rule.AMOUNT_WITHIN_SUPPLY,
                        claim,
                        null,
                        AuditContext.quoted(claim) + " of " + claim.subject() + " is more bitcoin than the "
                                + (isAbove(claim, largest.amount()) ? largest : byDay))));
    }

    private static boolean isAbove(Claim claim, Btc limit) {
        return Span.ratio(claim.printed().high()).compareTo(AuditContext.number(limit)) > 0;
    }

    /** Whether a share is that of the amount in a supply, or one of the amounts that its words leave open. */
    private static boolean fits(Claim share, Claim amount, Supply supply) {
        if (share.printed().agreementWith(percent(amount, supply)).agrees()) {
            return true;
        }
        Span shares = amount.printed()
                .meant()
                .times(Span.inverse(AuditContext.number(supply.amount())))
                .times(HUNDRED);
        return !amount.printed().isExact()
                && !share.printed().isOpenEnded()
                && share.printed().span(0).meets(shares);
    }

    /** The places by which the point of a share must move to agree with some supply; 0 if it agrees, null if none does. */
    @Nullable
    static Integer placesTo(AuditContext context, Claim share, Claim amount) {
        List<Ratio> truths = context.supplies().stream()
                .map(supply -> percent(amount, supply))
                .toList();
        if (context.supplies().stream().anyMatch(supply -> fits(share, amount, supply))) {
            return 0;
        }
        for (Ratio truth : truths) {
            Integer places = share.printed().powerOfTenTo(truth);
            if (places != null) {
                return places;
            }
        }
        return null;
    }

    private static Finding judge(AuditContext context, Claim claim, Claim amount) {
        Integer places = placesTo(context, claim, amount);
        Supply likeliest = context.supplies().get(0);
        String contradiction =
                computed(claim, amount, likeliest) + ", but " + AuditContext.quoted(claim) + " is printed";
        if (places == null && isOfAnEarlierDay(context, claim, amount)) {
            return new Finding(
                    RULE,
                    claim,
                    Verdict.CANNOT_BE_KNOWN,
                    Severity.WARNING,
                    percent(amount, likeliest),
                    null,
                    contradiction + impliedSupply(claim, amount) + ", as had been issued on a day in the year before "
                            + context.table().asOf());
        }
        if (places == null) {
            return Finding.contradicted(
                    RULE, claim, percent(amount, likeliest), contradiction + impliedSupply(claim, amount));
        }
        return places == 0
                ? fitting(context, claim, amount)
                : Slip.finding(RULE, claim, percent(amount, likeliest), places, contradiction);
    }

    private static Finding fitting(AuditContext context, Claim claim, Claim amount) {
        Map<Boolean, List<Supply>> byFit =
                context.supplies().stream().collect(Collectors.partitioningBy(supply -> fits(claim, amount, supply)));
        List<Supply> fits = byFit.getOrDefault(true, List.of());
        List<Supply> others = byFit.getOrDefault(false, List.of());
        Supply first = fits.get(0);
        Ratio truth = percent(amount, first);
        Agreement exact = claim.printed().agreementWith(truth);
        Agreement agreement = exact.agrees() ? exact : Agreement.AS_HEDGED;
        String alsoFits = fits.stream()
                .skip(1)
                .map(supply -> ", as of the " + supply.name())
                .collect(Collectors.joining());
        String doesNot = others.stream()
                .map(supply -> ", but not of the " + supply.name() + " (" + shown(percent(amount, supply)) + " %)")
                .collect(Collectors.joining());
        return Finding.agrees(
                RULE,
                claim,
                Verdict.of(agreement),
                truth,
                computed(claim, amount, first) + "; " + AuditContext.quoted(claim) + " agrees "
                        + AuditContext.how(agreement) + alsoFits + doesNot);
    }

    private static String computed(Claim claim, Claim amount, Supply supply) {
        return claim.subject() + ": " + AuditContext.btc(AuditContext.number(amount)) + " is "
                + shown(percent(amount, supply)) + " % of the " + supply;
    }

    /** Whether it is one of what had been issued when a source computed it, up to a year before the publication. */
    private static boolean isOfAnEarlierDay(AuditContext context, Claim claim, Claim amount) {
        Span supply = supplyOf(claim, amount);
        LocalDate day = context.table().asOf();
        if (supply == null || day.getYear() <= FIRST_FULL_YEAR) {
            return false;
        }
        return supply.high().compareTo(AuditContext.number(SupplyLimit.on(day.minusYears(1)))) >= 0
                && supply.low().compareTo(AuditContext.number(SupplyLimit.on(day))) <= 0;
    }

    /** The supplies that a share and its amount leave open; null where they leave open any. */
    @Nullable
    private static Span supplyOf(Claim claim, Claim amount) {
        Span share = claim.printed().span(0);
        if (claim.printed().isOpenEnded() || share.low().signum() <= 0) {
            return null;
        }
        Span supply = share.times(Span.inverse(HUNDRED)).under(AuditContext.number(amount));
        return supply.high().compareTo(AuditContext.number(Btc.of(1_000_000_000))) > 0 ? null : supply;
    }

    private static String impliedSupply(Claim claim, Claim amount) {
        Span supply = supplyOf(claim, amount);
        if (supply == null) {
            return "";
        }
        return ", which would take a supply between " + AuditContext.wholeBtc(supply.low(), RoundingMode.FLOOR)
                + " and " + AuditContext.wholeBtc(supply.high(), RoundingMode.CEILING);
    }

    static Ratio percent(Claim amount, Supply supply) {
        return AuditContext.number(amount)
                .multipliedBy(Span.inverse(AuditContext.number(supply.amount())))
                .multipliedBy(HUNDRED);
    }

    private static boolean outside(Claim claim) {
        BigDecimal number = claim.printed().number();
        return number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0;
    }

    private static String shown(Ratio percent) {
        return percent.toBigDecimal(SHOWN_DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
