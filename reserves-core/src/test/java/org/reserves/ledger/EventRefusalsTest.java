package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Purchase;
import org.reserves.source.Source;

/** Events that move nothing, give something back, or say a thing twice. */
class EventRefusalsTest {
    private static final String DAY = "2024-01-02";
    private static final Btc ONE = Btc.of(1);

    @Test
    void events_moveAtLeastASatoshi() {
        for (Btc nothing : List.of(Btc.ZERO, Btc.ofSats(-1))) {
            for (Executable event : List.<Executable>of(
                    () -> Acquisition.of(nothing, DAY, Purchase.atUnknownPrice()),
                    () -> Disposal.of(nothing, DAY, Departure.SALE),
                    () -> AccountTransfer.of(nothing, DAY, "main", "cold"),
                    () -> StatusChange.of(DAY, LegalStatus.SEIZED, LegalStatus.FORFEITED)
                            .amount(nothing))) {
                assertThrows(IllegalArgumentException.class, event);
            }
        }
        assertEquals(
                Btc.ofSats(1),
                Acquisition.of(Btc.ofSats(1), DAY, Purchase.atUnknownPrice()).amount());
    }

    @Test
    void money_isNotBelowZero() {
        Money minus = Money.of("USD", "-1");
        Acquisition bought = Acquisition.of(ONE, DAY, Purchase.atUnknownPrice());
        Disposal sold = Disposal.of(ONE, DAY, Departure.SALE);
        StatusChange forfeited = StatusChange.of(DAY, LegalStatus.SEIZED, LegalStatus.FORFEITED);
        for (Executable refused : List.<Executable>of(
                () -> bought.cost(minus),
                () -> sold.proceeds(minus),
                () -> sold.fee(minus),
                () -> forfeited.value(minus),
                () -> forfeited.value(Money.zero("USD")))) {
            assertThrows(IllegalArgumentException.class, refused);
        }
    }

    @Test
    void facts_areStatedOnce() {
        Acquisition bought = Acquisition.of(ONE, DAY, Purchase.atUnknownPrice());
        Disposal sold = Disposal.of(ONE, DAY, Departure.SALE);
        StatusChange forfeited = StatusChange.of(DAY, LegalStatus.SEIZED, LegalStatus.FORFEITED);
        Source source = Source.of("a", "b");
        String txid = "ab".repeat(32);
        Money five = Money.of("USD", "5");
        for (Executable twice : List.<Executable>of(
                () -> bought.named("a").named("b"),
                () -> bought.source(source).source(source),
                () -> bought.transaction(txid).transaction(txid),
                () -> sold.fee(five).fee(five),
                () -> sold.proceeds(five).proceeds(five),
                () -> sold.inStatus(LegalStatus.OWNED).inStatus(LegalStatus.OWNED),
                () -> AccountTransfer.of(ONE, DAY, "main", "cold")
                        .inStatus(LegalStatus.OWNED)
                        .inStatus(LegalStatus.OWNED),
                () -> forfeited.amount(ONE).amount(ONE),
                () -> forfeited.value(five).value(five))) {
            String message = assertThrows(IllegalStateException.class, twice).getMessage();
            assertTrue(message.endsWith("; state it once"), message);
        }
        assertEquals(txid, bought.transaction(txid).transactionId());
    }

    /** 1 for 10 and 1 for 30: a coin that is sold cost 20 by the average, and says so. */
    @Test
    void averageCost_isTheRuleOfWhatIsSold() {
        Position position = ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(ONE, DAY, Purchase.atUnknownPrice()).cost(Money.of("USD", "10")))
                .add(Acquisition.of(ONE, DAY, Purchase.atUnknownPrice()).cost(Money.of("USD", "30")))
                .add(Disposal.of(ONE, "2024-02-01", Departure.SALE).proceeds(Money.of("USD", "50")))
                .build()
                .position("2024-12-31", LotSelection.AVERAGE_COST);
        assertEquals(Money.of("USD", "30"), position.realizedGain().known());
        assertEquals(Money.of("USD", "20"), position.costBasis().known());
        assertTrue(position.disposals().get(0).lots().stream().allMatch(used -> used.rule() == MatchRule.AVERAGE));
    }
}
