package org.reserves.ledger;

import java.time.LocalDate;
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
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Purchase;

/**
 * Ledgers of unusual shape, from events to lots: very many accounts, one lot through very many accounts, one lot spread over very
 * many and sold from each. Each size is twice the one before: work that grows as n log n takes a little more than twice the time,
 * and work that grows as n² four times.
 *
 * <p>Everything made fits into the young generation, and the collector runs between the rounds ({@code -gc true}): in them its pauses are as
 * long as the work, and which round they fall into is chance.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-Xmn1g"})
public class LedgerShapesBenchmark {
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    /** What a ledger looks like. */
    public enum Shape {
        ACCOUNTS,
        CHAIN,
        FAN
    }

    @Param({"50000", "100000", "200000"})
    public int size;

    @Param({"ACCOUNTS", "CHAIN", "FAN"})
    public Shape shape;

    private ReserveLedger.Builder builder = ReserveLedger.of(TitleHolder.state("SV"));

    /** Draws the events. */
    @Setup
    public void draw() {
        builder = ReserveLedger.of(TitleHolder.state("SV"));
        if (shape != Shape.ACCOUNTS) {
            builder.add(bought(shape == Shape.FAN ? size : 1).into("0"));
        }
        for (int i = 1; i <= size; i++) {
            String account = String.valueOf(i);
            switch (shape) {
                case ACCOUNTS -> builder.add(bought(1).into(account));
                case CHAIN -> builder.add(AccountTransfer.of(Btc.of(1), DAY, String.valueOf(i - 1), account));
                case FAN ->
                    builder.add(AccountTransfer.of(Btc.of(1), DAY, "0", account))
                            .add(Disposal.of(Btc.of(1), DAY.plusDays(1), Departure.SALE)
                                    .from(account)
                                    .proceeds(Money.of("USD", "1")));
            }
        }
    }

    private static Acquisition bought(long btc) {
        return Acquisition.of(Btc.of(btc), DAY, Purchase.atUnknownPrice()).cost(Money.of("USD", "100"));
    }

    @Benchmark
    public int lots() {
        return builder.build().position(DAY, LotSelection.FIFO).lots().size();
    }
}
