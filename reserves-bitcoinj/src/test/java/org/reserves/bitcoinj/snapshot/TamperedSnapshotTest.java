package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.snapshot.Snapshots.P2PKH;
import static org.reserves.bitcoinj.snapshot.Snapshots.coin;
import static org.reserves.bitcoinj.snapshot.Snapshots.group;
import static org.reserves.bitcoinj.snapshot.Snapshots.regtest;
import static org.reserves.bitcoinj.snapshot.Snapshots.scan;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;

/** Whatever is done to a file: it is refused, or it does not authenticate. */
class TamperedSnapshotTest {
    private static final byte[] REAL = CoreFixtures.bytes("core-test-chain-110.dat");
    private static final String CONSTANT = "b952555c8ab81fec46f3d4253b7af256d766ceb39fb7752b9d18cdf4a0141327";

    static Stream<Arguments> impossibleFiles() {
        String off = "04" + "11".repeat(31) + "17";
        return Stream.of(
                Arguments.of("no coins", 51, "file ends before all coins were read", regtest(1)),
                Arguments.of("no outputs", 83, "transaction has 0 coins", regtest(1, group("33"))),
                Arguments.of(
                        "more than announced",
                        83,
                        "transaction has 2 coins where 1 are left",
                        regtest(1, group("33", coin("00", P2PKH), coin("01", P2PKH)))),
                Arguments.of(
                        "txids fall",
                        108,
                        "transaction is not above the one before it",
                        regtest(2, group("33", coin("00", P2PKH)), group("32", coin("00", P2PKH)))),
                Arguments.of(
                        "txid twice",
                        108,
                        "transaction is not above the one before it",
                        regtest(2, group("33", coin("00", P2PKH)), group("33", coin("01", P2PKH)))),
                Arguments.of(
                        "output twice",
                        51,
                        "output 7 of the transaction occurs twice",
                        regtest(2, group("33", coin("07", P2PKH), coin("07", P2PKH)))),
                Arguments.of(
                        "output number too large",
                        84,
                        "output number 111111 is larger than 111110",
                        regtest(1, group("33", coin("fe07b20100", P2PKH)))),
                Arguments.of(
                        "long CompactSize",
                        84,
                        "output number 7 is not written in the shortest form",
                        regtest(1, group("33", coin("fd0700", P2PKH)))),
                Arguments.of(
                        "endless number",
                        85,
                        "height of a coin is larger than 2147483647",
                        regtest(1, group("33", "00" + "ff".repeat(30)))),
                Arguments.of(
                        "more than 21 million",
                        86,
                        "21000000 BTC that can exist",
                        // 21,000,000 BTC is 0x1406f40 compressed; one more billion satoshi is ten more
                        regtest(1, group("33", "00" + "02" + "8980dd4a" + P2PKH))),
                Arguments.of(
                        "script too long",
                        87,
                        "size of a script is larger than 10006",
                        regtest(1, group("33", "00" + "02" + "01" + "cd17" + "00".repeat(10_001)))),
                Arguments.of("key off the curve", 88, "not on the curve", regtest(1, group("33", coin("00", off)))),
                Arguments.of(
                        "P2PKH stored raw",
                        87,
                        "stored raw where Bitcoin Core compresses it",
                        regtest(1, group("33", coin("00", "1f" + "76a914" + "11".repeat(20) + "88ac")))),
                Arguments.of(
                        "P2SH stored raw",
                        87,
                        "stored raw where Bitcoin Core compresses it",
                        regtest(1, group("33", coin("00", "1d" + "a914" + "11".repeat(20) + "87")))),
                Arguments.of(
                        "P2PK stored raw",
                        87,
                        "stored raw where Bitcoin Core compresses it",
                        regtest(1, group("33", coin("00", "29" + "2102" + "11".repeat(32) + "ac")))),
                Arguments.of(
                        "trailing bytes",
                        108,
                        "bytes follow the last of the 1 coins",
                        regtest(1, group("33", coin("00", P2PKH)), "00")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossibleFiles")
    void balanceOf_refusesWhatCoreCannotHaveWritten(String name, long offset, String reason, byte[] file) {
        SnapshotRefusedException e = assertThrows(SnapshotRefusedException.class, () -> scan(file), name);
        assertTrue(e.getMessage().contains(reason), e.getMessage());
        assertEquals(
                "snapshot refused at byte " + e.offset(),
                e.getMessage().substring(0, e.getMessage().indexOf(':')));
        assertEquals(offset, e.offset(), e.getMessage());
    }

    @Test
    void balanceOf_neverAuthenticatesAFileWithOneBitFlipped() {
        for (int bit = 0; bit < REAL.length * 8; bit++) {
            byte[] flipped = REAL.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                ChainBalance answer = scan(flipped);
                assertEquals(Assurance.UNAUTHENTICATED, answer.assurance(), "bit " + bit);
                // a flip in the header leaves the coins alone; without its block they vouch for nothing
                if (bit / 8 >= 51) {
                    assertNotEquals(CONSTANT, answer.utxoSet().hashSerialized3(), "bit " + bit);
                }
            } catch (SnapshotRefusedException refused) {
                assertTrue(refused.offset() >= 0 && refused.offset() <= REAL.length, refused.getMessage());
            }
        }
    }

    @Test
    void balanceOf_refusesAFileCutShortAnywhere() {
        for (int length = 0; length < REAL.length; length += length < 300 ? 1 : 37) {
            byte[] cut = Arrays.copyOf(REAL, length);
            SnapshotRefusedException e = assertThrows(SnapshotRefusedException.class, () -> scan(cut));
            assertTrue(e.offset() <= length, e.getMessage());
        }
    }

    @Test
    void balanceOf_refusesAListedBlockWithOtherCoins() {
        byte[] other = REAL.clone();
        other[52] ^= 1;
        Exception e = assertThrows(SnapshotRefusedException.class, () -> scan(other));
        assertTrue(
                e.getMessage()
                        .endsWith("but the set of regtest block 110"
                                + " (6affe030b7965ab538f820a56ef56c8149b7dc1d1c144af57113be080db7c397) hashes to "
                                + CONSTANT
                                + " (Bitcoin Core, src/kernel/chainparams.cpp, m_assumeutxo_data (the chain of its own"
                                + " tests up to version 31, with no value)); the file is damaged or forged"),
                e.getMessage());
    }

    @Test
    void balanceOf_refusesACoinAboveTheKnownHeightOfTheBase() {
        byte[] file = regtest(1, group("33", coin("00", P2PKH)));
        String base = "22".repeat(32);
        SnapshotOptions options = SnapshotOptions.defaults()
                .trusting(TrustedSet.of(
                        org.reserves.chain.Network.REGTEST, 0, base, "00".repeat(32), "a test of heights"));
        Exception e = assertThrows(SnapshotRefusedException.class, () -> scan(file, options));
        assertEquals("snapshot refused at byte 85: coin has the height 1, above 0 of the base block", e.getMessage());
    }

    /** Around the heights whose number, height · 2 + 1 for a reward, takes three bytes: 8,256 to 1,056,831. */
    @ParameterizedTest
    @ValueSource(ints = {8_255, 8_256, 73_791, 100_000, 1_056_831, 1_056_832})
    void balanceOf_refusesACoinAboveTheKnownHeightOfTheBase_amongOthers(int height) {
        SnapshotOptions options = SnapshotOptions.defaults()
                .trusting(TrustedSet.of(
                        org.reserves.chain.Network.REGTEST,
                        height,
                        "22".repeat(32),
                        "00".repeat(32),
                        "a test of heights"))
                .withoutHashing();
        assertEquals(10, scan(rewards(height), options).utxoSet().coins());
        Exception e = assertThrows(SnapshotRefusedException.class, () -> scan(rewards(height + 1), options));
        assertEquals(
                "snapshot refused at byte 85: coin has the height " + (height + 1) + ", above " + height
                        + " of the base block",
                e.getMessage());
    }

    /** Returns ten rewards, the first at a height and the others not above 8,255. */
    private static byte[] rewards(int height) {
        String[] coins = new String[10];
        for (int i = 0; i < coins.length; i++) {
            coins[i] = "0" + i + varInt(2 * (i == 0 ? height : Math.min(height, 8_255)) + 1) + "01" + P2PKH;
        }
        return regtest(coins.length, group("33", coins));
    }

    /** Returns a number as {@code WriteVarInt} of Core's {@code serialize.h} writes it. */
    private static String varInt(int number) {
        String written = "%02x".formatted(number & 0x7f);
        for (int n = number; n > 0x7f; ) {
            n = (n >> 7) - 1;
            written = "%02x".formatted((n & 0x7f) | 0x80) + written;
        }
        return written;
    }
}
