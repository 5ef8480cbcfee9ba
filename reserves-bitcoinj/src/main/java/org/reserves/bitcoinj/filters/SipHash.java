package org.reserves.bitcoinj.filters;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** SipHash-2-4 (Aumasson and Bernstein, 2012), of which BIP158 takes the 64 bits. */
final class SipHash {
    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private long v0;
    private long v1;
    private long v2;
    private long v3;

    private SipHash(long k0, long k1) {
        v0 = k0 ^ 0x736f6d6570736575L;
        v1 = k1 ^ 0x646f72616e646f6dL;
        v2 = k0 ^ 0x6c7967656e657261L;
        v3 = k1 ^ 0x7465646279746573L;
    }

    /**
     * Returns the hash of a part of an array.
     *
     * @param k0 the first eight bytes of the key, as a little-endian number
     * @param k1 the last eight
     */
    static long hash(long k0, long k1, byte[] bytes, int at, int length) {
        SipHash state = new SipHash(k0, k1);
        int end = at + (length & ~(Long.BYTES - 1));
        for (int i = at; i < end; i += Long.BYTES) {
            state.compress((long) LONG_LE.get(bytes, i));
        }
        long last = (long) length << (Long.SIZE - Byte.SIZE);
        for (int i = at + length - 1; i >= end; i--) {
            last |= (bytes[i] & 0xffL) << (Byte.SIZE * (i - end));
        }
        state.compress(last);
        return state.finish();
    }

    private void compress(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    private long finish() {
        v2 ^= 0xff;
        round();
        round();
        round();
        round();
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
    }
}
