package org.reserves.bitcoinj.blockfiles;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockVerifier;

/**
 * Finds the records of a file: magic 4 | size 4 | block. Between them and behind the last there may be padding. What is neither is
 * told, and the search goes on at the next magic, as Bitcoin Core does when it reindexes.
 */
final class RecordFinder {
    private static final int PREFIX = 8;
    private static final int WINDOW = 1 << 16;

    private final BlockFile file;
    private final int magic;
    private final BiConsumer<Long, String> damage;
    private final byte[] head = new byte[PREFIX + BlockHeader.LENGTH];
    private final byte[] window = new byte[WINDOW];
    private Consumer<BlockHeader> cutOff = header -> {};
    private long next;
    private long offset;
    private int size;

    /** @param damage told the place and the kind of what is not a record */
    RecordFinder(BlockFile file, int magic, BiConsumer<Long, String> damage) {
        this.file = file;
        this.magic = magic;
        this.damage = damage;
    }

    /** Tells the header of a block whose body is not there wholly. */
    void tellingOfCutOff(Consumer<BlockHeader> told) {
        cutOff = told;
    }

    /** Goes to the next record that is there wholly. */
    boolean next() {
        while (next < file.size()) {
            int there = file.read(next, head, head.length);
            ByteBuffer fields = ByteBuffer.wrap(head, 0, there);
            if (there >= PREFIX && fields.getInt() == magic) {
                size = fields.order(ByteOrder.LITTLE_ENDIAN).getInt();
                if (whole(there)) {
                    offset = next + PREFIX;
                    next = offset + size;
                    return true;
                }
                next = search(next + 1, false);
            } else {
                next = search(next, true);
            }
        }
        return false;
    }

    /** Returns where the block begins. */
    long offset() {
        return offset;
    }

    int size() {
        return size;
    }

    BlockHeader header() {
        return BlockHeader.of(head, PREFIX);
    }

    private boolean whole(int there) {
        if (size <= BlockHeader.LENGTH || size > BlockVerifier.LONGEST) {
            damage.accept(next, "record says that its block has " + Integer.toUnsignedString(size) + " bytes");
            return false;
        }
        if (there < head.length || next + PREFIX + size > file.size()) {
            if (there == head.length) {
                cutOff.accept(header());
            }
            damage.accept(next, "record of " + size + " bytes is cut short by the end of the file");
            return false;
        }
        return true;
    }

    /** Returns the next place with the magic, or the end; tells where what is skipped is not padding. */
    private long search(long from, boolean tell) {
        long at = from;
        boolean blank = true;
        while (at < file.size()) {
            int there = file.read(at, window, WINDOW);
            ByteBuffer bytes = ByteBuffer.wrap(window, 0, there);
            for (int i = 0; i + Integer.BYTES <= there; i++) {
                if (bytes.getInt(i) == magic) {
                    blank &= file.blank(at, window, i);
                    return found(from, at + i, tell && !blank);
                }
            }
            int done = there < WINDOW ? there : there - Integer.BYTES + 1;
            blank &= file.blank(at, window, done);
            at += done;
        }
        return found(from, at, tell && !blank);
    }

    private long found(long from, long at, boolean tell) {
        if (tell) {
            damage.accept(from, "the " + (at - from) + " bytes there are neither a block nor padding");
        }
        return at;
    }
}
