package org.reserves.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.IsoDates;
import org.reserves.source.Source;

/**
 * The link between heights and dates of the Bitcoin main network: exact at blocks whose header time is known, interpolated
 * between them, estimated beyond the last, and always with a bound.
 *
 * <pre>{@code
 * ChainCalendar calendar = ChainCalendar.mainnet();
 * calendar.timeOf(BlockHeight.of(840_000));                // 2024-04-20T00:09:27Z
 * calendar.heightOn(LocalDate.parse("2025-05-28"));        // about block 898,739 (± 102)
 * }</pre>
 *
 * <p>The calendar ships with 1,015 anchors: the genesis block, every first block of a difficulty period up to 878,976, the
 * four halvings, from 2024-12-20 to 2026-03-24 the last block before each midnight UTC, and then every 10,000th to block
 * 960,000 of 2026-07-28. From 2025 to 2026-03-24 a height is known to within 25 blocks at midnight and 60 at any other
 * time; before that to within some 300, after it to within 1,000. {@link #with} adds blocks the caller knows, which
 * narrows the bound.
 *
 * <p>Times are those in block headers, which may run up to two hours ahead of the clock; the bounds allow for it. A bound
 * is the worst experience with the chain so far plus a margin, not a law: leaving each anchor out in turn, and
 * extrapolating from each anchor since block 300,000 to every later one, the truth always lay within it.
 *
 * <p>Immutable and thread-safe.
 */
public final class ChainCalendar {
    /** The last second of the year 9999. */
    private static final Instant LAST_TIME = Instant.ofEpochSecond(253_402_300_799L);

    private static final Source HEADERS = Source.of("Bitcoin main network", "Block headers");

    /** Sorted by height, and by time as well: every later anchor is later. */
    private final List<TimeAnchor> anchors;

    ChainCalendar(List<TimeAnchor> sortedAnchors) {
        anchors = List.copyOf(sortedAnchors);
    }

    /** Returns the calendar of the main network with the anchors shipped in this library; they are read once. */
    public static ChainCalendar mainnet() {
        return Mainnet.CALENDAR;
    }

    static ChainCalendar load() {
        List<TimeAnchor> anchors = new ArrayList<>();
        for (String row : Resource.rows("block-times.csv")) {
            anchors.add(readAnchor(row));
        }
        return new ChainCalendar(anchors);
    }

    private static TimeAnchor readAnchor(String row) {
        int comma = row.indexOf(',');
        return new TimeAnchor(
                BlockHeight.of(Long.parseLong(row, 0, comma, 10)),
                Instant.ofEpochSecond(Long.parseLong(row, comma + 1, row.length(), 10)),
                HEADERS);
    }

    /**
     * Returns this calendar with one more block whose header time is known.
     *
     * @throws IllegalArgumentException if the height has another time already, or the time does not lie between those of
     *                                  the anchors below and above
     */
    public ChainCalendar with(TimeAnchor anchor) {
        Objects.requireNonNull(anchor, "anchor must not be null");
        int below = last(known -> known.height().compareTo(anchor.height()) <= 0);
        TimeAnchor lower = anchors.get(below);
        if (lower.height().equals(anchor.height())) {
            return requireSameTime(lower, anchor);
        }
        if (!anchor.time().isAfter(lower.time())) {
            throw new IllegalArgumentException(
                    "anchor \"" + anchor + "\" is not after " + lower + "; leave one of the two out");
        }
        if (below + 1 < anchors.size()
                && !anchor.time().isBefore(anchors.get(below + 1).time())) {
            throw new IllegalArgumentException(
                    "anchor \"" + anchor + "\" is not before " + anchors.get(below + 1) + "; leave one of the two out");
        }
        List<TimeAnchor> more = new ArrayList<>(anchors);
        more.add(below + 1, anchor);
        return new ChainCalendar(more);
    }

    private ChainCalendar requireSameTime(TimeAnchor known, TimeAnchor added) {
        if (!known.time().equals(added.time())) {
            throw new IllegalArgumentException("anchor \"" + added + "\" contradicts " + known + " of " + known.source()
                    + "; a block has one header time");
        }
        return this;
    }

