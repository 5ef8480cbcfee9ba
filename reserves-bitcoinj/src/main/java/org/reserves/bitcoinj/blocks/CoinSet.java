package org.reserves.bitcoinj.blocks;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.Coin;

/**
 * Coins that are said to be unspent, to find the block that spends one of them. Engine, public for the sources.
 *
 * <p>Not thread-safe.
 */
public final class CoinSet {
    private final List<Coin> coins;
    private final CoinStore store = new CoinStore();

    /** Takes the coins, each once. */
    public CoinSet(Collection<Coin> coins) {
        this.coins = List.copyOf(coins);
        for (Coin coin : this.coins) {
            store.add(
                    Hashes.parse(coin.txid()),
                    0,
                    (int) coin.vout(),
                    0,
                    coin.amount().toSats(),
                    coin.height(),
                    coin.coinbase());
        }
    }

    /** Returns the first of the coins that a block spends, or null where it spends none. */
    @Nullable
    public Coin spentBy(VerifiedBlock block) {
        Objects.requireNonNull(block, "block must not be null");
        TransactionCursor cursor = new TransactionCursor(block.bytes());
        for (int i = 0; i < block.transactions(); i++) {
            cursor.begin(block.start(i));
            while (cursor.nextInput()) {
                int coin = store.find(block.bytes(), cursor.outpointAt());
                if (coin != CoinStore.NONE) {
                    return coins.get(coin);
                }
            }
        }
        return null;
    }
}
