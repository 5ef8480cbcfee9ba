package org.reserves.bitcoinj.peers;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves compact filters, and counts what it is asked for. */
final class CountingManners extends FilterManners {
    private final Set<Integer> blocks = new ConcurrentSkipListSet<>();
    private final AtomicInteger filters = new AtomicInteger();

    CountingManners(TestChain chain) {
        super(chain);
    }

    /** Returns the heights of the blocks it sent. */
    Set<Integer> blocks() {
        return blocks;
    }

    /** Returns how many filters it sent. */
    int filters() {
        return filters.get();
    }

    @Override
    void block(Session session, String hash) {
        blocks.add(chain().find(hash));
        super.block(session, hash);
    }

    @Override
    void sendFilter(Session session, int height) {
        filters.incrementAndGet();
        super.sendFilter(session, height);
    }
}
