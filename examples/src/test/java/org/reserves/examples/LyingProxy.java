package org.reserves.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Sits in front of a real Electrum server, and changes what it says. */
final class LyingProxy implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSocket server;
    private final int real;
    private final BiFunction<JsonNode, ObjectNode, ObjectNode> lie;

    private LyingProxy(ServerSocket server, int real, BiFunction<JsonNode, ObjectNode, ObjectNode> lie) {
        this.server = server;
        this.real = real;
        this.lie = lie;
        start(this::welcome);
    }

    /**
     * Starts a proxy.
     *
     * @param real the port of the real server
     * @param lie  makes of question and honest answer what is said, or null to say nothing
     */
    static LyingProxy before(int real, BiFunction<JsonNode, ObjectNode, ObjectNode> lie) throws IOException {
        return new LyingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), real, lie);
    }

    /** Leaves a transaction out of the history of a script, and says the status that fits. */
    static BiFunction<JsonNode, ObjectNode, ObjectNode> leavingOut(String txid, String script, int real)
            throws IOException {
        String hash = hash(script);
        ArrayNode kept = JSON.createArrayNode();
        honestHistory(real, hash).forEach(entry -> {
            if (!entry.get("tx_hash").asText().equals(txid)) {
                kept.add(entry);
            }
        });
        return (question, answer) -> {
            if (question.get("params").path(0).asText().equals(hash)) {
                String method = question.get("method").asText();
                if (method.endsWith("scripthash.get_history")) {
                    answer.set("result", kept);
                } else if (method.endsWith("scripthash.subscribe")) {
                    answer.put("result", kept.isEmpty() ? null : status(kept));
                }
            }
            return answer;
        };
    }

    private static JsonNode honestHistory(int port, String hash) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream()
                    .write(("{\"id\":1,\"method\":\"server.version\",\"params\":[\"test\",\"1.4\"]}\n"
                                    + "{\"id\":2,\"method\":\"blockchain.scripthash.get_history\",\"params\":[\"" + hash
                                    + "\"]}\n")
                            .getBytes(StandardCharsets.UTF_8));
            while (true) {
                JsonNode answer = read(lines.readLine());
                if (answer.path("id").asInt() == 2) {
                    return answer.get("result");
                }
            }
        }
    }

    private static String hash(String script) {
        byte[] hash = sha256(HexFormat.of().parseHex(script));
        for (int i = 0; i < hash.length / 2; i++) {
            byte swapped = hash[i];
            hash[i] = hash[hash.length - 1 - i];
            hash[hash.length - 1 - i] = swapped;
        }
        return HexFormat.of().formatHex(hash);
    }

    String address() {
        return "electrum+tcp://127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void welcome() {
        try {
            while (true) {
                Socket visitor = server.accept();
                Socket honest = new Socket(InetAddress.getLoopbackAddress(), real);
                Map<Long, JsonNode> questions = new ConcurrentHashMap<>();
                start(() -> pass(visitor, honest, line -> {
                    JsonNode question = read(line);
                    questions.put(question.get("id").asLong(), question);
                    return line;
                }));
                start(() -> pass(honest, visitor, line -> changed(line, questions)));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private String changed(String line, Map<Long, JsonNode> questions) {
        ObjectNode answer = (ObjectNode) read(line);
        JsonNode question = answer.has("id") ? questions.get(answer.get("id").asLong()) : null;
        if (question == null || !answer.has("result")) {
            return line;
        }
        ObjectNode said = lie.apply(question, answer);
        return said == null ? null : said.toString();
    }

    private interface Change {
        String of(String line);
    }

    private static void pass(Socket from, Socket to, Change change) {
        try (from;
                to;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = to.getOutputStream()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String said = change.of(line);
                if (said != null) {
                    out.write((said + "\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        } catch (IOException left) {
            // one of the two has gone
        }
    }

    private static String status(ArrayNode history) {
        StringBuilder all = new StringBuilder();
        history.forEach(entry -> all.append(entry.get("tx_hash").asText())
                .append(':')
                .append(entry.get("height").asLong())
                .append(':'));
        return HexFormat.of().formatHex(sha256(all.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "lying proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
