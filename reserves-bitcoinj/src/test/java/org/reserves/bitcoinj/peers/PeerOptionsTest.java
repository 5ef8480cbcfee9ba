package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.scan.SyncTarget;

class PeerOptionsTest {
    private static final SyncTarget TARGET = SyncTarget.height(1);
    private static final PeerOptions OPTIONS = PeerOptions.of(TARGET, Duration.ofSeconds(1));
    private static final String HASH = "00".repeat(31) + "01";
    private static final BlockHeader HEADER = BlockHeader.of(new byte[80], 0);

    static Stream<Arguments> impossible() {
        return Stream.of(
                refused(
                        "target height \"0\" is not above 0; every chain has its genesis block",
                        () -> SyncTarget.height(0)),
                refused(
                        "target work \"0\" is not above 0; give the chainwork that a node shows",
                        () -> SyncTarget.work(BigInteger.ZERO)),
                refused(
                        "hash of the target block \"AB\" is not 64 hexadecimal digits in lower case; write it as displayed",
                        () -> SyncTarget.block("AB")),
                refused(
                        "deadline \"PT0S\" is shorter than a millisecond; give more time",
                        () -> PeerOptions.of(TARGET, Duration.ZERO)),
                refused(
                        "deadline \"PT-1S\" is shorter than a millisecond; give more time",
                        () -> PeerOptions.of(TARGET, Duration.ofSeconds(-1))),
                refused(
                        "patience \"PT0S\" is shorter than a millisecond; give more time",
                        () -> OPTIONS.patience(Duration.ZERO)),
                refused("most headers \"0\" is below 1", () -> OPTIONS.mostHeaders(0)),
                refused("birthday \"0\" is not above 0; without one all blocks are read", () -> OPTIONS.birthday(0)),
                refused(
                        "pinned block of height \"0\" after work 0 is impossible; the height is above 0, the work zero or more",
                        () -> OPTIONS.pinned(0, HEADER, BigInteger.ZERO)));
    }

    static Stream<Arguments> second() {
        PeerOptions all = OPTIONS.patience(Duration.ofSeconds(2))
                .mostHeaders(7)
                .birthday(5)
                .pinned(1, HEADER, BigInteger.ZERO)
                .trusting(new TrustedBlock(HASH, "a test"))
                .bloomFiltered();
        return Stream.of(
                refused("patience is already \"PT2S\"; state it once", () -> all.patience(Duration.ofSeconds(3))),
                refused("most headers is already \"7\"; state it once", () -> all.mostHeaders(8)),
                refused("birthday is already \"5\"; state it once", () -> all.birthday(6)),
                refused("birthday is already \"5\"; state it once", () -> all.birthday("2020-01-01")),
                refused("birthday is already \"2020-01-01\"; state it once", () -> OPTIONS.birthday("2020-01-01")
                        .birthday(5)),
                refused("bloom filtering is already \"on\"; state it once", all::bloomFiltered),
                refused(
                        "trusted block is already \"" + HASH.substring(0, 40) + "…\"; state it once",
                        () -> all.trusting(new TrustedBlock(HASH, "again"))));
    }

    private static Arguments refused(String message, Executable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void value_isRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @ParameterizedTest
    @MethodSource("second")
    void secondCall_isRefused_andNamesTheFirst(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalStateException.class, call).getMessage());
    }

    @Test
    void options_areNotChangedByWhatIsMadeOfThem() {
        OPTIONS.patience(Duration.ofSeconds(9)).birthday(4).bloomFiltered();
        assertEquals(Duration.ofSeconds(30), OPTIONS.terms().patience());
        // 64 bytes for each header and 8 to 16 to find it, twice while the tables grow: a 64 MB heap takes some 335,000
        assertEquals(
                Math.min(2_000_000, Runtime.getRuntime().maxMemory() / 200),
                OPTIONS.terms().mostHeaders());
        assertEquals(null, OPTIONS.terms().range().end());
        assertEquals(false, OPTIONS.terms().isBloomFiltered());
    }

    @Test
    void target_isAValueWithWords() {
        assertEquals("height 5", SyncTarget.height(5).toString());
        assertEquals("work 0xff", SyncTarget.work(BigInteger.valueOf(255)).toString());
        assertEquals("block " + HASH, SyncTarget.block(HASH).toString());
        assertEquals(SyncTarget.block(HASH), SyncTarget.block(HASH));
        assertEquals(SyncTarget.height(5).hashCode(), SyncTarget.height(5).hashCode());
        assertNotEquals(SyncTarget.height(5), SyncTarget.height(6));
    }
}
