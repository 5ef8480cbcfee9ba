package org.reserves.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.Sovereign;
import org.reserves.source.Source;

class SubjectTest {
    /** Codes as in ISO 3166; names as in the press. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    US                | HOLDER | US
                    us                | HOLDER | US
                    USA               | HOLDER | US
                    United States     | HOLDER | US
                    the United States | HOLDER | US
                    the U.S.          | HOLDER | US
                    UK                | HOLDER | GB
                    Britain           | HOLDER | GB
                    el salvador       | HOLDER | SV
                    South Korea       | HOLDER | KR
                    Turkey            | HOLDER | TR
                    Türkiye           | HOLDER | TR
                    Czech Republic    | HOLDER | CZ
                    Georgia           | HOLDER | GE
                    us-tx             | HOLDER | US-TX
                    total             | TOTAL  | total
                    Total             | TOTAL  | total
                    ' TOTAL '         | TOTAL  | total
                    Market            | MARKET | market
                    XY                | OTHER  | XY
                    PK  crypto users  | OTHER  | PK crypto users
                    """)
    void parse_understandsCodesNamesAndWords(String text, Subject.Kind kind, String written) {
        Subject subject = Subject.parse(text);
        assertEquals(kind, subject.kind());
        assertEquals(written, subject.toString());
        assertEquals(subject, Subject.parse(written));
        assertJson("\"" + written + "\"", subject, Subject.class);
    }

    @Test
    void parse_refusesWhatLooksLikeACodeAndIsNone() {
        assertTrue(refusal("UX").startsWith("sovereign code \"UX\" is not in ISO 3166-1; nearest known: "));
        assertTrue(refusal("US-ZZ").startsWith("sovereign code \"US-ZZ\" is not in ISO 3166-2"));
        assertEquals(
                "subject \" \" is blank; name a sovereign, \"total\", \"market\" or what is counted", refusal(" "));
        assertRefused("\"UX\"", Subject.class, "is not in ISO 3166-1");
    }

    @Test
    void subjects_ofOneNameInTwoCasesAreRefusedInOneTable() {
        PublishedTable.Builder table = PublishedTable.by(Source.of("a", "b"), "2025-05-28")
                .claim("PK crypto users", Quantity.PART, "27 million")
                .claim("PK Crypto Users", Quantity.WHOLE, "247 million");
        assertEquals(
                "subjects \"PK crypto users\" and \"PK Crypto Users\" differ only in upper and lower case; write both alike",
                assertThrows(IllegalArgumentException.class, table::build).getMessage());
    }

    @Test
    void subjects_areOneHoweverTheyAreWritten() {
        AuditReport report = Audit.of(PublishedTable.by(Source.of("a", "b"), "2025-05-28")
                        .claim("us", Quantity.ROW, "12,373")
                        .claim("United States", Quantity.AMOUNT, "12,373")
                        .claim("El Salvador", Quantity.ROW, "10,000")
                        .claim("Total", Quantity.AMOUNT, "22,373")
                        .build())
                .report();
        assertEquals(Verdict.AGREES, report.of("TOTAL").get(0).verdict());
        assertEquals(2, report.of("USA").size());
        assertEquals(
                Subject.of(Sovereign.of("SV")), report.of("SV").get(0).claim().subject());
        assertNotEquals(Subject.TOTAL, Subject.parse("totals"));
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> Subject.parse(text))
                .getMessage();
    }
}
