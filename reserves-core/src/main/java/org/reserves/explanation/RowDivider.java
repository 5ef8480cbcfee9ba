package org.reserves.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.observation.Amounts;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Knowledge;
import org.reserves.observation.KnownEntries;
import org.reserves.observation.KnownFigure;
import org.reserves.observation.LogEntry;
import org.reserves.observation.Movements;
import org.reserves.observation.Observation;
import org.reserves.observation.Statement;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/** The rules of {@link Composition} on one row. */
final class RowDivider {
    private final TitleHolder row;
    private final Btc printed;
    private final LocalDate asOf;
    private final Knowledge knowledge;
    private final KnownEntries entries;
    private final Holder holder;
    private final List<LogEntry> wholes;
    private final List<Portion> portions = new ArrayList<>();
    private Btc left;

    RowDivider(TitleHolder row, Btc printed, LocalDate asOf, Knowledge knowledge) {
        this.row = row;
        this.printed = printed;
        this.asOf = asOf;
        this.knowledge = knowledge;
        this.entries = KnownEntries.of(knowledge);
        this.holder = Holder.of(row);
        this.wholes = entries.begunBy(holder, asOf).stream()
                .filter(entry -> entry.observation().reporter().basis() != EvidenceBasis.INFERENCE
                        && entry.observation().asOf().isOverBy(asOf))
                .toList();
        this.left = printed;
    }

    List<Portion> compose() {
        takePrivate();
        takeSold();
        takePerhapsSold();
        takeParts();
        takeRest();
        return portions;
    }

    private void takePrivate() {
        Holder persons = new Holder(row.sovereign(), Holder.Side.PRIVATE_PERSONS);
        entries.begunBy(persons, asOf).stream()
                .filter(entry -> entry.isOriginal() && isPrinted(entry))
                .findFirst()
                .ifPresent(entry -> {
                    KnownFigure figure = entries.figure(entry);
                    Btc stands =
                            figure.standing() == KnownFigure.Standing.PARTLY_WITHDRAWN ? single(figure.amount()) : left;
                    if (figure.standing().isStanding()) {
                        take(
                                figure.stated().status().isHeld() ? Portion.Nature.PRIVATE : Portion.Nature.SOLD,
                                stands,
                                List.of(entry),
                                figure.observation().toString());
                    }
                    take(
                            Portion.Nature.WITHDRAWN,
                            left,
                            withdrawals(entry),
                            withdrawals(entry).stream().map(RowDivider::taken).collect(Collectors.joining("; ")));
                });
    }

    private List<LogEntry> withdrawals(LogEntry entry) {
        return entry.withdrawals().stream()
                .filter(withdrawal -> withdrawal.observation().reported().isOverBy(knowledge.day()))
                .toList();
    }

    private static String taken(LogEntry withdrawal) {
        Observation said = withdrawal.observation();
        return ((Statement.Withdrawn) said.statement()).reason() + ", " + said.asOf() + " [" + said.reporter() + "]";
    }

    /** What was reported to have left after the day of the figure the row prints; a record of what remained says the rest. */
    private void takeSold() {
        for (LogEntry entry : wholes) {
            Movements moves = entries.movementsSince(entry, asOf);
            if (left.signum() > 0 && isPrinted(entry) && moves.leftSince().signum() > 0) {
                take(
                        Portion.Nature.SOLD,
                        Amounts.min(moves.leftSince(), left),
                        List.of(),
                        "the figure is that of " + entry.observation().asOf() + "; since then "
                                + Movements.words(moves.since()));
                takeRemainder(entry);
                take(Portion.Nature.UNSUPPORTED, left, List.of(), "neither sold nor in the record of what remained");
                return;
            }
        }
    }

    private void takeRemainder(LogEntry sold) {
        wholes.stream()
                .filter(entry ->
                        sold.observation().asOf().isBefore(entry.observation().asOf())
                                && entry.observation().reporter().basis().isEvidence()
                                && stands(entry))
                .max(Comparator.comparingLong(entry -> entry.asOfDay()))
                .ifPresent(entry -> take(
                        nature(entries.figure(entry)),
                        Amounts.min(left, single(entries.figure(entry).amount())),
                        List.of(entry),
                        entry.observation().toString()));
    }

    private void takePerhapsSold() {
        long seen = wholes.stream()
                .filter(entry -> isSeen(entry) && stands(entry))
                .mapToLong(entry -> entry.asOfFirstDay())
                .max()
                .orElse(Long.MIN_VALUE);
        List<LogEntry> gone = wholes.stream()
                .filter(entry -> stands(entry) && entry.asOfFirstDay() > seen && isNothing(entry))
                .toList();
        if (!gone.isEmpty()) {
            take(Portion.Nature.PERHAPS_SOLD, left, gone, words(gone));
        }
    }

