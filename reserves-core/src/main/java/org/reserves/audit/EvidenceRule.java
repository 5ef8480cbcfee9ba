package org.reserves.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.figure.Agreement;
import org.reserves.holder.TitleHolder;
import org.reserves.provenance.Departure;

/** Rows and reductions held against facts from outside. */
final class EvidenceRule {
    private EvidenceRule() {}

    static void checkAmounts(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.ROW).forEach(row -> same(context, row)
                .filter(fact -> !atOdds(claimedHolder(context, row), fact.heldBy()))
                .filter(fact -> context.reducedSince(fact).isEmpty())
                .findFirst()
                .ifPresent(fact -> findings.add(agrees(Rule.FIGURE_HAS_EVIDENCE, row, fact))));
        context.claims(Quantity.REDUCED).forEach(claim -> context.reduced(claim.subject())
                .filter(fact -> agreement(claim, fact).agrees())
                .findFirst()
                .ifPresent(fact -> findings.add(agrees(Rule.FIGURE_HAS_EVIDENCE, claim, fact))));
    }

    static void checkTitleHolder(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.ROW).forEach(row -> {
            TitleHolder.Kind claimed = claimedHolder(context, row);
            same(context, row)
                    .filter(fact -> atOdds(claimed, fact.heldBy()))
                    .findFirst()
                    .ifPresent(fact -> findings.add(Finding.contradicted(
                            Rule.COINS_ARE_THE_HOLDERS,
                            row,
                            null,
                            AuditContext.quoted(row) + " is listed as held by " + row.subject() + " ("
                                    + (claimed == null ? "" : claimed.id())
                                    + "), but the same figure is known of others: "
                                    + fact)));
        });
    }

    static void checkEvent(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.ROW).forEach(row -> context.attributions(row.subject())
                .filter(said -> said.eventSince() != null)
                .forEach(said -> same(context, row)
                        .filter(fact -> fact.asOf().isBefore(said.eventSince()))
                        .findFirst()
                        .ifPresent(fact -> findings.add(Finding.contradicted(
                                Rule.EVENT_PRECEDES_FIGURE,
                                row,
                                null,
                                AuditContext.quoted(row) + " of " + row.subject() + " is said to come from "
                                        + said.event() + ", since " + said.eventSince()
                                        + ", but the figure is older: " + fact)))));
    }

    static void checkCurrent(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.ROW).forEach(row -> same(context, row)
                .flatMap(fact -> stale(context, row, fact).stream())
                .findFirst()
                .ifPresent(findings::add));
    }

    static void checkReason(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.REDUCED).forEach(claim -> context.attributions(claim.subject())
                .filter(said -> said.reason() != null)
                .forEach(said -> context.reduced(claim.subject())
                        .filter(fact -> agreement(claim, fact).agrees())
                        .findFirst()
                        .ifPresent(fact -> findings.add(reason(claim, said, fact)))));
    }

    /** What a claim rests on if it repeats this figure, where some of it had gone before the publication. */
    static Optional<Finding> stale(AuditContext context, Claim claim, Evidence.Held figure) {
        List<Evidence.Reduced> gone = context.reducedSince(figure);
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.contradicted(
                Rule.FIGURE_IS_CURRENT,
                claim,
                null,
                AuditContext.quoted(claim) + " of " + claim.subject() + " rests on a stale figure, " + figure + ": "
                        + gone.stream().map(Evidence.Reduced::toString).collect(Collectors.joining("; "))));
    }

    private static Finding reason(Claim claim, Attribution said, Evidence.Reduced fact) {
        Departure reason = said.reason();
        String words = "the reduction of " + claim.subject() + " by " + AuditContext.quoted(claim) + " is called "
                + (reason == null ? "" : reason.id());
        return reason == fact.reason()
                ? Finding.agrees(
                        Rule.REASON_IS_THE_RECORDED_ONE, claim, Verdict.AGREES, null, words + ", as recorded: " + fact)
                : Finding.contradicted(
                        Rule.REASON_IS_THE_RECORDED_ONE, claim, null, words + ", but recorded is " + fact);
    }

    private static Finding agrees(Rule rule, Claim claim, Evidence fact) {
        Agreement agreement = agreement(claim, fact);
        return Finding.agrees(
                rule,
                claim,
                Verdict.of(agreement),
                AuditContext.number(fact.amount()),
                AuditContext.quoted(claim) + " of " + claim.subject() + " agrees " + AuditContext.how(agreement)
                        + " with " + fact);
    }

    private static Stream<Evidence.Held> same(AuditContext context, Claim row) {
        return context.held()
                .filter(fact -> fact.subject().equals(row.subject())
                        && agreement(row, fact).agrees());
    }

    private static Agreement agreement(Claim claim, Evidence fact) {
        return claim.printed().isOpenEnded()
                ? Agreement.NONE
                : claim.printed().agreementWith(AuditContext.number(fact.amount()));
    }

    @Nullable
    private static TitleHolder.Kind claimedHolder(AuditContext context, Claim row) {
        return context.attributions(row.subject())
                .map(Attribution::heldBy)
                .filter(kind -> kind != null)
                .findFirst()
                .orElse(context.table().rowsHeldBy());
    }

    /** Private persons and listed companies are sides of their own; see {@link TitleHolder.Kind#side()}. */
    private static boolean atOdds(@Nullable TitleHolder.Kind claimed, TitleHolder.Kind known) {
        return claimed != null && claimed.side() != known.side();
    }
}
