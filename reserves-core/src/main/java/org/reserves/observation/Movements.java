package org.reserves.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;

/**
 * What moved since a figure, each event once, and what the figure comes to. Engine, public for the packages that explain a log.
 *
 * <p>Two reports are of one event if they say the same thing of the same scope, their dates overlap, and either they come
 * from different origins, or from one origin through different outlets with the same amount. Two equal amounts from one
 * origin through one outlet are two events.
 */
public final class Movements {
    private final List<List<LogEntry>> since = new ArrayList<>();
    private final List<List<LogEntry>> perhaps = new ArrayList<>();
    private final DayView view;

    /**
     * Sorts what moved up to a day into what was reported to come after the figure, and what may be in it already or is only
     * alleged.
     */
    Movements(LogEntry figure, List<LogEntry> candidates, DayView view, long asOfDay) {
        this.view = view;
        for (LogEntry move : candidates) {
            if (move.asOfDay > asOfDay || !view.counts(move) || isInAlready(figure, move, view)) {
                continue;
            }
            boolean after = move.asOfFirstDay > figure.asOfDay;
            gather(after && isReported(move) ? since : perhaps, move);
        }
    }

    /** The events behind reports, each with all its reports. */
    static List<List<LogEntry>> events(List<LogEntry> reports) {
        List<List<LogEntry>> events = new ArrayList<>();
        reports.forEach(report -> gather(events, report));
        return events;
    }

    /** Returns the observations in a sentence. */
    public static String words(List<Observation> said) {
        Objects.requireNonNull(said, "said must not be null");
        return said.stream().map(Observation::toString).collect(Collectors.joining("; "));
    }

    /** Returns the events after the figure, the first report of each. */
    public List<Observation> since() {
        return since.stream().map(reports -> reports.get(0).observation).toList();
    }

    /** Every report of the events after the figure, and of those that may be in it already. */
    Stream<Observation> reports() {
        return Stream.concat(since.stream(), perhaps.stream())
                .flatMap(List::stream)
                .map(report -> report.observation);
    }

    /** Returns how much certainly left after the figure, the least that reports say. */
    public Btc leftSince() {
        return reduced(since, view).low();
    }

    /** The events that may be in the figure already, or are only alleged; the first report of each. */
    List<Observation> perhaps() {
        return perhaps.stream().map(reports -> reports.get(0).observation).toList();
    }

    /**
     * What the figure comes to. After a reduction it is an upper limit only: the figure may be round, and not every
     * reduction need have been reported.
     */
    Disclosure remaining(Disclosure figure) {
        if (!figure.isDisclosed() || (since.isEmpty() && perhaps.isEmpty())) {
            return figure;
        }
        Bounds bounds = figure.bounds();
        Btc left = leftSince();
        Btc most = added(since, view).plus(added(perhaps, view)).high();
        Btc high = bounds.high();
        if (high != null) {
            high = most == null ? null : Amounts.max(high.plus(most).minus(left), Btc.ZERO);
        }
        Btc low = anyLeft(since)
                ? Btc.ZERO
                : leastLeft(bounds.low(), reduced(perhaps, view).high());
        return Amounts.between(low, high, bounds.isApproximate());
    }

    private static boolean anyLeft(List<List<LogEntry>> events) {
        return events.stream().anyMatch(reports -> reports.get(0).observation.statement() instanceof Statement.Reduced);
    }

    /** What is left of an amount after the most that may have left; nothing where that has no limit. */
    private static Btc leastLeft(Btc amount, @Nullable Btc most) {
        return most == null ? Btc.ZERO : Amounts.max(amount.minus(most), Btc.ZERO);
    }

    /** What somebody thinks or computes happened is not a report that it did. */
    private static boolean isReported(LogEntry move) {
        EvidenceBasis basis = move.observation.reporter().basis();
        return basis != EvidenceBasis.OPINION && basis != EvidenceBasis.INFERENCE;
    }

    private static boolean isInAlready(LogEntry figure, LogEntry move, DayView view) {
        if (move.asOfDay < figure.asOfFirstDay) {
            return true;
        }
        boolean overlap = move.asOfFirstDay <= figure.asOfDay;
        boolean oneReport =
                figure.observation.reported().equals(move.observation.reported()) && figure.sharesOriginWith(move);
        return overlap && (oneReport || isLargerThan(move, figure, view));
    }

