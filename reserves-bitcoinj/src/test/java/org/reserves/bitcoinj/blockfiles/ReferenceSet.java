package org.reserves.bitcoinj.blockfiles;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Context;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.core.TransactionInput;
import org.bitcoinj.core.TransactionOutput;
import org.bitcoinj.params.RegTestParams;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.Miner;
import org.reserves.bitcoinj.blocks.RegtestBlocks;

/**
 * All unspent coins after a block of the real chain, computed the slow way with a map and bitcoinj's parser: an oracle that shares no code
 * with what is tested, and is itself checked against the node's {@code hash_serialized_3}.
 */
final class ReferenceSet {
    private record Out(int vout, int code, long value, byte[] script) {}

    private final TreeMap<String, TreeMap<Integer, Out>> coins = new TreeMap<>();
    private final List<byte[]> undo = new ArrayList<>();

    private ReferenceSet() {}

    static ReferenceSet after(int height) {
        Context.propagate(new Context());
        ReferenceSet set = new ReferenceSet();
        HeaderChain chain = RegtestBlocks.chain();
        for (int h = 1; h <= height; h++) {
            byte[] bytes = RegtestBlocks.block(chain.hashAt(h));
            Block block = RegTestParams.get().getDefaultSerializer().makeBlock(ByteBuffer.wrap(bytes));
            List<byte[]> spent = new ArrayList<>();
            for (Transaction transaction : block.getTransactions()) {
                set.apply(transaction, h, spent);
            }
            byte[] data = Miner.join(compactSize(spent.size()), Miner.join(spent.toArray(byte[][]::new)));
            set.undo.add(undoRecord(bytes, data));
        }
        return set;
    }

    /** Returns the records that Bitcoin Core would have in {@code rev00000.dat}, of the blocks from height 1 on. */
    List<byte[]> undoRecords() {
        return undo;
    }

    /** Returns an undo record: magic | size | undo data | SHA256d(hash of the block before ‖ undo data). */
    static byte[] undoRecord(byte[] block, byte[] data) {
        byte[] previous = Arrays.copyOfRange(block, 4, 36);
        return Miner.join(
                Miner.hex("fabfb5da"), Miner.number(data.length, 4), data, Miner.twice(Miner.join(previous, data)));
    }

    int size() {
        return coins.values().stream().mapToInt(Map::size).sum();
    }

    long total() {
        return coins.values().stream()
                .flatMap(outs -> outs.values().stream())
                .mapToLong(Out::value)
                .sum();
    }

    /** Returns {@code hash_serialized_3} as displayed. */
    String hash() {
        ByteArrayOutputStream preimage = new ByteArrayOutputStream();
        coins.forEach((txid, outs) -> outs.values()
                .forEach(out -> preimage.writeBytes(Miner.join(
                        Miner.hex(txid),
                        Miner.number(out.vout, 4),
                        Miner.number(out.code, 4),
                        Miner.number(out.value, 8),
                        compactSize(out.script.length),
                        out.script))));
        byte[] hash = Miner.twice(preimage.toByteArray());
        byte[] reversed = new byte[32];
        for (int i = 0; i < 32; i++) {
            reversed[i] = hash[31 - i];
        }
        return HexFormat.of().formatHex(reversed);
    }

    /** Returns the set as {@code dumptxoutset} would write it; no script of an uncompressed key may be in it. */
    byte[] dump(String blockHash) {
        List<byte[]> parts = new ArrayList<>();
        byte[] base = Miner.hex(blockHash);
        byte[] reversed = new byte[32];
        for (int i = 0; i < 32; i++) {
            reversed[i] = base[31 - i];
        }
        parts.add(Miner.join(Miner.hex("7574786fff0200fabfb5da"), reversed, Miner.number(size(), 8)));
        coins.forEach((txid, outs) -> {
            parts.add(Miner.join(Miner.hex(txid), compactSize(outs.size())));
            outs.values()
                    .forEach(out -> parts.add(Miner.join(
                            compactSize(out.vout), varInt(out.code), varInt(compress(out.value)), script(out.script))));
        });
        return Miner.join(parts.toArray(byte[][]::new));
    }

    private void apply(Transaction transaction, int height, List<byte[]> spent) {
        boolean coinbase = transaction.isCoinBase();
        if (!coinbase) {
            byte[] inputs = compactSize(transaction.getInputs().size());
            for (TransactionInput input : transaction.getInputs()) {
                String txid = stored(input.getOutpoint().hash().toString());
                Out out = coins.get(txid).remove((int) input.getOutpoint().index());
                // TxInUndoFormatter in Bitcoin Core's undo.h: the second number is what was the version of the
                // transaction
                inputs = Miner.join(
                        inputs, varInt(out.code), varInt(0), varInt(compress(out.value)), script(out.script));
                if (coins.get(txid).isEmpty()) {
                    coins.remove(txid);
                }
            }
            spent.add(inputs);
        }
        for (TransactionOutput output : transaction.getOutputs()) {
            byte[] script = output.getScriptBytes();
            if (script.length <= 10_000 && (script.length == 0 || script[0] != 0x6a)) {
                coins.computeIfAbsent(stored(transaction.getTxId().toString()), unused -> new TreeMap<>())
                        .put(
                                output.getIndex(),
                                new Out(
                                        output.getIndex(),
                                        height * 2 + (coinbase ? 1 : 0),
                                        output.getValue().value,
                                        script));
            }
        }
    }

    private static String stored(String displayed) {
        StringBuilder reversed = new StringBuilder();
        for (int i = 62; i >= 0; i -= 2) {
            reversed.append(displayed, i, i + 2);
        }
        return reversed.toString();
    }

    private static byte[] script(byte[] script) {
        String hex = HexFormat.of().formatHex(script);
        if (hex.matches("76a914.{40}88ac")) {
            return Miner.hex("00" + hex.substring(6, 46));
        }
        if (hex.matches("a914.{40}87")) {
            return Miner.hex("01" + hex.substring(4, 44));
        }
        if (hex.matches("210[23].{64}ac")) {
            return Miner.hex(hex.substring(2, 68));
        }
        if (hex.matches("4104.{128}ac")) {
            throw new AssertionError("uncompressed keys are not written here");
        }
        return Miner.join(varInt(script.length + 6), script);
    }

    private static long compress(long value) {
        if (value == 0) {
            return 0;
        }
        int e = 0;
        long n = value;
        while (n % 10 == 0 && e < 9) {
            n /= 10;
            e++;
        }
        return e < 9 ? 1 + 10 * (9 * (n / 10) + n % 10 - 1) + e : 1 + 10 * (n - 1) + 9;
    }

    private static byte[] varInt(long value) {
        byte[] digits = Miner.number(value & 0x7f, 1);
        for (long n = value >> 7; n > 0; n >>= 7) {
            n--;
            digits = Miner.join(Miner.number((n & 0x7f) | 0x80, 1), digits);
        }
        return digits;
    }

    private static byte[] compactSize(int n) {
        return n < 0xfd ? Miner.number(n, 1) : Miner.join(Miner.hex("fd"), Miner.number(n, 2));
    }
}
