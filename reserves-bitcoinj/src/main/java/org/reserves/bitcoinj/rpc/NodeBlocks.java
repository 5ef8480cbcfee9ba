package org.reserves.bitcoinj.rpc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.ScannedHeaders;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.chain.Network;
import org.reserves.chain.ScannedBlocks;

/** Hashes, headers and bodies of a node's blocks; a header is checked by its hash, a body by its header. */
final class NodeBlocks implements BlockProvider {
    /** Headers may be dated two hours late and are not in order; so many around a moment decide about it. */
    private static final int AROUND = 40;

    private final RpcClient client;
    private final Deadline deadline;
    private final TreeMap<Integer, BlockHeader> headers = new TreeMap<>();

    NodeBlocks(RpcClient client, Deadline deadline) {
        this.client = client;
        this.deadline = deadline;
    }

    @Override
    public String node() {
        return client.node();
    }

    @Override
    public int height() {
        return client.ask(RpcCall.of("getblockcount"), deadline, JsonValue::count);
    }

    @Override
    public String hash(int height) {
        return client.ask(RpcCall.of("getblockhash", height), deadline, JsonValue::hash);
    }

    /** Returns the height of a block of the node's best chain, or -1 where it is unknown or on another branch. */
    int heightOf(String hash) {
        try {
            return client.ask(
                    RpcCall.of("getblockheader", hash, true),
                    deadline,
                    header -> header.get("confirmations").integer() < 1
                            ? -1
                            : header.get("height").count());
        } catch (NodeException e) {
            if (e.code() == NOT_FOUND) {
                return -1;
            }
            throw e;
        }
    }

    BlockHeader header(int height) {
        BlockHeader known = headers.get(height);
        if (known == null) {
            String hash = hash(height);
            known = client.ask(RpcCall.of("getblockheader", hash, false), deadline, hex -> header(hex, hash));
            headers.put(height, known);
        }
        return known;
    }

    /** Returns the header of a block by its hash. */
    BlockHeader header(String hash) {
        return client.ask(RpcCall.of("getblockheader", hash, false), deadline, hex -> header(hex, hash));
    }

    /** They are asked for many at once. */
    @Override
    public List<BlockHeader> headers(int from, int to) {
        List<RpcCall> hashCalls = new ArrayList<>();
        for (int height = from; height <= to; height++) {
            hashCalls.add(RpcCall.of("getblockhash", height));
        }
        List<String> hashes = client.askAll(hashCalls, deadline, JsonValue::hash);
        List<BlockHeader> found = client.askAll(
                hashes.stream()
                        .map(hash -> RpcCall.of("getblockheader", hash, false))
                        .toList(),
                deadline,
                NodeBlocks::parsed);
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).hash().equals(hashes.get(i))) {
                throw new NodeException(
                        client.node(),
                        "sent the header of block " + found.get(i).hash() + " for " + hashes.get(i)
                                + "; it is damaged or lies");
            }
        }
        return found;
    }

    /**
     * Returns the bytes of a block, checked against its header.
     *
     * @throws NodeException if they are not that block
     */
    byte[] body(String hash) {
        byte[] bytes = bytes(hash);
        verified(hash, bytes);
        return bytes;
    }

    @Override
    public byte[] bytes(String hash) {
        return client.ask(RpcCall.of("getblock", hash, 0), deadline, JsonValue::bytes);
    }

    /** Returns blocks with their hashes and times. */
    ScannedBlocks scanned(Network network, Collection<Integer> heights) {
        int[] sorted =
                new TreeSet<>(heights).stream().mapToInt(Integer::intValue).toArray();
        return ScannedHeaders.of(network, sorted, this::header);
    }

    /** Returns the heights among which the last block of a day is, with those that show that it is. */
    Collection<Integer> around(LocalDate day, int tip) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        int low = 0;
        int high = tip;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (header(middle).time().isBefore(end)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        TreeSet<Integer> around = new TreeSet<>();
        for (int height = Math.max(0, low - AROUND); height <= Math.min(tip, low + AROUND); height++) {
            around.add(height);
        }
        return around;
    }

    private static final long NOT_FOUND = -5;

    private static BlockHeader parsed(JsonValue hex) {
        try {
            return BlockHeader.parse(hex.hexadecimal());
        } catch (IllegalArgumentException e) {
            throw new MalformedJsonException(String.valueOf(e.getMessage()));
        }
    }

    private static BlockHeader header(JsonValue hex, String hash) {
        BlockHeader header = parsed(hex);
        if (!header.hash().equals(hash)) {
            throw new MalformedJsonException("header has the hash " + header.hash() + ", not " + hash);
        }
        return header;
    }
}