    /** Returns the blocks whose header time is known, lowest first. */
    public List<TimeAnchor> anchors() {
        return anchors;
    }

    /** Returns the last block whose header time is known; beyond it everything is estimated. */
    public TimeAnchor lastAnchor() {
        return anchors.get(anchors.size() - 1);
    }

    /**
     * Returns the height of the chain at a moment: the last block with a header time not after it.
     *
     * @throws IllegalArgumentException if the moment is before the genesis block or after the year 9999
     */
    public HeightEstimate heightAt(Instant time) {
        Objects.requireNonNull(time, "time must not be null");
        HeaderTime.requireNotBeforeGenesis(time);
        requireKnownYear(time);
        int before = last(known -> !known.time().isAfter(time));
        TimeAnchor anchor = anchors.get(before);
        if (anchor.time().equals(time)) {
            return HeightEstimate.exact(anchor.height());
        }
        return before + 1 == anchors.size()
                ? new BeyondAnchors(anchor).heightAt(time)
                : new AnchorGap(anchor, anchors.get(before + 1)).heightAt(time);
    }

    /**
     * Returns the height of the chain on a day in UTC: the best estimate is for noon, the range covers the whole day.
     *
     * @throws IllegalArgumentException if the day is before that of the genesis block, 2009-01-03, or after the year 9999
     */
    public HeightEstimate heightOn(LocalDate date) {
        Objects.requireNonNull(date, "date must not be null");
        Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        HeightEstimate last = heightAt(date.atTime(23, 59, 59).toInstant(ZoneOffset.UTC));
        return new HeightEstimate(
                heightAt(notBeforeGenesis(start)).lowest(),
                heightAt(notBeforeGenesis(date.atTime(12, 0).toInstant(ZoneOffset.UTC)))
                        .best(),
                last.highest(),
                last.basis() == EstimateBasis.EXTRAPOLATED ? EstimateBasis.EXTRAPOLATED : EstimateBasis.INTERPOLATED);
    }

    /**
     * Returns the height of the chain on a day in UTC: the best estimate is for noon, the range covers the whole day.
     *
     * @param isoDate the day, like {@code 2025-05-28}
     * @throws IllegalArgumentException if the text is not an ISO day, or the day is before that of the genesis block, 2009-01-03
     */
    public HeightEstimate heightOn(String isoDate) {
        return heightOn(IsoDates.parse("date", isoDate));
    }

    /** Returns the header time of the block at a height, which may lie in the future. */
    public TimeEstimate timeOf(BlockHeight height) {
        Objects.requireNonNull(height, "height must not be null");
        int below = last(known -> known.height().compareTo(height) <= 0);
        TimeAnchor anchor = anchors.get(below);
        if (anchor.height().equals(height)) {
            return TimeEstimate.exact(anchor.time());
        }
        return below + 1 == anchors.size()
                ? new BeyondAnchors(anchor).timeOf(height)
                : new AnchorGap(anchor, anchors.get(below + 1)).timeOf(height);
    }

    /** Returns the index of the last anchor that passes; the genesis block, the first of all, always does. */
    private int last(Predicate<TimeAnchor> condition) {
        int passes = 0;
        int fails = anchors.size();
        while (passes + 1 < fails) {
            int middle = (passes + fails) >>> 1;
            if (condition.test(anchors.get(middle))) {
                passes = middle;
            } else {
                fails = middle;
            }
        }
        return passes;
    }

    private static Instant notBeforeGenesis(Instant time) {
        return time.isBefore(HeaderTime.GENESIS) ? HeaderTime.GENESIS : time;
    }

    private static void requireKnownYear(Instant time) {
        if (time.isAfter(LAST_TIME)) {
            throw new IllegalArgumentException(
                    "time \"" + time + "\" is after " + LAST_TIME + ", the last this calendar can answer for");
        }
    }

    /** Loaded when first asked for, and only once. */
    private static final class Mainnet {
        static final ChainCalendar CALENDAR = load();
    }
}
