package org.reserves.bitcoinj.rpc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.scan.ConnectionFault;

/** Sends a question to a node over HTTP, and waits for the answer as long as the caller wants one. */
final class NodeHttp {
    private static final long LOOK_MILLIS = 50;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final String node;
    private final URI uri;
    private final String setting;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param setting the line of bitcoin.conf without which nothing is heard of the node */
    NodeHttp(String node, URI uri, String setting) {
        this.node = node;
        this.uri = uri;
        this.setting = setting;
    }

    /** A question that was sent. */
    <T> CompletableFuture<HttpResponse<T>> begin(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return client.sendAsync(request, handler);
    }

    /**
     * Waits for an answer, and gives the question up where none is wanted any more.
     *
     * @param what     the question, as a part of a sentence
     * @param patience how long the node may be silent, or null for up to the deadline
     * @param waiting  called again and again while there is no answer
     * @throws NodeException if there is none
     */
    <T> HttpResponse<T> await(
            CompletableFuture<HttpResponse<T>> sent,
            String what,
            Deadline deadline,
            @Nullable Duration patience,
            Runnable waiting) {
        long since = System.nanoTime();
        try {
            while (true) {
                try {
                    return sent.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    waiting.run();
                    deadline.requireWanted();
                    requireTime(what, deadline, patience, since);
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

    private void requireTime(String what, Deadline deadline, @Nullable Duration patience, long since) {
        if (deadline.isOver()) {
            throw new NodeException(
                    node,
                    "did not answer " + what + " within " + Deadline.text(deadline.whole()) + "; allow more time");
        }
        if (patience != null && System.nanoTime() - since > patience.toNanos()) {
            throw new NodeException(
                    node, "did not answer " + what + " within " + Deadline.text(patience) + "; have more patience");
        }
    }

    private static String said(@Nullable Throwable e) {
        return e instanceof IOException && e.getMessage() != null ? ": " + e.getMessage() : "";
    }

    private NodeException unreachable(@Nullable Throwable e) {
        if (ConnectionFault.isRefusal(e)) {
            return new NodeException(
                    node, 0, "cannot be reached; is it running with " + setting + ", and is this its RPC port?", e);
        }
        int usual = "https".equals(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        String fault = ConnectionFault.of(e, uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
        return new NodeException(
                node,
                0,
                fault.startsWith("hung up")
                        ? "hung up without an answer" + said(e)
                                + "; it may have stopped, or forbid this machine: see rpcallowip"
                        : fault,
                e);
    }
}
