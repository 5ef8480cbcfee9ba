package org.reserves.bitcoinj.snapshot;

import java.util.Arrays;
import org.bitcoinj.base.Sha256Hash;
import org.reserves.bitcoinj.watchlist.ScriptTable;

/** Notes the coins whose script is watched. */
final class CoinMatcher {
    private final ScriptTable watched;
    private final MatchedCoins matches;

    CoinMatcher(ScriptTable watched, MatchedCoins matches) {
        this.watched = watched;
        this.matches = matches;
    }

    ScriptTable watched() {
        return watched;
    }

    /** Returns whether a coin may be watched, by the {@link ScriptTable#hash} of its script; nearly never in vain. */
    boolean mayMatch(long hash) {
        return watched.mayHold(hash);
    }

    /**
     * Notes a coin if it is watched.
     *
     * @param hash   the hash of the payload of its script
     * @param bytes  the window
     * @param txid   where its txid is in the window
     * @param kind   the kind of its script
     * @param at     where the payload begins in the window
     * @param length the length of the payload
     */
    void match(long hash, byte[] bytes, int txid, int vout, int code, long value, int kind, int at, int length) {
        int match = watched.find(hash, Math.min(kind, CompressedScript.RAW), bytes, at, length);
        if (match >= 0) {
            byte[] id = Arrays.copyOfRange(bytes, txid, txid + Sha256Hash.LENGTH);
            matches.add(match, Sha256Hash.wrapReversed(id), vout, code, value);
        }
    }
}
