package org.reserves.bitcoinj.peers;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitcoinj.base.Sha256Hash;
import org.reserves.bitcoinj.filters.RecomputedFilters;

/** How a peer behaves that serves compact filters: well, unless a subclass knows better. Messages are written from BIP157. */
class FilterManners extends Manners {
    static final long COMPACT_FILTERS = 64;

    private static final byte[] ZEROS = new byte[32];

    private final Map<String, byte[]> filters = new HashMap<>();

    FilterManners(TestChain chain) {
        super(chain);
        RecomputedFilters made = RecomputedFilters.fromGenesis();
        for (int height = 0; height <= chain.height(); height++) {
            filters.put(
                    chain.hash(height),
                    made.add(chain.block(height).serialize()).toBytes());
        }
    }

    /** @param filters the filters of all blocks from genesis on */
    FilterManners(TestChain chain, List<byte[]> filters) {
        super(chain);
        for (int height = 0; height < filters.size(); height++) {
            this.filters.put(chain.hash(height), filters.get(height));
        }
    }

    @Override
    long services() {
        return super.services() | COMPACT_FILTERS;
    }

    /** Returns the filter it sends. */
    byte[] filter(int height) {
        return filters.get(chain().hash(height));
    }

    /** Returns the filter hash it states. */
    byte[] filterHash(int height) {
        return Sha256Hash.hashTwice(filter(height));
    }

    /** Returns the filter header that follows from the hashes. */
    byte[] filterHeader(int height) {
        byte[] header = ZEROS;
        for (int i = 0; i <= height; i++) {
            header = Sha256Hash.hashTwice(join(filterHash(i), header));
        }
        return header;
    }

    @Override
    void filterCheckpoints(Session session, String stop) {
        List<byte[]> headers = new ArrayList<>();
        byte[] header = ZEROS;
        int last = chain().find(stop);
        for (int i = 0; i <= last; i++) {
            header = Sha256Hash.hashTwice(join(filterHash(i), header));
            if (i > 0 && i % 1000 == 0) {
                headers.add(header);
            }
        }
        session.send("cfcheckpt", join(new byte[] {0}, stored(stop), list(headers)));
    }

    @Override
    void filterHeaders(Session session, int start, String stop) {
        int last = chain().find(stop);
        if (last < start || last - start >= 2_000) {
            // like Bitcoin Core, without a word
            session.hangUp();
            return;
        }
        List<byte[]> hashes = new ArrayList<>();
        for (int height = start; height <= last; height++) {
            hashes.add(filterHash(height));
        }
        byte[] previous = start == 0 ? ZEROS : filterHeader(start - 1);
        session.send("cfheaders", join(new byte[] {0}, stored(stop), previous, list(hashes)));
    }

    @Override
    void filters(Session session, int start, String stop) {
        int last = chain().find(stop);
        if (last < start || last - start >= 1_000) {
            session.hangUp();
            return;
        }
        for (int height = start; height <= last; height++) {
            sendFilter(session, height);
        }
    }

    void sendFilter(Session session, int height) {
        byte[] filter = filter(height);
        session.send("cfilter", join(new byte[] {0}, stored(chain().hash(height)), size(filter.length), filter));
    }

    static byte[] stored(String hash) {
        return Sha256Hash.wrap(hash).serialize();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] list(List<byte[]> hashes) {
        return join(size(hashes.size()), join(hashes.toArray(byte[][]::new)));
    }

    private static byte[] size(int count) {
        return count < 0xfd ? new byte[] {(byte) count} : new byte[] {(byte) 0xfd, (byte) count, (byte) (count >> 8)};
    }
}
