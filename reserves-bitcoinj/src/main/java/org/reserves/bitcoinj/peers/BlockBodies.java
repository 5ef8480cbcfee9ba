package org.reserves.bitcoinj.peers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.bitcoinj.compactfilters.MisconductException;

/** What gets the bodies of blocks, whole or filtered, and keeps those that came before their turn. */
abstract class BlockBodies {
    private final HeaderChain chain;
    private final Map<String, VerifiedBlock> kept = new HashMap<>();

    BlockBodies(HeaderChain chain) {
        this.chain = chain;
    }

    /** Begins to fetch for another tracker. */
    void begin() {
        kept.clear();
    }

    /** Takes in a message that may be a body, verified or not at all. */
    abstract void receive(RemotePeer peer, PeerMessage message) throws MisconductException;

    /** Asks for what the tracker needs next, up to a height, and nobody was asked for. */
    abstract void request(Collection<RemotePeer> peers, CoinTracker tracker, int end);

    /** Lets a tracker go on by the next block of the best chain, or returns that it has not come yet. */
    boolean connectNext(CoinTracker tracker) {
        int height = tracker.tipHeight() + 1;
        VerifiedBlock next = height > chain.tipHeight() ? null : kept.remove(chain.hashAt(height));
        if (next != null) {
            tracker.connect(next);
        }
        return next != null;
    }

    /** Returns whether nothing else is on its way that the answer rests on. */
    boolean isSettled() {
        return true;
    }

    /** Waits no more for what a node was asked about blocks of a branch that it has left. */
    void forgive(RemotePeer peer, Predicate<String> left) {
        peer.blocks().forgive(left);
    }

    final HeaderChain chain() {
        return chain;
    }

    /** Returns the blocks that came before their turn, by hash. */
    final Map<String, VerifiedBlock> kept() {
        return kept;
    }

    /** Returns whether a node stands behind the block of the best chain at a height. */
    final boolean has(RemotePeer peer, int height) {
        return top(peer) >= height;
    }

    /** Returns the last height of the best chain that a node stands behind, or −1. */
    final int top(RemotePeer peer) {
        String tip = peer.tip();
        if (tip == null || !peer.complete() || peer.lacking() != null) {
            return -1;
        }
        return HeaderExchange.height(chain.forkPoint(tip, chain.tip().hash()));
    }
}
