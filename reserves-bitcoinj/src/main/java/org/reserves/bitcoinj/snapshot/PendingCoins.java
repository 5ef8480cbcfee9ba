package org.reserves.bitcoinj.snapshot;

import java.nio.ByteBuffer;
import org.bitcoinj.base.Sha256Hash;
import org.reserves.bitcoinj.watchlist.ScriptTable;

/**
 * Coins read but not yet looked up among the watched scripts. Where many scripts are watched each look is a wait for memory, and
 * looks that follow one another directly wait together.
 *
 * <p>The scripts stay where they were read, so all must be looked up before the window moves.
 */
final class PendingCoins {
    private static final int MOST = 64;

    /** What is kept of a coin: hash of its script, four of the txid, and three with the rest; a line of the processor's cache. */
    private static final int LONGS = 8;

    private static final int TXID = 1;
    private static final int TXID_LONGS = 4;
    private static final int VOUT_AND_CODE = 5;
    private static final int VALUE = 6;
    private static final int KIND_AND_PLACE = 7;

    private final ScriptTable watched;
    private final MatchedCoins matches;
    private final long[] coins = new long[MOST * LONGS];
    private int end;

    PendingCoins(ScriptTable watched, MatchedCoins matches) {
        this.watched = watched;
        this.matches = matches;
    }

    /**
     * Adds a coin.
     *
     * @param bytes   the window
     * @param txid0   its txid as four numbers, most significant byte first
     * @param kind    the kind of its script
     * @param payload where the payload of the script begins in the window
     * @param length  the length of the payload
     */
    void add(
            byte[] bytes,
            long txid0,
            long txid1,
            long txid2,
            long txid3,
            int vout,
            int code,
            long value,
            int kind,
            int payload,
            int length) {
        long[] c = coins;
        int at = end;
        c[at] = ScriptTable.hash(bytes, payload, length);
        c[at + TXID] = txid0;
        c[at + TXID + 1] = txid1;
        c[at + TXID + 2] = txid2;
        c[at + TXID + 3] = txid3;
        c[at + VOUT_AND_CODE] = pair(vout, code);
        c[at + VALUE] = value;
        c[at + KIND_AND_PLACE] = pair(kind, payload);
        end = at + LONGS;
        if (end == c.length) {
            lookUp(bytes);
        }
    }

    /** Looks all of them up. */
    void lookUp(byte[] bytes) {
        for (int at = 0; at < end; at += LONGS) {
            if (watched.mayHold(coins[at])) {
                match(bytes, at);
            }
        }
        end = 0;
    }

    private void match(byte[] bytes, int at) {
        int kind = high(at + KIND_AND_PLACE);
        int payload = (int) coins[at + KIND_AND_PLACE];
        int length = ScriptKinds.payloadLength(kind);
        int match = watched.find(coins[at], Math.min(kind, CompressedScript.RAW), bytes, payload, length);
        if (match >= 0) {
            ByteBuffer txid = ByteBuffer.allocate(Sha256Hash.LENGTH);
            txid.asLongBuffer().put(coins, at + TXID, TXID_LONGS);
            int code = (int) coins[at + VOUT_AND_CODE];
            matches.add(
                    match, Sha256Hash.wrapReversed(txid.array()), high(at + VOUT_AND_CODE), code, coins[at + VALUE]);
        }
    }

    private int high(int at) {
        return (int) (coins[at] >>> Integer.SIZE);
    }

    private static long pair(int high, int low) {
        return (long) high << Integer.SIZE | Integer.toUnsignedLong(low);
    }
}
