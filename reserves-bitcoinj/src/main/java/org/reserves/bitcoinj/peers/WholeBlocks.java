package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.bitcoinj.core.InventoryItem;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.compactfilters.MisconductException;

/** Keeps the next few blocks of the best chain on their way, spread over the nodes that have them, and verifies each that comes. */
class WholeBlocks extends BlockBodies {
    /** How many blocks are asked for or kept at a time; of the largest kind they take 128 MB. */
    static final int MOST_AT_A_TIME = 32;

    private static final int PER_PEER = 16;
    private static final int BLOCK = InventoryItem.Type.BLOCK.code;
    private static final int WITNESS_BLOCK = InventoryItem.Type.WITNESS_BLOCK.code;

    private final BlockVerifier verifier = BlockVerifier.full();

    WholeBlocks(HeaderChain chain) {
        super(chain);
    }

    @Override
    void receive(RemotePeer peer, PeerMessage message) throws MisconductException {
        if (!message.command().equals("block")) {
            peer.useless("a message \"" + message.command() + "\"");
            return;
        }
        byte[] payload = message.payload();
        if (payload.length < BlockHeader.LENGTH) {
            throw new MisconductException("sent a block of " + payload.length + " bytes, less than its header has");
        }
        String hash = BlockHeader.of(payload, 0).hash();
        if (!peer.settle(hash)) {
            throw new MisconductException("sent block " + hash + ", which nobody asked it for");
        }
        try {
            kept().put(hash, verifier.verify(payload));
        } catch (BlockRefusedException e) {
            throw MisconductException.lie("sent a false block: " + e.getMessage());
        }
    }

    @Override
    void request(Collection<RemotePeer> peers, CoinTracker tracker, int end) {
        int from = tracker.tipHeight() + 1;
        int to = Math.min(end, from + MOST_AT_A_TIME - 1);
        ask(peers, IntStream.rangeClosed(from, to).boxed().toList());
    }

    /** Asks for the blocks of these heights that are neither here nor on their way, and keeps no others. */
    final void ask(Collection<RemotePeer> peers, List<Integer> heights) {
        Set<String> window = new HashSet<>();
        Map<RemotePeer, List<String>> requests = new LinkedHashMap<>();
        for (int height : heights) {
            String hash = chain().hashAt(height);
            window.add(hash);
            if (!kept().containsKey(hash)
                    && peers.stream().noneMatch(peer -> peer.blocks().has(hash))) {
                RemotePeer peer = leastBusy(peers, height);
                if (peer != null) {
                    peer.blocks().asked(hash, height);
                    requests.computeIfAbsent(peer, p -> new ArrayList<>()).add(hash);
                }
            }
        }
        kept().keySet().retainAll(window);
        requests.forEach((peer, hashes) -> peer.connection()
                .send("getdata", Payload.getData(hashes, peer.servesWitnesses() ? WITNESS_BLOCK : BLOCK)));
    }

    @Nullable
    private RemotePeer leastBusy(Collection<RemotePeer> peers, int height) {
        RemotePeer least = null;
        for (RemotePeer peer : peers) {
            if (peer.blocks().count()
                            < (least == null ? PER_PEER : least.blocks().count())
                    && has(peer, height)) {
                least = peer;
            }
        }
        return least;
    }
}
