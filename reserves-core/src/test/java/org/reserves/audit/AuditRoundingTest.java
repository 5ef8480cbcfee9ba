package org.reserves.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.source.Source;

/** What differs only because it was rounded, or because a share is one of what had been issued when it was computed. */
class AuditRoundingTest {
    private static final Source SOURCE = Source.of("a newspaper", "an article");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "328,372; 328,000; 0",
                "328,372; 330,000; 0",
                "198,012; 200,000; 0",
                "12,574; 12,000; 0",
                "12,574; 13,000; 0",
                "61,245; 60,000; 1",
                "328,372; 327,000; 1",
                "12,574; 12,500; 1",
                "6,274; 6,742; 1",
                "328,372; 198,000; 1"
            })
    void repeatedFigure_mayBeRoundedToThousands(String exact, String round, int errors) {
        for (String[] order : new String[][] {{exact, round}, {round, exact}}) {
            PublishedTable table = PublishedTable.by(SOURCE, "2025-05-28")
                    .claim("US", Quantity.ROW, order[0])
                    .claim("US", Quantity.AMOUNT, order[1])
                    .build();
            assertEquals(
                    errors, Audit.of(table).report().atLeast(Severity.ERROR).size(), order[0] + " and " + order[1]);
        }
    }

    /** 198,012 of 19.86 million, issued in May 2025, are 0.9970 %; on the same day of 2024, 19.70 million, 1.0051 %. */
    @Test
    void share_ofWhatHadBeenIssuedInTheYearBefore_contradictsNothing() {
        assertEquals(Verdict.CANNOT_BE_KNOWN, ofShare("0.999%"));
        assertEquals(Verdict.CANNOT_BE_KNOWN, ofShare("1.004%"));
        assertEquals(Verdict.CONTRADICTED, ofShare("1.009%"));
        assertEquals(Verdict.CONTRADICTED, ofShare("0.960%"));
    }

    private static Verdict ofShare(String share) {
        Claim claim = Claim.of("US", Quantity.SHARE, share);
        PublishedTable table = PublishedTable.by(SOURCE, "2025-05-28")
                .claim("US", Quantity.ROW, "198,012")
                .claim(claim)
                .build();
        return Audit.of(table).report().assessments().stream()
                .filter(assessment -> assessment.claim().equals(claim))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
