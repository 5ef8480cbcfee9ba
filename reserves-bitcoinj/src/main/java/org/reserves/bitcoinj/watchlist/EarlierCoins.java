package org.reserves.bitcoinj.watchlist;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Coin;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.chain.WatchedHistory;

/**
 * The coins of an earlier answer, by their scripts: what a source goes on from.
 *
 * <p>Immutable and thread-safe.
 */
public final class EarlierCoins {
    private final ChainBalance opening;
    private final Map<String, List<Coin>> coins = new HashMap<>();

    private EarlierCoins(ChainBalance opening) {
        this.opening = opening;
    }

    /**
     * Returns the coins of an answer.
     *
     * @throws BalanceUnavailableException if a coin is younger than its block
     */
    public static EarlierCoins of(ChainBalance opening) {
        EarlierCoins made = new EarlierCoins(Objects.requireNonNull(opening, "opening must not be null"));
        for (WatchedBalance balance : opening.balances()) {
            if (balance instanceof WatchedBalance.Known known) {
                known.scripts().forEach(made::note);
            }
        }
        return made;
    }

    /** Returns the coins at a script. */
    public List<Coin> at(byte[] script) {
        return coins.getOrDefault(HexFormat.of().formatHex(script), List.of());
    }

    /** Returns whether there were coins at a script. */
    public boolean isAt(byte[] script) {
        return coins.containsKey(HexFormat.of().formatHex(script));
    }

    /** Returns the histories with those unknown whose balances were: what was not known then is not known later either. */
    public List<WatchedHistory> withUnknown(Collection<WatchedHistory> histories) {
        return histories.stream()
                .map(entry -> opening.of(entry.watch()) instanceof WatchedBalance.Unknown unknown
                        ? new WatchedHistory.Unknown(unknown.watch(), unknown.reason())
                        : entry)
                .toList();
    }

    /** Returns how many scripts were looked for on behalf of a text, 0 where its balance was unknown. */
    int scriptsOf(WatchOnly watch) {
        return opening.of(watch) instanceof WatchedBalance.Known known ? known.scriptsWatched() : 0;
    }

    /** Refuses coins at scripts that no watched text stands for: they were not found by looking for it. */
    void requireWatched(Collection<byte[]> scripts) {
        Set<String> looked = new HashSet<>();
        scripts.forEach(script -> looked.add(HexFormat.of().formatHex(script)));
        coins.forEach((script, there) -> {
            if (!looked.contains(script)) {
                throw new BalanceUnavailableException("balance to go on from has the coin \""
                        + there.get(0).outpoint() + "\" at script " + script
                        + ", which none of its watched texts stands for; ask its source again");
            }
        });
    }

    private void note(ScriptBalance script) {
        Integer height = opening.block().height();
        for (Coin coin : script.coins()) {
            if (height != null && coin.height() > height) {
                throw new BalanceUnavailableException(
                        "balance to go on from has the coin \"" + coin.outpoint() + "\" of height " + coin.height()
                                + ", which is younger than its block, " + opening.block() + "; ask its source again");
            }
        }
        if (!script.coins().isEmpty()) {
            coins.put(script.script(), script.coins());
        }
    }
}
