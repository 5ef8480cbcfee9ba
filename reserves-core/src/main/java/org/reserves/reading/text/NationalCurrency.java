package org.reserves.reading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;

/** Says which crowns, rupees, pesos and the like are meant, where the paragraph or the text names one of the states that have them and no other. */
final class NationalCurrency {
    /** What behind or before a number means one of several currencies, and their codes; the state of most is in their first two letters. */
    private static final Map<String, List<String>> CURRENCIES = table("""
            CFA;CFA franc;CFA francs: XAF XOF
            crown;crowns: CZK SEK NOK DKK
            dinar;dinars: KWD IQD BHD JOD DZD TND RSD
            dirham;dirhams;Dh;Dhs: AED MAD
            franc;francs: CHF XAF XOF RWF
            kr;kr.: SEK NOK DKK
            krone;kroner: NOK DKK
            krona: SEK ISK
            K: ZMW MWK PGK
            kwacha: ZMW MWK
            leu;lei: RON MDL
            manat;manats: AZN TMT
            P: PHP BWP
            peso;pesos: MXN ARS COP CLP PHP UYU DOP CUP
            rial;rials: IRR OMR YER
            riyal;riyals: SAR QAR
            rupee;rupees;Rs;Rs.;₨: INR PKR LKR NPR MUR
            shilling;shillings;Sh;Sh.;Shs: KES UGX TZS
            som;soms: KGS UZS
            ¥;￥: JPY CNY
            """);

    /** The currencies of several states. */
    private static final Map<String, List<String>> UNIONS = table("""
            XAF: CF CM TD CG GA GQ
            XOF: SN CI ML BF BJ TG NE GW
            """);

    private static final String SPACE = "[ \\u00a0\\u202f]";
    private static final Pattern BEHIND = Pattern.compile(SPACE + "(" + names("[a-z]{3,}|CFA .*") + ")\\b");
    private static final Pattern BEFORE =
            Pattern.compile("(?<![A-Za-z])(" + names("[A-Zk].{0,2}|[^A-Za-z]") + ")" + SPACE + "?$");
    private static final int LONGEST_BEFORE = 5;
    private static final int LONGEST_NAME = 14;

    private final String text;
    /** What the whole text names, and what the paragraph from one place to another names: looked for once each. */
    private final Map<String, Boolean> inText = new HashMap<>();

    private final Map<String, Boolean> inLine = new HashMap<>();
    private int lineStart;
    private int lineEnd = -1;

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
            String code = code(behind.group(1), figure);
            return code == null ? figure : in(code, figure, figure.start(), behind.end());
        }
        int from = Math.max(0, figure.start() - LONGEST_BEFORE);
        Matcher before = BEFORE.matcher(text.substring(from, figure.start()));
        if (before.find()) {
            String code = code(before.group(1), figure);
            return code == null ? figure : in(code, figure, from + before.start(), figure.end());
        }
        return figure;
    }

    /** Whether the sign or letters of a currency of several states stand before a place. */
    static boolean isBefore(String text, int place) {
        return BEFORE.matcher(text.substring(Math.max(0, place - LONGEST_BEFORE), place))
                .find();
    }

    /** Where the name of a currency of several states begins behind a place; -1 where none does before the end. */
    static int nameIn(String text, int from, int end) {
        Matcher name = BEHIND.matcher(text).region(from, end);
        return name.find() ? name.start() : -1;
    }

    /** The code of the one currency of that name whose state the paragraph names, or else the text; null where it names none or several. */
    @Nullable
    private String code(String name, Figure figure) {
        List<String> codes = Objects.requireNonNull(CURRENCIES.get(name), "codes must not be null");
        if (figure.start() < lineStart || figure.end() > lineEnd) {
            int to = text.indexOf('\n', figure.end());
            lineStart = text.lastIndexOf('\n', figure.start()) + 1;
            lineEnd = to < 0 ? text.length() : to;
            inLine.clear();
        }
        List<String> named = named(codes, inLine, lineStart, lineEnd);
        List<String> found = named.isEmpty() ? named(codes, inText, 0, text.length()) : named;
        return found.size() == 1 ? found.get(0) : null;
    }

    private List<String> named(List<String> codes, Map<String, Boolean> known, int from, int to) {
        return codes.stream()
                .filter(code -> known.computeIfAbsent(code, one -> isNamed(one, from, to)))
                .toList();
    }

    private boolean isNamed(String code, int from, int to) {
        return UNIONS.getOrDefault(code, List.of(code.substring(0, 2))).stream().anyMatch(state -> NameBook.book()
                .called(state)
                .matcher(text)
                .region(from, to)
                .find());
    }

    private static Map<String, List<String>> table(String lines) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            String[] sides = line.split(": ", 2);
            for (String name : sides[0].split(";", -1)) {
                table.put(name, List.of(sides[1].split(" ", -1)));
            }
        });
        return table;
    }

    /** The names of a form, one or another. */
    private static String names(String form) {
        return CURRENCIES.keySet().stream()
                .filter(name -> name.matches(form))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
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
