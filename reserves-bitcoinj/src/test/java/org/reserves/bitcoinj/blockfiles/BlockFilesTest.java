package org.reserves.bitcoinj.blockfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.blockfiles.Directories.KEY;
import static org.reserves.bitcoinj.blockfiles.Directories.PLAIN;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.Miner;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.ScanCancelledException;
import org.reserves.chain.WatchOnly;

class BlockFilesTest {
    private static final HeaderChain REAL = RegtestBlocks.chain();
    private static final List<WatchOnly> WATCHED = RealBlockFilesTest.everyAddress();

    @TempDir
    private Path directory;

    @Test
    void historyOf_isTheSameFromAnyOrderOfTheBlocks() {
        ChainHistory expected = historyOfReal();
        for (int seed = 0; seed < 4; seed++) {
            List<byte[]> blocks = new ArrayList<>(RegtestBlocks.all());
            Collections.shuffle(blocks, new Random(seed));
            boolean masked = seed % 2 == 0;
            Path shuffled = directory.resolve("shuffled" + seed);
            Directories.file(shuffled, 0, masked ? KEY : PLAIN, blocks.subList(0, 90));
            Directories.file(shuffled, 1, masked ? KEY : PLAIN, blocks.subList(90, blocks.size()));
            if (masked) {
                Directories.write(shuffled, "xor.dat", KEY);
            }
            assertEquals(expected, history(shuffled, BlockFileOptions.defaults()), "seed " + seed);
        }
    }

    @Test
    void historyOf_namesTheHeightsThatAreMissingInBetween() {
        List<byte[]> best = bestChain();
        Directories.file(directory, 0, PLAIN, best.subList(0, 100));
        Directories.file(directory, 2, PLAIN, best.subList(120, 176));
        assertEquals(
                "block directory \"" + directory + "\" lacks the blocks of heights 100 to 119: the chain from "
                        + REAL.at(0)
                        + " ends with " + REAL.at(99) + ", and block " + REAL.hashAt(120)
                        + " of height 120 does not follow it; blk00001.dat before the last are not there: the node is pruned,"
                        + " or they were not copied",
                refusal(BlockFileOptions.defaults()).getMessage());
        assertEquals(
                99,
                history(directory, BlockFileOptions.defaults().until(99)).tip().height());
        assertTrue(refusal(BlockFileOptions.defaults().until(100)).getMessage().contains("heights 100 to 119"));
    }

    @Test
    void historyOf_namesWhatAPrunedDirectoryLacks() {
        Directories.file(directory, 3, PLAIN, bestChain().subList(150, 176));
        assertEquals(
                "block directory \"" + directory + "\" lacks the blocks of heights 1 to 149: the chain from "
                        + REAL.at(0)
                        + " ends with " + REAL.at(0) + ", and block " + REAL.hashAt(150)
                        + " of height 150 does not follow it; blk00000.dat, blk00001.dat, blk00002.dat before the last are not"
                        + " there: the node is pruned, or they were not copied",
                refusal(BlockFileOptions.defaults()).getMessage());
    }

    @Test
    void pinned_readsAPrunedDirectoryAndSaysWhatIsNotSeen() {
        Directories.file(directory, 3, PLAIN, bestChain().subList(150, 176));
        ChainHistory history = history(directory, BlockFileOptions.defaults().pinned(150, header(150)));
        assertEquals(REAL.tip(), history.tip());
        assertEquals(150, history.blocks().firstHeight());
        assertEquals(Assurance.UNAUTHENTICATED, history.assurance());
        assertEquals(
                "nothing up to " + REAL.at(150)
                        + " was read, so coins that came before are not seen; begin at genesis, or with"
                        + " a snapshot of that block",
                history.grounds().get(0));
        assertThrows(IllegalArgumentException.class, () -> history.at(149));
    }

