package org.reserves.bitcoinj.rpc;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.proven.Deadline;

/** Sends a request to a node, and waits for the answer as long as the caller wants to. */
final class NodeHttp {
    private static final long LOOK_MILLIS = 50;

    private final String node;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    NodeHttp(String node) {
        this.node = node;
    }

    /**
     * Sends a request.
     *
     * @param what    what is asked, for the error
     * @param waiting called again and again while there is no answer
     * @throws NodeException if the node cannot be reached, hangs up, or does not answer before the deadline
     */
    <T> HttpResponse<T> send(
            HttpRequest request,
            HttpResponse.BodyHandler<T> handler,
            String what,
            Deadline deadline,
            Runnable waiting) {
        CompletableFuture<HttpResponse<T>> sent = client.sendAsync(request, handler);
        try {
            while (true) {
                try {
                    return sent.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    waiting.run();
                    deadline.requireWanted();
                    if (deadline.isOver()) {
                        throw new NodeException(
                                node,
                                "did not answer " + what + " within " + Deadline.text(deadline.whole())
                                        + "; allow more time");
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            deadline.requireWanted();
            throw new IllegalStateException("an interrupt always ends the waiting", e);
        } catch (ExecutionException e) {
            throw unreachable(e.getCause());
        } finally {
            sent.cancel(true);
        }
    }

    private NodeException unreachable(@Nullable Throwable e) {
        boolean refused = e instanceof ConnectException;
        return new NodeException(
                node,
                0,
                refused
                        ? "cannot be reached; is it running with server=1, and is this its RPC port?"
                        : "hung up without an answer: " + (e instanceof IOException ? e.getMessage() : e)
                                + "; it may have stopped, or forbid this machine: see rpcallowip",
                e);
    }
}
