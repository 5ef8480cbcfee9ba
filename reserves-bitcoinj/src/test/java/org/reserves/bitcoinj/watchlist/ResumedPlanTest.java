package org.reserves.bitcoinj.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.watch.DerivationMonitor;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Coin;
import org.reserves.chain.Network;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** Whoever goes on from an earlier answer looks where that one looked: coins it found must not be lost. */
class ResumedPlanTest {
    private static final String XPUB =
            "xpub6CUGRUonZSQ4TWtTMmzXdrXDtypWKiKrhko4egpiMZbpiaQL2jkwSB1icqYh2cfDfVxdx4df189oLKnC5fSwqPfgyP3hooxujYzAu3fDVmz";
    private static final WatchOnly KEY = WatchOnly.of("wpkh(" + XPUB + "/0/*)");

    @Test
    void coinsBeyondTheFirstNumbers_areLookedAt() {
        for (int number : List.of(30, 999, 1_010, 2_500)) {
            // the earlier answer looked up to number + 20, the gap limit
            WatchPlan plan = WatchPlan.resuming(
                    Network.MAIN,
                    List.of(KEY),
                    EarlierCoins.of(balance(KEY, number, number + 21)),
                    DerivationMonitor.NONE);
            assertTrue(
                    plan.scripts().stream().anyMatch(script -> hex(script).equals(hex(script(KEY, number)))),
                    "number " + number);
        }
    }

    /** A bare key with a gap limit of its owner begins with 20 numbers, where an answer of a file looked at 1,001. */
    @Test
    void bareKeys_beginWhereTheEarlierAnswerLooked() {
        WatchOnly bare = WatchOnly.of(XPUB).gapLimit(20);
        int perNumber = WatchedScripts.of(bare, Network.MAIN).at(0).size();
        assertEquals(12, perNumber);
        WatchPlan plan = WatchPlan.resuming(
                Network.MAIN,
                List.of(bare),
                EarlierCoins.of(balance(bare, 500, 1_001 * perNumber)),
                DerivationMonitor.NONE);
        assertTrue(plan.scripts().stream().anyMatch(script -> hex(script).equals(hex(script(bare, 500)))));
        assertEquals(1_001 * perNumber, plan.scripts().size());
    }

    @Test
    void coinsThatNoTextStandsFor_areRefused() {
        String script = hex(script(KEY, 5_000));
        BalanceUnavailableException refused = assertThrows(
                BalanceUnavailableException.class,
                () -> WatchPlan.resuming(
                        Network.MAIN,
                        List.of(KEY),
                        EarlierCoins.of(balance(KEY, 5_000, 1_001)),
                        DerivationMonitor.NONE));
        assertEquals(
                "balance to go on from has the coin \"" + "11".repeat(32) + ":0\" at script " + script
                        + ", which none of its watched texts stands for; ask its source again",
                refused.getMessage());
    }

    private static ChainBalance balance(WatchOnly watch, int number, int watched) {
        Coin coin = new Coin("11".repeat(32), 0, Btc.of(1), 90, false, true);
        return new ChainBalance(
                ChainBlock.of(Network.MAIN, "22".repeat(32)).atHeight(100),
                Assurance.AUTHENTICATED,
                List.of("made up"),
                null,
                List.of(new WatchedBalance.Known(
                        watch,
                        List.of(new ScriptBalance(hex(script(watch, number)), "a script", List.of(coin))),
                        watched)));
    }

    private static byte[] script(WatchOnly watch, int number) {
        return WatchedScripts.of(watch, Network.MAIN).at(number).get(0);
    }

    private static String hex(byte[] script) {
        return HexFormat.of().formatHex(script);
    }
}
