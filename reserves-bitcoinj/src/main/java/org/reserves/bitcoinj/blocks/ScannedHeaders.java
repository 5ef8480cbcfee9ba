package org.reserves.bitcoinj.blocks;

import java.util.function.IntFunction;
import org.reserves.chain.Network;
import org.reserves.chain.ScannedBlocks;

/** Blocks of which only headers are known, as an answer names them. */
public final class ScannedHeaders {
    private ScannedHeaders() {}

    /**
     * Returns the blocks at some heights.
     *
     * @param heights in ascending order, each once
     * @param headers returns the header at a height
     */
    public static ScannedBlocks of(Network network, int[] heights, IntFunction<BlockHeader> headers) {
        byte[] hashes = new byte[heights.length * Hashes.LENGTH];
        int[] seconds = new int[heights.length];
        for (int i = 0; i < heights.length; i++) {
            BlockHeader header = headers.apply(heights[i]);
            byte[] stored = header.hashBytes();
            for (int b = 0; b < Hashes.LENGTH; b++) {
                hashes[(i + 1) * Hashes.LENGTH - 1 - b] = stored[b];
            }
            seconds[i] = (int) header.seconds();
        }
        return ScannedBlocks.sparse(network, heights, hashes, seconds);
    }
}
