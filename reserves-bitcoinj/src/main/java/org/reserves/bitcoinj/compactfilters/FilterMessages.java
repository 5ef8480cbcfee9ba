package org.reserves.bitcoinj.compactfilters;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.reserves.bitcoinj.filters.FilterHeaders;

/**
 * The messages of BIP157, which bitcoinj does not have: filters, filter hashes and filter headers of ranges of blocks that end with a block
 * of which the node told us. Hashes are in stored order, numbers little-endian; the only type there is has the number 0.
 */
final class FilterMessages {
    /** MAX_GETCFHEADERS_SIZE in Bitcoin Core's {@code net_processing.cpp}. */
    static final int MOST_HEADERS = 2_000;

    /** MAX_GETCFILTERS_SIZE there. */
    static final int MOST_FILTERS = 1_000;

    /** CFCHECKPT_INTERVAL there. */
    static final int STEP = 1_000;

    private static final byte BASIC = 0;
    private static final int HASH = 32;
    private static final int TWO_BYTES = 0xfd;
    private static final int FOUR_BYTES = 0xfe;

    private FilterMessages() {}

    /** A message "cfilter". */
    static final class Filter {
        private final String block;
        private final byte[] bytes;

        Filter(String block, byte[] bytes) {
            this.block = block;
            this.bytes = bytes;
        }

        String block() {
            return block;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** A message "cfheaders": the filter hashes of a range, and the filter header before it. */
    static final class Hashes {
        private final String stop;
        private final byte[] previous;
        private final List<byte[]> hashes;

        Hashes(String stop, byte[] previous, List<byte[]> hashes) {
            this.stop = stop;
            this.previous = previous;
            this.hashes = hashes;
        }

        String stop() {
            return stop;
        }

        byte[] previous() {
            return previous;
        }

        List<byte[]> hashes() {
            return hashes;
        }
    }

    /** A message "cfcheckpt": the filter headers of each thousandth block. */
    record Checkpoints(String stop, List<byte[]> headers) {}

    /** Writes "getcfheaders" or "getcfilters": type 1 | first height 4 | last block 32. */
    static byte[] range(int first, String stop) {
        return ByteBuffer.allocate(1 + Integer.BYTES + HASH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(BASIC)
                .putInt(first)
                .put(FilterHeaders.parse(stop))
                .array();
    }

    /** Writes "getcfcheckpt": type 1 | last block 32. */
    static byte[] upTo(String stop) {
        return ByteBuffer.allocate(1 + HASH)
                .put(BASIC)
                .put(FilterHeaders.parse(stop))
                .array();
    }

    /** Reads "cfilter": type 1 | block 32 | bytes with their number. */
    static Filter filter(byte[] payload) throws MisconductException {
        try {
            ByteBuffer bytes = begin(payload);
            String block = FilterHeaders.display(hash(bytes));
            byte[] filter = new byte[count(bytes, 1)];
            bytes.get(filter);
            requireEnd(bytes);
            return new Filter(block, filter);
        } catch (BufferUnderflowException e) {
            throw malformed("cfilter", payload);
        }
    }

    /** Reads "cfheaders": type 1 | last block 32 | filter header before 32 | filter hashes with their number. */
    static Hashes hashes(byte[] payload) throws MisconductException {
        try {
            ByteBuffer bytes = begin(payload);
            String stop = FilterHeaders.display(hash(bytes));
            byte[] previous = hash(bytes);
            List<byte[]> hashes = hashes(bytes);
            requireEnd(bytes);
            return new Hashes(stop, previous, hashes);
        } catch (BufferUnderflowException e) {
            throw malformed("cfheaders", payload);
        }
    }

    /** Reads "cfcheckpt": type 1 | last block 32 | filter headers with their number. */
    static Checkpoints checkpoints(byte[] payload) throws MisconductException {
        try {
            ByteBuffer bytes = begin(payload);
            String stop = FilterHeaders.display(hash(bytes));
            List<byte[]> headers = hashes(bytes);
            requireEnd(bytes);
            return new Checkpoints(stop, headers);
        } catch (BufferUnderflowException e) {
            throw malformed("cfcheckpt", payload);
        }
    }

    private static ByteBuffer begin(byte[] payload) {
        ByteBuffer bytes = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.get() != BASIC) {
            throw new BufferUnderflowException();
        }
        return bytes;
    }

    private static byte[] hash(ByteBuffer bytes) {
        byte[] hash = new byte[HASH];
        bytes.get(hash);
        return hash;
    }

    private static List<byte[]> hashes(ByteBuffer bytes) {
        int count = count(bytes, HASH);
        List<byte[]> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(hash(bytes));
        }
        return hashes;
    }

    private static int count(ByteBuffer bytes, int each) {
        int first = bytes.get() & 0xff;
        long count = first < TWO_BYTES
                ? first
                : first == TWO_BYTES
                        ? bytes.getShort() & 0xffff
                        : first == FOUR_BYTES ? bytes.getInt() & 0xffff_ffffL : Long.MAX_VALUE;
        if (count > bytes.remaining() / each) {
            throw new BufferUnderflowException();
        }
        return (int) count;
    }

    private static void requireEnd(ByteBuffer bytes) {
        if (bytes.hasRemaining()) {
            throw new BufferUnderflowException();
        }
    }

    private static MisconductException malformed(String command, byte[] payload) {
        return new MisconductException("sent a malformed message \"" + command + "\" of " + payload.length + " bytes");
    }
}
