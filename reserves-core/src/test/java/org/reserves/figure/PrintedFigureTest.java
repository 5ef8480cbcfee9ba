package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.JsonRoundTrip;

/** The table of inputs. The forms are those that the press of 2021 to 2026 was seen to print; the numbers are made up. */
class PrintedFigureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    207,189                         | NONE      | 207189       | 1         | 6 | ''  | ''
                    nearly $2.2 billion             | NEARLY    | 2200000000   | 100000000 | 2 | USD | ''
                    nearly $2.2bn                   | NEARLY    | 2200000000   | 100000000 | 2 | USD | ''
                    approximately US$2.196 billion  | ABOUT     | 2196000000   | 1000000   | 4 | USD | ''
                    about $138 million              | ABOUT     | 138000000    | 1000000   | 3 | USD | ''
                    about $106,000 per coin         | ABOUT     | 106000       | 1000      | 3 | USD | BTC
                    ~$106K/BTC                      | ABOUT     | 106000       | 1000      | 3 | USD | BTC
                    $106,000 per year               | NONE      | 106000       | 1         | 6 | USD | year
                    $106,000 a day                  | NONE      | 106000       | 1         | 6 | USD | day
                    $106,000 each                   | NONE      | 106000       | 1         | 6 | USD | BTC
                    one bitcoin a day               | NONE      | 1            | 1         | 1 | BTC | day
                    5 BTC per day                   | NONE      | 5            | 1         | 1 | BTC | day
                    about 50,000                    | ABOUT     | 50000        | 10000     | 1 | ''  | ''
                    some 50,000 bitcoins            | ABOUT     | 50000        | 10000     | 1 | BTC | ''
                    c. 50,000                       | ABOUT     | 50000        | 10000     | 1 | ''  | ''
                    approx. 50,000                  | ABOUT     | 50000        | 10000     | 1 | ''  | ''
                    50,000 or so                    | ABOUT     | 50000        | 10000     | 1 | ''  | ''
                    the estimated 30,000 BTC        | ABOUT     | 30000        | 10000     | 1 | BTC | ''
                    0.987%                          | NONE      | 0.987        | 0.001     | 3 | %   | ''
                    2.70 percent                    | NONE      | 2.70         | 0.01      | 3 | %   | ''
                    2.7 per cent                    | NONE      | 2.7          | 0.1       | 2 | %   | ''
                    2522%                           | NONE      | 2522         | 1         | 4 | %   | ''
                    2.522%                          | NONE      | 2.522        | 0.001     | 4 | %   | ''
                    more than 10%                   | MORE_THAN | 10           | 10        | 1 | %   | ''
                    >10%                            | MORE_THAN | 10           | 10        | 1 | %   | ''
                    exceed 27 million               | MORE_THAN | 27000000     | 1000000   | 2 | ''  | ''
                    well over 27 million            | MORE_THAN | 27000000     | 1000000   | 2 | ''  | ''
                    just over 27 million            | JUST_OVER | 27000000     | 1000000   | 2 | ''  | ''
                    just 27 million                 | NONE      | 27000000     | 1000000   | 2 | ''  | ''
                    just under 27 million           | NEARLY    | 27000000     | 1000000   | 2 | ''  | ''
                    at least 500                    | AT_LEAST  | 500          | 100       | 1 | ''  | ''
                    no less than 500                | AT_LEAST  | 500          | 100       | 1 | ''  | ''
                    500 or more                     | AT_LEAST  | 500          | 100       | 1 | ''  | ''
                    6,000+                          | AT_LEAST  | 6000         | 1000      | 1 | ''  | ''
                    6,000+ BTC                      | AT_LEAST  | 6000         | 1000      | 1 | BTC | ''
                    60,000-plus                     | AT_LEAST  | 60000        | 10000     | 1 | ''  | ''
                    over 60,000+                    | MORE_THAN | 60000        | 10000     | 1 | ''  | ''
                    up to 500                       | AT_MOST   | 500          | 100       | 1 | ''  | ''
                    no more than 500                | AT_MOST   | 500          | 100       | 1 | ''  | ''
                    fewer than 500                  | LESS_THAN | 500          | 100       | 1 | ''  | ''
                    a total of 529,705              | NONE      | 529705       | 1         | 6 | ''  | ''
                    €2,639,683,413.92               | NONE      | 2639683413.92| 0.01      | 12| EUR | ''
                    EUR 52,944.03 per BTC           | NONE      | 52944.03     | 0.01      | 7 | EUR | BTC
                    ~207000                         | ABOUT     | 207000       | 1000      | 3 | ''  | ''
                    61,000 BTC                      | NONE      | 61000        | 1         | 5 | BTC | ''
                    61,000 Bitcoins                 | NONE      | 61000        | 1         | 5 | BTC | ''
                    61,000 $BTC                     | NONE      | 61000        | 1         | 5 | BTC | ''
                    61,000 units of bitcoin (BTC)   | NONE      | 61000        | 1         | 5 | BTC | ''
                    BTC 61,000                      | NONE      | 61000        | 1         | 5 | BTC | ''
                    ₿1,234                          | NONE      | 1234         | 1         | 4 | BTC | ''
                    ₿ 46,351                        | NONE      | 46351        | 1         | 5 | BTC | ''
                    12K BTC                         | NONE      | 12000        | 1000      | 2 | BTC | ''
                    12 k BTC                        | NONE      | 12000        | 1000      | 2 | BTC | ''
                    five more BTC                   | NONE      | 5            | 1         | 1 | BTC | ''
                    one Bitcoin                     | NONE      | 1            | 1         | 1 | BTC | ''
                    twenty-one million BTC          | NONE      | 21000000     | 1000000   | 2 | BTC | ''
                    half a million users            | NONE      | 500000       | 100000    | 1 | users | ''
                    a million                       | NONE      | 1000000      | 1000000   | 1 | ''  | ''
                    half                            | NONE      | 50           | 5         | 2 | %   | ''
                    one-third                       | NONE      | 33.33        | 5         | 2 | %   | ''
                    nearly three quarters           | NEARLY    | 75           | 5         | 2 | %   | ''
                    2,000 megawatts                 | NONE      | 2000         | 1         | 4 | megawatts | ''
                    2,000MW                         | NONE      | 2000         | 1         | 4 | MW  | ''
                    27 million crypto users         | NONE      | 27000000     | 1000000   | 2 | crypto users | ''
                    ½                               | NONE      | 50           | 5         | 2 | %     | ''
                    about ⅔                         | ABOUT     | 66.67        | 5         | 2 | %     | ''
                    500 coins                       | NONE      | 500          | 1         | 3 | coins | ''
                    -18000                          | NONE      | -18000       | 1         | 5 | ''  | ''
                    −18,000 BTC                     | NONE      | -18000       | 1         | 5 | BTC | ''
                    -$5                             | NONE      | -5           | 1         | 1 | USD | ''
                    0.030%                          | NONE      | 0.030        | 0.001     | 2 | %   | ''
                    .5 BTC                          | NONE      | 0.5          | 0.1       | 1 | BTC | ''
                    """)
    void parse_readsNumberResolutionAndUnit(
            String print,
            Hedge hedge,
            BigDecimal number,
            BigDecimal resolution,
            int significant,
            String unit,
            String per) {
        PrintedFigure figure = PrintedFigure.parse(print);
        assertEquals(hedge, figure.hedge());
        assertNumber(number, figure.number());
        assertNumber(resolution, figure.resolution());
        assertEquals(significant, figure.significantDigits());
        assertEquals(unit, figure.unit());
        assertEquals(per, figure.per());
        assertEquals(print, figure.toString());
    }

    /** Scale words in any case and spacing, currencies before and after; each of these is the same number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    27 Million users         | 27000000      | users
                    27  million users        | 27000000      | users
                    27\tmillion users        | 27000000      | users
                    27\u00A0million users    | 27000000      | users
                    27\u202Fmillion users    | 27000000      | users
                    27-million users         | 27000000      | users
                    2.2bn                    | 2200000000    | ''
                    1.3 bn                   | 1300000000    | ''
                    50k users                | 50000         | users
                    5 crore                  | 50000000      | ''
                    150 CRORE                | 1500000000    | ''
                    40 lakh                  | 4000000       | ''
                    5 lakh crore             | 5000000000000 | ''
                    106 MLN                  | 106000000     | ''
                    $150mn                   | 150000000     | USD
                    $2.2B                    | 2200000000    | USD
                    $21.35M                  | 21350000      | USD
                    $106K                    | 106000        | USD
                    $1.1 trillion            | 1100000000000 | USD
                    $1.1T                    | 1100000000000 | USD
                    $2.2-billion             | 2200000000    | USD
                    £300m                    | 300000000     | GBP
                    £2bn                     | 2000000000    | GBP
                    US $2 billion            | 2000000000    | USD
                    USD 1 million            | 1000000       | USD
                    A$5m                     | 5000000       | AUD
                    R$ 5 million             | 5000000       | BRL
                    $5 million CAD           | 5000000       | CAD
                    2 million USD            | 2000000       | USD
                    40 million dollars       | 40000000      | USD
                    5 billion British pounds | 5000000000    | GBP
                    2 billion yuan           | 2000000000    | CNY
                    ₹150 crore               | 1500000000    | INR
                    1.5 billion Indian rupees| 1500000000    | INR
                    300 million Mexican pesos| 300000000     | MXN
                    940,000 shekels          | 940000        | ILS
                    1.4bn Saudi riyals       | 1400000000    | SAR
                    2m Kuwaiti dinars        | 2000000       | KWD
                    40 crore taka            | 400000000     | BDT
                    15 million bolívars      | 15000000      | VES
                    17.4 million Kč          | 17400000      | CZK
                    Tk40 crore               | 400000000     | BDT
                    SR57 million             | 57000000      | SAR
                    JD61,300                 | 61300         | JOD
                    SKr3.3bn                 | 3300000000    | SEK
                    Â£5bn                    | 5000000000    | GBP
                    ÂŁ300 million            | 300000000     | GBP
                    two-fifths               | 40            | %
                    seven tenths             | 70            | %
                    an eighth of             | 12.5          | %
                    12 Mexican wallets       | 12            | Mexican wallets
                    500 €                    | 500           | EUR
                    hundred million          | 0             | refused
                    one hundred million BTC  | 100000000     | BTC
                    2 hundred million        | 200000000     | ''
                    12\u00A0345\u00A0678     | 12345678      | ''
                    12\u2009345              | 12345         | ''
                    12'345'678               | 12345678      | ''
                    12\u2019345              | 12345         | ''
                    12,34,567                | 1234567       | ''
                    1,234.567                | 1234.567      | ''
                    1234.567                 | 1234.567      | ''
                    7.474 million            | 7474000       | ''
                    ١٢٬٣٤٥                   | 12345         | ''
                    １２，３４５              | 12345         | ''
                    ९८७                      | 987           | ''
                    """)
    void parse_readsTheSameNumberInEveryForm(String print, BigDecimal number, String unit) {
        if (unit.equals("refused")) {
            assertThrows(UnreadableFigureException.class, () -> PrintedFigure.parse(print));
            return;
        }
        PrintedFigure figure = PrintedFigure.parse(print);
        assertNumber(number, figure.number());
        assertEquals(unit, figure.unit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1-2 million                  | NONE     | 1000000    | 2000000    | ''
                    10 to 12 thousand            | NONE     | 10000      | 12000      | ''
                    $1.2–1.3 billion             | NONE     | 1200000000 | 1300000000 | USD
                    $5–$6 billion                | NONE     | 5000000000 | 6000000000 | USD
                    $30-40 million               | NONE     | 30000000   | 40000000   | USD
                    ~500–700 BTC                 | ABOUT    | 500        | 700        | BTC
                    about 10 to 12 thousand BTC  | ABOUT    | 10000      | 12000      | BTC
                    between 5 and 6 million      | NONE     | 5000000    | 6000000    | ''
                    from 5 BTC to 7 BTC          | NONE     | 5          | 7          | BTC
                    up to 1-2 million            | AT_MOST  | 1000000    | 2000000    | ''
                    500,000 to 1 million         | NONE     | 500000     | 1000000    | ''
                    1 million to 1,500,000       | NONE     | 1000000    | 1500000    | ''
                    5% to 6%                     | NONE     | 5          | 6          | %
                    5 BTC to 7                   | NONE     | 5          | 7          | BTC
                    $5 to 7 million              | NONE     | 5000000    | 7000000    | USD
                    10,000 – 12,000 bitcoins     | NONE     | 10000      | 12000      | BTC
                    2 to 2                       | NONE     | 2          | 2          | ''
                    """)
    void parse_readsRanges(String print, Hedge hedge, BigDecimal low, BigDecimal high, String unit) {
        PrintedFigure figure = PrintedFigure.parse(print);
        assertTrue(figure.isRange());
        assertEquals(hedge, figure.hedge());
        assertNumber(low, figure.low());
        assertNumber(high, figure.high());
        assertNumber(low.add(high), figure.number().multiply(BigDecimal.valueOf(2)));
        assertEquals(unit, figure.unit());
    }

    /** Fraction and group signs as Unicode CLDR has them; in long-scale languages a billion is a million millions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GERMAN           | knapp 2,2 Milliarden Dollar         | NEARLY    | 2200000000    | USD
                    GERMAN           | rund 50.000 Bitcoin                 | ABOUT     | 50000         | BTC
                    GERMAN           | 49.858                              | NONE      | 49858         | ''
                    GERMAN           | 0,987 %                             | NONE      | 0.987         | %
                    GERMAN           | 0,987 Prozent                       | NONE      | 0.987         | %
                    GERMAN           | 2,64 Mrd. Euro                      | NONE      | 2640000000    | EUR
                    GERMAN           | 1,1 Billionen US-Dollar             | NONE      | 1100000000000 | USD
                    GERMAN           | mindestens 3 Mio. €                 | AT_LEAST  | 3000000       | EUR
                    GERMAN           | eine Million                        | NONE      | 1000000       | ''
                    FRENCH           | près de 2,2 milliards de dollars    | NEARLY    | 2200000000    | USD
                    FRENCH           | environ 61 000 bitcoins             | ABOUT     | 61000         | BTC
                    FRENCH           | 61\u202F000 bitcoins                | NONE      | 61000         | BTC
                    FRENCH           | plus de 5 millions d'euros          | MORE_THAN | 5000000       | EUR
                    FRENCH           | 0,987 %                             | NONE      | 0.987         | %
                    SPANISH          | casi 2.200 millones de dólares      | NEARLY    | 2200000000    | USD
                    SPANISH          | 2,2 mil millones de dólares         | NONE      | 2200000000    | USD
                    SPANISH          | 1,1 billones de dólares             | NONE      | 1100000000000 | USD
                    SPANISH          | 6.089 bitcoines                     | NONE      | 6089          | BTC
                    CENTRAL_AMERICAN | 6,089 bitcoins                      | NONE      | 6089          | BTC
                    CENTRAL_AMERICAN | unos 64.53 millones de dólares      | ABOUT     | 64530000      | USD
                    PORTUGUESE       | cerca de R$ 2,2 bilhões             | ABOUT     | 2200000000    | BRL
                    PORTUGUESE       | mais de 61.000 bitcoins             | MORE_THAN | 61000         | BTC
                    PORTUGUESE       | 2,2 mil milhões de euros            | NONE      | 2200000000    | EUR
                    INDIAN           | Rs. 150 crore                       | NONE      | 1500000000    | INR
                    INDIAN           | Rs 40 lakh                          | NONE      | 4000000       | INR
                    INDIAN           | Rs 1,500 cr                         | NONE      | 15000000000   | INR
                    FRENCH           | 40 millions de francs suisses | NONE  | 40000000      | CHF
                    SPANISH          | 3 millones de coronas checas | NONE   | 3000000       | CZK
                    GERMAN           | 2 Mio. schwedische Kronen | NONE      | 2000000       | SEK
                    PORTUGUESE       | 9 milhões de pesos mexicanos | NONE   | 9000000       | MXN
                    INDIAN           | 1,50,000 rupees                     | NONE      | 150000        | INR
                    CHINESE          | 约5万枚比特币                            | ABOUT     | 50000         | BTC
                    CHINESE          | 近22亿美元                             | NEARLY    | 2200000000    | USD
                    CHINESE          | 21.96亿美元                           | NONE      | 2196000000    | USD
                    CHINESE          | 超过1亿美元                             | MORE_THAN | 100000000     | USD
                    CHINESE          | 1.4万亿元                             | NONE      | 1400000000000 | CNY
                    CHINESE          | 207,189枚比特币                        | NONE      | 207189        | BTC
                    CHINESE          | 5万多枚比特币                            | MORE_THAN | 50000         | BTC
                    CHINESE          | 2700万                               | NONE      | 27000000      | ''
                    GERMAN           | fast die Hälfte                     | NEARLY    | 50            | %
                    FRENCH           | la moitié                           | NONE      | 50            | %
                    CHINESE          | 超5万枚                               | MORE_THAN | 50000         | 枚
                    CHINESE          | 三分之一                                | NONE      | 33.33         | %
                    CHINESE          | 两万                                  | NONE      | 20000         | ''
                    ENGLISH          | 49.858                              | NONE      | 49.858        | ''
                    ENGLISH          | 207.189 BTC                         | NONE      | 207.189       | BTC
                    ENGLISH          | RM4.6mil                            | NONE      | 4600000       | MYR
                    ENGLISH          | $515 mil                            | NONE      | 515000000     | USD
                    ENGLISH          | S$1.2bil                            | NONE      | 1200000000    | SGD
                    SPANISH          | $515 mil                            | NONE      | 515000        | USD
                    INDIAN           | ₹1.5 lakh crore                     | NONE      | 1500000000000 | INR
                    """)
    void parse_readsWhatTheLocaleWrites(PrintLocale locale, String print, Hedge hedge, BigDecimal number, String unit) {
        PrintedFigure figure = PrintedFigure.parse(print, locale);
        assertEquals(hedge, figure.hedge());
        assertNumber(number, figure.number());
        assertEquals(unit, figure.unit());
    }

    @Test
    void json_isThePrint_withItsLocaleWhereOneWasSaid() {
        JsonRoundTrip.assertJson(
                "\"nearly $2.2 billion\"", PrintedFigure.parse("nearly $2.2 billion"), PrintedFigure.class);
        JsonRoundTrip.assertJson(
                "{\"text\":\"2,2 Mrd. Dollar\",\"locale\":\"german\"}",
                PrintedFigure.parse("2,2 Mrd. Dollar", PrintLocale.GERMAN),
                PrintedFigure.class);
        JsonRoundTrip.assertRefused("5", PrintedFigure.class, "is neither a text nor an object with text and locale");
        JsonRoundTrip.assertRefused("{\"text\":\"5\"}", PrintedFigure.class, "is neither a text nor an object");
        JsonRoundTrip.assertRefused(
                "{\"text\":\"5\",\"locale\":\"klingon\"}", PrintedFigure.class, "locale of a print \"klingon\"");
    }

    private static void assertNumber(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), actual.toPlainString());
    }
}
