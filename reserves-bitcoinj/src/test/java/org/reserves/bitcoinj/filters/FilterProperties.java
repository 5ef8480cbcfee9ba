package org.reserves.bitcoinj.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.VerifiedBlock;

class FilterProperties {
    private static final int SEED = 20_260_101;
    private static final VerifiedBlock BLOCK =
            BlockVerifier.full().verify(FilterVectors.ofBip158().get(4).block());

    /** Whatever is put in is found, by each way of looking. */
    @Property(tries = 300)
    void filter_hidesNothing(@ForAll @IntRange(min = 1, max = 600) int count, @ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> scripts = scripts(random, count);
        BlockFilter filter = BlockFilter.made(hash(random), scripts);
        filter.whole();
        assertEquals(count, filter.count());
        for (byte[] script : scripts) {
            assertTrue(filter.contains(script));
            assertTrue(ScriptMatcher.of(List.of(script)).mayConcern(filter));
        }
        List<byte[]> more = scripts(random, count + random.nextInt(2 * count));
        more.set(random.nextInt(more.size()), scripts.get(random.nextInt(count)));
        assertTrue(ScriptMatcher.of(more).mayConcern(filter));
        assertTrue(ScriptMatcher.of(more).mayConcern(BlockFilter.of(filter.blockHash(), filter.toBytes())));
    }

    /** The matcher says of many scripts what the filter says of each, whichever side is smaller. */
    @Property(tries = 300)
    void matcher_agreesWithAskingOneByOne(
            @ForAll @IntRange(min = 1, max = 300) int count,
            @ForAll @IntRange(min = 1, max = 900) int watched,
            @ForAll long seed) {
        Random random = new Random(seed);
        // so short that a script is sometimes in both, and that there are twins
        List<byte[]> scripts = scripts(random, count, 2);
        BlockFilter filter = BlockFilter.made(hash(random), scripts);
        List<byte[]> asked = new ArrayList<>();
        for (int i = 0; i < watched; i++) {
            asked.add(new byte[] {(byte) random.nextInt(), (byte) random.nextInt()});
        }
        boolean any = asked.stream().anyMatch(filter::contains);
        assertEquals(any, ScriptMatcher.of(asked).mayConcern(filter));
    }

    @Property(tries = 3_000)
    void bytes_areAFilterOrRefused(@ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(max = 40) int watched) {
        Random random = new Random(SEED);
        try {
            BlockFilter filter = BlockFilter.of(hash(random), bytes);
            assertTrue(Arrays.equals(bytes, filter.toBytes()));
            ScriptMatcher.of(scripts(random, watched)).mayConcern(filter);
            filter.whole();
        } catch (MalformedFilterException refused) {
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
    }

    /**
     * The values are those that BIP158 describes, read bit by bit: ones up to a zero, then nineteen bits, whatever the bits are and in whatever
     * pieces they are read.
     */
    @Property(tries = 3_000)
    void values_areThoseThatAreReadBitByBit(
            @ForAll @IntRange(max = 400) int length,
            @ForAll @IntRange(max = 3) int manyOnes,
            @ForAll @IntRange(min = 1, max = 5) int atATime,
            @ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            for (int more = 0; more < manyOnes; more++) {
                bytes[i] |= (byte) random.nextInt();
            }
        }
        List<Long> expected = bitByBit(bytes);
        if (expected.size() >= 0xfd) {
            return;
        }
        byte[] filter = new byte[length + 1];
        filter[0] = (byte) expected.size();
        System.arraycopy(bytes, 0, filter, 1, length);
        FilterValues values = BlockFilter.of(hash(random), filter).values();
        List<Long> read = new ArrayList<>();
        long[] some = new long[atATime];
        for (int count = values.next(some); count > 0; count = values.next(some)) {
            for (int i = 0; i < count; i++) {
                read.add(some[i]);
            }
        }
        assertEquals(expected, read);
    }

    /** Returns the sums of all whole codes. */
    private static List<Long> bitByBit(byte[] bytes) {
        List<Long> sums = new ArrayList<>();
        long sum = 0;
        int at = 0;
        while (true) {
            long code = 0;
            while (at < bytes.length * 8 && bit(bytes, at) == 1) {
                code++;
                at++;
            }
            at++;
            if (at + 19 > bytes.length * 8) {
                return sums;
            }
            for (int i = 0; i < 19; i++) {
                code = 2 * code + bit(bytes, at++);
            }
            sum += code;
            sums.add(sum);
        }
    }