    /** Parts whose legal status is known, those of the division that covers most. */
    private void takeParts() {
        List<KnownFigure> known = knowledge.parts(holder, asOf).stream()
                .filter(figure -> figure.stated().status() != LegalStatus.UNKNOWN
                        && figure.stated().status().isHeld()
                        && single(figure.amount()).signum() > 0)
                .toList();
        known.stream()
                .collect(Collectors.groupingBy(
                        figure -> String.valueOf(figure.observation().scope().division())))
                .values()
                .stream()
                .max(Comparator.comparing((List<KnownFigure> division) -> division.stream()
                                .map(figure -> single(figure.amount()))
                                .collect(Btc.toSum()))
                        .thenComparing(division -> division.get(0).observation().id()))
                .ifPresent(division -> division.forEach(figure -> takePart(figure)));
    }

    private void takePart(KnownFigure figure) {
        portions.addAll(portion(
                nature(figure),
                Amounts.min(left, single(figure.amount())),
                List.of(figure.observation()),
                figure.observation().toString()));
    }

    private void takeRest() {
        Optional<KnownFigure> best = wholes.stream()
                .filter(entry ->
                        stands(entry) && single(entries.figure(entry).amount()).signum() > 0)
                .max(Comparator.comparing(this::isDescribed)
                        .thenComparing(this::isPrinted)
                        .thenComparing(RowDivider::hasStatus)
                        .thenComparingLong(entry -> entry.asOfDay())
                        .thenComparing(entry -> entry.observation().id()))
                .map(entries::figure);
        if (best.isEmpty()) {
            take(Portion.Nature.UNSUPPORTED, left, List.of(), "no figure of " + holder + " is recorded by " + asOf);
            return;
        }
        Portion.Nature nature = nature(best.get());
        if (nature == Portion.Nature.ACQUIRED) {
            takeProven();
            nature = Portion.Nature.ACQUIRED_UNPROVEN;
        }
        portions.addAll(portion(
                nature,
                left,
                List.of(best.get().observation()),
                best.get().observation().toString()));
    }

    /** As many as a record, the chain or an attribution shows. */
    private void takeProven() {
        wholes.stream()
                .filter(entry -> isSeen(entry) && stands(entry))
                .max(Comparator.comparing(
                                (LogEntry entry) -> single(entries.figure(entry).held()))
                        .thenComparing(entry -> entry.observation().id()))
                .ifPresent(entry -> take(
                        Portion.Nature.ACQUIRED,
                        Amounts.min(left, single(entries.figure(entry).held())),
                        List.of(entry),
                        entry.observation().toString()));
    }

    private static Portion.Nature nature(KnownFigure figure) {
        Provenance.Kind how = figure.stated().provenance().kind();
        return switch (figure.stated().status()) {
            case SEIZED -> Portion.Nature.SEIZED;
            case FORFEITED, IN_RESERVE -> Portion.Nature.FORFEITED;
            case TO_BE_RETURNED -> Portion.Nature.TO_BE_RETURNED;
            case SOLD, RETURNED -> Portion.Nature.SOLD;
            case OWNED -> Portion.Nature.ACQUIRED;
            case UNKNOWN ->
                switch (how) {
                    case MINING, PURCHASE, DONATION, TRANSFER -> Portion.Nature.ACQUIRED;
                    case SEIZURE -> Portion.Nature.SEIZED_OR_FORFEITED;
                    case UNKNOWN -> Portion.Nature.NOT_DESCRIBED;
                };
        };
    }

    private boolean isPrinted(LogEntry entry) {
        return Amounts.prints(printed, ((Statement.Held) entry.observation().statement()).amount());
    }

    private boolean isDescribed(LogEntry entry) {
        return nature(entries.figure(entry)) != Portion.Nature.NOT_DESCRIBED;
    }

    private static boolean hasStatus(LogEntry entry) {
        return ((Statement.Held) entry.observation().statement()).status() != LegalStatus.UNKNOWN;
    }

    private boolean stands(LogEntry entry) {
        return entries.figure(entry).standing().isStanding();
    }

    /** Whether somebody saw the coins: a record, or the chain, by whoever's labels. */
    private static boolean isSeen(LogEntry entry) {
        EvidenceBasis basis = entry.observation().reporter().basis();
        return basis.isEvidence() || basis == EvidenceBasis.ON_CHAIN_ATTRIBUTION;
    }

    private boolean isNothing(LogEntry entry) {
        Disclosure amount = entries.figure(entry).held();
        Btc high = amount.isDisclosed() ? amount.bounds().high() : null;
        return high != null && high.signum() == 0;
    }

    private static Btc single(Disclosure amount) {
        Btc single = Amounts.singleFigure(amount);
        return single == null ? Btc.ZERO : single;
    }

    private static String words(List<LogEntry> entries) {
        return entries.stream().map(entry -> entry.observation().toString()).collect(Collectors.joining("; "));
    }

    private void take(Portion.Nature nature, Btc amount, List<LogEntry> because, String words) {
        portions.addAll(portion(
                nature,
                amount,
                because.stream().map(entry -> entry.observation()).toList(),
                words));
    }

    private List<Portion> portion(Portion.Nature nature, Btc amount, List<Observation> because, String words) {
        if (amount.signum() <= 0) {
            return List.of();
        }
        left = left.minus(amount);
        return List.of(new Portion(row, nature, amount, because, words));
    }
}
