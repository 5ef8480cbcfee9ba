package org.reserves.bitcoinj.blockfiles;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.ScanRange;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.internal.Words;

/**
 * How to read block files.
 *
 * <p>Defaults: from genesis to the end of the chain with the most work, all that decides about coins is verified and witness data is
 * not, no block is trusted but genesis, verifying takes as many threads as there are processors, up to eight beside the caller's, there is
 * no deadline, nobody is told of progress, and only an interrupt cancels. The words are those of {@link org.reserves.bitcoinj.scan}, the
 * same for all sources.
 *
 * <pre>{@code
 * BlockFileOptions.defaults()
 *     .until("2025-12-31")
 *     .trusting(new TrustedBlock(hash, "getblockhash of our own node"))
 *     .reportingTo(progress -> bar.stepTo(progress.done()));
 * }</pre>
 *
 * <p>Immutable; as thread-safe as the functions passed in.
 */
public final class BlockFileOptions {
    private static final int MOST_THREADS = 8;
    private static final BlockFileOptions DEFAULTS =
            new BlockFileOptions(ScanRange.all(), ScanControl.defaults(), false, null);

    private final ScanRange range;
    private final ScanControl control;
    private final boolean witnesses;

    @Nullable
    private final Integer threads;

    private BlockFileOptions(ScanRange range, ScanControl control, boolean witnesses, @Nullable Integer threads) {
        this.range = range;
        this.control = control;
        this.witnesses = witnesses;
        this.threads = threads;
    }

    /** Returns the defaults listed above. */
    public static BlockFileOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these options without the blocks below a height: only their headers are read. That the watched scripts had no coins then
     * is your claim, and the grounds of the answer say so; coins that came earlier are not seen.
     *
     * @param height the height of the first block that is searched
     * @throws IllegalArgumentException if it is not above 0
     * @throws IllegalStateException    if there is a birthday already
     */
    public BlockFileOptions birthday(int height) {
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
    public BlockFileOptions birthday(LocalDate day) {
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
    public BlockFileOptions birthday(String isoDate) {
        return with(range.birthday(isoDate));
    }

    /**
     * Returns these options with a first block other than genesis, which you trust; for directories
     * without the blocks before it.
     *
     * @param height its height, above 0
     * @param header its header, as {@code getblockheader HASH false} prints it
     * @throws IllegalArgumentException if the height is not above 0
     * @throws IllegalStateException    if there is such a block already
     */
    public BlockFileOptions pinned(int height, BlockHeader header) {
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
    public BlockFileOptions pinned(int height, BlockHeader header, BigInteger workBefore) {
        return with(range.pinned(height, header, workBefore));
    }

    /**
     * Returns these options with an end on the chain with the most work.
     *
     * @param height the height of the last block
     * @throws IllegalArgumentException if it is negative
     * @throws IllegalStateException    if there is an end already
     */
    public BlockFileOptions until(int height) {
        return until(ScanEnd.height(height));
    }

    /**
     * Returns these options with an end at the last block of a day.
     *
     * @param day the day (UTC)
     * @throws IllegalArgumentException if it is before the first block there is
     * @throws IllegalStateException    if there is an end already
     */
    public BlockFileOptions until(LocalDate day) {
        return until(ScanEnd.day(day));
    }

    /**
     * Returns these options with an end at the last block of a day.
     *
     * @param isoDate the day (UTC), like {@code 2025-12-31}
     * @throws IllegalArgumentException if the text is not an ISO day, or it is before the first block there is
     * @throws IllegalStateException    if there is an end already
     */
    public BlockFileOptions until(String isoDate) {
        return until(ScanEnd.day(isoDate));
    }

    /**
     * Returns these options with an end: {@code until(ScanEnd.block(hash))} ends with a certain block.
     *
     * @throws IllegalStateException if there is an end already
     */
    public BlockFileOptions until(ScanEnd end) {
        return with(range.until(end));
    }

    /**
     * Returns these options with a demand: a chain that does not reach the target is refused.
     *
     * @throws IllegalStateException if there is a demand already
     */
    public BlockFileOptions reaching(SyncTarget target) {
        return with(range.reaching(target));
    }

    /**
     * Returns these options with a block you vouch for, for instance because your own node has it. An answer that ends with this block
     * or before it, and on its chain, rests on it instead of on work: what a test network needs.
     *
     * @throws IllegalStateException if there is such a block already
     */
    public BlockFileOptions trusting(TrustedBlock block) {
        return with(range.trusting(block));
    }

    /**
     * Returns these options with witness data checked too; that takes about twice as long and changes no balance.
     *
     * @throws IllegalStateException if that is so already
     */
    public BlockFileOptions checkingWitnesses() {
        Words.requireUnset("checking of witnesses", witnesses ? "on" : null);
        return new BlockFileOptions(range, control, true, threads);
    }

    /**
     * Returns these options with a number of threads that verify blocks beside the caller's, which follows the coins and verifies while it
     * would wait.
     *
     * @param threads from 1 to 64
     * @throws IllegalArgumentException if the number is out of these bounds
     * @throws IllegalStateException    if there is a number already
     */
    public BlockFileOptions threads(int threads) {
        if (threads < 1 || threads > Long.SIZE) {
            throw new IllegalArgumentException("number of threads \"" + threads + "\" is not from 1 to 64");
        }
        Words.requireUnset("number of threads", this.threads);
        return new BlockFileOptions(range, control, witnesses, threads);
    }

    /**
     * Returns these options with the longest time one question may take, all in all.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond or longer than 36,500 days
     * @throws IllegalStateException    if it is set already
     */
    public BlockFileOptions deadline(Duration deadline) {
        return with(control.deadline(deadline));
    }

    /**
     * Returns these options with a listener, called some ten times a second on the calling thread and once at the end of each stage.
     * What it throws ends the run and reaches the caller.
     *
     * @throws IllegalStateException if there is a listener already
     */
    public BlockFileOptions reportingTo(Consumer<ScanProgress> listener) {
        return with(control.reportingTo(listener));
    }

    /**
     * Returns these options with a question asked with each block; where the answer is yes the run ends with a
     * {@link org.reserves.chain.ScanCancelledException}.
     *
     * @throws IllegalStateException if there is such a question already
     */
    public BlockFileOptions cancelledWhen(BooleanSupplier cancelled) {
        return with(control.cancelledWhen(cancelled));
    }

    ScanRange range() {
        return range;
    }

    ScanControl control() {
        return control;
    }

    boolean isCheckingWitnesses() {
        return witnesses;
    }

    int threads() {
        return threads != null
                ? threads
                : Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1));
    }

    private BlockFileOptions with(ScanRange next) {
        return new BlockFileOptions(next, control, witnesses, threads);
    }

    private BlockFileOptions with(ScanControl next) {
        return new BlockFileOptions(range, next, witnesses, threads);
    }
}
