package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Every whole number that is spelled out is read back: the words are written here, by the rule taught in school. */
class NumberWordsProperties {
    private static final String[] ONES =
            (" one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                            + " fifteen sixteen seventeen eighteen nineteen")
                    .split(" ", -1);
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] SCALES = {"", " thousand", " million"};

    @Property(seed = "20250528", tries = 2_000)
    void spelledOut_isReadBack(@ForAll @LongRange(min = 1, max = 999_999_999) long number, @ForAll boolean hasAnd) {
        PrintedFigure read = PrintedFigure.parse(spelled(number, hasAnd));
        assertEquals(0, BigDecimal.valueOf(number).compareTo(read.number()), read.toString());
    }

    private static String spelled(long number, boolean hasAnd) {
        StringBuilder text = new StringBuilder();
        for (int scale = SCALES.length - 1; scale >= 0; scale--) {
            int group = (int) (number / pow(scale) % 1000);
            if (group > 0) {
                // behind a million the small rest is always joined: five million and two
                boolean joined = scale == 0 && group < 100 && text.length() > 0;
                text.append(text.length() == 0 ? "" : joined ? " and " : " ")
                        .append(group(group, hasAnd))
                        .append(SCALES[scale]);
            }
        }
        return text.toString();
    }

    private static String group(int group, boolean hasAnd) {
        int small = group % 100;
        String hundreds = group < 100 ? "" : ONES[group / 100] + " hundred";
        String rest = small < 20 ? ONES[small] : TENS[small / 10] + (small % 10 == 0 ? "" : "-" + ONES[small % 10]);
        return hundreds + (hundreds.isEmpty() || rest.isEmpty() ? "" : hasAnd ? " and " : " ") + rest;
    }

    private static long pow(int scale) {
        return scale == 0 ? 1 : 1000 * pow(scale - 1);
    }
}
