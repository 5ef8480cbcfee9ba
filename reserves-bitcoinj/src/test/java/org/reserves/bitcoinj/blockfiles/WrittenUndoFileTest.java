package org.reserves.bitcoinj.blockfiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Context;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.core.TransactionOutput;
import org.bitcoinj.params.RegTestParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.Miner;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.WatchOnly;
import org.reserves.money.Btc;

/**
 * An undo file that neither our code nor bitcoinj wrote: {@code make-rev.py}, beside the blocks of the real node, after Bitcoin Core's
 * undo.h and compressor.h.
 */
class WrittenUndoFileTest {
    private static final HeaderChain REAL = RegtestBlocks.chain();
    private static final List<byte[]> RECORDS = records();

    /** 175 blocks of the best chain after genesis, and two of the branch that the node left. */
    @Test
    void file_hasARecordForEachBlockTheNodeConnected() {
        assertEquals(177, RECORDS.size());
    }

    @Test
    void rewards_areAllJudgedByIt(@TempDir Path directory) {
        Directories.real(directory);
        Directories.write(directory, "rev00000.dat", CoreFixtures.unzipped("core-regtest/blocks/rev00000.dat.gz"));
        try (BlockFiles files = BlockFiles.open(directory)) {
            ChainHistory history = files.historyOf(List.of(WatchOnly.of("raw(51)")));
            assertEquals(REAL.tip(), history.tip());
            assertTrue(
                    history.grounds().stream().noneMatch(ground -> ground.contains("undo record")),
                    history.grounds().toString());
        }
    }

    /**
     * What blocks spend and may make, less what they pay, is what their miners left unclaimed; with what OP_RETURN burnt, that is what
     * the node's {@code gettxoutsetinfo} is below the subsidies.
     */
    @Test
    void spentCoins_areWhatTheNodeReckonedWith() {
        Map<String, byte[]> undo = byBlock();
        Context.propagate(new Context());
        long subsidies = 0;
        long unclaimed = 0;
        long burnt = 0;
        for (int height = 1; height <= REAL.tipHeight(); height++) {
            byte[] bytes = RegtestBlocks.block(REAL.hashAt(height));
            byte[] data = undo.get(REAL.hashAt(height));
            long[] spent = SpentCoins.of(data, data.length, BlockVerifier.full().verify(bytes, 0, bytes.length), null);
            assertNotNull(spent, "height " + height);
            long subsidy = 5_000_000_000L >> height / 150;
            long paid = 0;
            for (TransactionOutput output : outputs(bytes)) {
                long value = output.getValue().value;
                paid += value;
                burnt += output.getScriptBytes().length > 0 && output.getScriptBytes()[0] == 0x6a ? value : 0;
            }
            long left = Arrays.stream(spent).sum() + subsidy - paid;
            assertTrue(left >= 0, "height " + height + ": " + left);
            unclaimed += left;
            subsidies += subsidy;
        }
        Btc total = Btc.parse(CoreFixtures.json("core-regtest/expected.json")
                .get("gettxoutsetinfo")
                .get("total_amount")
                .asText());
        assertEquals(total, Btc.ofSats(subsidies - unclaimed - burnt));
    }

    private static List<TransactionOutput> outputs(byte[] block) {
        Block read = RegTestParams.get().getDefaultSerializer().makeBlock(ByteBuffer.wrap(block));
        return read.getTransactions().stream()
                .map(Transaction::getOutputs)
                .flatMap(List::stream)
                .toList();
    }

    /** Two who read the same two headers of Bitcoin Core, one in Python and one with bitcoinj, write the same bytes. */
    @Test
    void records_areThoseOfTheOtherOracle() {
        List<byte[]> oracle = ReferenceSet.after(REAL.tipHeight()).undoRecords();
        Map<String, byte[]> undo = byBlock();
        for (int height = 1; height <= REAL.tipHeight(); height++) {
            byte[] record = oracle.get(height - 1);
            assertArrayEquals(Arrays.copyOfRange(record, 8, record.length - 32), undo.get(REAL.hashAt(height)));
        }
    }

    /** The undo data of each block, told apart as the records are in its order in the file. */
    private static Map<String, byte[]> byBlock() {
        Map<String, byte[]> undo = new HashMap<>();
        List<byte[]> blocks = RegtestBlocks.all();
        for (int i = 1; i < blocks.size(); i++) {
            undo.put(Miner.hash(blocks.get(i)), RECORDS.get(i - 1));
        }
        return undo;
    }

    /** Magic, size, data and a hash of 32 bytes each. */
    private static List<byte[]> records() {
        byte[] file = CoreFixtures.unzipped("core-regtest/blocks/rev00000.dat.gz");
        Directories.mask(file, Directories.KEY);
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> records = new ArrayList<>();
        while (bytes.hasRemaining()) {
            assertEquals(0xdab5bffa, bytes.getInt());
            byte[] data = new byte[bytes.getInt()];
            bytes.get(data);
            bytes.position(bytes.position() + 32);
            records.add(data);
        }
        return records;
    }
}
