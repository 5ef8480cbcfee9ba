package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.figure.PrintLocale;
import org.reserves.reading.tie.Sureness;

/** Sentences of the shapes that the press of 2021 to 2026 was seen to print, made up here; what each says was labelled by hand. */
class ArticleReaderTest {
    /** Tied figures alone: figure, holder, quantity. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Bhutan holds 12,345 BTC. | 12,345 BTC BT row
            The kingdom of Bhutan, a pioneer of hydropower, has 12,345 bitcoin. | 12,345 bitcoin BT row
            Britain sits on 61,200 bitcoin. | 61,200 bitcoin GB row
            The 61,200 bitcoins held by the UK government are still in court. | 61,200 bitcoins GB row
            Germany sold 5,000 BTC for $310 million. | 5,000 BTC DE reduced; $310 million DE proceeds
            Germany let go of 5,000 BTC at $62,000 each. | 5,000 BTC DE reduced; $62,000 each market price
            El Salvador bought 40 units of bitcoin (BTC) for $1.8 million. | 40 units of bitcoin (BTC) SV acquired; $1.8 million SV cost
            Georgia’s 66 bitcoins (worth about $6.99 million) are old. | 66 bitcoins GE row; $6.99 million GE value
            Bhutan (12,345 BTC) and El Salvador (6,089 BTC) mine. | 12,345 BTC BT row; 6,089 BTC SV row
            Bhutan and El Salvador hold 12,345 BTC and 6,089 BTC respectively. | 12,345 BTC BT row; 6,089 BTC SV row
            China holds 194,000 BTC and Britain 61,200 BTC. | 194,000 BTC CN row; 61,200 BTC GB row
            The US leads with 207,189 BTC, followed by China with 194,000 BTC. | 207,189 BTC US row; 194,000 BTC CN row
            Close behind is Bhutan: 12,345 BTC. | 12,345 BTC BT row
            Bhutan has 12,345 BTC—worth $1.2 billion—by Friday. | 12,345 BTC BT row; $1.2 billion BT value
            Bhutan owns 12,345 BTC, or about £900m ($1.2bn). | 12,345 BTC BT row; £900m BT value; $1.2bn BT value
            Bhutan's stash grew to 12,345 BTC. | 12,345 BTC BT row
            Bhutan trimmed its stash by 500 BTC. | 500 BTC BT reduced
            The holdings of El Salvador stand at 6,089 BTC, 0.029% of the total supply. | 6,089 BTC SV row; 0.029% SV share
            Governments worldwide own 529,705 BTC, or 2.522% of all bitcoin. | 529,705 BTC total row; 2.522% total share
            Bitcoin is capped at 21 million coins. | 21 million market supply
            Bitcoin was trading at $104,200 in London. | $104,200 market price
            At current prices of $104,200 per coin, the UK's 61,000 BTC would fetch more. | $104,200 per coin market price; 61,000 BTC GB row
            Bhutan is the fourth-largest state holder of bitcoin. | fourth-largest BT rank
            El Salvador's holdings are up $300 million on paper. | $300 million SV gain
            El Salvador is sitting on an unrealised profit of $300 million on its bitcoin. | $300 million SV gain
            Had Germany waited, its 50,000 BTC would now be worth $5 billion. | 50,000 BTC DE row; $5 billion DE other
            Saxony moved 3,000 BTC to an exchange. | 3,000 BTC DE-SN reduced
            German police seized 50,000 BTC in January. | 50,000 BTC DE acquired
            Ukrainian civil servants together own 46,351 BTC. | 46,351 BTC UA row
            Tesla holds 11,509 BTC, less than Bhutan, which has 12,345 BTC. | 11,509 BTC Tesla row; 12,345 BTC BT row
            🇧🇹 12,345 BTC | 12,345 BTC BT row
            1. United States – 197,500 BTC ($20.1B) | 197,500 BTC US row; $20.1B US value
            2) China: 190,100 BTC | 190,100 BTC CN row
            • Bhutan — 9,420 BTC | 9,420 BTC BT row
            - **El Salvador**: 6,220 BTC ($640M) | 6,220 BTC SV row; $640M SV value
            5. North Korea (Lazarus Group) – 13,100 BTC | 13,100 BTC KP row
            6. 🇫🇮 Finland – 90 BTC | 90 BTC FI row
            Britain's hoard is worth about £5bn. It was seized. | £5bn GB value
            """)
    void read_tiesFigures(String sentence, String expected) {
        assertEquals(expected, tied(sentence));
    }

    /** Numbers that look like claims and are none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "El Salvador signed a $1.4 billion loan with the IMF in December 2024.",
                "Bhutan's economy of $3.2 billion is small, and 780,000 people live there.",
                "The treasurer, 47, was jailed for eleven years and 8 months in 2024.",
                "Section 104 of bill S.954 proposes that the US buy 1 million BTC over five years.",
                "Bhutan may sell up to 10,000 BTC.",
                "Germany plans to buy 500 BTC.",
                "The country buys one bitcoin a day.",
                "El Salvador also holds 500 ETH.",
                "Abu Dhabi bought 8.7 million shares of a bitcoin fund.",
                "Bhutan sells in chunks of $5 million to $10 million.",
                "Call +975 2 322 123 at 10:30 on 28.05.2025, room 12.",
                "If a state had bought 100 coins a week, nobody would know.",
                "Norway has no bitcoin, but 5.5 million people.",
                "A Bitcoin Strategy for 2025: 3 lessons in 10 minutes",
                "Bulgaria denies that it ever had the 213,519 BTC that a newspaper reported in 2017.",
                "Germany no longer holds its 50,000 BTC.",
                "Ukraine never owned 46,351 BTC.",
                "Kazakhstan's central bank is considering a crypto reserve of up to $1 billion.",
                "Poland weighs buying 5,000 BTC.",
                "The UK is offering a contract worth up to $53.7 million."
            })
    void read_tiesNothing_whereNothingIsClaimed(String sentence) {
        assertEquals("", tied(sentence));
    }

    @Test
    void read_tellsBodiesFromStates() {
        String text = "Finnish Customs holds 90 BTC. Druk Holding mined 500 BTC. Ukrainian officials own 46,351 BTC.";
        assertEquals(
                "Finnish Customs (agency, FI); Druk Holding & Investments (state company, BT); officials (private persons, UA)",
                read(text).tied().stream()
                        .map(figure -> String.valueOf(figure.titleHolder()))
                        .collect(Collectors.joining("; ")));
    }

    @Test
    void read_followsPronounsAndHeadings() {
        String text = """
                # Two stashes

                ## Bhutan
                The Himalayan kingdom mines. It holds 12,345 BTC, and its treasury values the coins at $1.2 billion.

                ## El Salvador
                - Holdings: 6,089 BTC
                - Value: $640 million
                """;
        assertEquals(
                "12,345 BTC BT row; 6,089 BTC SV row; $640 million SV value",
                tied(text).replace("$1.2 billion BT value; ", ""));
    }

    @Test
    void read_readsTables() {
        String text = """
                | Country | BTC | Value (USD m) |
                |---|---|---|
                | Bhutan | 12,345 | 1,234 |
                | Total | 12,345 | 1,234 |
                """;
        ArticleDraft draft = read(text);
        assertEquals("12,345 BT row; 1,234 BT value; 12,345 total row; 1,234 total value", tied(text));
        assertEquals("$1,234 million", draft.figures().get(1).printed().toString());
    }

    @Test
    void read_countsCodePoints() {
        ReadFigure figure =
                read("🇧🇹🇧🇹 Bhutan holds about 12,345 BTC").tied().get(0);
        assertEquals(24, figure.start());
        assertEquals(34, figure.end());
        assertEquals("12,345 BTC", figure.text());
        assertEquals("about 12,345 BTC", figure.printed().toString());
    }

    @Test
    void read_placesBothEndsOfARange() {
        ReadFigure figure = read("Finland holds 1,900–2,000 BTC.").tied().get(0);
        assertEquals(
                List.of(14, 19, 20, 29), List.of(figure.start(), figure.lowEnd(), figure.highStart(), figure.end()));
        assertTrue(figure.printed().isRange());
    }

    /** What each locale writes for 12,345. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bhutan holds 12,345 BTC and the kingdom is in the mountains of the north. | ENGLISH
            Der Staat hält die Münzen und das ist auf den Konten von der Bank mit dem Namen im Text, die nicht 12.345 BTC hat. | GERMAN
            Le pays des montagnes est dans la liste et les pièces du trésor sont pour une vente, sur le marché au prix de 12 345 BTC. | FRENCH
            Los fondos del país en la lista y su tesoro por una venta con el precio de 12.345 BTC, es lo que se ve en los datos. | SPANISH
            Los fondos del país en la lista y su tesoro por una venta con el precio de 12,345 BTC, es lo que se ve en los datos. | CENTRAL_AMERICAN
            In India, one crore is ten million, and Rs 150 crore is what the state of Bhutan had. | INDIAN
            各国政府共持有 529,705 枚比特币,占总量的 2.522%。 | CHINESE
            """)
    void read_findsTheLocale_withAReason(String text, PrintLocale expected) {
        ArticleDraft draft = read(text);
        assertEquals(expected, draft.locale());
        assertTrue(draft.localeReason().length() > 10, draft.localeReason());
    }

    @Test
    void read_takesTheLocaleOfTheCaller() {
        ArticleDraft draft =
                ArticleReader.read("Bhutan holds 12.345 BTC", "A", LocalDate.of(2025, 5, 28), PrintLocale.GERMAN);
        assertEquals("12345", draft.tied().get(0).printed().number().toPlainString());
        assertEquals("said by the caller", draft.localeReason());
    }

    /** 49.858 is a fraction to one reader and thousands to another: it is not tied where nothing tells them apart. */
    @Test
    void read_leavesAmbiguousFiguresAlone() {
        assertEquals("", tied("Germany sold 49.858 BTC."));
    }

