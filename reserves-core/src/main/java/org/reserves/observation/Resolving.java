package org.reserves.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;

/** The rules of {@link Policy}, one after the other, on the figures of one holder. */
final class Resolving {
    private final Question question;
    private final Policy policy;
    private final Sight sight;
    private final HolderIndex index;
    private final long asOfDay;
    private final Map<Entry, KnownFigure> figures = new LinkedHashMap<>();
    private final Map<Entry, Beaten.Why> beaten = new LinkedHashMap<>();
    private final List<Entry> agreeing = new ArrayList<>();

    Resolving(Question question, Policy policy, HolderIndex index) {
        this.question = question;
        this.policy = policy;
        this.index = index;
        this.sight = new Sight(question.knownOn().toEpochDay());
        this.asOfDay = question.asOf().toEpochDay();
    }

    static Resolution of(Question question, Policy policy, @Nullable HolderIndex index) {
        return index == null ? nothing(question) : new Resolving(question, policy, index).resolve();
    }

    private Resolution resolve() {
        List<Entry> left = standing();
        left = without(left, Beaten.Why.REPLACED, Standings.replaced(left));
        if (left.stream().anyMatch(this::isDisclosed)) {
            left = keep(left, Beaten.Why.NO_FIGURE, this::isDisclosed);
        }
        left = keep(left, Beaten.Why.NOT_IN_POLICY, entry -> classOf(entry) >= 0);
        left = keep(left, Beaten.Why.TOO_OLD, entry -> !policy.isTooOld(entry.observation.asOf(), asOfDay));
        int best = left.stream().mapToInt(this::classOf).min().orElse(0);
        List<Entry> lower = left.stream().filter(entry -> classOf(entry) > best).toList();
        List<Entry> chosen =
                left.stream().filter(entry -> classOf(entry) == best).toList();
        if (policy.newest()) {
            chosen = newestOf(chosen);
        }
        sortOut(lower, chosen, Beaten.Why.LOWER_CLASS);
        return answer(chosen);
    }

    /** Figures about the day or an earlier one that nothing takes back. */
    private List<Entry> standing() {
        List<Entry> standing = new ArrayList<>();
        for (Entry entry : index.wholes.prefix(sight.knownDay())) {
            if (entry.asOfFirstDay > asOfDay) {
                continue;
            }
            KnownFigure figure = sight.figure(entry);
            figures.put(entry, figure);
            Beaten.Why why =
                    switch (figure.standing()) {
                        case STANDS, PARTLY_WITHDRAWN -> null;
                        case WITHDRAWN -> Beaten.Why.WITHDRAWN;
                        case CORRECTED -> Beaten.Why.CORRECTED;
                        case RESTS_ON_WITHDRAWN -> Beaten.Why.RESTS_ON_WITHDRAWN;
                    };
            if (why == null && entry.asOfDay > asOfDay) {
                why = Beaten.Why.MAY_BE_LATER;
            }
            if (why == null) {
                standing.add(entry);
            } else {
                beaten.put(entry, why);
            }
        }
        return standing;
    }

    private List<Entry> newestOf(List<Entry> candidates) {
        long latestFirstDay =
                candidates.stream().mapToLong(entry -> entry.asOfFirstDay).max().orElse(0);
        List<Entry> newest = new ArrayList<>();
        List<Entry> older = new ArrayList<>();
        candidates.forEach(entry -> (entry.asOfDay >= latestFirstDay ? newest : older).add(entry));
        sortOut(older, newest, Beaten.Why.OLDER);
        return newest;
    }

    /** What states a chosen amount agrees, if all chosen do; the rest is beaten. */
    private void sortOut(List<Entry> others, List<Entry> chosen, Beaten.Why why) {
        for (Entry other : others) {
            if (!chosen.isEmpty() && chosen.stream().allMatch(c -> Amounts.same(amount(c), amount(other)))) {
                agreeing.add(other);
            } else {
                beaten.put(other, why);
            }
        }
    }

