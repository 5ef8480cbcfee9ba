package org.reserves.bitcoinj.peers;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockMonitor;
import org.reserves.bitcoinj.blocks.BlockProgress;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.internal.IsoDates;

/**
 * How to ask peers. A target and a deadline must be given: without the one any chain would do, without the other a node could keep
 * us waiting for ever.
 *
 * <p>Defaults: headers from genesis, all blocks, 30 seconds of patience with a node, at most 2,000,000 headers from it, nobody is told
 * of progress, and only an interrupt cancels.
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

    private final SyncTarget target;
    private final Duration deadline;

    @Nullable
    private Duration patience;

    @Nullable
    private Integer mostHeaders;

    @Nullable
    private Integer birthHeight;

    @Nullable
    private LocalDate birthDate;

    @Nullable
    private Pin pin;

    @Nullable
    private TrustedBlock trusted;

    private boolean filtered;

    @Nullable
    private Consumer<BlockProgress> listener;

    @Nullable
    private BooleanSupplier cancelled;

    private PeerOptions(SyncTarget target, Duration deadline) {
        this.target = target;
        this.deadline = deadline;
    }

    /**
     * Returns the defaults listed above.
     *
     * @param target   what the chain must reach to be believed
     * @param deadline how long a call may take, all in all
     * @throws IllegalArgumentException if the deadline is not above zero
     */
    public static PeerOptions of(SyncTarget target, Duration deadline) {
        Objects.requireNonNull(target, "target must not be null");
        return new PeerOptions(target, above0("deadline", deadline));
    }

    /**
     * Returns these options with the time a node may take for one answer: to connect, to send headers, to send the next block.
     *
     * @throws IllegalArgumentException if it is not above zero
     * @throws IllegalStateException    if it is set already
     */
    public PeerOptions patience(Duration patience) {
        PeerOptions next = copy();
        next.patience = once("patience", this.patience, above0("patience", patience));
        return next;
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
        PeerOptions next = copy();
        next.mostHeaders = once("most headers", mostHeaders, most);
        return next;
    }

    /**
     * Returns these options without the blocks below a height: only their headers are read. That the watched scripts had no coins
     * then is your claim, and the grounds of the answer say so; coins that came earlier are not seen.
     *
     * @throws IllegalArgumentException if it is not above 0
     * @throws IllegalStateException    if there is a birthday already
     */
    public PeerOptions birthday(int height) {
        if (height <= 0) {
            throw new IllegalArgumentException(
                    "birthday \"" + height + "\" is not above 0; without one all blocks are read");
        }
        requireNoBirthday();
        PeerOptions next = copy();
        next.birthHeight = height;
        return next;
    }

    /**
     * Returns these options without the blocks before the first whose header is dated a day before this one or later; see {@link
     * #birthday(int)}.
     *
     * @param isoDate the day (UTC), like {@code 2021-09-06}
     * @throws IllegalArgumentException if the text is not an ISO day
     * @throws IllegalStateException    if there is a birthday already
     */
    public PeerOptions birthday(String isoDate) {
        LocalDate day = IsoDates.parse("birthday", isoDate);
        requireNoBirthday();
        PeerOptions next = copy();
        next.birthDate = day;
        return next;
    }

    /**
     * Returns these options with a block you trust to begin at, instead of genesis. Neither headers nor blocks before it are read,
     * and coins that came before it or in it are not seen.
     *
     * @param height     its height, above 0
     * @param header     its header
     * @param workBefore the work of all blocks before it, or zero; a target of work counts from there
     * @throws IllegalArgumentException if the height is not above 0 or the work negative
     * @throws IllegalStateException    if there is such a block already
     */
    public PeerOptions startingAfter(int height, BlockHeader header, BigInteger workBefore) {
        PeerOptions next = copy();
        next.pin = once("first block", pin, new Pin(height, header, workBefore));
        return next;
    }

    /**
     * Returns these options with a block you vouch for, for instance because your own node has it. An answer that ends with this block
     * or before it, and on its chain, rests on it instead of on work: what a test network needs.
     *
     * @throws IllegalStateException if there is such a block already
     */
    public PeerOptions trusting(TrustedBlock block) {
        Objects.requireNonNull(block, "block must not be null");
        PeerOptions next = copy();
        next.trusted = once("trusted block", trusted, block);
        return next;
    }

    /**
     * Returns these options with nodes asked for the parts of blocks they think concern the watched scripts (BIP37), instead of
     * whole blocks. Faster, and no evidence: a node can leave out what it likes. The answer is {@link
     * org.reserves.chain.Assurance#INDICATIVE}.
     *
     * @throws IllegalStateException if that is so already
     */
    public PeerOptions filtered() {
        if (filtered) {
            throw new IllegalStateException("blocks are filtered already");
        }
        PeerOptions next = copy();
        next.filtered = true;
        return next;
    }

    /**
     * Returns these options with a listener, called some ten times a second on the calling thread. What it throws ends the run and
     * reaches the caller.
     *
     * @throws IllegalStateException if there is a listener already
     */
    public PeerOptions reportingTo(Consumer<BlockProgress> listener) {
        Objects.requireNonNull(listener, "listener must not be null");
        PeerOptions next = copy();
        next.listener = once("listener", this.listener, listener);
        return next;
    }

    /**
     * Returns these options with a question asked at least ten times a second; where the answer is yes the run ends.
     *
     * @throws IllegalStateException if there is such a question already
     */
    public PeerOptions cancelledWhen(BooleanSupplier cancelled) {
        Objects.requireNonNull(cancelled, "cancelled must not be null");
        PeerOptions next = copy();
        next.cancelled = once("cancellation", this.cancelled, cancelled);
        return next;
    }

    SyncTarget target() {
        return target;
    }

    Duration deadline() {
        return deadline;
    }

    Duration patience() {
        return patience == null ? PATIENCE : patience;
    }

    int mostHeaders() {
        return mostHeaders == null ? MOST_HEADERS : mostHeaders;
    }

    @Nullable
    Integer birthHeight() {
        return birthHeight;
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate;
    }

    @Nullable
    Pin pin() {
        return pin;
    }

    boolean isFiltered() {
        return filtered;
    }

    @Nullable
    TrustedBlock trusted() {
        return trusted;
    }

    BlockMonitor monitor() {
        return new BlockMonitor(listener, cancelled);
    }

    boolean isCancelled() {
        return cancelled != null && cancelled.getAsBoolean();
    }

    /** A block to begin at. */
    record Pin(int height, BlockHeader header, BigInteger workBefore) {
        Pin {
            Objects.requireNonNull(header, "header must not be null");
            Objects.requireNonNull(workBefore, "workBefore must not be null");
            if (height <= 0 || workBefore.signum() < 0) {
                throw new IllegalArgumentException("first block of height \"" + height + "\" after work " + workBefore
                        + " is impossible; the height is above 0, the work zero or more");
            }
        }
    }

    private PeerOptions copy() {
        PeerOptions copy = new PeerOptions(target, deadline);
        copy.patience = patience;
        copy.mostHeaders = mostHeaders;
        copy.birthHeight = birthHeight;
        copy.birthDate = birthDate;
        copy.pin = pin;
        copy.trusted = trusted;
        copy.filtered = filtered;
        copy.listener = listener;
        copy.cancelled = cancelled;
        return copy;
    }

    private void requireNoBirthday() {
        if (birthHeight != null || birthDate != null) {
            throw new IllegalStateException(
                    "birthday is set already, to " + (birthHeight == null ? birthDate : birthHeight));
        }
    }

    private static <T> T once(String what, @Nullable T before, T value) {
        if (before != null) {
            throw new IllegalStateException(what + " is set already, to " + before);
        }
        return value;
    }

    private static Duration above0(String what, Duration duration) {
        Objects.requireNonNull(duration, what + " must not be null");
        if (duration.isNegative() || duration.toMillis() == 0) {
            throw new IllegalArgumentException(what + " \"" + duration + "\" is shorter than a millisecond");
        }
        return duration;
    }
}
