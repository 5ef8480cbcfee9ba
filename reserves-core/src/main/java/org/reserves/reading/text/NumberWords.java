package org.reserves.reading.text;

import java.util.Set;
import org.reserves.money.CurrencyCode;

/** Words and letters that numbers, their hedges and their currencies are written with in English. */
final class NumberWords {
    static final Set<String> NUMBER_WORDS = Set.of(
            "a",
            "an",
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "half",
            "quarter",
            "one-third",
            "two-thirds",
            "one-quarter",
            "three-quarters",
            "one-half",
            "twenty-one",
            "one-fifth",
            "one-sixth",
            "one-seventh",
            "one-eighth",
            "one-ninth",
            "one-tenth");

    /** What two-fifths and the like end with. */
    private static final Set<String> PARTS = Set.of("thirds", "quarters", "fifths", "sixths", "eighths", "tenths");

    static final Set<String> BEHIND_AN_ARTICLE = Set.of(
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "crore",
            "lakh",
            "third",
            "quarter",
            "half",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth");

    /** What makes a number a place among others: top ten, number four. */
    static final Set<String> BEFORE_A_PLACE = Set.of("top", "number", "no");

    /** What follows a number of things that were named before. */
    static final Set<String> BEHIND_A_COUNT = Set.of(
            "of",
            "were",
            "are",
            "was",
            "have",
            "had",
            "came",
            "come",
            "went",
            "remain",
            "remained",
            "more",
            "from",
            "left",
            "that",
            "which",
            "and",
            "on",
            "in",
            "at",
            "for",
            "to",
            "since",
            "last",
            "this",
            "yesterday",
            "today",
            "each",
            "apiece",
            "belong",
            "belonged",
            "still",
            "yet",
            "back",
            "by",
            "with");

    static final Set<String> CURRENCY_LETTERS =
            Set.of("Â", "US", "U.S.", "A", "AU", "C", "CA", "HK", "R", "S", "SG", "NZ", "NT", "MX", "CN", "JP", "UK");

    /** Currencies and bitcoin before their digits, whatever the digits are. */
    private static final Set<String> CODES = Set.of(
            "RMB", "Rs", "Rs.", "Nu", "Nu.", "KSh", "Ksh", "USh", "TSh", "Sh", "Rp", "RM", "SFr", "Fr.", "Dh", "Dhs",
            "Kč", "Tk", "ÂŁ", "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "BTC", "XBT");

    /** Currencies that are also letters of names. */
    private static final Set<String> LETTERS = Set.of("K", "N", "R", "W", "P", "SR", "JD", "LL", "SKr", "CFA", "Shs");

    private static final int CODE = 3;

    /** Every word of the hedges that the grammar of figures knows in English. */
    static final Set<String> HEDGING = Set.of(
            ("about approximately around roughly some circa ca c approx close to closer near estimated an in the region of"
                            + " on order somewhere nearly almost just under below shy a little less than slightly not"
                            + " quite practically over above more exceed exceeds exceeding exceeded greater larger excess"
                            + " upwards upward north well beyond surpassing surpasses surpassed passed topping at least"
                            + " no fewer minimum up most maximum as much many south its their only exactly precisely"
                            + " total mere whopping staggering another between from")
                    .split(" ", -1));

    private NumberWords() {}

    /** Seven, eighty-nine, two-fifths: one number word, or two with a hyphen. */
    static boolean isNumber(String word) {
        int hyphen = word.indexOf('-');
        String behind = word.substring(hyphen + 1);
        return NUMBER_WORDS.contains(word)
                || (hyphen > 0
                        && NUMBER_WORDS.contains(word.substring(0, hyphen))
                        && (NUMBER_WORDS.contains(behind) || PARTS.contains(behind)));
    }

    /** Whether letters before digits are a currency or bitcoin, whatever the digits are. */
    static boolean isCode(String letters) {
        return CODES.contains(letters);
    }

    /** Whether letters before digits are a currency at all, that of one state or of several. */
    static boolean isCurrency(String letters) {
        return isCode(letters) || mayBeCode(letters);
    }

    /** Whether letters before digits are a currency where the digits are those of money: R, N, and the rarer codes, as names have letters too. */
    static boolean mayBeCode(String letters) {
        return LETTERS.contains(letters) || (letters.length() == CODE && CurrencyCode.isKnown(letters));
    }
}
