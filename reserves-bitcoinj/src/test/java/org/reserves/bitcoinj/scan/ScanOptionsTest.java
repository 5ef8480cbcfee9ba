package org.reserves.bitcoinj.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.bitcoinj.blockfiles.BlockFileOptions;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.peers.PeerOptions;
import org.reserves.bitcoinj.snapshot.SnapshotOptions;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.Network;

/** The words of the options: what is said twice or out of range is refused when it is said, in one wording for all sources. */
class ScanOptionsTest {
    private static final String HASH = "ab".repeat(32);

    private static PeerOptions peers() {
        return PeerOptions.of(SyncTarget.height(1), Duration.ofSeconds(1));
    }

    static Stream<Arguments> outOfRange() {
        BlockFileOptions files = BlockFileOptions.defaults();
        return Stream.of(
                refused("end height \"-1\" is negative; the genesis block has height 0", () -> files.until(-1)),
                refused("end height \"-1\" is negative; the genesis block has height 0", () -> peers().until(-1)),
                refused(
                        "end day \"2025-12-32\" is not a day of the calendar in ISO 8601; write it like 2025-05-28",
                        () -> files.until("2025-12-32")),
                refused(
                        "end day \"" + HASH
                                + "\" is a block hash; a text is a day here, so write until(ScanEnd.block(hash))",
                        () -> peers().until(HASH)),
                refused(
                        "hash of the end block \"2025-12-31\" is not 64 hexadecimal digits in lower case; write it as displayed",
                        () -> ScanEnd.block("2025-12-31")),
                refused(
                        "end day \"2009-01-02\" is before 2009-01-03, the day of the first block; give that day or a later one",
                        () -> files.until(LocalDate.of(2009, 1, 2))),
                refused(
                        "birthday \"2009-01-02\" is before 2009-01-03, the day of the first block; give that day or a later one",
                        () -> peers().birthday("2009-01-02")),
                refused("birthday \"0\" is not above 0; without one all blocks are read", () -> files.birthday(0)),
                refused(
                        "target work \"-1\" is not above 0; give the chainwork that a node shows",
                        () -> SyncTarget.work(BigInteger.valueOf(-1))),
                refused(
                        "patience \"PT0S\" is shorter than a millisecond; give more time",
                        () -> SnapshotOptions.defaults().patience(Duration.ZERO)),
                refused(
                        "deadline \"PT-1S\" is shorter than a millisecond; give more time",
                        () -> files.deadline(Duration.ofSeconds(-1))),
                refused(
                        "patience \"" + ChronoUnit.FOREVER.getDuration()
                                + "\" is longer than 36500 days; give less time",
                        () -> peers().patience(ChronoUnit.FOREVER.getDuration())));
    }

    @ParameterizedTest
    @MethodSource
    void outOfRange(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    /** Each word of each source, and how it is refused the second time. */
    static Stream<Arguments> saidTwice() {
        BlockFileOptions files = BlockFileOptions.defaults()
                .birthday(LocalDate.of(2020, 1, 1))
                .until("2025-12-31")
                .reaching(SyncTarget.height(9))
                .trusting(new TrustedBlock(HASH, "a test"))
                .deadline(Duration.ofSeconds(2))
                .checkingWitnesses()
                .reportingTo(progress -> {})
                .cancelledWhen(() -> false);
        PeerOptions peers =
                peers().until(7).birthday(3).reportingTo(progress -> {}).cancelledWhen(() -> false);
        SnapshotOptions snapshot = SnapshotOptions.defaults()
                .withoutHashing()
                .deadline(Duration.ofSeconds(2))
                .patience(Duration.ofSeconds(3))
                .reportingTo(progress -> {})
                .cancelledWhen(() -> false);
        return Stream.of(
                twice("birthday is already \"2020-01-01\"", () -> files.birthday(5)),
                twice("end is already \"day 2025-12-31\"", () -> files.until(5)),
                twice("end is already \"height 7\"", () -> peers.until(ScanEnd.block(HASH))),
                twice("target is already \"height 9\"", () -> files.reaching(SyncTarget.height(10))),
                twice(
                        "trusted block is already \"" + HASH.substring(0, 40) + "…\"",
                        () -> files.trusting(new TrustedBlock(HASH, "again"))),
                twice("deadline is already \"PT2S\"", () -> files.deadline(Duration.ofSeconds(2))),
                twice("deadline is already \"PT2S\"", () -> snapshot.deadline(Duration.ofSeconds(2))),
                twice("patience is already \"PT3S\"", () -> snapshot.patience(Duration.ofSeconds(3))),
                twice("checking of witnesses is already \"on\"", files::checkingWitnesses),
                twice("hashing is already \"off\"", snapshot::withoutHashing),
                twice("listener is stated already", () -> files.reportingTo(progress -> {})),
                twice("listener is stated already", () -> peers.reportingTo(progress -> {})),
                twice("listener is stated already", () -> snapshot.reportingTo(progress -> {})),
                twice("question about cancellation is stated already", () -> files.cancelledWhen(() -> true)),
                twice("question about cancellation is stated already", () -> peers.cancelledWhen(() -> true)),
                twice("question about cancellation is stated already", () -> snapshot.cancelledWhen(() -> true)));
    }

    @ParameterizedTest
    @MethodSource
    void saidTwice(String message, Supplier<Object> call) {
        assertEquals(
                message + "; state it once",
                assertThrows(IllegalStateException.class, call::get).getMessage());
    }

    @Test
    void birthday_aboveTheTip_namesWhatWasSaid() {
        HeaderChain genesis = HeaderChain.fromGenesis(Network.REGTEST);
        // the genesis block of regtest is dated 2011-02-02 (chainparams.cpp, 1296688602)
        assertEquals(
                "birthday \"2020-01-01\" is above the tip, " + genesis.tip()
                        + " of 2011-02-02; a balance without any block would say nothing",
                assertThrows(
                                BalanceUnavailableException.class,
                                () -> ScanRange.all().birthday("2020-01-01").base(genesis))
                        .getMessage());
        assertEquals(
                "birthday \"1\" is above the tip, " + genesis.tip()
                        + " of 2011-02-02; a balance without any block would say nothing",
                assertThrows(
                                BalanceUnavailableException.class,
                                () -> ScanRange.all().birthday(1).base(genesis))
                        .getMessage());
        // without a birthday genesis alone is a chain: nothing was there then
        assertEquals(genesis.first(), ScanRange.all().base(genesis));
    }

    private static Arguments refused(String message, Executable call) {
        return Arguments.of(message, call);
    }

    private static Arguments twice(String message, Supplier<Object> call) {
        return Arguments.of(message, call);
    }
}
