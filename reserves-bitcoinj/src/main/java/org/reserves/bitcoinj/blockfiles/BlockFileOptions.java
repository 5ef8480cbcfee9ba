package org.reserves.bitcoinj.blockfiles;

import java.math.BigInteger;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockMonitor;
import org.reserves.bitcoinj.blocks.BlockProgress;
import org.reserves.bitcoinj.blocks.TrustedBlock;

/**
 * How to read block files.
 *
 * <p>Defaults: from genesis to the end of the chain with the most work, all that decides about coins is verified and witness data is
 * not, no block is trusted but genesis, verifying takes as many threads as there are processors up to eight, nobody is told of progress,
 * and only an interrupt cancels.
 *
 * <pre>{@code
 * BlockFileOptions.defaults()
 *     .until(926_000)
 *     .trusting(new TrustedBlock(hash, "getblockhash of our own node"))
 *     .reportingTo(progress -> bar.stepTo(progress.blocksRead()));
 * }</pre>
 *
 * <p>Immutable; as thread-safe as the functions passed in.
 */
public final class BlockFileOptions {
    private static final int MOST_THREADS = 8;
    private static final BlockFileOptions DEFAULTS = new BlockFileOptions(new Facts());

    /** The options as they are copied and changed. */
    private static final class Facts {
        @Nullable
        private Integer after;

        @Nullable
        private Integer untilHeight;

        @Nullable
        private String untilHash;

        @Nullable
        private BigInteger work;

        @Nullable
        private Integer pinnedHeight;

        @Nullable
        private BlockHeader pinned;

        @Nullable
        private TrustedBlock trusted;

        private boolean witnesses;

        @Nullable
        private Integer threads;

        @Nullable
        private Consumer<BlockProgress> listener;

        @Nullable
        private BooleanSupplier cancelled;

        Facts() {}

        Facts(Facts other) {
            after = other.after;
            untilHeight = other.untilHeight;
            untilHash = other.untilHash;
            work = other.work;
            pinnedHeight = other.pinnedHeight;
            pinned = other.pinned;
            trusted = other.trusted;
            witnesses = other.witnesses;
            threads = other.threads;
            listener = other.listener;
            cancelled = other.cancelled;
        }
    }

    private final Facts facts;

    private BlockFileOptions(Facts facts) {
        this.facts = facts;
    }

    /** Returns the defaults listed above. */
    public static BlockFileOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these options with a later beginning, for what is known to have had no coins before; the result says that earlier ones
     * are not seen.
     *
     * @param height the height of the last block that is not searched
     * @throws IllegalArgumentException if the height is negative
     * @throws IllegalStateException    if there is a beginning already
     */
    public BlockFileOptions after(int height) {
        requireHeight(height);
        requireUnset("beginning", facts.after);
        return with(next -> next.after = height);
    }

    /**
     * Returns these options with an end on the chain with the most work.
     *
     * @param height the height of the last block
     * @throws IllegalArgumentException if the height is negative
     * @throws IllegalStateException    if there is an end already
     */
    public BlockFileOptions until(int height) {
        requireHeight(height);
        requireNoEnd();
        return with(next -> next.untilHeight = height);
    }

    /**
     * Returns these options with an end at a block, which may be on a branch that was abandoned: then the result is what stood when it
     * was the last block, and says so.
     *
     * @param hash the hash of the last block, as displayed
     * @throws IllegalStateException if there is an end already
     */
    public BlockFileOptions until(String hash) {
        Objects.requireNonNull(hash, "hash must not be null");
        requireNoEnd();
        return with(next -> next.untilHash = hash);
    }

    /**
     * Returns these options with a demand: a chain with less work is refused.
     *
     * @param work the number of hashes, as {@code chainwork} of Bitcoin Core shows it in hexadecimal
     * @throws IllegalStateException if there is a demand already
     */
    public BlockFileOptions demandingWork(BigInteger work) {
        Objects.requireNonNull(work, "work must not be null");
        requireUnset("demand of work", facts.work);
        return with(next -> next.work = work);
    }

