package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no figure, or has two readings, is refused with something that can be read. */
class UnreadableFigureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "about",
                "many",
                "1,0000",
                "5 ¢",
                "$",
                "12 34",
                "1..2",
                "$5 apples",
                "5\n6",
                "2.2zn",
                "3rd",
                "27 gazillion users",
                "2,2 Milliarden",
                "5 Mrd",
                "dozens of BTC",
                "five million two years ago",
                "one thousand two million",
                "one hundred and a half",
                "another user",
                "another",
                "tens of millions",
                "$5 BTC",
                "5 q",
                "about more than 5",
                "between 5 million",
                "500 users per",
                "5 BTC holdings",
                "5 USD users",
                "$5 to €6",
                "12,000 BTC—worth $1 billion",
                "12,000 BTC - $1 billion",
                "2.2 billon",
                "15 July",
                "$100,000 at press time",
                "£2bn ($2.5bn)",
                "5 bitcoin cash",
                "between one hundred and twenty",
                "1e9",
                "5万",
                "1-2-3",
                "3亿美元",
                "1.2万枚",
                "500枚",
                "5 тысяч",
                "12 ألف",
                "12 tousand",
                "12 thosuand",
                "5 hunderd",
                "5 hundert",
                "5 juta",
                "5 mld",
                "5 kBTC",
                "5 mBTC",
                "5 µBTC",
                "5 bits"
            })
    void parse_refusesWhatItDoesNotUnderstand(String print) {
        UnreadableFigureException e = assertThrows(UnreadableFigureException.class, () -> PrintedFigure.parse(print));
        e.remedies().forEach(PrintedFigure::parse);
    }

    @Test
    void parse_saysInWhosePrintsAWordIsAScale() {
        UnreadableFigureException chinese =
                assertThrows(UnreadableFigureException.class, () -> PrintedFigure.parse("1.2万枚"));
        assertTrue(
                chinese.getMessage().contains("known here, but a scale in prints of PrintLocale.CHINESE; write "),
                chinese.getMessage());

        UnreadableFigureException english =
                assertThrows(UnreadableFigureException.class, () -> PrintedFigure.parse("5 T BTC"));
        assertTrue(english.getMessage().contains("known here; write "), english.getMessage());
    }

    /** Each remedy is written as the message says and then read: as one of the numbers the print could mean. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    49.858             | AMBIGUOUS      | 49.8580          | 49,858
                    207.189 BTC        | AMBIGUOUS      | 207.1890 BTC     | 207,189 BTC
                    61.000             | AMBIGUOUS      | 61.0000          | 61,000
                    about $61.000      | AMBIGUOUS      | about $61.0000   | about $61,000
                    5.689 to 6.123 BTC | AMBIGUOUS      | 5.6890 to 6.1230 BTC | 5,689 to 6,123 BTC
                    ¥5 billion         | AMBIGUOUS      | JPY 5 billion    | CNY 5 billion
                    5 million dirhams  | AMBIGUOUS      | 5 million AED    | 5 million MAD
                    9 million riyals   | AMBIGUOUS      | 9 million SAR    | 9 million QAR
                    2 million kroner   | AMBIGUOUS      | 2 million NOK    | 2 million DKK
                    $515 mil           | AMBIGUOUS      | $515 million     | $515 thousand
                    46 mil. BTC        | AMBIGUOUS      | 46 million BTC   | 46 thousand BTC
                    about 40m CFA francs | AMBIGUOUS    | about 40m XAF    | about 40m XOF
                    Dh2.3 billion      | AMBIGUOUS      | AED 2.3 billion  | MAD 2.3 billion
                    0,500              | WRONG_GROUPING | 0.500            |
                    0,001              | WRONG_GROUPING | 0.001            |
                    0,987%             | WRONG_GROUPING | 0.987%           |
                    1,00               | WRONG_GROUPING | 1.00             |
                    1.000.000          | WRONG_GROUPING | 1,000,000        |
                    12.345.678         | WRONG_GROUPING | 12,345,678       |
                    12.345,67 BTC      | WRONG_GROUPING | 12,345.67 BTC    |
                    12 345             | WRONG_GROUPING | 12,345           |
                    12,000 to 10,000   | BACKWARD_RANGE | 10,000–12,000    |
                    """)
    void parse_refusesWhatHasTwoReadingsOrNone(
            String print, UnreadableFigureException.Reason reason, String first, String second) {
        UnreadableFigureException e = assertThrows(UnreadableFigureException.class, () -> PrintedFigure.parse(print));
        assertEquals(reason, e.reason());
        assertEquals(second == null ? List.of(first) : List.of(first, second), e.remedies());
        e.remedies().forEach(PrintedFigure::parse);
        assertTrue(e.getMessage().endsWith(second == null ? "write \"" + first + "\"" : "\" or \"" + second + "\""));
    }

    /** Names that more than two states share, by ISO 4217: all of them are remedies. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5 million rupees  | 5 million %s   | INR PKR LKR NPR
                    Rs. 150 crore     | %s 150 crore   | INR PKR LKR NPR
                    300 million pesos | 300 million %s | MXN ARS COP CLP PHP
                    1.2bn crowns      | 1.2bn %s       | CZK SEK NOK DKK
                    7 million dinars  | 7 million %s   | KWD IQD BHD JOD DZD TND RSD
                    """)
    void parse_refusesNamesOfManyCurrencies(String print, String remedy, String codes) {
        UnreadableFigureException e = assertThrows(UnreadableFigureException.class, () -> PrintedFigure.parse(print));
        assertEquals(UnreadableFigureException.Reason.AMBIGUOUS, e.reason());
        assertEquals(List.of(codes.split(" ")).stream().map(remedy::formatted).toList(), e.remedies());
        for (String code : codes.split(" ")) {
            assertEquals(code, PrintedFigure.parse(remedy.formatted(code)).unit());
        }
    }

    @Test
    void parse_refusesInALocaleWhatOnlyOthersWrite() {
        UnreadableFigureException e = assertThrows(
                UnreadableFigureException.class, () -> PrintedFigure.parse("0.987 Mrd.", PrintLocale.GERMAN));
        assertEquals(List.of("0,987 Mrd."), e.remedies());
        UnreadableFigureException french = assertThrows(
                UnreadableFigureException.class, () -> PrintedFigure.parse("1.234 BTC", PrintLocale.FRENCH));
        assertEquals(UnreadableFigureException.Reason.AMBIGUOUS, french.reason());
        assertEquals(List.of("1,2340 BTC", "1 234 BTC"), french.remedies());
    }

    @Test
    void parse_saysWhatToWrite() {
        assertEquals(
                "printed figure \"many\" has no number where one was expected; write \"about $2.2 billion\" or \"61,000 BTC\""
                        + " or \"0.987%\"",
                message("many"));
        assertEquals(
                "printed figure \"" + "9".repeat(120)
                        + "…\" has 121 characters, at most 120 are read; write \"about $2.2 billion\" or \"61,000 BTC\""
                        + " or \"0.987%\"",
                message("9".repeat(121)));
        assertEquals(
                "printed figure \"49.858\" is ambiguous: its point may begin a fraction or group thousands; write \"49.8580\" or"
                        + " \"49,858\"",
                message("49.858"));
        assertEquals(
                "printed figure \"2.2zn\" has \"zn\" after the number, which is not a scale, currency or unit known here; write"
                        + " \"about $2.2 billion\" or \"61,000 BTC\" or \"0.987%\"",
                message("2.2zn"));
    }

    private static String message(String print) {
        return assertThrows(UnreadableFigureException.class, () -> PrintedFigure.parse(print))
                .getMessage();
    }
}
