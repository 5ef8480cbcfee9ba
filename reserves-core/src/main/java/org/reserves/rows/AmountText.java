package org.reserves.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.figure.Hedge;
import org.reserves.figure.PrintLocale;
import org.reserves.figure.PrintedFigure;
import org.reserves.figure.Span;
import org.reserves.holding.Disclosure;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.supply.Supply;

/** Amounts of bitcoin as people write them in tables, read with {@link PrintedFigure}. */
record AmountText(boolean negative, Disclosure amount) {
    private static final Set<String> NO_FIGURE =
            Set.of("", "-", "–", "?", "n/a", "na", "none given", "unknown", "undisclosed", "not disclosed", "tbd");
    /** Digits alone, as in most cells, which need no grammar to be read in one way. */
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}|[1-9][0-9]{0,7}");

    private static final BigDecimal MOST = Supply.cap().amount().toBigDecimal();

    /** Reads an amount; a minus sign before it makes it a reduction. */
    static AmountText read(String text) {
        return read(text, null);
    }

    /** Reads an amount as a text of the locale prints it, or, where that is null, as {@link PrintedFigure#parse(String)} does. */
    static AmountText read(String text, @Nullable PrintLocale locale) {
        if (isEnglish(locale) && WHOLE.matcher(text).matches()) {
            long whole = Long.parseLong(text.replace(",", ""));
            if (whole <= MOST.longValueExact()) {
                return new AmountText(false, Disclosure.exact(Btc.of(whole)));
            }
        }
        if (NO_FIGURE.contains(text.strip().toLowerCase(Locale.ROOT))) {
            return new AmountText(false, Disclosure.undisclosed());
        }
        PrintedFigure printed = locale == null ? PrintedFigure.parse(text) : PrintedFigure.parse(text, locale);
        requireBitcoin(printed);
        boolean negative = printed.number().signum() < 0;
        return new AmountText(negative, printed.isRange() ? range(printed) : single(printed));
    }

    private static boolean isEnglish(@Nullable PrintLocale locale) {
        return locale == null || locale == PrintLocale.ENGLISH;
    }

    /** Writes an amount so that {@link #read} reads it back. */
    static String write(Disclosure amount) {
        if (amount instanceof Disclosure.Range range) {
            return range.low() + " to " + range.high();
        }
        if (amount instanceof Disclosure.About about) {
            return "about " + about.amount();
        }
        if (amount instanceof Disclosure.AtLeast least) {
            return "at least " + least.amount();
        }
        if (amount instanceof Disclosure.AtMost most) {
            return "at most " + most.amount();
        }
        return amount instanceof Disclosure.Exact exact ? exact.amount().toString() : "undisclosed";
    }

    private static Disclosure single(PrintedFigure printed) {
        Btc amount = Btc.of(printed.number().abs());
        return switch (printed.hedge()) {
            case NONE -> Disclosure.exact(amount);
            case ABOUT, NEARLY, JUST_OVER -> Disclosure.about(amount);
            case MORE_THAN, AT_LEAST -> Disclosure.atLeast(amount);
            case LESS_THAN, AT_MOST -> Disclosure.atMost(amount);
        };
    }

    /** The ends of a hedged range move outwards as far as its hedge allows: about 500 to 700 is 450 to 750. */
    private static Disclosure range(PrintedFigure printed) {
        Span span = printed.span(0);
        if (!span.hasHigh()) {
            return Disclosure.atLeast(Btc.of(printed.low()));
        }
        if (!span.hasLow()) {
            return Disclosure.atMost(Btc.of(printed.high()));
        }
        return printed.hedge() == Hedge.NONE
                ? Disclosure.range(Btc.of(printed.low()), Btc.of(printed.high()))
                : Disclosure.range(
                        Btc.of(span.low().toBigDecimal(Btc.SCALE, RoundingMode.FLOOR)),
                        Btc.of(span.high().toBigDecimal(Btc.SCALE, RoundingMode.CEILING)));
    }

    private static void requireBitcoin(PrintedFigure printed) {
        String counted = printed.per().isEmpty() ? printed.unit() : printed.unit() + " per " + printed.per();
        if (!counted.isEmpty() && !counted.equals("BTC")) {
            throw new IllegalArgumentException("amount " + Words.quote(printed.toString()) + " counts "
                    + Words.quote(counted) + ", not bitcoin; write digits, with BTC or nothing behind them");
        }
        if (printed.low().abs().max(printed.high().abs()).compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "amount " + Words.quote(printed.toString())
                            + " is more than the 21,000,000 BTC there can ever be; write the bitcoin alone, without value or share");
        }
    }
}
