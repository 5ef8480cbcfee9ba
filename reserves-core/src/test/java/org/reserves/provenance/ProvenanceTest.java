package org.reserves.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.money.Money;
import org.reserves.money.Price;

class ProvenanceTest {
    private static final Seizure SILK_ROAD =
            Seizure.inCase("Silk Road").by("FBI").on("2013-10-02");
    private static final Mining DRUK = Mining.by("Druk Holdings").from("hydropower");
    private static final Purchase BITCOIN_LAW = Purchase.at(Price.of("USD", "60950"))
            .costing(Money.of("USD", "25599000"))
            .underProgramme("Bitcoin Law")
            .from("Bitso");
    private static final Donation AID = Donation.toCampaign("Aid For Ukraine").by("FTX");
    private static final Transfer ORDER = Transfer.from("US Marshals Service").because("Executive Order 14233");
    private static final Provenance.Unknown TRACKER = Provenance.unknown().because("first seen in a tracker");

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(SILK_ROAD, Provenance.Kind.SEIZURE, "seizure in Silk Road by FBI on 2013-10-02"),
                Arguments.of(
                        Seizure.inUnnamedCase().by("Finnish Customs"),
                        Provenance.Kind.SEIZURE,
                        "seizure by Finnish Customs"),
                Arguments.of(DRUK, Provenance.Kind.MINING, "mining by Druk Holdings from hydropower"),
                Arguments.of(Mining.byUnnamedOperator(), Provenance.Kind.MINING, "mining"),
                Arguments.of(
                        BITCOIN_LAW,
                        Provenance.Kind.PURCHASE,
                        "purchase at USD 60,950 per BTC for USD 25,599,000 under Bitcoin Law from Bitso"),
                Arguments.of(Purchase.atUnknownPrice(), Provenance.Kind.PURCHASE, "purchase at unknown price"),
                Arguments.of(AID, Provenance.Kind.DONATION, "donation to Aid For Ukraine by FTX"),
                Arguments.of(Donation.toUnnamedCampaign(), Provenance.Kind.DONATION, "donation"),
                Arguments.of(
                        ORDER, Provenance.Kind.TRANSFER, "transfer from US Marshals Service (Executive Order 14233)"),
                Arguments.of(TRACKER, Provenance.Kind.UNKNOWN, "unknown provenance (first seen in a tracker)"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kind_andTextSayHowTheCoinsCame(Provenance provenance, Provenance.Kind kind, String text) {
        assertEquals(kind, provenance.kind());
        assertEquals(text, provenance.toString());
    }

    static Stream<Arguments> repeated() {
        return Stream.of(
                again(() -> SILK_ROAD.by("DEA"), "authority is already \"FBI\"; state it once"),
                again(() -> SILK_ROAD.on("2013-10-03"), "date of the seizure is already \"2013-10-02\"; state it once"),
                again(() -> DRUK.from("coal"), "energy is already \"hydropower\"; state it once"),
                again(
                        () -> BITCOIN_LAW.costing(Money.of("USD", "1")),
                        "total cost is already \"USD 25599000\"; state it once"),
                again(() -> BITCOIN_LAW.underProgramme("other"), "programme is already \"Bitcoin Law\"; state it once"),
                again(() -> BITCOIN_LAW.from("other"), "counterparty is already \"Bitso\"; state it once"),
                again(() -> AID.by("other"), "donor is already \"FTX\"; state it once"),
                again(
                        () -> ORDER.because("other"),
                        "reason of the transfer is already \"Executive Order 14233\"; state it once"),
                again(
                        () -> TRACKER.because("other"),
                        "reason why a provenance is unknown is already \"first seen in a tracker\"; state it once"));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void method_refusesASecondCallAndNamesTheEarlierValue(Executable second, String message) {
        assertEquals(message, assertThrows(IllegalStateException.class, second).getMessage());
    }

    static Stream<Arguments> blank() {
        return Stream.of(
                again(() -> Seizure.inCase(" "), "case"),
                again(() -> SILK_ROAD.by(" "), "authority"),
                again(() -> Mining.by(" "), "operator"),
                again(() -> DRUK.from(" "), "energy"),
                again(() -> Purchase.atUnknownPrice().underProgramme(" "), "programme"),
                again(() -> Purchase.atUnknownPrice().from(" "), "counterparty"),
                again(() -> Donation.toCampaign(" "), "campaign"),
                again(() -> AID.by(" "), "donor"),
                again(() -> Transfer.from(" "), "former holder"),
                again(() -> Transfer.from("a").because(" "), "reason of the transfer"),
                again(() -> Provenance.unknown().because(" "), "reason why a provenance is unknown"));
    }

    @ParameterizedTest
    @MethodSource("blank")
    void method_refusesABlankFact(Executable call, String what) {
        assertEquals(
                what + " \" \" is blank; name it, or leave it out where it is unknown",
                assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void purchase_refusesACostBelowZero() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Purchase.atUnknownPrice().costing(Money.of("USD", "-1")));
        assertEquals("total cost \"USD -1\" is below zero; state what was paid, or leave it out", e.getMessage());
    }

    @Test
    void factories_refuseNull() {
        assertEquals(
                "case must not be null",
                assertThrows(NullPointerException.class, () -> Seizure.inCase(null))
                        .getMessage());
        assertEquals(
                "price must not be null",
                assertThrows(NullPointerException.class, () -> Purchase.at(null))
                        .getMessage());
    }

    private static Arguments again(Executable call, String message) {
        return Arguments.of(call, message);
    }
}
