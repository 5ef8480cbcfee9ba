package org.reserves.figure;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/** The reading of {@link PrintedFigure}: hedge, currency, digits, scale word, unit. */
record PrintedText(
        String text, Hedge hedge, BigDecimal number, BigDecimal resolution, int significantDigits, String unit) {
    /** The most characters of a printed figure, its words included. */
    static final int LONGEST = 120;

    /** The most places by which the point of a print is moved when a slip is looked for. */
    static final int MOST_PLACES = 12;

    private static final Pattern NUMBER =
            Pattern.compile("(-?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.([0-9]+))?(?![0-9.,])");
    private static final Map<String, Integer> SCALES =
            Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12);
    private static final Pattern REST = Pattern.compile("(?: ?(thousand|million|billion|trillion)\\b)?(.*)");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}/ '()-]*");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static PrintedText read(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "printed figure \"" + text.substring(0, LONGEST) + "…\" has " + text.length()
                            + " characters, at most " + LONGEST + " are read; give the figure and its unit alone");
        }
        String rest = text.strip();
        Hedge hedge = hedgeAt(rest);
        rest = rest.substring(hedgeLength(rest, hedge)).stripLeading();
        String currency = currencyAt(rest);
        rest = rest.substring(currencyLength(rest, currency)).stripLeading();
        Matcher digits = NUMBER.matcher(rest);
        if (!digits.lookingAt()) {
            throw refused(text, "has no number where one was expected");
        }
        Matcher after = REST.matcher(rest.substring(digits.end()));
        if (!after.matches()) {
            throw refused(text, "is not one line");
        }
        int scale = after.group(1) == null ? 0 : SCALES.getOrDefault(after.group(1), 0);
        return build(
                text, hedge, digits, scale, unit(text, currency, after.group(2).strip()));
    }

    private static PrintedText build(String text, Hedge hedge, Matcher digits, int scale, String unit) {
        String whole = digits.group(2).replace(",", "");
        String fraction = digits.group(3) == null ? "" : digits.group(3);
        BigDecimal printed = new BigDecimal(digits.group(1) + whole + (fraction.isEmpty() ? "" : "." + fraction));
        int roundZeros = hedge != Hedge.NONE && fraction.isEmpty() ? trailingZeros(whole) : 0;
        int lastPlace = scale - fraction.length() + roundZeros;
        int significant = (whole + fraction).replaceFirst("^0+", "").length() - roundZeros;
        return new PrintedText(
                text,
                hedge,
                printed.scaleByPowerOfTen(scale),
                BigDecimal.ONE.scaleByPowerOfTen(lastPlace),
                Math.max(0, significant),
                unit);
    }

    private static String unit(String text, @Nullable String currency, String words) {
        if (currency != null) {
            if (!words.isEmpty() && !words.startsWith("per ")) {
                throw refused(text, "has the words \"" + words + "\" after an amount of money");
            }
            return currency;
        }
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "%", "percent", "per cent" -> "%";
            case "btc", "bitcoin", "bitcoins" -> "BTC";
            default -> {
                if (!WORDS.matcher(words).matches()) {
                    throw refused(text, "has \"" + words + "\" after the number");
                }
                yield words;
            }
        };
    }

    private static Hedge hedgeAt(String rest) {
        for (Hedge hedge : Hedge.values()) {
            if (hedgeLength(rest, hedge) > 0) {
                return hedge;
            }
        }
        return Hedge.NONE;
    }

    private static int hedgeLength(String rest, Hedge hedge) {
        for (String word : hedge.words()) {
            boolean sign = !Character.isLetter(word.charAt(0));
            if (rest.regionMatches(true, 0, word, 0, word.length()) && (sign || rest.startsWith(" ", word.length()))) {
                return word.length();
            }
        }
        return 0;
    }

    @Nullable
    private static String currencyAt(String rest) {
        if (rest.startsWith("US$") || rest.startsWith("$")) {
            return "USD";
        }
        if (rest.startsWith("€")) {
            return "EUR";
        }
        if (rest.startsWith("£")) {
            return "GBP";
        }
        return rest.length() > 3 && rest.charAt(3) == ' ' && CURRENCIES.contains(rest.substring(0, 3))
                ? rest.substring(0, 3)
                : null;
    }

    private static int currencyLength(String rest, @Nullable String currency) {
        if (currency == null) {
            return 0;
        }
        return rest.startsWith("US$") || rest.startsWith(currency) ? 3 : 1;
    }

    private static int trailingZeros(String whole) {
        int zeros = 0;
        while (zeros < whole.length() - 1 && whole.charAt(whole.length() - 1 - zeros) == '0') {
            zeros++;
        }
        return zeros;
    }

    private static IllegalArgumentException refused(String text, String problem) {
        return new IllegalArgumentException("printed figure \"" + text + "\" " + problem
                + "; write it like \"about $2.2 billion\", \"0.987%\" or \"61,000 BTC\"");
    }
}