    /**
     * Returns these options with a first block other than genesis, for directories without the blocks before it. Its header is
     * believed.
     *
     * @param height its height, above 0
     * @param header its header, as {@code getblockheader HASH false} prints it
     * @throws IllegalStateException if there is one already
     */
    public BlockFileOptions pinned(int height, BlockHeader header) {
        Objects.requireNonNull(header, "header must not be null");
        requireHeight(height);
        requireUnset("pinned block", facts.pinned);
        return with(next -> {
            next.pinnedHeight = height;
            next.pinned = header;
        });
    }

    /**
     * Returns these options with a block the caller vouches for. A history that ends with it or before it is authenticated by its
     * hash, whatever the proof of work of the network is worth.
     *
     * @throws IllegalStateException if there is one already
     */
    public BlockFileOptions trusting(TrustedBlock block) {
        Objects.requireNonNull(block, "block must not be null");
        requireUnset("trusted block", facts.trusted);
        return with(next -> next.trusted = block);
    }

    /** Returns these options with witness data checked too; that takes about twice as long and changes no balance. */
    public BlockFileOptions checkingWitnesses() {
        return with(next -> next.witnesses = true);
    }

    /**
     * Returns these options with a number of threads that verify blocks.
     *
     * @param threads from 1 to 64
     * @throws IllegalArgumentException if the number is out of these bounds
     * @throws IllegalStateException    if there is a number already
     */
    public BlockFileOptions threads(int threads) {
        if (threads < 1 || threads > Long.SIZE) {
            throw new IllegalArgumentException("number of threads \"" + threads + "\" is not from 1 to 64");
        }
        requireUnset("number of threads", facts.threads);
        return with(next -> next.threads = threads);
    }

    /**
     * Returns these options with a listener, called some ten times a second on the reading thread and once at the end of each stage.
     * What it throws ends the reading and reaches the caller.
     *
     * @throws IllegalStateException if there is a listener already
     */
    public BlockFileOptions reportingTo(Consumer<BlockProgress> listener) {
        Objects.requireNonNull(listener, "listener must not be null");
        requireUnset("listener", facts.listener);
        return with(next -> next.listener = listener);
    }

    /**
     * Returns these options with a question asked with each block; where the answer is yes the reading ends with a
     * {@link org.reserves.chain.ScanCancelledException}.
     *
     * @throws IllegalStateException if there is such a question already
     */
    public BlockFileOptions cancelledWhen(BooleanSupplier cancelled) {
        Objects.requireNonNull(cancelled, "cancelled must not be null");
        requireUnset("question about cancellation", facts.cancelled);
        return with(next -> next.cancelled = cancelled);
    }

    @Nullable
    Integer after() {
        return facts.after;
    }

    @Nullable
    Integer untilHeight() {
        return facts.untilHeight;
    }

    @Nullable
    String untilHash() {
        return facts.untilHash;
    }

    @Nullable
    BigInteger work() {
        return facts.work;
    }

    @Nullable
    Integer pinnedHeight() {
        return facts.pinnedHeight;
    }

    @Nullable
    BlockHeader pinned() {
        return facts.pinned;
    }

    @Nullable
    TrustedBlock trusted() {
        return facts.trusted;
    }

    boolean witnesses() {
        return facts.witnesses;
    }

    int threads() {
        return facts.threads != null
                ? facts.threads
                : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }

    BlockMonitor monitor() {
        return new BlockMonitor(facts.listener, facts.cancelled);
    }

    private BlockFileOptions with(Consumer<Facts> change) {
        Facts next = new Facts(facts);
        change.accept(next);
        return new BlockFileOptions(next);
    }

    private void requireNoEnd() {
        requireUnset("end", facts.untilHeight);
        requireUnset("end", facts.untilHash);
    }

    private static void requireUnset(String what, @Nullable Object value) {
        if (value != null) {
            throw new IllegalStateException(what + " is set already: " + value + "; begin with other options");
        }
    }

    private static void requireHeight(int height) {
        if (height < 0) {
            throw new IllegalArgumentException("height \"" + height + "\" is negative; the genesis block has height 0");
        }
    }
}
