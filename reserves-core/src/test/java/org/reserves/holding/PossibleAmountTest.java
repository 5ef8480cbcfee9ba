package org.reserves.holding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;

/** IssuanceSchedule: 20,999,999.9769 BTC at most; on 2025-05-28 some 19.87 million had been issued, by 2012-11-28 10.5 million. */
class PossibleAmountTest {
    private static final TitleHolder CHINA = TitleHolder.state("CN");

    @Test
    void range_isRefusedWhereOnlyItsUpperEndCannotBe() {
        assertEquals(
                "amount \"5 to 30,000,000 BTC\" of China (state, CN) is above the 20,999,999.9769 BTC that can ever exist; is"
                        + " the figure in another unit, such as satoshis or dollars?",
                refusal(() -> Holding.of(CHINA, Disclosure.range(Btc.of(5), Btc.of(30_000_000)))));
        assertTrue(refusal(() -> Holding.of(CHINA, Disclosure.atMost(Btc.of(21_000_000))))
                .startsWith("amount \"at most 21,000,000 BTC\" of China (state, CN) is above the 20,999,999.9769 BTC"));
        Holding.of(CHINA, Disclosure.range(Btc.of(5), Btc.parse("20999999.9769")));
    }

    @Test
    void holding_isRefusedAboveWhatHadBeenIssuedByItsDay() {
        Holding holding = Holding.of(CHINA, Disclosure.range(Btc.of(5), Btc.of(10_600_000)));
        assertTrue(refusal(() -> holding.asOf("2012-11-28"))
                .startsWith("amount \"5 to 10,600,000 BTC\" of China (state, CN) is above the 10,50"));
        assertTrue(
                refusal(() -> holding.asOf("2012-11-28"))
                        .endsWith(
                                " BTC that can have been issued by 2012-11-28; is the figure in another unit, or of a later day?"));
        assertEquals("2025-05-28", String.valueOf(holding.asOf("2025-05-28").asOf()));
    }

    @Test
    void row_isRefusedAboveWhatHadBeenIssuedByTheDayOfItsTable() {
        ReserveTableBuilder table = ReserveTable.asOf("2025-05-28");
        Holding row = Holding.of(CHINA, Disclosure.atMost(Btc.of(20_000_000)));
        assertTrue(refusal(() -> table.add(row))
                .startsWith("amount \"at most 20,000,000 BTC\" of China (state, CN) is above the 19,8"));
        assertEquals(0, table.build().ranking().size());
    }

    /** A table with both would count the coins twice, and one without the other could not be found. */
    @Test
    void table_refusesAHolderInOtherCapitals() {
        ReserveTableBuilder table = ReserveTable.asOf("2025-05-28").add(fbi("FBI"));
        assertEquals(
                "title holder \"fbi (agency, US)\" differs from \"FBI (agency, US)\" only in upper and lower case; write both"
                        + " alike",
                refusal(() -> table.add(fbi("fbi"))));
        assertTrue(
                refusal(() -> table.add(fbi("FBI "))).startsWith("title holder \"FBI (agency, US)\" is in the table"));
        assertEquals("5 BTC", table.build().total().toString());
    }

    private static Holding fbi(String name) {
        return Holding.of(TitleHolder.agency("US", name), Disclosure.exact(Btc.of(5)));
    }

    private static String refusal(Executable call) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
