package org.reserves.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

public class ScannedBlocksTest {
    private static final LocalDate LAST_OF_YEAR = LocalDate.of(2024, 12, 31);
    private static final long MIDNIGHT = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();

    /** Returns blocks from height 100 whose times are so many seconds after that midnight. */
    public static ScannedBlocks blocks(long... afterMidnight) {
        byte[] hashes = new byte[32 * afterMidnight.length];
        for (int i = 0; i < afterMidnight.length; i++) {
            Arrays.fill(hashes, 32 * i, 32 * i + 32, (byte) i);
        }
        int[] seconds =
                Arrays.stream(afterMidnight).mapToInt(s -> (int) (MIDNIGHT + s)).toArray();
        return ScannedBlocks.of(Network.MAIN, 100, hashes, seconds);
    }

    @Test
    void at_givesHashHeightAndDay() {
        ScannedBlocks blocks = blocks(-1, 0);
        assertEquals(ChainBlock.of(Network.MAIN, "00".repeat(32)).atHeight(100).on("2024-12-31"), blocks.at(100));
        assertEquals(ChainBlock.of(Network.MAIN, "01".repeat(32)).atHeight(101).on("2025-01-01"), blocks.at(101));
        assertEquals(Instant.parse("2025-01-01T00:00:00Z"), blocks.time(101));
        assertEquals("main blocks 100 to 101", blocks.toString());
    }

    @Test
    void at_refusesWhatWasNotScanned() {
        for (int height : new int[] {-1, 99, 102, Integer.MAX_VALUE}) {
            assertEquals(
                    "height \"" + height
                            + "\" is outside the scanned range, main blocks 100 to 101; what was there is not"
                            + " known",
                    assertThrows(IllegalArgumentException.class, () -> blocks(-1, 0)
                                    .at(height))
                            .getMessage());
        }
    }

    @Test
    void lastOn_isTheLastBlockBeforeMidnight() {
        assertEquals(101, blocks(-700, -1, 0, 1, 2, 3, 4, 5).lastOn(LAST_OF_YEAR));
    }

    @Test
    void lastOn_isTheHighestBlockOfTheDayWhereTimesGoBackwards() {
        // block 102 was stamped after midnight, block 103 before it
        assertEquals(
                103, blocks(-700, -100, 50, -50, 600, 700, 800, 900, 1000, 1100).lastOn(LAST_OF_YEAR));
    }

    @Test
    void lastOn_refusesADayThatAnotherBlockCouldBelongTo() {
        ScannedBlocks five = blocks(-700, -1, 0, 1, 2, 3, 4);
        assertEquals(
                "day \"2024-12-31\" may not be over at the last block scanned, " + five.at(106)
                        + " of 2025-01-01T00:00:04Z: another block of that day could follow; scan at least six blocks further",
                assertThrows(IllegalArgumentException.class, () -> five.lastOn(LAST_OF_YEAR))
                        .getMessage());
        // six later blocks long ago do not help if the last eleven do not have them
        ScannedBlocks swinging = blocks(1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
        assertThrows(IllegalArgumentException.class, () -> swinging.lastOn(LAST_OF_YEAR));
    }

    @Test
    void lastOn_refusesADayBeforeTheFirstBlock() {
        ScannedBlocks blocks = blocks(0, 1, 2, 3, 4, 5);
        assertEquals(
                "day \"2024-12-31\" is before the first block scanned, " + blocks.at(100)
                        + " of 2025-01-01T00:00:00Z; scan from an earlier block",
                assertThrows(IllegalArgumentException.class, () -> blocks.lastOn(LAST_OF_YEAR))
                        .getMessage());
        assertEquals(
                "date must not be null",
                assertThrows(NullPointerException.class, () -> blocks.lastOn(null))
                        .getMessage());
    }

    @Test
    void of_refusesWhatDoesNotFit() {
        assertEquals(
                "blocks from height \"0\" with 31 bytes of hashes and 1 times do not fit; give at least one block, with 32 bytes"
                        + " and a time each",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ScannedBlocks.of(Network.MAIN, 0, new byte[31], new int[1]))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> ScannedBlocks.of(Network.MAIN, -1, new byte[32], new int[1]));
        assertThrows(IllegalArgumentException.class, () -> ScannedBlocks.of(Network.MAIN, 0, new byte[0], new int[0]));
    }

