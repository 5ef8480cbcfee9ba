package org.reserves.bitcoinj.filters;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** SipHash-2-4 (Aumasson and Bernstein, 2012), of which BIP158 takes the 64 bits. */
final class SipHash {
    /** Two rounds for each word; the four at the end are those of two words that are zero. */
    private static final int ROUNDS = 2;

    private static final int LAST_WORDS = 2;

    private SipHash() {}

    /** Returns the bytes as little-endian words; the last has those that do not fill one, with the length in its highest byte. */
    static long[] words(byte[] bytes) {
        long[] words = new long[bytes.length / Long.BYTES + 1];
        ByteBuffer filled = ByteBuffer.allocate(words.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        filled.put(bytes).rewind();
        filled.asLongBuffer().get(words);
        words[words.length - 1] |= (long) bytes.length << (Long.SIZE - Byte.SIZE);
        return words;
    }

    /**
     * Returns the hash of words. The state is in four variables and not in an object, because scripts are hashed a thousand times for each
     * filter.
     *
     * @param k0    the first eight bytes of the key, as a little-endian number
     * @param k1    the last eight
     * @param words what {@link #words} returned, from a place on
     * @param count how many words there are
     */
    static long hash(long k0, long k1, long[] words, int at, int count) {
        long v0 = k0 ^ 0x736f6d6570736575L;
        long v1 = k1 ^ 0x646f72616e646f6dL;
        long v2 = k0 ^ 0x6c7967656e657261L;
        long v3 = k1 ^ 0x7465646279746573L;
        for (int word = 0; word < count + LAST_WORDS; word++) {
            long m = word < count ? words[at + word] : 0;
            v2 ^= word == count ? 0xff : 0;
            v3 ^= m;
            for (int round = 0; round < ROUNDS; round++) {
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
}
