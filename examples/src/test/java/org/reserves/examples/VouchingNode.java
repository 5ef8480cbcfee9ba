package org.reserves.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A node on loopback that says of the shipped snapshot what the node that wrote it said, and nothing else. */
final class VouchingNode implements AutoCloseable {
    static final String MUHASH = "1dfb93b690ccae6061debe533803c6b7f0debd04c4b6a32402401da6af290a22";
    private static final String TIP = "15b08e9ec2e4634fb5c40573f274b3f3b7981b7f205a555c812d6e276246b419";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;

    VouchingNode() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", VouchingNode::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
            byte[] body = ("{\"jsonrpc\":\"2.0\",\"result\":"
                            + result(question.get("method").asText()) + ",\"id\":" + question.get("id") + "}\n")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String result(String method) {
        return switch (method) {
            case "getblockchaininfo" ->
                "{\"chain\":\"regtest\",\"blocks\":175,\"headers\":175,\"bestblockhash\":\"" + TIP
                        + "\",\"initialblockdownload\":false}";
            case "getchainstates" -> "{\"headers\":175,\"chainstates\":[{\"blocks\":175,\"validated\":true}]}";
            case "getblockheader" -> "{\"confirmations\":1,\"height\":175}";
            case "getblockhash" -> "\"" + TIP + "\"";
            case "getindexinfo" -> "{\"coinstatsindex\":{\"synced\":true,\"best_block_height\":175}}";
            case "gettxoutsetinfo" ->
                "{\"height\":175,\"bestblock\":\"" + TIP
                        + "\",\"txouts\":259,\"muhash\":\"" + MUHASH
                        + "\",\"total_amount\":8099.99995000,\"total_unspendable_amount\":50.00005000}";
            default -> throw new AssertionError(method);
        };
    }
}
