package org.reserves.bitcoinj.peers;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.compactfilters.FilterTerms;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.ScanRange;
import org.reserves.bitcoinj.scan.SyncTarget;

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
    private final PeerTerms terms;

    private PeerOptions(PeerTerms terms) {
        this.terms = terms;
    }

    /**
     * Returns the defaults listed above.
     *
     * @param target   what the chain must reach to be believed
     * @param deadline how long a call may take, all in all
     * @throws IllegalArgumentException if the deadline is shorter than a millisecond or longer than 36,500 days
     */
    public static PeerOptions of(SyncTarget target, Duration deadline) {
        return new PeerOptions(new PeerTerms(
                ScanRange.all().reaching(target),
                ScanControl.defaults().deadline(deadline),
                null,
                PeerTerms.Reading.WHOLE,
                FilterTerms.DEFAULTS));
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
        return with(terms.range().birthday(height));
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
        return with(terms.range().birthday(day));
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
        return with(terms.range().birthday(isoDate));
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
        return with(terms.range().pinned(height, header));
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
        return with(terms.range().pinned(height, header, workBefore));
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
        return with(terms.range().until(end));
    }

    /**
     * Returns these options with a block you vouch for, for instance because your own node has it. An answer that ends with this block
     * or before it, and on its chain, rests on it instead of on work: what a test network needs.
     *
     * @throws IllegalStateException if there is such a block already
     */
    public PeerOptions trusting(TrustedBlock block) {
        return with(terms.range().trusting(block));
    }

    /**
     * Returns these options with the time a node may take for one answer: to connect, to send headers, to send the next block.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond or longer than 36,500 days
     * @throws IllegalStateException    if it is set already
     */
    public PeerOptions patience(Duration patience) {
        return with(terms.control().patience(patience));
    }

    /**
     * Returns these options with the most headers that one node may send before it is given up: a network whose blocks are easy to
     * make can be extended for ever.
     *
     * @throws IllegalArgumentException if it is below 1
     * @throws IllegalStateException    if it is set already
     */
    public PeerOptions mostHeaders(int most) {
        return new PeerOptions(terms.mostHeaders(most));
    }

    /**
     * Returns these options with nodes asked for the parts of blocks they think concern the watched scripts (BIP37), instead of
     * whole blocks. Faster, and no evidence: a node can leave out what it likes. The answer is {@link
     * org.reserves.chain.Assurance#INDICATIVE}.
     *
     * @throws IllegalStateException if that is so already
     */
    public PeerOptions bloomFiltered() {
        return new PeerOptions(terms.bloomFiltered());
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
        return new PeerOptions(terms.with(terms.filters().fewestOperators(fewest)));
    }

    /**
     * Returns these options with one more filter header that you trust, for {@link Peers#compactFilters()}: nodes that show another are
     * given up, and up to its height nobody can leave anything out. Those that others published are trusted in any case.
     *
     * @throws IllegalStateException if there is one of that height already
     */
    public PeerOptions trusting(TrustedFilterHeader header) {
        return new PeerOptions(terms.with(terms.filters().trusting(header)));
    }

    /**
     * Returns these options with a listener, called some ten times a second on the calling thread and once at the end of each stage.
     * What it throws ends the run and reaches the caller.
     *
     * @throws IllegalStateException if there is a listener already
     */
    public PeerOptions reportingTo(Consumer<ScanProgress> listener) {
        return with(terms.control().reportingTo(listener));
    }

    /**
     * Returns these options with a question asked at least ten times a second; where the answer is yes the run ends with a
     * {@link org.reserves.chain.ScanCancelledException}.
     *
     * @throws IllegalStateException if there is such a question already
     */
    public PeerOptions cancelledWhen(BooleanSupplier cancelled) {
        return with(terms.control().cancelledWhen(cancelled));
    }

    PeerTerms terms() {
        return terms;
    }

    private PeerOptions with(ScanRange next) {
        return new PeerOptions(terms.with(next));
    }

    private PeerOptions with(ScanControl next) {
        return new PeerOptions(terms.with(next));
    }
}
