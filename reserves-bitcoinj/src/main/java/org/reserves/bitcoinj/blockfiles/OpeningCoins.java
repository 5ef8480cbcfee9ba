package org.reserves.bitcoinj.blockfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.CoinSet;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Coin;
import org.reserves.chain.WatchedBalance;

/**
 * Compares the coins of a balance to go on from with the blocks that are said to have made them, and with all that could have spent
 * them before the balance, as far as those are there.
 */
final class OpeningCoins {
    private record Made(Coin coin, String script) {}

    private OpeningCoins() {}

    /**
     * Demands that each coin was made by the block of its height on the chain, where that block is in the files.
     *
     * @param blocks reads a block by its hash, or returns null where it is not there
     */
    static void requireMade(
            ChainBalance opening, HeaderChain chain, BiFunction<BlockPipeline.Slot, String, VerifiedBlock> blocks) {
        Map<Integer, List<Made>> byHeight = new TreeMap<>();
        for (WatchedBalance balance : opening.balances()) {
            if (balance instanceof WatchedBalance.Known known) {
                known.scripts().forEach(script -> script.coins()
                        .forEach(coin -> byHeight.computeIfAbsent(coin.height(), unused -> new ArrayList<>())
                                .add(new Made(coin, script.script()))));
            }
        }
        int first = Objects.requireNonNull(chain.first().height(), "height must not be null");
        try (BlockPipeline.Slot slot = new BlockPipeline.Slot(false)) {
            byHeight.forEach((height, coins) -> {
                if (height >= first && height <= chain.tipHeight()) {
                    String hash = chain.hashAt(height);
                    require(coins, hash, blocks.apply(slot, hash));
                }
            });
        }
    }

    /** Returns all coins of a balance. */
    static List<Coin> of(ChainBalance opening) {
        List<Coin> coins = new ArrayList<>();
        for (WatchedBalance balance : opening.balances()) {
            if (balance instanceof WatchedBalance.Known known) {
                known.scripts().forEach(script -> coins.addAll(script.coins()));
            }
        }
        return coins.stream().distinct().toList();
    }

    /** Demands that a block up to the one of the balance spends none of its coins. */
    static void requireUnspent(CoinSet coins, VerifiedBlock block, ChainBalance opening) {
        Coin spent = coins.spentBy(block);
        if (spent != null) {
            throw new BalanceUnavailableException("balance to go on from has the coin \"" + spent.outpoint() + "\" of "
                    + spent.amount().toDisplay() + ", which block "
                    + block.header().hash() + " had spent by " + opening.block() + "; ask its source again");
        }
    }

    private static void require(List<Made> coins, String hash, @Nullable VerifiedBlock block) {
        for (Made made : coins) {
            if (block != null && !block.makes(made.coin(), made.script())) {
                throw new BalanceUnavailableException("balance to go on from has the coin \""
                        + made.coin().outpoint() + "\" of "
                        + made.coin().amount().toDisplay() + ", which block " + hash
                        + " at its height did not make; ask its source again");
            }
        }
    }
}
