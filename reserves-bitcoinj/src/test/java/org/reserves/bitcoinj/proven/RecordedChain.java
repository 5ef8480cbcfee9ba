package org.reserves.bitcoinj.proven;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.core.TransactionInput;
import org.bitcoinj.core.TransactionOutput;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.chain.Network;

/**
 * The chain of a real Bitcoin Core node (see {@code core/README.md} among the test resources) as an honest server knows it: histories,
 * transactions, merkle branches. The trees are built here, level by level, and not by what is tested.
 */
public final class RecordedChain {
    private static final RecordedChain WHOLE = new RecordedChain(best());

    private final List<byte[]> headers = new ArrayList<>();
    private final List<List<String>> txids = new ArrayList<>();
    private final Map<String, byte[]> transactions = new HashMap<>();
    private final Map<String, List<ClaimedTransaction>> histories = new HashMap<>();

    private RecordedChain(List<byte[]> blocks) {
        Map<String, String> scriptOfCoin = new HashMap<>();
        for (int height = 0; height < blocks.size(); height++) {
            Block block = Block.read(ByteBuffer.wrap(blocks.get(height)));
            headers.add(java.util.Arrays.copyOf(blocks.get(height), BlockHeader.LENGTH));
            List<String> ids = new ArrayList<>();
            for (Transaction transaction : block.getTransactions()) {
                String txid = transaction.getTxId().toString();
                ids.add(txid);
                transactions.put(txid, transaction.serialize());
                note(transaction, new ClaimedTransaction(txid, height), scriptOfCoin);
            }
            txids.add(ids);
        }
    }

    /** Returns the chain of 175 blocks after genesis. */
    public static RecordedChain whole() {
        return WHOLE;
    }

    /** Returns another chain, of these blocks from genesis on. */
    public static RecordedChain of(List<byte[]> blocks) {
        return new RecordedChain(blocks);
    }

    /** Returns the chain up to a height. */
    public static RecordedChain upTo(int height) {
        return new RecordedChain(best().subList(0, height + 1));
    }

    /** Returns the branch that was orphaned: blocks 166 and 167 are others than on the best chain. */
    public static RecordedChain orphaned() {
        return new RecordedChain(chainTo("3ec3c745e7ed0ebb0f63726ede1f1a90e83a562f6d86e3ae9e5b08df89a085ce"));
    }

    public int height() {
        return headers.size() - 1;
    }

    public byte[] header(int height) {
        return headers.get(height).clone();
    }

    public byte[] transaction(String txid) {
        return transactions.get(txid);
    }

    /** Returns the confirmed history of a script by its bytes in hexadecimal. */
    public List<ClaimedTransaction> history(String script) {
        return histories.getOrDefault(script, List.of());
    }

    /** Returns every script that ever had a coin. */
    public List<String> scripts() {
        return List.copyOf(new java.util.TreeSet<>(histories.keySet()));
    }

    public List<String> txids(int height) {
        return txids.get(height);
    }

    /** Returns the branch of a transaction, or null if it is not in the block. */
    public MerkleBranch branch(String txid, int height) {
        List<String> level = height < txids.size() ? txids.get(height) : List.of();
        int position = level.indexOf(txid);
        if (position < 0) {
            return null;
        }
        List<String> siblings = new ArrayList<>();
        int place = position;
        while (level.size() > 1) {
            siblings.add(level.get(Math.min(place ^ 1, level.size() - 1)));
            level = parents(level);
            place /= 2;
        }
        return new MerkleBranch(position, siblings);
    }

    private static List<String> parents(List<String> level) {
        List<String> parents = new ArrayList<>();
        for (int i = 0; i < level.size(); i += 2) {
            byte[] left = HexFormat.of().parseHex(level.get(i));
            byte[] right = HexFormat.of().parseHex(level.get(Math.min(i + 1, level.size() - 1)));
            byte[] both = new byte[64];
            for (int b = 0; b < 32; b++) {
                both[b] = left[31 - b];
                both[32 + b] = right[31 - b];
            }
            parents.add(org.bitcoinj.base.Sha256Hash.wrapReversed(org.bitcoinj.base.Sha256Hash.hashTwice(both))
                    .toString());
        }
        return parents;
    }

    private void note(Transaction transaction, ClaimedTransaction claim, Map<String, String> scriptOfCoin) {
        Map<String, Boolean> touched = new LinkedHashMap<>();
        if (!transaction.isCoinBase()) {
            for (TransactionInput input : transaction.getInputs()) {
                String coin =
                        input.getOutpoint().hash() + ":" + input.getOutpoint().index();
                String script = scriptOfCoin.get(coin);
                if (script != null) {
                    touched.put(script, true);
                }
            }
        }
        int vout = 0;
        for (TransactionOutput output : transaction.getOutputs()) {
            String script = HexFormat.of().formatHex(output.getScriptBytes());
            scriptOfCoin.put(claim.txid() + ":" + vout++, script);
            touched.put(script, true);
        }
        touched.keySet().forEach(script -> histories
                .computeIfAbsent(script, unused -> new ArrayList<>())
                .add(claim));
    }

    private static List<byte[]> best() {
        return chainTo(RegtestBlocks.chain().tip().hash());
    }

    private static List<byte[]> chainTo(String tip) {
        HeaderChain chain = RegtestBlocks.chain();
        List<byte[]> blocks = new ArrayList<>();
        for (int height = 0; height <= chain.block(tip).height(); height++) {
            blocks.add(RegtestBlocks.block(chain.ancestor(tip, height).hash()));
        }
        return blocks;
    }

    public Network network() {
        return Network.REGTEST;
    }
}
