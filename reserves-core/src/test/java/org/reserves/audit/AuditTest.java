package org.reserves.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.money.Ratio;
import org.reserves.source.Source;
import org.reserves.supply.Supply;

/** Each rule on its own, on figures of the article or of a published page. */
class AuditTest {
    private static final Source SOURCE = Source.of("a newspaper", "a table");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    207,189 | nearly $2.2 billion            | POWER_OF_TEN
                    207,189 | approximately US$2.196 billion | POWER_OF_TEN
                    207,189 | approximately $21.96 billion   | AGREES_AS_ROUNDED
                    207,189 | $21,962,034,000                | AGREES
                    46,351  | about $491 million             | POWER_OF_TEN
                    13,029  | about $138 million             | POWER_OF_TEN
                    6,089   | approximately $64.53 million   | POWER_OF_TEN
                    66      | about $6.99 million            | AGREES_AS_ROUNDED
                    66      | $5 million                     | CONTRADICTED
                    66      | $7 thousand                    | CONTRADICTED
                    66      | more than $6 million           | AGREES_AS_ROUNDED
                    66      | €6.99 million                  | CANNOT_BE_KNOWN
                    """)
    void value_isAmountTimesPrice(String amount, String value, Verdict verdict) {
        AuditReport report = Audit.of(table().claim("market", Quantity.PRICE, "about $106,000 per coin")
                        .claim("XY", Quantity.ROW, amount)
                        .claim("XY", Quantity.VALUE, value)
                        .build())
                .report();
        assertEquals(verdict, verdict(report, Quantity.VALUE));
    }

    @Test
    void value_slipSaysWhichFactorAndBothNumbers() {
        AuditReport report = Audit.of(table().claim("market", Quantity.PRICE, "$106,000")
                        .claim("UA", Quantity.ROW, "46,351")
                        .claim("UA", Quantity.VALUE, "about $491 million")
                        .build())
                .report();
        Finding slip = report.findings(Rule.VALUE_IS_AMOUNT_TIMES_PRICE).get(0);
        assertEquals(1, slip.powerOfTen());
        assertEquals(Ratio.parse("4913206000/1"), slip.expected());
        assertEquals(Severity.ERROR, slip.severity());
        assertEquals(
                "UA: 46,351 BTC at \"$106,000\" is USD 4,913,206,000, but \"about $491 million\" is printed: 10 times too"
                        + " small, a clean power of ten, as every printed digit agrees with the decimal point put right",
                slip.explanation());
    }

    @Test
    void value_withASingleDigitProvesNoSlip() {
        AuditReport report = Audit.of(table().claim("market", Quantity.PRICE, "$100,000")
                        .claim("XY", Quantity.ROW, "70")
                        .claim("XY", Quantity.VALUE, "$7 billion")
                        .build())
                .report();
        assertEquals(Verdict.CONTRADICTED, verdict(report, Quantity.VALUE));
        assertTrue(report.findings().get(0).explanation().endsWith("but one digit is too few to tell"));
    }

    @Test
    void price_isImpliedByAllValuesTogether() {
        AuditReport report = Audit.of(table().claim("market", Quantity.PRICE, "about $106,000")
                        .claim("UA", Quantity.ROW, "46,351")
                        .claim("UA", Quantity.VALUE, "$4.91 billion")
                        .claim("SV", Quantity.ROW, "6,089")
                        .claim("SV", Quantity.VALUE, "$645.3 million")
                        .build())
                .report();
        Finding implied = report.findings(Rule.VALUES_SHARE_ONE_PRICE).get(0);
        // 645,250,000 / 6,089 and 645,350,000 / 6,089, by hand
        assertEquals(
                "all 2 printed values that can be compared, decimal points put right, follow from one price between USD"
                        + " 105,969.78 and USD 105,986.2 per BTC; \"about $106,000\" agrees as rounded",
                implied.explanation());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    207,189 | 0.987%   | AGREES_AS_ROUNDED
                    207,189 | 0.98661% | AGREES_AS_ROUNDED
                    207,189 | 1.043%   | AGREES_AS_ROUNDED
                    207,189 | 0.95%    | CONTRADICTED
                    207,189 | 98.7%    | POWER_OF_TEN
                    529,705 | 2522%    | POWER_OF_TEN
                    529,705 | 105%     | CONTRADICTED
                    210,000 | 1%       | AGREES
                    529,705 | -2.522%  | CONTRADICTED
                    """)
    void share_isAmountOfASupplyThatIsFound(String amount, String share, Verdict verdict) {
        AuditReport report = Audit.of(table().claim("XY", Quantity.ROW, amount)
                        .claim("XY", Quantity.SHARE, share)
                        .build())
                .outOf(Supply.cap(), Supply.maximum(), Supply.scheduledAt(898_750))
                .report();
        assertEquals(verdict, verdict(report, Quantity.SHARE));
    }

    @Test
    void share_saysWhichSupplyFitsAndWhatSupplyItWouldTake() {
        AuditReport fits = Audit.of(table().claim("US", Quantity.ROW, "207,189")
                        .claim("US", Quantity.SHARE, "1.043%")
                        .build())
                .outOf(Supply.cap(), Supply.scheduledAt(898_750))
                .report();
        assertEquals(
                "US: 207,189 BTC is 1.04267 % of the coins scheduled up to block 898,750 (19,871,096.875 BTC); \"1.043%\""
                        + " agrees as rounded, but not of the nominal cap of 21,000,000 BTC (0.98661 %)",
                fits.findings().get(0).explanation());
        AuditReport none = Audit.of(table().claim("US", Quantity.ROW, "207,189")
                        .claim("US", Quantity.SHARE, "0.95%")
                        .build())
                .report();
        // 207,189 / 0.955 % and 207,189 / 0.945 %, by hand, the limits rounded outwards
        assertEquals(
                "US: 207,189 BTC is 0.98661 % of the nominal cap of 21,000,000 BTC, but \"0.95%\" is printed, which would take"
                        + " a supply between 21,695,183 BTC and 21,924,762 BTC",
                none.findings().get(0).explanation());
    }

    @Test
    void amount_beyondAnyBtcIsStillAudited() {
        AuditReport report = Audit.of(table().claim("market", Quantity.PRICE, "$100")
                        .claim("XY", Quantity.ROW, "9".repeat(30))
                        .claim("XY", Quantity.VALUE, "$5")
                        .claim("XY", Quantity.SHARE, "5%")
                        .claim(Claim.TOTAL, Quantity.AMOUNT, "5")
                        .build())
                .report();
        assertEquals(
                List.of(
                        Verdict.CANNOT_BE_KNOWN,
                        Verdict.CONTRADICTED,
                        Verdict.CONTRADICTED,
                        Verdict.CONTRADICTED,
                        Verdict.CONTRADICTED),
                report.assessments().stream().map(Assessment::verdict).toList());
    }

    @Test
    void amount_aboveTheSupplyIsContradicted() {
        AuditReport report = Audit.of(
                        table().claim("XY", Quantity.ROW, "21,000,001").build())
                .report();
        assertEquals(
                "\"21,000,001\" of XY is more bitcoin than the nominal cap of 21,000,000 BTC",
                report.findings(Rule.AMOUNT_WITHIN_SUPPLY).get(0).explanation());
    }

    /** Some 19.87 million BTC had been issued by 2025-05-28; of a range the upper end alone is too much. */
    @Test
    void amount_aboveWhatHadBeenIssuedByItsDayIsContradicted() {
        AuditReport report = Audit.of(table().claim("US", Quantity.ROW, "19,900,000")
                        .claim("CN", Quantity.ROW, "5 to 20 million")
                        .claim("SV", Quantity.REDUCED, "up to 22 million")
                        .claim("BT", Quantity.ROW, "19,800,000")
                        .build())
                .report();
        assertEquals(
                List.of(
                        "\"19,900,000\" of US is more bitcoin than the 19,8… BTC that can have been issued by"
                                + " 2025-05-28",
                        "\"5 to 20 million\" of CN is more bitcoin than the 19,8… BTC that can have been issued by"
                                + " 2025-05-28",
                        "\"up to 22 million\" of SV is more bitcoin than the nominal cap of 21,000,000 BTC"),
                report.findings(Rule.AMOUNT_WITHIN_SUPPLY).stream()
                        .map(finding -> finding.explanation().replaceAll("19,8[0-9][0-9,.]+", "19,8…"))
                        .toList());
        assertThrows(IllegalArgumentException.class, () -> PublishedTable.by(SOURCE, "2009-01-02")
                .build());
    }

    @Test
    void rows_thatSumAgree() {
        AuditReport report = Audit.of(table().claim("US", Quantity.ROW, "5")
                        .claim("CN", Quantity.ROW, "6.5")
                        .claim(Claim.TOTAL, Quantity.AMOUNT, "11.5")
                        .build())
                .report();
        assertEquals(Verdict.AGREES, report.of(Claim.TOTAL).get(0).verdict());
    }

    @Test
    void rows_aboveTheTotalContradictIt() {
        // the page of US sales prints 195,091.75 while its rows sum to 195,591.7501: the row of 500 was never added
        AuditReport report = Audit.of(table().claim("sold before", Quantity.ROW, "195,091.7501")
                        .claim("the row of 500", Quantity.ROW, "500")
                        .claim(Claim.TOTAL, Quantity.AMOUNT, "195,091.75")
                        .build())
                .report();
        Finding finding = report.findings(Rule.ROWS_SUM_TO_TOTAL).get(0);
        assertEquals(Verdict.CONTRADICTED, finding.verdict());
        assertEquals(
                "the 2 rows sum to 195,591.7501 BTC, which is 500.0001 BTC more than the stated total of \"195,091.75\"",
                finding.explanation());
    }

    @Test
    void rows_hedgedOnesWidenTheSum() {
        AuditReport report = Audit.of(table().claim("DE", Quantity.ROW, "about 50,000")
                        .claim("GE", Quantity.ROW, "66")
                        .claim(Claim.TOTAL, Quantity.AMOUNT, "49,924")
                        .build())
                .report();
        assertEquals(Verdict.AGREES_AS_ROUNDED, report.of(Claim.TOTAL).get(0).verdict());
    }

    @Test
    void row_listedTwiceIsFound() {
        AuditReport report = Audit.of(table().claim("US", Quantity.ROW, "5")
                        .claim("US", Quantity.ROW, "6")
                        .build())
                .report();
        assertEquals(
                "US is listed twice, with \"5\" and with \"6\": a total of the rows counts it twice",
                report.findings(Rule.ROW_IS_LISTED_ONCE).get(0).explanation());
    }

    @Test
    void gain_largerThanTheValueIsImpossible() {
        AuditReport report = Audit.of(table().claim("market", Quantity.PRICE, "$106,000")
                        .claim("SV", Quantity.ROW, "6,089")
                        .claim("SV", Quantity.VALUE, "approximately $64.53 million")
                        .claim("SV", Quantity.GAIN, "$357 million")
                        .build())
                .report();
        assertEquals(
                "SV: a gain of \"$357 million\" is larger than the value of \"approximately $64.53 million\" it is part of; it"
                        + " is possible with amount times price, USD 645,434,000, and a cost of USD 288,434,000, USD 47,370"
                        + " per BTC",
                report.findings(Rule.GAIN_WITHIN_VALUE).get(0).explanation());
        AuditReport possible = Audit.of(table().claim("market", Quantity.PRICE, "$106,000")
                        .claim("SV", Quantity.ROW, "6,089")
                        .claim("SV", Quantity.GAIN, "$357 million")
                        .build())
                .report();
        assertEquals(Verdict.CANNOT_BE_KNOWN, possible.of("SV").get(1).verdict());
        AuditReport impossible = Audit.of(table().claim("market", Quantity.PRICE, "$106,000")
                        .claim("SV", Quantity.ROW, "6,089")
                        .claim("SV", Quantity.GAIN, "$700 million")
                        .build())
                .report();
        assertEquals(
                "SV: a gain of \"$700 million\" is larger than amount times price, USD 645,434,000",
                impossible.findings(Rule.GAIN_WITHIN_VALUE).get(0).explanation());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    27 million        | more than 10% | AGREES_AS_ROUNDED
                    exceed 27 million | more than 10% | AGREES_AS_ROUNDED
                    exceed 27 million | 10.93%        | CANNOT_BE_KNOWN
                    27 million        | 10.93%        | AGREES_AS_ROUNDED
                    27 million        | 11%           | AGREES_AS_ROUNDED
                    27 million        | 12%           | CONTRADICTED
                    27 million        | 1.093%        | POWER_OF_TEN
                    27 million        | less than 10% | CONTRADICTED
                    """)
    void proportion_isPartOfWhole(String part, String printed, Verdict verdict) {
        AuditReport report = Audit.of(table().claim("users", Quantity.PART, part)
                        .claim("users", Quantity.WHOLE, "247 million")
                        .claim("users", Quantity.PROPORTION, printed)
                        .build())
                .report();
        assertEquals(verdict, verdict(report, Quantity.PROPORTION));
    }

    @Test
    void repeatedFigure_mustBeTheSame() {
        AuditReport report = Audit.of(table().claim("US", Quantity.ROW, "207,189")
                        .claim("US", Quantity.AMOUNT, "207,198")
                        .claim("loan", Quantity.COUNT, "$1.4 billion")
                        .claim("loan", Quantity.COUNT, "about $1.38 billion")
                        .build())
                .report();
        assertEquals(Verdict.CONTRADICTED, report.assessments().get(1).verdict());
        assertEquals(
                "the amount of US is printed as \"207,189\" and as \"207,198\"",
                report.findings().get(0).explanation());
        assertEquals(1, report.findings().size());
    }

    @Test
    void nothingToCheckAgainst_cannotBeKnown() {
        AuditReport report =
                Audit.of(table().claim("CN", Quantity.ROW, "194,000").build()).report();
        assertEquals(
                "CN row \"194,000\": cannot-be-known",
                report.assessments().get(0).toString());
        assertNull(report.assessments().get(0).findings().stream().findAny().orElse(null));
        assertEquals(
                "1 claim: 1 cannot be known, 0 agrees, 0 agrees as rounded, 0 off by a power of ten, 0 contradicted",
                report.toString());
    }

    @Test
    void badInput_isRefused() {
        assertEquals(
                "printed figure \"0.987%\" does not fit the quantity \"value\"; write money, like \"$2.2 billion\"",
                assertThrows(IllegalArgumentException.class, () -> Claim.of("US", Quantity.VALUE, "0.987%"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Claim.of("US", Quantity.ROW, "$5"));
        assertEquals(
                "printed figure \"$106,000 per year\" is a rate per year, which the quantity \"price\" is not; state it as"
                        + " \"count\"",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Claim.of("market", Quantity.PRICE, "$106,000 per year"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Claim.of("US", Quantity.ROW, "5 BTC a day"));
        assertThrows(IllegalArgumentException.class, () -> Claim.of("US", Quantity.VALUE, "$106,000 per coin"));
        assertThrows(IllegalArgumentException.class, () -> Claim.of("US", Quantity.ROW, "49.858"));
        assertThrows(IllegalArgumentException.class, () -> Claim.of("US", Quantity.SHARE, "5"));
        assertThrows(IllegalArgumentException.class, () -> Claim.of(" ", Quantity.ROW, "5"));
        assertEquals(
                "printed figure \"-18,000\" of the quantity \"row\" is negative; state coins that left as \"reduced\", without a"
                        + " sign",
                assertThrows(IllegalArgumentException.class, () -> Claim.of("UA", Quantity.ROW, "-18,000"))
                        .getMessage());
        Audit audit = Audit.of(table().build()).outOf(Supply.cap());
        assertThrows(IllegalStateException.class, () -> audit.outOf(Supply.maximum()));
        assertThrows(
                IllegalArgumentException.class, () -> Audit.of(table().build()).outOf());
        assertThrows(
                IllegalArgumentException.class, () -> PublishedTable.by(SOURCE.published("2025-05-01"), "2025-05-28")
                        .build());
    }

    private static PublishedTable.Builder table() {
        return PublishedTable.by(SOURCE, "2025-05-28");
    }

    private static Verdict verdict(AuditReport report, Quantity quantity) {
        return report.assessments().stream()
                .filter(assessment -> assessment.claim().quantity() == quantity)
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
