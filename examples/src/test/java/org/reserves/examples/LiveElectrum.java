package org.reserves.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reserves.examples.live.LiveNode;

/** A real Electrum server over a live node: ElectrumX in a process of its own, as the tests of reserves-bitcoinj install it. */
final class LiveElectrum implements AutoCloseable {
    private static final int SECONDS = 60;

    private final Process process;
    private final int port;
    private final CountDownLatch listening = new CountDownLatch(1);

    private LiveElectrum(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread reader = new Thread(this::readLog, "log of ElectrumX");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a server over a node, and waits until it listens. */
    static LiveElectrum over(LiveNode node) throws IOException, InterruptedException {
        String home =
                Objects.requireNonNull(System.getProperty("reserves.electrumx"), "run the build with -Preal-node");
        int port = FreePort.on("127.0.0.1");
        Path database = Files.createTempDirectory("electrumx");
        ProcessBuilder builder =
                new ProcessBuilder(Path.of(home, "bin", "electrumx_server").toString()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("COIN", "Bitcoin"),
                        Map.entry("NET", "regtest"),
                        Map.entry("DB_ENGINE", "leveldb"),
                        Map.entry("DB_DIRECTORY", database.toString()),
                        Map.entry("DAEMON_URL", node.rpc()),
                        Map.entry(
                                "SERVICES", "tcp://127.0.0.1:" + port + ",rpc://127.0.0.1:" + FreePort.on("127.0.0.1")),
                        Map.entry("COST_SOFT_LIMIT", "0"),
                        Map.entry("COST_HARD_LIMIT", "0"),
                        Map.entry("ALLOW_ROOT", "1"),
                        Map.entry("PEER_DISCOVERY", "off"),
                        Map.entry("PEER_ANNOUNCE", ""),
                        Map.entry("DAEMON_POLL_INTERVAL_BLOCKS", "200"),
                        Map.entry("DAEMON_POLL_INTERVAL_MEMPOOL", "200")));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        LiveElectrum server = new LiveElectrum(process, port);
        if (!server.listening.await(SECONDS, TimeUnit.SECONDS)) {
            server.close();
            throw new IOException("ElectrumX did not listen within " + SECONDS + " s");
        }
        return server;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("TCP server listening")) {
                    listening.countDown();
                }
            }
        } catch (IOException killed) {
            // the test is over
        }
    }
}
