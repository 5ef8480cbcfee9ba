package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wordings of the press and of trade sites for prices, tallies, flows and references; made up here, labelled by hand. */
class ArticleWordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Bhutan holds 9,120 BTC, worth $821 million at Friday's $90,020. | 9,120 BTC BT row; $821 million BT value; $90,020 market price
            At the current price of about $96,000, Bhutan's 9,120 BTC are worth $876 million. | $96,000 market price; 9,120 BTC BT row; $876 million BT value
            With BTC at $67,200, the market is far from its $121,000 peak. | $67,200 market price; $121,000 market price
            Bitcoin sold for $98,000 yesterday. | $98,000 market price
            The bitcoin price on the Tokyo market was 14.2 million yen. | 14.2 million yen market price
            Mining began when a bitcoin could be had for $4,800. | $4,800 market price
            Metaplanet has 30,100 BTC, avg $106,400. | 30,100 BTC Metaplanet row; $106,400 Metaplanet cost
            El Salvador bought 310 BTC in May. It paid $51,200 a pop. | 310 BTC SV acquired; $51,200 SV cost
            """)
    void read_tiesPrices(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Bitcoin in India is scarce. In the US, the figure is 198,500 bitcoins. | 198,500 bitcoins US row
            The United States holds 198,500 BTC; for Britain the figure is 61,300. | 198,500 BTC US row; 61,300 GB row
            Governments control 642,000 BTC. A year ago it was 473,000. | 642,000 BTC total row; 473,000 total row
            Bhutan has sold more than half of its peak holdings. Bitcoin is mined. | half of BT other
            Finland held 3,810 BTC, an increase of 140% from 1,587 BTC a year before. | 3,810 BTC FI row; 140% FI other; 1,587 BTC FI row
            With 9,040 bitcoins, Bhutan is ahead. | 9,040 bitcoins BT row
            All year the sites have attributed 230 bitcoins to Caracas. | 230 bitcoins VE row
            Governments have 596,000 BTC, 2.8% of the cap. | 596,000 BTC total row; 2.8% total share
            El Salvador's bitcoin is worth $641 million and the paper gain is $290 million. It had been $460 million in October. | $641 million SV value; $290 million SV gain; $460 million SV gain
            Russia is large. The ministry of internal affairs keeps 2.4 bitcoin. | 2.4 bitcoin RU row
            Arkham puts Bhutan's power bill for its bitcoin at $118 million and its profit at $750 million. | $118 million BT cost; $750 million BT gain
            """)
    void read_tiesTallies(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            There were two outflows from wallets of Bhutan: 184 BTC on Monday. | 184 BTC BT reduced
            The bitcoins were sold by the Bulgarian state in 2019 for $52 million. | $52 million BG proceeds
            Bitcoin is kept or sold. Germany raised 2.6 million euros from 53 bitcoins. | 2.6 million euros DE proceeds; 53 bitcoins DE reduced
            Metaplanet holds 1,760 BTC, with $48 million of latent profit. | 1,760 BTC Metaplanet row; $48 million Metaplanet gain
            The UK's 61,300 bitcoin rose in value from £310 million in 2018 to £5.1 billion. | 61,300 bitcoin GB row; £310 million GB value; £5.1 billion GB value
            Druk Holding & Investments runs the mines for bitcoin. The company holds 8,150 BTC. | 8,150 BTC BT row
            The Metropolitan police hold 61,300 bitcoin. | 61,300 bitcoin GB row
            Buyers of bitcoin cash in. El Salvador. 7,580 BTC as of this week. | 7,580 BTC SV row
            Bhutan mines bitcoin. MARA mined 910 BTC in May, ending the month on 48,210 BTC; Riot sold 450 BTC. | 910 BTC MARA acquired; 450 BTC Riot reduced
            Britain seized 40 BTC in May; 21.3 BTC were confiscated by Surrey Police in June. | 40 BTC GB acquired; 21.3 BTC GB acquired
            According to Arkham, Georgia holds 66 BTC. | 66 BTC GE row
            The US Marshals in Gainesville, Georgia sold 50,676 bitcoins. | 50,676 bitcoins US reduced
            El Salvador mines bitcoin. Holdings reached 6,310 BTC, acquired for $301 million. | 6,310 BTC SV row; $301 million SV cost
            Finland auctioned 215 bitcoins at the counter price of 12.9 million euros. | 215 bitcoins FI reduced; 12.9 million euros FI proceeds
            Saxony disposed of 49,100 bitcoins, collecting 2.6 billion euros. | 49,100 bitcoins DE-SN reduced; 2.6 billion euros DE-SN proceeds
            Metaplanet bought 512 BTC for $60.2M, now 18,040 BTC. | 512 BTC Metaplanet acquired; $60.2M Metaplanet cost
            State actors control 628,000 BTC. | 628,000 BTC total row
            Bitcoin is mined. Paraguay is sitting on 29,000 confiscated mining machines. | ^^
            Kenya lost 14 BTC. | 14 BTC KE reduced
            An exchange in South Korea credited customers with 610,000 bitcoins it did not own. | ^^
            The bitcoin pool LuBian burned 1.6 BTC in fees. | ^^
            In September the EFCC of Nigeria froze 1,146 bank accounts and no bitcoin. | ^^
            """)
    void read_tiesFlowsAndReferences(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    private static String tied(String sentence) {
        return ArticleReader.read(sentence, "Example News", "2026-01-01").tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id())
                .collect(Collectors.joining("; "));
    }
}
