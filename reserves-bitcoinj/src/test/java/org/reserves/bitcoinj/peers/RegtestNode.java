package org.reserves.bitcoinj.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A real full node on regtest: bcoin, run by {@code src/test/node/node.js} in a process of its own. Every command has a deadline,
 * and the process ends with the JVM: its standard input closes then.
 */
public final class RegtestNode implements AutoCloseable {
    /** A script nobody needs a key for; what is mined to it is out of the way. */
    public static final String ANYBODY = "51";

    private static final int SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Writer commands;
    private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(16);
    private final int port;
    private final String rpc;

    private RegtestNode(Process process) {
        this.process = process;
        commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::readAnswers, "answers of regtest node " + process.pid());
        reader.setDaemon(true);
        reader.start();
        JsonNode started = parse(nextAnswer("start"));
        port = started.get("port").asInt();
        rpc = "http://x:" + started.get("rpcKey").asText() + "@127.0.0.1:"
                + started.get("rpcPort").asInt() + "/";
    }

    /** Starts a node with nothing but the genesis block. */
    public static RegtestNode start() {
        Path home = Path.of(Objects.requireNonNull(
                System.getProperty("reserves.regtest.node"),
                "system property reserves.regtest.node names no node; run the build with -Preal-node"));
        try {
            Process process = new ProcessBuilder("node", "node.js")
                    .directory(home.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new RegtestNode(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where the node listens, like {@code 127.0.0.1:41234}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Returns where the node answers to JSON-RPC, with user and password: for programs of others. */
    public String rpc() {
        return rpc;
    }

    /** Returns one of the two scripts of a test key, {@code pkh} or {@code wpkh}, in hexadecimal. */
    public String script(int key, String type) {
        return command("script", Map.of("key", key)).get(type).asText();
    }

    public Tip tip() {
        return tip(command("tip", Map.of()));
    }

    public Tip header(int height) {
        return tip(command("header", Map.of("height", height)));
    }

    public Tip mine(int count, String reward) {
        return tip(command("mine", Map.of("count", count, "reward", reward)));
    }

    /** Mines blocks ten minutes apart. @param time seconds since 1970 of the first */
    public Tip mine(int count, String reward, long time) {
        return tip(command("mine", Map.of("count", count, "reward", reward, "time", time)));
    }

    /** Replaces the last blocks by a longer branch without transactions. */
    public Tip reorganise(int depth, int length, String reward) {
        return tip(command("reorganise", Map.of("depth", depth, "length", length, "reward", reward)));
    }

    /** Hands the pool a payment out of the {@code pkh} coins of a test key, and returns its id. It waits for a block. */
    public String pay(int key, String to, long sats) {
        return pay(key, false, List.of(Map.of("to", to, "sats", sats)));
    }

    public String pay(int key, boolean witness, List<Map<String, Object>> outputs) {
        return command("pay", Map.of("key", key, "witness", witness, "outputs", outputs))
                .get("txid")
                .asText();
    }

    /** Returns what the node's own index says a script holds at the tip, in satoshis. */
    public long satsOf(String script) {
        long sum = 0;
        for (JsonNode coin : coins(script)) {
            sum += coin.get("sats").asLong();
        }
        return sum;
    }

    /** Returns the coins of a script by the node's own index: txid, vout, sats, height, coinbase. */
    public JsonNode coins(String script) {
        return command("coins", Map.of("of", script));
    }

    /** Takes over the chain of another node. */
    public Tip copy(RegtestNode other) {
        List<String> blocks = new ArrayList<>();
        for (int height = 1; height <= other.tip().height(); height++) {
            blocks.add(HexFormat.of().formatHex(other.block(height)));
        }
        return tip(command("add", Map.of("blocks", blocks)));
    }

    public byte[] block(int height) {
        return HexFormat.of()
                .parseHex(command("block", Map.of("height", height)).get("raw").asText());
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("regtest node " + process.pid() + " survived its kill");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** A block of the node's best chain. @param work the work up to it, in hexadecimal @param time seconds since 1970 */
    public record Tip(int height, String hash, String work, long time) {}

    private static Tip tip(JsonNode entry) {
        return new Tip(
                entry.get("height").asInt(),
                entry.get("hash").asText(),
                entry.get("work").asText(),
                entry.get("time").asLong());
    }

    private synchronized JsonNode command(String name, Map<String, ?> arguments) {
        try {
            JsonNode request = JSON.<com.fasterxml.jackson.databind.node.ObjectNode>valueToTree(arguments)
                    .put("do", name);
            commands.write(request + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("regtest node is gone: " + name, e);
        }
        JsonNode answer = parse(nextAnswer(name));
        if (answer.has("error")) {
            throw new AssertionError("regtest node could not " + name + " " + arguments + ": " + answer.get("error"));
        }
        return answer.get("ok");
    }

    private String nextAnswer(String to) {
        try {
            String answer = answers.poll(SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                kill();
                throw new AssertionError("regtest node did not answer to \"" + to + "\" in " + SECONDS + " s");
            }
            return answer;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void readAnswers() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(line);
            }
        } catch (IOException killed) {
            // the command that waits says so
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
