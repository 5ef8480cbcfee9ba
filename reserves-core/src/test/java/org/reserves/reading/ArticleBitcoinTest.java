package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.reading.tie.ClaimedQuantity;

/** Whose coins a sentence is about, and whether they are held, came or left; made up here, labelled by hand. */
class ArticleBitcoinTest {
    /** A clause that begins with its coins says by its verb what became of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Bhutan has bitcoin. In May 300 BTC went in two tranches. | 300 BTC BT reduced
            Bhutan has bitcoin. In May 300 BTC had left for an exchange. | 300 BTC BT reduced
            Finland has bitcoin. In May 300 BTC changed hands in two lots. | 300 BTC FI reduced
            Finland has bitcoin. In May 300 BTC were handed back to a court. | 300 BTC FI reduced
            Finland has bitcoin. After that 300 BTC lie in a vault. | 300 BTC FI row
            """)
    void read_takesTheVerbOfTheClause(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Italy lags far behind Finland, where customs has 77 bitcoins. | 77 bitcoins FI row
            Australia acts. The Commonwealth has 77 bitcoins. | 77 bitcoins AU row
            Abu Dhabi has 6,000 bitcoins. | 6,000 bitcoins AE row
            Kronofogden sold 12 bitcoins. | 12 bitcoins SE reduced
            The Criminal Assets Bureau has 12 bitcoins. | 12 bitcoins IE row
            Bitcoin again. Bhutan's got 12,345. | 12,345 BT row
            Bhutan's agents had themselves bought 10 BTC. | 10 BTC BT acquired
            Bhutan has 900 BTC, from 1,300 a year ago. | 900 BTC BT row; 1,300 BT row
            Bhutan has 5,400 bitcoins. This time last year it was 11,700. | 5,400 bitcoins BT row; 11,700 BT row
            Bhutan sold 57 bitcoins in 2023 and 120 last November. | 57 bitcoins BT reduced; 120 BT reduced
            Bhutan has bitcoin. It sold three hundred coins. | three hundred BT reduced
            Brazil has 12 BTC. Meltwix, the cashback firm, has 605 BTC. | 12 BTC BR row
            Brazil has 12 BTC. OranjeBTC has 3,700 BTC. | 12 BTC BR row; 3,700 BTC OranjeBTC row
            Spain got rid of 12 BTC and got shot of 15 BTC. | 12 BTC ES reduced; 15 BTC ES reduced
            """)
    void read_findsWhoIsMeant(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Finland has put away 45 bitcoins. | 45 bitcoins FI row
            Bhutan's wallet contained 45 bitcoins. | 45 bitcoins BT row
            Finland's customs apprehended 45 bitcoins. | 45 bitcoins FI acquired
            Bhutan's rigs churned out 45 bitcoins. | 45 bitcoins BT acquired
            Finland was handed 45 bitcoins. | 45 bitcoins FI acquired
            Finland waved goodbye to 45 bitcoins. | 45 bitcoins FI reduced
            Finland has bitcoin. After that 45 BTC vanished. | 45 BTC FI reduced
            """)
    void read_knowsWhatVerbsDoToCoins(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    /** Digits alone, and a word behind them that is no noun they could count. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Bhutan has bitcoin. It held 4,500 on Friday, against 3,900 a month before. | 4,500 BT row; 3,900 BT row
            Bhutan has bitcoin. It held 4,500 in all. | 4,500 BT row
            Bhutan has bitcoin. It had 4,500 two years ago. | 4,500 BT row
            Bhutan has bitcoin. It has 4,500 it cannot touch. | 4,500 BT row
            Bhutan has bitcoin. It has sold 4,500 too early. | 4,500 BT reduced
            Bhutan mines. Bhutan counts bitcoin and has 4,500 engineers. | ^^
            """)
    void read_goesOnBehindDigitsAlone(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    /** Coins of somebody else, or of nobody that the sentence says. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bhutan has bitcoin. Villagers hid 19 bitcoin.",
                "China has a part of all bitcoin: America's is 1.6%, China's 0.95.",
                "Bitcoin is old. The Directorate for Priority Matters held 37 BTC.",
                "Bitcoin is old. All between the river and Xanadu own 7,800 bitcoins."
            })
    void read_tiesNothing(String sentence) {
        assertEquals("", tied(sentence));
    }

    /** Columns of two days are holdings, whatever sales are told above; and the head says thousands, or a price. */
    @Test
    void read_readsColumnsByTheirHeads() {
        String days = "Holder\tBTC 2024\tBTC 2025\nBhutan\t12,345\t6,789\n";
        assertEquals(
                "12,345 BT row; 6,789 BT row", tied("# Bitcoin of states\n\nWhat did they sell this time:\n\n" + days));
        String thousands = "Holder\tBitcoin, thousand\nBhutan\t6.7\n";
        assertEquals("6.7 BT row", tied("# Bitcoin of states\n\n" + thousands));
        String each = "Holder\tBTC sold\tPer BTC\tValue today ($)\nBhutan\t12\t40,000\t1,000,000\n";
        assertEquals("12 BT reduced; 40,000 market price; 1,000,000 BT other", tied("# Bitcoin of states\n\n" + each));
    }

