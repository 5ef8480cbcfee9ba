package org.reserves.bitcoinj.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.reserves.chain.ScanCancelledException;

/**
 * Derives the scripts of ranges of child numbers, in spans: each child key of a span is derived once for all texts, and spans are
 * spread over the processors. Threads live as long as the derivation, and there are none where one span is enough.
 *
 * <p>Engine, public for the list of what is watched.
 */
public final class Derivation {
    private static final int SPAN = 256;
    private static final long TOLD_EVERY_MILLISECONDS = 50;

    /**
     * A text and the child numbers to derive its scripts for.
     *
     * @param text  the text
     * @param first the first number
     * @param count how many numbers, at least one; the last must not be above 2,147,483,647
     */
    public record Order(WatchedScripts text, int first, int count) {
        /** Takes the components as they are. */
        public Order {
            Objects.requireNonNull(text, "text must not be null");
        }

        private long end() {
            return first + (long) count;
        }
    }

    private final List<Order> orders;
    private final DerivationMonitor monitor;
    private final List<List<List<byte[]>>> results = new ArrayList<>();
    private final AtomicLong done = new AtomicLong();
    private final long total;
    private volatile boolean stopped;
    private long toldAt = System.nanoTime();

    private Derivation(List<Order> orders, DerivationMonitor monitor) {
        this.orders = orders;
        this.monitor = monitor;
        total = orders.stream().mapToLong(Order::count).sum();
        for (Order order : orders) {
            List<List<byte[]>> places = new ArrayList<>(order.count);
            for (int i = 0; i < order.count; i++) {
                places.add(List.of());
            }
            results.add(places);
        }
    }

    /**
     * Returns for each order, for each of its numbers, the scripts.
     *
     * @param monitor is told how far it is
     * @throws ScanCancelledException if the thread was interrupted
     */
    public static List<List<List<byte[]>>> run(List<Order> orders, DerivationMonitor monitor) {
        Objects.requireNonNull(orders, "orders must not be null");
        Objects.requireNonNull(monitor, "monitor must not be null");
        Derivation derivation = new Derivation(orders, monitor);
        if (derivation.total > 0) {
            derivation.run();
            monitor.onDerived(derivation.total, derivation.total);
        }
        return derivation.results;
    }

    private void run() {
        List<Long> spans = orders.stream()
                .flatMap(order -> spansOf(order).stream())
                .distinct()
                .sorted()
                .toList();
        if (spans.size() == 1) {
            derive(spans.get(0));
            return;
        }
        int threads = Math.min(spans.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService executor = Executors.newFixedThreadPool(threads, Derivation::thread);
        try {
            List<Future<?>> tasks = new ArrayList<>();
            spans.forEach(span -> tasks.add(executor.submit(() -> derive(span))));
            tasks.forEach(this::await);
        } finally {
            stopped = true;
            executor.shutdownNow();
        }
    }

    private static List<Long> spansOf(Order order) {
        List<Long> spans = new ArrayList<>();
        for (long span = order.first / SPAN; span * SPAN < order.end(); span++) {
            spans.add(span);
        }
        return spans;
    }

    private void await(Future<?> task) {
        while (true) {
            try {
                task.get(TOLD_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
                tell();
                return;
            } catch (TimeoutException stillAtWork) {
                tell();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ScanCancelledException(
                        "after the scripts of " + done.get() + " of " + total + " child numbers were derived");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException("scripts could not be derived: " + e.getCause(), e);
            }
        }
    }

    /** Tells how far it is once in a while, whether spans take long or are done at once. */
    private void tell() {
        long now = System.nanoTime();
        if (now - toldAt >= TimeUnit.MILLISECONDS.toNanos(TOLD_EVERY_MILLISECONDS) && done.get() < total) {
            toldAt = now;
            monitor.onDerived(done.get(), total);
        }
    }

    /** Derives what all orders need of a span. */
    private void derive(long span) {
        long begin = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (Order order : orders) {
            long from = Math.max(order.first, span * SPAN);
            long to = Math.min(order.end(), (span + 1) * SPAN);
            if (from < to) {
                begin = Math.min(begin, from);
                end = Math.max(end, to);
            }
        }
        ChildKeys keys = new ChildKeys((int) begin, (int) (end - begin));
        for (int i = 0; i < orders.size() && !stopped; i++) {
            Order order = orders.get(i);
            long from = Math.max(order.first, begin);
            long to = Math.min(order.end(), end);
            for (long number = from; number < to && !stopped; number++) {
                results.get(i).set((int) (number - order.first), order.text.at(keys, (int) number));
            }
            done.addAndGet(Math.max(0, to - from));
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "reserves-scripts");
        thread.setDaemon(true);
        return thread;
    }
}
