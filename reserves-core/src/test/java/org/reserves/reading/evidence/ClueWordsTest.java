package org.reserves.reading.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.reading.text.ArticleText;
import org.reserves.reading.text.Sentence;

class ClueWordsTest {
    private static final String TEXT = "In May Bhutan quietly sold 500 BTC for $40 million at auction";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            B left REDUCE,          "sold" before it
            B left REDUCE over,     "sold" before it
            B verb REDUCE,          "sold" before it
            B governed by REDUCE,   "sold" before it
            B -2 ADVERB,            "quietly" before it
            B 1 w-for,              "for" behind it
            B 2 M,                  a figure behind it
            B right SALE_NOUN,      "auction" behind it
            B left GAIN_NOUN,       the words before it
            B right GAIN_NOUN,      the words behind it
            B 3 END,                "at" behind it
            B -9 END,               how it is printed
            B then M _for,          the figure behind it
            B behind B-row,         the figure before it
            B like B-row,           the same number elsewhere
            B before=quietly,       "quietly" before it
            B behind=auction,       "auction" behind it
            B in=sold,              "sold" before it
            B in=M,                 a figure behind it
            B before=nowhere,       how it is printed
            rule row sure,          a rule
            B size 3,               how it is printed
            """)
    void ofQuantity_quotesTheWordThatSpeaks(String clue, String words) {
        Sentence s = new Sentence(new ArticleText(TEXT, null).items(0, TEXT.length()));
        int at = 0;
        while (!s.at(at).isFigure()) {
            at++;
        }
        assertEquals(words, ClueWords.ofQuantity(clue, s, at));
    }

    @ParameterizedTest
    @CsvSource({
        "M subject,           subject of its verb",
        "seen 3 alone,        named in the sentences before",
        "B left joint _NAME,  named before it",
        "value subject,       subject of its verb",
        "none rule only,      said by a rule",
        "rule only,           said by a rule",
        "B,                   nobody else is near"
    })
    void ofHolder_saysHowTheHolderStandsToTheFigure(String clue, String words) {
        assertEquals(words, ClueWords.ofHolder(clue));
    }
}
