package org.reserves.bitcoinj.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.reserves.money.Btc;
import org.reserves.verification.Coin;

/** The coins of watched scripts found so far, by the place of the script in the table. */
final class MatchedCoins {
    private record Match(String txid, int vout, int code, long value) {}

    private final HexFormat hex = HexFormat.of();
    private final List<List<Match>> found;

    MatchedCoins(int scripts) {
        found = new ArrayList<>(Collections.nCopies(scripts, List.of()));
    }

    /** Notes a coin. The txid is given as four numbers, most significant byte first. */
    void add(int script, long txid0, long txid1, long txid2, long txid3, int vout, int code, long value) {
        // displayed the other way round
        String txid = hex.toHexDigits(Long.reverseBytes(txid3))
                + hex.toHexDigits(Long.reverseBytes(txid2))
                + hex.toHexDigits(Long.reverseBytes(txid1))
                + hex.toHexDigits(Long.reverseBytes(txid0));
        if (found.get(script).isEmpty()) {
            found.set(script, new ArrayList<>());
        }
        found.get(script).add(new Match(txid, vout, code, value));
    }

    boolean any(int script) {
        return !found.get(script).isEmpty();
    }

    /**
     * Returns the coins of a script.
     *
     * @param tip a height the base block has at least: a block reward counts as mature where it is so at this height
     */
    List<Coin> coins(int script, int tip) {
        return found.get(script).stream().map(match -> coin(match, tip)).toList();
    }

    private static Coin coin(Match match, int tip) {
        int height = match.code >>> 1;
        boolean coinbase = (match.code & 1) != 0;
        // the next block, tip + 1, may spend a reward that is 100 blocks below it
        boolean mature = !coinbase || tip + 1L - height >= Coin.COINBASE_MATURITY;
        return new Coin(match.txid, match.vout, Btc.ofSats(match.value), height, coinbase, mature);
    }
}
