package org.reserves.rows;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reserves.figure.Hedge;
import org.reserves.figure.PrintedFigure;
import org.reserves.holding.Disclosure;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/** Amounts of bitcoin as people write them in tables, read with {@link PrintedFigure}. */
record AmountText(boolean negative, Disclosure amount) {
    private static final Set<String> NO_FIGURE =
            Set.of("", "-", "–", "?", "n/a", "na", "none given", "unknown", "undisclosed", "not disclosed", "tbd");
    private static final Pattern RANGE = Pattern.compile("(.*[0-9].*?)(?: to |\\s*[–-]\\s*)([0-9].*)");
    private static final Pattern POINTS_OF_THREE =
            Pattern.compile("(?<![0-9.,])([1-9][0-9]{0,2}(?:\\.[0-9]{3})+)(?![0-9.,])");

    /** Reads an amount; a minus sign before it makes it a reduction. */
    static AmountText read(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (NO_FIGURE.contains(words)) {
            return new AmountText(false, Disclosure.undisclosed());
        }
        boolean negative = words.startsWith("-") || words.startsWith("−");
        String rest = negative ? words.substring(1).strip() : words;
        Matcher range = RANGE.matcher(rest);
        if (range.matches() && !negative) {
            return new AmountText(false, Disclosure.range(single(range.group(1)), single(range.group(2))));
        }
        return new AmountText(negative, disclosure(PrintedFigure.parse(requireClear(rest)), text));
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

    private static Btc single(String text) {
        return btc(PrintedFigure.parse(requireClear(text.strip())), text);
    }

    private static Disclosure disclosure(PrintedFigure printed, String text) {
        Btc amount = btc(printed, text);
        Hedge hedge = printed.hedge();
        return switch (hedge) {
            case NONE -> Disclosure.exact(amount);
            case ABOUT, NEARLY -> Disclosure.about(amount);
            case MORE_THAN -> Disclosure.atLeast(amount);
            case LESS_THAN -> Disclosure.atMost(amount);
        };
    }

    private static Btc btc(PrintedFigure printed, String text) {
        if (!printed.unit().isEmpty() && !printed.unit().equals("BTC")) {
            throw new IllegalArgumentException("amount " + Words.quote(text) + " counts " + Words.quote(printed.unit())
                    + ", not bitcoin; write digits, with BTC or nothing behind them");
        }
        BigDecimal number = printed.number();
        return Btc.of(number);
    }

    /** 5.689 is 5,689 to half of the world; nobody guesses here which half wrote it. */
    private static String requireClear(String text) {
        Matcher points = POINTS_OF_THREE.matcher(text);
        if (points.find()) {
            String digits = points.group(1);
            throw new IllegalArgumentException("amount " + Words.quote(text)
                    + " is ambiguous: its points may group thousands, "
                    + digits.replace('.', ',') + ", or begin a fraction, " + digits + "; write " + digits + "0 or "
                    + digits.replace(".", ""));
        }
        return text;
    }
}
