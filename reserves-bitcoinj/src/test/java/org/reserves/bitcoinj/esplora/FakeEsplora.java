package org.reserves.bitcoinj.esplora;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.MerkleBranch;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.Sha256;

/** An Esplora server on loopback over the recorded chain; it can be made to limit, to send error pages and to leave things out. */
final class FakeEsplora implements AutoCloseable {
    static {
        // without it head and body of an answer wait for each other, 40 ms each time
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 25;

    private final RecordedChain chain = RecordedChain.whole();
    private final Map<String, List<ClaimedTransaction>> histories = new HashMap<>();
    private final Map<String, Integer> heights = new HashMap<>();
    private final Map<String, Integer> heightOfBlock = new HashMap<>();
    private final HttpServer server;
    private int refusals;
    private String missing = "none";
    private String silent = "none";
    private String broken = "none";
    private boolean repeating;
    private boolean otherHeaders;
    private final List<HttpExchange> unanswered = new ArrayList<>();

    FakeEsplora() {
        chain.scripts().forEach(script -> {
            List<ClaimedTransaction> newestFirst = new ArrayList<>(chain.history(script));
            Collections.reverse(newestFirst);
            histories.put(HexFormat.of().formatHex(Sha256.once(HexFormat.of().parseHex(script))), newestFirst);
        });
        for (int height = 0; height <= chain.height(); height++) {
            heightOfBlock.put(hash(height), height);
            for (String txid : chain.txids(height)) {
                heights.put(txid, height);
            }
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake Esplora server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** Returns the script with the longest history on the chain. */
    static String busiestScript() {
        RecordedChain chain = RecordedChain.whole();
        return chain.scripts().stream()
                .max(java.util.Comparator.comparing(
                        script -> chain.history(script).size()))
                .orElseThrow();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    }

    /** Answers so many times with 429 and an HTML page first. */
    synchronized FakeEsplora refusing(int times) {
        refusals = times;
        return this;
    }

    /** Answers paths with this in them with 404. */
    FakeEsplora without(String endpoint) {
        missing = endpoint;
        return this;
    }

    /** Says nothing to paths with this in them. */
    FakeEsplora silentAbout(String endpoint) {
        silent = endpoint;
        return this;
    }

    /** Answers paths with this in them with status 200 and an error page. */
    FakeEsplora brokenAt(String endpoint) {
        broken = endpoint;
        return this;
    }

    /** Gives the first page of a history for every page. */
    FakeEsplora repeating() {
        repeating = true;
        return this;
    }

    /** Gives the header of another block than was asked for. */
    FakeEsplora withOtherHeaders() {
        otherHeaders = true;
        return this;
    }

    @Override
    public void close() {
        unanswered.forEach(HttpExchange::close);
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api".length());
        if (path.contains(silent)) {
            unanswered.add(exchange);
            return;
        }
        try (exchange) {
            if (path.contains(broken)) {
                send(exchange, 200, "text/html", "<html>Something went wrong</html>");
                return;
            }
            if (refusals > 0) {
                refusals--;
                send(exchange, 429, "text/html", "<html>Too many requests</html>");
                return;
            }
            Object found = path.contains(missing) ? null : found(path.split("/", -1));
            if (found == null) {
                send(exchange, 404, "text/plain", "not found");
            } else if (found instanceof String text) {
                send(exchange, 200, "text/plain", text);
            } else {
                send(exchange, 200, "application/json", JSON.writeValueAsString(found));
            }
        }
    }

    private Object found(String[] path) {
        return switch (path[1]) {
            case "blocks" -> hash(chain.height());
            case "block-height" -> hash(Integer.parseInt(path[2]));
            case "block" -> block(path);
            case "scripthash" ->
                page(histories.getOrDefault(path[2], List.of()), path.length > 5 && !repeating ? path[5] : null);
            case "tx" -> path[3].equals("hex") ? HexFormat.of().formatHex(chain.transaction(path[2])) : proof(path[2]);
            default -> null;
        };
    }

    private Object block(String[] path) {
        int height = heightOfBlock.get(path[2]);
        if (path.length == 3) {
            return Map.of("id", path[2], "height", height);
        }
        return path[3].equals("header")
                ? HexFormat.of().formatHex(chain.header(otherHeaders ? height - 1 : height))
                : chain.txids(height).get(Integer.parseInt(path[4]));
    }

    private Object proof(String txid) {
        int height = heights.get(txid);
        MerkleBranch branch = chain.branch(txid, height);
        return Map.of("block_height", height, "merkle", branch.siblings(), "pos", branch.position());
    }

    private static Object page(List<ClaimedTransaction> history, String after) {
        int from = 0;
        for (int i = 0; after != null && i < history.size(); i++) {
            if (history.get(i).txid().equals(after)) {
                from = i + 1;
            }
        }
        return history.subList(from, Math.min(history.size(), from + PAGE)).stream()
                .map(claim -> Map.of(
                        "txid", claim.txid(), "status", Map.of("confirmed", true, "block_height", claim.height())))
                .toList();
    }

    private String hash(int height) {
        return BlockHeader.of(chain.header(height), 0).hash();
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
