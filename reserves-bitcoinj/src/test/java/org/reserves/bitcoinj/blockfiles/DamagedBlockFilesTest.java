package org.reserves.bitcoinj.blockfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.blockfiles.Directories.KEY;
import static org.reserves.bitcoinj.blockfiles.Directories.PLAIN;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.Miner;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.WatchOnly;

/** Damaged, cut-off and foreign files: named with file and byte, and harmless where they hit no block of the chain. */
class DamagedBlockFilesTest {
    private static final HeaderChain REAL = RegtestBlocks.chain();
    private static final List<WatchOnly> WATCHED = RealBlockFilesTest.everyAddress();

    @TempDir
    private Path directory;

    @Test
    void historyOf_namesFileAndByteOfADamagedBlock() {
        List<byte[]> best = bestChain();
        byte[] file = Directories.records(best);
        int at = Directories.records(best.subList(0, 140)).length + 8;
        file[at + 90] ^= 1;
        Directories.write(directory, "blk00000.dat", file);
        BlockFileException e = (BlockFileException) refusal(BlockFileOptions.defaults());
        assertEquals("blk00000.dat", e.file());
        assertEquals(at, e.offset());
        assertTrue(
                e.getMessage()
                        .startsWith("block file \"blk00000.dat\" at byte " + at + ": block " + REAL.hashAt(140)
                                + " refused: "),
                e.getMessage());
        assertTrue(e.getMessage().endsWith("; copy the file again or let the node reindex"), e.getMessage());
        assertEquals(
                139,
                history(directory, BlockFileOptions.defaults().until(139)).tip().height());
    }

    @Test
    void historyOf_usesAGoodCopyOfADamagedBlock() {
        List<byte[]> blocks = new ArrayList<>(bestChain());
        byte[] damaged = blocks.get(140).clone();
        damaged[damaged.length - 1] ^= 1;
        blocks.add(20, damaged);
        Directories.file(directory, 0, PLAIN, blocks);
        // the real directory has an orphaned branch besides, which its grounds name unless the end is named
        BlockFileOptions options =
                BlockFileOptions.defaults().until(ScanEnd.block(REAL.tip().hash()));
        assertEquals(history(Directories.real(directory.resolve("real")), options), history(directory, options));
    }

    @Test
    void historyOf_namesADamagedHeaderWithTheBlocksThatDoNotFollow() {
        byte[] file = Directories.records(bestChain());
        int at = Directories.records(bestChain().subList(0, 140)).length + 8;
        file[at + 40] ^= 1;
        Directories.write(directory, "blk00000.dat", file);
        String message = refusal(BlockFileOptions.defaults()).getMessage();
        assertTrue(message.contains("lacks the block of height 140"), message);
    }

    @Test
    void damage_namesATruncatedRecordAndRubbish() {
        byte[] records = Directories.records(bestChain());
        byte[] rubbish = Miner.hex("0102030405060708090a");
        byte[] cut = Directories.piece(Directories.record(bestChain().get(175)), 0, 150);
        Directories.write(directory, "blk00000.dat", Miner.join(rubbish, new byte[0]));
        Directories.write(directory, "blk00001.dat", Miner.join(records, rubbish, cut));
        try (BlockFiles files = BlockFiles.open(directory)) {
            assertEquals(REAL.tip(), files.tip());
            assertEquals(
                    List.of(
                            "in blk00000.dat at byte 0 the 10 bytes there are neither a block nor padding",
                            "in blk00001.dat at byte " + records.length
                                    + " the 10 bytes there are neither a block nor padding",
                            "in blk00001.dat at byte " + (records.length + 10) + " record of "
                                    + bestChain().get(175).length + " bytes is cut short by the end of the file"),
                    files.damage());
            ChainHistory history = files.historyOf(WATCHED);
            assertEquals(historyOfReal().watched(), history.watched());
            assertEquals(
                    "damage was found that hits no block of this chain: "
                            + files.damage().get(0) + "; and in 2 more places",
                    history.grounds().get(2));
        }
    }

    @Test
    void historyOf_readsOnAfterAForgedLength() {
        List<byte[]> best = bestChain();
        byte[] forged = Miner.join(Miner.hex("fabfb5da"), Miner.hex("ffffffff"));
        Directories.write(
                directory,
                "blk00000.dat",
                Miner.join(
                        Directories.records(best.subList(0, 50)), forged, Directories.records(best.subList(50, 176))));
        try (BlockFiles files = BlockFiles.open(directory)) {
            assertEquals(REAL.tip(), files.tip());
            assertEquals(1, files.damage().size());
            assertTrue(files.damage().get(0).endsWith("record says that its block has 4294967295 bytes"));
        }
    }

    @Test
    void open_refusesWhatIsNoBlockDirectory() {
        assertEquals(
                "block directory \"" + directory
                        + "\" has no file like blk00000.dat; give the directory \"blocks\" in the data"
                        + " directory of Bitcoin Core",
                assertThrows(BalanceUnavailableException.class, () -> BlockFiles.open(directory))
                        .getMessage());
        Path absent = directory.resolve("absent");
        assertTrue(assertThrows(BalanceUnavailableException.class, () -> BlockFiles.open(absent))
                .getMessage()
                .startsWith("block directory \"" + absent + "\" cannot be read: it is not there; check the path"));
        Directories.write(directory, "blk00000.dat", new byte[100]);
        assertEquals(
                "block file \"blk00000.dat\" at byte 0: it does not begin with the magic of a network; if the node wrote a file"
                        + " xor.dat beside it, copy that too; nor does any other file here",
                assertThrows(BlockFileException.class, () -> BlockFiles.open(directory))
                        .getMessage());
        Directories.write(directory, "xor.dat", new byte[7]);
        assertEquals(
                "block file \"xor.dat\" at byte 0: it has 7 bytes where a key has 8; copy it again",
                assertThrows(BlockFileException.class, () -> BlockFiles.open(directory))
                        .getMessage());
    }

    @Test
    void open_refusesFilesWithTheKeyOfAnotherDirectory() {
        Directories.file(directory, 0, PLAIN, bestChain());
        Directories.write(directory, "xor.dat", KEY);
        assertTrue(assertThrows(BlockFileException.class, () -> BlockFiles.open(directory))
                .getMessage()
                .contains("even with the key in xor.dat removed, which may belong to another directory"));
    }

    private static List<byte[]> bestChain() {
        List<byte[]> blocks = new ArrayList<>();
        for (int height = 0; height <= REAL.tipHeight(); height++) {
            blocks.add(RegtestBlocks.block(REAL.hashAt(height)));
        }
        return blocks;
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
