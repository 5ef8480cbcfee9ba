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
}