    private Resolution answer(List<Entry> chosen) {
        Resolution.State state = state(chosen);
        List<Entry> supporting = new ArrayList<>(chosen);
        supporting.addAll(agreeing);
        List<Moves> moves = chosen.stream()
                .map(entry -> new Moves(entry, index.movesSince(entry.asOfFirstDay), sight, asOfDay))
                .toList();
        List<Disclosure> remaining = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            remaining.add(moves.get(i).remaining(amount(chosen.get(i))));
        }
        return new Resolution(
                question,
                state,
                span(chosen.stream().map(this::amount).toList()),
                span(remaining),
                known(chosen),
                known(agreeing),
                figures.keySet().stream()
                        .filter(beaten::containsKey)
                        .map(this::beaten)
                        .toList(),
                Standings.newestParts(index, sight, asOfDay),
                distinct(moves.stream().map(Moves::since).toList()),
                distinct(moves.stream().map(Moves::perhaps).toList()),
                Independence.sources(supporting));
    }

    private Beaten beaten(Entry entry) {
        Beaten.Why why = beaten.get(entry);
        KnownFigure figure = figures.get(entry);
        if (why == null || figure == null) {
            throw new IllegalStateException("entry " + entry.observation.id() + " was not sorted");
        }
        return new Beaten(figure, why);
    }

    private Resolution.State state(List<Entry> chosen) {
        if (chosen.isEmpty()) {
            return Resolution.State.UNKNOWN;
        }
        if (!isDisclosed(chosen.get(0))) {
            return Resolution.State.UNDISCLOSED;
        }
        Disclosure first = amount(chosen.get(0));
        return chosen.stream().allMatch(entry -> Amounts.same(amount(entry), first))
                ? Resolution.State.FIGURE
                : Resolution.State.CONTESTED;
    }

    private List<KnownFigure> known(List<Entry> entries) {
        return entries.stream().map(sight::figure).toList();
    }

    private int classOf(Entry entry) {
        return policy.classOf(entry.observation.reporter().basis());
    }

    private boolean isDisclosed(Entry entry) {
        return amount(entry).disclosed();
    }

    private Disclosure amount(Entry entry) {
        KnownFigure figure = figures.get(entry);
        return figure == null ? Disclosure.undisclosed() : figure.amount();
    }

    private List<Entry> keep(List<Entry> from, Beaten.Why why, Predicate<Entry> condition) {
        return without(from, why, from.stream().filter(condition.negate()).collect(Collectors.toSet()));
    }

    private List<Entry> without(List<Entry> from, Beaten.Why why, Set<Entry> out) {
        out.forEach(entry -> beaten.put(entry, why));
        return from.stream().filter(entry -> !out.contains(entry)).toList();
    }

    /** From the least to the most that any states; undisclosed where none states anything. */
    static Disclosure span(List<Disclosure> amounts) {
        List<Bounds> bounds = amounts.stream()
                .filter(Disclosure::disclosed)
                .map(Disclosure::bounds)
                .toList();
        if (bounds.isEmpty()) {
            return Disclosure.undisclosed();
        }
        if (amounts.stream().allMatch(amount -> Amounts.same(amount, amounts.get(0)))) {
            return amounts.get(0);
        }
        Btc low =
                bounds.stream().map(Bounds::low).min(Comparator.naturalOrder()).orElseThrow();
        boolean open = bounds.stream().anyMatch(b -> b.high() == null);
        Btc high = open
                ? null
                : bounds.stream().map(Resolving::high).reduce(Amounts::max).orElseThrow();
        return Amounts.between(low, high, false);
    }

    private static Btc high(Bounds bounds) {
        Btc high = bounds.high();
        return high == null ? bounds.low() : high;
    }

    private static List<Observation> distinct(List<List<Observation>> lists) {
        Map<String, Observation> byId = new LinkedHashMap<>();
        lists.forEach(list -> list.forEach(one -> byId.put(one.id(), one)));
        return List.copyOf(byId.values());
    }

    private static Resolution nothing(Question question) {
        return new Resolution(
                question,
                Resolution.State.UNKNOWN,
                Disclosure.undisclosed(),
                Disclosure.undisclosed(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }
}
