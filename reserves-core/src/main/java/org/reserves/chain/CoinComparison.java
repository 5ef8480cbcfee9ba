package org.reserves.chain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.reserves.money.Btc;

/** Compares the coins that two sources name at one block; what one of them cannot know is not compared. */
final class CoinComparison {
    private CoinComparison() {}

    /**
     * Returns the coins that two answers do not agree about, ordered by outpoint.
     *
     * @throws IllegalArgumentException if one was asked for a text the other was not
     */
    static List<CrossCheck.Difference> differences(ChainBalance first, ChainBalance second) {
        Map<WatchOnly, WatchedBalance> others = byText(second);
        if (!others.keySet().equals(byText(first).keySet())) {
            throw new IllegalArgumentException(
                    "answers are to different questions, " + first.balances().size() + " texts and "
                            + second.balances().size() + "; ask both sources for the same");
        }
        Map<String, Found> coins = new TreeMap<>();
        for (WatchedBalance balance : first.balances()) {
            WatchedBalance other = others.get(balance.watch());
            if (balance instanceof WatchedBalance.Known one && other instanceof WatchedBalance.Known two) {
                note(one, coins, true);
                note(two, coins, false);
            }
        }
        return coins.values().stream()
                .filter(found -> !found.same())
                .map(found -> new CrossCheck.Difference(
                        found.outpoint, found.name, amount(found.first), amount(found.second)))
                .toList();
    }

    /** Returns the balances by their texts, the first where a text is there twice. */
    static Map<WatchOnly, WatchedBalance> byText(ChainBalance answer) {
        Map<WatchOnly, WatchedBalance> balances = new HashMap<>();
        answer.balances().forEach(balance -> balances.putIfAbsent(balance.watch(), balance));
        return balances;
    }

    private static void note(WatchedBalance.Known known, Map<String, Found> coins, boolean first) {
        for (ScriptBalance script : known.scripts()) {
            for (Coin coin : script.coins()) {
                Found found = coins.computeIfAbsent(
                        coin.outpoint() + script.script(), unused -> new Found(coin.outpoint(), script.name()));
                if (first) {
                    found.first = coin;
                } else {
                    found.second = coin;
                }
            }
        }
    }

    @Nullable
    private static Btc amount(@Nullable Coin coin) {
        return coin == null ? null : coin.amount();
    }

    /** A coin as each source has it. */
    private static final class Found {
        private final String outpoint;
        private final String name;

        @Nullable
        private Coin first;

        @Nullable
        private Coin second;

        Found(String outpoint, String name) {
            this.outpoint = outpoint;
            this.name = name;
        }

        /** Whether it is mature depends on what a source knows of the tip, so that is not compared. */
        private boolean same() {
            Coin one = first;
            Coin two = second;
            return one != null
                    && two != null
                    && one.amount().equals(two.amount())
                    && one.height() == two.height()
                    && (one.coinbase() == null
                            || two.coinbase() == null
                            || one.coinbase().equals(two.coinbase()));
        }
    }
}
