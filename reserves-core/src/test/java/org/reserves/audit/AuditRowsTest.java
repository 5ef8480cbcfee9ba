package org.reserves.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.figure.PrintLocale;
import org.reserves.figure.PrintedFigure;
import org.reserves.money.Ratio;
import org.reserves.source.Source;

/** Rows against their total. What follows is a sum of two numbers, by hand. */
class AuditRowsTest {
    private static final Source SOURCE = Source.of("a newspaper", "a table");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12,373           | 10,000 | 22,373         | AGREES
                    12,373           | 10,000 | 22,374         | CANNOT_BE_KNOWN
                    12,373           | 10,000 | 22,372         | CONTRADICTED
                    12,373           | 10,000 | 2,237.3        | POWER_OF_TEN
                    12,373           | 10,000 | 223,730        | POWER_OF_TEN
                    12,373           | 10,000 | 22.4 thousand  | AGREES_AS_ROUNDED
                    60               | 40     | 1,000          | CANNOT_BE_KNOWN
                    15               | 5      | more than 500  | CANNOT_BE_KNOWN
                    15               | 5      | at least 20    | AGREES_AS_ROUNDED
                    15               | 5      | more than 20   | CANNOT_BE_KNOWN
                    15               | 5      | more than 19   | AGREES_AS_ROUNDED
                    15               | 5      | less than 20   | CONTRADICTED
                    15               | 5      | up to 20       | AGREES_AS_ROUNDED
                    15               | 5      | up to 19       | CONTRADICTED
                    more than 500    | 20     | 520            | CANNOT_BE_KNOWN
                    more than 500    | 20     | 519            | CONTRADICTED
                    more than 500    | 20     | 600            | CANNOT_BE_KNOWN
                    more than 500    | 20     | up to 519      | CONTRADICTED
                    up to 500        | 20     | 521            | CANNOT_BE_KNOWN
                    up to 500        | 20     | 19             | CONTRADICTED
                    about 50,000     | 66     | 49,924         | AGREES_AS_ROUNDED
                    about 50,000     | 66     | 44,000         | CONTRADICTED
                    about 50,000     | 66     | 45,066         | AGREES_AS_ROUNDED
                    about 50,000     | 66     | 45,065         | CONTRADICTED
                    1.2 million      | 5      | 1,200,123      | AGREES_AS_ROUNDED
                    100–200          | 5      | 155            | AGREES_AS_ROUNDED
                    100–200          | 5      | 104            | CONTRADICTED
                    """)
    void total_isJudgedByWhatTheRowsCanSumTo(String a, String b, String total, Verdict verdict) {
        assertEquals(verdict, report(a, b, total).of("total").get(0).verdict());
    }

    /** A sum of numbers is one number, which a reader is told; what a range adds up to is none. */
    @Test
    void total_thatAgreesHasTheSumWhereThereIsOne() {
        assertEquals(
                Ratio.of(new BigDecimal(22_373), BigDecimal.ONE),
                report("12,373", "10,000", "22,373").of("total").get(0).findings().stream()
                        .filter(finding -> finding.rule() == Rule.ROWS_SUM_TO_TOTAL)
                        .map(Finding::expected)
                        .findFirst()
                        .orElseThrow());
        assertNull(report("100–200", "5", "155").of("total").get(0).findings().stream()
                .filter(finding -> finding.rule() == Rule.ROWS_SUM_TO_TOTAL)
                .findFirst()
                .orElseThrow()
                .expected());
    }

    @Test
    void total_withAMisplacedPointSaysByHowMuch() {
        AuditReport report = Audit.of(table().claim("US", Quantity.ROW, "12,373")
                        .claim("CN", Quantity.ROW, "10,000")
                        .claim(Claim.of("total", Quantity.AMOUNT, PrintedFigure.parse("22.373", PrintLocale.ENGLISH)))
                        .build())
                .report();
        Finding slip = report.findings(Rule.ROWS_SUM_TO_TOTAL).get(0);
        assertEquals(3, slip.powerOfTen());
        assertEquals(
                "the 2 rows sum to 22,373 BTC, but \"22.373\" is printed: 1,000 times too small, a clean power of ten, as every"
                        + " printed digit agrees with the decimal point put right",
                slip.explanation());
    }

    @Test
    void row_withAMisplacedPointIsFoundByTheTotal() {
        AuditReport report = report("1,237.3", "10,000", "22,373");
        Finding slip = report.findings(Rule.ROWS_SUM_TO_TOTAL).get(0);
        assertEquals(1, slip.powerOfTen());
        assertEquals(
                "the 2 rows sum to 11,237.3 BTC, \"22,373\" is the total, which leaves 12,373 BTC for US, but \"1,237.3\" is"
                        + " printed: 10 times too small, a clean power of ten, as every printed digit agrees with the decimal"
                        + " point put right",
                slip.explanation());
        assertEquals(Verdict.POWER_OF_TEN, report.of("US").get(0).verdict());
    }

    @Test
    void total_withAnOpenEndSaysWhatBelongsToNoRow() {
        assertEquals(
                "the 2 rows sum to 20 BTC, \"more than 500\" is printed: more than 480 BTC belong to no listed row",
                report("15", "5", "more than 500").findings().get(0).explanation());
        assertEquals(
                "the 2 rows sum to at least 520 BTC, which is 1 BTC more than the stated total of \"519\"",
                report("more than 500", "20", "519").findings().get(0).explanation());
        assertEquals(
                "the 2 rows sum to 20 BTC, which is no less than the stated total of \"less than 20\"",
                report("15", "5", "less than 20").findings().get(0).explanation());
    }

    /** Each value is held against the prices in its own currency, and not against what another holder paid: 10 × 7 is 70. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $1 million   | AGREES
                    €900,000     | AGREES
                    €1,000,000   | CONTRADICTED
                    £1 million   | CANNOT_BE_KNOWN
                    $1.1 million | AGREES
                    $70          | CONTRADICTED
                    """)
    void value_isHeldAgainstThePricesInItsCurrency(String value, Verdict verdict) {
        AuditReport report = Audit.of(table().claim("market", Quantity.PRICE, "$100,000")
                        .claim("market", Quantity.PRICE, "€90,000")
                        .claim("record", Quantity.PRICE, "$110,000")
                        .claim("DE", Quantity.PRICE, "$7")
                        .claim("US", Quantity.ROW, "10")
                        .claim("US", Quantity.VALUE, value)
                        .build())
                .report();
        assertEquals(
                verdict,
                report.assessments().get(report.assessments().size() - 1).verdict());
    }

    /** 50,000 ± 5,000 of 21,000,000 is 0.214 to 0.262 percent; 66 ÷ 21,000,000 is 0.00031 percent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    about 50,000 | 0.237% | AGREES_AS_ROUNDED
                    about 50,000 | 0.215% | AGREES_AS_ROUNDED
                    about 50,000 | 0.21%  | AGREES_AS_ROUNDED
                    about 50,000 | 0.20%  | CONTRADICTED
                    50,000       | 0.237% | CONTRADICTED
                    """)
    void share_ofAHedgedAmountIsAnyThatItsWordsLeaveOpen(String amount, String share, Verdict verdict) {
        AuditReport report = Audit.of(table().claim("DE", Quantity.ROW, amount)
                        .claim("DE", Quantity.SHARE, share)
                        .build())
                .report();
        assertEquals(verdict, report.of("DE").get(1).verdict());
    }

    @Test
    void finding_ofRowsHasNoSumWhereTheyAreOpen() {
        assertNull(report("more than 500", "20", "519").findings().get(0).expected());
        assertEquals(List.of(), report("more than 500", "20", "600").findings());
    }

    private static AuditReport report(String a, String b, String total) {
        return Audit.of(table().claim("US", Quantity.ROW, a)
                        .claim("CN", Quantity.ROW, b)
                        .claim(Claim.TOTAL, Quantity.AMOUNT, total)
                        .build())
                .report();
    }

    private static PublishedTable.Builder table() {
        return PublishedTable.by(SOURCE, "2025-05-28");
    }
}
