package org.reserves.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.TitleHolder;
import org.reserves.provenance.Departure;
import org.reserves.source.Source;
import org.reserves.supply.Supply;

/** Rules that look at several claims together, and what they must leave alone. All numbers by hand. */
class AuditRulesTest {
    private static final Source SOURCE = Source.of("a newspaper", "a table");

    /** 210,000 and 63,000 of 21 million are 1 and 0.3 percent; of 19,871,096.875 they are 1.057 and 0.317. */
    @Test
    void shares_followFromOneSupply() {
        AuditReport report = audit(
                claim("US", Quantity.ROW, "210,000"),
                claim("US", Quantity.SHARE, "1.00%"),
                claim("CN", Quantity.ROW, "63,000"),
                claim("CN", Quantity.SHARE, "0.300%"),
                claim("GE", Quantity.ROW, "66"),
                claim("GE", Quantity.SHARE, "less than 1%"));
        Finding one = report.findings(Rule.SHARES_SHARE_ONE_SUPPLY).get(0);
        assertEquals(Verdict.AGREES_AS_ROUNDED, one.verdict());
        // 63,000 / 0.3005 % and 63,000 / 0.2995 %; 210,000 / 1.005 % and 210,000 / 0.995 % are wider
        assertEquals(
                "all 2 printed shares that can be compared, decimal points put right, follow from one supply between 20,965,058"
                        + " BTC and 21,035,059 BTC: it fits the nominal cap of 21,000,000 BTC and the maximum of 20,999,999.9769"
                        + " BTC, which these digits cannot tell apart, and not the coins scheduled up to block"
                        + " 898,750 (19,871,096.875 BTC)",
                one.explanation());
    }

    /** 210,000 at 1 percent is 21 million; 63,000 at 0.317 percent is 19.87 million. Each fits a supply, and no one supply both. */
    @Test
    void shares_ofTwoSuppliesWereNotComputedAlike() {
        AuditReport report = audit(
                claim("US", Quantity.ROW, "210,000"),
                claim("US", Quantity.SHARE, "1.00%"),
                claim("CN", Quantity.ROW, "63,000"),
                claim("CN", Quantity.SHARE, "0.317%"));
        Finding none = report.findings(Rule.SHARES_SHARE_ONE_SUPPLY).get(0);
        assertEquals(Severity.NOTICE, none.severity());
        assertEquals(
                "all 2 printed shares that can be compared, decimal points put right, cannot be rounded from one supply; they"
                        + " were not computed alike",
                none.explanation());
        assertEquals(
                List.of(),
                audit(claim("US", Quantity.ROW, "210,000"), claim("US", Quantity.SHARE, "1.00%"))
                        .findings(Rule.SHARES_SHARE_ONE_SUPPLY));
    }

    @ParameterizedTest
    @CsvSource({
        "0%, false, ",
        "100%, false, ",
        "100.1%, true, CONTRADICTED",
        "-0.1%, true, CONTRADICTED",
        "2522%, true, POWER_OF_TEN"
    })
    void share_isBetweenNothingAndAll(String share, boolean found, Verdict verdict) {
        AuditReport report = audit(claim("total", Quantity.AMOUNT, "529,705"), claim("total", Quantity.SHARE, share));
        List<Finding> outside = report.findings(Rule.SHARE_IS_PART_OF_WHOLE);
        assertEquals(found, !outside.isEmpty());
        if (found) {
            assertEquals(verdict, outside.get(0).verdict());
            assertEquals(
                    "\"" + share + "\" of total is not a share: one lies between 0 and 100 percent",
                    outside.get(0).explanation());
        }
    }

    /** 10 BTC at $100 and 20 BTC at $100. The open ends, and euros, say nothing about the one price in dollars. */
    @Test
    void prices_areImpliedByClosedValuesInTheirCurrencyAlone() {
        AuditReport report = audit(
                claim("market", Quantity.PRICE, "$100"),
                claim("US", Quantity.ROW, "10"),
                claim("US", Quantity.VALUE, "$1,000"),
                claim("CN", Quantity.ROW, "20"),
                claim("CN", Quantity.VALUE, "$2,000"),
                claim("GB", Quantity.ROW, "30"),
                claim("GB", Quantity.VALUE, "more than $1"),
                claim("DE", Quantity.ROW, "40"),
                claim("DE", Quantity.VALUE, "€1"),
                claim("BT", Quantity.ROW, "more than 50"),
                claim("BT", Quantity.VALUE, "$1"));
        Finding implied = report.findings(Rule.VALUES_SHARE_ONE_PRICE).get(0);
        assertEquals(Verdict.AGREES_AS_ROUNDED, implied.verdict());
        // 1,999.5 / 20 and 2,000.5 / 20, narrower than 999.5 / 10 and 1,000.5 / 10
        assertEquals(
                "all 2 printed values that can be compared, decimal points put right, follow from one price between USD 99.98"
                        + " and USD 100.02 per BTC; \"$100\" agrees as rounded",
                implied.explanation());
        assertEquals(1, report.findings(Rule.VALUES_SHARE_ONE_PRICE).size());
    }

