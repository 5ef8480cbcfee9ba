package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signs of Unicode that mean the same in a print, and the first and last of each block. */
class PrintCharactersTest {
    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, delimiter = '|', textBlock = """
            \uFF01\uFF5E|!~
            \uFF00\uFF5F|\uFF00\uFF5F
            \uFF10\uFF19|09
            \u0660\u0669|09
            \u0966\u096F|09
            a\tb|a b
            a\u3000b|a b
            a \u2009 b|a b
            \u2009\u20099|9
            9\u00A00|9\u00A00
            0\u202F9|0\u00A09
            a\u00A00|a 0
            9\u00A0a|9 a
            /\u00A00|/ 0
            0\u00A0:|0 :
            :\u00A09|: 9
            1\u200B2|12
            1\u20322|1'2
            \u22125|-5
            1\u20122|1\u20132
            1\u20142|1\u20142
            5\u066A|5%
            1\u066B5|1.5
            \u0084|\u0084
            """)
    void normalized_writesOneSignForEachMeaning(String text, String normalized) {
        assertEquals(normalized, PrintCharacters.normalized(text, '.'));
    }
}