    @Test
    void equals_comparesEverything() {
        assertEquals(blocks(1, 2), blocks(1, 2));
        assertEquals(blocks(1, 2).hashCode(), blocks(1, 2).hashCode());
        assertNotEquals(blocks(1, 2), blocks(1, 3));
        assertNotEquals(blocks(1, 2), blocks(1));
    }

    @Test
    void time_isReadUpTo2106() {
        ScannedBlocks blocks = ScannedBlocks.of(Network.MAIN, 0, new byte[32], new int[] {-1});
        assertEquals(Instant.parse("2106-02-07T06:28:15Z"), blocks.time(0));
    }

    /** Returns the blocks above without those at some heights. */
    private static ScannedBlocks without(ScannedBlocks dense, int... heights) {
        int[] known = java.util.stream.IntStream.rangeClosed(dense.firstHeight(), dense.lastHeight())
                .filter(height -> Arrays.stream(heights).noneMatch(gap -> gap == height))
                .toArray();
        byte[] hashes = new byte[32 * known.length];
        int[] seconds = new int[known.length];
        for (int i = 0; i < known.length; i++) {
            System.arraycopy(
                    java.util.HexFormat.of().parseHex(dense.at(known[i]).hash()), 0, hashes, 32 * i, 32);
            seconds[i] = (int) dense.time(known[i]).getEpochSecond();
        }
        return ScannedBlocks.sparse(Network.MAIN, known, hashes, seconds);
    }

    @Test
    void sparse_knowsTheBlocksItWasGiven() {
        ScannedBlocks dense = blocks(-9, -8, -7, -6, -5);
        ScannedBlocks sparse = without(dense, 101, 103);
        assertEquals("main blocks 100 to 104, 3 of them known", sparse.toString());
        assertEquals(100, sparse.firstHeight());
        assertEquals(104, sparse.lastHeight());
        assertEquals(dense.at(102), sparse.at(102));
        assertEquals(
                "block at height \"103\" is not known: of main blocks 100 to 104, 3 of them known; ask the source for the"
                        + " balance at that block",
                assertThrows(IllegalArgumentException.class, () -> sparse.at(103))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> sparse.time(105));
        assertEquals(dense, without(dense));
        assertNotEquals(dense, sparse);
        org.reserves.JsonRoundTrip.assertRoundTrip(sparse, ScannedBlocks.class);
    }

    @Test
    void lastOn_ofASparseRangeIsTheSameOrRefused() {
        ScannedBlocks dense = blocks(-700, -100, 50, -50, 600, 700, 800, 900, 1000, 1100, 1200, 1300);
        assertEquals(103, dense.lastOn(LAST_OF_YEAR));
        // neither the blocks before the last of the day nor those after it is certain are needed
        assertEquals(103, without(dense, 101, 102).lastOn(LAST_OF_YEAR));
        assertEquals(103, without(dense, 110).lastOn(LAST_OF_YEAR));
        assertEquals(
                "last block of day \"2024-12-31\" is not known: it is one of heights 102 to 103, of which main blocks 100 to 111, 11"
                        + " of them known lack some; ask the source as of that day",
                assertThrows(IllegalArgumentException.class, () -> without(dense, 103)
                                .lastOn(LAST_OF_YEAR))
                        .getMessage());
        // with four of the eleven the day may go on
        assertThrows(IllegalArgumentException.class, () -> without(dense, 106, 107, 108, 109, 110)
                .lastOn(LAST_OF_YEAR));
    }

    @Test
    void sparse_refusesWhatDoesNotFit() {
        assertEquals(
                "height \"5\" follows \"5\"; give the heights of blocks in ascending order, each once",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ScannedBlocks.sparse(Network.MAIN, new int[] {5, 5}, new byte[64], new int[2]))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> ScannedBlocks.sparse(Network.MAIN, new int[] {5}, new byte[64], new int[2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> ScannedBlocks.sparse(Network.MAIN, new int[] {-1}, new byte[32], new int[1]));
    }
}
