package org.reserves.bitcoinj.proven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ScanCancelledException;

/** The servers of one question, each asked on a thread of its own. One that fails is asked no more. */
final class Panel implements AutoCloseable {
    /** What the threads are called, so that tests can tell that none is left. */
    static final String THREAD = "reserves server";

    private final List<AskedServer> all;
    private final ExecutorService threads;

    Panel(List<ProofServer> servers) {
        all = servers.stream().map(AskedServer::new).toList();
        threads = Executors.newFixedThreadPool(servers.size(), task -> {
            Thread thread = new Thread(task, THREAD);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns all servers in the order in which they were named. */
    List<AskedServer> all() {
        return all;
    }

    List<AskedServer> active() {
        return all.stream().filter(AskedServer::isActive).toList();
    }

    List<ServerException> failures() {
        return all.stream()
                .filter(asked -> !asked.isActive())
                .map(asked -> Objects.requireNonNull(asked.failure()))
                .toList();
    }

    /** Does something with each server that has not failed yet, at the same time. */
    void each(Consumer<AskedServer> task) {
        each(active(), task);
        requireSome();
    }

    /** Does something with some servers, at the same time. */
    void each(Collection<AskedServer> some, Consumer<AskedServer> task) {
        List<Future<?>> running = new ArrayList<>();
        for (AskedServer asked : some) {
            running.add(threads.submit(() -> run(asked, task)));
        }
        try {
            for (Future<?> future : running) {
                future.get();
            }
        } catch (InterruptedException e) {
            running.forEach(future -> future.cancel(true));
            all.forEach(asked -> asked.server().close());
            Thread.currentThread().interrupt();
            throw new ScanCancelledException("while servers were asked");
        } catch (ExecutionException e) {
            running.forEach(future -> future.cancel(true));
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a server could not be asked", e.getCause());
        }
    }

    /** Does something with one server after the other, until one has done it. */
    void any(Consumer<AskedServer> task) {
        for (AskedServer asked : active()) {
            run(asked, task);
            if (asked.isActive()) {
                return;
            }
        }
        requireSome();
    }

    /**
     * Refuses to go on with no server.
     *
     * @throws BalanceUnavailableException if all have failed; the message says why each did
     */
    void requireSome() {
        List<ServerException> failures = failures();
        if (failures.size() == all.size()) {
            if (failures.size() == 1) {
                throw failures.get(0);
            }
            throw new BalanceUnavailableException(
                    "none of the " + failures.size() + " servers gave an answer: "
                            + failures.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")),
                    failures.get(0));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static void run(AskedServer asked, Consumer<AskedServer> task) {
        try {
            task.accept(asked);
        } catch (ServerException e) {
            asked.fail(e);
        }
    }
}