    /** Two values at $100 and two at $200: each pair follows from its own price, and no price makes all four. */
    @Test
    void prices_areImpliedEachByItsOwnValues() {
        AuditReport report = audit(
                claim("market", Quantity.PRICE, "$100"),
                claim("record", Quantity.PRICE, "$200"),
                claim("US", Quantity.ROW, "10"),
                claim("US", Quantity.VALUE, "$1,000"),
                claim("CN", Quantity.ROW, "20"),
                claim("CN", Quantity.VALUE, "$2,000"),
                claim("GB", Quantity.ROW, "30"),
                claim("GB", Quantity.VALUE, "$6,000"),
                claim("BT", Quantity.ROW, "40"),
                claim("BT", Quantity.VALUE, "$8,000"));
        assertEquals(
                List.of(Verdict.AGREES_AS_ROUNDED, Verdict.AGREES_AS_ROUNDED),
                report.findings(Rule.VALUES_SHARE_ONE_PRICE).stream()
                        .map(Finding::verdict)
                        .toList());
        assertEquals(List.of(), report.atLeast(Severity.NOTICE));
    }

    /** 10 × 106.9 is 1,069, and 20 × 106.9 is 2,138; both are cut off after the printed digits, and the price is right. */
    @Test
    void prices_areNotImpliedByValuesThatWereCutOff() {
        AuditReport report = audit(
                claim("market", Quantity.PRICE, "$106.9"),
                claim("US", Quantity.ROW, "10"),
                claim("US", Quantity.VALUE, "$1.06 thousand"),
                claim("CN", Quantity.ROW, "20"),
                claim("CN", Quantity.VALUE, "$2.13 thousand"));
        assertEquals(List.of(), report.atLeast(Severity.NOTICE));
        assertEquals(List.of(), report.findings(Rule.VALUES_SHARE_ONE_PRICE));
    }

