package org.reserves.bitcoinj.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.bitcoinj.base.Sha256Hash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashesTest {
    /** Around what fits into one piece of 1,024 bytes with the eight others; the oracle is bitcoinj. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 247, 1_015, 1_016, 1_017, 5_000})
    void updateAround_addsFourBytesAPartAndFourBytes(int length) {
        byte[] bytes = new byte[length + 20];
        new SplittableRandom(length).nextBytes(bytes);
        byte[] joined = new byte[length + 8];
        System.arraycopy(bytes, 1, joined, 0, 4);
        System.arraycopy(bytes, 7, joined, 4, length);
        System.arraycopy(bytes, length + 9, joined, length + 4, 4);
        Hashes hashes = new Hashes();
        byte[] hash = new byte[Hashes.LENGTH + 1];
        hashes.updateAround(bytes, 1, 7, length, length + 9);
        hashes.finish(hash, 1);
        assertArrayEquals(Sha256Hash.hashTwice(joined), Arrays.copyOfRange(hash, 1, hash.length));
    }
}
