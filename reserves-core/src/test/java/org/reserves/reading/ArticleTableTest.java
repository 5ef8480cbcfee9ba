package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.audit.Audit;

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

    /** Money without a currency can be no claim of money, and is held against nothing. */
    @Test
    void everyDraft_hasATable() {
        read("Bulgaria has 213,519 bitcoins, one bitcoin each, now worth 2.7 billion.")
                .table();
        read("Each officer of Bhutan holds one bitcoin each.").table();
    }
}