    private static int bit(byte[] bytes, int at) {
        return bytes[at / 8] >> (7 - at % 8) & 1;
    }

    /** One byte of a true filter is changed, cut off or added. */
    @Property(tries = 1_000)
    void damagedFilter_isReadOrRefused(@ForAll int at, @ForAll byte with, @ForAll @IntRange(max = 2) int how) {
        Random random = new Random(SEED);
        byte[] bytes = BlockFilter.made(hash(random), scripts(random, 60)).toBytes();
        int place = Math.floorMod(at, bytes.length);
        byte[] damaged = Arrays.copyOf(bytes, how == 0 ? bytes.length : how == 1 ? place : bytes.length + place);
        if (place < damaged.length) {
            damaged[place] ^= with;
        }
        try {
            BlockFilter filter = BlockFilter.of("00".repeat(32), damaged);
            ScriptMatcher.of(scripts(random, 20)).mayConcern(filter);
            filter.whole();
        } catch (MalformedFilterException refused) {
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
    }

    @Property(tries = 2_000)
    void spentOutputs_areReadOrRefused(@ForAll @Size(max = 300) byte[] bytes) {
        try {
            SpentOutputs.ofRest(BLOCK, bytes);
        } catch (IllegalArgumentException refused) {
            assertTrue(String.valueOf(refused.getMessage()).startsWith("spent outputs of " + bytes.length + " bytes"));
        }
    }

    /**
     * Twenty million questions about scripts that are not there: 20,000,000 / 784,931 = 25.5 are answered with yes on average, by the law of
     * Poisson fewer than 5 or more than 55 once in a million runs.
     */
    @Test
    void accidents_areAsRareAsTheySay() {
        Random random = new Random(SEED);
        int found = 0;
        for (int filters = 0; filters < 200; filters++) {
            BlockFilter filter = BlockFilter.made(hash(random), scripts(random, 500));
            long[] values = new long[500];
            assertEquals(values.length, filter.values().next(values));
            byte[] script = new byte[22];
            for (int i = 0; i < 100_000; i++) {
                random.nextBytes(script);
                found += Arrays.binarySearch(values, filter.key().value(script)) >= 0 ? 1 : 0;
            }
        }
        assertTrue(found >= 5 && found <= 55, found + " of 20,000,000");
    }

    /** A million scripts are looked for in large filters only; a block with a small one is read. */
    @Test
    void manyScripts_areNotHashedForASmallFilter() {
        Random random = new Random(SEED);
        List<byte[]> watched = scripts(random, 10_000);
        BlockFilter three = BlockFilter.made(hash(random), scripts(random, 3));
        BlockFilter four = BlockFilter.made(hash(random), scripts(random, 4));
        assertTrue(ScriptMatcher.of(watched).mayConcern(three));
        assertEquals(
                watched.stream().anyMatch(four::contains),
                ScriptMatcher.of(watched).mayConcern(four));
        BlockFilter none = BlockFilter.made(hash(random), List.of());
        assertFalse(ScriptMatcher.of(watched).mayConcern(none));
        assertEquals("00", none.toString());
    }

    /** An empty script is in no filter, so a filter without it says nothing. */
    @Test
    void emptyScript_isAlwaysOfConcern() {
        BlockFilter none = BlockFilter.made("00".repeat(32), List.of());
        assertTrue(ScriptMatcher.of(List.of(new byte[] {0x51}, new byte[0])).mayConcern(none));
        assertFalse(ScriptMatcher.of(List.of(new byte[] {0x51})).mayConcern(none));
    }

    private static List<byte[]> scripts(Random random, int count) {
        return scripts(random, count, 22);
    }

    /** Returns distinct scripts. */
    private static List<byte[]> scripts(Random random, int count, int length) {
        java.util.Map<String, byte[]> scripts = new java.util.LinkedHashMap<>();
        while (scripts.size() < count) {
            byte[] script = new byte[length];
            random.nextBytes(script);
            scripts.put(Arrays.toString(script), script);
        }
        return new ArrayList<>(scripts.values());
    }

    private static String hash(Random random) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return java.util.HexFormat.of().formatHex(hash);
    }
}
