package org.reserves.bitcoinj.peers;

import java.util.List;

/** The nodes of a conversation, for what finds out about them. */
interface LivePeers {
    /** Gives a node up; once is enough. */
    void lose(RemotePeer peer, String reason);

    /** Returns what became of those given up. */
    List<PeerFailure> failures();
}
