package org.reserves.bitcoinj.electrum;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reserves.bitcoinj.FreePort;
import org.reserves.bitcoinj.peers.RegtestNode;

/**
 * A real Electrum server over a real node: ElectrumX, the Python package {@code e-x}, in a process of its own. The build installs it in a
 * virtual environment of Python, whose directory the system property {@code reserves.electrumx} names.
 */
public final class ElectrumX implements AutoCloseable {
    private static final int SECONDS = 60;

    private final Process process;
    private final int port;
    private final CountDownLatch listening = new CountDownLatch(1);

    private ElectrumX(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread reader = new Thread(this::readLog, "log of ElectrumX " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a server, and waits until it listens. */
    public static ElectrumX over(RegtestNode node) {
        String home = Objects.requireNonNull(
                System.getProperty("reserves.electrumx"),
                "system property reserves.electrumx names no environment; run the build with -Preal-node");
        try {
            int port = FreePort.on("127.0.0.1");
            ProcessBuilder builder =
                    new ProcessBuilder(Path.of(home, "bin", "electrumx_server").toString()).redirectErrorStream(true);
            builder.environment().putAll(settings(node, port));
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            ElectrumX server = new ElectrumX(process, port);
            if (!server.listening.await(SECONDS, TimeUnit.SECONDS)) {
                server.close();
                throw new AssertionError("ElectrumX did not listen within " + SECONDS + " s");
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns where it listens, without encryption. */
    public String address() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Waits a little for what only happens in time. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> settings(RegtestNode node, int port) throws IOException {
        Path database = Files.createTempDirectory("electrumx");
        database.toFile().deleteOnExit();
        return Map.ofEntries(
                Map.entry("COIN", "Bitcoin"),
                Map.entry("NET", "regtest"),
                Map.entry("DB_ENGINE", "leveldb"),
                Map.entry("DB_DIRECTORY", database.toString()),
                Map.entry("DAEMON_URL", node.rpc()),
                Map.entry("SERVICES", "tcp://127.0.0.1:" + port + ",rpc://127.0.0.1:" + FreePort.on("127.0.0.1")),
                Map.entry("COST_SOFT_LIMIT", "0"),
                Map.entry("COST_HARD_LIMIT", "0"),
                Map.entry("ALLOW_ROOT", "1"),
                Map.entry("PEER_DISCOVERY", "off"),
                Map.entry("PEER_ANNOUNCE", ""),
                Map.entry("DAEMON_POLL_INTERVAL_BLOCKS", "200"),
                Map.entry("DAEMON_POLL_INTERVAL_MEMPOOL", "200"));
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Boolean.getBoolean("reserves.electrumx.log")) {
                    System.err.println(line);
                }
                if (line.contains("TCP server listening")) {
                    listening.countDown();
                }
            }
        } catch (IOException killed) {
            // the test is over
        }
    }
}
