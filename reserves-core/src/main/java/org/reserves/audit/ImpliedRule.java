package org.reserves.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.figure.Span;
import org.reserves.money.Ratio;
import org.reserves.supply.Supply;

/** What all prints together imply: the one price, or the one supply, that every one of them could have been computed with. */
final class ImpliedRule {
    private static final Ratio HUNDREDTH = Ratio.of(BigDecimal.ONE, BigDecimal.valueOf(100));
    private static final int FEWEST = 2;

    private ImpliedRule() {}

    static void checkPrice(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.PRICE)
                .map(price -> price.printed().unit())
                .distinct()
                .forEach(currency -> checkPrice(context, currency, findings));
    }

    /** The values in one currency, against the prices of the market in it. */
    private static void checkPrice(AuditContext context, String currency, List<Finding> findings) {
        List<Span> spans = new ArrayList<>();
        List<Claim> prices = context.marketPrices(currency);
        context.claims(Quantity.VALUE)
                .filter(value -> value.printed().unit().equals(currency))
                .forEach(value -> ValueRule.product(context, value)
                        .filter(product -> prices.contains(product.price()))
                        .ifPresent(product -> {
                            Integer places = product.placesTo(value.printed());
                            Ratio amount = AuditContext.number(product.amount());
                            if (places != null
                                    && amount.signum() > 0
                                    && product.amount().printed().isExact()
                                    && !value.printed().isOpenEnded()) {
                                spans.add(value.printed().span(places).times(Span.inverse(amount)));
                            }
                        }));
        if (spans.size() >= FEWEST && !prices.isEmpty()) {
            Span common = common(spans);
            Claim price = prices.stream()
                    .filter(one -> common != null && one.printed().meant().meets(common))
                    .findFirst()
                    .orElse(prices.get(0));
            findings.add(judgePrice(price, spans.size(), common));
        }
    }

    static void checkSupply(AuditContext context, List<Finding> findings) {
        List<Span> supplies = new ArrayList<>();
        context.claims(Quantity.SHARE)
                .forEach(share -> context.amountOf(share.subject()).ifPresent(amount -> {
                    Integer places = ShareRule.placesTo(context, share, amount);
                    if (places != null
                            && !share.printed().isOpenEnded()
                            && amount.printed().isExact()) {
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
        boolean agrees = price.printed().meant().meets(common);
        return agrees
                ? Finding.agrees(
                        Rule.VALUES_SHARE_ONE_PRICE,
                        price,
                        Verdict.AGREES_AS_ROUNDED,
                        null,
                        between + "; " + AuditContext.quoted(price) + " agrees as rounded")
                : new Finding(
                        Rule.VALUES_SHARE_ONE_PRICE,
                        price,
                        Verdict.CONTRADICTED,
                        Severity.WARNING,
                        null,
                        null,
                        between + ", but " + AuditContext.quoted(price) + " is printed");
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
