package org.reserves.bitcoinj.proven;

import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;

/**
 * How many headers a book takes in, all servers together: where blocks are easy to make, a chain and its branches can be extended for
 * ever.
 *
 * @param most     of all
 * @param branches of those that are not on the best chain
 */
record HeaderLimits(int most, int branches) {
    /** What a header of the best chain takes, 90 in the tables and 80 in the storage, and half as much again while tables grow. */
    private static final int BYTES_PER_HEADER = 250;

    /** What one of a branch takes more: its bytes and its hash as text, in a map. */
    private static final int BYTES_PER_BRANCH_HEADER = 400;

    /** Branches get a quarter of the memory. */
    private static final int PART_OF_BRANCHES = 4;

    /** Returns what fits into the memory of this virtual machine. */
    static HeaderLimits ofMemory() {
        long memory = Runtime.getRuntime().maxMemory();
        return new HeaderLimits(
                atMostAnInt(memory / BYTES_PER_HEADER),
                atMostAnInt(memory / PART_OF_BRANCHES / BYTES_PER_BRANCH_HEADER));
    }

    /** Returns what is wrong with a chain as the rest of a sentence, or null where it is within the limits. */
    @Nullable
    String fault(HeaderChain chain) {
        int onBranches = chain.size() - chain.length();
        if (chain.size() > most) {
            return "sent more headers than the " + most + " that there is memory for; give more memory, or ask other servers";
        }
        if (onBranches > branches) {
            return "sent headers until " + onBranches + " were of branches, more than the " + branches
                    + " that there is memory for; give more memory, or ask other servers";
        }
        return null;
    }

    private static int atMostAnInt(long count) {
        return (int) Math.min(Integer.MAX_VALUE, count);
    }
}
