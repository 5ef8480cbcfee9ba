package org.reserves.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.reserves.chain.BlockHeight;
import org.reserves.source.Source;

class ChainCalendarProperties {
    private static final ChainCalendar CALENDAR = ChainCalendar.mainnet();
    private static final long GENESIS = 1_231_006_505L;
    private static final Source SOURCE = Source.of("A node", "getblockheader");

    @Property(seed = "20250528")
    void height_neverFallsWithTime(
            @ForAll @LongRange(min = GENESIS, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = 0, max = 100_000) int later) {
        HeightEstimate early = CALENDAR.heightAt(Instant.ofEpochSecond(second));
        HeightEstimate late = CALENDAR.heightAt(Instant.ofEpochSecond(second + later));
        assertTrue(early.best().compareTo(late.best()) <= 0);
    }

    @Property(seed = "20250528")
    void heightOfTheTimeOfAHeight_isThatHeight(@ForAll @IntRange(min = 0, max = 3_000_000) int height) {
        BlockHeight block = BlockHeight.of(height);
        HeightEstimate back = CALENDAR.heightAt(CALENDAR.timeOf(block).best());
        assertTrue(Math.abs(back.best().toInt() - height) <= 1);
        assertTrue(back.contains(block));
    }

    @Property(seed = "20250528")
    void everyMomentOfADay_liesWithinThatDay(
            @ForAll @IntRange(min = 14_248, max = 30_000) int day,
            @ForAll @IntRange(min = 0, max = 86_399) int second) {
        LocalDate date = LocalDate.ofEpochDay(day);
        HeightEstimate moment = CALENDAR.heightAt(Instant.ofEpochSecond(day * 86_400L + second));
        assertTrue(CALENDAR.heightOn(date).contains(moment.best()));
    }

    @Property(seed = "20250528", tries = 200)
    void anAddedAnchor_isExactAndNarrowsWhatIsBeside(@ForAll @IntRange(min = 960_001, max = 2_000_000) int height) {
        BlockHeight block = BlockHeight.of(height);
        TimeAnchor anchor = new TimeAnchor(block, CALENDAR.timeOf(block).best(), SOURCE);
        ChainCalendar more = CALENDAR.with(anchor);
        assertEquals(HeightEstimate.exact(block), more.heightAt(anchor.time()));
        Instant dayAfter = anchor.time().plusSeconds(86_400);
        Assume.that(height > 960_001 + 144);
        assertTrue(more.heightAt(dayAfter).bound() < CALENDAR.heightAt(dayAfter).bound());
    }

    @Property(seed = "20250528")
    void parse_refusesAnyOtherTextInOneWay(@ForAll String text) {
        assertThrows(IllegalArgumentException.class, () -> TimeAnchor.of(1, text, SOURCE));
    }
}
