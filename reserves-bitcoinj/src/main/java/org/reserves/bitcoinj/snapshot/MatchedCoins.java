package org.reserves.bitcoinj.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bitcoinj.base.Sha256Hash;
import org.reserves.chain.Coin;
import org.reserves.money.Btc;

/** The coins of watched scripts found so far, by the place of the script in the table. */
final class MatchedCoins {
    private record Match(Sha256Hash txid, int vout, int code, long value) {}

    private final List<List<Match>> found;

    MatchedCoins(int scripts) {
        found = new ArrayList<>(Collections.nCopies(scripts, List.of()));
    }

    /** Notes a coin. */
    void add(int script, Sha256Hash txid, int vout, int code, long value) {
        if (found.get(script).isEmpty()) {
            found.set(script, new ArrayList<>(1));
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
        return new Coin(match.txid.toString(), match.vout, Btc.ofSats(match.value), height, coinbase, mature);
    }
}
