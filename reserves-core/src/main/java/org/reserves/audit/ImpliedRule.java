package org.reserves.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.figure.Agreement;
import org.reserves.figure.Span;
import org.reserves.money.Ratio;
import org.reserves.supply.Supply;

/** What all prints together imply: the one price, or the one supply, that every one of them could have been computed with. */
final class ImpliedRule {
    private static final Ratio HUNDREDTH = Ratio.of(BigDecimal.ONE, BigDecimal.valueOf(100));
    private static final int FEWEST = 2;

    private ImpliedRule() {}

    /** What a value implies about the price it is computed from. */
    private record Implied(Claim price, Span span) {}

    static void checkPrice(AuditContext context, List<Finding> findings) {
        List<Implied> implied = implied(context);
        context.claims(Quantity.PRICE)
                .filter(price -> price.subject().kind() != Subject.Kind.HOLDER)
                .forEach(price -> {
                    List<Span> spans = implied.stream()
                            .filter(one -> one.price().equals(price))
                            .map(Implied::span)
                            .toList();
                    if (spans.size() >= FEWEST) {
                        findings.add(judgePrice(price, spans.size(), common(spans)));
                    }
                });
    }

    /** What each value implies about its price. */
    private static List<Implied> implied(AuditContext context) {
        List<Implied> implied = new ArrayList<>();
        context.claims(Quantity.VALUE)
                .filter(value -> !value.printed().isOpenEnded())
                .forEach(value -> ValueRule.product(context, value)
                        .filter(product -> product.amount().printed().isExact()
                                && AuditContext.number(product.amount()).signum() > 0
                                && !isCutOff(value, product.figure()))
                        .ifPresent(product -> {
                            Integer places = product.placesTo(value.printed());
                            if (places != null) {
                                Span span = value.printed()
                                        .span(places)
                                        .times(Span.inverse(AuditContext.number(product.amount())));
                                implied.add(new Implied(product.price(), span));
                            }
                        }));
        return implied;
    }

    static void checkSupply(AuditContext context, List<Finding> findings) {
        List<Span> supplies = new ArrayList<>();
        context.claims(Quantity.SHARE)
                .forEach(share -> context.amountOf(share.subject()).ifPresent(amount -> {
                    Integer places = ShareRule.placesTo(context, share, amount);
                    if (places != null
                            && !share.printed().isOpenEnded()
                            && amount.printed().isExact()
                            && context.supplies().stream()
                                    .noneMatch(supply -> isCutOff(share, ShareRule.percent(amount, supply)))) {
                        Span span = share.printed().span(places).times(HUNDREDTH);
                        if (span.low().signum() > 0) {
                            supplies.add(span.under(AuditContext.number(amount)));
                        }
                    }
                }));
        if (supplies.size() >= FEWEST) {
            findings.add(judgeSupply(context, supplies.size(), common(supplies)));
        }
    }

    /** A print that was cut off implies another number than one that was rounded. */
    private static boolean isCutOff(Claim claim, Ratio truth) {
        return claim.printed().agreementWith(truth) == Agreement.TRUNCATED;
    }

    private static Finding judgePrice(Claim price, int values, @Nullable Span common) {
        String all = "all " + values + " printed values that can be compared, decimal points put right,";
        if (common == null) {
            return new Finding(
                    Rule.VALUES_SHARE_ONE_PRICE,
                    price,
                    Verdict.CANNOT_BE_KNOWN,
                    Severity.NOTICE,
                    null,
                    null,
                    all + " cannot be rounded from one price; they were not computed alike");
        }
        String between = all + " follow from one price between "
                + AuditContext.money(price.printed().unit(), common.low()) + " and "
                + AuditContext.money(price.printed().unit(), common.high()) + " per BTC";
        // each value agrees with the price, so what all of them imply meets what the price leaves open
        return Finding.agrees(
                Rule.VALUES_SHARE_ONE_PRICE,
                price,
                Verdict.AGREES_AS_ROUNDED,
                null,
                between + "; " + AuditContext.quoted(price) + " agrees as rounded");
    }

    private static Finding judgeSupply(AuditContext context, int shares, @Nullable Span common) {
        String all = "all " + shares + " printed shares that can be compared, decimal points put right,";
        if (common == null) {
            return notice(all + " cannot be rounded from one supply; they were not computed alike");
        }
        String between =
                all + " follow from one supply between " + AuditContext.wholeBtc(common.low(), RoundingMode.FLOOR)
                        + " and " + AuditContext.wholeBtc(common.high(), RoundingMode.CEILING);
        List<Supply> fitting = context.supplies().stream()
                .filter(supply -> common.contains(AuditContext.number(supply.amount())))
                .toList();
        List<Supply> others = context.supplies().stream()
                .filter(supply -> !fitting.contains(supply))
                .toList();
        if (fitting.isEmpty()) {
            return notice(between + ", which fits none of those tried: " + others);
        }
        String cannotTell = fitting.size() == 1 ? "" : ", which these digits cannot tell apart";
        return new Finding(
                Rule.SHARES_SHARE_ONE_SUPPLY,
                null,
                Verdict.AGREES_AS_ROUNDED,
                Severity.INFO,
                null,
                null,
                between + ": it fits the " + names(fitting) + cannotTell
                        + (others.isEmpty() ? "" : ", and not the " + names(others)));
    }

    private static Finding notice(String explanation) {
        return new Finding(
                Rule.SHARES_SHARE_ONE_SUPPLY, null, Verdict.CANNOT_BE_KNOWN, Severity.NOTICE, null, null, explanation);
    }

    private static String names(List<Supply> supplies) {
        return supplies.stream().map(Supply::toString).collect(Collectors.joining(" and the "));
    }

    @Nullable
    private static Span common(List<Span> spans) {
        Span left = spans.get(0);
        for (Span span : spans) {
            left = left == null ? null : left.intersect(span);
        }
        return left;
    }
}
