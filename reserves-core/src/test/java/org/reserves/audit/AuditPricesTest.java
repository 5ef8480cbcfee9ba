package org.reserves.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.source.Source;

/** Which price a value is held against; 10 BTC at $100 are $1,000, at $200 they are $2,000, at €90 they are €900. */
class AuditPricesTest {
    private static final Source SOURCE = Source.of("a newspaper", "a table");

    @Test
    void price_ofTheHolderItselfComesBeforeThatOfTheMarket_inItsCurrency() {
        PublishedTable.Builder table = table().claim("market", Quantity.PRICE, "$100")
                .claim("US", Quantity.PRICE, "$200")
                .claim("US", Quantity.PRICE, "€90");
        assertEquals(Verdict.AGREES, judged(table, "$2,000"));
        assertEquals(Verdict.CONTRADICTED, judged(table, "$1,000"));
    }

    @Test
    void price_inAnotherCurrencyOfTheHolder_leavesThatOfTheMarket() {
        PublishedTable.Builder table =
                table().claim("market", Quantity.PRICE, "$100").claim("US", Quantity.PRICE, "€90");
        assertEquals(Verdict.AGREES, judged(table, "$1,000"));
        assertEquals(Verdict.AGREES, judged(table, "€900"));
        assertEquals(Verdict.CONTRADICTED, judged(table, "$900"));
    }

    @Test
    void price_ofAnotherHolder_isNone() {
        PublishedTable.Builder table = table().claim("DE", Quantity.PRICE, "$100");
        assertEquals(Verdict.CANNOT_BE_KNOWN, judged(table, "$1,000"));
    }

    /** A record can be what a value follows from, and accuses no value while there is a price of the day. */
    @Test
    void price_ofAnotherSubject_confirmsAndAccusesNot() {
        PublishedTable.Builder table =
                table().claim("market", Quantity.PRICE, "$100").claim("record", Quantity.PRICE, "$200");
        assertEquals(Verdict.AGREES, judged(table, "$2,000"));
        assertEquals(Verdict.POWER_OF_TEN, judged(table, "$10,000"));
        assertEquals(Verdict.CONTRADICTED, judged(table, "$20,000"));
    }

    /** 2 % of $1,000 are $20. */
    @ParameterizedTest
    @CsvSource({"980, CANNOT_BE_KNOWN", "1020, CANNOT_BE_KNOWN", "979, CONTRADICTED", "1021, CONTRADICTED"})
    void value_withinADaysMoveOfThePrice_contradictsNothing(String value, Verdict verdict) {
        assertEquals(verdict, judged(table().claim("market", Quantity.PRICE, "$100"), "$" + value));
    }

    /** Nothing times a price is nothing, which no price makes more than that. */
    @Test
    void value_ofNothing_hasNoPriceThatFits() {
        PublishedTable table = PublishedTable.by(SOURCE, "2025-05-28")
                .claim("market", Quantity.PRICE, "$100")
                .claim("US", Quantity.ROW, "0")
                .claim("US", Quantity.VALUE, "more than $0")
                .claim("BT", Quantity.ROW, "0")
                .claim("BT", Quantity.VALUE, "$5 million")
                .build();
        assertEquals(
                2,
                Audit.of(table)
                        .report()
                        .findings(Rule.VALUE_IS_AMOUNT_TIMES_PRICE)
                        .size());
        assertEquals(
                0,
                Audit.of(table).report().findings(Rule.VALUE_IS_AMOUNT_TIMES_PRICE).stream()
                        .filter(found -> found.severity() == Severity.WARNING)
                        .count());
    }

    /** The price is that of the table, as another value shows. */
    @Test
    void value_withinADaysMove_isWrongBesideOneThatFits() {
        PublishedTable.Builder table = table().claim("market", Quantity.PRICE, "$100")
                .claim("BT", Quantity.ROW, "20")
                .claim("BT", Quantity.VALUE, "$2,000");
        assertEquals(Verdict.CONTRADICTED, judged(table, "$1,010"));
    }

    private static PublishedTable.Builder table() {
        return PublishedTable.by(SOURCE, "2025-05-28").claim("US", Quantity.ROW, "10");
    }

    private static Verdict judged(PublishedTable.Builder table, String value) {
        Claim claim = Claim.of("US", Quantity.VALUE, value);
        List<Claim> claims = table.build().claims();
        PublishedTable.Builder one = PublishedTable.by(SOURCE, "2025-05-28");
        claims.forEach(one::claim);
        return Audit.of(one.claim(claim).build()).report().assessments().stream()
                .filter(assessment -> assessment.claim().equals(claim))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
