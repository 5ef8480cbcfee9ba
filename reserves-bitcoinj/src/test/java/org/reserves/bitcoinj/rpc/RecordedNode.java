package org.reserves.bitcoinj.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.proven.RecordedChain;

/**
 * Replays what a real Bitcoin Core node answered (see {@code core-rpc/README.md} among the test resources), byte for byte but for the
 * number of the question. Of hashes, headers and bodies, which were recorded for some heights only, it makes the others from the node's own
 * block files, in the same form.
 */
public final class RecordedNode implements AutoCloseable {
    static final String USER = "user";
    static final String PASSWORD = "top-secret-7f3a";

    static {
        // without it head and body of an answer wait for each other, 40 ms each time
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, JsonNode> rows = new HashMap<>();
    private final Map<String, Deque<String>> prepared = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private String password = PASSWORD;

    private RecordedNode(HttpServer server, String... files) {
        this.server = server;
        for (String file : files) {
            // of a file the last answer counts: the first ones say that the node is starting up; of several files the
            // first
            Map<String, JsonNode> last = new HashMap<>();
            for (JsonNode row : read(file)) {
                if (row.has("request") && row.path("authorized").asBoolean(true)) {
                    note(row, last);
                }
            }
            last.forEach(rows::putIfAbsent);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "recorded node");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public static RecordedNode of(String... files) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new RecordedNode(HttpServer.create(address, 0), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public CoreNode open() {
        return CoreNode.at(address(), NodeCredentials.of(USER, PASSWORD));
    }

    /** Has a method answered with this text next, whatever its parameters, {@code ID} standing for the number of the question. */
    synchronized RecordedNode next(String method, String response) {
        prepared.computeIfAbsent(method, unused -> new ArrayDeque<>()).add(response);
        return this;
    }

    /** Lets nobody in but with this password from now on, as after a new start. */
    synchronized void changePassword(String changed) {
        password = changed;
    }

    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void note(JsonNode row, Map<String, JsonNode> last) {
        try {
            JsonNode request = JSON.readTree(row.get("request").asText());
            if (request.isObject() && request.has("method") && row.get("status").asInt() == 200) {
                last.put(key(request), row);
            }
        } catch (IOException malformedOnPurpose) {
            // one row is a question that is no JSON
        }
    }

    private static String key(JsonNode request) {
        return request.get("method").asText() + request.path("params");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String wanted = "Basic "
                    + Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
            if (!wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=ISO-8859-1");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] body = all(request).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Many questions are answered in one list, as a real node does. */
    private String all(JsonNode request) throws IOException {
        if (!request.isArray()) {
            return response(request);
        }
        List<String> answers = new ArrayList<>();
        for (JsonNode one : request) {
            answers.add(response(one).stripTrailing());
        }
        return "[" + String.join(",", answers) + "]\n";
    }

    private synchronized String response(JsonNode request) throws IOException {
        asked.add(key(request));
        String id = request.get("id").toString();
        Deque<String> next = prepared.getOrDefault(request.get("method").asText(), new ArrayDeque<>());
        if (!next.isEmpty()) {
            return next.remove().replace("ID", id);
        }
        JsonNode row = rows.get(key(request));
        if (row == null) {
            return made(request.get("method").asText(), request.get("params"), id);
        }
        String recorded = JSON.readTree(row.get("request").asText()).get("id").toString();
        String response = row.get("response").asText();
        String end = ",\"id\":" + recorded + "}\n";
        if (!response.endsWith(end)) {
            throw new AssertionError("recorded answer has another number than its question: " + row.get("name"));
        }
        return response.substring(0, response.length() - end.length()) + ",\"id\":" + id + "}\n";
    }

    private static String made(String method, JsonNode params, String id) {
        JsonNode scanned = CoreAnswers.result(method, params);
        if (scanned != null) {
            return "{\"jsonrpc\":\"2.0\",\"result\":" + scanned + ",\"id\":" + id + "}\n";
        }
        RecordedChain chain = RecordedChain.whole();
        if (method.equals("getblockcount")) {
            return "{\"jsonrpc\":\"2.0\",\"result\":" + chain.height() + ",\"id\":" + id + "}\n";
        }
        String result =
                switch (method) {
                    case "getblockhash" -> hash(chain, params.get(0).asInt());
                    case "getblock" ->
                        HexFormat.of()
                                .formatHex(RegtestBlocks.block(params.get(0).asText()));
                    case "getblockheader" ->
                        HexFormat.of()
                                .formatHex(RegtestBlocks.block(params.get(0).asText()), 0, BlockHeader.LENGTH);
                    default -> throw new AssertionError("not recorded: " + method + params);
                };
        if (method.equals("getblockheader") && params.get(1).asBoolean()) {
            for (int height = 0; height <= chain.height(); height++) {
                if (hash(chain, height).equals(params.get(0).asText())) {
                    return "{\"jsonrpc\":\"2.0\",\"result\":{\"confirmations\":" + (chain.height() + 1 - height)
                            + ",\"height\":" + height + "},\"id\":" + id + "}\n";
                }
            }
            return "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-5,\"message\":\"Block not found\"},\"id\":" + id + "}\n";
        }
        return "{\"jsonrpc\":\"2.0\",\"result\":\"" + result + "\",\"id\":" + id + "}\n";
    }

    private static String hash(RecordedChain chain, int height) {
        return BlockHeader.of(chain.header(height), 0).hash();
    }

    private static JsonNode read(String file) {
        try (InputStream in =
                Objects.requireNonNull(RecordedNode.class.getResourceAsStream("/core-rpc/" + file), file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
