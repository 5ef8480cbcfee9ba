package org.reserves.audit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.observation.Amounts;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Knowledge;
import org.reserves.observation.KnownEntries;
import org.reserves.observation.LogEntry;
import org.reserves.observation.Observation;
import org.reserves.observation.Statement;

/**
 * What is known from outside, as far as it may be held against a publication: nothing that its publisher said, nothing about a
 * later day, no opinion, and no arithmetic, which may be arithmetic on the publication itself.
 */
final class KnownFacts {
    /** What never counts. */
    private static final Set<EvidenceBasis> UNSEEN = EnumSet.of(EvidenceBasis.INFERENCE, EvidenceBasis.OPINION);

    @Nullable
    private final KnownEntries known;

    private final LocalDate asOf;
    private final List<LogEntry> all;

    /** A figure of the whole of a holder: what was said, whose the coins are, and how many. */
    record Figure(LogEntry entry, Btc amount) {
        Observation said() {
            return entry.observation();
        }

        TitleHolder titleHolder() {
            return entry.titleHolder();
        }

        String code() {
            return titleHolder().sovereign().code();
        }

        /** Whether more than a table like the audited one says so. */
        boolean isEvidence() {
            return said().reporter().basis() != EvidenceBasis.TRACKER;
        }

        /** The flag, whose coins they are, and what was said of them. */
        @Override
        public String toString() {
            return code() + " (" + titleHolder().kind().words() + ") " + said();
        }
    }

    KnownFacts(@Nullable Knowledge knowledge, PublishedTable table) {
        this.known = knowledge == null ? null : KnownEntries.of(knowledge);
        this.asOf = table.asOf();
        this.all = known == null
                ? List.of()
                : known.all().stream()
                        .filter(entry -> entry.asOfDay() <= asOf.toEpochDay()
                                && !UNSEEN.contains(
                                        entry.observation().reporter().basis())
                                && !isBy(table.source().publisher(), entry.observation()))
                        .toList();
    }

    /** Single figures of the whole of any holder, in the order they were reported. */
    Stream<Figure> figures() {
        return all.stream()
                .filter(entry -> entry.observation().scope().isWhole()
                        && entry.observation().statement() instanceof Statement.Held)
                .flatMap(entry -> Stream.ofNullable(Amounts.singleFigure(
                                ((Statement.Held) entry.observation().statement()).amount()))
                        .map(amount -> new Figure(entry, amount)));
    }

    /** Single figures of the whole of those under a flag: a country's subdivisions are under its flag, as many tables list them. */
    Stream<Figure> figuresUnder(String code) {
        return figures().filter(figure -> isUnder(figure.titleHolder(), code));
    }

    /** One figure for each flag and amount. */
    List<Figure> candidates(Set<String> listed) {
        Map<String, Figure> candidates = new LinkedHashMap<>();
        figures()
                .filter(figure ->
                        !listed.contains(figure.code()) && figure.amount().signum() > 0)
                .forEach(figure -> candidates.putIfAbsent(figure.code() + " " + figure.amount(), figure));
        return List.copyOf(candidates.values());
    }

    /** What left those under a flag, by reports that stand. */
    List<LogEntry> reductions(String code) {
        return standing(all.stream()
                .filter(entry -> entry.observation().statement() instanceof Statement.Reduced
                        && isUnder(entry.titleHolder(), code))
                .toList());
    }

    /**
     * What made a figure of a holder untrue before the publication: coins of the same holder that certainly left after the day
     * of the figure, and what was taken back of it.
     */
    List<Observation> goneSince(Figure figure) {
        if (known == null) {
            return List.of();
        }
        Stream<Observation> left = known.movementsSince(figure.entry(), asOf).since().stream()
                .filter(one -> one.statement() instanceof Statement.Reduced);
        Stream<Observation> takenBack = known.takenBackBy(figure.entry()).stream()
                .filter(entry -> entry.asOfDay() <= asOf.toEpochDay())
                .map(LogEntry::observation);
        return Stream.concat(takenBack, left).toList();
    }

    /** What became of a figure, in a sentence; a figure that was taken back is named as it, not by its id. */
    static String words(Figure figure, List<Observation> gone) {
        return gone.stream().map(one -> words(figure, one)).collect(Collectors.joining("; "));
    }

    private static String words(Figure figure, Observation one) {
        if (!(one.statement() instanceof Statement.Withdrawn withdrawn)) {
            return one.toString();
        }
        String whose = withdrawn.id().equals(figure.said().id()) ? "it" : "what it rests on";
        String taken = withdrawn.amount() == null ? whose : withdrawn.amount().toDisplay() + " of " + whose;
        return taken + " withdrawn, " + withdrawn.reason() + ", as of " + one.asOf() + " [" + one.reporter() + "]";
    }

    private List<LogEntry> standing(List<LogEntry> entries) {
        return known == null ? List.of() : known.standing(entries);
    }

    private static boolean isUnder(TitleHolder titleHolder, String code) {
        return titleHolder.sovereign().code().equals(code)
                || titleHolder.sovereign().country().code().equals(code);
    }

    private static boolean isBy(String publisher, Observation said) {
        String outlet = said.reporter().outlet();
        return isOneName(publisher, said.reporter().origin()) || (outlet != null && isOneName(publisher, outlet));
    }

    /** Whether two names are one but for what stands in brackets: the author of {@code Mars Finance (Luke)}. */
    private static boolean isOneName(String a, String b) {
        return withoutBrackets(a).equalsIgnoreCase(withoutBrackets(b));
    }

    private static String withoutBrackets(String name) {
        int open = name.indexOf('(');
        return (open >= 0 && name.endsWith(")") ? name.substring(0, open) : name).strip();
    }
}
