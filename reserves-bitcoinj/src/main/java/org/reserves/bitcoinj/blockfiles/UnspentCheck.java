package org.reserves.bitcoinj.blockfiles;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.reserves.bitcoinj.blocks.CoinSet;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.scan.BlockMonitor;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Coin;

/** Whether the coins of a balance to go on from were unspent at its block, as far as earlier blocks are there to tell. */
final class UnspentCheck {
    private UnspentCheck() {}

    /**
     * Reads the blocks from the oldest coin to the block of the balance, those that are there.
     *
     * @throws BalanceUnavailableException if one of them spent a coin
     */
    static void require(
            ChainBalance opening, HeaderChain chain, BlockReader blocks, BlockMonitor monitor, int threads) {
        List<Coin> coins = OpeningCoins.of(opening);
        int first = Objects.requireNonNull(chain.first().height(), "height must not be null");
        int last = Objects.requireNonNull(chain.block(opening.block().hash()).height(), "height must not be null");
        int oldest = coins.stream().mapToInt(Coin::height).min().orElse(last + 1);
        List<Integer> heights = IntStream.rangeClosed(Math.max(first, oldest), last)
                .filter(height -> blocks.isThere(chain.hashAt(height)))
                .boxed()
                .toList();
        CoinSet open = new CoinSet(coins);
        monitor.begin(ScanProgress.Stage.BLOCKS, (long) heights.size());
        BlockPipeline pipeline = new BlockPipeline(
                (slot, place) -> blocks.read(slot, chain.hashAt(heights.get(place))),
                unused -> new BlockPipeline.Slot(false),
                threads);
        pipeline.run(0, heights.size() - 1, block -> {
            monitor.block();
            OpeningCoins.requireUnspent(open, block, opening);
        });
        monitor.end();
    }
}
