package org.reserves.bitcoinj.blockfiles;

import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBlock;

/** Reads the blocks of an index, wherever in the files they are, and judges their rewards where undo records are there. */
final class BlockReader {
    private final BlockDirectory directory;
    private final BlockIndex index;

    BlockReader(BlockDirectory directory, BlockIndex index) {
        this.directory = directory;
        this.index = index;
    }

    /** Returns whether a block is in the files. */
    boolean isThere(String hash) {
        return !index.positions(hash).isEmpty();
    }

    @Nullable
    VerifiedBlock ifThere(BlockPipeline.Slot slot, String hash) {
        return isThere(hash) ? read(slot, hash) : null;
    }

    /** Reads a block, and judges its reward where its undo record is there. */
    VerifiedBlock judged(BlockPipeline.Slot slot, ChainBlock wanted, UnjudgedRewards unjudged) {
        VerifiedBlock block = read(slot, wanted.hash());
        int height = Objects.requireNonNull(wanted.height(), "height must not be null");
        List<BlockIndex.Position> positions = index.positions(wanted.hash());
        for (BlockIndex.Position position : positions) {
            try {
                if (index.undo().judge(slot, position.file(), block, height) == UndoRecords.Finding.FOUND) {
                    return block;
                }
            } catch (BlockRefusedException e) {
                throw new BlockFileException(
                        directory.name(position.file()),
                        position.offset(),
                        e.getMessage()
                                + "; no node connects it, so ask a node of your own for the block of that height",
                        e);
            }
        }
        unjudged.add(height);
        return block;
    }

    /** A block may be in the files more than once, for instance after a crash; one good copy is enough. */
    VerifiedBlock read(BlockPipeline.Slot slot, String hash) {
        BlockFileException damaged = null;
        for (BlockIndex.Position position : index.positions(hash)) {
            String file = directory.name(position.file());
            try {
                VerifiedBlock block = slot.read(directory, position);
                if (block.header().hash().equals(hash)) {
                    return block;
                }
                damaged = new BlockFileException(
                        file, position.offset(), "block " + hash + " was there and is not any more", null);
            } catch (BlockRefusedException e) {
                damaged = new BlockFileException(
                        file, position.offset(), e.getMessage() + "; copy the file again or let the node reindex", e);
            }
        }
        if (damaged == null) {
            throw new BalanceUnavailableException("block " + hash + " is in no file of " + directory);
        }
        throw damaged;
    }
}
