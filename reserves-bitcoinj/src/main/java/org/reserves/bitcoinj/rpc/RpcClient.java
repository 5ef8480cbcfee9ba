package org.reserves.bitcoinj.rpc;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.Deadline;

/** Asks a node by JSON-RPC, and waits where it is starting up or has too much to do. */
final class RpcClient {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int BUSY = 503;
    private static final long WARMING_UP = -28;
    private static final long UNKNOWN_METHOD = -32_601;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int AT_ONCE = 1_000;

    /** What a node answers at once; a scan may be silent for as long as it takes. */
    private static final Set<String> QUICK = Set.of(
            "getblockchaininfo",
            "getchainstates",
            "getindexinfo",
            "getblockcount",
            "getblockhash",
            "getblockheader",
            "getblock");

    private final String node;
    private final URI uri;
    private final NodeCredentials credentials;
    private final NodeHttp http;
    private long nextId = 1;
    private String authorization = "";

    RpcClient(String node, URI uri, NodeCredentials credentials) {
        this.node = node;
        this.uri = uri;
        this.credentials = credentials;
        http = new NodeHttp(node, uri, "server=1");
    }

    String node() {
        return node;
    }

    /**
     * Asks a question and reads the result.
     *
     * @throws NodeException if the node cannot be asked, answers with an error, or with what is no answer
     */
    <T> T ask(RpcCall call, Deadline deadline, Function<JsonValue, T> reader) {
        RpcAnswer answer = answer(call, deadline, () -> {});
        RpcAnswer.Failure failure = answer.error();
        if (failure != null) {
            throw refusal(call, failure);
        }
        return read(call, answer, reader);
    }

    /**
     * Asks many questions at once, and reads the results in their order.
     *
     * @throws NodeException if the node cannot be asked, or answers one with an error or with what is no answer
     */
    <T> List<T> askAll(List<RpcCall> calls, Deadline deadline, Function<JsonValue, T> reader) {
        List<T> results = new ArrayList<>();
        for (int from = 0; from < calls.size(); from += AT_ONCE) {
            List<RpcCall> some = calls.subList(from, Math.min(calls.size(), from + AT_ONCE));
            Map<Long, RpcAnswer> answers = batch(some, deadline);
            long id = nextId - some.size();
            for (RpcCall call : some) {
                RpcAnswer answer = answers.get(id++);
                if (answer == null) {
                    throw new NodeException(
                            node, "leaves out the answer to one " + call.method() + " of many; ask again");
                }
                RpcAnswer.Failure failure = answer.error();
                if (failure != null) {
                    throw refusal(call, failure);
                }
                results.add(read(call, answer, reader));
            }
        }
        return results;
    }

    private Map<Long, RpcAnswer> batch(List<RpcCall> calls, Deadline deadline) {
        StringBuilder text = new StringBuilder("[");
        for (RpcCall call : calls) {
            text.append(text.length() == 1 ? "" : ",").append(call.text(nextId++));
        }
        String body = text.append(']').toString();
        String method = calls.get(0).method();
        while (true) {
            HttpResponse<String> response = send(method, () -> body, deadline, () -> {});
            if (response.statusCode() != BUSY) {
                Map<Long, RpcAnswer> answers = new HashMap<>();
                for (JsonValue answer : parse(method, response, JsonValue::items)) {
                    RpcAnswer one = RpcAnswer.of(answer);
                    answers.put(one.id(), one);
                }
                return answers;
            }
            if (!deadline.sleep(PAUSE)) {
                throw new NodeException(node, "has too much to do (HTTP 503); ask later, or raise rpcworkqueue");
            }
        }
    }

    /** Reads the result of an answer that is no error. */
    <T> T read(RpcCall call, RpcAnswer answer, Function<JsonValue, T> reader) {
        try {
            JsonValue result = answer.result();
            if (result == null) {
                throw new MalformedJsonException("answer has no result");
            }
            return reader.apply(result);
        } catch (MalformedJsonException e) {
            throw new NodeException(
                    node,
                    0,
                    "says to " + call.method() + " what is no answer: " + e.getMessage()
                            + "; is it a Bitcoin Core node?",
                    e);
        }
    }

    /**
     * Asks a question and returns what comes, an error too.
     *
     * @param waiting called again and again while there is no answer
     */
    RpcAnswer answer(RpcCall call, Deadline deadline, Runnable waiting) {
        while (true) {
            HttpResponse<String> response = send(call.method(), () -> call.text(nextId++), deadline, waiting);
            if (response.statusCode() != BUSY) {
                RpcAnswer answer = parse(call.method(), response, RpcClient::single);
                RpcAnswer.Failure failure = answer.error();
                if (failure == null || failure.code() != WARMING_UP) {
                    return answer;
                }
                if (!deadline.sleep(PAUSE)) {
                    throw new NodeException(
                            node,
                            WARMING_UP,
                            "is still starting up after " + Deadline.text(deadline.whole()) + ": " + failure
                                    + "; ask later, or allow more time",
                            null);
                }
            } else if (!deadline.sleep(PAUSE)) {
                throw new NodeException(node, "has too much to do (HTTP 503); ask later, or raise rpcworkqueue");
            }
        }
    }

    NodeException refusal(RpcCall call, RpcAnswer.Failure failure) {
        String remedy = failure.code() == UNKNOWN_METHOD
                ? "; this node does not have it, use a newer Bitcoin Core"
                : "; see the help of the node for this call";
        return new NodeException(
                node, failure.code(), "answers " + call.method() + " with the error " + failure + remedy, null);
    }

    private HttpResponse<String> send(String method, Supplier<String> body, Deadline deadline, Runnable waiting) {
        if (authorization.isEmpty()) {
            authorization = credentials.header();
        }
        HttpResponse<String> response = sendOnce(method, body.get(), deadline, waiting);
        if (response.statusCode() == UNAUTHORIZED && credentials.isCookie()) {
            // a node that was started anew has another cookie
            authorization = credentials.header();
            response = sendOnce(method, body.get(), deadline, waiting);
        }
        return response;
    }

    private HttpResponse<String> sendOnce(String method, String body, Deadline deadline, Runnable waiting) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return http.await(
                http.begin(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)),
                method,
                deadline,
                QUICK.contains(method) ? deadline.patience() : null,
                waiting);
    }

    private static RpcAnswer single(JsonValue value) {
        RpcAnswer answer = RpcAnswer.of(value);
        if (answer.id() == null && answer.error() == null) {
            throw new MalformedJsonException("answer has no number");
        }
        return answer;
    }

    private <T> T parse(String method, HttpResponse<String> response, Function<JsonValue, T> reader) {
        int status = response.statusCode();
        if (status == UNAUTHORIZED) {
            throw new NodeException(
                    node,
                    "refuses the " + credentials + "; check them against the node's bitcoin.conf, or"
                            + " name the cookie file of this network");
        }
        if (status == FORBIDDEN) {
            throw new NodeException(
                    node, "forbids this machine (HTTP 403); add rpcallowip with its address to bitcoin.conf");
        }
        if (status == TOO_LARGE) {
            throw new NodeException(node, "refuses so long a question (HTTP 413); ask for fewer texts at once");
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/json")) {
            throw new NodeException(
                    node,
                    "answers with HTTP " + status + " and \"" + type
                            + "\" where JSON was expected; is this the RPC port of a Bitcoin Core node?");
        }
        try {
            return reader.apply(JsonValue.parse(response.body()));
        } catch (MalformedJsonException e) {
            throw new NodeException(
                    node,
                    0,
                    "answers " + method + " with HTTP " + status + " and what is no answer: " + e.getMessage(),
                    e);
        }
    }
}
