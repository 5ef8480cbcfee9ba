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
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.WatchOnly;

/** Undo records in Bitcoin Core's format over the blocks of a real node; what they spent was computed from the blocks by bitcoinj. */
class UndoRecordsTest {
    private static final HeaderChain REAL = RegtestBlocks.chain();
    private static final List<byte[]> RECORDS = ReferenceSet.after(175).undoRecords();
    private static final byte[] SCRIPT = Miner.hex("0014" + "77".repeat(20));
    private static final List<WatchOnly> WATCHED = List.of(WatchOnly.of("raw(0014" + "77".repeat(20) + ")"));
    private static final byte[] NOTHING_SPENT = {0};
    private static final long BTC = 100_000_000;

    @TempDir
    private Path directory;

    @Test
    void rewards_ofARealChainAreAllJudgedAndRight() {
        List<byte[]> file = new ArrayList<>(RegtestBlocks.all());
        Directories.file(directory, 0, KEY, file);
        byte[] records = Miner.join(RECORDS.toArray(byte[][]::new));
        Directories.mask(records, KEY);
        Directories.write(directory, "rev00000.dat", Miner.join(records, new byte[1 << 17]));
        Directories.write(directory, "xor.dat", KEY);
        ChainHistory history = history(BlockFileOptions.defaults());
        assertEquals(REAL.tip(), history.tip());
        assertTrue(
                history.grounds().stream().noneMatch(ground -> ground.contains("undo record (rev*.dat)")),
                history.grounds().toString());
    }

    /** Regtest halves every 150 blocks, so block 176 may make 25 BTC; it has no transactions that could pay fees. */
    @Test
    void reward_thatClaimsAThousandBitcoinIsRefused() {
        byte[] forged = next(1, Miner.reward(176, 1_000 * BTC, SCRIPT));
        write(List.of(forged), List.of(ReferenceSet.undoRecord(forged, NOTHING_SPENT)));
        BlockFileException e = assertThrows(BlockFileException.class, () -> history(BlockFileOptions.defaults()));
        assertEquals(Directories.records(bestChain()).length + 8L, e.offset());
        assertEquals(
                "block file \"blk00000.dat\" at byte " + e.offset() + ": block " + Miner.hash(forged)
                        + " refused: its block reward claims 1,000 BTC, more than the 25 BTC that height 176 allows: a subsidy"
                        + " of 25 BTC and fees of 0 BTC; no node connects it, so ask a node of your own for the block of that"
                        + " height",
                e.getMessage());
        assertEquals(REAL.tip(), history(BlockFileOptions.defaults().until(175)).tip());
    }

    /**
     * By hand: one transaction with two inputs that spend 50 BTC (0x32 compressed, Core's compress_tests.cpp) of the reward of block 1
     * (code 3) and 0.01 BTC (0x07) of an old record without height; it pays 50.009 BTC, so its fee is 0.001 BTC.
     */
    @Test
    void reward_mayClaimTheFeesAndNoSatoshiMore() {
        byte[] payment = Miner.payment(50 * BTC + 900_000, List.of(outpoint(0), outpoint(1)), Miner.hex("51"));
        byte[] undo = Miner.join(
                Miner.hex("0102"),
                Miner.hex("030032"),
                Miner.hex("00" + "11".repeat(20)),
                Miner.hex("0007"),
                Miner.hex("0751"));
        long most = 25 * BTC + 100_000;
        byte[] right = next(1, Miner.reward(176, most, SCRIPT), payment);
        write(List.of(right), List.of(ReferenceSet.undoRecord(right, undo)));
        ChainHistory history = history(BlockFileOptions.defaults());
        assertEquals("25.00100000", history.atTip().of(WATCHED.get(0)).total().toString());
        byte[] greedy = next(1, Miner.reward(176, most + 1, SCRIPT), payment);
        write(List.of(greedy), List.of(ReferenceSet.undoRecord(greedy, undo)));
        String message = assertThrows(BalanceUnavailableException.class, () -> history(BlockFileOptions.defaults()))
                .getMessage();
        assertTrue(
                message.contains("claims 25.00100001 BTC, more than the 25.001 BTC that height 176 allows: a subsidy of"
                        + " 25 BTC and fees of 0.001 BTC"),
                message);
    }

    @Test
    void reward_isNotJudgedByADamagedRecordNorWithoutOne() {
        List<byte[]> records = new ArrayList<>(RECORDS);
        byte[] damaged = records.get(99).clone();
        damaged[damaged.length - 40] ^= 1;
        records.set(99, damaged);
        Directories.file(directory, 0, PLAIN, bestChain());
        writeRecords(records);
        assertUnjudged(
                "the block of height 100 has no undo record (rev*.dat) with a right checksum, so whether its reward"
                        + " claims more than subsidy and fees was not checked");
        byte[] size = RECORDS.get(49).clone();
        size[7] = 1;
        records.set(49, size);
        writeRecords(records);
        assertUnjudged(
                "2 blocks from height 50 to 100 have no undo record (rev*.dat) with a right checksum, so whether their"
                        + " rewards claim more than subsidy and fees was not checked");
    }

