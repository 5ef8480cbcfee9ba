package org.reserves.bitcoinj.rpc;

import java.util.ArrayList;
import java.util.List;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.proven.Deadline;

/** Headers and bodies of a node's blocks by REST. */
final class RestBlocks implements BlockProvider {
    private final RestClient client;
    private final Deadline deadline;

    RestBlocks(RestClient client, Deadline deadline) {
        this.client = client;
        this.deadline = deadline;
    }

    @Override
    public String node() {
        return client.node();
    }

    @Override
    public int height() {
        return client.json("/rest/chaininfo.json", NodeRest.SWITCHED_OFF, deadline, info -> info.get("blocks")
                .count());
    }

    @Override
    public String hash(int height) {
        return client.json(
                "/rest/blockhashbyheight/" + height + ".json", NodeRest.SWITCHED_OFF, deadline, answer -> answer.get(
                                "blockhash")
                        .hash());
    }

    /** Of a block that is not on the best chain a node sends none, and so fewer than were asked for. */
    @Override
    public List<BlockHeader> headers(int from, int to) {
        int count = to - from + 1;
        String first = hash(from);
        byte[] bytes = client.ask("/rest/headers/" + first + ".bin?count=" + count, NodeRest.SWITCHED_OFF)
                .bytes(deadline);
        if (bytes.length != count * BlockHeader.LENGTH) {
            throw new NodeException(
                    node(),
                    "sent " + bytes.length + " bytes of headers from block " + first + " on where " + count
                            + " headers were asked for; its chain may have been reorganised meanwhile, ask again");
        }
        List<BlockHeader> headers = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += BlockHeader.LENGTH) {
            headers.add(BlockHeader.of(bytes, at));
        }
        if (!headers.get(0).hash().equals(first)) {
            throw new NodeException(
                    node(),
                    "sent the header of block " + headers.get(0).hash() + " for " + first + "; it is damaged or lies");
        }
        return headers;
    }

    @Override
    public byte[] bytes(String hash) {
        return client.ask("/rest/block/" + hash + ".bin", NodeRest.NO_BLOCK).bytes(deadline);
    }
}
