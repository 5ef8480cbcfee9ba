package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.audit.Audit;
import org.reserves.audit.Claim;
import org.reserves.audit.Quantity;
import org.reserves.figure.PrintLocale;
import org.reserves.figure.PrintedFigure;
import org.reserves.holder.TitleHolder;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;
import org.reserves.source.Source;

/** Tables as statistical offices write them: digits grouped by spaces, the same holding on two days. */
class ArticleTableTest {
    private static final String QUARTERS = """
            Bitcoin of governments

            code	holder	q2_btc	q3_btc	change_btc
            USA	United States	198 022	197 354	-668
            SLV	El Salvador	6 229	6 338	+109
            """;

    private static ArticleDraft read(String text) {
        return ArticleReader.read(text, "Example Statistics", "2025-10-01");
    }

    @Test
    void digitsGroupedBySpaces_areOneNumberInACell() {
        List<String> rows = read(QUARTERS).tied().stream()
                .filter(figure -> figure.quantity().id().equals("row"))
                .map(figure -> figure.holder() + " " + figure.printed().number().toPlainString())
                .toList();
        assertEquals(List.of("US 198022", "US 197354", "SV 6229", "SV 6338"), rows);
    }

    /** A tab behind a bullet or a number sets no cell apart. */
    @ParameterizedTest
    @ValueSource(strings = {"•\t", "-\t", "1.\t", "2)\t"})
    void itemsWithATab_areSentences(String bullet) {
        String text =
                "Bhutan sold bitcoin:\n\n" + bullet + "In May, 84 bitcoins were sold by Bhutan for $9.3 million.\n";
        assertEquals(
                List.of("84 bitcoins BT reduced", "$9.3 million BT proceeds"),
                read(text).tied().stream()
                        .map(figure -> figure.text() + " " + figure.holder() + " "
                                + figure.quantity().id())
                        .toList());
    }

    /** Numbers in large print, each with what it is in the line below. */
    @Test
    void numbersAboveTheirCaptions_areReadWithThem() {
        String text = "Bhutan's bitcoin by the numbers\n\n6,313\nBitcoins held by Bhutan\n\n$702 million\n"
                + "Value of Bhutan's bitcoins at the price of Monday\n";
        assertEquals(
                List.of("6,313 BT row", "$702 million BT value"),
                read(text).tied().stream()
                        .map(figure -> figure.text() + " " + figure.holder() + " "
                                + figure.quantity().id())
                        .toList());
    }

