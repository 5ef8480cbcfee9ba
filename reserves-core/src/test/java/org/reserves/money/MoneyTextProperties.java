package org.reserves.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reserves.internal.IsoDates;

/** Any text at all is either read, and then printed back to the same value, or refused with the documented exception. */
class MoneyTextProperties {
    @Property(seed = "20250528", tries = 3_000)
    void parse_readsOrRefusesAnyText(@ForAll String text) {
        check(text);
    }

    @Property(seed = "20250528", tries = 3_000)
    void parse_readsOrRefusesTextThatLooksRight(@ForAll("nearlyNumbers") String text) {
        check(text);
        check("USD " + text);
    }

    @Property(seed = "20250528")
    void btc_readsExactlyTheDecimalsWithAtMostEightPlaces(@ForAll("nearlyNumbers") String text) {
        boolean wellFormed = text.matches("-?[0-9]+(\\.[0-9]{1,8})?");
        boolean inRange =
                wellFormed && new BigDecimal(text).abs().compareTo(new BigDecimal("92233720368.54775807")) <= 0;
        Btc read = orNull(Btc::parse, text);
        assertEquals(inRange, read != null, text);
        if (read != null) {
            assertEquals(0, read.toBigDecimal().compareTo(new BigDecimal(text)));
        }
    }

    @Provide
    Arbitrary<String> nearlyNumbers() {
        return Arbitraries.strings().withChars("0123456789.,-+eE/ ").ofMaxLength(24);
    }

    private static void check(String text) {
        Btc btc = orNull(Btc::parse, text);
        assertEquals(btc, btc == null ? null : Btc.parse(btc.toString()));
        Money money = orNull(Money::parse, text);
        assertEquals(money, money == null ? null : Money.parse(money.toString()));
        Ratio ratio = orNull(Ratio::parse, text);
        assertEquals(ratio, ratio == null ? null : Ratio.parse(ratio.toString()));
        orNull(t -> IsoDates.parse("date", t), text);
    }

    private static <T> T orNull(Function<String, T> parser, String text) {
        try {
            T value = parser.apply(text);
            assertNotNull(value);
            return value;
        } catch (IllegalArgumentException refused) {
            assertNotNull(refused.getMessage());
            return null;
        }
    }
}
