package org.reserves.bitcoinj.electrum;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.chain.ScanCancelledException;

/**
 * A conversation with a server: many questions are under way at once, and a thread of its own reads what comes.
 *
 * <p>ElectrumX keeps answers back until 1,024 bytes have gathered or a second is over. So where it goes quiet while answers are owed,
 * it is asked for a few headers more, whose length pushes them out; what it says to that is not looked at.
 *
 * <p>Asked by one thread at a time.
 */
final class ElectrumConnection implements AutoCloseable {
    /** So many questions of some 150 bytes fit into the buffers of any system, so that sending never blocks for long. */
    private static final int MOST_UNDER_WAY = 300;

    /** How many are sent together, and how many answers are looked at together. */
    private static final int AT_ONCE = 100;

    private static final int LINE = 160;
    private static final String THREAD = "reserves server reader";

    /** Eight headers are 1,280 digits. */
    private static final RpcCall NUDGE = RpcCall.of("blockchain.block.headers", 0, 8);

    /** So often whoever asks is asked whether he wants no more. */
    private static final long MOST_PAUSE_MILLIS = 100;

    private static final int MOST_NUDGES = 6;
    private static final long FIRST_NUDGE_NANOS = 30_000_000;

    private final ElectrumAddress address;
    private final Socket socket;
    private final OutputStream out;
    private final Object lock = new Object();
    private final Map<Long, Integer> waiting = new HashMap<>();
    private final Set<Long> nudges = new HashSet<>();
    private RpcAnswer[] answers = {};
    private long lastHeard;
    private long nextId = 1;

    /** How few questions have to be under way for whoever waits to be woken. */
    private int wakeAt;

    @Nullable
    private ServerException broken;

