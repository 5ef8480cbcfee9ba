package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bitcoinj.base.Sha256Hash;
import org.bitcoinj.core.BlockLocator;
import org.bitcoinj.core.GetHeadersMessage;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.compactfilters.MisconductException;
import org.reserves.chain.ChainBlock;

/** Asks nodes for headers and lets the chain judge them. */
final class HeaderExchange {
    private static final int PROTOCOL = 70_015;
    private static final int DENSE = 10;

    private final HeaderChain chain;
    private final int most;
    private final int mostOfAll;

    /** @param most how many headers that nobody else has one node may tell us of; branches of all others get a quarter more */
    HeaderExchange(HeaderChain chain, int most) {
        this.chain = chain;
        this.most = most;
        this.mostOfAll = (int) Math.min(Integer.MAX_VALUE, chain.size() + (long) most + most / 4);
    }

    /** Asks for what follows the best chain, or the node's own where that is another. */
    void ask(RemotePeer peer) {
        List<Sha256Hash> locator = new ArrayList<>();
        String tip = peer.tip();
        if (tip != null && !chain.onBestChain(tip)) {
            locator.add(Sha256Hash.wrap(tip));
        }
        int first = height(chain.first());
        // one before the tip, so that a node that is where we are answers with the tip and not with nothing
        int height = Math.max(first, chain.tipHeight() - 1);
        int step = 1;
        locator.add(Sha256Hash.wrap(chain.hashAt(height)));
        while (height > first) {
            height = Math.max(first, height - step);
            locator.add(Sha256Hash.wrap(chain.hashAt(height)));
            step = locator.size() > DENSE ? step * 2 : 1;
        }
        GetHeadersMessage request = new GetHeadersMessage(PROTOCOL, new BlockLocator(locator), Sha256Hash.ZERO_HASH);
        peer.askHeaders(request.serialize());
    }

    /** Takes in an answer, and returns how many of the headers in it are new to us. */
    int receive(RemotePeer peer, byte[] payload) throws MisconductException {
        List<BlockHeader> headers = Payload.headers(payload);
        if (!peer.owesHeaders()) {
            return news(peer, headers);
        }
        requireNotBelowItsOwnMinimum(peer, headers);
        int fresh = 0;
        String last = null;
        for (BlockHeader header : headers) {
            if (last != null && !header.previous().equals(last)) {
                throw new MisconductException("sent headers that do not follow one another, at " + header.hash());
            }
            fresh += accept(header) ? 1 : 0;
            last = header.hash();
        }
        boolean more = headers.size() == Payload.MOST_HEADERS;
        if (more && fresh == 0) {
            requireProgress(peer, Objects.requireNonNull(last, "last of 2000 headers must not be null"));
        }
        peer.headers(last == null ? unheard(peer) : last, fresh, more);
        requireRoom();
        if (peer.newHeaders() > most) {
            throw new MisconductException("sent more than " + most
                    + " headers and has no end; where its chain is that long, give more memory or allow mostHeaders");
        }
        return fresh;
    }

    /** Takes in headers nobody asked for: Bitcoin Core announces a new branch so. */
    private int news(RemotePeer peer, List<BlockHeader> headers) throws MisconductException {
        peer.useless("headers nobody asked for");
        if (!peer.complete() || headers.isEmpty()) {
            return 0;
        }
        int fresh = 0;
        for (BlockHeader header : headers) {
            if (!chain.contains(header.previous())) {
                // it goes on from what we do not know, so we ask for what is in between
                ask(peer);
                return fresh;
            }
            fresh += accept(header) ? 1 : 0;
            peer.announced(header.hash());
        }
        requireRoom();
        return fresh;
    }

    /** Branches of several nodes, or headers nobody asked for, fill the memory as one chain does. */
    private void requireRoom() throws MisconductException {
        if (chain.size() > mostOfAll) {
            throw new MisconductException("sent headers until " + chain.size() + " were known, more than the "
                    + mostOfAll + " of all nodes together; give more memory, allow mostHeaders, or name fewer nodes");
        }
    }

    /** While its own chain has less work than its -minimumchainwork, Bitcoin Core answers with nothing, as if it had no blocks. */
    private void requireNotBelowItsOwnMinimum(RemotePeer peer, List<BlockHeader> headers) throws MisconductException {
        if (headers.isEmpty() && peer.tip() == null && peer.heightAtGreeting() > chain.tipHeight()) {
            throw new MisconductException("sent no headers although it greeted us with height "
                    + peer.heightAtGreeting() + "; a node below its own -minimumchainwork does so, so let it catch up");
        }
    }

    private boolean accept(BlockHeader header) throws MisconductException {
        try {
            return chain.accept(header);
        } catch (BlockRefusedException e) {
            throw MisconductException.lie("sent a false header: " + e.getMessage());
        }
    }

    private void requireProgress(RemotePeer peer, String last) throws MisconductException {
        String before = peer.tip();
        if (before != null && height(chain.block(last)) <= height(chain.block(before))) {
            throw new MisconductException("sends the same headers again and again, up to " + last);
        }
    }

    /** A node with nothing to add is at one of the blocks we named; the height it greeted us with tells at which. */
    private String unheard(RemotePeer peer) {
        String tip = peer.tip();
        if (tip != null) {
            return tip;
        }
        int height = Math.min(peer.heightAtGreeting(), chain.tipHeight());
        return chain.hashAt(Math.max(height(chain.first()), height));
    }

    static int height(ChainBlock block) {
        return Objects.requireNonNull(block.height(), "height of a block of the chain must not be null");
    }
}
