package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.filters.PublishedFilterHeaders;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.chain.Network;

/**
 * What the caller says of compact filters.
 *
 * @param fewest how many operators have to agree, or null where the caller did not say
 * @param own    the filter headers the caller trusts beside those that are published
 */
record FilterTerms(@Nullable Integer fewest, List<TrustedFilterHeader> own) {
    static final FilterTerms DEFAULTS = new FilterTerms(null, List.of());

    private static final int FEWEST = 2;

    int fewestOperators() {
        return fewest == null ? FEWEST : fewest;
    }

    List<TrustedFilterHeader> trusted(Network network) {
        List<TrustedFilterHeader> all = new ArrayList<>(PublishedFilterHeaders.of(network));
        all.addAll(own);
        return all;
    }
}
