package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.reading.tie.ClaimedQuantity;

/** The places of holders among all; made up here, labelled by hand. */
class ArticleRankTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Bhutan is seventh on our list of bitcoin treasuries. | seventh BT 7
            Bhutan and its bitcoin came twelfth, behind Finland. | twelfth BT 12
            Bhutan, in 7th place, has mined 6,000 bitcoins. | 7th BT 7
            Third place goes to Bhutan, which mined its bitcoin. | Third BT 3
            Bhutan mined 6,000 bitcoins. That puts the kingdom fifth among states. | fifth BT 5
            The bitcoin of Bhutan would place Bhutan eighth or ninth among governments. | eighth BT 8; ninth BT 9
            Such a stack of bitcoin makes Bhutan the No. 4 among nations. | No. 4 BT 4
            Bhutan has sold bitcoin and slipped to sixth, with 3,900. | sixth BT 6
            Bhutan ranks third at 12,000 BTC. | third BT 3
            Bhutan, third on the leaderboard of bitcoin treasuries, mines. | third BT 3
            Bhutan, the largest state holder of bitcoin, mines. | largest BT 1
            Bhutan (up two to fifth) mines bitcoin. | fifth BT 5
            The new coins move Bhutan to fourth among bitcoin's states. | fourth BT 4
            Bitcoin sites show Bhutan as number four among nations. | number four BT 4
            Bhutan mined bitcoin. It is fifth if Ukraine counts. | fifth BT 5
            The third-largest holder of bitcoin, Bhutan, mines. | third-largest BT 3
            Bhutan remains the biggest government holder of bitcoin. | biggest BT 1
            Bhutan closed the year as the largest government holder of bitcoin. | largest BT 1
            Bitcoin of states: Bhutan came in fifth, with 6,000 BTC. | fifth BT 5
            Bhutan is in the top ten of governments that hold bitcoin. | top ten BT 10
            Bhutan ranks #6 among governments that hold bitcoin. | #6 BT 6
            Bhutan is second with 19,000 bitcoin. | second BT 2
            With 13,562 BTC ($1.1B), Bhutan becomes the #3 government holder on our list. | #3 BT 3
            Bhutan is among the top five government holders of bitcoin. | top five BT 5
            """)
    void read_findsThePlaceOfAHolder(String sentence, String expected) {
        assertEquals(expected, ranks(sentence));
    }

    /** Numbers of a list are places where they begin at 1, and holdings fall from each to the next; those of threads and parts of lists only count. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            1. United States: 328,372 BTC/2. China: 190,000 BTC/3. Britain: 61,245 BTC | 1 US 1; 2 CN 2; 3 GB 3
            3) Britain: 61,245 BTC/2) China: 190,000 BTC/1) United States: 328,372 BTC | 3 GB 3; 2 CN 2; 1 US 1
            ## 1. Bhutan: 5,700 BTC/It mines them./## 2. North Korea/It holds 803 BTC./## 3. Venezuela: 240 BTC | 1 BT 1; 2 KP 2; 3 VE 3
            2/ United States: 328,372 BTC/3/ China: 190,000 BTC/4/ Britain: 61,245 BTC/5/ Bhutan: 5,700 BTC | ^^
            4. Bhutan: 5,700 BTC/5. Finland: 90 BTC/6. Georgia: 66 BTC | ^^
            #1 United States: 328,372 BTC/#2 China: 190,000 BTC/#3 Britain: 61,245 BTC | #1 US 1; #2 CN 2; #3 GB 3
            1. Bhutan: 5,700 BTC/2. China: 190,000 BTC/3. Britain: 61,245 BTC | ^^
            1. United States: 328,372 BTC/2. China: 190,000 BTC | ^^
            1. Bhutan holds 5,700 BTC/2. Bhutan holds 600 BTC in one wallet/3. Bhutan holds 60 BTC in another | ^^
            1. United States sold 195,092 BTC/2. Germany sold 49,858 BTC/3. Bhutan sold 5,700 BTC | ^^
            """)
    void read_takesNumbersOfAListForPlaces_whereHoldingsFall(String lines, String expected) {
        assertEquals(expected, ranks("The bitcoin of states\n\n" + lines.replaceAll("/(?! )", "\n\n")));
    }

    /** Ordinals that count something else, places that nobody took, and those of companies. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bhutan was first in the world to mine bitcoin with its rivers.",
                "Bhutan sold bitcoin in the third quarter.",
                "Bhutan should not have bought bitcoin in the first place.",
                "Bhutan would have come fourth, had it kept its bitcoin.",
                "MARA comes second, with 50,000 bitcoins.",
                "MARA remains the largest holder of bitcoin.",
                "The top ten addresses of bitcoin belong to exchanges, and Bhutan holds 500 BTC.",
                "Bhutan sold bitcoin as the first country.",
                "Bhutan sold bitcoin a second time.",
                "Bhutan, second only in name, mines bitcoin.",
                "Bitcoin in court: Bhutan against Finland, No. 23-1201."
            })
    void read_findsNoPlace(String sentence) {
        assertEquals("", ranks(sentence));
    }

    private static String ranks(String text) {
        return ArticleReader.read(text, "Example News", "2026-01-01").tied().stream()
                .filter(figure -> figure.quantity() == ClaimedQuantity.RANK)
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.printed().number())
                .collect(Collectors.joining("; "));
    }
}
