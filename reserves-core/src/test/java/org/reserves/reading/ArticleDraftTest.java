package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.JsonRoundTrip.assertContains;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.audit.Audit;
import org.reserves.audit.Claim;
import org.reserves.audit.Finding;
import org.reserves.audit.Severity;
import org.reserves.audit.Verdict;
import org.reserves.figure.PrintedFigure;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

class ArticleDraftTest {
    private static final String TEXT =
            "El Salvador held 6,089 bitcoins, worth about $64.53 million, at current prices of about $106,000 per coin. "
                    + "It bought 7 BTC for $0.5 million. Its loan is $1.4 billion.";

    @Test
    void table_isWhatAnAuditTakes() {
        assertEquals(
                List.of(
                        "SV row \"6,089 bitcoins\"",
                        "SV value \"about $64.53 million\"",
                        "market price \"about $106,000 per coin\""),
                claims(TEXT).stream()
                        .filter(claim -> !claim.contains("character"))
                        .toList());
    }

    /** 6,089 × $106,000 is $645 million: ten times what is printed. */
    @Test
    void table_isAudited() {
        List<Finding> errors = errors(TEXT);
        assertEquals(
                List.of(Verdict.POWER_OF_TEN),
                errors.stream().map(Finding::verdict).toList());
        assertEquals(1, errors.get(0).powerOfTen());
    }

    /** Each of these agrees with itself: what differs is about another time, a part, another body or another quantity. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bhutan holds 5,700 BTC, down from a peak of 13,300 BTC.",
                "Bhutan held 13,300 BTC in 2024. Today it holds 5,700 BTC worth $570 million, with bitcoin trading at $100,000.",
                "Bhutan sold 100 BTC in May and 200 BTC in June.",
                "Bhutan moved $59 million worth of BTC, followed by another $109 million transfer.",
                "Bitcoin is trading at $100,000, below its record of $126,000.",
                "Britain seized 61,000 bitcoin, then worth £302m. They are now worth £5bn, with bitcoin at £82,000.",
                "Germany's remaining stash: 40,359 BTC, or $2.3 billion, versus the 49,857 BTC that sat there in mid-June.",
                "Bitcoin traded at $57,120. The US moved 3,940 BTC last week ($240 million) and still controls 213,546 BTC.",
                "Bitcoin is at $107,600. Bhutan has moved 1,039 BTC ($120M) this year.",
                "Bitcoin is at $87,000. The US has 328,000 bitcoins, worth in the neighborhood of $30 billion.",
                "The US Marshals Service holds 28,988 BTC. The US holds 198,000 BTC.",
                "El Salvador made a profit of $4 million, after a loss of $8 million on one purchase.",
                "Germany sold 50,000 BTC for $2.9 billion. They would now be worth $5 billion, with bitcoin trading at $100,000.",
                "Governments hold 517,000 BTC, or 2.46% of the 21 million supply. Bhutan holds 9,420 BTC.",
                "Bhutan holds over 12,000 BTC. To be exact, the kingdom has 12,345 BTC."
            })
    void table_accusesNobodyWhoAgrees(String text) {
        assertEquals(List.of(), errors(text));
    }

    @Test
    void table_showsThatTheHeadlineIsUnlikeTheBody() {
        List<Finding> errors = errors("Bhutan holds 15,000 BTC\n\nBhutan holds 12,345 BTC, data show.");
        assertEquals(1, errors.size());
    }

    @Test
    void draft_roundTrips_andIsCorrected() {
        ArticleDraft draft = ArticleReader.read(TEXT, "Example News", "2025-05-28");
        assertRoundTrip(draft, ArticleDraft.class);
        assertContains("\"asOf\":\"2025-05-28\",\"locale\":\"english\"", draft);
        assertContains("{\"start\":17,\"end\":31,\"text\":\"6,089 bitcoins\"", draft);
        ReadFigure figure = draft.figures().get(0);
        ReadFigure corrected = new ReadFigure(
                17,
                31,
                null,
                null,
                "6,089 bitcoins",
                PrintedFigure.parse("6,089"),
                "GT",
                null,
                ClaimedQuantity.ROW,
                null,
                null,
                Sureness.SURE,
                "a person");
        ArticleDraft other = new ArticleDraft(
                draft.source(), draft.asOf(), draft.locale(), draft.localeReason(), draft.text(), List.of(corrected));
        assertEquals("SV", figure.holder());
        assertEquals("GT row \"6,089\"", other.table().claims().get(0).toString());
    }

    @Test
    void figure_refusesWhatCannotBe() {
        String start =
                "{\"start\":5,\"end\":5,\"text\":\"5\",\"printed\":\"5\",\"quantity\":\"row\",\"sure\":\"sure\",\"why\":\"a\"}";
        assertRefused(start, ReadFigure.class, "is not one in a text");
        assertRefused(
                start.replace("\"end\":5", "\"end\":6,\"lowEnd\":5"),
                ReadFigure.class,
                "state lowEnd and highStart, or neither");
        assertRefused(
                start.replace("\"end\":5", "\"end\":6").replace("row", "rows"),
                ReadFigure.class,
                "quantity of an article");
        assertThrows(NullPointerException.class, () -> new ArticleDraft(null, null, null, "a", "a", List.of()));
    }

    private static List<String> claims(String text) {
        return ArticleReader.read(text, "Example News", "2025-05-28").table().claims().stream()
                .map(Claim::toString)
                .collect(Collectors.toList());
    }

    private static List<Finding> errors(String text) {
        return Audit.of(ArticleReader.read(text, "Example News", "2025-05-28").table())
                .report()
                .atLeast(Severity.ERROR);
    }
}
