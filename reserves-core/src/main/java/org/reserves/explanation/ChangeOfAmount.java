package org.reserves.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.Holder;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.observation.Amounts;
import org.reserves.observation.Knowledge;
import org.reserves.observation.KnownEntries;
import org.reserves.observation.KnownFigure;
import org.reserves.observation.LogEntry;
import org.reserves.observation.Movements;
import org.reserves.observation.Observation;

/** Why the amount of one row is another in a later table. */
final class ChangeOfAmount {
    private final Holding earlier;
    private final Holding later;
    private final LocalDate earlierDay;
    private final LocalDate laterDay;
    private final Knowledge knowledge;

    ChangeOfAmount(Holding earlier, Holding later, LocalDate earlierDay, LocalDate laterDay, Knowledge knowledge) {
        this.earlier = earlier;
        this.later = later;
        this.earlierDay = earlierDay;
        this.laterDay = laterDay;
        this.knowledge = knowledge;
    }

    Difference explain() {
        return Stream.of(correction(), events(), figures())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(
                        () -> difference(Difference.Kind.UNEXPLAINED, List.of(), "nothing recorded accounts for it"));
    }

    @Nullable
    private Difference correction() {
        for (KnownFigure figure : figuresOf(earlier)) {
            boolean left = figure.standing() == KnownFigure.Standing.PARTLY_WITHDRAWN && prints(later, figure.amount());
            if (prints(earlier, figure.stated().amount()) && left) {
                return difference(
                        Difference.Kind.CORRECTION,
                        List.of(figure.observation()),
                        "some of the earlier figure was taken back: " + figure);
            }
            if (prints(earlier, figure.stated().amount()) && figure.standing() == KnownFigure.Standing.CORRECTED) {
                for (KnownFigure other : figuresOf(later)) {
                    if (figure.observation().id().equals(other.observation().corrects())
                            && prints(later, other.amount())) {
                        return difference(
                                Difference.Kind.CORRECTION,
                                List.of(figure.observation(), other.observation()),
                                "the earlier figure was corrected: " + other.observation());
                    }
                }
            }
        }
        return null;
    }

    @Nullable
    private Difference events() {
        Btc change = change();
        List<List<LogEntry>> events =
                KnownEntries.of(knowledge).events(Holder.of(later.titleHolder()), earlierDay, laterDay);
        if (change == null || events.isEmpty()) {
            return null;
        }
        Bounds came = KnownEntries.of(knowledge).came(events);
        Bounds left = KnownEntries.of(knowledge).left(events);
        Btc least = left.high() == null ? null : came.low().minus(left.high());
        Btc most = came.high() == null ? null : came.high().minus(left.low());
        List<Observation> because =
                events.stream().map(reports -> reports.get(0).observation()).toList();
        boolean isTooLittle = least != null && change.compareTo(least) < 0;
        boolean isTooMuch = most != null && change.compareTo(most) > 0;
        if (!isTooLittle && !isTooMuch) {
            return difference(
                    Difference.Kind.EVENT,
                    because,
                    "recorded events account for all of it: " + Movements.words(because));
        }
        Btc moved = isTooLittle ? least : most;
        return moved != null && moved.signum() == change.signum()
                ? difference(
                        Difference.Kind.EVENT,
                        because,
                        "recorded events account for " + moved.abs().toDisplay() + " of it: "
                                + Movements.words(because))
                : null;
    }

    @Nullable
    private Difference figures() {
        List<KnownFigure> was = matching(earlier);
        List<KnownFigure> is = matching(later);
        if (was.isEmpty() || is.isEmpty()) {
            return null;
        }
        KnownFigure first = was.get(0);
        KnownFigure second = is.get(0);
        boolean oneBasis = was.stream().anyMatch(a -> is.stream().anyMatch(b -> a.basis() == b.basis()));
        String both = "before " + first.observation() + ", now " + second.observation();
        List<Observation> because = List.of(first.observation(), second.observation());
        return oneBasis
                ? difference(
                        Difference.Kind.LATER_FIGURE,
                        because,
                        "another figure is taken, and no recorded event accounts for the change: " + both)
                : difference(Difference.Kind.METHOD, because, "the two rest on different bases: " + both);
    }

    private Difference difference(Difference.Kind kind, List<Observation> because, String reason) {
        Btc change = change();
        String words = change == null
                ? "from " + earlier.amount() + " to " + later.amount()
                : (change.signum() > 0
                                ? change.toDisplay() + " more"
                                : change.abs().toDisplay() + " less") + ", " + later.amount() + " after "
                        + earlier.amount();
        return new Difference(kind, later.titleHolder(), because, later.titleHolder() + ": " + words + "; " + reason);
    }

    @Nullable
    private Btc change() {
        Btc was = Amounts.singleFigure(earlier.amount());
        Btc is = Amounts.singleFigure(later.amount());
        return was == null || is == null ? null : is.minus(was);
    }

    private List<KnownFigure> figuresOf(Holding row) {
        return KnownEntries.of(knowledge).figuresBegunBy(Holder.of(row.titleHolder()), laterDay);
    }

    private List<KnownFigure> matching(Holding row) {
        return figuresOf(row).stream()
                .filter(figure -> prints(row, figure.stated().amount()))
                .toList();
    }

    private static boolean prints(Holding row, Disclosure figure) {
        Btc printed = Amounts.singleFigure(row.amount());
        return printed != null && Amounts.prints(printed, figure);
    }
}
