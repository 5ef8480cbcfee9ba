package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.audit.Audit;
import org.reserves.audit.AuditReport;
import org.reserves.audit.Claim;
import org.reserves.audit.Finding;
import org.reserves.audit.PublishedTable;
import org.reserves.audit.Rule;
import org.reserves.audit.Severity;
import org.reserves.supply.ChainCalendar;
import org.reserves.supply.ScheduledOn;
import org.reserves.supply.Supply;

/** Whom an audit of an article as it was read accuses: nobody who agrees with himself, and those who do not. */
class ArticleAccusationTest {
    private static final Path ARTICLES = Path.of("src/test/resources/org/reserves/reading");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The US has moved 19,800 BTC to Coinbase Prime. A test of 0.001 BTC had been sent first. It still holds 187,236 BTC.",
                "The US sold 500 BTC in January. In March it sold another 50 BTC.",
                "| Holder | Body | BTC |\n|---|---|---|\n| China | Central government | 190,000 |\n| China | Local governments | 15,000 |",
                "Holder | BTC\nUK, Metropolitan Police | 61,245\nUK, National Crime Agency | 1,104\n",
                "Holder\t31 Aug (BTC)\t31 Jul (BTC)\tValue (USD m)\nBhutan\t3,090\t3,160\t284\nUAE\t7,310\t7,249\t671\n\nBTC close 31 August: $91,800",
                "Holder\tSep 2025\tDec 2025\nBhutan\t11,286\t5,985\nEl Salvador\t6,338\t7,512\n\nBhutan holds 5,985 BTC.",
                "The US holds 328,372 BTC.\n\nUS Stockpile Is 328,000 Bitcoin\n\nThe US has 328,372 BTC.",
                "The US, which began the year with 198,109 BTC, now holds 328,372 BTC.",
                "Citadel of the UAE held about 6,300 BTC, then worth $740 million. Bitcoin traded at $66,900 on Friday.",
                "Singapore holds 206 bitcoin, worth $25.9 million at the end of December. Bitcoin was trading at $91,400 on Monday.",
                "The US holds 28,988 BTC, worth $3.4 billion at that time. Bitcoin trades at $69,000.",
                "Bhutan holds 11,286 BTC valued at $986 million. It began to mine in 2019, when one Bitcoin traded at about $5,000.",
                "El Salvador holds 2,381 BTC worth $45 million, and sits on a loss of $60 million.",
                "Bhutan still holds 5,700 BTC worth $588M. It has realised $765 million in profit from its mining venture.",
                "El Salvador holds 6,274 BTC, worth $682 million. Bitcoin was trading at $108,600 at the time of writing.",
                "Holder | BTC\nUSA | 327,000\nUK | 61,245\nTotal | 388,245\n\nThe UAE holds 6,700 BTC, which are left out.",
                "Germany still has 40,359 BTC worth $2.25 billion. Bitcoin traded at $54,600 in London. An hour later it trades at $55,730."
            })
    void textThatAgreesWithItself_isNotAccused(String text) {
        assertEquals(List.of(), errors(audit(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "VALUE_IS_AMOUNT_TIMES_PRICE; Bhutan holds 11,286 BTC valued at $98.6 million. Bitcoin is trading at $87,370.",
                "VALUE_IS_AMOUNT_TIMES_PRICE; Bhutan holds 11,286 BTC valued at $886 million. Bitcoin is trading at $87,370.",
                "REPEATED_FIGURE_AGREES; El Salvador holds 6,274 BTC.|El Salvador holds 6,742 BTC.",
                "REPEATED_FIGURE_AGREES; Bhutan holds 15,000 BTC||Bhutan holds 12,345 BTC, data show.",
                "ROWS_SUM_TO_TOTAL; Holder,BTC|USA,327000|UK,61245|Total,338245|",
                "GAIN_WITHIN_VALUE; El Salvador has 6,089 BTC, worth $645 million, and sits on an unrealized gain of $764 million.",
                "SHARE_IS_AMOUNT_OF_SUPPLY; The US holds 198,012 BTC, or 1.94% of the total supply."
            })
    void textThatContradictsItself_isAccused(Rule rule, String text) {
        String lines = text.replace("|", "\n").replaceAll("(?m)^([A-Za-z]+),(.*)$", "$1\t$2");
        List<Finding> errors = errors(audit(lines));
        assertEquals(List.of(rule), errors.stream().map(Finding::rule).toList(), errors.toString());
    }

    /** Somebody may shorten the text of a draft, and its figures keep their places. */
    @Test
    void draftWhoseTextIsShorterThanItsPlaces_isAudited() {
        ArticleDraft draft = read("Bhutan holds 11,286 BTC valued at $98.6 million. Bitcoin is trading at $87,370.");
        ArticleDraft cut = new ArticleDraft(
                draft.source(), draft.asOf(), draft.locale(), draft.localeReason(), "Bhutan holds", draft.figures());
        assertEquals(
                List.of(Rule.VALUE_IS_AMOUNT_TIMES_PRICE),
                errors(audit(cut.table())).stream().map(Finding::rule).toList());
    }

    /** What is less than a day's move of the price apart proves nothing, and is said nevertheless. */
    @Test
    void valueOfAnotherHour_isNoticed() {
        AuditReport report = audit(
                "El Salvador holds 6,274 BTC, worth $682 million. Bitcoin was trading at $108,600 at the time of writing.");
        List<Finding> noticed = report.findings(Rule.VALUE_IS_AMOUNT_TIMES_PRICE);
        assertEquals(
                List.of(Severity.WARNING),
                noticed.stream().map(Finding::severity).toList());
        assertTrue(
                noticed.get(0).explanation().contains("a price between USD 108,622.89 and USD 108,782.28"),
                noticed.toString());
    }

    /**
     * Of the labelled articles some contradict themselves; those that do not were written without a calculator at hand. A value that
     * agreed is found wrong once it is ten times as large, or a seventh larger.
     */
    @Test
    void labelledArticles_areAccusedWhereTheyAreWrong_andHardlyEverElse() throws IOException {
        List<UnaryOperator<BigDecimal>> changes =
                List.of(number -> number.multiply(BigDecimal.TEN), number -> number.multiply(new BigDecimal("1.14")));
        List<String> accused = new ArrayList<>();
        int tried = 0;
        int found = 0;
        for (LabelledArticle article : articles()) {
            ArticleDraft draft = read(article.text());
            AuditReport report = audit(draft.table());
            if (!errors(report).isEmpty()) {
                accused.add(article.name());
                continue;
            }
            for (UnaryOperator<BigDecimal> change : changes) {
                String wrong = withAWrongValue(draft, report, change);
                tried += wrong == null ? 0 : 1;
                found += wrong == null || errors(audit(wrong)).isEmpty() ? 0 : 1;
            }
        }
        assertTrue(accused.size() <= 28, accused.toString());
        assertTrue(tried >= 390, tried + " tried");
        assertTrue(found * 100 >= tried * 90, found + " of " + tried);
    }

    /** The text with its first value that agreed changed, or null where none did. */
    @Nullable
    private static String withAWrongValue(ArticleDraft draft, AuditReport report, UnaryOperator<BigDecimal> change) {
        List<Claim> claims = draft.table().claims();
        List<Claim> agreeing = report.findings().stream()
                .filter(found -> found.rule() == Rule.VALUE_IS_AMOUNT_TIMES_PRICE && found.severity() == Severity.INFO)
                .map(Finding::claim)
                .toList();
        for (int i = 0; i < claims.size(); i++) {
            ReadFigure figure = draft.claimed().get(i);
            Matcher number = NUMBER.matcher(figure.text());
            if (agreeing.contains(claims.get(i)) && number.find() && figure.highStart() == null) {
                BigDecimal printed = new BigDecimal(number.group().replace(",", ""));
                BigDecimal wrong = change.apply(printed).setScale(printed.scale(), RoundingMode.HALF_UP);
                int start = draft.text().offsetByCodePoints(0, figure.start());
                String before = draft.text().substring(0, start + number.start());
                return wrong.compareTo(printed) == 0
                        ? null
                        : before
                                + String.format(Locale.ROOT, "%,." + printed.scale() + "f", wrong)
                                + draft.text().substring(start + number.end());
            }
        }
        return null;
    }

    private static List<LabelledArticle> articles() throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ARTICLES)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                articles.addAll(LabelledArticle.inFolder(folder));
            }
        }
        assertFalse(articles.isEmpty());
        return articles;
    }

    private static ArticleDraft read(String text) {
        return ArticleReader.read(text, "Example News", "2026-01-01");
    }

    private static AuditReport audit(String text) {
        return audit(read(text).table());
    }

    private static AuditReport audit(PublishedTable table) {
        return Audit.of(table)
                .outOf(Supply.cap(), Supply.maximum(), ScheduledOn.of(table.asOf(), ChainCalendar.mainnet()))
                .report();
    }

    private static List<Finding> errors(AuditReport report) {
        return report.atLeast(Severity.ERROR);
    }
}
