package org.reserves.bitcoinj.peers;

import javax.annotation.Nullable;

/**
 * What a connection tells the run.
 *
 * @param from    the connection
 * @param message a message that came, or null
 * @param ended   why the connection is over, half a sentence, or null; with neither, it is open now
 */
record PeerEvent(
        Connection from,
        @Nullable PeerMessage message,
        @Nullable String ended) {}
