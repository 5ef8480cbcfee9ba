package org.reserves.bitcoinj.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.reserves.bitcoinj.FreePort;

/**
 * A real full node of another lineage than Bitcoin Core's, on regtest: btcd, which serves compact filters to its peers and answers JSON-RPC.
 * The build installs it from its Go module; the system property {@code reserves.btcd} names the program. A node keeps to loopback and to a
 * directory of its own, and ends with the JVM.
 *
 * <p>While its last block is older than a day, btcd ignores questions of peers for headers: {@link #mine} a block at the end.
 */
public final class BtcdNode implements AutoCloseable {
    /** The script its own blocks pay: P2PKH of twenty zero bytes, which nobody can spend. */
    public static final String REWARD = "76a914" + "00".repeat(20) + "88ac";

    private static final String REWARD_ADDRESS = "mfWxJ45yp2SFn7UciZyNpvDKrzbhyfKrY8";
    private static final String USER = "reserves";
    private static final String PASSWORD = "nothing-secret";
    private static final int SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path directory;
    private final String address;
    private final int rpcPort;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BtcdNode(Process process, Path directory, String address, int rpcPort) {
        this.process = process;
        this.directory = directory;
        this.address = address;
        this.rpcPort = rpcPort;
        Thread reader = new Thread(this::readLog, "log of btcd " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a node with nothing but the genesis block, on 127.0.0.1. */
    public static BtcdNode start() {
        return start("127.0.0.1");
    }

    /**
     * Starts a node with nothing but the genesis block, and waits until it answers.
     *
     * @param host a loopback address to listen on, for instance 127.0.0.2, so that several nodes look like those of several hosts
     */
    public static BtcdNode start(String host) {
        String program = Objects.requireNonNull(
                System.getProperty("reserves.btcd"),
                "system property reserves.btcd names no program; run the build with -Preal-node");
        try {
            Path directory = Files.createTempDirectory("btcd");
            String address = host + ":" + FreePort.on(host);
            int rpcPort = FreePort.on("127.0.0.1");
            Process process = new ProcessBuilder(
                            program,
                            "--regtest",
                            "--configfile=" + directory.resolve("none.conf"),
                            "--datadir=" + directory.resolve("data"),
                            "--logdir=" + directory.resolve("log"),
                            "--listen=" + address,
                            "--nodnsseed",
                            "--nobanning",
                            "--nostalldetect",
                            "--txindex",
                            "--notls",
                            "--rpclisten=127.0.0.1:" + rpcPort,
                            "--rpcuser=" + USER,
                            "--rpcpass=" + PASSWORD,
                            "--miningaddr=" + REWARD_ADDRESS)
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            BtcdNode node = new BtcdNode(process, directory, address, rpcPort);
            node.awaitAnswer();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where it listens for peers, like {@code 127.0.0.2:41234}. */
    public String address() {
        return address;
    }

    /** Returns where it answers to JSON-RPC, with user and password. */
    public String rpc() {
        return "http://" + USER + ":" + PASSWORD + "@127.0.0.1:" + rpcPort + "/";
    }

    /** Mines blocks that pay {@link #REWARD}, and returns the hash of the last. */
    public String mine(int count) {
        JsonNode hashes = call("generate", count);
        return hashes.get(hashes.size() - 1).asText();
    }

    /** Hands it a block, and demands that it takes it; on a branch with more work it reorganises. */
    public void submit(byte[] block) {
        JsonNode refusal = call("submitblock", HexFormat.of().formatHex(block));
        if (refusal != null && !refusal.isNull()) {
            throw new AssertionError("btcd refused a block: " + refusal);
        }
    }

    public int height() {
        return call("getblockcount").asInt();
    }

    public String hash(int height) {
        return call("getblockhash", height).asText();
    }

    public byte[] block(String hash) {
        return HexFormat.of().parseHex(call("getblock", hash, 0).asText());
    }

    /** Returns the basic filter of a block, in hexadecimal. */
    public String filter(String hash) {
        return call("getcfilter", hash, 0).asText();
    }

    /** Returns the filter header of a block, as displayed. */
    public String filterHeader(String hash) {
        return call("getcfilterheader", hash, 0).asText();
    }

    /** Asks by JSON-RPC. */
    public JsonNode call(String method, Object... parameters) {
        try {
            return ask(method, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("btcd is gone: " + method, e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("btcd " + process.pid() + " survived its kill");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        delete(directory);
    }

    private JsonNode ask(String method, Object... parameters) throws IOException {
        String body = JSON.writeValueAsString(
                Map.of("jsonrpc", "1.0", "id", 1, "method", method, "params", List.of(parameters)));
        String login = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rpcPort + "/"))
                .timeout(Duration.ofSeconds(SECONDS))
                .header("Authorization", "Basic " + login)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            JsonNode answer = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (answer.hasNonNull("error")) {
                throw new AssertionError("btcd could not " + method + ": " + answer.get("error"));
            }
            return answer.get("result");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitAnswer() throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                ask("getblockcount");
                return;
            } catch (ConnectException notYet) {
                pause();
            }
        }
        close();
        throw new AssertionError("btcd did not answer within " + SECONDS + " s, or ended");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Boolean.getBoolean("reserves.btcd.log")) {
                    System.err.println(line);
                }
            }
        } catch (IOException killed) {
            // the test is over
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
