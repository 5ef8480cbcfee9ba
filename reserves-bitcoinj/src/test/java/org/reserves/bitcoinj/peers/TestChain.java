package org.reserves.bitcoinj.peers;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bitcoinj.base.Coin;
import org.bitcoinj.base.Sha256Hash;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.core.TransactionInput;
import org.bitcoinj.core.TransactionOutPoint;
import org.bitcoinj.params.RegTestParams;
import org.bitcoinj.script.Script;

/** A regtest chain made by bitcoinj, block by block, ten minutes apart. Scripts are hexadecimal; nothing is ever signed. */
final class TestChain {
    static final long SUBSIDY = 5_000_000_000L;

    private static final long EASIEST = 0x207fffffL;
    private static final HexFormat HEX = HexFormat.of();

    private final List<Block> blocks = new ArrayList<>();
    private int salt;
    private boolean strict;

    TestChain() {
        blocks.add(RegTestParams.get().getGenesisBlock());
    }

    /** Returns the chain that ends with a block, of blocks in any order. */
    static TestChain of(String tip, List<byte[]> blocks) {
        Map<String, Block> all = new HashMap<>();
        for (byte[] block : blocks) {
            Block read = Block.read(ByteBuffer.wrap(block));
            all.put(read.getHashAsString(), read);
        }
        TestChain chain = new TestChain();
        chain.blocks.clear();
        for (Block block = all.get(tip);
                block != null;
                block = all.get(block.getPrevBlockHash().toString())) {
            chain.blocks.add(0, block);
        }
        return chain;
    }

    /** Returns a copy of the first blocks, to go on differently. */
    TestChain fork(int height) {
        TestChain fork = new TestChain();
        fork.blocks.clear();
        fork.blocks.addAll(blocks.subList(0, height + 1));
        fork.salt = salt + 1_000_000;
        fork.strict = strict;
        return fork;
    }

    /**
     * Makes rewards as real nodes demand them on regtest: they halve every 150 blocks, and write the height in the shortest form (BIP34),
     * which the bloom filters of bitcoinj cannot read in the first sixteen.
     */
    TestChain strict() {
        strict = true;
        return this;
    }

    /** Returns the satoshis of the reward of a block. */
    long subsidy(int height) {
        return strict ? SUBSIDY >> (height / 150) : SUBSIDY;
    }

    /** Adds blocks whose rewards go to a script. */
    TestChain mine(int count, String script) {
        for (int i = 0; i < count; i++) {
            mineWith(script);
        }
        return this;
    }

    /** Adds a block with these transactions after its reward. */
    TestChain mineWith(String script, Transaction... transactions) {
        List<Transaction> all = new ArrayList<>();
        all.add(reward(script));
        all.addAll(List.of(transactions));
        Block tip = blocks.get(height());
        Instant time = tip.time().plusSeconds(600);
        blocks.add(solved(block(tip.getHash(), null, time, 0, all)));
        return this;
    }

    /** Adds a block that another node made. */
    TestChain with(byte[] block) {
        blocks.add(Block.read(ByteBuffer.wrap(block)));
        return this;
    }

    /** Returns a payment out of the reward of a block, what is left going nowhere. */
    Transaction payment(int ofHeight, String script, long sats) {
        Transaction reward = blocks.get(ofHeight).getTransactions().get(0);
        return payment(new TransactionOutPoint(0, reward.getTxId()), script, sats);
    }

    static Transaction payment(TransactionOutPoint from, String script, long sats) {
        Transaction payment = new Transaction();
        payment.addInput(new TransactionInput(payment, new byte[] {0x51}, from));
        payment.addOutput(Coin.valueOf(sats), Script.parse(HEX.parseHex(script)));
        return payment;
    }

    int height() {
        return blocks.size() - 1;
    }

    Block block(int height) {
        return blocks.get(height);
    }

    String hash(int height) {
        return blocks.get(height).getHashAsString();
    }

    String tip() {
        return hash(height());
    }

    /** Returns the height of a block, or −1. */
    int find(String hash) {
        for (int i = height(); i >= 0; i--) {
            if (hash(i).equals(hash)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the block with other transactions under its own header: merkle root, proof of work and all. */
    static Block withBody(Block genuine, List<Transaction> body) {
        return block(genuine.getPrevBlockHash(), genuine.getMerkleRoot(), genuine.time(), genuine.getNonce(), body);
    }

    /** Returns the block with another nonce, under which its hash is above its target. */
    static Block withoutWork(Block genuine) {
        long nonce = 0;
        Block block = genuine;
        while (meetsTarget(block)) {
            block = block(
                    genuine.getPrevBlockHash(),
                    genuine.getMerkleRoot(),
                    genuine.time(),
                    nonce++,
                    genuine.getTransactions());
        }
        return block;
    }

    private static Block solved(Block unsolved) {
        long nonce = 0;
        Block block = unsolved;
        while (!meetsTarget(block)) {
            block = block(
                    unsolved.getPrevBlockHash(),
                    unsolved.getMerkleRoot(),
                    unsolved.time(),
                    nonce++,
                    unsolved.getTransactions());
        }
        return block;
    }

    private static boolean meetsTarget(Block block) {
        return block.getHash().toBigInteger().compareTo(block.getDifficultyTargetAsInteger()) <= 0;
    }

    private static Block block(
            Sha256Hash previous, Sha256Hash merkleRoot, Instant time, long nonce, List<Transaction> transactions) {
        return new Block(4, previous, merkleRoot, time, EASIEST, nonce, transactions);
    }

    private String written(int height) {
        if (strict && height <= 16) {
            return HEX.toHexDigits((byte) (0x50 + height));
        }
        int bytes = !strict ? 3 : height < 0x80 ? 1 : height < 0x8000 ? 2 : 3;
        return "0" + bytes + HEX.toHexDigits(Integer.reverseBytes(height)).substring(0, 2 * bytes);
    }

    private Transaction reward(String script) {
        Transaction reward = new Transaction();
        int height = blocks.size();
        byte[] input = HEX.parseHex(written(height) + "04" + HEX.toHexDigits(++salt));
        reward.addInput(TransactionInput.coinbaseInput(reward, input));
        reward.addOutput(Coin.valueOf(subsidy(height)), Script.parse(HEX.parseHex(script)));
        return reward;
    }
}
