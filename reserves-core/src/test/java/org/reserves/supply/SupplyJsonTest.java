package org.reserves.supply;

import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;

import org.junit.jupiter.api.Test;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;
import org.reserves.source.Source;

class SupplyJsonTest {
    @Test
    void blockHeight_isAWholeNumber() {
        assertJson("840000", BlockHeight.of(840_000), BlockHeight.class);
        assertReads("840000.0", BlockHeight.of(840_000), BlockHeight.class);
        assertRefused("840000.5", BlockHeight.class, "not a whole number");
        assertRefused("-1", BlockHeight.class, "below zero");
        assertRefused("1e999999999", BlockHeight.class, "");
        assertRefused("1e19", BlockHeight.class, "out of range");
        assertRefused("1e18", BlockHeight.class, "above the limit");
        assertRefused("1e-999999999", BlockHeight.class, "");
        assertRefused("\"height\"", BlockHeight.class, "");
        assertRefused("true", BlockHeight.class, "");
    }

    @Test
    void supply_isToldByItsKind() {
        assertJson("{\"kind\":\"cap\"}", Supply.cap(), Supply.class);
        assertJson("{\"kind\":\"maximum\"}", Supply.maximum(), Supply.class);
        assertJson("{\"kind\":\"scheduled\",\"height\":840000}", Supply.scheduledAt(840_000), Supply.class);
        assertJson(
                "{\"kind\":\"stated\",\"amount\":\"19870000.00000000\","
                        + "\"source\":{\"publisher\":\"A tracker\",\"title\":\"Circulating supply\"}}",
                Supply.stated(Btc.of(19_870_000), Source.of("A tracker", "Circulating supply")),
                Supply.class);
        assertReads("{\"kind\":\"cap\",\"amount\":\"an unknown field\"}", Supply.cap(), Supply.class);
    }

    @Test
    void supply_refusesWhatIsMissingOrWrong() {
        assertRefused("{\"kind\":\"scheduled\"}", Supply.class, "height must not be null");
        assertRefused("{\"kind\":\"scheduled\",\"height\":-5}", Supply.class, "below zero");
        assertRefused("{\"kind\":\"stated\",\"amount\":\"1\"}", Supply.class, "source must not be null");
        assertRefused(
                "{\"kind\":\"stated\",\"amount\":\"0\",\"source\":{\"publisher\":\"a\",\"title\":\"b\"}}",
                Supply.class,
                "not above zero");
        assertRefused("{\"kind\":\"free float\"}", Supply.class, "free float");
        assertRefused("{}", Supply.class, "kind");
    }

    @Test
    void supplyShare_keepsBothAmounts() {
        assertJson(
                "{\"amount\":\"207189.00000000\",\"supply\":{\"kind\":\"cap\"},\"percent\":\"0.986614\"}",
                SupplyShare.of(Btc.of(207_189), Supply.cap()),
                SupplyShare.class);
        assertRefused("{\"amount\":\"1\"}", SupplyShare.class, "supply must not be null");
        assertRefused("{\"supply\":{\"kind\":\"cap\"}}", SupplyShare.class, "amount must not be null");
    }

    @Test
    void supplyBasis_isAWordNeverANumber() {
        for (SupplyBasis basis : SupplyBasis.values()) {
            assertJson("\"" + basis.id() + "\"", basis, SupplyBasis.class);
        }
        assertRefused("0", SupplyBasis.class, "");
        assertRefused("\"CAP\"", SupplyBasis.class, "supply basis \"CAP\" is unknown; the known ones are cap, maximum");
    }
}
