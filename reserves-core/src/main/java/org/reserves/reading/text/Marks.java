package org.reserves.reading.text;

import java.util.Locale;

/** Where words, numbers and links of a text begin and end; every method looks at a place and its neighbours alone. */
final class Marks {
    private static final int MOST_SPACES = 3;

    private Marks() {}

    static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019' || c == '-' || c == '\u2011';
    }

    /** The end of the word that begins here, hyphens and apostrophes inside it included. */
    static int wordEnd(String text, int from, int to) {
        int at = from;
        while (at < to && isWordPart(text.charAt(at))) {
            at++;
        }
        while (at > from + 1 && "'\u2019-".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** The end of a run of digits with what may stand between them. */
    static int numberEnd(String text, int from, int to) {
        int at = from;
        while (at < to && (Character.isLetterOrDigit(text.charAt(at)) || isInNumber(text, at, to))) {
            at++;
        }
        return Math.max(at, from + 1);
    }

    private static boolean isInNumber(String text, int at, int to) {
        return ".,'\u2019".indexOf(text.charAt(at)) >= 0 && at + 1 < to && Character.isDigit(text.charAt(at + 1));
    }

    /** The end of an address or account name that begins here, or the place itself. */
    static int linkEnd(String text, int at, int to) {
        char c = text.charAt(at);
        boolean isLink = (c == '@' && at + 1 < to && Character.isLetter(text.charAt(at + 1)))
                || (c == 'h' && (text.startsWith("http://", at) || text.startsWith("https://", at)))
                || (c == 'w' && text.startsWith("www.", at));
        if (!isLink) {
            return at;
        }
        int end = at;
        while (end < to && !Character.isWhitespace(text.charAt(end)) && ")]<>|\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Whether digits, or a currency sign before digits, begin here. */
    static boolean isFigureStart(String text, int at, int to) {
        return at < to
                && (Character.isDigit(text.charAt(at))
                        || ("$€£₿~".indexOf(text.charAt(at)) >= 0
                                && at + 1 < to
                                && Character.isDigit(text.charAt(at + 1))));
    }

    /** The place of the word before this one, on the same side of any sign, or −1. */
    static int previousWord(String text, int at, int first) {
        int end = at;
        while (end > first && text.charAt(end - 1) == ' ' && at - end < MOST_SPACES) {
            end--;
        }
        int start = end;
        while (start > first && isHedgePart(text.charAt(start - 1))) {
            start--;
        }
        return start < end ? start : -1;
    }

    private static boolean isHedgePart(char c) {
        return Character.isLetter(c)
                || c == '.'
                || c == '-'
                || c == '~'
                || c == '>'
                || c == '<'
                || c == '≈'
                || c == '≥'
                || c == '±';
    }

    /** The word before this place in lower case, or an empty text. */
    static String wordBefore(String text, int at) {
        int end = at;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\u00A0') && at - end < MOST_SPACES) {
            end--;
        }
        int start = end;
        while (start > 0 && (isWordPart(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The word behind this place in lower case, or an empty text. */
    static String wordAfter(String text, int at, int to) {
        int start = at;
        while (start < to
                && (text.charAt(start) == ' ' || text.charAt(start) == '\u00A0')
                && start - at < MOST_SPACES) {
            start++;
        }
        return start < to && Character.isLetter(text.charAt(start))
                ? text.substring(start, wordEnd(text, start, to)).toLowerCase(Locale.ROOT)
                : "";
    }
}