    private static String tied(String text) {
        return ArticleReader.read(text, "Example News", "2026-01-01").tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id())
                .collect(Collectors.joining("; "));
    }

    /** Digits that another reader would read as another number: the whole of it is read, or nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Bhutan holds 12 000 BTC. | 12 000 BTC row 12000
            Finland let 1 890 go in 2022 for €46 500 000. | 1 890 reduced 1890; €46 500 000 proceeds 46500000
            On June 5 400 BTC were sold by Bhutan. | 400 BTC reduced 400
            Bhutan sold .5 BTC. | .5 BTC reduced 0.5
            Bhutan holds 12,000 BTC, or .06% of supply. | 12,000 BTC row 12000; .06% share 0.06
            Bhutan sold 007 BTC. | ^^
            Bhutan owns one in 1,750 coins. | ^^
            One of every 20 bitcoin belongs to Bhutan. | ^^
            Nine out of 10 coins are Bhutan's. | ^^
            Bhutan has 3 million satoshis. | ^^
            Bhutan has 5,600 mBTC. | ^^
            El Salvador has 200 bitcoin ATMs and holds 6,000 bitcoin. | 6,000 bitcoin row 6000
            Bhutan's 5,600 bitcoin miners use 100 MW. | ^^
            Bhutan holds 5,600 Bitcoin Cash. | ^^
            Bhutan holds 5,600 wrapped bitcoin. | ^^
            Bhutan sold 5,600 bitcoin futures contracts. | ^^
            Bhutan holds 5,600 bitcoin as of block 840,000. | 5,600 bitcoin row 5600
            Bhutan holds between 12,000 and 13,000 BTC. | 12,000 and 13,000 BTC row 12500
            Bhutan's coins are worth between $1.2 billion and $1.3 billion. | $1.2 billion and $1.3 billion value 1250000000
            Bhutan sold 511 BTC @ $116,000. | 511 BTC reduced 511; $116,000 price 116000
            """)
    void read_readsTheWholeNumberOrNothing(String sentence, String expected) {
        String tied = ArticleReader.read(sentence, "Example News", "2026-05-28").tied().stream()
                .map(figure -> figure.text() + " " + figure.quantity().id() + " "
                        + figure.printed().number().toPlainString())
                .collect(Collectors.joining("; "));
        assertEquals(expected, tied);
    }

    /** A change has a sign and is no holding. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bhutan's balance: -5 BTC.
            Bhutan -5,600 BTC
            Bhutan -169 BTC, El Salvador +34 BTC.
            Bhutan's holdings: \u2212169 BTC
            """)
    void read_takesNoChangeForAHolding(String sentence) {
        assertEquals(
                List.of(),
                ArticleReader.read(sentence, "Example News", "2026-05-28").tied().stream()
                        .filter(figure -> figure.quantity() == ClaimedQuantity.ROW)
                        .toList());
    }

    /** What a sentence denies, doubts or imagines is no holding; two holders together are neither of them; a difference is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            If Bhutan owned 500 bitcoin, it would be rich.
            Suppose Bhutan holds 500 bitcoin.
            It is not true that Bhutan owns 500 bitcoin.
            Rumours that Bhutan owns 500 bitcoin are false.
            There is no evidence that Bhutan owns 500 bitcoin.
            Nobody believes Bhutan holds 500 bitcoin.
            Bhutan was wrongly said to hold 500 bitcoin.
            Should Bhutan sell 500 bitcoin, prices would fall.
            The U.S. and China together hold 518,000 bitcoin.
            The U.S. and China hold 518,000 bitcoin.
            Citizens of Bhutan own 500 bitcoin.
            Does Bhutan hold 500 bitcoin?
            Bhutan's prime minister owns 500 bitcoin.
            The prime minister of Bhutan owns 500 bitcoin.
            Georgia's opposition leader has 12 bitcoin.
            Kazakhstan's former president personally holds 500 bitcoin.
            Bhutan's reported 500 bitcoin do not exist.
            """)
    void read_tiesNothingToAHolderWhoDoesNotHold(String sentence) {
        assertEquals(
                List.of(),
                ArticleReader.read(sentence, "Example News", "2026-05-28").tied());
    }

    /** The same words where it is so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Reports that Bhutan holds 500 bitcoin surprised analysts. | 500 bitcoin BT row
            The U.S. and China hold 328,000 and 190,000 bitcoin. | 328,000 US row; 190,000 bitcoin CN row
            If you ask Arkham, Bhutan holds 500 bitcoin. | 500 bitcoin BT row
            Bhutan, whose king is popular, holds 500 bitcoin. | 500 bitcoin BT row
            Quebec holds 500 bitcoin. | 500 bitcoin CA-QC row
            Karnataka holds 500 bitcoin. | 500 bitcoin IN-KA row
            The Feds hold 500 bitcoin. | 500 bitcoin US row
            Its prime minister said Bhutan holds 500 bitcoin. | 500 bitcoin BT row
            Bhutan's holdings rose by 500 to 5,500 BTC. | 5,500 BTC BT row
            Of the 5,600 bitcoin Bhutan holds, 600 were mined this year. | 5,600 bitcoin BT row
            Bhutan holds 5,600 bitcoin, 600 more than last year. | 5,600 bitcoin BT row
            """)
    void read_tiesWhatIsSo(String sentence, String expected) {
        assertEquals(expected, rows(sentence));
    }

    private static String rows(String sentence) {
        return ArticleReader.read(sentence, "Example News", "2026-05-28").tied().stream()
                .filter(figure -> figure.quantity() == ClaimedQuantity.ROW)
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id())
                .collect(Collectors.joining("; "));
    }
}
