package org.reserves.bitcoinj.peers;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.annotation.Nullable;
import org.bitcoinj.base.Sha256Hash;
import org.bitcoinj.core.FilteredBlock;
import org.bitcoinj.core.InventoryItem;
import org.bitcoinj.core.VerificationException;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.PickedTransactions;
import org.reserves.bitcoinj.compactfilters.MisconductException;

/**
 * Asks one node at a time for what it thinks concerns the watched scripts (BIP37). One, because a node finds the spending of a coin
 * only if it has let the coin through before; the next one is told of all coins found so far.
 */
final class BloomFilteredBlocks extends BlockBodies {
    private static final int WINDOW = 100;

    @Nullable
    private RemotePeer serving;

    @Nullable
    private Part pending;

    BloomFilteredBlocks(HeaderChain chain) {
        super(chain);
    }

    @Override
    void begin() {
        serve(null);
    }

    @Override
    void receive(RemotePeer peer, PeerMessage message) throws MisconductException {
        if (peer != serving) {
            peer.useless("a message \"" + message.command() + "\"");
            return;
        }
        Part part = pending;
        switch (message.command()) {
            case "merkleblock" -> {
                if (part != null) {
                    throw new MisconductException("sent the next block before all transactions of " + part.header);
                }
                part = proven(message.payload());
                if (!peer.blocks().has(part.header.hash())) {
                    throw new MisconductException("sent block " + part.header + ", which nobody asked it for");
                }
            }
            case "tx" -> {
                if (part == null) {
                    peer.useless("a transaction");
                    return;
                }
                part.transactions.add(message.payload());
            }
            default -> {
                peer.useless("a message \"" + message.command() + "\"");
                return;
            }
        }
        pending = keep(peer, part) ? null : part;
    }

    @Override
    void request(Collection<RemotePeer> peers, CoinTracker tracker, int end) {
        int from = tracker.tipHeight() + 1;
        int to = Math.min(end, from + WINDOW - 1);
        RemotePeer peer = serving;
        if (from <= to && (peer == null || !peers.contains(peer) || !has(peer, from))) {
            peer = peers.stream().filter(other -> has(other, from)).findFirst().orElse(null);
            serve(peer);
            if (peer != null) {
                peer.connection().send("filterload", ScriptFilter.of(tracker).serialize());
            }
        }
        if (peer == null) {
            return;
        }
        List<String> wanted = new ArrayList<>();
        for (int height = from; height <= to && has(peer, height); height++) {
            String hash = chain().hashAt(height);
            if (!kept().containsKey(hash) && !peer.blocks().has(hash)) {
                peer.blocks().asked(hash, height);
                wanted.add(hash);
            }
        }
        if (!wanted.isEmpty()) {
            peer.connection().send("getdata", Payload.getData(wanted, InventoryItem.Type.FILTERED_BLOCK.code));
        }
    }

    private void serve(@Nullable RemotePeer next) {
        serving = next;
        pending = null;
        super.begin();
    }

    private boolean keep(RemotePeer peer, Part part) throws MisconductException {
        if (part.transactions.size() < part.ids.size()) {
            return false;
        }
        try {
            kept().put(part.header.hash(), PickedTransactions.verify(part.header, part.ids, part.transactions));
        } catch (BlockRefusedException e) {
            throw MisconductException.lie("sent a false block: " + e.getMessage());
        }
        peer.settle(part.header.hash());
        return true;
    }

    /** Reads a message "merkleblock" and demands that its tree gives the merkle root of its header. */
    static Part proven(byte[] payload) throws MisconductException {
        try {
            FilteredBlock block = FilteredBlock.read(ByteBuffer.wrap(payload));
            List<String> ids = block.getTransactionHashes().stream()
                    .map(Sha256Hash::toString)
                    .toList();
            return new Part(BlockHeader.of(payload, 0), ids);
        } catch (VerificationException | BufferUnderflowException | IllegalArgumentException e) {
            throw new MisconductException("sent a part of a block that proves nothing: " + e.getMessage());
        }
    }

    /** A header, the ids that are proven to be under it, and the transactions that have come so far. */
    static final class Part {
        private final BlockHeader header;
        private final List<String> ids;
        private final List<byte[]> transactions = new ArrayList<>();

        Part(BlockHeader header, List<String> ids) {
            this.header = header;
            this.ids = ids;
        }
    }
}
