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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.reserves.bitcoinj.proven.RecordedChain;

/**
 * A node whose scans of coins take their time, as a real one's did: what it says is recorded, when it says it is scripted. It runs one scan
 * at a time, tells how far it is on another connection, and ends a scan when it is told to, but for an abort that comes too early.
 */
final class ScanningNode implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TIP = "15b08e9ec2e4634fb5c40573f274b3f3b7981b7f205a555c812d6e276246b419";

    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private final long scanMillis;
    private int lostAborts;
    private boolean scanning;
    private boolean aborted;
    private int progress;

    /**
     * Starts it.
     *
     * @param scanMillis how long a scan takes
     * @param lostAborts how many aborts are answered with true and lost
     */
    ScanningNode(long scanMillis, int lostAborts) {
        this.scanMillis = scanMillis;
        this.lostAborts = lostAborts;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "scanning node");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized boolean isScanning() {
        return scanning;
    }

    /** Returns the actions on scans that were asked for, in order. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            byte[] body = ("{\"jsonrpc\":\"2.0\"," + result(request) + ",\"id\":" + request.get("id") + "}\n")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String result(JsonNode request) {
        return switch (request.get("method").asText()) {
            case "getblockchaininfo" ->
                "\"result\":{\"chain\":\"regtest\",\"blocks\":175,\"headers\":175,\"bestblockhash\":\"" + TIP
                        + "\",\"initialblockdownload\":false}";
            case "getchainstates" ->
                "\"result\":{\"headers\":175,\"chainstates\":[{\"blocks\":175,\"validated\":true}]}";
            case "getindexinfo" -> "\"result\":{}";
            case "getblockhash" -> "\"result\":\"" + TIP + "\"";
            case "getblockheader" ->
                "\"result\":\"" + HexFormat.of().formatHex(RecordedChain.whole().header(175)) + "\"";
            case "scantxoutset" -> scan(request.get("params").get(0).asText());
            default -> throw new AssertionError(request.toString());
        };
    }

    private String scan(String action) {
        synchronized (this) {
            asked.add(action);
            if (action.equals("status")) {
                progress += 10;
                return scanning ? "\"result\":{\"progress\":" + progress + "}" : "\"result\":null";
            }
            if (action.equals("abort")) {
                if (lostAborts > 0) {
                    lostAborts--;
                } else {
                    aborted = scanning;
                    notifyAll();
                }
                return "\"result\":" + scanning;
            }
            if (scanning) {
                return "\"error\":{\"code\":-8,\"message\":\"Scan already in progress, use action \\\"abort\\\" or \\\"status\\\"\"}";
            }
            scanning = true;
            aborted = false;
            progress = 0;
            boolean whole = awaitEnd();
            scanning = false;
            return recorded(whole);
        }
    }

    private boolean awaitEnd() {
        long end = System.nanoTime() + scanMillis * 1_000_000;
        try {
            for (long left = scanMillis; left > 0 && !aborted; left = (end - System.nanoTime()) / 1_000_000) {
                wait(Math.max(1, left));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return !aborted;
    }

    /** The answer of a real node to a scan that went to its end, or to one that was aborted, with the tip of this chain. */
    private static String recorded(boolean whole) {
        if (whole) {
            return "\"result\":{\"success\":true,\"txouts\":259,\"height\":175,\"bestblock\":\"" + TIP
                    + "\",\"unspents\":[],\"total_amount\":0.00000000}";
        }
        try (InputStream in =
                Objects.requireNonNull(ScanningNode.class.getResourceAsStream("/core-rpc/busy.json"), "busy.json")) {
            for (JsonNode row : JSON.readTree(in)) {
                if (row.get("name").asText().equals("scantxoutset, aborted by another connection (in time)")) {
                    JsonNode result =
                            JSON.readTree(row.get("response").asText()).get("result");
                    return "\"result\":" + result;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("not recorded");
    }
}
