package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of sentences about money and percentages; made up here, labelled by hand. */
class ArticleMoneyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            With one bitcoin at $91,300, people talk. | $91,300 market price
            Bitcoin was then about $870. | $870 market price
            It is a coin that sells for $71,400. | $71,400 market price
            Bitcoin, which fell from $124,000 in May to $88,000 in June, is not gold. | $124,000 market price; $88,000 market price
            Nobody bought at prices between $3,400 and $9,100 for bitcoin. | $3,400 and $9,100 market price
            Bitcoin trades at $91,000. On Monday it was above $93,500. | $91,000 market price; $93,500 market price
            (Bitcoin at press time: $89,100) | $89,100 market price
            Bhutan holds bitcoins, worth $546m at Monday's close of $91,000. | $546m BT value; $91,000 market price
            Bhutan holds 6,000 bitcoins, or $546m at today's $91,000. | 6,000 bitcoins BT row; $546m BT value; $91,000 market price
            (BTC spot at the time of the move: $91,000) | $91,000 market price
            In 2019 a bitcoin could be had for $5,100. | $5,100 market price
            Bhutan sold 40 bitcoins and got €4,800 for each. | 40 bitcoins BT reduced; €4,800 market price
            Bhutan holds 6,000 bitcoins at $91,000. | 6,000 bitcoins BT row; $91,000 market price
            Bitcoin prices used, $91,000, are those of May. | $91,000 market price
            Bhutan bought none when bitcoin cost about $91,000. | $91,000 market price
            Bitcoin was last down 2% at $91,000. | 2% market other; $91,000 market price
            Bitcoin had closed the week at $91,000. | $91,000 market price
            Nobody bought, with bitcoin near €16,000. | €16,000 market price
            Nobody bought in March, when bitcoin was at 73,000. | 73,000 market price
            """)
    void read_findsThePriceOfTheMarket(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    /** Which crowns, rupees and pesos: those of the one state named that has them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Britain's police sold 46 bitcoin for A$4.2 million. | 46 bitcoin GB reduced BTC; A$4.2 million GB proceeds AUD
            Britain's police sold 46 bitcoin for AU$4.2 million. | 46 bitcoin GB reduced BTC; AU$4.2 million GB proceeds AUD
            Britain's police sold 46 bitcoin for HK$4.2 million. | 46 bitcoin GB reduced BTC; HK$4.2 million GB proceeds HKD
            Britain's police sold 46 bitcoin for US$4.2 million. | 46 bitcoin GB reduced BTC; US$4.2 million GB proceeds USD
            Britain's police sold 46 bitcoin for R$4.2 million. | 46 bitcoin GB reduced BTC; R$4.2 million GB proceeds BRL
            Britain's police sold 46 bitcoin for ÂŁ4.2 million. | 46 bitcoin GB reduced BTC; ÂŁ4.2 million GB proceeds GBP
            In Zambia, police sold 46 bitcoin for K84.2 million. | 46 bitcoin ZM reduced BTC; K84.2 million ZM proceeds ZMW
            Senegal's customs sold 46 bitcoin for CFA725m. | 46 bitcoin SN reduced BTC; CFA725m SN proceeds XOF
            The Czech ministry sold its bitcoins in Prague and raised 956.8 million crowns. | 956.8 million crowns CZ proceeds CZK
            Norway has 41 BTC, worth 36 million kroner. | 41 BTC NO row BTC; 36 million kroner NO value NOK
            Pakistan has 212 bitcoins, worth about Rs4.5 billion. | 212 bitcoins PK row BTC; Rs4.5 billion PK value PKR
            Mexico's police seized 20 bitcoins worth 39 million pesos. | 20 bitcoins MX acquired BTC; 39 million pesos MX value MXN
            The UAE holds 6,000 BTC worth 2 billion dirhams. | 6,000 BTC AE row BTC; 2 billion dirhams AE value AED
            Israel sold 10 bitcoins for 940,000 shekels. | 10 bitcoins IL reduced BTC; 940,000 shekels IL proceeds ILS
            Japan sold 20 BTC for ¥300 million. | 20 BTC JP reduced BTC; ¥300 million JP proceeds JPY
            Switzerland holds 3 BTC, worth 250,000 francs. | 3 BTC CH row BTC; 250,000 francs CH value CHF
            India and Pakistan talk of bitcoin. Pakistan has 212 bitcoins, worth Rs4.5 billion. | 212 bitcoins PK row BTC
            """)
    void read_takesTheCurrencyOfTheStateNamed(String sentence, String expected) {
        String tied = ArticleReader.read(sentence, "Example News", "2026-05-28").tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id() + " " + figure.printed().unit())
                .collect(Collectors.joining("; "));
        assertEquals(expected, tied);
    }

    /** So much money in bitcoin is no amount of bitcoin, whichever state's money it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zambia's police seized K21m bitcoin.",
                "Police seized Sh340m bitcoin.",
                "Pakistan's agency seized Rs180m bitcoin.",
                "Norway seized kr 21m bitcoin.",
                "Police recovered \u00a5300 million bitcoin."
            })
    void read_takesMoneyForNoBitcoin(String sentence) {
        ArticleDraft draft = ArticleReader.read(sentence, "Example News", "2026-05-28");
        assertTrue(
                Stream.concat(draft.tied().stream(), draft.untied().stream())
                        .noneMatch(figure -> figure.printed().unit().equals("BTC")),
                sentence);
    }

    /** A currency that touches its digits is read as one that does not; letters of names and products are none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Switzerland sold 312 bitcoin for a total of CHF9.8 million. | 312 bitcoin CH reduced BTC; CHF9.8 million CH proceeds CHF
            Bhutan has 10,565 bitcoin, worth USD1.17 billion. | 10,565 bitcoin BT row BTC; USD1.17 billion BT value USD
            Bhutan holds 7 BTC worth HKD5.6 million. | 7 BTC BT row BTC; HKD5.6 million BT value HKD
            South Africa sold 10 bitcoin for R490,000. | 10 bitcoin ZA reduced BTC; R490,000 ZA proceeds ZAR
            South Africa holds 10 bitcoin, worth R1.1-billion. | 10 bitcoin ZA row BTC; R1.1-billion ZA value ZAR
            Kenya holds 31.6 Bitcoin, worth Sh366 million. | 31.6 Bitcoin KE row BTC; Sh366 million KE value KES
            The Philippines holds 7 BTC worth P41 million. | 7 BTC PH row BTC; P41 million PH value PHP
            Bhutan holds 7 BTC on an AMD7000 and in W3C format. | 7 BTC BT row BTC
            Germany sent out a 3,000-coin batch. | 3,000 DE reduced BTC
            Bhutan sold 1,100-ish BTC. | 1,100-ish BTC BT reduced BTC
            Japan has zero bitcoin. | zero bitcoin JP row BTC
            """)
    void read_findsCurrenciesThatTouchTheirDigits(String sentence, String expected) {
        String tied = ArticleReader.read(sentence, "Example News", "2026-05-28").tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id() + " "
                        + (figure.quantity().isBitcoin()
                                ? "BTC"
                                : figure.printed().unit()))
                .collect(Collectors.joining("; "));
        assertEquals(expected, tied);
    }

    /** Millions without a unit are money like the figure before them, unless something is counted or it is all bitcoin. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Bhutan sold bitcoins for €2.64 billion; they would be worth 3.1 billion today. | €2.64 billion BT proceeds; 3.1 billion BT other EUR
            Bhutan's bitcoins were worth 270 million won when seized and were sold for 12.29 billion. | 270 million won BT value; 12.29 billion BT proceeds KRW
            Bhutan sold bitcoins for $40 million and has 60 million inhabitants. | $40 million BT proceeds
            Bhutan sold bitcoins for $40 million. Satoshi Nakamoto is thought to have a million. | $40 million BT proceeds
            Bhutan sold bitcoins for $40 million. There will never be more than 21 million. | $40 million BT proceeds; 21 million market supply
            There will never be more than 21 million, of which 20.03 million exist. | 21 million market supply; 20.03 million market supply
            """)
    void read_carriesTheCurrencyOfMillions(String sentence, String expected) {
        String tied = ArticleReader.read(sentence, "Example News", "2026-05-28").tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id()
                        + (figure.text().matches("[0-9.]+ billion")
                                ? " " + figure.printed().unit()
                                : ""))
                .collect(Collectors.joining("; "));
        assertEquals(expected, tied);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Bitcoin trades at $91,000. It has gained 12% since May. | $91,000 market price; 12% market other
            Bitcoin trades at $91,000, even if it is down 17% from its record. | $91,000 market price; 17% market other
            Bitcoin trades at $91,000, 17% below its record. | $91,000 market price; 17% market other
            Bitcoin trades at $91,000, −3.4% on the week. | $91,000 market price; 3.4% market other
            The price of bitcoin, which has fallen 19%, is low. | 19% market other
            The largest cryptocurrency dropped as much as 8% to $91,000. | 8% market other; $91,000 market price
            Bitcoin has lost a third of its value since May. | a third of market other
            Bhutan has 13,000 bitcoins. Its stack has shrunk by 57%. | 13,000 bitcoins BT row; 57% BT other
            Bhutan holds 9,573 bitcoins, 49% more than in May. | 9,573 bitcoins BT row; 49% BT other
            Bhutan holds 300,000 bitcoins, or 1.4% of all that can ever exist. | 300,000 bitcoins BT row; 1.4% BT share
            Bhutan holds 300,000 bitcoins, 1.5% of the 19.98 million issued. | 300,000 bitcoins BT row; 1.5% BT share; 19.98 million market supply
            Bhutan holds 300,000 bitcoins, or 1.5% of everything in circulation. | 300,000 bitcoins BT row; 1.5% BT share
            Bhutan holds 300,000 bitcoins, or 1.5% of coins issued to date. | 300,000 bitcoins BT row; 1.5% BT share
            Share of supply held by states: 3.2% | 3.2% total share
            Bhutan holds 300,000 bitcoins, or 2.2% of the 13.6 million in circulation. | 300,000 bitcoins BT row; 2.2% BT share; 13.6 million market supply
            """)
    void read_saysWhatAPercentageIsOf(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Bhutan owns 6,390 bitcoins. Call it $718 million. | 6,390 bitcoins BT row; $718 million BT value
            Bitcoin trades at $90,000. Bhutan owns 6,000 bitcoins, in dollars $540 million. | $90,000 market price; 6,000 bitcoins BT row; $540 million BT value
            Bhutan owns bitcoin. The coins have gained $180,000. | $180,000 BT gain
            Bhutan bought 1,090 bitcoins. It has lost $240m so far. | 1,090 bitcoins BT acquired; $240m BT gain
            Bhutan bought 1,090 bitcoins. On paper Bhutan was $24m ahead in May. | 1,090 bitcoins BT acquired; $24m BT gain
            Bhutan bought 1,090 bitcoins at $103,864: that's $24m in the red. | 1,090 bitcoins BT acquired; $103,864 BT cost; $24m BT gain
            Bhutan owns bitcoins worth $540 million. In May it was $710 million. | $540 million BT value; $710 million BT value
            Bhutan owns bitcoins worth $54 million when they were mined and $540 million last week. | $54 million BT value; $540 million BT value
            Bhutan lost $240m on its bitcoin. | $240m BT gain
            Bhutan bought 1,090 bitcoins. Those coins are now $23 million under water. | 1,090 bitcoins BT acquired; $23 million BT gain
            Bhutan sold 500 bitcoins and got $40 million for them. | 500 bitcoins BT reduced; $40 million BT proceeds
            Finland sold 500 bitcoins. The €46 million it fetched is spent. | 500 bitcoins FI reduced; €46 million FI proceeds
            Finland sold 500 bitcoins in May. In all, €46 million was realised. | 500 bitcoins FI reduced; €46 million FI proceeds
            Finland converted 500 bitcoins into €46 million. | 500 bitcoins FI reduced; €46 million FI proceeds
            Bhutan bought 1,090 bitcoins, and nobody forgets the $100 million shelled out for them. | 1,090 bitcoins BT acquired; $100 million BT cost
            Bhutan bought 520 bitcoins at an average $103,800. | 520 bitcoins BT acquired; $103,800 BT cost
            Bhutan bought 520 bitcoins, spending $52 million, or $100,000 apiece. | 520 bitcoins BT acquired; $52 million BT cost; $100,000 apiece BT cost
            """)
    void read_saysWhatMoneyIsToAHolding(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    /** What may come, what nobody earned, and what other things cost. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A close above the average of bitcoin would open the door to $121,000.",
                "Bhutan owns bitcoin. A villa in Thimphu costs $718,000.",
                "The bitcoin case is old. Police found a villa for $5 million."
            })
    void read_leavesOtherMoneyUntied(String sentence) {
        assertEquals("", tied(sentence));
    }

    private static String tied(String text) {
        return ArticleReader.read(text, "Example News", "2026-01-01").tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id())
                .collect(Collectors.joining("; "));
    }

    /** A million in English, a thousand in Spanish; where the text does not say which, the number is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Malaysian police in Ipoh have seized 46.2 bitcoins worth RM18.3mil, the chief of the force said. | RM18.3mil = 18300000 MYR
            The US is said to hold bitcoin worth $24.6 bil. of the total. | $24.6 bil = 24600000000 USD
            La policía de El Salvador tiene bitcoin por $515 mil. | ''
            """)
    void read_readsMilAsTheTextDoes(String text, String money) {
        assertEquals(
                money,
                ArticleReader.read(text, "Example News", "2026-01-01").figures().stream()
                        .filter(figure -> figure.printed().unit().length() == 3
                                && !figure.printed().unit().equals("BTC"))
                        .map(figure -> figure.text() + " = "
                                + figure.printed().number().toPlainString() + " "
                                + figure.printed().unit())
                        .collect(Collectors.joining("; ")));
    }
}
