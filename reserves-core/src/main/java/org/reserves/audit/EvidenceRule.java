package org.reserves.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.figure.Agreement;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.observation.Amounts;
import org.reserves.observation.LogEntry;
import org.reserves.observation.Observation;
import org.reserves.observation.Statement;
import org.reserves.provenance.Departure;

/** Rows and reductions held against what is known from outside. */
final class EvidenceRule {
    private EvidenceRule() {}

    static void checkAmounts(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.ROW).forEach(row -> supporting(context, row)
                .filter(figure -> context.facts().goneSince(figure).isEmpty())
                .findFirst()
                .ifPresent(figure -> findings.add(agrees(row, figure.amount(), figure.toString()))));
        context.claims(Quantity.REDUCED).forEach(claim -> reductions(context, claim).stream()
                .findFirst()
                .ifPresent(fact -> findings.add(agrees(claim, Objects.requireNonNull(amount(fact)), words(fact)))));
    }

    /** A figure that is known of others alone is theirs. */
    static void checkTitleHolder(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.ROW).forEach(row -> {
            TitleHolder.Kind claimed = claimedHolder(context, row);
            if (supporting(context, row).findAny().isPresent()) {
                return;
            }
            same(context, row)
                    .filter(figure -> isAtOdds(claimed, row.subject().toString(), figure.titleHolder()))
                    .findFirst()
                    .ifPresent(figure -> findings.add(Finding.contradicted(
                            Rule.COINS_ARE_THE_HOLDERS,
                            row,
                            null,
                            AuditContext.quoted(row) + " is listed as held by " + row.subject() + " ("
                                    + (claimed == null ? "" : claimed.words())
                                    + "), but the same figure is known of others: "
                                    + figure)));
        });
    }

    static void checkEvent(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.ROW).forEach(row -> context.attributions(row.subject())
                .filter(said -> said.eventSince() != null)
                .forEach(said -> same(context, row)
                        .filter(figure -> isBefore(figure, said.eventSince()))
                        .findFirst()
                        .ifPresent(figure -> findings.add(Finding.contradicted(
                                Rule.EVENT_PRECEDES_FIGURE,
                                row,
                                null,
                                AuditContext.quoted(row) + " of " + row.subject() + " is said to come from "
                                        + said.event() + ", since " + said.eventSince()
                                        + ", but the figure is older: " + figure)))));
    }

    /** A figure of which some had gone is stale, unless somebody stated it anew and nothing has gone since. */
    static void checkCurrent(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.ROW).forEach(row -> {
            boolean isCurrent = same(context, row)
                    .filter(KnownFacts.Figure::isEvidence)
                    .anyMatch(figure -> context.facts().goneSince(figure).isEmpty());
            if (!isCurrent) {
                same(context, row)
                        .flatMap(figure -> stale(context, row, figure).stream())
                        .findFirst()
                        .ifPresent(findings::add);
            }
        });
    }

    static void checkReason(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.REDUCED).forEach(claim -> context.attributions(claim.subject())
                .filter(said -> said.reason() != null)
                .forEach(said -> reason(claim, said, reductions(context, claim)).ifPresent(findings::add)));
    }

    /** What a claim rests on if it repeats this figure, where some of it had gone before the publication. */
    static Optional<Finding> stale(AuditContext context, Claim claim, KnownFacts.Figure figure) {
        List<Observation> gone = context.facts().goneSince(figure);
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.contradicted(
                Rule.FIGURE_IS_CURRENT,
                claim,
                null,
                AuditContext.quoted(claim) + " of " + claim.subject() + " rests on a stale figure, " + figure + ": "
                        + KnownFacts.words(figure, gone)));
    }

    /** A sale nobody says more of may be any sale; another way of leaving contradicts. */
    private static Optional<Finding> reason(Claim claim, Attribution said, List<LogEntry> recorded) {
        Departure reason = Objects.requireNonNull(said.reason(), "reason");
        String words = "the reduction of " + claim.subject() + " by " + AuditContext.quoted(claim) + " is called "
                + reason.words();
        Optional<Finding> agrees = recorded.stream()
                .filter(fact -> reason == how(fact)
                        || (reason == Departure.SALE && how(fact).isSale()))
                .findFirst()
                .map(fact -> Finding.agrees(
                        Rule.REASON_IS_THE_RECORDED_ONE,
                        claim,
                        Verdict.AGREES,
                        null,
                        words + ", as recorded: " + words(fact)));
        boolean isOpen = recorded.stream().anyMatch(fact -> how(fact) == Departure.SALE && reason.isSale());
        return agrees.isPresent() || isOpen
                ? agrees
                : recorded.stream()
                        .findFirst()
                        .map(fact -> Finding.contradicted(
                                Rule.REASON_IS_THE_RECORDED_ONE,
                                claim,
                                null,
                                words + ", but recorded is " + words(fact)));
    }

    private static Finding agrees(Claim claim, Btc amount, String fact) {
        Agreement agreement = agreement(claim, amount);
        return Finding.agrees(
                Rule.FIGURE_HAS_EVIDENCE,
                claim,
                Verdict.of(agreement),
                AuditContext.number(amount),
                AuditContext.quoted(claim) + " of " + claim.subject() + " agrees " + AuditContext.how(agreement)
                        + " with " + fact);
    }

    /** Figures of the claimed holder that state the same amount, by more than another table. */
    private static Stream<KnownFacts.Figure> supporting(AuditContext context, Claim row) {
        TitleHolder.Kind claimed = claimedHolder(context, row);
        return same(context, row)
                .filter(figure ->
                        figure.isEvidence() && !isAtOdds(claimed, row.subject().toString(), figure.titleHolder()));
    }

    private static Stream<KnownFacts.Figure> same(AuditContext context, Claim row) {
        return context.facts().figuresUnder(row.subject().toString()).filter(figure -> agreement(row, figure.amount())
                .agrees());
    }

    private static List<LogEntry> reductions(AuditContext context, Claim claim) {
        TitleHolder.Kind claimed = claimedHolder(context, claim);
        return context.facts().reductions(claim.subject().toString()).stream()
                .filter(fact -> !isAtOdds(claimed, claim.subject().toString(), fact.titleHolder())
                        && agreement(claim, amount(fact)).agrees())
                .toList();
    }

    private static Agreement agreement(Claim claim, @Nullable Btc amount) {
        return amount == null || claim.printed().isOpenEnded()
                ? Agreement.NONE
                : claim.printed().agreementWith(AuditContext.number(amount));
    }

    private static boolean isBefore(KnownFacts.Figure figure, @Nullable LocalDate day) {
        return day != null && figure.entry().asOfDay() < day.toEpochDay();
    }

    /** The one figure a reduction is known by; where there is none, nothing can agree with it. */
    @Nullable
    private static Btc amount(LogEntry reduction) {
        return Amounts.singleFigure(((Statement.Reduced) reduction.observation().statement()).amount());
    }

    private static Departure how(LogEntry reduction) {
        return ((Statement.Reduced) reduction.observation().statement()).reason();
    }

    private static String words(LogEntry reduction) {
        return reduction.titleHolder().sovereign() + " " + "("
                + reduction.titleHolder().kind().words() + ") " + reduction.observation();
    }

    @Nullable
    private static TitleHolder.Kind claimedHolder(AuditContext context, Claim claim) {
        return context.attributions(claim.subject())
                .map(Attribution::heldBy)
                .filter(kind -> kind != null)
                .findFirst()
                .orElse(context.table().rowsHeldBy());
    }

    /** Whether coins claimed for a kind of holder under a flag are known to be those of another side, or of another flag. */
    private static boolean isAtOdds(@Nullable TitleHolder.Kind claimed, String flag, TitleHolder known) {
        if (claimed == null) {
            return false;
        }
        boolean isSubdivision = known.sovereign().isSubdivision();
        if (claimed == TitleHolder.Kind.SUB_NATIONAL) {
            return !isSubdivision || known.kind().side() != Holder.Side.PUBLIC;
        }
        return claimed.side() != known.kind().side()
                || !known.sovereign().code().equals(flag);
    }
}
