package org.reserves.bitcoinj.peers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bitcoinj.core.Services;
import org.bitcoinj.core.VersionMessage;
import org.bitcoinj.params.MainNetParams;
import org.reserves.bitcoinj.compactfilters.MisconductException;

/**
 * What matters to us of a node's message "version": protocol version i32 LE | services u64 LE | 68 bytes | length u8 | user agent |
 * height i32 LE | …
 *
 * @param version  the protocol version
 * @param services what the node says it serves
 * @param height   the height of its tip as it says, 0 where it does not
 */
record Greeting(int version, Services services, int height) {
    /** From here on there are headers messages, BIP37 and a notfound for what is not there. */
    private static final int OLDEST = 70_001;

    /** NODE_NETWORK_LIMITED_MIN_BLOCKS in Bitcoin Core's {@code net_processing.cpp}, BIP159. */
    private static final int PRUNED_BLOCKS = 288;

    /** In Bitcoin Core's {@code protocol.h}, BIP157. */
    private static final long NODE_COMPACT_FILTERS = 1 << 6;

    private static final int NEEDED_BYTES = Integer.BYTES + Long.BYTES;
    private static final int AGENT_AT = 80;

    /** Returns our own: we serve nothing and want no transactions that are not in a block. */
    static byte[] ours() {
        VersionMessage version = new VersionMessage(MainNetParams.get(), 0);
        version.appendToSubVer("reserves", "0.1.0", null);
        version.relayTxesBeforeFilter = false;
        return version.serialize();
    }

    /** Reads no more than that; bitcoinj, which reads all, throws at times that are out of its range. */
    static Greeting read(byte[] payload) throws MisconductException {
        if (payload.length < NEEDED_BYTES) {
            throw new MisconductException("sent a malformed message \"version\" of " + payload.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        return new Greeting(bytes.getInt(), Services.of(bytes.getLong()), height(bytes));
    }

    private static int height(ByteBuffer bytes) {
        if (bytes.limit() <= AGENT_AT) {
            return 0;
        }
        int at = AGENT_AT + 1 + (bytes.get(AGENT_AT) & 0xff);
        return bytes.limit() < at + Integer.BYTES ? 0 : Math.max(0, bytes.getInt(at));
    }

    /**
     * Demands that the node serves what we need.
     *
     * @param filtered whether it shall filter blocks for us
     * @param from     the height of the first block whose body we need
     */
    void requireServices(boolean filtered, int from) throws MisconductException {
        if (version < OLDEST) {
            throw new MisconductException("speaks protocol version " + version + "; at least " + OLDEST + " is needed");
        }
        boolean limited = services.has(Services.NODE_NETWORK_LIMITED);
        if (!services.has(Services.NODE_NETWORK) && (!limited || height - from >= PRUNED_BLOCKS)) {
            throw new MisconductException(
                    limited
                            ? "is pruned: it has the last 288 blocks only, up to height " + height + ", and those from "
                                    + from + " on are needed; roll a later balance forward, or name a node that has all"
                            : "serves no blocks (it does not say NODE_NETWORK)");
        }
        if (filtered && !services.has(Services.NODE_BLOOM)) {
            throw new MisconductException("does not filter blocks (it does not say NODE_BLOOM, BIP111)");
        }
    }

    boolean servesFilters() {
        return services.has(NODE_COMPACT_FILTERS);
    }

    boolean servesWitnesses() {
        return services.has(Services.NODE_WITNESS);
    }
}
