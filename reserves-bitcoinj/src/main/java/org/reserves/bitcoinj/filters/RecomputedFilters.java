package org.reserves.bitcoinj.filters;

import java.util.Collection;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.internal.Hex;

/**
 * Filters and filter headers that nobody was asked for: made block by block from what each block pays and spends. Whoever has the blocks can
 * publish a filter header so, for others to trust, or hold the filters of others against true ones.
 *
 * <pre>{@code
 * RecomputedFilters filters = RecomputedFilters.fromGenesis();
 * blocks.forEach(filters::add);                                   // all blocks in order, genesis first
 * filters.header();                                               // the filter header of the last one
 *
 * RecomputedFilters later = RecomputedFilters.after(height, hash, header);
 * later.addWithSpentOutputs(block, spentTxOuts);                  // /rest/block/HASH.bin and /rest/spenttxouts/HASH.bin
 * }</pre>
 *
 * <p>Each block is verified by its own header and has to follow the one before; that the chain is the true one is the caller's to know. Where
 * {@link #add} takes what is spent from the blocks before, all unspent scripts are kept in memory, some 150 bytes each: fit for test networks;
 * for the main network take what was spent from a node, or let
 * {@link org.reserves.bitcoinj.blockfiles.BlockFiles} read it from undo records, and {@link org.reserves.bitcoinj.rpc.NodeRest} ask for it.
 *
 * <p>Not thread-safe.
 */
public final class RecomputedFilters {
    private static final String NOTHING = "0".repeat(64);

    private final BlockVerifier verifier = BlockVerifier.ofCoins();
    private final SpentOutputs outputs = new SpentOutputs();
    private int height;

    @Nullable
    private String blockHash;

    private byte[] header;

    private RecomputedFilters(int height, @Nullable String blockHash, byte[] header) {
        this.height = height;
        this.blockHash = blockHash;
        this.header = header;
    }

    /** Returns filters of a chain whose genesis block is added first. */
    public static RecomputedFilters fromGenesis() {
        return new RecomputedFilters(-1, null, FilterHeaders.none());
    }

    /**
     * Returns filters of the blocks after one whose filter header is known.
     *
     * @param height    its height
     * @param blockHash its hash, as displayed
     * @param header    its filter header, as displayed
     * @throws IllegalArgumentException if the height is negative, or the hash or the header is malformed
     */
    public static RecomputedFilters after(int height, String blockHash, String header) {
        TrustedFilterHeader checked = new TrustedFilterHeader(height, header, "the caller's");
        return new RecomputedFilters(
                checked.height(), Hex.requireHash("block hash", blockHash), FilterHeaders.parse(header));
    }

    /**
     * Makes the filter of the next block from what it pays and what the blocks added before make.
     *
     * @throws IllegalArgumentException if the block does not follow the one before, or spends what no block added here makes
     * @throws org.reserves.bitcoinj.blocks.BlockRefusedException if it is damaged or forged
     */
    public BlockFilter add(byte[] block) {
        VerifiedBlock verified = verified(block);
        return add(verified, outputs.follow(verified));
    }

    /**
     * Makes the filter of the next block from what it pays and what a node says it spends.
     *
     * @param spentTxOuts what {@code /rest/spenttxouts/HASH.bin} of Bitcoin Core 30 or newer answers
     * @throws IllegalArgumentException if the block does not follow the one before, or the answer is not of this block
     * @throws org.reserves.bitcoinj.blocks.BlockRefusedException if it is damaged or forged
     */
    public BlockFilter addWithSpentOutputs(byte[] block, byte[] spentTxOuts) {
        VerifiedBlock verified = verified(block);
        return add(verified, SpentOutputs.ofRest(verified, spentTxOuts));
    }

    /**
     * Makes the filter of the next block.
     *
     * @param spent the scripts of the outputs it spends, in any order
     * @throws IllegalArgumentException if the block does not follow the one before
     */
    public BlockFilter add(VerifiedBlock block, Collection<byte[]> spent) {
        requireNext(block.header());
        BlockFilter filter = BlockFilter.made(block, spent);
        header = FilterHeaders.next(filter.hash(), header);
        height++;
        blockHash = block.header().hash();
        return filter;
    }

    /** Returns the height of the last block. */
    public int height() {
        return height;
    }

    /** Returns the hash of the last block, as displayed; 64 zeros before the first. */
    public String blockHash() {
        return blockHash == null ? NOTHING : blockHash;
    }

    /** Returns the filter header of the last block, as displayed; 64 zeros before the first. */
    public String header() {
        return FilterHeaders.display(header);
    }

    /**
     * Returns the filter header of the last block with why it can be trusted.
     *
     * @param reason whose blocks it was made from
     * @throws IllegalArgumentException if there is no block yet, or the reason is blank
     */
    public TrustedFilterHeader trusted(String reason) {
        return new TrustedFilterHeader(height, header(), reason);
    }

    private VerifiedBlock verified(byte[] block) {
        Objects.requireNonNull(block, "block must not be null");
        VerifiedBlock verified = verifier.verify(block);
        requireNext(verified.header());
        return verified;
    }

    private void requireNext(BlockHeader next) {
        if (!next.previous().equals(blockHash())) {
            throw new IllegalArgumentException("block \"" + next.hash() + "\" follows " + next.previous() + ", not "
                    + (blockHash == null
                            ? "nothing, as a genesis block does"
                            : "block " + height + " (" + blockHash + ")")
                    + "; add blocks in order");
        }
    }
}
