package org.reserves.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reserves.holding.Holding;
import org.reserves.ledger.AccountTransfer;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Basis;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.StatusChange;
import org.reserves.mining.NetworkConditions;
import org.reserves.money.Btc;
import org.reserves.observation.Policy;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Seizure;

/** A fact is stated once, also where what is stated first is what would hold if nothing were said. */
class StatedOnceTest {
    private static final Acquisition SEIZED = Acquisition.of(Btc.of(1), "2021-01-01", Seizure.inCase("a case"));
    private static final Disposal SOLD = Disposal.of(Btc.of(1), "2021-01-02", Departure.SALE);
    private static final StatusChange FORFEITED =
            StatusChange.of("2021-01-02", LegalStatus.SEIZED, LegalStatus.FORFEITED);
    private static final AccountTransfer MOVED = AccountTransfer.of(Btc.of(1), "2021-01-02", "a", "b");

    @Test
    void whatEqualsItsDefault_isStatedToo() {
        Holding holding = Holding.of("US", "5");
        NetworkConditions network = NetworkConditions.ofDifficulty("1");
        Map<String, Executable> twice = new TreeMap<>();
        twice.put(
                "provenance of United States (state, US) is already \"" + Provenance.unknown() + "\"",
                () -> holding.by(Provenance.unknown()).by(Mining.by("a miner")));
        twice.put(
                "legal status of United States (state, US) is already \"unknown\"",
                () -> holding.status(LegalStatus.UNKNOWN).asOf("2021-01-01").status(LegalStatus.SEIZED));
        twice.put("days that evidence holds is already \"0\"", () -> Policy.recordsFirst()
                .evidenceHoldsFor(0)
                .newestWithinClass()
                .evidenceHoldsFor(5));
        twice.put(
                "fees per block is already \"0.00000000\"",
                () -> network.feesPerBlock(Btc.ZERO).growthPerRetarget("1").feesPerBlock(Btc.of(1)));
        twice.put(
                "difficulty growth in percent is already \"0\"",
                () -> network.growthPerRetarget("0").feesPerBlock(Btc.of(1)).growthPerRetarget("1"));
        twice.put(
                "account is already \"main\"",
                () -> SEIZED.into("main").named("x").into("safe"));
        twice.put("basis is already " + Words.quote(SEIZED.basis().toString()), () -> SEIZED.basis(SEIZED.basis())
                .basis(Basis.unknown()));
        twice.put("status is already \"seized\"", () -> SEIZED.status(LegalStatus.SEIZED)
                .status(LegalStatus.FORFEITED));
        twice.forEach((message, calls) -> assertEquals(message + "; state it once", refusal(calls)));
        for (Executable calls : List.<Executable>of(
                () -> SOLD.from("main").from("safe"), () -> FORFEITED.in("main").in("safe"))) {
            assertEquals("account is already \"main\"; state it once", refusal(calls));
        }
        for (Executable calls : List.<Executable>of(
                () -> SOLD.ofLots().ofLots("a"),
                () -> MOVED.ofLots().ofLots("a"),
                () -> FORFEITED.amount(Btc.of(1)).ofLots().ofLots("a"))) {
            assertEquals("lots is already \"[]\"; state it once", refusal(calls));
        }
    }

    /** What was stated says no more than the default: equal, of one hash and of one JSON. */
    @Test
    void whatEqualsItsDefault_changesNothingElse() {
        assertSame(
                Holding.of("US", "5"),
                Holding.of("US", "5").by(Provenance.unknown()).status(LegalStatus.UNKNOWN));
        assertSame(Policy.recordsFirst(), Policy.recordsFirst().evidenceHoldsFor(0));
        assertSame(
                NetworkConditions.ofDifficulty("1"),
                NetworkConditions.ofDifficulty("1").feesPerBlock(Btc.ZERO).growthPerRetarget("0"));
        assertSame(SEIZED, SEIZED.into("main").status(LegalStatus.SEIZED).basis(SEIZED.basis()));
        assertSame(SOLD, SOLD.from("main").ofLots());
    }

    private static void assertSame(Object one, Object other) {
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals(one.toString(), other.toString());
    }

    private static String refusal(Executable calls) {
        return String.valueOf(assertThrows(IllegalStateException.class, calls).getMessage());
    }
}
