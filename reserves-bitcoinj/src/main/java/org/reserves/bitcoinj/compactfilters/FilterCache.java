package org.reserves.bitcoinj.compactfilters;

import java.util.HashMap;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.filters.BlockFilter;

/** Filters that may be asked again about more scripts, as far as an eighth of the memory goes; the others are fetched again. */
final class FilterCache {
    private static final int SHARE = 8;
    /** What a filter takes beside its bytes. */
    private static final int OVERHEAD = 300;

    private final long room = Runtime.getRuntime().maxMemory() / SHARE;
    private final Map<String, BlockFilter> filters = new HashMap<>();
    private long taken;

    void add(BlockFilter filter) {
        long size = (long) filter.size() + OVERHEAD;
        if (taken + size <= room && filters.putIfAbsent(filter.blockHash(), filter) == null) {
            taken += size;
        }
    }

    @Nullable
    BlockFilter find(String block) {
        return filters.get(block);
    }
}
