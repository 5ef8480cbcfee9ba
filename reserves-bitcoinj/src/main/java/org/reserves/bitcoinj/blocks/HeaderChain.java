package org.reserves.bitcoinj.blocks;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.chain.ScannedBlocks;

/**
 * The headers of a network from a first one on, forks included, and the best chain among them: the one that took the most work;
 * of equal ones the first that was known.
 *
 * <pre>{@code
 * HeaderChain chain = HeaderChain.fromGenesis(Network.MAIN);
 * chain.accept(BlockHeader.of(bytes, 0));
 * chain.tip();                              // main block 840000 (0000…)
 * }</pre>
 *
 * <p>A header is accepted if the one before it is known, its hash meets its target, the target is the one the network prescribes
 * there (every 2,016 blocks on the main network, the 20-minute rule of the test networks, BIP94 of testnet4, one for all on
 * regtest), and its time is after the median of the eleven before it. That times are not in the future is not checked, because
 * nothing here has a clock; nor are the signatures of signet's blocks (BIP325).
 *
 * <p>A chain may begin at a pinned block instead of genesis. What depends on headers before it is then judged as well as it can be:
 * no median of fewer than eleven, and at the first change of target only that it is within a factor of four, as any is.
 *
 * <p>Memory: 64 bytes for each header and 8 to 16 to find it, some 80 MB for the main network. Not thread-safe.
 */
public final class HeaderChain {
    private static final int MOST_WORK_BITS = 127;

    private final Network network;
    private final ChainRules rules;
    private final HeaderStore store = new HeaderStore();
    private final BestChain best = new BestChain(store);
    private final int first;
    private final BlockHeader firstHeader;
    private final boolean pinned;
    private final HeaderRules judge;

    private final ProofOfWork work;
    private final Hashes hashes = new Hashes();
    private final byte[] scratch = new byte[Hashes.LENGTH];

    /** Makes a chain under rules that need not be those of the network. */
    HeaderChain(Network network, ChainRules rules, BlockHeader header, int height, BigInteger workBefore) {
        this.network = network;
        this.rules = rules;
        first = height;
        firstHeader = header;
        pinned = height > 0;
        judge = new HeaderRules(network, rules, store, best, first);
        work = new ProofOfWork(rules.limit());
        BigInteger together = workBefore.add(header.work());
        if (together.bitLength() > MOST_WORK_BITS) {
            throw tooMuch(header);
        }
        best.added(store.add(header.bytes(), 0, header.hashBytes(), HeaderStore.NONE, height, together));
    }

    /** Returns a chain that holds the genesis block of the network. */
    public static HeaderChain fromGenesis(Network network) {
        Objects.requireNonNull(network, "network must not be null");
        ChainRules rules = ChainRules.of(network);
        return new HeaderChain(network, rules, rules.genesis(), 0, BigInteger.ZERO);
    }

    /**
     * Returns a chain that holds one block the caller trusts.
     *
     * @param height     its height, above 0
     * @param header     its header, whose hash the caller has from where he trusts
     * @param workBefore the work of all blocks before it, or zero: then {@link #work()} counts from it
     * @throws BlockRefusedException    if the header has no proof of work
     * @throws IllegalArgumentException if the height is not above 0 or the work negative
     */
    public static HeaderChain fromPinned(Network network, int height, BlockHeader header, BigInteger workBefore) {
        Objects.requireNonNull(network, "network must not be null");
        Objects.requireNonNull(header, "header must not be null");
        Objects.requireNonNull(workBefore, "workBefore must not be null");
        if (height <= 0 || workBefore.signum() < 0) {
            throw new IllegalArgumentException("pinned block of height \"" + height + "\" after work " + workBefore
                    + " is impossible; the height is above 0, the work zero or more; use fromGenesis for block 0");
        }
        ChainRules rules = ChainRules.of(network);
        header.requireProofOfWork(rules.limit());
        return new HeaderChain(network, rules, header, height, workBefore);
    }

    /**
     * Adds a header; one that is known already changes nothing.
     *
     * @return whether it is new
     * @throws BlockRefusedException if the header before it is unknown, or it breaks a rule
     */
    public boolean accept(BlockHeader header) {
        Objects.requireNonNull(header, "header must not be null");
        return accept(header.bytes(), 0, header.hashBytes());
    }

    /**
     * Adds a header that stands among other bytes, as {@link #accept(BlockHeader)} does; nothing is made for it but what is kept.
     *
     * @param headers bytes with the header in them
     * @param at      where it begins
     * @return whether it is new
     * @throws BlockRefusedException     if the header before it is unknown, or it breaks a rule
     * @throws IndexOutOfBoundsException if fewer than 80 bytes are there
     */
    public boolean accept(byte[] headers, int at) {
        Objects.checkFromIndexSize(at, BlockHeader.LENGTH, headers.length);
        hashes.update(headers, at, BlockHeader.LENGTH);
        hashes.finish(scratch, 0);
        return accept(headers, at, scratch);
    }

    private boolean accept(byte[] headers, int at, byte[] hash) {
        if (store.find(hash, 0) != HeaderStore.NONE) {
            return false;
        }
        work.require(headers, at, hash);
        int previous = previous(headers, at + BlockHeader.PREVIOUS);
        if (previous == HeaderStore.NONE) {
            BlockHeader header = BlockHeader.of(headers, at);
            throw header.refusal("the block before it, " + header.previous() + ", is unknown");
        }
        judge.require(headers, at, previous);
        int place = store.addAfter(headers, at, hash, previous, work.work());
        if (place == HeaderStore.NONE) {
            throw tooMuch(BlockHeader.of(headers, at));
        }
        best.added(place);
        return true;
    }

