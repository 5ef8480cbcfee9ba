package org.reserves.bitcoinj.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** Twenty addresses with 200 transactions from three servers that hand out what they have once a second: it must take less than five. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class SlowServersBenchmark {
    private static final int ADDRESSES = 20;
    private static final int TRANSACTIONS = 200;
    private static final int SERVERS = 3;

    private final List<CannedElectrum> servers = new ArrayList<>();
    private List<WatchOnly> watched = List.of();

    @Setup
    public void start() {
        ManyEvents events = ManyEvents.of(ADDRESSES, TRANSACTIONS);
        watched = events.watched();
        RecordedChain chain = events.chain();
        for (int i = 0; i < SERVERS; i++) {
            servers.add(new CannedElectrum(new Conduct(chain), true));
        }
    }

    @TearDown
    public void stop() {
        servers.forEach(CannedElectrum::close);
    }

    @Benchmark
    public int all() {
        ServerOptions options = ServerOptions.defaults().on(Network.REGTEST).deadline(Duration.ofMinutes(1));
        try (Servers united = Servers.of(
                options,
                servers.stream().map(server -> Electrum.at(server.address())).toList())) {
            int events = united.historyOf(watched).events().size();
            if (events != TRANSACTIONS || !united.failures().isEmpty()) {
                throw new IllegalStateException("only " + events + " events, " + united.failures());
            }
            return events;
        }
    }
}
