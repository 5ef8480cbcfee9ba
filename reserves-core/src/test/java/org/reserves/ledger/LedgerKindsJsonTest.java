package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.ledger.Samples.SV;
import static org.reserves.ledger.Samples.bought;
import static org.reserves.ledger.Samples.message;
import static org.reserves.ledger.Samples.sold;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.LegalStatus;
import tools.jackson.databind.json.JsonMapper;

/** The kind of an event is written wherever it is, and what is read back agrees with itself. */
class LedgerKindsJsonTest {
    private final ObjectMapper mapper2 = new ObjectMapper();
    private final JsonMapper mapper3 = JsonMapper.builder().build();

    private static ReserveLedger ledger() {
        return ReserveLedger.of(SV)
                .add(bought("a", 2, "2021-01-01", "100"))
                .add(AccountTransfer.of(Btc.of(1), "2021-01-02", "main", "cold"))
                .add(StatusChange.of("2021-01-03", LegalStatus.OWNED, LegalStatus.IN_RESERVE)
                        .in("cold"))
                .add(sold("1", "2021-01-04", "70"))
                .add(Correction.withdrawing("2021-01-05", "b", "double").named("c"))
                .add(bought("b", 1, "2021-01-01", "100"))
                .build();
    }

    @Test
    void kind_isWrittenOnceInEveryPosition() throws IOException {
        List<LedgerEvent> events = ledger().events();
        String json = mapper2.writeValueAsString(events);
        assertEquals(
                events.size(),
                json.split("\"kind\":\"(acquisition|disposal|transfer|status-change|correction)\"", -1).length - 1);
        assertEquals(json, mapper3.writeValueAsString(events));
        assertEquals(json, mapper2.writeValueAsString(List.<Object>copyOf(events)));
        assertEquals("{\"e\":" + json + "}", mapper2.writeValueAsString(Map.of("e", (Object) events)));
        assertEquals("{\"e\":" + json + "}", mapper3.writeValueAsString(Map.of("e", (Object) events)));
        assertEquals(
                json,
                mapper2.writerFor(new TypeReference<List<LedgerEvent>>() {}).writeValueAsString(events));
    }

    @Test
    void events_areReadBackFromAPlainList() throws IOException {
        List<LedgerEvent> events = ledger().events();
        String json = mapper2.writeValueAsString(List.<Object>copyOf(events));
        assertEquals(events, mapper2.readValue(json, new TypeReference<List<LedgerEvent>>() {}));
        assertEquals(
                events, mapper3.readValue(json, new tools.jackson.core.type.TypeReference<List<LedgerEvent>>() {}));
    }

    @Test
    void ledger_refusesMissingEventsAndNulls() {
        String start = "{\"holder\":{\"kind\":\"state\",\"sovereign\":\"SV\"}";
        assertRefused(start + "}", ReserveLedger.class, "events must not be null");
        assertRefused(start + ",\"Events\":[]}", ReserveLedger.class, "events must not be null");
        assertReads(start + ",\"events\":[]}", ReserveLedger.of(SV).build(), ReserveLedger.class);
        assertRefused(start + ",\"events\":[null]}", ReserveLedger.class, "event must not be null");
        assertRefused(
                "{\"kind\":\"transfer\",\"date\":\"2021-01-02\",\"amount\":\"1\",\"from\":\"a\",\"to\":\"b\",\"lots\":[null]}",
                LedgerEvent.class,
                "lot must not be null");
        assertThrows(
                NullPointerException.class, () -> sold("1", "2021-01-04", "70").ofLots((String) null));
    }

    @Test
    void realization_isRefusedWhereItsPartsDoNotSum() {
        Realization sale =
                ledger().position("2021-12-31", LotSelection.FIFO).disposals().get(0);
        assertEquals(
                "lots of sale of 1 BTC on 2021-01-04 have 0 BTC together; they sum to the disposal, so match the ledger again",
                message(() -> new Realization(sale.disposal(), List.of(), sale.gain())));
        assertEquals(
                "gain \"USD 21 for 1 BTC\" of sale of 1 BTC on 2021-01-04 is not that of its lots; match the ledger again",
                message(() -> new Realization(
                        sale.disposal(), sale.lots(), new MoneyTotal(Money.of("USD", "21"), Btc.of(1), Btc.ZERO))));
        assertEquals(
                "lots must not hold null",
                assertThrows(
                                NullPointerException.class,
                                () -> new Realization(sale.disposal(), Arrays.asList((UsedLot) null), sale.gain()))
                        .getMessage());
        assertEquals(
                "sum \"USD 0\" is known for no coin and unknown for 1 BTC; an empty sum is unknown, so leave it out",
                message(() -> new MoneyTotal(Money.zero("USD"), Btc.ZERO, Btc.of(1))));
        assertRefused(
                "{\"acquired\":\"2021-01-01\",\"amount\":\"1\",\"daysHeld\":2.7,\"rule\":\"named\"}",
                UsedLot.class,
                "daysHeld \"2.7\" is not a whole number; write it without a fraction");
    }

    /** 2 BTC for 100, of which 1 is in cold and in reserve; 1 of main is sold for 70, so 20 are gained and 50 are left. */
    @Test
    void position_writesWhatItSays() throws IOException {
        Position position = ledger().position("2021-12-31", LotSelection.FIFO);
        String json = mapper2.writeValueAsString(position);
        assertEquals(json, mapper3.writeValueAsString(position));
        assertEquals(
                "{\"asOf\":\"2021-12-31\",\"selection\":\"fifo\",\"amount\":\"1.00000000\","
                        + "\"costBasis\":{\"known\":\"USD 50\",\"knownFor\":\"1.00000000\",\"unknownFor\":\"0.00000000\"},"
                        + "\"realizedGain\":{\"known\":\"USD 20\",\"knownFor\":\"1.00000000\",\"unknownFor\":\"0.00000000\"},"
                        + "\"proceeds\":{\"known\":\"USD 70\",\"knownFor\":\"1.00000000\",\"unknownFor\":\"0.00000000\"},"
                        + "\"incomeAtReceipt\":{\"known\":\"USD 0\",\"knownFor\":\"0.00000000\",\"unknownFor\":\"0.00000000\"},"
                        + "\"byAccount\":{\"cold\":\"1.00000000\"},\"byLegalStatus\":{\"in-reserve\":\"1.00000000\"},"
                        + "\"byProvenance\":{\"purchase\":\"1.00000000\"},\"lots\":[{\"id\":\"a\",",
                json.substring(0, json.indexOf("\"acquired\"")));
    }
}
