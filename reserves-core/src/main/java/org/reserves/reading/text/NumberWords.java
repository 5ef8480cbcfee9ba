package org.reserves.reading.text;

import java.util.Set;

/** Words and letters that numbers, their hedges and their currencies are written with in English. */
final class NumberWords {
    static final Set<String> NUMBER_WORDS = Set.of(
            "a",
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
            "one-tenth");

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
            "tenth");

    static final Set<String> CURRENCY_LETTERS =
            Set.of("US", "U.S.", "A", "AU", "C", "CA", "HK", "R", "S", "SG", "NZ", "NT", "MX", "CN", "JP", "UK");

    static final Set<String> CODES =
            Set.of("RMB", "Rs", "Rs.", "Nu", "Nu.", "N", "R", "KSh", "Ksh", "Rp", "RM", "SFr", "Fr.", "Dh", "Dhs");

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
}
