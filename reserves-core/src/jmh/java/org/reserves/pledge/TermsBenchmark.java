package org.reserves.pledge;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.Movement;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.promise.HoldEachLot;
import org.reserves.promise.SellAtMost;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Purchase;

/**
 * The promises that look back: at most a share of the holding in any rolling period, and each lot for a term from its deposit.
 *
 * <p>The histories have 55 % acquisitions, so a period of two years holds a tenth of the sales at every size; {@code sum} is the baseline,
 * one pass over the movements that adds up their amounts. A judge that recounted every period for every sale would take the square.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class TermsBenchmark {
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 7_300;
    private static final int ACQUISITIONS_OF_100 = 55;

    @Param({"10000", "100000", "1000000"})
    public int events;

    private ReserveLedger ledger;

    /** Draws the same history every time. */
    @Setup
    public void draw() {
        ledger = ReserveLedger.of(TitleHolder.state("SV"))
                .addAll(history(events).stream())
                .build();
    }

    @Benchmark
    public PledgeVerdict rollingPeriod() {
        return Pledge.of(TitleHolder.state("SV"), START, SellAtMost.percent("10", Period.ofYears(2)))
                .against(ledger)
                .asOf(START.plusDays(DAYS));
    }

    @Benchmark
    public PledgeVerdict terms() {
        return Pledge.of(TitleHolder.state("SV"), START, HoldEachLot.of(Period.ofYears(2)))
                .against(ledger)
                .asOf(START.plusDays(DAYS));
    }

    @Benchmark
    public Btc sum() {
        return ledger.movements(LocalDate.MAX).map(Movement::amount).collect(Btc.toSum());
    }

    static List<LedgerEvent> history(int events) {
        Random random = new Random(20250528);
        List<LedgerEvent> history = new ArrayList<>(events);
        long held = 0;
        for (int i = 0; i < events; i++) {
            LocalDate date = START.plusDays((long) i * DAYS / events);
            long sats = 1 + Math.floorMod(random.nextLong(), 1_000_000_000L);
            boolean buys = random.nextInt(100) < ACQUISITIONS_OF_100 || held <= sats;
            history.add(
                    buys
                            ? Acquisition.of(Btc.ofSats(sats), date, Purchase.atUnknownPrice())
                            : Disposal.of(Btc.ofSats(sats), date, Departure.SALE));
            held += buys ? sats : -sats;
        }
        return history;
    }
}
