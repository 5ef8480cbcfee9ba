package org.reserves.bitcoinj.blockfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.Network;

/** Tells which blocks are missing where some are there that follow nothing. */
final class MissingBlocks {
    /** From these heights on every block reward names its height (BIP34), in Bitcoin Core's {@code kernel/chainparams.cpp}. */
    private static final int BIP34_MAIN = 227_931;

    private static final int BIP34_TESTNET3 = 21_111;

    private MissingBlocks() {}

    /** Refuses a directory in which blocks that belong above the end of the chain do not follow it. */
    static void requireNone(BlockDirectory directory, BlockIndex index) {
        HeaderChain chain = index.chain();
        Integer lowest = null;
        String found = null;
        for (BlockIndex.Waiting root : index.roots()) {
            Integer height = height(directory, root);
            boolean above = height == null ? chain.tipHeight() < bip34(chain.network()) : height > chain.tipHeight();
            if (above && (found == null || (height != null && (lowest == null || height < lowest)))) {
                found = root.header().hash();
                lowest = height;
            }
        }
        if (found != null) {
            throw new BalanceUnavailableException(directory + " lacks " + heights(chain.tipHeight() + 1, lowest)
                    + ": the chain from " + chain.first() + " ends with " + chain.tip() + ", and block " + found
                    + " of "
                    + (lowest == null ? "unknown height" : "height " + lowest) + " does not follow it"
                    + advice(directory, index));
        }
    }

    /** Returns what is known about missing files and damage, to end a sentence with. */
    static String advice(BlockDirectory directory, BlockIndex index) {
        List<String> parts = new ArrayList<>();
        if (!index.damage().isEmpty()) {
            parts.add("; damaged: " + index.damage().stream().limit(3).collect(Collectors.joining(", ")));
        }
        parts.add(directory.missingFiles());
        return String.join("", parts);
    }

    private static String heights(int from, @Nullable Integer next) {
        if (next == null) {
            return "blocks from height " + from + " on";
        }
        return next == from + 1 ? "the block of height " + from : "the blocks of heights " + from + " to " + (next - 1);
    }

    private static int bip34(Network network) {
        return switch (network) {
            case MAIN -> BIP34_MAIN;
            case TESTNET3 -> BIP34_TESTNET3;
            default -> 1;
        };
    }

    @Nullable
    private static Integer height(BlockDirectory directory, BlockIndex.Waiting root) {
        try (BlockPipeline.Slot slot = new BlockPipeline.Slot(false)) {
            VerifiedBlock block = slot.read(directory, root.position());
            return block.heightInReward();
        } catch (BalanceUnavailableException damaged) {
            // a damaged block claims nothing
            return null;
        }
    }
}
