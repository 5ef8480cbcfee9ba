package org.reserves.bitcoinj.rpc;

import java.util.List;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.chain.Network;

/**
 * Where a node stands: it is asked before and after each answer, and the answer counts only if both times it is in sync, has validated
 * everything and has the same tip.
 *
 * @param network the network
 * @param height  the height of its last block
 * @param tip     the hash of its last block
 */
record NodeState(Network network, int height, String tip) {
    private static final long UNKNOWN_METHOD = -32_601;
    static final RpcCall CHAIN = RpcCall.of("getblockchaininfo");
    private static final RpcCall STATES = RpcCall.of("getchainstates");

    /**
     * Asks.
     *
     * @throws NodeException if the node is not in sync or has not validated its chain
     */
    static NodeState of(RpcClient client, Deadline deadline) {
        NodeState state = client.ask(CHAIN, deadline, info -> read(client.node(), info));
        RpcAnswer states = client.answer(STATES, deadline, () -> {});
        RpcAnswer.Failure failure = states.error();
        if (failure == null) {
            client.read(STATES, states, result -> requireValidated(client.node(), result));
        } else if (failure.code() != UNKNOWN_METHOD) {
            // before Bitcoin Core 26 there are no snapshots to load, and no such call
            throw client.refusal(STATES, failure);
        }
        return state;
    }

    private static NodeState read(String node, JsonValue info) {
        Network network = network(node, info.get("chain"));
        int blocks = info.get("blocks").count();
        int headers = info.get("headers").count();
        if (info.get("initialblockdownload").bool()) {
            throw new NodeException(node, "is still downloading the chain, at block " + blocks + " of " + headers
                    + "; wait until getblockchaininfo says initialblockdownload false");
        }
        if (headers != blocks) {
            throw new NodeException(node, "knows " + headers + " headers and has validated " + blocks
                    + " blocks; wait until it has caught up");
        }
        return new NodeState(network, blocks, info.get("bestblockhash").hash());
    }

    private static Network network(String node, JsonValue chain) {
        try {
            return Network.fromId(chain.text());
        } catch (IllegalArgumentException e) {
            throw new NodeException(node, 0, "is on an unknown network: " + e.getMessage(), e);
        }
    }

    private static boolean requireValidated(String node, JsonValue result) {
        List<JsonValue> states = result.get("chainstates").items();
        for (JsonValue state : states) {
            if (!state.get("validated").bool()) {
                throw new NodeException(node, "works on a snapshot that it has not validated yet, up to block "
                        + state.get("blocks").count() + "; wait until getchainstates says validated true for all");
            }
        }
        return true;
    }
}
