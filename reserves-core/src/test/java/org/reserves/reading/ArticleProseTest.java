package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of sentences that ordinary prose has and lists have not; made up here, labelled by hand. */
class ArticleProseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Verbs in any form. Bhutan is warehousing 12,345 BTC. | 12,345 BTC BT row
            Police froze coins. Germany expropriated 512 BTC. | 512 BTC DE acquired
            Bitcoin is old. Bhutan jettisoned 512 BTC and repatriated 300 BTC. | 512 BTC BT reduced; 300 BTC BT reduced
            Bitcoin again. Bhutan has got 12,345. | 12,345 BT row
            Bitcoin was last down 2.1% at $112,860. | 2.1% market other; $112,860 market price
            BTC is reported at $113,582, with a 24-hour decline of 2.05%. | $113,582 market price; 2.05% market other
            Britain paid nothing. Thailand has 500 BTC; the UK, 61,200 BTC; and Norway, 40 BTC. | 500 BTC TH row; 61,200 BTC GB row; 40 BTC NO row
            At least eleven countries hold 644,000 BTC. | 644,000 BTC total row
            Germany turned its 49,000 bitcoins into €2.6bn. | 49,000 bitcoins DE reduced; €2.6bn DE proceeds
            Bhutan's bitcoin: +31 BTC in May. | 31 BTC BT acquired
            Strategy, the largest corporate holder with 672,000 BTC, is no state. | 672,000 BTC Strategy row
            Saxony sold bitcoin. Prosecutors in Chemnitz had impounded 86 bitcoins. | 86 bitcoins DE-SN acquired
            South Africa seized bitcoin worth R18m. | R18m ZA value
            Nigeria's bitcoin is worth N748m. | N748m NG value
            One bitcoin exchanged for $92,000 on Friday. | $92,000 market price
            Finland had bitcoin. Ninety bitcoins went for seven million euros. | Ninety bitcoins FI reduced; seven million euros FI proceeds
            Bitcoin trades at eighty-nine thousand dollars. | eighty-nine thousand dollars market price
            Michael Saylor's Strategy said it had bought 8,000 BTC. | 8,000 BTC Strategy acquired
            India's Enforcement Directorate has attached 1,000 bitcoins. | 1,000 bitcoins IN acquired
            The US sold 500 BTC in 2023, receiving $15 million. | 500 BTC US reduced; $15 million US proceeds
            Bhutan fell from third to fifth among the holders of bitcoin. | third BT rank; fifth BT rank
            El Salvador owns bitcoin. It held 6,102 BTC in March, against 5,968 BTC in December. | 6,102 BTC SV row; 5,968 BTC SV row
            """)
    void read_tiesFiguresOfProse(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    /** What is planned, promised, counted in other things, or nobody's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bitcoin is mined. The city of Gelephu has been promised up to 10,000 BTC.",
                "The 2024 halving cut the block reward to 3.125 BTC, and Bhutan mines.",
                "Britain has bitcoin. It owes 128,000 Chinese pensioners an answer.",
                "Bhutan sells bitcoin in clips of about $50 million.",
                "Bills for bitcoin reserves exist in the Philippines (10,000 BTC).",
                "Bhutan mines bitcoin.[12]",
                "Bitcoin is not gold. Spot gold gained 1.1% to $4,720 an ounce.",
                "Coinbase custodies 973,000 BTC.",
                "Bhutan has bitcoin and 600 MW of power at 4.2 BTC/day."
            })
    void read_tiesNothing(String sentence) {
        assertEquals("", tied(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Opening balance (BTC) ; 2024 | 11,730.2 BT row
            Mined ; 2024 | 11,730.2 BT acquired
            Sold ; 2024 | 11,730.2 BT reduced
            """)
    void read_readsRowsThatSayWhatTheyCount(String row, String expected) {
        String first = row.split(" ; ", 2)[0];
        String table = "| | 2025 |\n|---|---|\n| " + first + " | 11,730.2 |\n| Units of BTC | |\n";
        assertEquals(expected, tied("# Bhutan's bitcoin\n\n" + table));
    }

    @Test
    void read_readsColumnsOfChanges() {
        String table = "Holder\tPosition, BTC\tChange\nUnited States\t300,000\t(+310)\nBhutan\t6,000\t(-3,985)\n";
        assertEquals(
                "300,000 US row; 310 US acquired; 6,000 BT row; 3,985 BT reduced",
                tied("# Bitcoin of states\n\n" + table));
    }

    private static String tied(String text) {
        return ArticleReader.read(text, "Example News", "2026-01-01").tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id())
                .collect(Collectors.joining("; "));
    }
}