    /** A record names only the block before, so that of an honest block could be taken for that of the forged one beside it. */
    @Test
    void historyOf_passesOverAForgedBlockBesideAConnectedOne() {
        byte[] forged = next(1, Miner.reward(176, 1_000 * BTC, SCRIPT));
        byte[] honest = next(2, Miner.reward(176, 25 * BTC, SCRIPT));
        write(List.of(forged, honest), List.of(ReferenceSet.undoRecord(honest, NOTHING_SPENT)));
        ChainHistory history = history(BlockFileOptions.defaults());
        assertEquals(Miner.hash(honest), history.tip().hash());
        assertEquals("25.00000000", history.atTip().of(WATCHED.get(0)).total().toString());
        assertTrue(
                history.grounds().stream()
                        .anyMatch(ground -> ground.startsWith("regtest block 176 (" + Miner.hash(forged)
                                + ") was stored and never connected by the node")),
                history.grounds().toString());
    }

    /** The operator invalidates block 176 of the first branch, which has two blocks, and the node goes on with another one. */
    @Test
    void grounds_sayThatFilesDoNotTellAnInvalidatedBranch() {
        byte[] first = next(1, Miner.reward(176, 25 * BTC, SCRIPT));
        byte[] second = Miner.block(Miner.hash(first), 1_900_000_600, Miner.reward(177, 25 * BTC, SCRIPT));
        byte[] active = next(2, Miner.reward(176, 20 * BTC, SCRIPT));
        write(
                List.of(first, second, active),
                List.of(
                        ReferenceSet.undoRecord(first, NOTHING_SPENT),
                        ReferenceSet.undoRecord(second, NOTHING_SPENT),
                        ReferenceSet.undoRecord(active, NOTHING_SPENT)));
        ChainHistory heaviest = history(BlockFileOptions.defaults());
        assertEquals(Miner.hash(second), heaviest.tip().hash());
        String cannotKnow =
                "files do not tell a branch that its operator invalidated after the node had connected it, so"
                        + " whether the node follows " + heaviest.tip() + " or regtest block 176 (" + Miner.hash(active)
                        + "), which branches off after block 175, only the node knows; ask the node for its getbestblockhash and"
                        + " read until that block, named as trusted";
        assertTrue(heaviest.grounds().contains(cannotKnow), heaviest.grounds().toString());

        BlockFileOptions end = BlockFileOptions.defaults().until(ScanEnd.block(Miner.hash(active)));
        TrustedBlock best = new TrustedBlock(Miner.hash(active), "getbestblockhash of the node");
        ChainHistory asked = history(end.trusting(best));
        assertEquals("20.00000000", asked.atTip().of(WATCHED.get(0)).total().toString());
        assertEquals(Assurance.AUTHENTICATED, asked.assurance());
        assertEquals(Assurance.UNAUTHENTICATED, history(end).assurance());
        assertTrue(asked.grounds().stream().noneMatch(ground -> ground.startsWith("files do not tell")));
        TrustedBlock other = new TrustedBlock(Miner.hash(second), "getbestblockhash of the node");
        assertTrue(history(BlockFileOptions.defaults().trusting(other)).grounds().stream()
                .noneMatch(ground -> ground.startsWith("files do not tell")));
    }

    private void assertUnjudged(String ground) {
        ChainHistory history = history(BlockFileOptions.defaults());
        assertEquals(REAL.tip(), history.tip());
        assertTrue(history.grounds().contains(ground), history.grounds().toString());
    }

    /** Returns a block on top of the real chain. */
    private static byte[] next(int second, byte[]... transactions) {
        return Miner.block(REAL.tip().hash(), 1_900_000_000 + second, transactions);
    }

    private static byte[] outpoint(int vout) {
        return Miner.join(Miner.hex("99".repeat(32)), Miner.number(vout, 4));
    }

    private void write(List<byte[]> blocks, List<byte[]> records) {
        List<byte[]> all = bestChain();
        all.addAll(blocks);
        Directories.file(directory, 0, PLAIN, all);
        List<byte[]> undo = new ArrayList<>(RECORDS);
        undo.addAll(records);
        writeRecords(undo);
    }

    private void writeRecords(List<byte[]> records) {
        Directories.write(directory, "rev00000.dat", Miner.join(records.toArray(byte[][]::new)));
    }

    private ChainHistory history(BlockFileOptions options) {
        try (BlockFiles files = BlockFiles.open(directory, options)) {
            return files.historyOf(WATCHED);
        }
    }

    private static List<byte[]> bestChain() {
        List<byte[]> blocks = new ArrayList<>();
        for (int height = 0; height <= REAL.tipHeight(); height++) {
            blocks.add(RegtestBlocks.block(REAL.hashAt(height)));
        }
        return blocks;
    }
}
