package org.reserves.bitcoinj.blocks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * Judges hashes by their targets. The target of the last header is kept, because 2,016 headers in a row have the same; a hash is compared
 * with it as four numbers, and nothing is made for a header that passes. Not thread-safe.
 */
final class ProofOfWork {
    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGS = Hashes.LENGTH / Long.BYTES;

    private final BigInteger limit;
    private final long[] target = new long[LONGS];
    private boolean any;
    private int bits;
    private BigInteger work = BigInteger.ZERO;

    ProofOfWork(BigInteger limit) {
        this.limit = limit;
    }

    /**
     * Refuses a header whose hash is above its own target, or whose target is easier than the network allows.
     *
     * @param headers bytes with the header in them
     * @param at      where it begins
     * @param hash    its hash as it is stored
     */
    void require(byte[] headers, int at, byte[] hash) {
        int own = BlockHeader.bits(headers, at);
        if (!any || own != bits) {
            BlockHeader header = BlockHeader.of(headers, at);
            header.requireProofOfWork(limit);
            note(header);
        } else if (isAbove(hash)) {
            BlockHeader.of(headers, at).requireProofOfWork(limit);
            throw new IllegalStateException("two ways to compare a hash with its target do not agree");
        }
    }

    /** Returns how many hashes a block of the target last judged takes on average. */
    BigInteger work() {
        return work;
    }

    private void note(BlockHeader header) {
        BigInteger whole = header.target();
        for (int i = 0; i < LONGS; i++) {
            target[i] = whole.shiftRight(Long.SIZE * i).longValue();
        }
        work = header.work();
        bits = header.bits();
        any = true;
    }

    private boolean isAbove(byte[] hash) {
        for (int i = LONGS - 1; i >= 0; i--) {
            int order = Long.compareUnsigned((long) LONG_LE.get(hash, Long.BYTES * i), target[i]);
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }
}
