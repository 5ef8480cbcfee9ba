package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums that say what another figure beside them is; made up here, labelled by hand. */
class ArticleSumsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            El Salvador holds 7,540 bitcoins, for which it paid $41,000 apiece. | 7,540 bitcoins SV row; $41,000 apiece SV cost
            Bhutan has mined bitcoins at a cost of less than $9,000 apiece. | $9,000 apiece BT cost
            El Salvador has 7,540 bitcoins, bought for $52,000 a coin on average. | 7,540 bitcoins SV row; $52,000 a coin SV cost
            """)
    void read_tellsWhatWasPaidForACoinFromItsPrice(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Finland raised €46 million (£40 million; $47 million) by selling bitcoin. | €46 million FI proceeds; £40 million FI proceeds; $47 million FI proceeds
            Norway's bitcoins are worth 37 million kroner (€3.1 million, $3.6 million). | 37 million kroner NO value; €3.1 million NO value; $3.6 million NO value
            """)
    void read_takesAThirdCurrencyForTheSameSum(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Peru: 4,120 BTC. Down $31m | 4,120 BTC PE row; $31m PE gain
            Peru's 4,120 bitcoins are worth $370m, leaving it $52m richer. | 4,120 bitcoins PE row; $370m PE value; $52m PE gain
            """)
    void read_takesAChangeBehindAnAmountForAGain(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Spain holds 2,100 BTC, good for $190m. | 2,100 BTC ES row; $190m ES value
            Spain holds 2,100 bitcoins; call it $190m. | 2,100 bitcoins ES row; $190m ES value
            """)
    void read_takesWhatAnAmountIsGoodForForItsValue(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Peru sold its bitcoins in May; the €210 million ($240 million) they fetched is kept by a bank. | €210 million PE proceeds; $240 million PE proceeds
            Norwegian prosecutors obtained €3.1 million from selling bitcoin. | €3.1 million NO proceeds
            """)
    void read_findsWhatASaleFetched(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    private static String tied(String sentence) {
        return ArticleReader.read(sentence, "Example News", "2026-05-28").tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id())
                .collect(Collectors.joining("; "));
    }
}
