package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.Holder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;

/**
 * Everything that was said, kept. Ask {@link #knownOn} what was known on a day; the answer never depends on what was
 * reported later, nor on the order in which observations were added.
 *
 * <pre>{@code
 * ObservationLog log = ObservationLog.of(observations);
 * log.knownOn("2021-04-08").resolve(Holder.privatePersons("UA"), "2021-04-08", Policy.recordsFirst());
 * }</pre>
 *
 * <p>An observation is known on a day if it was reported by then for certain: one reported in "2024-05" is known from
 * 2024-05-31 on. It says something about a day if it is as of that day or an earlier one for certain; one whose period
 * begins by that day and ends after it is not used, and {@link Resolution#rejected()} names it.
 *
 * <p>JSON: {@code {"observations":[{…}]}}, in the order they were reported.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
public final class ObservationLog {
    private final List<LogEntry> entries;
    private final Map<String, LogEntry> byId;
    private final Map<Holder, HolderIndex> byHolder;

    private ObservationLog(Collection<Observation> known, Collection<Observation> more) {
        LogLinker linker = new LogLinker(known, more);
        if (!linker.faults().isEmpty()) {
            throw new LinkException(linker.faults());
        }
        entries = linker.entries();
        byId = linker.byId();
        Map<Holder, List<LogEntry>> groups = new HashMap<>();
        for (LogEntry entry : entries) {
            List<LogEntry> group = groups.get(entry.holder);
            if (group == null) {
                group = new ArrayList<>();
                groups.put(entry.holder, group);
            }
            group.add(entry);
        }
        byHolder = new TreeMap<>();
        for (Map.Entry<Holder, List<LogEntry>> group : groups.entrySet()) {
            byHolder.put(group.getKey(), new HolderIndex(group.getValue()));
        }
    }

    /**
     * Returns a log of observations, in any order.
     *
     * @throws LinkException if two have one id; if one derives from, corrects or withdraws an observation that is not there or
     *                       was certainly reported later; if one corrects or withdraws what is about another sovereign, or
     *                       corrects a withdrawal; if they point at each other in a circle, or in a chain of more than a
     *                       hundred; or if an amount is withdrawn of what states none, a range or less. It names all of them;
     *                       {@link #faults} does so without throwing
     */
    public static ObservationLog of(Collection<Observation> observations) {
        return new ObservationLog(List.of(), Objects.requireNonNull(observations, "observations must not be null"));
    }

    @JsonCreator
    static ObservationLog fromJson(@JsonProperty("observations") List<Observation> observations) {
        return of(observations);
    }

    /**
     * Returns this log with more observations; this one stays as it is.
     *
     * @throws LinkException as {@link #of}
     */
    public ObservationLog with(Observation... more) {
        return with(Arrays.asList(Objects.requireNonNull(more, "observations must not be null")));
    }

    /**
     * Returns this log with more observations; this one stays as it is.
     *
     * @throws LinkException as {@link #of}
     */
    public ObservationLog with(Collection<Observation> more) {
        return new ObservationLog(observations(), Objects.requireNonNull(more, "observations must not be null"));
    }

    /**
     * Returns everything that keeps observations from joining this log, in one pass: the faults of those that break a rule of
     * {@link #of}, and of those that rest on them. The others can be added together. Of withdrawals that only together take
     * back too much, all are refused, and of new observations with one id, each.
     *
     * @return one fault or several for each observation that is refused, causes before what rests on them; empty where all
     *         can be added
     */
    public List<LinkFault> faults(Collection<Observation> more) {
        Objects.requireNonNull(more, "observations must not be null");
        return List.copyOf(new LogLinker(observations(), more).faults());
    }

    /** Returns all observations, in the order they were reported, then what they are about, then their id. */
    @JsonProperty("observations")
    public List<Observation> observations() {
        return entries.stream().map(entry -> entry.observation).toList();
    }

    /**
     * Returns the observation with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Observation observation(String id) {
        return entry(id).observation;
    }

    /** Returns the holders that anything was said of, in the order of their codes. */
    public List<Holder> holders() {
        return List.copyOf(byHolder.keySet());
    }

    /**
     * Returns the holders of one country or subdivision that anything was said of: its public side, its listed companies, its
     * private persons; none where nothing was said.
     *
     * @param code the ISO 3166 code, like {@code UA}
     */
    public List<Holder> holders(String code) {
        Objects.requireNonNull(code, "code must not be null");
        return holders().stream()
                .filter(holder -> holder.sovereign().code().equals(code))
                .toList();
    }

    /** Returns everything that was said of a holder, in the order it was reported; see {@link #holderOf}. */
    public List<Observation> observations(Holder holder) {
        HolderIndex index = index(holder);
        return index == null
                ? List.of()
                : index.all.stream().map(entry -> entry.observation).toList();
    }

    /**
     * Returns whose coins an observation is about: what its origins say, where it repeats others and they agree, else what
     * it says itself. A tracker that prints declarations of officials under the flag of their state is about the officials.
     *
     * @throws IllegalArgumentException if there is no observation with the id
     */
    public Holder holderOf(String id) {
        return entry(id).holder;
    }

    /**
     * Returns the origins behind an observation, through everything it derives from, without case.
     *
     * @throws IllegalArgumentException if there is no observation with the id
     */
    public Set<String> originsOf(String id) {
        return entry(id).roots;
    }

    /**
     * Returns what was known on a day.
     *
     * @param isoDate the day, like {@code 2025-05-28}
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public Knowledge knownOn(String isoDate) {
        return knownOn(IsoDates.parse("day of knowledge", isoDate));
    }

    /** Returns what was known on a day. */
    public Knowledge knownOn(LocalDate day) {
        return new Knowledge(this, Objects.requireNonNull(day, "day of knowledge must not be null"));
    }

    /**
     * Returns what was believed of a holder over time: the answer on each day on which something about it became known,
     * about that day, wherever the answer changed.
     */
    public List<Resolution> beliefs(Holder holder, Policy policy) {
        Objects.requireNonNull(holder, "holder must not be null");
        Objects.requireNonNull(policy, "policy must not be null");
        List<Resolution> beliefs = new ArrayList<>();
        HolderIndex index = byHolder.get(holder);
        if (index == null) {
            return beliefs;
        }
        List<Long> days = index.all.stream()
                .flatMap(entry -> Stream.of(entry.reportedDay, Math.max(entry.reportedDay, entry.asOfDay)))
                .distinct()
                .sorted()
                .toList();
        for (long epochDay : days) {
            LocalDate day = LocalDate.ofEpochDay(epochDay);
            Resolution now = knownOn(day).resolve(holder, day, policy);
            if (beliefs.isEmpty() || !beliefs.get(beliefs.size() - 1).isSameAnswer(now)) {
                beliefs.add(now);
            }
        }
        return Collections.unmodifiableList(beliefs);
    }

    /**
     * Returns what became known after one day and by another, in the order it was reported.
     *
     * @param after the day whose knowledge is the earlier one
     * @param by    the day whose knowledge is the later one
     * @throws IllegalArgumentException if the second day is before the first
     */
    public List<Observation> learned(LocalDate after, LocalDate by) {
        Objects.requireNonNull(after, "after must not be null");
        Objects.requireNonNull(by, "by must not be null");
        if (by.isBefore(after)) {
            throw new IllegalArgumentException(
                    "day \"" + by + "\" is before \"" + after + "\"; give the earlier day of knowledge first");
        }
        return entries.stream()
                .filter(entry -> entry.reportedDay > after.toEpochDay() && entry.reportedDay <= by.toEpochDay())
                .map(entry -> entry.observation)
                .toList();
    }

    /**
     * Returns what became known after one day and by another, as {@link #learned(LocalDate, LocalDate)}.
     *
     * @throws IllegalArgumentException if a text is not an ISO day, or the second day is before the first
     */
    public List<Observation> learned(String afterIsoDate, String byIsoDate) {
        return learned(IsoDates.parse("after", afterIsoDate), IsoDates.parse("by", byIsoDate));
    }

    /**
     * Returns whose answer about a day changed, as {@link #changed(LocalDate, LocalDate, LocalDate, Policy)}.
     *
     * @throws IllegalArgumentException if a text is not an ISO day, or the second day of knowledge is before the first
     */
    public List<ChangedAnswer> changed(String asOfIsoDate, String afterIsoDate, String byIsoDate, Policy policy) {
        return changed(
                IsoDates.parse("as-of date", asOfIsoDate),
                IsoDates.parse("after", afterIsoDate),
                IsoDates.parse("by", byIsoDate),
                policy);
    }

    /**
     * Returns whose answer about a day changed between two days of knowledge, with both answers, in the order of the holders.
     *
     * @param asOf  the day the answers are about
     * @param after the day whose knowledge is the earlier one
     * @param by    the day whose knowledge is the later one
     * @throws IllegalArgumentException if the second day of knowledge is before the first
     */
    public List<ChangedAnswer> changed(LocalDate asOf, LocalDate after, LocalDate by, Policy policy) {
        Objects.requireNonNull(asOf, "asOf must not be null");
        Set<Holder> heardOf = learned(after, by).stream()
                .map(said -> entry(said.id()).holder)
                .collect(Collectors.toCollection(TreeSet::new));
        return heardOf.stream()
                .map(holder -> new ChangedAnswer(
                        knownOn(after).resolve(holder, asOf, policy),
                        knownOn(by).resolve(holder, asOf, policy)))
                .filter(change -> !change.before().isSameAnswer(change.after()))
                .toList();
    }

    List<LogEntry> entries() {
        return entries;
    }

    @Nullable
    HolderIndex index(Holder holder) {
        return byHolder.get(Objects.requireNonNull(holder, "holder must not be null"));
    }

    LogEntry entry(String id) {
        LogEntry entry = byId.get(Objects.requireNonNull(id, "id must not be null"));
        if (entry == null) {
            throw new IllegalArgumentException(
                    "observation " + Words.quote(id) + " is not in the log; observations() lists those that are");
        }
        return entry;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObservationLog log && observations().equals(log.observations());
    }

    @Override
    public int hashCode() {
        return observations().hashCode();
    }

    /** Returns {@code 63 observations of 14 holders}. */
    @Override
    public String toString() {
        return entries.size()
                + (entries.size() == 1 ? " observation of " : " observations of ")
                + byHolder.size()
                + (byHolder.size() == 1 ? " holder" : " holders");
    }
}
