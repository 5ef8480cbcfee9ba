package org.reserves.bitcoinj.rpc;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.proven.Deadline;

/** Headers and bodies of a node's blocks by REST, which needs {@code rest=1} in bitcoin.conf and no password. */
final class RestBlocks implements BlockProvider {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int BUSY = 503;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String BINARY = "application/octet-stream";
    private static final String JSON = "application/json";
    private static final int LONGEST_REASON = 200;

    private final String node;
    private final URI uri;
    private final NodeHttp http;
    private final Deadline deadline;

    RestBlocks(String node, URI uri, NodeHttp http, Deadline deadline) {
        this.node = node;
        this.uri = uri;
        this.http = http;
        this.deadline = deadline;
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public int height() {
        return json("chaininfo.json", info -> info.get("blocks").count());
    }

    @Override
    public String hash(int height) {
        return json(
                "blockhashbyheight/" + height + ".json",
                answer -> answer.get("blockhash").hash());
    }

    /** Of a block that is not on the best chain there are none, so that they are fewer than asked for. */
    @Override
    public List<BlockHeader> headers(int from, int to) {
        String first = hash(from);
        byte[] bytes = get("headers/" + first + ".bin?count=" + (to - from + 1), BINARY);
        List<BlockHeader> headers = new ArrayList<>();
        for (int at = 0; at + BlockHeader.LENGTH <= bytes.length; at += BlockHeader.LENGTH) {
            headers.add(BlockHeader.of(bytes, at));
        }
        if (bytes.length != headers.size() * BlockHeader.LENGTH
                || headers.size() != to - from + 1
                || !headers.get(0).hash().equals(first)) {
            throw new NodeException(
                    node,
                    "sent " + bytes.length + " bytes of headers from block " + first + " on where " + (to - from + 1)
                            + " headers were asked for; its chain may have been reorganised meanwhile, ask again");
        }
        return headers;
    }

    @Override
    public byte[] bytes(String hash) {
        return get("block/" + hash + ".bin", BINARY);
    }

    private <T> T json(String path, Function<JsonValue, T> reader) {
        byte[] body = get(path, JSON);
        try {
            return reader.apply(JsonValue.parse(body, 0, body.length));
        } catch (MalformedJsonException e) {
            throw new NodeException(
                    node,
                    0,
                    "says to /rest/" + path + " what is no answer: " + e.getMessage()
                            + "; is it a Bitcoin Core node?",
                    e);
        }
    }

    private byte[] get(String path, String type) {
        HttpRequest request =
                HttpRequest.newBuilder(uri.resolve("/rest/" + path)).GET().build();
        while (true) {
            HttpResponse<byte[]> response = http.send(
                    request, HttpResponse.BodyHandlers.ofByteArray(), "/rest/" + path, deadline, () -> {});
            if (response.statusCode() != BUSY) {
                return body(path, type, response);
            }
            // as it does while it starts up
            if (!deadline.sleep(PAUSE)) {
                throw new NodeException(
                        node,
                        "has too much to do or is starting up (HTTP 503" + reason(response)
                                + "); ask later, or allow more time");
            }
        }
    }

    private byte[] body(String path, String type, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String given = response.headers().firstValue("Content-Type").orElse("");
        if (status == OK && given.startsWith(type)) {
            return response.body();
        }
        if (status == FORBIDDEN) {
            throw new NodeException(
                    node, "forbids this machine (HTTP 403); add rpcallowip with its address to bitcoin.conf");
        }
        if (status == NOT_FOUND && response.body().length == 0) {
            throw new NodeException(
                    node, "does not serve REST; add rest=1 to bitcoin.conf and start it anew, or ask it by RPC");
        }
        throw new NodeException(
                node,
                "answers /rest/" + path + " with HTTP " + status + reason(response) + " and \"" + given + "\" where "
                        + type + " was expected; its chain may have been reorganised or pruned, ask again");
    }

    private static String reason(HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8).strip();
        return text.isEmpty() || text.length() > LONGEST_REASON || text.indexOf('<') >= 0 ? "" : ", \"" + text + "\"";
    }
}
