package org.reserves.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a line into words, signs and the figures found in it. Quotation marks and marks of emphasis are left out. */
final class Tokenizer {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "approx", "no", "mr", "mrs", "ms", "dr", "st", "inc", "corp", "ltd", "co", "vs", "jan", "feb", "mar", "apr",
            "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "rs", "sec", "art", "prof", "gov", "sen", "rep",
            "mt", "govt", "est", "ca", "fig", "gen", "lt", "col", "jr", "sr", "bn", "mn", "pct", "prev", "incl", "excl",
            "max", "min", "avg", "yr");
    /** Words behind which "'s" is a verb. */
    private static final Set<String> PRONOUNS =
            Set.of("it", "he", "she", "that", "there", "what", "who", "here", "where", "how");

    private static final Set<String> SECOND_WORDS = Set.of("re", "ve", "ll", "d", "m");
    private static final String LEFT_OUT = "*_`\"“”„«»‘’'#~^";
    private static final String DASHES = "–—―‒";
    private static final int FIRST_FLAG = 0x1F1E6;
    private static final int LAST_FLAG = 0x1F1FF;

    private final String text;
    private final List<Item> items = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Item> items(String text, int from, int to, List<Figure> figures) {
        Tokenizer tokenizer = new Tokenizer(text);
        int next = 0;
        int at = from;
        while (at < to) {
            if (next < figures.size() && at >= figures.get(next).hedgeStart()) {
                Figure figure = figures.get(next++);
                tokenizer.items.add(Item.figure(figure));
                at = Math.max(at, figure.end());
            } else {
                int limit = next < figures.size() ? figures.get(next).hedgeStart() : to;
                at = tokenizer.take(at, limit);
            }
        }
        return tokenizer.items;
    }

    /** Takes what begins here and returns the place behind it. */
    private int take(int at, int limit) {
        int link = Marks.linkEnd(text, at, limit);
        if (link > at) {
            return link;
        }
        char c = text.charAt(at);
        if (Character.isLetter(c)) {
            return word(at, limit);
        }
        if (Character.isDigit(c)) {
            int end = number(at, limit);
            int start = at > 0 && text.charAt(at - 1) == '#' ? at - 1 : at;
            items.add(Item.word(text.substring(start, end), start, end));
            return end;
        }
        if (c == '@') {
            items.add(Item.word("at", at, at + 1));
            return at + 1;
        }
        int code = text.codePointAt(at);
        if (code >= FIRST_FLAG && code <= LAST_FLAG) {
            return flag(at, limit);
        }
        return sign(at, code);
    }

    /** Digits that are no figure: a year, a time, a date. */
    private int number(int at, int limit) {
        int end = Math.min(limit, Marks.numberEnd(text, at, limit));
        while (end + 1 < limit && ":/-".indexOf(text.charAt(end)) >= 0 && Character.isDigit(text.charAt(end + 1))) {
            end = Math.min(limit, Marks.numberEnd(text, end + 1, limit));
        }
        return end;
    }

    private int word(int at, int limit) {
        int end = Marks.wordEnd(text, at, limit);
        end = Character.isIdeographic(text.charAt(at)) ? at + 1 : end;
        end = initials(at, end, limit);
        int contraction = contraction(at, end);
        if (contraction < end) {
            items.add(Item.word(text.substring(at, contraction), at, contraction));
            items.add(Item.word(text.substring(contraction, end), contraction, end));
            return end;
        }
        int stem = possessive(at, end);
        items.add(Item.word(text.substring(at, stem), at, stem));
        if (stem < end && PRONOUNS.contains(text.substring(at, stem).toLowerCase(Locale.ROOT))) {
            items.add(Item.word(text.substring(stem, end), stem, end));
            return end;
        }
        if (stem < end || isPluralPossessive(end, limit)) {
            int after = stem < end ? end : end + 1;
            items.add(Item.sign("'s", stem, after));
            return after;
        }
        return end;
    }

    /** The end of U.S., D.C. or approx. with its points. */
    private int initials(int at, int end, int limit) {
        int last = end;
        while (last == at + 1 || (last > at + 2 && text.charAt(last - 2) == '.')) {
            boolean goesOn = last + 1 < limit
                    && text.charAt(last) == '.'
                    && Character.isLetter(text.charAt(last + 1))
                    && (last + 2 >= limit || !Character.isLetter(text.charAt(last + 2)));
            if (!goesOn) {
                break;
            }
            last += 2;
        }
        boolean point = last < limit && text.charAt(last) == '.';
        boolean initial = last - at > 1 && text.charAt(last - 2) == '.';
        String word = text.substring(at, last).toLowerCase(Locale.ROOT);
        boolean single = last == at + 1 && Character.isUpperCase(text.charAt(at)) && !word.equals("i");
        return point && (initial || single || ABBREVIATIONS.contains(word)) ? last + 1 : last;
    }

    private int possessive(int at, int end) {
        boolean has = end - at > 2
                && text.charAt(end - 1) == 's'
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019');
        return has ? end - 2 : end;
    }

    /** Where the second word of "they're" or "we've" begins; the end where there is none. */
    private int contraction(int at, int end) {
        for (int i = Math.max(at + 1, end - 3); i < end - 1; i++) {
            boolean apostrophe = text.charAt(i) == '\'' || text.charAt(i) == '\u2019';
            if (apostrophe && SECOND_WORDS.contains(text.substring(i + 1, end))) {
                return i;
            }
        }
        return end;
    }

    /** Marshals' sale: a plural, an apostrophe, a space. */
    private boolean isPluralPossessive(int end, int limit) {
        return end + 1 < limit
                && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019')
                && text.charAt(end - 1) == 's'
                && text.charAt(end + 1) == ' ';
    }

    private int flag(int at, int limit) {
        int second = at + 2;
        if (second >= limit) {
            return at + 2;
        }
        int a = text.codePointAt(at) - FIRST_FLAG;
        int b = text.codePointAt(second) - FIRST_FLAG;
        if (b < 0 || b > LAST_FLAG - FIRST_FLAG) {
            return at + 2;
        }
        Name name = NameBook.book().flag("" + (char) ('A' + a) + (char) ('A' + b));
        if (name != null) {
            items.add(Item.name(name, text.substring(at, second + 2), at, second + 2));
        }
        int end = second + 2;
        boolean owns = end + 1 < limit && "'\u2019".indexOf(text.charAt(end)) >= 0 && text.charAt(end + 1) == 's';
        if (owns && name != null) {
            items.add(Item.sign("'s", end, end + 2));
            return end + 2;
        }
        return end;
    }

    private int sign(int at, int code) {
        int end = at + Character.charCount(code);
        boolean space = Character.isWhitespace(code) || Character.isSpaceChar(code);
        if (!space && LEFT_OUT.indexOf(code) < 0 && Character.getType(code) != Character.OTHER_SYMBOL) {
            boolean dash = DASHES.indexOf(code) >= 0 || code == '-';
            items.add(Item.sign(dash ? "–" : text.substring(at, end), at, end));
        }
        return end;
    }
}
