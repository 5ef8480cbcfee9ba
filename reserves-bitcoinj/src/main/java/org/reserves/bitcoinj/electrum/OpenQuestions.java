package org.reserves.bitcoinj.electrum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.proven.ServerException;

/**
 * The questions that are under way and the answers that came, shared by whoever asks and the thread that reads. The questions of one asking are
 * numbered one after the other, so that the number of an answer tells its place.
 *
 * <p>Thread-safe.
 */
final class OpenQuestions {
    private final Set<Long> nudges = new HashSet<>();
    private RpcAnswer[] answers = {};

    /** The number of the first question of this asking, and of the next one that is no part of it. */
    private long first = 1;

    private long next = 1;
    private int sent;
    private int heard;
    private int taken;
    private long lastHeard;

    /** How few questions have to be under way for whoever waits to be woken. */
    private int wakeAt;

    @Nullable
    private ServerException broken;

    /** Begins to ask so many questions. */
    synchronized void begin(int count) {
        answers = new RpcAnswer[count];
        first = next;
        next += count;
        sent = 0;
        heard = 0;
        taken = 0;
        lastHeard = System.nanoTime();
    }

    /** Notes that more questions are sent, and returns the number of the first of them. */
    synchronized long send(int more) {
        sent += more;
        return first + sent - more;
    }

    /** Notes a question whose answer is not looked at, and returns its number. */
    synchronized long nudge() {
        nudges.add(next);
        return next++;
    }

    /** Takes an answer from the server. */
    synchronized void hear(RpcAnswer answer) {
        Long number = answer.id();
        if (number != null && nudges.remove(number)) {
            return;
        }
        lastHeard = System.nanoTime();
        long place = number == null ? -1 : number - first;
        if (place < taken || place >= sent || answers[(int) place] != null) {
            throw new MalformedJsonException("answer has the number " + number + ", which nobody asked");
        }
        answers[(int) place] = answer;
        heard++;
        if (sent - heard <= wakeAt) {
            notifyAll();
        }
    }

    /** Returns the answers that came, up to the first that did not. */
    synchronized List<RpcAnswer> take() {
        List<RpcAnswer> some = new ArrayList<>();
        while (taken < sent && answers[taken] != null) {
            some.add(answers[taken]);
            answers[taken++] = null;
        }
        return some;
    }

    synchronized int underWay() {
        return sent - heard;
    }

    /** Returns whether the conversation has ended, so that nothing more can be sent. */
    synchronized boolean areOver() {
        return broken != null;
    }

    /**
     * Returns whether more than so many questions are under way and worth waiting for.
     *
     * @throws ServerException if the server hung up and no answer is left to {@link #take}: what it said before may tell why it did
     */
    synchronized boolean areMoreThan(int most) {
        if (broken == null) {
            return sent - heard > most;
        }
        if (taken < answers.length && answers[taken] == null) {
            throw broken;
        }
        return false;
    }

    /** Returns how long ago the server said something that was asked. */
    synchronized long silentNanos() {
        return System.nanoTime() - lastHeard;
    }

    /** Waits for a while, or until no more than so many questions are under way. */
    @SuppressWarnings("WaitNotInLoop") // whoever asks looks again, and at the time too
    synchronized void await(int most, long millis) throws InterruptedException {
        wakeAt = most;
        if (sent - heard > most && broken == null) {
            wait(Math.max(1, millis));
        }
    }

    /** Ends the conversation; the first reason stays. */
    synchronized void breakOff(ServerException reason) {
        if (broken == null) {
            broken = reason;
        }
        notifyAll();
    }

    /** Waits for the end of the conversation, which is near where nothing can be sent any more. */
    synchronized void awaitEnd(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (broken == null && end - System.nanoTime() > 0) {
            wait(1 + (end - System.nanoTime()) / 1_000_000);
        }
    }
}
