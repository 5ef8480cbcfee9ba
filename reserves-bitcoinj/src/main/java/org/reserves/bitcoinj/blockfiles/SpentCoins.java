package org.reserves.bitcoinj.blockfiles;

import java.util.List;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.bitcoinj.snapshot.CompressedAmounts;
import org.reserves.bitcoinj.snapshot.CompressedScripts;

/**
 * The coins that the transactions of a block spent, from its undo data ({@code CBlockUndo} in Bitcoin Core's {@code undo.h}): CompactSize
 * transactions without the block reward, and for each: CompactSize inputs, and for each: VARINT height · 2 + reward | VARINT 0, unless
 * the height is 0, as it is in old records | compressed amount | compressed script.
 */
final class SpentCoins {
    /** 21,000,000 BTC in satoshis, MAX_MONEY in Core's {@code consensus/amount.h}. */
    private static final long MAX_MONEY = 2_100_000_000_000_000L;

    private static final long[] SCRIPT_LENGTHS = {20, 20, 32, 32, 32, 32};
    private static final int MOST_VARINT = 9;

    private final byte[] b;
    private final int limit;

    @Nullable
    private final List<byte[]> scripts;

    private int p;
    private boolean broken;

    /** @param scripts takes the scripts, one for each input; null where nobody wants them */
    private SpentCoins(byte[] bytes, int size, @Nullable List<byte[]> scripts) {
        b = bytes;
        limit = size;
        this.scripts = scripts;
    }

    /**
     * Returns the satoshis that each transaction but the block reward spent, or null where the data do not belong to the block.
     *
     * @param size    how many of the bytes are undo data
     * @param scripts takes the scripts of what was spent, input by input in the order of the block, as far as the data were read; null
     *                where nobody wants them
     */
    @Nullable
    static long[] of(byte[] undo, int size, VerifiedBlock block, @Nullable List<byte[]> scripts) {
        return new SpentCoins(undo, size, scripts).read(block);
    }

    /** Returns the number in the CompactSize form that undo data begin with: of transactions without the block reward; −1 for none. */
    static long transactions(byte[] undo, int size) {
        SpentCoins reader = new SpentCoins(undo, size, null);
        long count = reader.compactSize();
        return reader.broken ? -1 : count;
    }

    @Nullable
    private long[] read(VerifiedBlock block) {
        int transactions = block.transactions() - 1;
        if (compactSize() != transactions) {
            return null;
        }
        long[] spent = new long[transactions];
        for (int i = 0; i < transactions; i++) {
            int inputs = block.inputs(i + 1);
            if (compactSize() != inputs) {
                return null;
            }
            for (int input = 0; input < inputs && !broken; input++) {
                spent[i] += amount();
                broken |= spent[i] > MAX_MONEY;
            }
        }
        return broken || p != limit ? null : spent;
    }

    private long amount() {
        boolean hasHeight = varInt() > 1;
        if (hasHeight) {
            varInt();
        }
        long amount = CompressedAmounts.decompress(varInt());
        long kind = varInt();
        script(kind, kind < SCRIPT_LENGTHS.length ? SCRIPT_LENGTHS[(int) kind] : kind - SCRIPT_LENGTHS.length);
        broken |= amount < 0;
        return amount;
    }

    private long varInt() {
        long n = 0;
        for (int i = 0; i < MOST_VARINT; i++) {
            int next = next();
            n = n << 7 | (next & 0x7f);
            if ((next & 0x80) == 0) {
                return n;
            }
            n++;
        }
        broken = true;
        return 0;
    }

    private long compactSize() {
        int first = next();
        if (first < 0xfd) {
            return first;
        }
        long n = 0;
        int length = 1 << (first - 0xfc);
        for (int i = 0; i < length; i++) {
            n |= (long) next() << (Byte.SIZE * i);
        }
        return n;
    }

    private void script(long kind, long length) {
        broken |= length < 0 || length > limit - p;
        if (broken) {
            p = limit;
            return;
        }
        if (scripts != null) {
            byte[] script = CompressedScripts.decompress(kind, b, p, (int) length);
            broken |= script == null;
            scripts.add(script == null ? new byte[0] : script);
        }
        p += (int) length;
    }

    private int next() {
        broken |= p >= limit;
        return broken ? 0 : b[p++] & 0xff;
    }
}
