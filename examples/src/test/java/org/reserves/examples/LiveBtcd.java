package org.reserves.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A real node that serves compact filters: btcd in a process of its own, as the tests of reserves-bitcoinj install it. */
final class LiveBtcd implements AutoCloseable {
    /** What its blocks pay: P2PKH of twenty zero bytes, which nobody can spend. */
    static final String REWARD = "76a914" + "00".repeat(20) + "88ac";

    private static final String REWARD_ADDRESS = "mfWxJ45yp2SFn7UciZyNpvDKrzbhyfKrY8";
    private static final int SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final int port;
    private final int rpcPort;
    private final HttpClient http = HttpClient.newHttpClient();

    private LiveBtcd(Process process, int port, int rpcPort) {
        this.process = process;
        this.port = port;
        this.rpcPort = rpcPort;
    }

    /** Starts a node that keeps its data in a directory, and waits until it answers. */
    static LiveBtcd in(Path directory) throws IOException, InterruptedException {
        String program = Objects.requireNonNull(System.getProperty("reserves.btcd"), "run the build with -Preal-node");
        int port = FreePort.on("127.0.0.1");
        int rpcPort = FreePort.on("127.0.0.1");
        Process process = new ProcessBuilder(
                        program,
                        "--regtest",
                        "--configfile=" + directory.resolve("none.conf"),
                        "--datadir=" + directory.resolve("data"),
                        "--logdir=" + directory.resolve("log"),
                        "--listen=127.0.0.1:" + port,
                        "--nodnsseed",
                        "--notls",
                        "--rpclisten=127.0.0.1:" + rpcPort,
                        "--rpcuser=a",
                        "--rpcpass=b",
                        "--miningaddr=" + REWARD_ADDRESS)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        LiveBtcd node = new LiveBtcd(process, port, rpcPort);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try {
                node.call("getblockcount");
                return node;
            } catch (ConnectException notYet) {
                if (System.nanoTime() > until || !process.isAlive()) {
                    node.close();
                    throw new IOException("btcd did not answer", notYet);
                }
                Thread.sleep(20);
            }
        }
    }

    int port() {
        return port;
    }

    JsonNode call(String method, Object... parameters) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(
                Map.of("jsonrpc", "1.0", "id", 1, "method", method, "params", List.of(parameters)));
        String login = Base64.getEncoder().encodeToString("a:b".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rpcPort + "/"))
                .header("Authorization", "Basic " + login)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        JsonNode answer = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (answer.hasNonNull("error")) {
            throw new AssertionError("btcd could not " + method + ": " + answer.get("error"));
        }
        return answer.get("result");
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
}
