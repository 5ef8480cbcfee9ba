package org.reserves.bitcoinj.peers;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.ScanRange;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.internal.Words;

/**
 * How to ask peers. A target and a deadline must be given: without the one any chain would do, without the other a node could keep
 * us waiting for ever.
 *
 * <p>Defaults: headers from genesis to the end of the best chain, all blocks, 30 seconds of patience with a node, at most 2,000,000 headers
 * from it or what half of the heap can hold, nobody is told of progress, and only an interrupt cancels. The words are those of {@link org.reserves.bitcoinj.scan}, the same
 * for all sources.
 *
 * <pre>{@code
 * PeerOptions.of(SyncTarget.work(minimumWork), Duration.ofHours(12)).birthday("2021-09-06").reportingTo(bar::show);
 * }</pre>
 *
 * <p>Immutable; as thread-safe as the functions passed in.
 */
public final class PeerOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_HEADERS = 2_000_000;
    /** What a header takes while the tables grow, twice over, so that a flood of them ends before the memory does. */
    private static final int BYTES_PER_HEADER = 200;

    private final ScanRange range;
    private final ScanControl control;

    @Nullable
    private final Integer mostHeaders;

    private final Reading reading;
    private final FilterTerms filters;

    /** What of the blocks is read. */
    enum Reading {
        WHOLE,
        BLOOM_FILTERED,
        COMPACT_FILTERED
    }

    private PeerOptions(
            ScanRange range, ScanControl control, @Nullable Integer mostHeaders, Reading reading, FilterTerms filters) {
        this.range = range;
        this.control = control;
        this.mostHeaders = mostHeaders;
        this.reading = reading;
        this.filters = filters;
    }

    /**
     * Returns the defaults listed above.
     *
     * @param target   what the chain must reach to be believed
     * @param deadline how long a call may take, all in all
     * @throws IllegalArgumentException if the deadline is shorter than a millisecond or longer than 36,500 days
     */
    public static PeerOptions of(SyncTarget target, Duration deadline) {
        return new PeerOptions(
                ScanRange.all().reaching(target),
                ScanControl.defaults().deadline(deadline),
                null,
                Reading.WHOLE,
                FilterTerms.DEFAULTS);
    }

    /**
     * Returns these options without the blocks below a height: only their headers are read. That the watched scripts had no coins then
     * is your claim, and the grounds of the answer say so; coins that came earlier are not seen.
     *
     * @param height the height of the first block that is searched
     * @throws IllegalArgumentException if it is not above 0
     * @throws IllegalStateException    if there is a birthday already
     */
    public PeerOptions birthday(int height) {
        return with(range.birthday(height));
    }

    /**
     * Returns these options without the blocks before the first whose header is dated a day before this one or later; see
     * {@link #birthday(int)}.
     *
     * @param day the day (UTC)
     * @throws IllegalArgumentException if it is before the first block there is
     * @throws IllegalStateException    if there is a birthday already
     */
    public PeerOptions birthday(LocalDate day) {
        return with(range.birthday(day));
    }

    /**
     * Returns these options without the blocks before the first whose header is dated a day before this one or later; see
     * {@link #birthday(int)}.
     *
     * @param isoDate the day (UTC), like {@code 2021-09-06}
     * @throws IllegalArgumentException if the text is not an ISO day, or it is before the first block there is
     * @throws IllegalStateException    if there is a birthday already
     */
    public PeerOptions birthday(String isoDate) {
        return with(range.birthday(isoDate));
    }

    /**
     * Returns these options with a first block other than genesis, which you trust; neither
     * headers nor blocks before it are read, and coins that came before it or in it are not seen.
     *
     * @param height its height, above 0
     * @param header its header, as {@code getblockheader HASH false} prints it
     * @throws IllegalArgumentException if the height is not above 0
     * @throws IllegalStateException    if there is such a block already
     */
    public PeerOptions pinned(int height, BlockHeader header) {
        return with(range.pinned(height, header));
    }

    /**
     * Returns these options with a first block other than genesis; see {@link #pinned(int, BlockHeader)}.
     *
     * @param height     its height, above 0
     * @param header     its header
     * @param workBefore the work of all blocks before it, or zero; a target of work counts from there
     * @throws IllegalArgumentException if the height is not above 0 or the work negative
     * @throws IllegalStateException    if there is such a block already
     */
    public PeerOptions pinned(int height, BlockHeader header, BigInteger workBefore) {
        return with(range.pinned(height, header, workBefore));
    }

    /**
     * Returns these options with an end on the chain with the most work.
     *
     * @param height the height of the last block
     * @throws IllegalArgumentException if it is negative
     * @throws IllegalStateException    if there is an end already
     */
    public PeerOptions until(int height) {
        return until(ScanEnd.height(height));
    }

    /**
     * Returns these options with an end at the last block of a day.
     *
     * @param day the day (UTC)
     * @throws IllegalArgumentException if it is before the first block there is
     * @throws IllegalStateException    if there is an end already
     */
    public PeerOptions until(LocalDate day) {
        return until(ScanEnd.day(day));
    }

    /**
     * Returns these options with an end at the last block of a day.
     *
     * @param isoDate the day (UTC), like {@code 2025-12-31}
     * @throws IllegalArgumentException if the text is not an ISO day, or it is before the first block there is
     * @throws IllegalStateException    if there is an end already
     */
    public PeerOptions until(String isoDate) {
        return until(ScanEnd.day(isoDate));
    }

    /**
     * Returns these options with an end: {@code until(ScanEnd.block(hash))} ends with a certain block.
     *
     * @throws IllegalStateException if there is an end already
     */
    public PeerOptions until(ScanEnd end) {
        return with(range.until(end));
    }

    /**
     * Returns these options with a block you vouch for, for instance because your own node has it. An answer that ends with this block
     * or before it, and on its chain, rests on it instead of on work: what a test network needs.
     *
     * @throws IllegalStateException if there is such a block already
     */
    public PeerOptions trusting(TrustedBlock block) {
        return with(range.trusting(block));
    }

    /**
     * Returns these options with the time a node may take for one answer: to connect, to send headers, to send the next block.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond or longer than 36,500 days
     * @throws IllegalStateException    if it is set already
     */
    public PeerOptions patience(Duration patience) {
        return with(control.patience(patience));
    }

    /**
     * Returns these options with the most headers that one node may send before it is given up: a network whose blocks are easy to
     * make can be extended for ever.
     *
     * @throws IllegalArgumentException if it is below 1
     * @throws IllegalStateException    if it is set already
     */
    public PeerOptions mostHeaders(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most headers \"" + most + "\" is below 1");
        }
        Words.requireUnset("most headers", mostHeaders);
        return new PeerOptions(range, control, most, reading, filters);
    }

    /**
     * Returns these options with nodes asked for the parts of blocks they think concern the watched scripts (BIP37), instead of
     * whole blocks. Faster, and no evidence: a node can leave out what it likes. The answer is {@link
     * org.reserves.chain.Assurance#INDICATIVE}.
     *
     * @throws IllegalStateException if that is so already
     */
    public PeerOptions bloomFiltered() {
        Words.requireUnset("bloom filtering", isBloomFiltered() ? "on" : null);
        return new PeerOptions(range, control, mostHeaders, Reading.BLOOM_FILTERED, filters);
    }

    /**
     * Returns these options with how many operators at least must state the compact filter of a block that is passed over, for
     * {@link Peers#compactFilters()}; without it two. Nodes on one host count as one operator, but not on this machine, where ports may be
     * tunnels; whether different hosts have different operators is yours to know.
     *
     * @throws IllegalArgumentException if it is below 1
     * @throws IllegalStateException    if it is set already
     */
    public PeerOptions fewestOperators(int fewest) {
        if (fewest < 1) {
            throw new IllegalArgumentException(
                    "fewest operators \"" + fewest + "\" is below 1; somebody has to state the filters");
        }
        Words.requireUnset("fewest operators", filters.fewest());
        return with(new FilterTerms(fewest, filters.own()));
    }

    /**
     * Returns these options with one more filter header that you trust, for {@link Peers#compactFilters()}: nodes that show another are
     * given up, and up to its height nobody can leave anything out. Those that others published are trusted in any case.
     *
     * @throws IllegalStateException if there is one of that height already
     */
    public PeerOptions trusting(TrustedFilterHeader header) {
        Objects.requireNonNull(header, "header must not be null");
        List<TrustedFilterHeader> all = new ArrayList<>(filters.own());
        for (TrustedFilterHeader other : all) {
            Words.requireUnset(
                    "filter header of height " + header.height(),
                    other.height() == header.height() ? other.header() : null);
        }
        all.add(header);
        return with(new FilterTerms(filters.fewest(), List.copyOf(all)));
    }

    /**
     * Returns these options with a listener, called some ten times a second on the calling thread and once at the end of each stage.
     * What it throws ends the run and reaches the caller.
     *
     * @throws IllegalStateException if there is a listener already
     */
    public PeerOptions reportingTo(Consumer<ScanProgress> listener) {
        return with(control.reportingTo(listener));
    }

    /**
     * Returns these options with a question asked at least ten times a second; where the answer is yes the run ends with a
     * {@link org.reserves.chain.ScanCancelledException}.
     *
     * @throws IllegalStateException if there is such a question already
     */
    public PeerOptions cancelledWhen(BooleanSupplier cancelled) {
        return with(control.cancelledWhen(cancelled));
    }

    ScanRange range() {
        return range;
    }

    ScanControl control() {
        return control;
    }

    SyncTarget target() {
        return Objects.requireNonNull(range.target(), "target must not be null");
    }

    Duration deadline() {
        return Objects.requireNonNull(control.deadline(), "deadline must not be null");
    }

    Duration patience() {
        return control.patienceOr(PATIENCE);
    }

    int mostHeaders() {
        return mostHeaders == null
                ? (int) Math.min(MOST_HEADERS, Runtime.getRuntime().maxMemory() / BYTES_PER_HEADER)
                : mostHeaders;
    }

    boolean isBloomFiltered() {
        return reading == Reading.BLOOM_FILTERED;
    }

    Reading reading() {
        return reading;
    }

    FilterTerms filters() {
        return filters;
    }

    /** Returns these options with compact filters. */
    PeerOptions compactFiltered() {
        Words.requireUnset("what is read of blocks", reading == Reading.WHOLE ? null : reading);
        return new PeerOptions(range, control, mostHeaders, Reading.COMPACT_FILTERED, filters);
    }

    /** Returns these options with another end than the caller's. */
    PeerOptions endingWith(String hash) {
        return with(range.endingWith(ScanEnd.block(hash)));
    }

    private PeerOptions with(ScanRange next) {
        return new PeerOptions(next, control, mostHeaders, reading, filters);
    }

    private PeerOptions with(ScanControl next) {
        return new PeerOptions(range, next, mostHeaders, reading, filters);
    }

    private PeerOptions with(FilterTerms next) {
        return new PeerOptions(range, control, mostHeaders, reading, next);
    }
}
