package org.reserves.bitcoinj.rpc;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.proven.BoundedBody;
import org.reserves.bitcoinj.proven.Deadline;

/** Gets what a node offers by REST, and waits where it is starting up or has too much to do. */
final class RestClient {
    private static final int OK = 200;
    private static final int BUSY = 503;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LONGEST_REASON = 200;

    private final String node;
    private final URI uri;
    private final NodeHttp http;

    RestClient(String node, URI uri) {
        this.node = node;
        this.uri = uri;
        http = new NodeHttp(node, uri, "server=1 and rest=1");
    }

    String node() {
        return node;
    }

    /** A page that was asked for and is waited for later. */
    final class Page {
        private final String path;
        private final String remedy;
        private CompletableFuture<HttpResponse<byte[]>> sent;

        private Page(String path, String remedy) {
            this.path = path;
            this.remedy = remedy;
            sent = send(path);
        }

        /**
         * Returns the bytes of the page.
         *
         * @throws NodeException if there are none
         */
        byte[] bytes(Deadline deadline) {
            while (true) {
                HttpResponse<byte[]> response = http.await(sent, path, deadline, deadline.patience(), () -> {});
                if (response.statusCode() == OK) {
                    return requireType(path, response);
                }
                if (response.statusCode() != BUSY) {
                    throw refusal(path, response, remedy);
                }
                if (!deadline.sleep(PAUSE)) {
                    throw new NodeException(
                            node,
                            "is starting up or has too much to do (HTTP 503)" + reason(response)
                                    + "; ask later, or allow more time");
                }
                sent = send(path);
            }
        }

        /** Wants it no more. */
        void forget() {
            sent.cancel(true);
        }
    }

    /**
     * Asks for a page.
     *
     * @param remedy what to do where the node does not have it
     */
    Page ask(String path, String remedy) {
        return new Page(path, remedy);
    }

    /**
     * Gets a page of JSON.
     *
     * @param remedy what to do where the node does not have it
     * @throws NodeException if there is none, or it is not what the reader takes
     */
    <T> T json(String path, String remedy, Deadline deadline, Function<JsonValue, T> reader) {
        byte[] answer = ask(path, remedy).bytes(deadline);
        try {
            return reader.apply(JsonValue.parse(answer, 0, answer.length));
        } catch (MalformedJsonException e) {
            throw new NodeException(node, 0, "says to " + path + " what is no answer: " + e.getMessage(), e);
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> send(String path) {
        return http.begin(HttpRequest.newBuilder(uri.resolve(path)).GET().build(), BoundedBody.handler());
    }

    private NodeException refusal(String path, HttpResponse<byte[]> response, String remedy) {
        return new NodeException(
                node, "answers " + path + " with HTTP " + response.statusCode() + reason(response) + "; " + remedy);
    }

    /** What a node says in plain text is told; a page for a browser is not. */
    private static String reason(HttpResponse<byte[]> response) {
        if (!type(response).startsWith("text/plain")) {
            return "";
        }
        String said = new String(response.body(), StandardCharsets.US_ASCII)
                .replaceAll("[^ -~]+", " ")
                .strip();
        return said.isEmpty() ? "" : " (" + said.substring(0, Math.min(LONGEST_REASON, said.length())) + ")";
    }

    private byte[] requireType(String path, HttpResponse<byte[]> response) {
        String wanted = path.contains(".json") ? "application/json" : "application/octet-stream";
        if (!type(response).startsWith(wanted)) {
            throw new NodeException(
                    node,
                    "answers " + path + " with \"" + type(response) + "\" where \"" + wanted
                            + "\" was expected; is this the RPC port of a Bitcoin Core node?");
        }
        return response.body();
    }

    private static String type(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
