package org.reserves.bitcoinj.blockfiles;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.RewardRule;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.bitcoinj.filters.FilterJudge;
import org.reserves.bitcoinj.network.NetworkMagic;

/**
 * What {@code rev*.dat} tells: which blocks the node connected, and what they spent. The node writes a block to {@code blk*.dat} before it
 * judges rewards and scripts, and an undo record to the file of the same number only when it connects it: magic | size u32 LE | undo data |
 * SHA256d(hash of the block before ‖ undo data).
 *
 * <p>A record does not name its block, so it may also be taken for that of another block after the same one with as many inputs.
 *
 * <p>Thread-safe, where no two threads share a slot.
 */
final class UndoRecords {
    /** What the records say of a block. */
    enum Finding {
        /** Its file of undo records is not there. */
        NO_FILE,
        /** There is no record with a right checksum that belongs to it. */
        NO_RECORD,
        /** There is one. */
        FOUND
    }

    private final BlockDirectory directory;
    private final Map<Integer, UndoTable> tables = new ConcurrentHashMap<>();

    UndoRecords(BlockDirectory directory) {
        this.directory = directory;
    }

    /**
     * Looks for the record of a block whose body is not known.
     *
     * @param file the number of the file the block is in
     */
    Finding find(BlockPipeline.Slot slot, int file, BlockHeader header) {
        return find(slot, file, header, null, null, null);
    }

    /**
     * Looks for the record of a block and judges its reward by that.
     *
     * @param file the number of the file the block is in
     * @throws BlockRefusedException if there are records and by each of them the reward claims too much
     */
    Finding judge(BlockPipeline.Slot slot, int file, VerifiedBlock block, int height) {
        return find(slot, file, block.header(), block, RewardRule.of(block, directory.network(), height), null);
    }

    /**
     * Returns the scripts of what a block spends, input by input, or null where no record tells.
     *
     * @param file the number of the file the block is in
     * @throws BlockRefusedException if there are records and by each of them the reward claims too much
     */
    @Nullable
    List<byte[]> spent(BlockPipeline.Slot slot, int file, VerifiedBlock block, int height) {
        List<byte[]> spent = new ArrayList<>();
        RewardRule rule = RewardRule.of(block, directory.network(), height);
        return find(slot, file, block.header(), block, rule, spent) == Finding.FOUND ? spent : null;
    }

    private Finding find(
            BlockPipeline.Slot slot,
            int file,
            BlockHeader header,
            @Nullable VerifiedBlock block,
            @Nullable RewardRule rule,
            @Nullable List<byte[]> spent) {
        BlockFile undo = slot.undo(directory, file);
        if (undo == null) {
            return Finding.NO_FILE;
        }
        UndoTable table =
                tables.computeIfAbsent(file, unused -> UndoTable.of(undo, NetworkMagic.of(directory.network())));
        byte[] previous = stored(header.previous());
        BlockRefusedException refused = null;
        int likely = table.likely();
        for (int step = 0; step < 2 * table.count(); step++) {
            // from the likely place outwards, in turns
            int record = step % 2 == 0 ? likely + step / 2 : likely - (step + 1) / 2;
            try {
                if (record >= 0 && record < table.count() && isOf(previous, undo, table, record, block, rule, spent)) {
                    table.expectAfter(record);
                    return Finding.FOUND;
                }
            } catch (BlockRefusedException e) {
                refused = e;
            }
        }
        if (refused != null) {
            throw refused;
        }
        return Finding.NO_RECORD;
    }

    /**
     * Returns whether a record belongs to a block; refuses the block where by this record its reward claims too much. Where the scripts are
     * wanted, the inputs must not tell of others.
     */
    private static boolean isOf(
            byte[] previous,
            BlockFile undo,
            UndoTable table,
            int record,
            @Nullable VerifiedBlock block,
            @Nullable RewardRule rule,
            @Nullable List<byte[]> wanted) {
        if (block != null && table.transactions(record) != block.transactions() - 1) {
            return false;
        }
        byte[] read = table.read(undo, record);
        if (!hasChecksum(previous, read, table.size(record))) {
            return false;
        }
        if (block == null || rule == null) {
            return true;
        }
        List<byte[]> scripts = wanted == null ? null : new ArrayList<>();
        long[] spent = SpentCoins.of(read, table.size(record), block, scripts);
        if (spent == null || (scripts != null && !FilterJudge.canSpend(block, scripts))) {
            return false;
        }
        rule.require(spent);
        if (wanted != null && scripts != null) {
            wanted.clear();
            wanted.addAll(scripts);
        }
        return true;
    }

    private static byte[] stored(String hash) {
        byte[] bytes = HexFormat.of().parseHex(hash);
        for (int i = 0; i < bytes.length / 2; i++) {
            byte swapped = bytes[i];
            bytes[i] = bytes[bytes.length - 1 - i];
            bytes[bytes.length - 1 - i] = swapped;
        }
        return bytes;
    }

    private static boolean hasChecksum(byte[] previous, byte[] record, int size) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update(record, 0, size);
            return Arrays.equals(digest.digest(digest.digest()), Arrays.copyOfRange(record, size, record.length));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
