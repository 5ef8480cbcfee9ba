package org.reserves.bitcoinj.peers;

import java.util.Collection;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.chain.CoinTracker;
import org.reserves.bitcoinj.chain.HeaderChain;
import org.reserves.bitcoinj.chain.VerifiedBlock;

/** What gets the bodies of blocks, whole or filtered. */
interface Bodies {
    /** Begins to fetch for a tracker. */
    void begin(CoinTracker tracker);

    /** Takes a block of the best chain, or returns null where it has not come yet. */
    @Nullable
    VerifiedBlock take(int height);

    /** Takes in a message that may be one, verified or not at all. */
    void receive(RemotePeer peer, Message message) throws MisconductException;

    /** Asks for what the tracker needs next and nobody was asked for. */
    void request(Collection<RemotePeer> peers, CoinTracker tracker);

    /** Returns whether a node stands behind the block of the best chain at a height. */
    static boolean has(HeaderChain chain, RemotePeer peer, int height) {
        String tip = peer.tip();
        if (tip == null || !peer.complete() || peer.lacking() != null) {
            return false;
        }
        return HeaderExchange.height(chain.forkPoint(tip, chain.tip().hash())) >= height;
    }
}
