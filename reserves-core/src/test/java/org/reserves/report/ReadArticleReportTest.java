package org.reserves.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reserves.audit.Audit;
import org.reserves.audit.AuditReport;
import org.reserves.reading.ArticleDraft;
import org.reserves.reading.ArticleReader;

/** The page of an article that was read: its numbers are marked where the reader found them. */
class ReadArticleReportTest {
    /** The first 500 is a loan's, and a table's cell has no currency in the text. */
    private static final String TEXT = """
            🇧🇹 The loan is 500 million. Bhutan holds 500 BTC.

            | Country | BTC | Value (USD m) |
            |---|---|---|
            | El Salvador | 6,089 | 645 |
            """;

    @Test
    void html_marksFiguresInPlace() {
        ArticleDraft draft = ArticleReader.read(TEXT, "Example News", "2025-05-28");
        String html = Report.of(Audit.of(draft.table()).report(), draft).html();
        assertTrue(
                html.contains("The loan is 500 million. Bhutan holds <mark class=\"unknown\" id=\"m1\">500 BTC</mark>"),
                html);
        assertTrue(html.contains("id=\"m2\">6,089</mark>"), html);
        assertTrue(html.contains("id=\"m3\">645</mark>"), html);
    }

    @Test
    void of_refusesTheAuditOfAnotherText() {
        ArticleDraft draft = ArticleReader.read(TEXT, "Example News", "2025-05-28");
        AuditReport other = Audit.of(ArticleReader.read("Bhutan holds 5 BTC.", "Example News", "2025-05-28")
                        .table())
                .report();
        assertEquals(
                "the audit has 1 claim that are not those of the draft; audit draft.table(), and report it with the same draft",
                assertThrows(IllegalArgumentException.class, () -> Report.of(other, draft))
                        .getMessage());
    }
}
