package org.reserves.provenance;

import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reserves.money.Money;
import org.reserves.money.Price;

class ProvenanceJsonTest {
    @Test
    void json_ofEveryKindRoundTrips() {
        assertJson(
                "{\"kind\":\"seizure\",\"case\":\"Silk Road\",\"authority\":\"FBI\",\"date\":\"2013-10-02\"}",
                Seizure.inCase("Silk Road").by("FBI").on("2013-10-02"),
                Provenance.class);
        assertJson("{\"kind\":\"seizure\"}", Seizure.inUnnamedCase(), Provenance.class);
        assertJson(
                "{\"kind\":\"mining\",\"operator\":\"Druk Holdings\",\"energy\":\"hydropower\"}",
                Mining.by("Druk Holdings").from("hydropower"),
                Provenance.class);
        assertJson(
                "{\"kind\":\"purchase\",\"price\":{\"kind\":\"known\",\"perBtc\":\"USD 60950\"},"
                        + "\"totalCost\":\"USD 25599000\",\"programme\":\"Bitcoin Law\",\"counterparty\":\"Bitso\"}",
                Purchase.at(Price.of("USD", "60950"))
                        .costing(Money.of("USD", "25599000"))
                        .underProgramme("Bitcoin Law")
                        .from("Bitso"),
                Provenance.class);
        assertJson(
                "{\"kind\":\"purchase\",\"price\":{\"kind\":\"unknown\"}}",
                Purchase.atUnknownPrice(),
                Provenance.class);
        assertJson(
                "{\"kind\":\"donation\",\"campaign\":\"Aid For Ukraine\",\"donor\":\"FTX\"}",
                Donation.toCampaign("Aid For Ukraine").by("FTX"),
                Provenance.class);
        assertJson(
                "{\"kind\":\"transfer\",\"from\":\"US Marshals Service\",\"reason\":\"Executive Order 14233\"}",
                Transfer.from("US Marshals Service").because("Executive Order 14233"),
                Provenance.class);
        assertJson("{\"kind\":\"unknown\"}", Provenance.unknown(), Provenance.class);
        assertJson(
                "{\"kind\":\"unknown\",\"reason\":\"first seen in a tracker\"}",
                Provenance.unknown().because("first seen in a tracker"),
                Provenance.class);
    }

    @Test
    void json_ignoresUnknownFieldsAndOrder() {
        assertReads(
                "{\"energy\":\"hydropower\",\"kind\":\"mining\",\"river\":\"Mangde Chhu\"}",
                Mining.byUnnamedOperator().from("hydropower"),
                Provenance.class);
        assertReads("{\"kind\":\"purchase\"}", Purchase.atUnknownPrice(), Provenance.class);
    }

    @Test
    void json_namesTheBadField() {
        assertRefused("{\"kind\":\"theft\"}", Provenance.class, "theft");
        assertRefused("{\"operator\":\"Druk\"}", Provenance.class, "kind");
        assertRefused("{\"kind\":\"transfer\"}", Provenance.class, "former holder must not be null");
        assertRefused("{\"kind\":\"mining\",\"operator\":\"\"}", Provenance.class, "operator \"\" is blank");
        assertRefused("{\"kind\":\"seizure\",\"date\":\"2013\"}", Provenance.class, "date \"2013\"");
        assertRefused("{\"kind\":\"purchase\",\"totalCost\":\"$5\"}", Provenance.class, "money \"$5\"");
    }

    @ParameterizedTest
    @EnumSource
    void legalStatus_isItsId(LegalStatus status) {
        assertJson("\"" + status.id() + "\"", status, LegalStatus.class);
    }

    @ParameterizedTest
    @EnumSource
    void kind_isItsId(Provenance.Kind kind) {
        assertJson("\"" + kind.id() + "\"", kind, Provenance.Kind.class);
    }

    @Test
    void legalStatus_refusesNamesAndOrdinals() {
        assertRefused("1", LegalStatus.class, "legal status \"1\" is not known");
        assertRefused(
                "\"SEIZED\"",
                LegalStatus.class,
                "legal status \"SEIZED\" is not known; write one of seized, forfeited, in-reserve, owned, to-be-returned,"
                        + " returned, sold, unknown");
    }
}
