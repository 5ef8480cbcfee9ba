package org.reserves.money;

import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.reserves.source.Source;

class MoneyJsonTest {
    @Test
    void btc_isOneStringWithEightDecimals() {
        assertJson("\"207189.00000000\"", Btc.of(207_189), Btc.class);
        assertReads("\"207189\"", Btc.of(207_189), Btc.class);
    }

    @Test
    void btc_refusesNumbersAndMalformedText() {
        assertRefused("2", Btc.class, "Btc");
        assertRefused("2.5", Btc.class, "Btc");
        assertRefused("\"1e3\"", Btc.class, "without an exponent");
    }

    @Test
    void money_isCodeAndNumber() {
        assertJson("\"USD 21962034000\"", Money.of("USD", "21962034000.00"), Money.class);
        assertRefused("\"USX 5\"", Money.class, "ISO 4217");
        assertRefused("5", Money.class, "Money");
    }

    @Test
    void ratio_isAFractionInLowestTerms() {
        assertJson("\"1/3\"", Ratio.of(BigInteger.TWO, BigInteger.valueOf(6)), Ratio.class);
        assertRefused("\"1/0\"", Ratio.class, "divides by zero");
    }

    @Test
    void price_isKnownOrUnknown() {
        Price known =
                Price.of("USD", "106000").on("2025-05-28").source(Source.of("Mars Finance", "Pakistan follows up"));
        assertJson(
                "{\"kind\":\"known\",\"perBtc\":\"USD 106000\",\"date\":\"2025-05-28\","
                        + "\"source\":{\"publisher\":\"Mars Finance\",\"title\":\"Pakistan follows up\"}}",
                known,
                Price.class);
        assertJson("{\"kind\":\"unknown\"}", Price.unknown(), Price.class);
        assertReads(
                "{\"kind\":\"known\",\"perBtc\":\"USD 1\",\"since\":\"an unknown field\"}",
                Price.of("USD", "1"),
                Price.class);
        assertRefused("{\"kind\":\"known\",\"perBtc\":\"USD 0\"}", Price.class, "not above zero");
        assertRefused("{\"kind\":\"known\",\"perBtc\":\"USD 1\",\"date\":\"28.5.2025\"}", Price.class, "date");
        assertRefused("{\"kind\":\"known\"}", Price.class, "perBtc");
    }
}
