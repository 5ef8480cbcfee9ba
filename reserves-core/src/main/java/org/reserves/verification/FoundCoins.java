package org.reserves.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/**
 * The coins of one declaration, each script counted once however many declared texts stand for it.
 *
 * @param scripts by script, the balance and the first text it was found for
 * @param twice   texts that stand for a script which another text had before, with that script's name
 * @param unknown the texts whose balance is unknown
 */
record FoundCoins(
        Map<String, ScriptBalance> scripts, List<String> twice, List<WatchedBalance.Unknown> unknown, int known) {

    static FoundCoins of(ChainBalance chain) {
        Map<String, ScriptBalance> scripts = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        List<WatchedBalance.Unknown> unknown = new ArrayList<>();
        int known = 0;
        for (WatchedBalance balance : chain.balances()) {
            if (balance instanceof WatchedBalance.Unknown missing) {
                unknown.add(missing);
            } else if (balance instanceof WatchedBalance.Known found) {
                known++;
                for (ScriptBalance script : found.scripts()) {
                    if (scripts.putIfAbsent(script.script(), script) != null) {
                        twice.add("\"" + found.watch().text() + "\" stands for " + script.name()
                                + ", which is declared already; its coins were counted once");
                    }
                }
            }
        }
        return new FoundCoins(scripts, twice, unknown, known);
    }

    Btc total() {
        return scripts.values().stream().map(ScriptBalance::total).collect(Btc.toSum());
    }

    /** Returns what to know where coins are missing, each once: where they were looked for and where they were not. */
    static List<String> searchLimits(ChainBalance chain) {
        return chain.balances().stream()
                .flatMap(
                        balance -> balance instanceof WatchedBalance.Known found ? found.notes().stream() : Stream.of())
                .distinct()
                .toList();
    }

    Btc immature() {
        return scripts.values().stream().map(ScriptBalance::immature).collect(Btc.toSum());
    }
}
