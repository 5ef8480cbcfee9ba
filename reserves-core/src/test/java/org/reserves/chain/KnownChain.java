package org.reserves.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.reserves.money.Btc;

/** A source that knows what a test tells it, and counts how often it is asked. */
public final class KnownChain implements BalanceSource {
    public static final String HASH = "0".repeat(60) + "abcd";
    public static final ChainBlock BLOCK =
            ChainBlock.of(Network.MAIN, HASH).atHeight(840_000).on("2024-04-20");

    private final Map<String, String> scripts = new LinkedHashMap<>();
    private final Map<String, List<Coin>> coins = new LinkedHashMap<>();
    private final Map<String, String> unknown = new LinkedHashMap<>();
    private ChainBlock block = BLOCK;
    public int questions;

    public KnownChain coin(String text, String script, String btc) {
        scripts.put(text, script);
        List<Coin> there = coins.computeIfAbsent(script, unused -> new ArrayList<>());
        there.add(new Coin("ab".repeat(32), there.size(), Btc.parse(btc), 100, false, true));
        return this;
    }

    public KnownChain reward(String text, String script, String btc) {
        scripts.put(text, script);
        coins.computeIfAbsent(script, unused -> new ArrayList<>())
                .add(new Coin("cd".repeat(32), 0, Btc.parse(btc), 839_999, true, false));
        return this;
    }

    public KnownChain same(String text, String script) {
        scripts.put(text, script);
        return this;
    }

    public KnownChain unknown(String text, String reason) {
        unknown.put(text, reason);
        return this;
    }

    public KnownChain at(ChainBlock other) {
        block = other;
        return this;
    }

    @Override
    public Network network() {
        return Network.MAIN;
    }

    @Override
    public ChainBalance balanceOf(Collection<WatchOnly> watched) {
        questions++;
        List<WatchedBalance> balances = new ArrayList<>();
        for (WatchOnly watch : new LinkedHashSet<>(watched)) {
            String reason = unknown.get(watch.text());
            String script = scripts.get(watch.text());
            if (reason != null) {
                balances.add(new WatchedBalance.Unknown(watch, reason));
            } else if (script != null) {
                balances.add(new WatchedBalance.Known(
                        watch,
                        List.of(new ScriptBalance(script, watch.text(), coins.getOrDefault(script, List.of()))),
                        1));
            }
        }
        UtxoSet set = new UtxoSet(176_948_713, Btc.parse("19684980"), null);
        return new ChainBalance(block, Assurance.OWN_NODE, List.of("asked"), set, balances);
    }

    @Override
    public void close() {}
}
