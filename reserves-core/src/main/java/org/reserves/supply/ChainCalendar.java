package org.reserves.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.reserves.source.Source;

/**
 * The link between heights and dates of the Bitcoin main network: exact at blocks whose header time is known, interpolated
 * between them, estimated beyond the last, and always with a bound.
 *
 * <pre>{@code
 * ChainCalendar calendar = ChainCalendar.mainnet();
 * calendar.timeOf(BlockHeight.of(840_000));                // 2024-04-20T00:09:27Z
 * calendar.heightOn(LocalDate.parse("2025-05-28"));        // about block 898,601 (± …)
 * }</pre>
 *
 * <p>The calendar ships with 442 anchors: the genesis block, every first block of a difficulty period up to 878,976, the
 * four halvings and block 895,104 of 2025-05-04. {@link #with} adds blocks the caller knows, which narrows the bound.
 *
 * <p>Times are those in block headers, which may run up to two hours ahead of the clock; the bounds allow for it. A bound
 * is the worst experience with the chain so far plus a margin, not a law: leaving each anchor out in turn, and
 * extrapolating from each anchor since block 300,000 to every later one, the truth always lay within it.
 *
 * <p>Immutable and thread-safe.
 */
public final class ChainCalendar {
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59Z");
    private static final Source HEADERS =
            Source.of("Bitcoin main network", "Block headers: first blocks of difficulty periods, and the halvings");

    private final NavigableMap<BlockHeight, TimeAnchor> byHeight;
    private final NavigableMap<Instant, TimeAnchor> byTime;

    ChainCalendar(Collection<TimeAnchor> anchors) {
        byHeight = new TreeMap<>();
        byTime = new TreeMap<>();
        for (TimeAnchor anchor : anchors) {
            byHeight.put(anchor.height(), anchor);
            byTime.put(anchor.time(), anchor);
        }
    }

    /** Returns the calendar of the main network with the anchors shipped in this library; they are read once. */
    public static ChainCalendar mainnet() {
        return Mainnet.CALENDAR;
    }

    static ChainCalendar load() {
        return new ChainCalendar(Resource.rows("block-times.csv").stream()
                .map(ChainCalendar::readAnchor)
                .toList());
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
        TimeAnchor same = byHeight.get(anchor.height());
        if (same != null) {
            return requireSameTime(same, anchor);
        }
        Map.Entry<BlockHeight, TimeAnchor> below = byHeight.lowerEntry(anchor.height());
        Map.Entry<BlockHeight, TimeAnchor> above = byHeight.higherEntry(anchor.height());
        if (below != null && !anchor.time().isAfter(below.getValue().time())) {
            throw new IllegalArgumentException(
                    "anchor \"" + anchor + "\" is not after " + below.getValue() + "; leave one of the two out");
        }
        if (above != null && !anchor.time().isBefore(above.getValue().time())) {
            throw new IllegalArgumentException(
                    "anchor \"" + anchor + "\" is not before " + above.getValue() + "; leave one of the two out");
        }
        TreeMap<BlockHeight, TimeAnchor> more = new TreeMap<>(byHeight);
        more.put(anchor.height(), anchor);
        return new ChainCalendar(more.values());
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
        return List.copyOf(byHeight.values());
    }

    /** Returns the last block whose header time is known; beyond it everything is estimated. */
    public TimeAnchor lastAnchor() {
        return byHeight.lastEntry().getValue();
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
        TimeAnchor before = byTime.floorEntry(time).getValue();
        if (before.time().equals(time)) {
            return HeightEstimate.exact(before.height());
        }
        Map.Entry<Instant, TimeAnchor> after = byTime.higherEntry(time);
        return after == null
                ? new BeyondAnchors(before).heightAt(time)
                : new AnchorGap(before, after.getValue()).heightAt(time);
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

    /** Returns the header time of the block at a height, which may lie in the future. */
    public TimeEstimate timeOf(BlockHeight height) {
        Objects.requireNonNull(height, "height must not be null");
        TimeAnchor below = byHeight.floorEntry(height).getValue();
        if (below.height().equals(height)) {
            return TimeEstimate.exact(below.time());
        }
        Map.Entry<BlockHeight, TimeAnchor> above = byHeight.higherEntry(height);
        return above == null
                ? new BeyondAnchors(below).timeOf(height)
                : new AnchorGap(below, above.getValue()).timeOf(height);
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
