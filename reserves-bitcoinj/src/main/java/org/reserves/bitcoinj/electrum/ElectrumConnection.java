package org.reserves.bitcoinj.electrum;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
    private static final int LINE = 160;

    /** What {@link Window} lets under way; so much is sent without waiting for the server, even if it reads nothing. */
    private static final int ROOM = Window.MOST * LINE;

    /** Eight headers are 1,280 digits. */
    private static final RpcCall NUDGE = RpcCall.of("blockchain.block.headers", 0, 8);

    /** So often whoever asks is asked whether he wants no more. */
    private static final long MOST_PAUSE_MILLIS = 100;

    private static final long MOST_WAIT_FOR_END_MILLIS = 1_000;

    private static final int MOST_NUDGES = 6;
    private static final long FIRST_NUDGE_NANOS = 30_000_000;

    private final ElectrumAddress address;
    private final Socket socket;
    private final OutputStream out;
    private final OpenQuestions questions = new OpenQuestions();
    private final Window window = new Window();

    private ElectrumConnection(ElectrumAddress address, Socket socket, OutputStream out) {
        this.address = address;
        this.socket = socket;
        this.out = out;
    }

    static ElectrumConnection open(ElectrumAddress address, PinnedCertificate pin, Deadline deadline) {
        Socket socket = Dialer.open(address, pin, deadline, ROOM);
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 14);
            ElectrumConnection connection = new ElectrumConnection(address, socket, out);
            AnswerReader.start(address, socket, connection.questions);
            return connection;
        } catch (IOException e) {
            Dialer.closeQuietly(socket);
            throw Dialer.hungUp(address, e);
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
     * @throws ServerException if the server hangs up, is silent for too long or says what is no answer; what came before it hung up is
     *                         passed on first
     */
    void ask(int count, Iterator<RpcCall> calls, Deadline deadline, Listener listener) {
        questions.begin(count);
        window.begin();
        int sent = 0;
        int passedOn = 0;
        while (passedOn < count) {
            int underWay = questions.underWay();
            while (sent < count && underWay <= window.refillAt() && !questions.areOver()) {
                int more = Math.min(count - sent, window.atOnce());
                send(calls, more);
                underWay += more;
                sent += more;
            }
            for (RpcAnswer answer : questions.take()) {
                listener.hear(passedOn++, answer);
            }
            // while those are looked at others come, so not all of them are waited for
            int most = sent < count ? window.refillAt() : Math.max(0, underWay - window.atOnce());
            await(most, deadline);
            window.adapt();
        }
    }

    @Override
    public void close() {
        Dialer.closeQuietly(socket);
    }

    private void send(Iterator<RpcCall> calls, int count) {
        long id = questions.send(count);
        StringBuilder lines = new StringBuilder(count * LINE);
        for (int i = 0; i < count; i++) {
            calls.next().appendTo(lines, id++);
            lines.append('\n');
        }
        write(lines.toString());
    }

    /** Waits until no more than so many questions are under way. */
    private void await(int most, Deadline deadline) {
        long nextNudge = FIRST_NUDGE_NANOS;
        int nudges = 0;
        while (questions.areMoreThan(most)) {
            deadline.requireWanted();
            long silent = questions.silentNanos();
            long left = deadline.patience().toNanos() - silent;
            if (left <= 0 || deadline.isOver()) {
                throw late(deadline);
            }
            if (nudges < MOST_NUDGES && silent >= nextNudge) {
                write(NUDGE.text(questions.nudge()) + "\n");
                nudges++;
                nextNudge *= 2;
            } else {
                long wait = nudges == MOST_NUDGES ? left : nextNudge - silent;
                pause(
                        most,
                        Math.min(
                                Math.min(wait / 1_000_000, MOST_PAUSE_MILLIS),
                                deadline.nextWait().toMillis()));
            }
        }
    }

    private void pause(int most, long millis) {
        try {
            questions.await(most, millis);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Writes lines; where that fails, what the server said before is heard to its end. */
    private void write(String lines) {
        try {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            awaitEnd();
            questions.breakOff(Dialer.hungUp(address, e));
        }
    }

    private void awaitEnd() {
        try {
            questions.awaitEnd(MOST_WAIT_FOR_END_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private ScanCancelledException interrupted() {
        Thread.currentThread().interrupt();
        return new ScanCancelledException("while server " + address.text() + " was asked");
    }

    private ServerException late(Deadline deadline) {
        int owed = questions.underWay();
        return new ServerException(
                address.text(),
                ServerException.Kind.LATE,
                deadline.isOver()
                        ? "owes " + owed + " answers at the deadline of " + Deadline.text(deadline.whole())
                                + "; allow more time, or ask another server"
                        : "was silent for " + Deadline.text(deadline.patience()) + " and owes " + owed
                                + " answers; have more patience, or ask another server");
    }
}
