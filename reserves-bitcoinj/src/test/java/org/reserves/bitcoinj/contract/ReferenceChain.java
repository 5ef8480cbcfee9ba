package org.reserves.bitcoinj.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * The chain the contract is about: 175 regtest blocks and an orphaned branch that a real Bitcoin Core node made, and what that node
 * answered about it. A source under test is given these blocks in whatever form it reads.
 */
public final class ReferenceChain {
    /** The height of the last block. */
    public static final int HEIGHT = 175;

    private static final JsonNode EXPECTED = json();
    private static final List<byte[]> BLOCKS = read();

    private ReferenceChain() {}

    /** A height, its block, and what the node said each holder's addresses had right after it. */
    record Moment(ChainBlock block, Map<String, BigDecimal> totals) {}

    /** Returns all blocks in the order of the node's file, the orphaned ones among them, genesis first. */
    public static List<byte[]> blocks() {
        return BLOCKS.stream().map(byte[]::clone).toList();
    }

    /** Returns the last block. */
    public static ChainBlock tip() {
        return ChainBlock.of(
                        Network.REGTEST,
                        EXPECTED.get("tip").get("bestblockhash").asText())
                .atHeight(HEIGHT);
    }

    /** Returns the {@code hash_serialized_3} of the set of coins at the last block. */
    public static String setHash() {
        return EXPECTED.get("dumptxoutset").get("txoutset_hash").asText();
    }

    /** Returns the file {@code dumptxoutset} wrote at the last block. */
    public static byte[] snapshot() {
        return bytes("utxo.dat");
    }

    /** Returns the key in {@code xor.dat}. */
    public static byte[] key() {
        return bytes("blocks/xor.dat");
    }

    /** Returns who holds coins: codes of states. */
    static List<String> holders() {
        return EXPECTED.get("watch").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<WatchOnly> addresses(String holder) {
        List<WatchOnly> all = new ArrayList<>();
        EXPECTED.get("watch")
                .get(holder)
                .forEach(entry -> all.add(WatchOnly.of(entry.get("address").asText())));
        return all;
    }

    /** Returns the coins {@code scantxoutset} found at the last block: outpoint, script, amount, height. */
    static TreeSet<String> coins(String holder) {
        TreeSet<String> coins = new TreeSet<>();
        EXPECTED.get("addressScan")
                .get(holder)
                .get("unspents")
                .forEach(coin -> coins.add(
                        coin.get("txid").asText() + ":" + coin.get("vout").asText() + " "
                                + coin.get("scriptPubKey").asText() + " "
                                + new BigDecimal(coin.get("amount").asText()).setScale(8) + " at "
                                + coin.get("height").asText()));
        return coins;
    }

    /** Returns the moments the node was asked about; the block of one of them was orphaned later. */
    static List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (JsonNode entry : EXPECTED.get("history")) {
            Map<String, BigDecimal> totals = new TreeMap<>();
            entry.get("balances")
                    .properties()
                    .forEach(holder -> totals.put(
                            holder.getKey(),
                            new BigDecimal(holder.getValue().get("total").asText())));
            moments.add(new Moment(
                    ChainBlock.of(Network.REGTEST, entry.get("blockHash").asText())
                            .atHeight(entry.get("height").asInt()),
                    totals));
        }
        return moments;
    }

    /** Returns the moment of the block that was orphaned: at height 167, where the best chain has another one. */
    static Moment orphaned() {
        return moments().stream()
                .filter(moment -> moment.block()
                        .hash()
                        .equals("3ec3c745e7ed0ebb0f63726ede1f1a90e83a562f6d86e3ae9e5b08df89a085ce"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json() {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(bytes("expected.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = ReferenceChain.class.getResourceAsStream("/core/core-regtest/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is zipped with gzip, and XORed with the key under that. */
    private static List<byte[]> read() {
        byte[] key = key();
        byte[] file;
        try (InputStream zipped = new GZIPInputStream(Objects.requireNonNull(
                ReferenceChain.class.getResourceAsStream("/core/core-regtest/blocks/blk00000.dat.gz")))) {
            file = zipped.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < file.length; i++) {
            file[i] ^= key[i % key.length];
        }
        List<byte[]> blocks = new ArrayList<>();
        ByteBuffer records = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (records.remaining() > 8 && records.getInt() == Integer.reverseBytes(0xfabfb5da)) {
            int size = records.getInt();
            blocks.add(Arrays.copyOfRange(file, records.position(), records.position() + size));
            records.position(records.position() + size);
        }
        return blocks;
    }
}
