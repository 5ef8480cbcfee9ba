package org.reserves.holder;

import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;

import org.junit.jupiter.api.Test;

class HolderJsonTest {
    @Test
    void sovereign_isItsCode() {
        assertJson("\"US-TX\"", Sovereign.of("US-TX"), Sovereign.class);
        assertRefused("\"USA\"", Sovereign.class, "sovereign code \"USA\" is of ISO 3166-1 alpha-3");
        assertRefused("{\"code\":\"US\",\"name\":\"Utopia\"}", Sovereign.class, "Sovereign");
    }

    @Test
    void titleHolder_roundTripsAndNamesTheBadField() {
        assertJson(
                "{\"sovereign\":\"US\",\"kind\":\"agency\",\"name\":\"US Marshals Service\"}",
                TitleHolder.agency("US", "US Marshals Service"),
                TitleHolder.class);
        assertJson("{\"sovereign\":\"BT\",\"kind\":\"state\"}", TitleHolder.state("BT"), TitleHolder.class);
        assertJson(
                "{\"sovereign\":\"EU\",\"kind\":\"supranational\"}",
                TitleHolder.supranational("EU"),
                TitleHolder.class);
        assertJson(
                "{\"sovereign\":\"LU\",\"kind\":\"fund-units\",\"name\":\"FSIL\"}",
                TitleHolder.fundUnits("LU", "FSIL"),
                TitleHolder.class);
        assertReads(
                "{\"kind\":\"state\",\"sovereign\":\"BT\",\"flag\":\"dragon\"}",
                TitleHolder.state("BT"),
                TitleHolder.class);
        assertRefused("{\"sovereign\":\"BT\"}", TitleHolder.class, "kind must not be null");
        assertRefused("{\"kind\":\"state\"}", TitleHolder.class, "sovereign must not be null");
        assertRefused(
                "{\"sovereign\":\"BT\",\"kind\":\"king\"}",
                TitleHolder.class,
                "kind of title holder \"king\" is not known; write one of state, agency, central-bank, state-company,"
                        + " listed-company, sub-national, supranational, fund-units, private-persons");
        assertRefused("{\"sovereign\":\"BT\",\"kind\":0}", TitleHolder.class, "kind");
        assertRefused("{\"sovereign\":\"US-TX\",\"kind\":\"state\"}", TitleHolder.class, "is a subdivision");
    }

    @Test
    void custodian_roundTrips() {
        assertJson(
                "{\"name\":\"Coinbase Prime\",\"jurisdiction\":\"US\"}",
                Custodian.of("Coinbase Prime").in("US"),
                Custodian.class);
        assertJson("{\"name\":\"Bitso\"}", Custodian.of("Bitso"), Custodian.class);
        assertRefused("{}", Custodian.class, "name of a custodian must not be null");
    }
}