    /** The block before is nearly always the last one. */
    private int previous(byte[] headers, int at) {
        return store.hasHash(best.tip(), headers, at) ? best.tip() : store.find(headers, at);
    }

    private static BlockRefusedException tooMuch(BlockHeader header) {
        return header.refusal("it claims 2^127 hashes or more, which nobody can have computed");
    }

    /** Returns the network of the chain. */
    public Network network() {
        return network;
    }

    /** Returns how many headers are known, forks included. */
    public int size() {
        return store.size();
    }

    /** Returns the first block of the chain: genesis or the pinned one. */
    public ChainBlock first() {
        return at(first);
    }

    /** Returns the header of the first block. */
    public BlockHeader firstHeader() {
        return firstHeader;
    }

    /** Returns whether the chain begins at a pinned block, so that nothing before it was checked. */
    public boolean isPinned() {
        return pinned;
    }

    /** Returns the last block of the best chain. */
    public ChainBlock tip() {
        return block(best.tip());
    }

    /** Returns the height of the last block of the best chain. */
    public int tipHeight() {
        return store.height(best.tip());
    }

    /** Returns the work of the best chain, with that of its first block. */
    public BigInteger work() {
        return store.work(best.tip());
    }

    /**
     * Returns the work of the branch that ends in a known block, with that of the first block.
     *
     * @throws IllegalArgumentException if it is unknown
     */
    public BigInteger work(String hash) {
        return store.work(place(hash));
    }

    /**
     * Makes the branch that ends in a known block the best chain, whatever work others took: for who knows that nobody has the
     * bodies of those. The next header accepted that has more work than this block makes its own branch the best again.
     *
     * @throws IllegalArgumentException if it is unknown
     */
    public void follow(String hash) {
        best.moveTo(place(hash));
    }

    /** Returns the known blocks that no other follows, that with the most work first; of equal ones the first that was known. */
    public List<ChainBlock> tips() {
        BitSet followed = new BitSet();
        for (int place = 1; place < store.size(); place++) {
            followed.set(store.previous(place));
        }
        return IntStream.range(0, store.size())
                .filter(place -> !followed.get(place))
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> store.work(place))
                        .reversed())
                .map(this::block)
                .toList();
    }

    /** Returns whether the work of the best chain is at least what Bitcoin Core demands of the network, where it demands any. */
    public boolean hasMinimumWork() {
        BigInteger minimum = rules.minimumWork();
        return minimum == null || work().compareTo(minimum) >= 0;
    }

    /** Returns whether a block is known, on the best chain or not. */
    public boolean contains(String hash) {
        return store.find(Hashes.parse(hash), 0) != HeaderStore.NONE;
    }

    /**
     * Returns a known block with its height, on the best chain or not.
     *
     * @throws IllegalArgumentException if it is unknown
     */
    public ChainBlock block(String hash) {
        return block(place(hash));
    }

    /**
     * Returns whether a known block is on the best chain.
     *
     * @throws IllegalArgumentException if it is unknown
     */
    public boolean onBestChain(String hash) {
        return best.contains(place(hash));
    }

    /**
     * Returns the block of the best chain at a height.
     *
     * @throws IllegalArgumentException if it is below the first or above the tip
     */
    public ChainBlock at(int height) {
        return block(best.at(height));
    }

    /**
     * Returns the hash of the block of the best chain at a height.
     *
     * @throws IllegalArgumentException if it is below the first or above the tip
     */
    public String hashAt(int height) {
        return hash(best.at(height));
    }

    /**
     * Returns the block at a height on the branch that ends in a known block.
     *
     * @throws IllegalArgumentException if the block is unknown, or the height below the first or above the block
     */
    public ChainBlock ancestor(String hash, int height) {
        return block(best.ancestor(place(hash), height));
    }

    /**
     * Returns the last block that two branches have in common.
     *
     * @throws IllegalArgumentException if one of them is unknown
     */
    public ChainBlock forkPoint(String hash, String other) {
        return block(best.forkPoint(place(hash), place(other)));
    }

    /**
     * Returns the time in the header at a height of the best chain.
     *
     * @throws IllegalArgumentException if it is below the first or above the tip
     */
    public Instant timeAt(int height) {
        return Instant.ofEpochSecond(store.seconds(best.at(height)));
    }

    /**
     * Returns the blocks of the best chain from a height to another.
     *
     * @throws IllegalArgumentException if one of them is below the first or above the tip, or they are in the wrong order
     */
    public ScannedBlocks blocks(int from, int to) {
        int count = Math.max(0, to - from + 1);
        byte[] hashes = new byte[count * Hashes.LENGTH];
        int[] seconds = new int[count];
        for (int i = 0; i < count; i++) {
            int place = best.at(from + i);
            byte[] hash = store.hash(place);
            for (int b = 0; b < Hashes.LENGTH; b++) {
                hashes[i * Hashes.LENGTH + b] = hash[Hashes.LENGTH - 1 - b];
            }
            seconds[i] = (int) store.seconds(place);
        }
        return ScannedBlocks.of(network, from, hashes, seconds);
    }

    /**
     * Returns the number of a known block in the order of acceptance, from 0: what an index of blocks can go by.
     *
     * @throws IllegalArgumentException if it is unknown
     */
    public int orderOf(String hash) {
        return place(hash);
    }

    private int place(String hash) {
        int place = store.find(Hashes.parse(Objects.requireNonNull(hash, "hash must not be null")), 0);
        if (place == HeaderStore.NONE) {
            throw new IllegalArgumentException("block \"" + hash + "\" is none of the " + size() + " known");
        }
        return place;
    }

    private ChainBlock block(int place) {
        LocalDate date = Instant.ofEpochSecond(store.seconds(place))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        return new ChainBlock(network, hash(place), store.height(place), date);
    }

    private String hash(int place) {
        return store.displayedHash(place);
    }
}
