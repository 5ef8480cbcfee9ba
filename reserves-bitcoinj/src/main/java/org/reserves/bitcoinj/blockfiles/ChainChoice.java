package org.reserves.bitcoinj.blockfiles;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.bitcoinj.scan.ScanRange;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBlock;

/** Which chain of an index is read, and up to where. */
final class ChainChoice {
    private final BlockDirectory directory;
    private final BlockIndex index;
    private final ScanRange range;

    ChainChoice(BlockDirectory directory, BlockIndex index, ScanRange range) {
        this.directory = directory;
        this.index = index;
        this.range = range;
    }

    /** Returns the chain that has the wanted end: the best one, or one that ends with a block on an abandoned branch. */
    HeaderChain chain() {
        HeaderChain chain = index.chain();
        String hash = range.end() == null ? null : range.end().hash();
        if (hash != null) {
            if (!chain.contains(hash)) {
                MissingBlocks.requireNone(directory, index);
                throw new BalanceUnavailableException(
                        "block \"" + hash + "\" is not in " + directory + ", whose chain ends with " + chain.tip()
                                + "; check the hash" + MissingBlocks.advice(directory, index));
            }
            return chain.onBestChain(hash) ? chain : branch(chain, hash);
        }
        Integer height = range.end() == null ? null : range.end().height();
        if (height == null || height > chain.tipHeight()) {
            MissingBlocks.requireNone(directory, index);
        }
        requireTarget(chain, range.target());
        return chain;
    }

    private void requireTarget(HeaderChain chain, @Nullable SyncTarget target) {
        if (target != null && !target.isReachedBy(chain, chain.tip())) {
            BigInteger demanded = target.work();
            throw new BalanceUnavailableException("chain of " + directory + " up to " + chain.tip()
                    + (demanded == null
                            ? " does not reach the target, " + target
                            : " took " + chain.work() + " hashes, fewer than the " + demanded + " demanded")
                    + "; let the node catch up, or look for missing files");
        }
    }

    /** Returns a chain that ends with a block on an abandoned branch. */
    private HeaderChain branch(HeaderChain chain, String hash) {
        HeaderChain branch = range.newChain(directory.network());
        List<String> hashes = new ArrayList<>();
        int end = Objects.requireNonNull(chain.block(hash).height(), "height must not be null");
        for (int height = branch.tipHeight() + 1; height <= end; height++) {
            hashes.add(chain.ancestor(hash, height).hash());
        }
        BlockReader reader = new BlockReader(directory, index);
        try (BlockPipeline.Slot slot = new BlockPipeline.Slot(false)) {
            hashes.forEach(next -> branch.accept(reader.read(slot, next).header()));
        }
        return branch;
    }

    /** Returns the height of the last block to read. */
    int end(HeaderChain chain, ChainBlock base) {
        ScanEnd wanted = range.end();
        int end = wanted == null ? chain.tipHeight() : endOn(chain, wanted);
        if (end < Objects.requireNonNull(base.height(), "height must not be null")) {
            throw new BalanceUnavailableException(
                    "end at height " + end + " is before the beginning, " + base + "; choose a later end");
        }
        return end;
    }

    private int endOn(HeaderChain chain, ScanEnd wanted) {
        try {
            return wanted.on(chain, directory.toString());
        } catch (BalanceUnavailableException notThere) {
            String advice = MissingBlocks.advice(directory, index);
            throw new BalanceUnavailableException(notThere.getMessage() + advice, notThere);
        }
    }
}
