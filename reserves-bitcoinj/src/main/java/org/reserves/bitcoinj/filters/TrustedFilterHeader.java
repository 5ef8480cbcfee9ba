package org.reserves.bitcoinj.filters;

import java.util.Objects;
import org.reserves.internal.Hex;

/**
 * A filter header that is known to be true, and why that is believed. It commits to the filters of all blocks up to its own, so peers that
 * show others are refuted, and nobody can hide a coin up to there. A node prints it with {@code getblockfilter HASH}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param height the height of its block
 * @param header the filter header, as displayed
 * @param reason why it is believed: who published it, or whose node says so
 */
public record TrustedFilterHeader(int height, String header, String reason) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the height is negative, the header malformed or the reason blank
     */
    public TrustedFilterHeader {
        Objects.requireNonNull(header, "header must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
        if (height < 0) {
            throw new IllegalArgumentException(
                    "height \"" + height + "\" of a filter header is negative; the genesis block has height 0");
        }
        Hex.requireHash("filter header", header);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason \"" + reason
                    + "\" to trust a filter header is blank; say who published it or whose node has it");
        }
    }

    /** Returns the header with its height, like {@code filter header f28c… of height 100000}. */
    @Override
    public String toString() {
        return "filter header " + header + " of height " + height;
    }
}