    /** A table copied without its cells: each number belongs to the name above it, and a year to nobody. */
    @Test
    void numbersBetweenNames_areNotReadWithTheNameBelow() {
        String text = "Holdings of bitcoin\n\nUnited States\n328,000\nChina\n190,000\nUnited Kingdom\n61,245\n\n"
                + "2014\nThe US Marshals sold 29,656 bitcoins in June.\n";
        List<String> tied = read(text).tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id())
                .toList();
        List<String> right = List.of("328,000 US row", "190,000 CN row", "61,245 GB row", "29,656 bitcoins US reduced");
        assertTrue(right.containsAll(tied), tied.toString());
        assertTrue(tied.containsAll(right.subList(2, 4)), tied.toString());
    }

    /** Heads that name holders, days, cases and flows; sales, what a coin of them brought and what they would be worth. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '^', textBlock = """
            Month;Bhutan;Finland/May 2025;11,000;90/June 2025;10,500;88 ! 11,000 BT row; 90 FI row; 10,500 BT row; 88 FI row
            ;Bhutan;Finland/BTC;11,000;90/Value;$1bn;$8m ! 11,000 BT row; 90 FI row; $1bn BT value; $8m FI value
            State;2023;2024/Bhutan;9,000;11,000 ! 9,000 BT row; 11,000 BT row
            Case;Coins held;Part of total/Qadirov raid;700;70%/All others;300;30% ! 700 BT row; 70% BT other; 300 BT row; 30% BT other
            State;BTC;30d change;In (7d);Out (7d)/Bhutan;6,000;+40;12;9 ! 6,000 BT row; 40 BT acquired; 12 BT acquired; 9 BT reduced
            State;Came in (BTC);Went out (BTC);Left (BTC);Value today/Bhutan;9,000;3,000;6,000;$525m ! 9,000 BT acquired; 3,000 BT reduced; 6,000 BT row; $525m BT value
            State;Coins sold;Received;Average price/Bhutan;70;$7m;$100,000 ! 70 BT reduced; $7m BT proceeds; $100,000 market price
            State;BTC;Change, month/Bhutan;6,000;-40 ! 6,000 BT row; 40 BT reduced
            State;BTC;Monthly change/Bhutan;6,000;+40 ! 6,000 BT row; 40 BT acquired
            State;BTC;Value, million (at $87,500)/Bhutan;6,000;525 ! 6,000 BT row; 525 BT value
            Auction date;BTC;Sale price;Value today;Missed gains/June 2014;29,656;$18.7m;$1.9bn;$1.8bn/Total;29,656;$18.7m;$1.9bn;$1.8bn ! 29,656 BT reduced; $18.7m BT proceeds; $1.9bn BT other; $1.8bn BT other; 29,656 BT reduced; $18.7m BT proceeds; $1.9bn BT other; $1.8bn BT other
            Date;BTC sold;USD received;To/July 2025;137;$15m;Binance ! 137 BT reduced; $15m BT proceeds
            State;BTC;Value;Unrealised/Bhutan;6,363;$730m;$430m ! 6,363 BT row; $730m BT value; $430m BT gain
            Measure;Nov 2022;Mar 2024/Coins;2,381;5,690/Worth, $m;39.3;392.6 ! 2,381 BT row; 5,690 BT row; 39.3 BT value; 392.6 BT value
            Year;Seller;Coins;Price per coin;Receipts/2025;Finland;70;$90,000;$6.3m ! 70 FI reduced; $90,000 market price; $6.3m FI proceeds
            Country;BTC;USD (m);How obtained/Finland;90;8.1;Seizures ! 90 FI row; 8.1 FI value
            Rank;Country;BTC;Change since May/6;Finland;90;-7 ! 6 FI rank; 90 FI row; 7 FI reduced
            Month;BTC received;BTC sent;Balance (BTC)/May;120;40;11,000 ! 120 BT acquired; 40 BT reduced; 11,000 BT row
            Month;Received (BTC);Value/May;120;$13m ! 120 BT acquired; $13m BT value
            State;Position;Value/Finland;90;$8m ! 90 FI row; $8m FI value
            Seller;Coins sold;Per BTC (SEK);Worth today/Bhutan;70;360,000;$6m ! 70 BT reduced; 360,000 market price; $6m BT other
            """)
    void columns_sayWhatTheyHold(String table, String expected) {
        String text = "# Bitcoin of Bhutan\n\nBhutan has bitcoin.\n\n"
                + table.replace(';', '\t').replace('/', '\n');
        String tied = read(text).tied().stream()
                .map(figure -> figure.text() + " " + figure.holder() + " "
                        + figure.quantity().id())
                .collect(Collectors.joining("; "));
        assertEquals(expected, tied);
    }

    /** What a plain table says is for an audit: digits alone are as sure as figures with a unit. */
    @Test
    void digitsOfAPlainTable_areSure() {
        ArticleDraft draft = read("Governments by bitcoin\n\n| Country | BTC | USD | % of supply |\n|---|---|---|---|\n"
                + "| United States | 328,372 | $26.1B | 1.56% |\n| China | 190,000 | $15.1B | 0.90% |\n"
                + "| Bhutan | 5,700 | $453M | 0.03% |\n");
        assertEquals(9, draft.tied().size(), draft.tied().toString());
        assertTrue(
                draft.tied().stream().allMatch(figure -> figure.sure() == Sureness.SURE),
                draft.tied().toString());
        assertEquals(
                List.of("328,372 BTC", "190,000 BTC", "5,700 BTC"),
                draft.tied().stream()
                        .filter(figure -> figure.quantity() == ClaimedQuantity.ROW)
                        .map(figure -> figure.printed().toString())
                        .toList());
    }

    /** The same holder on two days contradicts nothing, whichever way the table is turned. */
    @Test
    void rowsOfTwoDays_areNotHeldAgainstEachOther() {
        String text = "Bitcoin of governments\n\nMonth\tBhutan\tFinland\nMay 2025\t11,000\t90\nJune 2025\t10,500\t88\n";
        assertEquals(List.of(), Audit.of(read(text).table()).report().findings());
    }

    /** 198,022 of June and 197,354 of September contradict nothing. */
    @Test
    void columnsOfTwoDays_areNotHeldAgainstEachOther() {
        assertEquals(List.of(), Audit.of(read(QUARTERS).table()).report().findings());
    }

    /** Money without a currency can be no claim of money: it is counted, and held against nothing. */
    @Test
    void aPrintThatIsNoClaimOfItsQuantity_isCounted() {
        String text = "Bulgaria has it, worth 2.7 billion.";
        ReadFigure value = new ReadFigure(
                23,
                34,
                null,
                null,
                "2.7 billion",
                PrintedFigure.parse("2.7 billion"),
                "BG",
                TitleHolder.state("BG"),
                ClaimedQuantity.VALUE,
                null,
                null,
                Sureness.SURE,
                "by hand");
        ArticleDraft draft = new ArticleDraft(
                Source.of("Example News", "Hoard"),
                LocalDate.of(2025, 10, 1),
                PrintLocale.ENGLISH,
                "said",
                text,
                List.of(value));
        Claim claim = draft.table().claims().get(0);
        assertEquals(Quantity.COUNT, claim.quantity());
        assertEquals(List.of(), Audit.of(draft.table()).report().findings());
        assertEquals(
                List.of("BG value \"" + value.printed() + "\", character " + value.start()
                        + ", does not fit the quantity \"value\"; write money, like \"$2.2 billion\""),
                draft.misfits());
    }

    @ParameterizedTest
    @CsvSource({
        "value, 2.7 billion, false",
        "value, $2.7 billion, true",
        "amount, one bitcoin each, false",
        "amount, 12 BTC, true",
        "share, 12 BTC, false",
        "count, 2.7 billion, true",
        "value, -$5, false"
    })
    void fits_tellsWhatAClaimTakes(String quantity, String print, boolean fits) {
        assertEquals(
                fits,
                Claim.misfit(Quantity.fromId(quantity), PrintedFigure.parse(print))
                        .isEmpty());
    }

    /** As pages come out of a copy: a day or month, and the amount behind it without a space between. */
    @ParameterizedTest
    @ValueSource(strings = {"2014-06-2729,656$18,738,000$631", "June 201429,656 BTC$18.7 million$631"})
    void cellsThatWereRunTogether_areParted(String row) {
        ArticleDraft draft = ArticleReader.read("US bitcoin sales\n\n" + row, "Example News", "2026-01-01");
        List<String> figures = Stream.concat(draft.tied().stream(), draft.untied().stream())
                .sorted(Comparator.comparingInt(ReadFigure::start))
                .map(figure -> figure.text().replace(" BTC", ""))
                .toList();
        assertEquals("29,656", figures.get(0));
        assertEquals("$631", figures.get(2));
    }
}
