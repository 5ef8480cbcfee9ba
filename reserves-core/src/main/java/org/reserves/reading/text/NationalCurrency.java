package org.reserves.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;

/** Says which crowns, shillings and Rs are meant, where the text names one of the states that have them and no other. */
final class NationalCurrency {
    private static final Pattern BEHIND = Pattern.compile("[ \\u00a0\\u202f](crowns?|kroner|krone|shillings?)\\b");
    private static final Pattern BEFORE = Pattern.compile("(?<![A-Za-z])(Rs\\.?|kr\\.?)[ \\u00a0\\u202f]?$");
    private static final int LONGEST_BEFORE = 5;
    private static final int LONGEST_NAME = 12;

    private static final Map<String, List<String>> CURRENCIES = Map.of(
            "crown", List.of("CZK", "SEK", "NOK", "DKK"),
            "krone", List.of("NOK", "DKK"),
            "kr", List.of("SEK", "NOK", "DKK"),
            "rupee", List.of("INR", "PKR", "NPR", "LKR"),
            "shilling", List.of("KES", "UGX", "TZS"));

    private static final Map<String, Pattern> STATES = Map.ofEntries(
            Map.entry("CZK", Pattern.compile("\\bCzech|\\bPrague\\b")),
            Map.entry("SEK", Pattern.compile("\\bSwed(en|ish|es?)\\b|\\bStockholm\\b")),
            Map.entry("NOK", Pattern.compile("\\bNorw(ay|egian)|\\bOslo\\b")),
            Map.entry("DKK", Pattern.compile("\\bDenmark\\b|\\bDan(ish|es)\\b|\\bCopenhagen\\b")),
            Map.entry("INR", Pattern.compile("\\bIndian?\\b|\\bDelhi\\b")),
            Map.entry("PKR", Pattern.compile("\\bPakistan|\\bIslamabad\\b")),
            Map.entry("NPR", Pattern.compile("\\bNepal|\\bKathmandu\\b")),
            Map.entry("LKR", Pattern.compile("\\bSri Lanka|\\bColombo\\b")),
            Map.entry("KES", Pattern.compile("\\bKenya|\\bNairobi\\b")),
            Map.entry("UGX", Pattern.compile("\\bUganda")),
            Map.entry("TZS", Pattern.compile("\\bTanzania")));

    private final String text;

    NationalCurrency(String text) {
        this.text = text;
    }

    /** Returns the figures, those in a currency of several states in that of the one which the text names. */
    List<Figure> of(List<Figure> figures) {
        List<Figure> read = new ArrayList<>();
        figures.forEach(figure -> read.add(figure.unit() == Figure.Unit.BARE ? of(figure) : figure));
        return read;
    }

    private Figure of(Figure figure) {
        Matcher behind =
                BEHIND.matcher(text).region(figure.end(), Math.min(text.length(), figure.end() + LONGEST_NAME));
        if (behind.lookingAt()) {
            String code = code(singular(behind.group(1)));
            return code == null ? figure : in(code, figure, figure.start(), behind.end());
        }
        int from = Math.max(0, figure.start() - LONGEST_BEFORE);
        Matcher before = BEFORE.matcher(text.substring(from, figure.start()));
        if (before.find()) {
            String code = code(before.group(1).startsWith("R") ? "rupee" : "kr");
            return code == null ? figure : in(code, figure, from + before.start(), figure.end());
        }
        return figure;
    }

    private static String singular(String name) {
        return name.equals("kroner") ? "krone" : name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    /** The code of the one currency of that name whose state the text names; null where it names none or several. */
    @Nullable
    private String code(String name) {
        String found = null;
        for (String code : CURRENCIES.getOrDefault(name, List.of())) {
            Pattern state = Objects.requireNonNull(STATES.get(code), "state must not be null");
            if (state.matcher(text).find()) {
                if (found != null) {
                    return null;
                }
                found = code;
            }
        }
        return found;
    }

    private Figure in(String code, Figure figure, int start, int end) {
        String hedge = text.substring(Math.min(figure.hedgeStart(), start), start);
        PrintedFigure printed =
                CarriedCurrency.printed(hedge + code + ' ' + text.substring(figure.start(), figure.end()), figure);
        if (printed == null) {
            return figure;
        }
        Figure read = new Figure(Math.min(figure.hedgeStart(), start), start, end, printed, Figure.Unit.MONEY);
        return figure.isRange() ? read.withEnds(figure.lowEnd(), figure.highStart()) : read;
    }
}
