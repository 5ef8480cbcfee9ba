package org.reserves.bitcoinj.rpc;

import java.util.List;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.VerifiedBlock;

/** Headers and bodies of a node's blocks, by RPC or REST; a body is checked by its header, a header by whoever asks. */
interface BlockProvider {

    /** Returns the node as the caller named it, without credentials. */
    String node();

    /** Returns the height of the last block. */
    int height();

    /** Returns the hash of the block at a height. */
    String hash(int height);

    /**
     * Returns the headers from one height to another.
     *
     * @throws NodeException if they are not those of the hashes that the node gives
     */
    List<BlockHeader> headers(int from, int to);

    /** Returns the bytes of a block as the node sends them. */
    byte[] bytes(String hash);

    /**
     * Returns a block, checked against its header.
     *
     * @throws NodeException if what the node sends is not that block
     */
    default VerifiedBlock verified(String hash) {
        return verified(hash, bytes(hash));
    }

    /**
     * Returns the block that bytes are, checked against its header.
     *
     * @throws NodeException if they are not that block
     */
    default VerifiedBlock verified(String hash, byte[] bytes) {
        try {
            VerifiedBlock block = BlockVerifier.full().verify(bytes);
            if (!block.header().hash().equals(hash)) {
                throw new NodeException(node(), "sent another block than " + hash + "; it is damaged or lies");
            }
            return block;
        } catch (BlockRefusedException | IllegalArgumentException e) {
            throw new NodeException(node(), 0, "sent a false block: " + e.getMessage(), e);
        }
    }
}
