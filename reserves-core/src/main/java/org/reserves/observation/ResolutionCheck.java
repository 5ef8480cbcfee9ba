package org.reserves.observation;

import java.util.List;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.Holder;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/** Refuses a {@link Resolution} that does not follow from its own figures and moves. */
final class ResolutionCheck {
    private ResolutionCheck() {}

    /** A chosen figure is of the whole, of the holder, about the day or an earlier one, known by then, and stands. */
    static void requireFiguresOf(Resolution.Question question, List<KnownFigure> chosen, List<KnownFigure> agreeing) {
        requireFigures(question, chosen);
        requireFigures(question, agreeing);
        Stream.concat(chosen.stream(), agreeing.stream())
                .filter(figure -> !figure.observation().scope().isWhole())
                .findFirst()
                .ifPresent(figure -> {
                    throw refused("figure " + Words.quote(figure.observation().id()), "is one of a part");
                });
    }

    static void requireFigures(Resolution.Question question, List<KnownFigure> figures) {
        for (KnownFigure figure : figures) {
            Observation said = figure.observation();
            boolean fits = figure.standing().isStanding()
                    && Holder.of(figure.titleHolder()).equals(question.holder())
                    && said.asOf().isOverBy(question.asOf())
                    && said.reported().isOverBy(question.knownOn());
            if (!fits) {
                throw refused("figure " + Words.quote(said.id()), "is not an answer to the question: " + question);
            }
        }
    }

    /** State and amount are what the chosen figures say, and figures of one amount agree with no other. */
    static void requireAnswer(
            Resolution.State state, Disclosure amount, List<KnownFigure> chosen, List<KnownFigure> agreeing) {
        Resolution.State found = state(chosen);
        if (state != found) {
            throw refused("state " + Words.quote(state.id()), "is not what the chosen figures come to, " + found.id());
        }
        Disclosure span = Resolver.span(chosen.stream().map(KnownFigure::held).toList());
        if (!amount.equals(span)) {
            throw refused(
                    "amount " + Words.quote(amount.toString()), "is not what the chosen figures come to, " + span);
        }
        boolean agree = agreeing.stream().allMatch(figure -> Amounts.isSame(figure.held(), amount));
        if (!agree || (found == Resolution.State.CONTESTED && !agreeing.isEmpty())) {
            throw refused("an agreeing figure", "states another amount");
        }
    }

    private static Resolution.State state(List<KnownFigure> chosen) {
        if (chosen.isEmpty()) {
            return Resolution.State.UNKNOWN;
        }
        Disclosure first = chosen.get(0).held();
        if (!first.isDisclosed()) {
            return Resolution.State.UNDISCLOSED;
        }
        return chosen.stream().allMatch(figure -> Amounts.isSame(figure.held(), first))
                ? Resolution.State.FIGURE
                : Resolution.State.CONTESTED;
    }

    static void requireMoves(Resolution.Question question, List<Observation> since, List<Observation> perhaps) {
        Stream.concat(since.stream(), perhaps.stream()).forEach(move -> {
            boolean fits = (isReduced(move) || move.statement() instanceof Statement.Added)
                    && move.asOf().isOverBy(question.asOf())
                    && move.reported().isOverBy(question.knownOn());
            if (!fits) {
                throw refused(
                        "observation " + Words.quote(move.id()),
                        "is not a move that the question can know of: " + question);
            }
        });
    }

    /** Only moves change the amount, and what left cannot raise it, nor what came lower it. */
    static void requireRemaining(
            Disclosure amount, Disclosure remaining, List<Observation> since, List<Observation> perhaps) {
        List<Observation> moves =
                Stream.concat(since.stream(), perhaps.stream()).toList();
        boolean left = moves.stream().anyMatch(ResolutionCheck::isReduced);
        boolean came = moves.stream().anyMatch(move -> !isReduced(move));
        boolean follows = amount.isDisclosed() == remaining.isDisclosed();
        if (follows && amount.isDisclosed()) {
            Bounds before = amount.bounds();
            Bounds after = remaining.bounds();
            Btc least = since.stream().anyMatch(ResolutionCheck::isReduced) ? Btc.ZERO : before.low();
            follows = moves.isEmpty()
                    ? amount.equals(remaining)
                    : after.low().compareTo(least) <= 0
                            && (left || after.low().equals(before.low()))
                            && (came || !isAbove(after.high(), before.high()))
                            && (left || !isAbove(before.high(), after.high()));
        }
        if (!follows) {
            throw refused(
                    "remaining " + Words.quote(remaining.toString()),
                    "does not follow from " + amount + " and " + Words.count(moves.size(), "move"));
        }
    }

    private static boolean isReduced(Observation move) {
        return move.statement() instanceof Statement.Reduced;
    }

    private static boolean isAbove(@Nullable Btc high, @Nullable Btc other) {
        return other != null && (high == null || high.compareTo(other) > 0);
    }

    static void requireSources(int sources, int figures) {
        boolean fits = figures == 0 ? sources == 0 : sources >= 1 && sources <= figures;
        if (!fits) {
            throw refused("number of independent sources \"" + sources + "\"", "does not fit " + figures + " figures");
        }
    }

    private static IllegalArgumentException refused(String what, String why) {
        return new IllegalArgumentException(what + " of a stored answer " + why + "; ask the log again");
    }
}
