package org.reserves.examples.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real full node on regtest in a process of its own, as the tests of reserves-bitcoinj install it. It listens on loopback only, keeps
 * everything in memory, and ends with this program.
 */
public final class LiveNode implements AutoCloseable {
    /** A script nobody needs a key for. */
    public static final String ANYBODY = "51";

    private static final int SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;
    private final int port;
    private final String rpc;

    private LiveNode(Process process) throws IOException {
        this.process = process;
        commands = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        JsonNode started = answer("start");
        port = started.get("port").asInt();
        rpc = "http://x:" + started.get("rpcKey").asText() + "@127.0.0.1:"
                + started.get("rpcPort").asInt() + "/";
    }

    /**
     * Starts the node with nothing but the genesis block.
     *
     * @throws IOException if it is not installed or does not start
     */
    public static LiveNode start() throws IOException {
        Path home = Path.of(System.getProperty("reserves.regtest.node", "reserves-bitcoinj/target/regtest-node"));
        if (!Files.isDirectory(home.resolve("node_modules"))) {
            throw new IOException(
                    "no node is installed at \"" + home
                            + "\"; run mvn -B -T1 -Preal-node verify once, which needs Node.js 20 and npm, or leave out \"live\"");
        }
        Process process = new ProcessBuilder("node", "node.js")
                .directory(home.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new LiveNode(process);
    }

    /** Returns where the node listens, like {@code 127.0.0.1:41234}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Returns where the node answers to JSON-RPC, with a user and a password that are good for nothing else. */
    public String rpc() {
        return rpc;
    }

    /** Returns the script of a test key, {@code pkh} or {@code wpkh}, in hexadecimal. */
    public String script(int key, String type) throws IOException {
        return command("script", Map.of("key", key)).get(type).asText();
    }

    /** Mines blocks ten minutes apart, the first at a time in seconds since 1970, and returns the hash of the last. */
    public String mine(int count, String reward, long time) throws IOException {
        return command("mine", Map.of("count", count, "reward", reward, "time", time))
                .get("hash")
                .asText();
    }

    /** Hands the node a payment out of the {@code pkh} coins of a test key, and returns its id. It waits for a block. */
    public String pay(int key, String to, long sats) throws IOException {
        return command(
                        "pay",
                        Map.of("key", key, "witness", false, "outputs", new Object[] {Map.of("to", to, "sats", sats)}))
                .get("txid")
                .asText();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private JsonNode command(String name, Map<String, ?> arguments) throws IOException {
        commands.write(JSON.<ObjectNode>valueToTree(arguments).put("do", name) + "\n");
        commands.flush();
        JsonNode answer = answer(name);
        if (answer.has("error")) {
            throw new IOException(
                    "the node could not " + name + ": " + answer.get("error").asText());
        }
        return answer.get("ok");
    }

    private JsonNode answer(String to) throws IOException {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(this::readLine);
        try {
            return JSON.readTree(line.get(SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException e) {
            close();
            throw new IOException("the node did not answer to \"" + to + "\"; is \"node\" on the path?", e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the node", e);
        }
    }

    private String readLine() {
        try {
            String line = answers.readLine();
            return line == null ? "{\"error\":\"the node ended\"}" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
