package org.reserves.bitcoinj.snapshot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bitcoinj.base.Sha256Hash;
import org.reserves.bitcoinj.watchlist.ScriptTable;

/**
 * Coins read but not yet looked up among the watched scripts. Where many scripts are watched each look is a wait for memory, and
 * looks that follow one another directly wait together.
 *
 * <p>Only the hash of a script is kept and where its coin is, to be read again where it matches; so all must be looked up before the
 * window moves. The id of a transaction may have left the window, so that is kept.
 */
final class PendingCoins {
    private static final int MOST = 64;
    private static final int TXID_LONGS = 4;

    private final ByteInput input;
    private final ScriptTable watched;
    private final MatchedCoins matches;
    private final long[] hashes = new long[MOST];
    private final int[] places = new int[MOST];
    private final int[] txidOf = new int[MOST];

    /** The ids of the transaction that was the present one when last was looked up, and of those since: each has a coin. */
    private final long[] txids = new long[(MOST + 2) * TXID_LONGS];

    private int txid;
    private int end;

    PendingCoins(ByteInput input, ScriptTable watched, MatchedCoins matches) {
        this.input = input;
        this.watched = watched;
        this.matches = matches;
    }

    /** Begins a transaction, whose id is given as four little-endian numbers. */
    void begin(long txid0, long txid1, long txid2, long txid3) {
        long[] t = txids;
        int at = txid + TXID_LONGS;
        t[at] = txid0;
        t[at + 1] = txid1;
        t[at + 2] = txid2;
        t[at + 3] = txid3;
        txid = at;
    }

    /** Adds a coin that begins at a place of the window, by the {@link ScriptTable#hash} of the payload of its script. */
    void add(long hash, int at) {
        int i = end;
        hashes[i] = hash;
        places[i] = at;
        txidOf[i] = txid;
        end = i + 1;
        if (end == MOST) {
            lookUp();
        }
    }

    /** Looks all of them up. */
    void lookUp() {
        for (int i = 0; i < end; i++) {
            if (watched.mayHold(hashes[i])) {
                match(hashes[i], places[i], txidOf[i]);
            }
        }
        end = 0;
        System.arraycopy(txids, txid, txids, 0, TXID_LONGS);
        txid = 0;
    }

    /** Reads a coin again that was read before, so nothing is checked. */
    private void match(long hash, int at, int txidAt) {
        int next = input.position();
        input.moveTo(at);
        int vout = (int) input.compactSize("output number");
        int code = (int) input.varInt(Long.MAX_VALUE, "height of a coin");
        long value = CompressedAmounts.decompress(input.varInt(Long.MAX_VALUE, "amount of a coin"));
        int kind = (int) input.varInt(Long.MAX_VALUE, "size of a script");
        int length = ScriptKinds.payloadLength(kind);
        int match = watched.find(
                hash, Math.min(kind, CompressedScript.RAW), input.bytes(), input.position(), length);
        input.moveTo(next);
        if (match >= 0) {
            ByteBuffer id = ByteBuffer.allocate(Sha256Hash.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            id.asLongBuffer().put(txids, txidAt, TXID_LONGS);
            matches.add(match, Sha256Hash.wrapReversed(id.array()), vout, code, value);
        }
    }
}