    @Test
    void until_refusesWhatIsNotThere() {
        Directories.real(directory);
        assertEquals(
                "height 176 is not in block directory \"" + directory + "\", whose chain ends with " + REAL.tip()
                        + "; end there or before",
                refusal(BlockFileOptions.defaults().until(176)).getMessage());
        assertEquals(
                "block \"" + "ab".repeat(32) + "\" is not in block directory \"" + directory
                        + "\", whose chain ends with " + REAL.tip() + "; check the hash",
                refusal(BlockFileOptions.defaults().until(ScanEnd.block("ab".repeat(32))))
                        .getMessage());
        assertEquals(
                "end at height 5 is before the beginning, " + REAL.at(6) + "; choose a later end",
                refusal(BlockFileOptions.defaults().birthday(7).until(5)).getMessage());
        assertEquals(
                "chain of block directory \"" + directory + "\" up to " + REAL.tip()
                        + " took 352 hashes, fewer than the 353"
                        + " demanded; let the node catch up, or look for missing files",
                refusal(BlockFileOptions.defaults().reaching(SyncTarget.work(BigInteger.valueOf(353))))
                        .getMessage());
        assertEquals(
                REAL.tip(),
                history(directory, BlockFileOptions.defaults().reaching(SyncTarget.work(BigInteger.valueOf(352))))
                        .tip());
    }

    @Test
    void options_refuseASecondValueAndWhatCannotBe() {
        BlockFileOptions options =
                BlockFileOptions.defaults().until(5).birthday(2).threads(2);
        assertEquals(
                "end is already \"height 5\"; state it once",
                assertThrows(IllegalStateException.class, () -> options.until("2025-12-31"))
                        .getMessage());
        assertEquals(
                "birthday is already \"2\"; state it once",
                assertThrows(IllegalStateException.class, () -> options.birthday(3))
                        .getMessage());
        assertEquals(
                "number of threads \"0\" is not from 1 to 64",
                assertThrows(IllegalArgumentException.class, () -> BlockFileOptions.defaults()
                                .threads(0))
                        .getMessage());
        assertEquals(
                "end height \"-1\" is negative; the genesis block has height 0",
                assertThrows(IllegalArgumentException.class, () -> BlockFileOptions.defaults()
                                .until(-1))
                        .getMessage());
    }

    @Test
    void reportingTo_tellsOfBothStages() {
        Directories.real(directory);
        List<ScanProgress> told = new ArrayList<>();
        history(directory, BlockFileOptions.defaults().reportingTo(told::add));
        ScanProgress headers = told.get(0);
        ScanProgress blocks = told.get(told.size() - 1);
        assertEquals(ScanProgress.Stage.HEADERS, headers.stage());
        assertEquals(ScanProgress.Stage.BLOCKS, blocks.stage());
        assertEquals(175L, blocks.done());
        assertEquals(175L, blocks.total());
        assertEquals(0, blocks.estimatedTimeLeft().toNanos());
    }

    @Test
    void cancelledWhen_endsTheReadingWithoutABalance() {
        Directories.real(directory);
        for (int limit : new int[] {0, 100, 178, 200}) {
            int[] asked = {0};
            BlockFileOptions options = BlockFileOptions.defaults().cancelledWhen(() -> asked[0]++ >= limit);
            assertThrows(ScanCancelledException.class, () -> history(directory, options));
        }
        Thread.currentThread().interrupt();
        assertEquals(
                "scan was cancelled while block files were read; a part of it proves nothing, so there is no balance",
                assertThrows(ScanCancelledException.class, () -> history(directory, BlockFileOptions.defaults()))
                        .getMessage());
        assertTrue(Thread.interrupted());
    }

