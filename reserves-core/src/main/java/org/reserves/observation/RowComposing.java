package org.reserves.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/** The rules of {@link Composition} on one row. */
final class RowComposing {
    private final TitleHolder row;
    private final Btc printed;
    private final LocalDate asOf;
    private final Knowledge knowledge;
    private final Holder holder;
    private final List<Entry> wholes;
    private final List<Portion> portions = new ArrayList<>();
    private Btc left;

    RowComposing(TitleHolder row, Btc printed, LocalDate asOf, Knowledge knowledge) {
        this.row = row;
        this.printed = printed;
        this.asOf = asOf;
        this.knowledge = knowledge;
        this.holder = Holder.of(row);
        this.wholes = knowledge.entriesBegunBy(holder, asOf).stream()
                .filter(entry -> entry.observation.reporter().basis() != Basis.INFERENCE
                        && entry.observation.asOf().isOverBy(asOf))
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
        knowledge.entriesBegunBy(persons, asOf).stream()
                .filter(entry -> entry.origins.isEmpty() && isPrinted(entry))
                .findFirst()
                .ifPresent(entry -> {
                    KnownFigure figure = knowledge.figure(entry);
                    Btc stands = figure.standing() == Standing.PARTLY_WITHDRAWN ? single(figure.amount()) : left;
                    if (figure.standing().stands()) {
                        take(
                                Portion.Nature.PRIVATE,
                                stands,
                                List.of(entry),
                                figure.observation().toString());
                    }
                    take(
                            Portion.Nature.WITHDRAWN,
                            left,
                            withdrawals(entry),
                            withdrawals(entry).stream().map(RowComposing::taken).collect(Collectors.joining("; ")));
                });
    }

    private List<Entry> withdrawals(Entry entry) {
        return entry.withdrawals.stream()
                .filter(withdrawal -> withdrawal.observation.reported().isOverBy(knowledge.day()))
                .toList();
    }

    private static String taken(Entry withdrawal) {
        Observation said = withdrawal.observation;
        return ((Statement.Withdrawn) said.statement()).reason() + ", " + said.asOf() + " [" + said.reporter() + "]";
    }

    /** What was reported to have left after the day of the figure the row prints; a record of what remained says the rest. */
    private void takeSold() {
        for (Entry entry : wholes) {
            Moves moves = knowledge.movesSince(entry, asOf);
            if (left.signum() > 0 && isPrinted(entry) && moves.leftSince().signum() > 0) {
                take(
                        Portion.Nature.SOLD,
                        Amounts.min(moves.leftSince(), left),
                        List.of(),
                        "the figure is that of " + entry.observation.asOf() + "; since then "
                                + Moves.words(moves.since()));
                takeRemainder(entry);
                take(Portion.Nature.UNSUPPORTED, left, List.of(), "neither sold nor in the record of what remained");
                return;
            }
        }
    }

    private void takeRemainder(Entry sold) {
        wholes.stream()
                .filter(entry -> sold.observation.asOf().isBefore(entry.observation.asOf())
                        && entry.observation.reporter().basis().isEvidence()
                        && stands(entry))
                .max(Comparator.comparingLong(entry -> entry.asOfDay))
                .ifPresent(entry -> take(
                        nature(knowledge.figure(entry)),
                        Amounts.min(left, single(knowledge.figure(entry).amount())),
                        List.of(entry),
                        entry.observation.toString()));
    }

    private void takePerhapsSold() {
        long seen = wholes.stream()
                .filter(entry -> isSeen(entry) && stands(entry))
                .mapToLong(entry -> entry.asOfFirstDay)
                .max()
                .orElse(Long.MIN_VALUE);
        List<Entry> gone = wholes.stream()
                .filter(entry -> stands(entry) && entry.asOfFirstDay > seen && isNothing(entry))
                .toList();
        if (!gone.isEmpty()) {
            take(Portion.Nature.PERHAPS_SOLD, left, gone, words(gone));
        }
    }

    /** Parts whose state before the law is known, those of the division that covers most. */
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
                .filter(entry -> stands(entry)
                        && single(knowledge.figure(entry).amount()).signum() > 0)
                .max(Comparator.comparing(this::isDescribed)
                        .thenComparing(this::isPrinted)
                        .thenComparing(RowComposing::hasStatus)
                        .thenComparingLong(entry -> entry.asOfDay)
                        .thenComparing(entry -> entry.observation.id()))
                .map(knowledge::figure);
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
                                (Entry entry) -> single(knowledge.figure(entry).amount()))
                        .thenComparing(entry -> entry.observation.id()))
                .ifPresent(entry -> take(
                        Portion.Nature.ACQUIRED,
                        Amounts.min(left, single(knowledge.figure(entry).amount())),
                        List.of(entry),
                        entry.observation.toString()));
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

    private boolean isPrinted(Entry entry) {
        return Amounts.prints(printed, ((Statement.Held) entry.observation.statement()).amount());
    }

    private boolean isDescribed(Entry entry) {
        return nature(knowledge.figure(entry)) != Portion.Nature.NOT_DESCRIBED;
    }

    private static boolean hasStatus(Entry entry) {
        return ((Statement.Held) entry.observation.statement()).status() != LegalStatus.UNKNOWN;
    }

    private boolean stands(Entry entry) {
        return knowledge.figure(entry).standing().stands();
    }

    /** Whether somebody saw the coins: a record, or the chain, by whoever's labels. */
    private static boolean isSeen(Entry entry) {
        Basis basis = entry.observation.reporter().basis();
        return basis.isEvidence() || basis == Basis.ON_CHAIN_ATTRIBUTION;
    }

    private boolean isNothing(Entry entry) {
        Disclosure amount = knowledge.figure(entry).amount();
        Btc high = amount.disclosed() ? amount.bounds().high() : null;
        return high != null && high.signum() == 0;
    }

    private static Btc single(Disclosure amount) {
        Btc single = Amounts.singleFigure(amount);
        return single == null ? Btc.ZERO : single;
    }

    private static String words(List<Entry> entries) {
        return entries.stream().map(entry -> entry.observation.toString()).collect(Collectors.joining("; "));
    }

    private void take(Portion.Nature nature, Btc amount, List<Entry> because, String words) {
        portions.addAll(portion(
                nature, amount, because.stream().map(entry -> entry.observation).toList(), words));
    }

    private List<Portion> portion(Portion.Nature nature, Btc amount, List<Observation> because, String words) {
        if (amount.signum() <= 0) {
            return List.of();
        }
        left = left.minus(amount);
        return List.of(new Portion(row, nature, amount, because, words));
    }
}
