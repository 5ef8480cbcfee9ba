package org.reserves.bitcoinj.compactfilters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.filters.PublishedFilterHeaders;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.chain.Network;
import org.reserves.internal.Words;

/**
 * What the caller says of compact filters. Engine.
 *
 * @param fewest how many operators have to agree, or null where the caller did not say
 * @param own    the filter headers the caller trusts beside those that are published
 */
public record FilterTerms(@Nullable Integer fewest, List<TrustedFilterHeader> own) {
    /** Two operators, and the filter headers that are published. */
    public static final FilterTerms DEFAULTS = new FilterTerms(null, List.of());

    private static final int FEWEST = 2;

    /** Copies the components. */
    public FilterTerms {
        own = List.copyOf(own);
    }

    /**
     * Returns these terms with how many operators have to agree.
     *
     * @throws IllegalArgumentException if it is below 1
     * @throws IllegalStateException    if it is set already
     */
    public FilterTerms fewestOperators(int operators) {
        if (operators < 1) {
            throw new IllegalArgumentException(
                    "fewest operators \"" + operators + "\" is below 1; somebody has to state the filters");
        }
        Words.requireUnset("fewest operators", fewest);
        return new FilterTerms(operators, own);
    }

    /**
     * Returns these terms with one more filter header that is trusted.
     *
     * @throws IllegalStateException if there is one of that height already
     */
    public FilterTerms trusting(TrustedFilterHeader header) {
        Objects.requireNonNull(header, "header must not be null");
        List<TrustedFilterHeader> all = new ArrayList<>(own);
        for (TrustedFilterHeader other : own) {
            Words.requireUnset(
                    "filter header of height " + header.height(),
                    other.height() == header.height() ? other.header() : null);
        }
        all.add(header);
        return new FilterTerms(fewest, all);
    }

    int fewestOperators() {
        return fewest == null ? FEWEST : fewest;
    }

    List<TrustedFilterHeader> trusted(Network network) {
        List<TrustedFilterHeader> all = new ArrayList<>(PublishedFilterHeaders.of(network));
        all.addAll(own);
        return all;
    }
}