    /** Number 1,010 is paid before number 995, so the first reading looks for 0 to 1000 and cannot see it. */
    @Test
    void historyOf_readsAgainWhereAGapLimitAsksForMore() {
        WatchOnly watch = RealBlockFilesTest.descriptor("UA", 2);
        WatchedScripts scripts = WatchedScripts.of(watch, Network.REGTEST);
        List<byte[]> blocks = new ArrayList<>(List.of(bestChain().get(0)));
        for (int number : new int[] {1010, 995}) {
            byte[] previous = blocks.get(blocks.size() - 1);
            blocks.add(Miner.block(
                    Miner.hash(previous),
                    1_300_000_000 + 600 * blocks.size(),
                    Miner.reward(blocks.size(), scripts.at(number).get(0))));
        }
        Directories.file(directory, 0, PLAIN, blocks);
        List<ScanProgress> told = new ArrayList<>();
        try (BlockFiles files =
                BlockFiles.open(directory, BlockFileOptions.defaults().reportingTo(told::add))) {
            assertEquals(List.of(), files.damage());
            ChainHistory history = files.historyOf(List.of(watch));
            assertEquals("2.00000000", history.atTip().of(watch).total().toString());
            assertEquals(
                    HexFormat.of().formatHex(scripts.at(1010).get(0)),
                    history.watched().get(0).scripts().get(1).script());
        }
        assertEquals(
                3,
                told.stream()
                        .filter(p -> p.stage() == ScanProgress.Stage.BLOCKS)
                        .count(),
                "995 asks for 1,015, and 1,010 for 1,030");
    }

    /** A block with a coinbase of 1,000 BTC is stored before it is judged (bad-cb-amount), and never connected. */
    @Test
    void historyOf_doesNotCountABlockThatWasNeverConnected() {
        List<byte[]> best = bestChain();
        byte[] greedy = Miner.block(REAL.tip().hash(), 1_900_000_000, Miner.reward(176, Miner.hex("51")));
        List<byte[]> all = new ArrayList<>(best);
        all.add(greedy);
        Directories.file(directory, 0, PLAIN, all);
        assertEquals(176, history(directory, BlockFileOptions.defaults()).tip().height());
        Directories.write(
                directory,
                "rev00000.dat",
                Miner.join(ReferenceSet.after(175).undoRecords().toArray(byte[][]::new)));
        ChainHistory history = history(directory, BlockFileOptions.defaults());
        assertEquals(REAL.tip(), history.tip());
        assertTrue(
                history.grounds()
                        .contains("regtest block 176 (" + Miner.hash(greedy)
                                + ") was stored and never connected by the node: its file of undo records has none with a right checksum from"
                                + " height 176 on, so these blocks do not count"),
                history.grounds().toString());
    }

    @Test
    void grounds_nameATipOfEqualWork_andANextBlockThatIsCutOff() {
        List<byte[]> best = bestChain();
        byte[] rival = Miner.block(REAL.hashAt(174), 1_900_000_000, Miner.reward(175, Miner.hex("51")));
        byte[] next = Miner.block(REAL.tip().hash(), 1_900_000_000, Miner.reward(176, Miner.hex("51")));
        List<byte[]> all = new ArrayList<>(best);
        all.add(rival);
        byte[] records = Directories.records(all);
        byte[] last = Directories.record(next);
        Directories.write(directory, "blk00000.dat", Miner.join(records, Directories.piece(last, 0, last.length - 5)));
        List<String> grounds = history(directory, BlockFileOptions.defaults()).grounds();
        assertTrue(
                grounds.contains("regtest block 175 (" + Miner.hash(rival) + ") took as much work as " + REAL.tip()
                        + "; which of them the node follows the files do not tell"),
                grounds.toString());
        assertTrue(
                grounds.contains("the next block, " + Miner.hash(next)
                        + ", is cut off in its file, so the chain goes on beyond this answer; copy the files again"),
                grounds.toString());
    }

    private static List<byte[]> bestChain() {
        List<byte[]> blocks = new ArrayList<>();
        for (int height = 0; height <= REAL.tipHeight(); height++) {
            blocks.add(RegtestBlocks.block(REAL.hashAt(height)));
        }
        return blocks;
    }

    private static BlockHeader header(int height) {
        return BlockHeader.of(RegtestBlocks.block(REAL.hashAt(height)), 0);
    }

    private ChainHistory historyOfReal() {
        return history(Directories.real(directory.resolve("real")), BlockFileOptions.defaults());
    }

    private BalanceUnavailableException refusal(BlockFileOptions options) {
        return assertThrows(BalanceUnavailableException.class, () -> history(directory, options));
    }

    private static ChainHistory history(Path directory, BlockFileOptions options) {
        try (BlockFiles files = BlockFiles.open(directory, options)) {
            return files.historyOf(WATCHED);
        }
    }
}
