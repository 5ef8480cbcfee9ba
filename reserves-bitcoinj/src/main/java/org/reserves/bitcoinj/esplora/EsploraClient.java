package org.reserves.bitcoinj.esplora;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.proven.BoundedBody;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerException.Kind;
import org.reserves.bitcoinj.scan.ConnectionFault;
import org.reserves.chain.ScanCancelledException;

/** Gets pages, and waits longer each time where the server has too much to do: it seldom says for how long (esplora#449). */
final class EsploraClient {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration MOST_PAUSE = Duration.ofSeconds(16);
    private static final long LOOK_MILLIS = 100;
    private static final Duration GRACE = Duration.ofMillis(300);
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    /** As many as a browser opens connections to one host. */
    private static final int AT_ONCE = 6;

    private static final String THREAD = "reserves server asker";

    private final String server;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    EsploraClient(String server) {
        this.server = server;
    }

    String text(String path, Deadline deadline) {
        return new String(get(path, "text/plain", deadline).body(), StandardCharsets.UTF_8).strip();
    }

    JsonValue json(String path, Deadline deadline) {
        byte[] body = get(path, "application/json", deadline).body();
        try {
            return JsonValue.parse(body, 0, body.length);
        } catch (MalformedJsonException e) {
            throw malformed(path, e);
        }
    }

    /**
     * Does something for each of some things, a few at the same time, and returns the results in their order. No thread is left
     * afterwards.
     */
    <A, B> List<B> together(List<A> things, Function<A, B> task) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_ONCE, things.size())), run -> {
            Thread thread = new Thread(run, THREAD);
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<B>> running = new ArrayList<>();
            things.forEach(thing -> running.add(threads.submit(() -> task.apply(thing))));
            List<B> results = new ArrayList<>();
            for (Future<B> future : running) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanCancelledException("while server " + server + " was asked");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a server could not be asked", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    ServerException malformed(String path, RuntimeException e) {
        return new ServerException(
                server,
                Kind.MALFORMED,
                "says to " + path + " what is no answer: " + e.getMessage() + "; ask another server",
                e);
    }

    private HttpResponse<byte[]> get(String path, String type, Deadline deadline) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            if (deadline.isOver()) {
                throw late(path, deadline, null);
            }
            HttpResponse<byte[]> response = send(path, deadline);
            int status = response.statusCode();
            if (status == OK) {
                return requireType(path, type, response);
            }
            if (status != TOO_MANY && status < FIRST_SERVER_ERROR) {
                throw refusal(path, status);
            }
            if (!deadline.sleep(pause)) {
                throw new ServerException(
                        server,
                        Kind.LIMITED,
                        "answers " + path + " with HTTP " + status + " again and again; ask later, or allow more time");
            }
            pause = pause.multipliedBy(2).compareTo(MOST_PAUSE) < 0 ? pause.multipliedBy(2) : MOST_PAUSE;
        }
    }

    private ServerException refusal(String path, int status) {
        return new ServerException(
                server,
                status == NOT_FOUND ? Kind.MOVED : Kind.UNSUITABLE,
                "answers " + path + " with HTTP " + status
                        + (status == NOT_FOUND
                                ? "; it does not know that, or lacks the endpoint: its back end must be electrs"
                                : "; check the address, which ends with /api on many servers"));
    }

    /** An error page is no answer, whatever its status says. */
    private HttpResponse<byte[]> requireType(String path, String type, HttpResponse<byte[]> response) {
        String given = response.headers().firstValue("Content-Type").orElse("");
        if (!given.startsWith(type)) {
            throw new ServerException(
                    server,
                    Kind.MALFORMED,
                    "answers " + path + " with \"" + given + "\" where " + type
                            + " was asked for; check the address, which ends with /api on many servers");
        }
        return response;
    }

    private HttpResponse<byte[]> send(String path, Deadline deadline) {
        Duration patience = deadline.nextWait();
        long since = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(patience)
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, BoundedBody.handler());
        try {
            while (true) {
                try {
                    return sent.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    deadline.requireWanted();
                    // the time limit of the request may end with the first byte of the answer
                    if (System.nanoTime() - since > patience.plus(GRACE).toNanos()) {
                        throw late(path, deadline, notYet);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanCancelledException("while server " + server + " was asked");
        } catch (ExecutionException e) {
            throw unreachable(path, deadline, e.getCause());
        } finally {
            sent.cancel(true);
        }
    }

    private ServerException unreachable(String path, Deadline deadline, @Nullable Throwable e) {
        if (e instanceof HttpTimeoutException) {
            return new ServerException(
                    server,
                    Kind.LATE,
                    "was silent about " + path + " for " + Deadline.text(deadline.patience())
                            + "; have more patience, or ask another server",
                    e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedJsonException tooLong) {
                return malformed(path, tooLong);
            }
        }
        URI uri = URI.create(server);
        int usual = "http".equalsIgnoreCase(uri.getScheme()) ? HTTP_PORT : HTTPS_PORT;
        return new ServerException(
                server,
                Kind.UNREACHABLE,
                ConnectionFault.of(e, uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort())
                        + ", or ask another server",
                e);
    }

    private ServerException late(String path, Deadline deadline, @Nullable Throwable e) {
        return new ServerException(
                server,
                Kind.LATE,
                deadline.isOver()
                        ? "had not answered " + path + " at the deadline of " + Deadline.text(deadline.whole())
                                + "; allow more time, or ask another server"
                        : "did not answer " + path + " within " + Deadline.text(deadline.patience())
                                + "; have more patience, or ask another server",
                e);
    }
}
