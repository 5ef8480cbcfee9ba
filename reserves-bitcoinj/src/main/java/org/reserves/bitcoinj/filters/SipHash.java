package org.reserves.bitcoinj.filters;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** SipHash-2-4 (Aumasson and Bernstein, 2012), of which BIP158 takes the 64 bits. */
final class SipHash {
    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Two rounds for each word, four at the end. */
    private static final int ROUNDS = 2;

    private static final int LAST_ROUNDS = 4;

    private SipHash() {}

    /**
     * Returns the hash of a part of an array. The state is in four variables and not in an object, because scripts are hashed a thousand times
     * for each filter.
     *
     * @param k0 the first eight bytes of the key, as a little-endian number
     * @param k1 the last eight
     */
    static long hash(long k0, long k1, byte[] bytes, int at, int length) {
        long v0 = k0 ^ 0x736f6d6570736575L;
        long v1 = k1 ^ 0x646f72616e646f6dL;
        long v2 = k0 ^ 0x6c7967656e657261L;
        long v3 = k1 ^ 0x7465646279746573L;
        int words = length / Long.BYTES;
        // after the last word the finish, which is like a word of no bytes with more rounds
        for (int word = 0; word <= words + 1; word++) {
            boolean finish = word > words;
            long m = finish
                    ? 0
                    : word < words ? (long) LONG_LE.get(bytes, at + word * Long.BYTES) : tail(bytes, at, length);
            v3 ^= m;
            v2 ^= finish ? 0xff : 0;
            for (int round = finish ? LAST_ROUNDS : ROUNDS; round > 0; round--) {
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
            v0 ^= m;
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    /** Returns the word of the bytes that do not fill one, with the length in its highest byte. */
    private static long tail(byte[] bytes, int at, int length) {
        long last = (long) length << (Long.SIZE - Byte.SIZE);
        int rest = length & (Long.BYTES - 1);
        for (int i = 0; i < rest; i++) {
            last |= (bytes[at + length - rest + i] & 0xffL) << (Byte.SIZE * i);
        }
        return last;
    }
}