    /** More than a figure cannot leave it, so a larger reduction on its day came before it. */
    private static boolean isLargerThan(LogEntry move, LogEntry figure, DayView view) {
        Disclosure amount = ((Statement.Held) figure.observation.statement()).amount();
        Btc high = amount.isDisclosed() ? amount.bounds().high() : null;
        return move.observation.statement() instanceof Statement.Reduced
                && high != null
                && limits(move, view).low().compareTo(high) > 0;
    }

    private static void gather(List<List<LogEntry>> events, LogEntry move) {
        for (List<LogEntry> reports : events) {
            if (reports.stream().anyMatch(other -> isOneEvent(move, other))) {
                reports.add(move);
                return;
            }
        }
        events.add(new ArrayList<>(List.of(move)));
    }

    private static boolean isOneEvent(LogEntry a, LogEntry b) {
        boolean alike = a.observation.statement().getClass()
                        == b.observation.statement().getClass()
                && a.observation.scope().equals(b.observation.scope());
        boolean overlap = a.asOfFirstDay <= b.asOfDay && b.asOfFirstDay <= a.asOfDay;
        if (!alike || !overlap) {
            return false;
        }
        if (!a.sharesOriginWith(b)) {
            return true;
        }
        boolean sameAmount = Amounts.isSame(amount(a), amount(b));
        boolean sameOutlet = Objects.equals(
                a.observation.reporter().outlet(), b.observation.reporter().outlet());
        boolean derived = !a.origins.isEmpty() || !b.origins.isEmpty();
        return sameAmount && (derived || !sameOutlet);
    }

    /** What left: the least and the most that reports of each event say. */
    static Bounds reduced(List<List<LogEntry>> events, DayView view) {
        return sum(events, Statement.Reduced.class, view);
    }

    /** What came: the least and the most that reports of each event say. */
    static Bounds added(List<List<LogEntry>> events, DayView view) {
        return sum(events, Statement.Added.class, view);
    }

    private static Bounds sum(List<List<LogEntry>> events, Class<? extends Statement> kind, DayView view) {
        return events.stream()
                .filter(reports -> kind.isInstance(reports.get(0).observation.statement()))
                .map(reports -> limits(reports, view))
                .reduce(Bounds.NONE, Bounds::plus);
    }

    /** An event by its reports: those without a hedge where there are any, else those with one, else nothing is known of it. */
    private static Bounds limits(List<LogEntry> reports, DayView view) {
        List<LogEntry> disclosed =
                reports.stream().filter(report -> amount(report).isDisclosed()).toList();
        List<LogEntry> firm = disclosed.stream()
                .filter(report -> !amount(report).bounds().isApproximate())
                .toList();
        return (firm.isEmpty() ? disclosed : firm)
                .stream()
                        .map(report -> limits(report, view))
                        .reduce((a, b) -> new Bounds(
                                Amounts.min(a.low(), b.low()),
                                a.high() == null || b.high() == null ? null : Amounts.max(a.high(), b.high()),
                                a.isApproximate() || b.isApproximate()))
                        .orElse(new Bounds(Btc.ZERO, null, false));
    }

    /** The least and the most that moved by what stands of one report; a hedged figure may be off by its tolerance. */
    private static Bounds limits(LogEntry move, DayView view) {
        Disclosure amount = view.left(move, amount(move));
        if (!amount.isDisclosed()) {
            return new Bounds(Btc.ZERO, null, false);
        }
        Bounds bounds = amount.bounds();
        Btc off = bounds.tolerance();
        Btc high = bounds.high();
        return new Bounds(
                Amounts.max(bounds.low().minus(off), Btc.ZERO),
                high == null ? null : high.plus(off),
                bounds.isApproximate());
    }

    private static Disclosure amount(LogEntry move) {
        return move.observation.statement() instanceof Statement.Reduced reduced
                ? reduced.amount()
                : ((Statement.Added) move.observation.statement()).amount();
    }
}
