package org.reserves.bitcoinj.peers;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.compactfilters.FilterTerms;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.bitcoinj.scan.ScanRange;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.internal.Words;

/**
 * What {@link PeerOptions} come to, with the defaults.
 *
 * @param headers how many headers one node may send, or null where the caller did not say
 */
record PeerTerms(
        ScanRange range, ScanControl control, @Nullable Integer headers, Reading reading, FilterTerms filters) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_HEADERS = 2_000_000;
    /** What a header takes while the tables grow, twice over, so that a flood of them ends before the memory does. */
    private static final int BYTES_PER_HEADER = 200;

    /** What of the blocks is read. */
    enum Reading {
        WHOLE,
        BLOOM_FILTERED,
        COMPACT_FILTERED
    }

    SyncTarget target() {
        return Objects.requireNonNull(range.target(), "target must not be null");
    }

    Duration deadline() {
        return Objects.requireNonNull(control.deadline(), "deadline must not be null");
    }

    Duration patience() {
        return control.patienceOr(PATIENCE);
    }

    int mostHeaders() {
        return headers == null
                ? (int) Math.min(MOST_HEADERS, Runtime.getRuntime().maxMemory() / BYTES_PER_HEADER)
                : headers;
    }

    boolean isBloomFiltered() {
        return reading == Reading.BLOOM_FILTERED;
    }

    PeerTerms bloomFiltered() {
        Words.requireUnset("bloom filtering", isBloomFiltered() ? "on" : null);
        return new PeerTerms(range, control, headers, Reading.BLOOM_FILTERED, filters);
    }

    PeerTerms compactFiltered() {
        Words.requireUnset("what is read of blocks", reading == Reading.WHOLE ? null : reading);
        return new PeerTerms(range, control, headers, Reading.COMPACT_FILTERED, filters);
    }

    PeerTerms mostHeaders(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most headers \"" + most + "\" is below 1");
        }
        Words.requireUnset("most headers", headers);
        return new PeerTerms(range, control, most, reading, filters);
    }

    /** Returns these with another end than the caller's. */
    PeerTerms endingWith(String hash) {
        return with(range.endingWith(ScanEnd.block(hash)));
    }

    PeerTerms with(ScanRange next) {
        return new PeerTerms(next, control, headers, reading, filters);
    }

    PeerTerms with(ScanControl next) {
        return new PeerTerms(range, next, headers, reading, filters);
    }

    PeerTerms with(FilterTerms next) {
        return new PeerTerms(range, control, headers, reading, next);
    }
}
