package org.reserves.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.Words;
import org.reserves.source.PartialDate;

/**
 * An observation in its place in a log, with what it points at and what points at it. Engine, public for the packages that
 * explain a log; filled by {@link LogLinker}, then read only.
 */
public final class LogEntry {
    /**
     * Something an observation says of another one.
     *
     * @param verb what it does to it: {@code derives from}, {@code corrects}, {@code withdraws}
     * @param id   the other one
     */
    record Link(String verb, String id) {

        /** Returns what an observation says of others; most say nothing. */
        static List<Link> of(Observation said) {
            boolean isWithdrawal = said.statement() instanceof Statement.Withdrawn;
            if (said.derivesFrom().isEmpty() && said.corrects() == null && !isWithdrawal) {
                return List.of();
            }
            List<Link> links = new ArrayList<>(1);
            for (String id : said.derivesFrom()) {
                links.add(new Link("derives from", id));
            }
            if (said.corrects() != null) {
                links.add(new Link("corrects", said.corrects()));
            }
            if (said.statement() instanceof Statement.Withdrawn taken) {
                links.add(new Link("withdraws", taken.id()));
            }
            return links;
        }

        /** Returns the beginning of a sentence about it. */
        String saidBy(LogEntry entry) {
            return "observation " + Words.quote(entry.observation.id()) + " " + verb + " " + Words.quote(id);
        }
    }

    static final Comparator<LogEntry> ORDER = new Order();

    /** Sorts by what became known first, then what is about the earlier day, then the id; by numbers first, which is faster. */
    static LogEntry[] sorted(List<LogEntry> entries) {
        long[] keys = new long[entries.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (entries.get(i).reportedDay << Integer.SIZE) + i;
        }
        Arrays.sort(keys);
        LogEntry[] sorted = new LogEntry[keys.length];
        int start = 0;
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = entries.get((int) keys[i]);
            if (sorted[i].reportedDay != sorted[start].reportedDay) {
                Arrays.sort(sorted, start, i, ORDER);
                start = i;
            }
        }
        Arrays.sort(sorted, start, keys.length, ORDER);
        return sorted;
    }

    private static final class Order implements Comparator<LogEntry> {
        @Override
        public int compare(LogEntry a, LogEntry b) {
            int order = Long.compare(a.reportedDay, b.reportedDay);
            order = order != 0 ? order : Long.compare(a.reportedFirstDay, b.reportedFirstDay);
            order = order != 0 ? order : Long.compare(a.asOfDay, b.asOfDay);
            order = order != 0 ? order : Long.compare(a.asOfFirstDay, b.asOfFirstDay);
            return order != 0 ? order : a.observation.id().compareTo(b.observation.id());
        }
    }

    final Observation observation;
    /** The last days it can be about and can have become known on, as days since 1970: what every query compares. */
    final long asOfDay;

    final long asOfFirstDay;
    final long reportedDay;
    final long reportedFirstDay;

    /** What it says of other observations. */
    final List<Link> links;

    /** What it repeats or was computed from. */
    List<LogEntry> origins = List.of();

    /** What takes it, or some of it, back. */
    List<LogEntry> withdrawals = List.of();

    /** What replaces it. */
    List<LogEntry> corrections = List.of();

    /** The origins behind it, through every derivation. */
    Set<String> roots = Set.of();

    /** A number for each different set of origins. */
    int rootsId;

    /** How it looks while nothing takes it back; null where it is not a figure. */
    @Nullable
    KnownFigure untouched;

    /** Whose coins its origins say they are; its own word where it has no origin or they disagree. */
    TitleHolder titleHolder;

    Holder holder;

    /** While a log is made: whether it cannot stand. */
    boolean isRefused;

    /** While a log is made: how many observations rest on each other below it. */
    int depth;

    private final boolean isFigure;
    private final boolean isWhole;

    LogEntry(Observation observation) {
        this.observation = observation;
        this.isFigure = observation.statement() instanceof Statement.Held;
        this.isWhole = observation.scope().isWhole();
        this.links = Link.of(observation);
        this.asOfDay = observation.asOf().latest().toEpochDay();
        this.asOfFirstDay = firstDay(observation.asOf(), asOfDay);
        this.reportedDay = observation.reported().latest().toEpochDay();
        this.reportedFirstDay = firstDay(observation.reported(), reportedDay);
        this.titleHolder = observation.titleHolder();
        this.holder = observation.namedHolder();
    }

    /** The first day of a period; most are one day. */
    private static long firstDay(PartialDate period, long lastDay) {
        boolean isDay = period.precision() == PartialDate.Precision.DAY && !period.isApproximate();
        return isDay ? lastDay : period.earliest().toEpochDay();
    }

    boolean isFigure() {
        return isFigure;
    }

    /** Whether it is about all that its holder has. */
    boolean isWhole() {
        return isWhole;
    }

    /** Returns a list of one more; most entries have none, so an empty list is shared. */
    static List<LogEntry> grown(List<LogEntry> list, LogEntry one) {
        List<LogEntry> grown = list.isEmpty() ? new ArrayList<>(1) : list;
        grown.add(one);
        return grown;
    }

    /** Whether nothing in the whole log could ever take it back. */
    boolean isUntouchable() {
        return origins.isEmpty() && withdrawals.isEmpty() && corrections.isEmpty();
    }

    boolean isMove() {
        return observation.statement() instanceof Statement.Reduced
                || observation.statement() instanceof Statement.Added;
    }

    boolean sharesOriginWith(LogEntry other) {
        return roots.stream().anyMatch(other.roots::contains);
    }

    /** Returns what was said. */
    public Observation observation() {
        return observation;
    }

    /** Returns whose coins its origins say they are; its own word where it has no origin or they disagree. */
    public TitleHolder titleHolder() {
        return titleHolder;
    }

    /** Returns the last day it can be about, as days since 1970. */
    public long asOfDay() {
        return asOfDay;
    }

    /** Returns the first day it can be about, as days since 1970. */
    public long asOfFirstDay() {
        return asOfFirstDay;
    }

    /** Returns whether it repeats or computes from nothing else in the log. */
    public boolean isOriginal() {
        return origins.isEmpty();
    }

    /** Returns what takes it, or some of it, back. */
    public List<LogEntry> withdrawals() {
        return Collections.unmodifiableList(withdrawals);
    }
}