    private ElectrumConnection(ElectrumAddress address, Socket socket) throws IOException {
        this.address = address;
        this.socket = socket;
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 14);
        Thread reader = new Thread(this::read, THREAD);
        reader.setDaemon(true);
        reader.start();
    }

    static ElectrumConnection open(ElectrumAddress address, PinnedCertificate pin, Deadline deadline) {
        Socket socket = new Socket();
        try {
            int millis = (int) deadline.nextWait().toMillis();
            socket.connect(new InetSocketAddress(address.host(), address.port()), millis);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(millis);
            Socket encrypted = address.tls() ? TlsSocket.over(socket, address, pin) : socket;
            encrypted.setSoTimeout(0);
            return new ElectrumConnection(address, encrypted);
        } catch (SocketTimeoutException e) {
            closeQuietly(socket);
            throw new ServerException(
                    address.text(),
                    ServerException.Kind.LATE,
                    "did not take the connection within " + Deadline.text(deadline.patience())
                            + "; check the address, or ask another server",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            closeQuietly(socket);
            throw new ServerException(
                    address.text(),
                    ServerException.Kind.UNREACHABLE,
                    "cannot be reached: " + e + "; check the address, or ask another server",
                    e);
        } catch (RuntimeException e) {
            closeQuietly(socket);
            throw e;
        }
    }

    /** Takes answers. */
    interface Listener {
        /**
         * Takes the answer to a question.
         *
         * @param place the place of the question, from 0
         */
        void hear(int place, RpcAnswer answer);
    }

    /**
     * Asks many questions at once.
     *
     * @return the answers in the order of the questions
     * @throws ServerException if the server hangs up, is silent for too long or says what is no answer
     */
    List<RpcAnswer> ask(List<RpcCall> calls, Deadline deadline) {
        List<RpcAnswer> all = new ArrayList<>(calls.size());
        ask(calls.size(), calls.iterator(), deadline, (place, answer) -> all.add(answer));
        return all;
    }

    /**
     * Asks many questions at once, and passes on the answers in their order while more are on their way.
     *
     * @param count    how many questions there are
     * @param calls    the questions, taken when they are sent
     * @param listener takes the answers, on the thread that asks; what it throws ends the asking
     * @throws ServerException if the server hangs up, is silent for too long or says what is no answer
     */
    void ask(int count, Iterator<RpcCall> calls, Deadline deadline, Listener listener) {
        synchronized (lock) {
            answers = new RpcAnswer[count];
            lastHeard = System.nanoTime();
        }
        int sent = 0;
        int passedOn = 0;
        while (passedOn < count) {
            int underWay = underWay();
            while (sent < count && underWay <= MOST_UNDER_WAY - AT_ONCE) {
                int until = Math.min(count, sent + AT_ONCE);
                send(calls, sent, until);
                underWay += until - sent;
                sent = until;
            }
            passedOn = passOn(passedOn, sent, listener);
            // while those are looked at others come, so not all of them are waited for
            await(sent < count ? MOST_UNDER_WAY - AT_ONCE : Math.max(0, underWay - AT_ONCE), deadline);
        }
    }

    /** Passes on the answers that came, up to the first that did not, and returns the place of that one. */
    private int passOn(int from, int until, Listener listener) {
        List<RpcAnswer> some = new ArrayList<>();
        synchronized (lock) {
            for (int place = from; place < until && answers[place] != null; place++) {
                some.add(answers[place]);
                answers[place] = null;
            }
        }
        int place = from;
        for (RpcAnswer answer : some) {
            listener.hear(place++, answer);
        }
        return place;
    }

    private int underWay() {
        synchronized (lock) {
            return waiting.size();
        }
    }

    /** Returns the answer to one of the last questions that was not passed on, as after the server hung up on others, or null. */
    @Nullable
    RpcAnswer answered(int place) {
        synchronized (lock) {
            return place < answers.length ? answers[place] : null;
        }
    }

    @Override
    public void close() {
        closeQuietly(socket);
    }

    private void send(Iterator<RpcCall> calls, int from, int until) {
        long id;
        synchronized (lock) {
            requireUnbroken();
            id = nextId;
            nextId += until - from;
            for (int i = from; i < until; i++) {
                waiting.put(id + (i - from), i);
            }
        }
        StringBuilder lines = new StringBuilder((until - from) * LINE);
        for (int i = from; i < until; i++) {
            calls.next().appendTo(lines, id++);
            lines.append('\n');
        }
        write(lines.toString());
    }

    /** Waits until no more than so many questions are under way. */
    private void await(int most, Deadline deadline) {
        long nextNudge = FIRST_NUDGE_NANOS;
        int sent = 0;
        while (true) {
            synchronized (lock) {
                wakeAt = most;
                if (waiting.size() <= most) {
                    return;
                }
                requireUnbroken();
                deadline.requireWanted();
                long silent = System.nanoTime() - lastHeard;
                long left = deadline.patience().toNanos() - silent;
                if (left <= 0 || deadline.isOver()) {
                    throw late(deadline);
                }
                if (sent == MOST_NUDGES || silent < nextNudge) {
                    long wait = sent == MOST_NUDGES ? left : nextNudge - silent;
                    pause(Math.min(
                            Math.min(wait / 1_000_000, MOST_PAUSE_MILLIS),
                            deadline.nextWait().toMillis()));
                    continue;
                }
            }
            nudge();
            sent++;
            nextNudge *= 2;
        }
    }

    /** Waits for news, holding the lock; called in a loop that looks whether there are any. */
    @SuppressWarnings("WaitNotInLoop")
    private void pause(long millis) {
        try {
            lock.wait(Math.max(1, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanCancelledException("while server " + address.text() + " was asked");
        }
    }

    private void nudge() {
        String line;
        synchronized (lock) {
            nudges.add(nextId);
            line = NUDGE.text(nextId++) + "\n";
        }
        write(line);
    }

    private void write(String lines) {
        try {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw hungUp(e);
        }
    }

    private void requireUnbroken() {
        if (broken != null) {
            throw broken;
        }
    }

    private ServerException late(Deadline deadline) {
        boolean over = deadline.isOver();
        return new ServerException(
                address.text(),
                ServerException.Kind.LATE,
                over
                        ? "owes " + waiting.size() + " answers at the deadline of " + Deadline.text(deadline.whole())
                                + "; allow more time, or ask another server"
                        : "was silent for " + Deadline.text(deadline.patience()) + " and owes " + waiting.size()
                                + " answers; have more patience, or ask another server");
    }

    private void read() {
        ServerException reason;
        try {
            LineReader lines = new LineReader(socket.getInputStream());
            for (JsonValue line = lines.next(); line != null; line = lines.next()) {
                hear(line);
            }
            reason = hungUp(null);
        } catch (IOException e) {
            reason = hungUp(e);
        } catch (MalformedJsonException e) {
            reason = new ServerException(
                    address.text(),
                    ServerException.Kind.MALFORMED,
                    "says what is no answer: " + e.getMessage() + "; ask another server",
                    e);
        }
        closeQuietly(socket);
        synchronized (lock) {
            broken = reason;
            lock.notifyAll();
        }
    }

    private void hear(JsonValue message) {
        if (message.isList()) {
            message.items().forEach(this::hear);
            return;
        }
        if (message.has("method")) {
            // a notice; who needs news asks again
            return;
        }
        RpcAnswer answer = RpcAnswer.of(message);
        synchronized (lock) {
            if (answer.id() != null && nudges.remove(answer.id())) {
                return;
            }
            lastHeard = System.nanoTime();
            Integer place = answer.id() == null ? null : waiting.remove(answer.id());
            if (place == null) {
                throw new MalformedJsonException("answer has the number " + answer.id() + ", which nobody asked");
            }
            answers[place] = answer;
            if (waiting.size() <= wakeAt) {
                lock.notifyAll();
            }
        }
    }

    private ServerException hungUp(@Nullable IOException e) {
        return new ServerException(
                address.text(),
                ServerException.Kind.UNREACHABLE,
                "hung up" + (e == null ? "" : ": " + e.getMessage()) + "; ask later, or ask another server",
                e);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException nothingIsLost) {
            // the operating system takes it back in any case
        }
    }
}