    @Test
    void read_saysWhyAFigureIsNotTied() {
        ArticleDraft draft = read("Bhutan may sell up to 10,000 BTC.");
        assertEquals("it is planned", draft.untied().get(0).why());
        assertEquals(Sureness.GUESS, draft.untied().get(0).sure());
        assertEquals("1 figure, 0 tied", draft.toString());
    }

    @Test
    void read_refusesNoText() {
        assertEquals(
                "text \"  \" is blank; name it, or leave it out where it is unknown",
                assertThrows(IllegalArgumentException.class, () -> ArticleReader.read("  ", "A", "2025-05-28"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> ArticleReader.read("a", "A", "28 May 2025"));
    }

    /** Texts made to be slow: every one of them is read in a moment, a hundred thousand characters and more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1,",
                "(",
                "a ",
                "$",
                "Bhutan ",
                "Bhutan's ",
                "1 BTC ",
                "about ",
                ", and ",
                "|",
                "\t1",
                "- 1\n",
                "1-1-",
                "of the ",
                "held by ",
                "\n\n",
                "“",
                "😀",
                "1.",
                "U.S.",
                "respectively 5 ",
                "12 345 ",
                "one in 20 ",
                "between 1 and 2 BTC ",
                "+1 BTC ",
                "5 pesos ",
                "Rs 5 million ",
                "2.2% of 5,600 BTC ",
                "If it holds 5 BTC ",
                "| 1 BTC ",
                "| $71,400 | 12 ",
                "US | 9\t",
                "seven of third "
            })
    void read_isLinear(String piece) {
        String text = piece.repeat(120_000 / piece.length());
        assertNotNull(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read("x" + text)));
    }

    private static ArticleDraft read(String text) {
        return ArticleReader.read(text, "Example News", "2025-05-28");
    }

    private static String tied(String text) {
        return read(text).tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id())
                .collect(Collectors.joining("; "));
    }
}
