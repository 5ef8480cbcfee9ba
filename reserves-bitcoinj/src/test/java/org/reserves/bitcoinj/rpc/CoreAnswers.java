package org.reserves.bitcoinj.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.core.TransactionInput;
import org.bitcoinj.core.TransactionOutput;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * What the recorded node would have answered to scans that were not recorded: made from its own block files in the same form. That it is
 * the same where it was recorded is a test of its own.
 */
final class CoreAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CoreAnswers OF_THE_CHAIN = new CoreAnswers();

    private final List<Event> events = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    /** A coin that came or went. */
    private record Event(
            boolean spends,
            String block,
            int height,
            String txid,
            long index,
            String coin,
            long vout,
            String script,
            long sats,
            boolean reward) {}

    private CoreAnswers() {
        Map<String, Event> coins = new LinkedHashMap<>();
        RecordedChain chain = RecordedChain.whole();
        for (int height = 0; height <= chain.height(); height++) {
            String hash = BlockHeader.of(chain.header(height), 0).hash();
            hashes.add(hash);
            for (Transaction transaction :
                    Block.read(ByteBuffer.wrap(RegtestBlocks.block(hash))).getTransactions()) {
                add(transaction, hash, height, coins);
            }
        }
    }

    private void add(Transaction transaction, String hash, int height, Map<String, Event> coins) {
        String txid = transaction.getTxId().toString();
        boolean reward = transaction.isCoinBase();
        int vin = 0;
        for (TransactionInput input : transaction.getInputs()) {
            String outpoint =
                    input.getOutpoint().hash() + ":" + input.getOutpoint().index();
            Event coin = reward ? null : coins.get(outpoint);
            if (coin != null) {
                events.add(new Event(
                        true, hash, height, txid, vin, coin.txid(), coin.vout(), coin.script(), coin.sats(), false));
            }
            vin++;
        }
        long vout = 0;
        for (TransactionOutput output : transaction.getOutputs()) {
            Event coin = new Event(
                    false,
                    hash,
                    height,
                    txid,
                    vout,
                    txid,
                    vout,
                    HexFormat.of().formatHex(output.getScriptBytes()),
                    output.getValue().getValue(),
                    reward);
            // the reward of the genesis block is in no filter and no index of spendings
            if (height > 0) {
                events.add(coin);
                coins.put(txid + ":" + vout, coin);
            }
            vout++;
        }
    }

    /** Returns the result of a call, or null where this is none of the three. */
    static JsonNode result(String method, JsonNode params) {
        return switch (method) {
            case "scantxoutset" -> OF_THE_CHAIN.unspent(scripts(params.get(1)));
            case "scanblocks" ->
                OF_THE_CHAIN.blocks(
                        scripts(params.get(1)),
                        params.get(2).asInt(),
                        params.get(3).asInt());
            case "getdescriptoractivity" -> OF_THE_CHAIN.activity(params.get(0), scripts(params.get(1)));
            default -> null;
        };
    }

    private JsonNode unspent(Set<String> scripts) {
        Set<String> spent = new HashSet<>();
        events.stream().filter(Event::spends).forEach(event -> spent.add(event.coin() + ":" + event.vout()));
        ObjectNode result = JSON.createObjectNode()
                .put("success", true)
                .put("txouts", 259)
                .put("height", hashes.size() - 1)
                .put("bestblock", hashes.get(hashes.size() - 1));
        ArrayNode unspents = result.putArray("unspents");
        long sum = 0;
        for (Event event : events) {
            boolean there = !event.spends() && !spent.contains(event.coin() + ":" + event.vout());
            if (there && scripts.contains(event.script()) && !event.script().startsWith("6a")) {
                sum += event.sats();
                unspents.addObject()
                        .put("txid", event.txid())
                        .put("vout", event.vout())
                        .put("scriptPubKey", event.script())
                        .put("amount", btc(event.sats()))
                        .put("coinbase", event.reward())
                        .put("height", event.height())
                        .put("blockhash", event.block());
            }
        }
        return result.put("total_amount", btc(sum));
    }

    private JsonNode blocks(Set<String> scripts, int from, int to) {
        ObjectNode result = JSON.createObjectNode().put("from_height", from).put("to_height", to);
        ArrayNode blocks = result.putArray("relevant_blocks");
        for (int height = from; height <= to; height++) {
            String hash = hashes.get(height);
            if (events.stream().anyMatch(event -> event.block().equals(hash) && scripts.contains(event.script()))) {
                blocks.add(hash);
            }
        }
        return result.put("completed", true);
    }

    private JsonNode activity(JsonNode blocks, Set<String> scripts) {
        ObjectNode result = JSON.createObjectNode();
        ArrayNode activity = result.putArray("activity");
        blocks.forEach(block -> events.stream()
                .filter(event -> event.block().equals(block.asText()) && scripts.contains(event.script()))
                .forEach(event -> activity.add(activity(event))));
        return result;
    }

    private static ObjectNode activity(Event event) {
        ObjectNode node = JSON.createObjectNode()
                .put("type", event.spends() ? "spend" : "receive")
                .put("amount", btc(event.sats()))
                .put("blockhash", event.block())
                .put("height", event.height());
        if (event.spends()) {
            node.put("spend_txid", event.txid())
                    .put("spend_vin", event.index())
                    .put("prevout_txid", event.coin())
                    .put("prevout_vout", event.vout())
                    .putObject("prevout_spk")
                    .put("hex", event.script());
        } else {
            node.put("txid", event.txid())
                    .put("vout", event.vout())
                    .putObject("output_spk")
                    .put("hex", event.script());
        }
        return node;
    }

    private static Set<String> scripts(JsonNode descriptors) {
        Set<String> scripts = new HashSet<>();
        descriptors.forEach(descriptor -> scripts.add(HexFormat.of()
                .formatHex(WatchedScripts.of(WatchOnly.of(descriptor.asText()), Network.REGTEST)
                        .at(0)
                        .get(0))));
        return scripts;
    }

    private static BigDecimal btc(long sats) {
        return BigDecimal.valueOf(sats, 8);
    }
}
