package org.reserves.bitcoinj.blockfiles;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.ChainGrade;
import org.reserves.bitcoinj.blocks.ChainScan;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.filters.RecomputedFilters;
import org.reserves.bitcoinj.scan.BlockMonitor;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.ScanRange;
import org.reserves.bitcoinj.scan.ScriptMonitor;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * The {@code blocks} directory of Bitcoin Core, read without the node: plain or XORed, of any network, in whatever order and with
 * whatever stale branches the files hold the blocks.
 *
 * <pre>{@code
 * try (BlockFiles chain = BlockFiles.open(Path.of("/var/lib/bitcoind/blocks"))) {
 *     ChainHistory history = chain.historyOf(List.of(WatchOnly.of("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo")));
 *     history.asOf("2025-12-31");
 *     history.events();
 * }
 * }</pre>
 *
 * <p>The first question reads the headers in all files and judges them; the best chain is the one with the most work. Each question then
 * reads the blocks of that chain, verifies each and follows the coins; and once more from the beginning where a gap limit asks for more
 * scripts after coins were found. A block that is missing or damaged is named, and then there is no balance at all.
 *
 * <p>What stands behind an answer is said by {@link ChainGrade}: on the main network from genesis on, with the work that Bitcoin Core
 * demands, it is {@link Assurance#AUTHENTICATED}; so it is forward from an authenticated snapshot. The proof of work of the test
 * networks costs little or nothing, so there it takes a trusted block at the end.
 *
 * <p>Undo records ({@code rev*.dat}), where they are there, tell two things more. The node writes one only when it connects a block, so
 * blocks at the end without one do not count. And they tell what was spent, so a reward that claims more than subsidy and fees is
 * refused; the grounds name how many rewards could not be judged so. What no file tells is a branch that its operator invalidated
 * ({@code invalidateblock}) after it had been connected: its undo records stay. The grounds say so unless the end is named by its hash or
 * a trusted block is at or after it. The remedy is to ask the node ({@code getbestblockhash}) and read
 * {@linkplain BlockFileOptions#until(ScanEnd) until} that block; with the same block {@linkplain BlockFileOptions#trusting trusted} the
 * answer is authenticated, even on the branch with less work.
 *
 * <p>A running node may write to the files meanwhile; what it adds after the headers were read is not seen. Memory: some 100 bytes for each
 * header, about 6 MB for each thread and for the caller's, and what the watched scripts and their coins take. One thread at a time may use it.
 */
public final class BlockFiles implements HistorySource {
    private final BlockDirectory directory;
    private final BlockFileOptions options;
    private BlockMonitor monitor;

    @Nullable
    private BlockIndex index;

    private BlockFiles(BlockDirectory directory, BlockFileOptions options) {
        this.directory = directory;
        this.options = options;
        monitor = new BlockMonitor(options.control());
    }

    /**
     * Opens a directory with the defaults of {@link BlockFileOptions}.
     *
     * @throws BalanceUnavailableException if there are no block files, or their network cannot be told
     */
    public static BlockFiles open(Path directory) {
        return open(directory, BlockFileOptions.defaults());
    }

    /**
     * Opens a directory.
     *
     * @throws BalanceUnavailableException if there are no block files, or their network cannot be told
     */
    public static BlockFiles open(Path directory, BlockFileOptions options) {
        Objects.requireNonNull(directory, "directory must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return new BlockFiles(BlockDirectory.open(directory), options);
    }

    @Override
    public Network network() {
        return directory.network();
    }

    /**
     * Returns the last block of the chain with the most work in the files.
     *
     * @throws BalanceUnavailableException if blocks are missing or files cannot be read
     */
    @Override
    public ChainBlock tip() {
        HeaderChain chain = index().chain();
        MissingBlocks.requireNone(directory, index());
        return chain.tip();
    }

    /**
     * Returns what was found in the files that is neither a block nor padding, or a block against the rules: one sentence each, with file
     * and byte. Damage that hits no block of the chain does no harm.
     *
     * @throws BalanceUnavailableException if files cannot be read
     */
    public List<String> damage() {
        return List.copyOf(index().damage());
    }

    /**
     * Follows everything watched from genesis, or from where the options say.
     *
     * @throws BlockFileException          if a file cannot be read or a block of the chain is damaged
     * @throws BalanceUnavailableException if blocks are missing, or the chain does not have what the options demand
     */
    @Override
    public ChainHistory historyOf(Collection<WatchOnly> watched) {
        return historyOf(watched, options.range());
    }

    /**
     * Finds the coins of everything watched right after a block, which is the last one read. It may be on a branch that was abandoned;
     * the answer says so.
     *
     * @throws BlockFileException          if a file cannot be read or a block of the chain is damaged
     * @throws BalanceUnavailableException if blocks are missing, or the chain does not have what the options demand
     */
    @Override
    public ChainBalance balanceAt(ChainBlock block, Collection<WatchOnly> watched) {
        Objects.requireNonNull(block, "block must not be null");
        if (block.network() != network()) {
            throw new BalanceUnavailableException(block + " is not of the network of " + directory + ", " + network()
                    + "; ask for a block of that network");
        }
        return historyOf(watched, options.range().endingWith(ScanEnd.block(block.hash())))
                .atTip();
    }

    private ChainHistory historyOf(Collection<WatchOnly> watched, ScanRange range) {
        Objects.requireNonNull(watched, "watched must not be null");
        monitor = new BlockMonitor(options.control());
        HeaderChain chain = choice(range).chain();
        ChainBlock base = range.base(chain);
        return run(chain, range, ChainScan.after(chain, base), base, null, watched);
    }

    /**
     * Follows the coins of an earlier answer, for instance of a {@link org.reserves.bitcoinj.snapshot.UtxoSnapshot}, through all later
     * blocks. Each of its coins must have been made by the block of its height, where that is there. Where the answer is not
     * authenticated, as none is that was stored, the blocks from its oldest coin on are read first: none may have spent a coin before.
     *
     * @param opening the balances at a block that is on the chain in the files, or the pinned one
     * @return the history of all texts in it, from its block on
     * @throws BlockFileException          if a file cannot be read or a block of the chain is damaged
     * @throws BalanceUnavailableException if blocks are missing, the block of the balance is not on the chain, or a coin of it was not
     *                                     made or had been spent
     */
    @Override
    public ChainHistory rollForward(ChainBalance opening) {
        Objects.requireNonNull(opening, "opening must not be null");
        monitor = new BlockMonitor(options.control());
        ScanRange range = options.range();
        String hash = opening.block().hash();
        pinWhereNothingIsBefore(opening.block());
        HeaderChain chain = choice(range).chain();
        if (!chain.contains(hash) || !chain.onBestChain(hash)) {
            throw new BalanceUnavailableException(
                    opening.block() + " of the balance to go on from is not on the chain of "
                            + directory + ", which goes from " + chain.first() + " to " + chain.tip()
                            + "; use the files of a node that has it, or pin its header");
        }
        OpeningCoins.requireMade(opening, chain, reader()::ifThere);
        if (opening.assurance() != Assurance.AUTHENTICATED) {
            UnspentCheck.require(opening, chain, reader(), monitor, options.threads());
        }
        List<WatchOnly> watched =
                opening.balances().stream().map(balance -> balance.watch()).toList();
        return run(chain, range, ChainScan.from(chain, opening), chain.block(hash), opening, watched);
    }

    /** A pruned node lacks the blocks before; where it still has that of the balance, that block is a beginning like a pinned one. */
    private void pinWhereNothingIsBefore(ChainBlock block) {
        BlockIndex known = index();
        Integer height = block.height();
        BlockHeader header = known.chain().contains(block.hash()) ? null : known.waitingHeader(block.hash());
        if (header != null && height != null && height > 0 && !options.range().isPinned()) {
            index = BlockIndex.of(
                    directory, HeaderChain.fromPinned(network(), height, header, BigInteger.ZERO), monitor);
        }
    }

    /**
     * Makes the filter of each block of the chain with the most work, and the chain of filter headers, from the blocks and the node's undo
     * records: what a publisher of filter headers needs. Each reward is judged on the way. What the options say of a birthday does not
     * count here.
     *
     * @param each told each block with its filter, in order
     * @return the filters, whose {@link RecomputedFilters#header} is that of the last block
     * @throws BlockFileException          if a file cannot be read, a block of the chain is damaged, or its undo record is not there
     * @throws BalanceUnavailableException if blocks are missing, the chain does not have what the options demand, or it begins at a pinned
     *                                     block
     */
    public RecomputedFilters filters(BiConsumer<ChainBlock, RecomputedFilters> each) {
        Objects.requireNonNull(each, "each must not be null");
        ScanRange range = options.range();
        if (range.isPinned()) {
            throw new BalanceUnavailableException(
                    "filter headers commit to all filters from genesis on, and the chain begins at a"
                            + " pinned block; leave it out");
        }
        monitor = new BlockMonitor(options.control());
        HeaderChain chain = choice(range).chain();
        int end = choice(range).end(chain, chain.first());
        monitor.begin(ScanProgress.Stage.BLOCKS, end + 1L);
        return new FilterMaker(directory, index(), each).run(chain, end, options.threads(), reader()::read, monitor);
    }

    /** Releases nothing that outlives a question, because files are closed after each. */
    @Override
    public void close() {
        index = null;
    }

    private ChainHistory run(
            HeaderChain chain,
            ScanRange range,
            ChainScan scan,
            ChainBlock base,
            @Nullable ChainBalance opening,
            Collection<WatchOnly> watched) {
        int end = choice(range).end(chain, base);
        UnjudgedRewards unjudged = new UnjudgedRewards();
        return scan.run(
                watched,
                new ScriptMonitor(options.control()),
                tracker -> connect(chain, tracker, end, unjudged),
                tip -> {
                    ChainGrade grade = ChainGrade.of(chain, base, opening, tip, range.trusted());
                    return FileGrounds.of(index(), range)
                            .addTo(opening == null ? range.claimed(grade, base) : grade, chain, tip, unjudged);
                });
    }

    private void connect(HeaderChain chain, CoinTracker tracker, int end, UnjudgedRewards unjudged) {
        monitor.begin(ScanProgress.Stage.BLOCKS, (long) end - tracker.tipHeight());
        BlockReader reader = reader();
        BlockPipeline pipeline = new BlockPipeline(
                (slot, height) -> reader.judged(slot, chain.at(height), unjudged),
                unused -> new BlockPipeline.Slot(options.isCheckingWitnesses()),
                options.threads());
        pipeline.run(tracker.tipHeight() + 1, end, block -> {
            monitor.block();
            tracker.connect(block);
        });
        monitor.end();
    }

    private ChainChoice choice(ScanRange range) {
        return new ChainChoice(directory, index(), range);
    }

    private BlockReader reader() {
        return new BlockReader(directory, index());
    }

    private BlockIndex index() {
        BlockIndex known = index;
        if (known == null) {
            known = BlockIndex.of(directory, newChain(), monitor);
            index = known;
        }
        return known;
    }

    private HeaderChain newChain() {
        return options.range().newChain(network());
    }
}
