package org.reserves.bitcoinj.watchlist;

import java.util.List;
import org.reserves.chain.Coin;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.ScriptHistory;
import org.reserves.chain.TrackedCoin;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.chain.WatchedHistory;

/**
 * What is said of a watched text: its coins at one block, or those of all blocks.
 *
 * @param <C> a coin
 * @param <S> the coins of a script
 * @param <A> the answer for a text
 */
interface Answer<C, S, A> {
    Answer<Coin, ScriptBalance, WatchedBalance> BALANCE = new Answer<>() {
        @Override
        public ScriptBalance script(String script, String name, List<Coin> coins) {
            return new ScriptBalance(script, name, coins);
        }

        @Override
        public WatchedBalance known(WatchOnly watch, List<ScriptBalance> scripts, int watched, List<String> notes) {
            return new WatchedBalance.Known(watch, scripts, watched, notes);
        }

        @Override
        public WatchedBalance unknown(WatchOnly watch, String reason) {
            return new WatchedBalance.Unknown(watch, reason);
        }
    };

    Answer<TrackedCoin, ScriptHistory, WatchedHistory> HISTORY = new Answer<>() {
        @Override
        public ScriptHistory script(String script, String name, List<TrackedCoin> coins) {
            return new ScriptHistory(script, name, coins);
        }

        @Override
        public WatchedHistory known(WatchOnly watch, List<ScriptHistory> scripts, int watched, List<String> notes) {
            return new WatchedHistory.Known(watch, scripts, watched, notes);
        }

        @Override
        public WatchedHistory unknown(WatchOnly watch, String reason) {
            return new WatchedHistory.Unknown(watch, reason);
        }
    };

    S script(String script, String name, List<C> coins);

    A known(WatchOnly watch, List<S> scripts, int watched, List<String> notes);

    A unknown(WatchOnly watch, String reason);
}
