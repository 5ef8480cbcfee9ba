package org.reserves.bitcoinj.blockfiles;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Where the undo records of a file are, and of how many transactions each says it is. */
final class UndoTable {
    static final int PREFIX = 8;
    static final int HASH = 32;
    /** MAX_SIZE of a serialized thing in Bitcoin Core's {@code serialize.h}. */
    private static final int LONGEST = 0x02000000;

    private static final int LONGEST_COUNT = 9;
    private static final int WINDOW = 1 << 16;

    private long[] offsets = new long[64];
    private int[] sizes = new int[64];
    private long[] transactions = new long[64];
    private int count;
    /** Where the next record asked for probably is: the node wrote them in the order of the chain. A wrong guess costs time only. */
    private volatile int likely;

    private UndoTable() {}

    /** Reads the beginnings of all records; what is not a record is skipped up to the next magic. */
    static UndoTable of(BlockFile file, int magic) {
        UndoTable table = new UndoTable();
        byte[] head = new byte[PREFIX + LONGEST_COUNT];
        long at = 0;
        while (at + PREFIX < file.size()) {
            int there = file.read(at, head, head.length);
            ByteBuffer fields = ByteBuffer.wrap(head, 0, there);
            boolean begins = fields.getInt() == magic;
            int size = fields.order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (begins && size > 0 && size <= LONGEST && at + PREFIX + size + HASH <= file.size()) {
                byte[] first = Arrays.copyOfRange(head, PREFIX, head.length);
                table.add(at + PREFIX, size, SpentCoins.transactions(first, Math.min(size, LONGEST_COUNT)));
                at += PREFIX + size + HASH;
            } else {
                at = search(file, at + 1, magic);
            }
        }
        return table;
    }

    int count() {
        return count;
    }

    int size(int record) {
        return sizes[record];
    }

    /** Returns how many transactions without the block reward the record says to be of. */
    long transactions(int record) {
        return transactions[record];
    }

    /** Returns undo data and checksum. */
    byte[] read(BlockFile file, int record) {
        byte[] bytes = new byte[sizes[record] + HASH];
        file.read(offsets[record], bytes, bytes.length);
        return bytes;
    }

    int likely() {
        return Math.min(likely, Math.max(0, count - 1));
    }

    void expectAfter(int record) {
        likely = record + 1;
    }

    private void add(long offset, int size, long of) {
        if (count == sizes.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
            transactions = Arrays.copyOf(transactions, count * 2);
        }
        offsets[count] = offset;
        sizes[count] = size;
        transactions[count++] = of;
    }

    private static long search(BlockFile file, long from, int magic) {
        byte[] window = new byte[WINDOW];
        long at = from;
        while (at < file.size()) {
            int there = file.read(at, window, WINDOW);
            ByteBuffer bytes = ByteBuffer.wrap(window, 0, there);
            for (int i = 0; i + Integer.BYTES <= there; i++) {
                if (bytes.getInt(i) == magic) {
                    return at + i;
                }
            }
            at += there < WINDOW ? there : there - Integer.BYTES + 1;
        }
        return at;
    }
}
