package org.reserves.examples.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reserves.chain.ChainEvent;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.ScriptHistory;
import org.reserves.chain.WatchedHistory;
import org.reserves.money.Btc;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

/**
 * A declaration, what the chain says about it as of its day, and every block that moved its coins.
 *
 * @param result the verification as of the day of the declaration
 * @param day    that day
 * @param steps  the blocks that moved coins, in order
 */
public record Trail(Verification result, LocalDate day, List<Step> steps) {

    /**
     * A block that moved coins.
     *
     * @param height  its height
     * @param time    the time in its header
     * @param in      what came
     * @param out     what went
     * @param balance what was there after it
     */
    public record Step(int height, Instant time, Btc in, Btc out, Btc balance) {}

    public static Trail of(Declaration declaration, ChainHistory history) {
        LocalDate day = declaration.holding().asOf();
        if (day == null) {
            throw new IllegalArgumentException("declaration of "
                    + declaration.holding().titleHolder() + " has no day; add \"asOf\" to its holding");
        }
        return new Trail(declaration.verifyAgainst(history.sourceAsOf(day)), day, steps(declaration, history));
    }

    public String holder() {
        return result.declaration().holding().titleHolder().sovereign().code();
    }

    private static List<Step> steps(Declaration declaration, ChainHistory history) {
        Set<String> scripts = history.watched().stream()
                .filter(watched -> declaration.watching().contains(watched.watch()))
                .map(WatchedHistory::scripts)
                .flatMap(List::stream)
                .map(ScriptHistory::script)
                .collect(Collectors.toSet());
        List<Step> steps = new ArrayList<>();
        for (ChainEvent event : history.events()) {
            if (scripts.contains(event.script())) {
                add(steps, event);
            }
        }
        return List.copyOf(steps);
    }

    private static void add(List<Step> steps, ChainEvent event) {
        int last = steps.size() - 1;
        int height = event.block().height() == null ? -1 : event.block().height();
        Step before = last < 0 ? new Step(-1, event.time(), Btc.ZERO, Btc.ZERO, Btc.ZERO) : steps.get(last);
        boolean same = before.height() == height;
        boolean received = event.kind() == ChainEvent.Kind.RECEIVED;
        Btc in = same ? before.in() : Btc.ZERO;
        Btc out = same ? before.out() : Btc.ZERO;
        Step step = new Step(
                height,
                event.time(),
                received ? in.plus(event.coin().amount()) : in,
                received ? out : out.plus(event.coin().amount()),
                before.balance().plus(event.change()));
        if (same) {
            steps.set(last, step);
        } else {
            steps.add(step);
        }
    }
}
