package org.reserves.bitcoinj.blockfiles;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.bitcoinj.filters.RecomputedFilters;
import org.reserves.bitcoinj.scan.BlockMonitor;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBlock;

/** Makes filters of the blocks in files from what their undo records say was spent. */
final class FilterMaker {
    private final BlockDirectory directory;
    private final BlockIndex index;
    private final BiConsumer<ChainBlock, RecomputedFilters> each;

    FilterMaker(BlockDirectory directory, BlockIndex index, BiConsumer<ChainBlock, RecomputedFilters> each) {
        this.directory = directory;
        this.index = index;
        this.each = each;
    }

    /** @param read reads a block from the files */
    RecomputedFilters run(
            HeaderChain chain,
            int end,
            int threads,
            BiFunction<BlockPipeline.Slot, String, VerifiedBlock> read,
            BlockMonitor monitor) {
        RecomputedFilters filters = RecomputedFilters.fromGenesis();
        BlockPipeline pipeline = new BlockPipeline(
                (slot, height) -> read.apply(slot, chain.hashAt(height)),
                unused -> new BlockPipeline.Slot(false),
                threads);
        try (BlockPipeline.Slot slot = new BlockPipeline.Slot(false)) {
            pipeline.run(0, end, block -> {
                monitor.block();
                ChainBlock next = chain.block(block.header().hash());
                filters.add(block, spent(slot, block, next));
                each.accept(next, filters);
            });
        }
        monitor.end();
        return filters;
    }

    private List<byte[]> spent(BlockPipeline.Slot slot, VerifiedBlock block, ChainBlock place) {
        if (block.transactions() == 1) {
            // the reward alone spends nothing
            return List.of();
        }
        int height = Objects.requireNonNull(place.height(), "height must not be null");
        for (BlockIndex.Position position : index.positions(place.hash())) {
            try {
                List<byte[]> spent = index.undo().spent(slot, position.file(), block, height);
                if (spent != null) {
                    return spent;
                }
            } catch (BlockRefusedException e) {
                throw new BlockFileException(
                        directory.name(position.file()), position.offset(), String.valueOf(e.getMessage()), e);
            }
        }
        throw new BalanceUnavailableException(place + " has no undo record (rev*.dat) with a right checksum in "
                + directory + ", so what it spends is not known; copy the undo files too, or let the node reindex");
    }
}
