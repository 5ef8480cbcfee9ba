package org.reserves.bitcoinj.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * 1,000 scripts with 10,000 transactions together from one local server: every proof checked, and by a client that is handed the same bytes
 * and checks nothing. The first must take at most twice as long, once the virtual machine has compiled what both need.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ServersBenchmark {
    @Param("1000")
    public int scripts;

    @Param("10000")
    public int transactions;

    private CannedElectrum server;
    private List<WatchOnly> watched = List.of();
    private List<String> questions = List.of();

    @Setup
    public void start() {
        ManyEvents events = ManyEvents.of(scripts, transactions);
        watched = events.watched();
        server = new CannedElectrum(new Conduct(events.chain()), false);
        if (checked() != transactions) {
            throw new IllegalStateException("not every transaction was found");
        }
        questions = server.asked();
    }

    @TearDown
    public void stop() {
        server.close();
    }

    @Benchmark
    public int checked() {
        ServerOptions options = ServerOptions.defaults().on(Network.REGTEST).deadline(Duration.ofMinutes(5));
        try (Servers servers = Servers.of(options, List.of(Electrum.at(server.address())))) {
            return servers.historyOf(watched).events().size();
        }
    }

    @Benchmark
    public int handedOver() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
            Thread sender = new Thread(() -> send(socket));
            sender.start();
            byte[] buffer = new byte[1 << 16];
            int lines = 0;
            while (lines < questions.size()) {
                int read = in.read(buffer);
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        }
    }

    private void send(Socket socket) {
        try {
            for (int from = 0; from < questions.size(); from += 100) {
                String some = String.join("\n", questions.subList(from, Math.min(questions.size(), from + 100)));
                socket.getOutputStream().write((some + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