    /** What has no end on a side, or is of another currency, is nothing to compute with. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10           | $100           | $5,000      | CONTRADICTED
                    more than 10 | $100           | $5,000      | CANNOT_BE_KNOWN
                    at least 10  | $100           | $5,000      | CANNOT_BE_KNOWN
                    10           | more than $100 | $5,000      | CANNOT_BE_KNOWN
                    10           | up to $100     | $5,000      | CANNOT_BE_KNOWN
                    10           | €100           | $5,000      | CANNOT_BE_KNOWN
                    """)
    void value_isNotComputedFromOpenEndsOrOtherCurrencies(String amount, String price, String value, Verdict verdict) {
        AuditReport report = audit(
                claim("market", Quantity.PRICE, price),
                claim("US", Quantity.ROW, amount),
                claim("US", Quantity.VALUE, value));
        assertEquals(verdict, report.of("US").get(1).verdict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    more than 210,000 | 5%       | CANNOT_BE_KNOWN
                    210,000           | 5%       | CONTRADICTED
                    """)
    void share_isNotComputedFromAnOpenEnd(String amount, String share, Verdict verdict) {
        AuditReport report = audit(claim("US", Quantity.ROW, amount), claim("US", Quantity.SHARE, share));
        assertEquals(verdict, report.of("US").get(1).verdict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $500 million          | $499 million       | CANNOT_BE_KNOWN
                    $500 million          | $400 million       | CONTRADICTED
                    $500 million          | €400 million       | CANNOT_BE_KNOWN
                    up to $500 million    | $400 million       | CANNOT_BE_KNOWN
                    at least $500 million | $400 million       | CONTRADICTED
                    $500 million          | over $400 million  | CANNOT_BE_KNOWN
                    $500 million          | up to $400 million | CONTRADICTED
                    """)
    void gain_isHeldAgainstTheMostAValueCanBe(String gain, String value, Verdict verdict) {
        AuditReport report = audit(claim("SV", Quantity.VALUE, value), claim("SV", Quantity.GAIN, gain));
        assertEquals(verdict, report.of("SV").get(1).verdict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    more than $100 million | $90 million    | CONTRADICTED
                    more than $100 million | $120 million   | CANNOT_BE_KNOWN
                    up to $100 million     | $120 million   | CONTRADICTED
                    $100–120 million       | $130 million   | CONTRADICTED
                    $100–120 million       | $110 million   | CANNOT_BE_KNOWN
                    $100 million           | €90 million    | CANNOT_BE_KNOWN
                    """)
    void repeatedFigure_isHeldAgainstWhatTheFirstAllows(String first, String second, Verdict verdict) {
        AuditReport report =
                audit(claim("donations", Quantity.COUNT, first), claim("donations", Quantity.COUNT, second));
        assertEquals(verdict, report.of("donations").get(1).verdict());
    }

    /** 27 ÷ 247 is 10.93 percent; 26.5 ÷ 247.5 is 10.7, 27.5 ÷ 246.5 is 11.2. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    27 million          | 11.1%         | AGREES_AS_ROUNDED
                    27 million          | 11.3%         | CONTRADICTED
                    27,000,000          | 11.1%         | CONTRADICTED
                    at least 27 million | more than 10% | AGREES_AS_ROUNDED
                    at least 27 million | more than 20% | CANNOT_BE_KNOWN
                    up to 27 million    | less than 11% | AGREES_AS_ROUNDED
                    up to 27 million    | more than 10% | CANNOT_BE_KNOWN
                    """)
    void proportion_isAnyThatItsPartsLeaveOpen(String part, String proportion, Verdict verdict) {
        String whole = part.contains(",") ? "247,000,000" : "247 million";
        AuditReport report = audit(
                claim("users", Quantity.PART, part),
                claim("users", Quantity.WHOLE, whole),
                claim("users", Quantity.PROPORTION, proportion));
        assertEquals(verdict, report.of("users").get(2).verdict());
    }

    @Test
    void attribution_isStatedOnce() {
        Attribution said = Attribution.of("UA").explainedBy("donations", "2022-02-24");
        assertEquals(
                "event that explains UA is already \"donations\"; state it once",
                assertThrows(IllegalStateException.class, () -> said.explainedBy("mining", "2023-01-01"))
                        .getMessage());
        Attribution held = Attribution.of("UA").heldBy(TitleHolder.Kind.STATE);
        assertEquals(
                "holder of UA is already \"state\"; state it once",
                assertThrows(IllegalStateException.class, () -> held.heldBy(TitleHolder.Kind.AGENCY))
                        .getMessage());
        Attribution sold = Attribution.of("Ukraine").reducedFor(Departure.SALE);
        assertEquals(
                "reason of the reduction of UA is already \"sale\"; state it once",
                assertThrows(IllegalStateException.class, () -> sold.reducedFor(Departure.THEFT))
                        .getMessage());
    }

    /** A figure that comes twice may be printed in two ways, as long as one number can be meant by both. */
    @ParameterizedTest
    @CsvSource({
        "600, 600, false",
        "600, 601, true",
        "more than 500, 600, false",
        "600, more than 500, false",
        "more than 500, 400, true",
        "400, more than 500, true",
        "more than 500, up to 400, true",
        "100–200, 150, false",
        "150, 100–200, false",
        "100–200, 250, true",
        "250, 100–200, true",
        "'207,189', 207 thousand, false",
        "207 thousand, '207,189', false",
        "'208,189', 207 thousand, true"
    })
    void repeatedFigures_areOneNumber(String first, String second, boolean found) {
        AuditReport report = audit(claim("US", Quantity.AMOUNT, first), claim("US", Quantity.AMOUNT, second));
        assertEquals(found, !report.findings(Rule.REPEATED_FIGURE_AGREES).isEmpty());
    }

    /** 27,000 of 270,000 are 10 %. About 27,000 is 26,500 to 27,500, which is 9.8 to 10.2 %; about 270,000 is 265,000 to 275,000. */
    @ParameterizedTest
    @CsvSource({
        "'27,000', '270,000', 10%, AGREES",
        "'27,000', '270,000', 10.1%, CONTRADICTED",
        "'about 27,000', '270,000', 10.1%, AGREES_AS_ROUNDED",
        "'27,000', 'about 270,000', 10.1%, AGREES_AS_ROUNDED",
        "'about 27,000', '270,000', 10.4%, CONTRADICTED",
        "'27,000', 'about 270,000', 10.4%, CONTRADICTED",
        "'about 27,000', '270,000', more than 11%, CONTRADICTED"
    })
    void proportion_mayUseWhatAHedgeLeavesOpen(String part, String whole, String proportion, Verdict verdict) {
        AuditReport report = audit(
                claim("users", Quantity.PART, part),
                claim("users", Quantity.WHOLE, whole),
                claim("users", Quantity.PROPORTION, proportion));
        Finding finding = report.findings(Rule.PROPORTION_IS_PART_OF_WHOLE).get(0);
        assertEquals(verdict, finding.verdict(), finding::explanation);
    }

    private static Claim claim(String subject, Quantity quantity, String printed) {
        return Claim.of(subject, quantity, printed);
    }

    private static AuditReport audit(Claim... claims) {
        PublishedTable.Builder table = PublishedTable.by(SOURCE, "2025-05-28");
        List.of(claims).forEach(table::claim);
        return Audit.of(table.build())
                .outOf(Supply.cap(), Supply.maximum(), Supply.scheduledAt(898_750))
                .report();
    }
}
