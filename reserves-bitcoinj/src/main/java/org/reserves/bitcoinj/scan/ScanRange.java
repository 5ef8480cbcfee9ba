package org.reserves.bitcoinj.scan;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.ChainGrade;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;

/**
 * The part of the chain that is read, and what it rests on. The default is all of it: from genesis to the end of the chain with the most
 * work, nothing demanded of it, no block trusted but genesis.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScanRange {
    /** The day of the first block of the main network; those of the test networks are later. */
    private static final LocalDate GENESIS = LocalDate.of(2009, 1, 3);
    /** How much earlier than a birthday we begin: headers may be dated two hours late, and older than the block before them. */
    private static final int MARGIN_DAYS = 1;

    private static final ScanRange ALL = new ScanRange(new Facts());

    /** The facts as they are copied and changed. */
    private static final class Facts {
        @Nullable
        private Integer birthHeight;

        @Nullable
        private LocalDate birthDate;

        @Nullable
        private Pin pin;

        @Nullable
        private ScanEnd end;

        @Nullable
        private SyncTarget target;

        @Nullable
        private TrustedBlock trusted;

        Facts() {}

        Facts(Facts other) {
            birthHeight = other.birthHeight;
            birthDate = other.birthDate;
            pin = other.pin;
            end = other.end;
            target = other.target;
            trusted = other.trusted;
        }
    }

    /** A block to begin at. */
    private record Pin(int height, BlockHeader header, BigInteger workBefore) {
        @Override
        public String toString() {
            return "block " + height + " (" + header.hash() + ")";
        }
    }

    private final Facts facts;

    private ScanRange(Facts facts) {
        this.facts = facts;
    }

    /** Returns the default: all of the chain. */
    public static ScanRange all() {
        return ALL;
    }

    /**
     * Returns this range without the blocks below a height: only their headers are read. That the watched scripts had no coins
     * then is the caller's claim, and the grounds of the answer say so; coins that came earlier are not seen.
     *
     * @param height the height of the first block that is searched
     * @throws IllegalArgumentException if it is not above 0
     * @throws IllegalStateException    if there is a birthday already
     */
    public ScanRange birthday(int height) {
        if (height <= 0) {
            throw new IllegalArgumentException(
                    "birthday \"" + height + "\" is not above 0; without one all blocks are read");
        }
        requireNoBirthday();
        return with(next -> next.birthHeight = height);
    }

    /**
     * Returns this range without the blocks before the first whose header is dated a day before this one or later; see
     * {@link #birthday(int)}.
     *
     * @param day the day (UTC)
     * @throws IllegalArgumentException if it is before the first block there is
     * @throws IllegalStateException    if there is a birthday already
     */
    public ScanRange birthday(LocalDate day) {
        Objects.requireNonNull(day, "birthday must not be null");
        requireAfterGenesis("birthday", day);
        requireNoBirthday();
        return with(next -> next.birthDate = day);
    }

    /**
     * Returns this range without the blocks before the first whose header is dated a day before this one or later; see
     * {@link #birthday(int)}.
     *
     * @param isoDate the day (UTC), like {@code 2021-09-06}
     * @throws IllegalArgumentException if the text is not an ISO day, or it is before the first block there is
     * @throws IllegalStateException    if there is a birthday already
     */
    public ScanRange birthday(String isoDate) {
        return birthday(IsoDates.parse("birthday", isoDate));
    }

    /**
     * Returns this range from a block on that the caller trusts, instead of from genesis. Neither headers nor blocks before it are
     * read, and coins that came before it or in it are not seen, unless a balance at it or later is rolled forward.
     *
     * @param height its height, above 0
     * @param header its header, as {@code getblockheader HASH false} prints it
     * @throws IllegalArgumentException if the height is not above 0
     * @throws IllegalStateException    if there is such a block already
     */
    public ScanRange pinned(int height, BlockHeader header) {
        return pinned(height, header, BigInteger.ZERO);
    }

    /**
     * Returns this range from a block on that the caller trusts; see {@link #pinned(int, BlockHeader)}.
     *
     * @param height     its height, above 0
     * @param header     its header
     * @param workBefore the work of all blocks before it, or zero; a target of work counts from there
     * @throws IllegalArgumentException if the height is not above 0 or the work negative
     * @throws IllegalStateException    if there is such a block already
     */
    public ScanRange pinned(int height, BlockHeader header, BigInteger workBefore) {
        Objects.requireNonNull(header, "header must not be null");
        Objects.requireNonNull(workBefore, "workBefore must not be null");
        if (height <= 0 || workBefore.signum() < 0) {
            throw new IllegalArgumentException("pinned block of height \"" + height + "\" after work " + workBefore
                    + " is impossible; the height is above 0, the work zero or more");
        }
        Words.requireUnset("pinned block", facts.pin);
        return with(next -> next.pin = new Pin(height, header, workBefore));
    }

    /**
     * Returns this range with an end.
     *
     * @throws IllegalStateException if there is an end already
     */
    public ScanRange until(ScanEnd end) {
        Objects.requireNonNull(end, "end must not be null");
        Words.requireUnset("end", facts.end);
        return with(next -> next.end = end);
    }

    /**
     * Returns this range with a demand: a chain that does not reach the target is refused.
     *
     * @throws IllegalStateException if there is a target already
     */
    public ScanRange reaching(SyncTarget target) {
        Objects.requireNonNull(target, "target must not be null");
        Words.requireUnset("target", facts.target);
        return with(next -> next.target = target);
    }

    /**
     * Returns this range with a block the caller vouches for, for instance because the own node has it. An answer that ends with this
     * block or before it, and on its chain, rests on it instead of on work: what a test network needs.
     *
     * @throws IllegalStateException if there is such a block already
     */
    public ScanRange trusting(TrustedBlock block) {
        Objects.requireNonNull(block, "block must not be null");
        Words.requireUnset("trusted block", facts.trusted == null ? null : facts.trusted.hash());
        return with(next -> next.trusted = block);
    }

    // what follows is engine

    /** Returns the end, or null for the last block of the chain. */
    @Nullable
    public ScanEnd end() {
        return facts.end;
    }

    /** Returns this range with another end, whether it has one or not. */
    public ScanRange endingWith(ScanEnd end) {
        return with(next -> next.end = end);
    }

    /** Returns what the chain must reach, or null where nothing is demanded. */
    @Nullable
    public SyncTarget target() {
        return facts.target;
    }

    /** Returns the block the caller vouches for, or null. */
    @Nullable
    public TrustedBlock trusted() {
        return facts.trusted;
    }

    /** Returns whether the chain begins at a pinned block. */
    public boolean isPinned() {
        return facts.pin != null;
    }

    /** Returns the height of the first block that is searched, as far as that is known without headers: 1 for a birthday that is a day. */
    public int firstHeight() {
        int first = facts.pin == null ? 1 : facts.pin.height + 1;
        return facts.birthHeight == null ? first : Math.max(first, facts.birthHeight);
    }

    /** Returns a chain with the first block only: genesis or the pinned one. */
    public HeaderChain newChain(Network network) {
        Pin pin = facts.pin;
        return pin == null
                ? HeaderChain.fromGenesis(network)
                : HeaderChain.fromPinned(network, pin.height, pin.header, pin.workBefore);
    }

    /**
     * Returns the block after which bodies are read.
     *
     * @throws BalanceUnavailableException if the chain ends before the birthday
     */
    public ChainBlock base(HeaderChain chain) {
        int first = Objects.requireNonNull(chain.first().height(), "height must not be null");
        Integer height = facts.birthHeight;
        LocalDate date = facts.birthDate;
        if (height == null && date == null) {
            return chain.first();
        }
        int birth =
                height != null ? height : firstOn(chain, first, Objects.requireNonNull(date, "date must not be null"));
        if (birth > chain.tipHeight()) {
            throw new BalanceUnavailableException(
                    "birthday \"" + (height != null ? height : date) + "\" is above the tip, " + chain.tip() + " of "
                            + chain.tip().date() + "; a balance without any block would say nothing");
        }
        return chain.at(Math.max(first, birth - 1));
    }

    private static int firstOn(HeaderChain chain, int first, LocalDate date) {
        Instant from = date.minusDays(MARGIN_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
        int height = first;
        while (height <= chain.tipHeight() && chain.timeAt(height).isBefore(from)) {
            height++;
        }
        return height;
    }

    /** Returns a grade with what the caller claims by a birthday; whole blocks are no better than unauthenticated then. */
    public ChainGrade claimed(ChainGrade grade, ChainBlock base) {
        Object birthday = facts.birthHeight != null ? facts.birthHeight : facts.birthDate;
        if (birthday == null || Objects.equals(base.height(), 0)) {
            return grade;
        }
        return grade.atMost(
                grade.assurance() == Assurance.INDICATIVE ? Assurance.INDICATIVE : Assurance.UNAUTHENTICATED,
                "that nothing watched had coins before is the claim of whoever named " + birthday + " as its birthday");
    }

    static void requireAfterGenesis(String what, LocalDate day) {
        if (day.isBefore(GENESIS)) {
            throw new IllegalArgumentException(what + " \"" + day + "\" is before " + GENESIS
                    + ", the day of the first block; give that day or a later one");
        }
    }

    private void requireNoBirthday() {
        Words.requireUnset("birthday", facts.birthHeight != null ? facts.birthHeight : facts.birthDate);
    }

    private ScanRange with(Consumer<Facts> change) {
        Facts next = new Facts(facts);
        change.accept(next);
        return new ScanRange(next);
    }
}
