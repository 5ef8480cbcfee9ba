package org.reserves.bitcoinj.blockfiles;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;

/**
 * What {@code rev*.dat} tells: which blocks the node connected. It writes a block to {@code blk*.dat} before it judges rewards and scripts,
 * and an undo record to the file of the same number only when it connects it: magic | size u32 LE | undo data | SHA256d(hash of the block
 * before ‖ undo data).
 */
final class UndoRecords {
    private static final int PREFIX = 8;
    private static final int HASH = 32;
    /** MAX_SIZE of a serialized thing in Bitcoin Core's {@code serialize.h}. */
    private static final int LONGEST = 0x02000000;

    private UndoRecords() {}

    /**
     * Returns whether there is an undo record of a block, or null where that cannot be told because its file is not there.
     *
     * @param undo the file of the same number, or null
     */
    @Nullable
    static Boolean wasConnected(@Nullable BlockFile undo, int magic, BlockHeader header) {
        if (undo == null) {
            return null;
        }
        byte[] previous = HexFormat.of().parseHex(header.previous());
        for (int i = 0; i < HASH / 2; i++) {
            byte swapped = previous[i];
            previous[i] = previous[HASH - 1 - i];
            previous[HASH - 1 - i] = swapped;
        }
        byte[] prefix = new byte[PREFIX];
        long at = 0;
        while (undo.read(at, prefix, PREFIX) == PREFIX) {
            ByteBuffer fields = ByteBuffer.wrap(prefix);
            int size = fields.getInt() == magic
                    ? fields.order(ByteOrder.LITTLE_ENDIAN).getInt()
                    : -1;
            if (size < 0 || size > LONGEST) {
                return false;
            }
            byte[] record = new byte[size + HASH];
            if (undo.read(at + PREFIX, record, record.length) < record.length) {
                return false;
            }
            if (Arrays.equals(twice(previous, record, size), Arrays.copyOfRange(record, size, record.length))) {
                return true;
            }
            at += PREFIX + record.length;
        }
        return false;
    }

    private static byte[] twice(byte[] previous, byte[] undo, int size) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update(undo, 0, size);
            return digest.digest(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
