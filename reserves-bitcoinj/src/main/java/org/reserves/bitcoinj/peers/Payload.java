package org.reserves.bitcoinj.peers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.bitcoinj.base.Sha256Hash;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.compactfilters.MisconductException;

/** Reads the messages we understand, refuses what is not exactly one, and writes one that bitcoinj has only deprecated words for. */
final class Payload {
    /** MAX_HEADERS_RESULTS in Bitcoin Core's {@code net_processing.h}. */
    static final int MOST_HEADERS = 2_000;

    /** MAX_INV_SZ there. */
    private static final int MOST_ITEMS = 50_000;

    private static final int HASH = 32;
    private static final int BLOCK_TYPE = 2;
    private static final int FLAGS = 0xffff;
    private static final int TWO_BYTES = 0xfd;

    private Payload() {}

    /** Reads a message "headers": each is followed by the number zero, of transactions. */
    static List<BlockHeader> headers(byte[] payload) throws MisconductException {
        ByteBuffer bytes = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        int count = count("headers", bytes, MOST_HEADERS, BlockHeader.LENGTH + 1);
        List<BlockHeader> headers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            headers.add(BlockHeader.of(payload, bytes.position()));
            bytes.position(bytes.position() + BlockHeader.LENGTH + 1);
        }
        return headers;
    }

    /** Reads the hashes of the blocks in a message "notfound". */
    static List<String> blocks(byte[] payload) throws MisconductException {
        ByteBuffer bytes = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        int count = count("notfound", bytes, MOST_ITEMS, Integer.BYTES + HASH);
        List<String> blocks = new ArrayList<>();
        byte[] hash = new byte[HASH];
        for (int i = 0; i < count; i++) {
            boolean block = (bytes.getInt() & FLAGS) == BLOCK_TYPE;
            bytes.get(hash);
            if (block) {
                blocks.add(Sha256Hash.wrapReversed(hash).toString());
            }
        }
        return blocks;
    }

    /** Writes a message "getdata" for fewer than 253 things of one type. */
    static byte[] getData(List<String> hashes, int type) {
        ByteBuffer bytes =
                ByteBuffer.allocate(1 + hashes.size() * (Integer.BYTES + HASH)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) hashes.size());
        for (String hash : hashes) {
            bytes.putInt(type).put(Sha256Hash.wrap(hash).serialize());
        }
        return bytes.array();
    }

    private static int count(String command, ByteBuffer bytes, int most, int each) throws MisconductException {
        int length = bytes.remaining();
        int count = bytes.hasRemaining() ? bytes.get() & 0xff : -1;
        if (count == TWO_BYTES && bytes.remaining() >= Short.BYTES) {
            count = bytes.getShort() & 0xffff;
        } else if (count >= TWO_BYTES) {
            count = -1;
        }
        if (count > most || bytes.remaining() != (long) count * each) {
            throw new MisconductException("sent a malformed message \"" + command + "\" of " + length + " bytes");
        }
        return count;
    }
}
