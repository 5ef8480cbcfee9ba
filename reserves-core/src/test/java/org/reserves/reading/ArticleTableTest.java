package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
