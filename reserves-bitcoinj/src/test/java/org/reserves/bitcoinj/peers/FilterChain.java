package org.reserves.bitcoinj.peers;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bitcoinj.base.Coin;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.core.TransactionInput;
import org.bitcoinj.core.TransactionOutPoint;
import org.bitcoinj.crypto.internal.CryptoUtils;
import org.bitcoinj.script.Script;
import org.reserves.bitcoinj.filters.BlockFilter;

/**
 * The chain that peers lie about: rewards 1 to 3 go to the watched script; in block 105 the first of them is spent and 3,000 satoshis come
 * in; in block 106 the second is spent; in block 110 a coin of somebody else is spent by an input that tells its script, in block 112 one by an
 * input that does not.
 */
final class FilterChain {
    static final String WATCHED = "0014" + "11".repeat(20);
    static final String ELSEWHERE = "0014" + "22".repeat(20);
    static final int HEIGHT = 130;
    static final long SATS = TestChain.SUBSIDY + 3_000;
    static final TestChain CHAIN;
    /** The script of the reward of block 5, which an input of block 110 tells. */
    static final String TOLD;
    /** The script of the reward of block 6, which an input of block 112 does not tell. */
    static final String UNTOLD = "5120" + "66".repeat(32);

    private static final HexFormat HEX = HexFormat.of();

    static {
        byte[] key = HEX.parseHex("02" + "79".repeat(32));
        TOLD = "76a914" + HEX.formatHex(CryptoUtils.sha256hash160(key)) + "88ac";
        TestChain chain = new TestChain()
                .mine(3, WATCHED)
                .mine(1, ELSEWHERE)
                .mine(1, TOLD)
                .mine(1, UNTOLD)
                .mine(98, ELSEWHERE);
        chain.mineWith(ELSEWHERE, chain.payment(1, ELSEWHERE, TestChain.SUBSIDY), chain.payment(4, WATCHED, 3_000));
        chain.mineWith(ELSEWHERE, chain.payment(2, ELSEWHERE, TestChain.SUBSIDY));
        chain.mine(3, ELSEWHERE);
        byte[] signature = HEX.parseHex("3044" + "02".repeat(69));
        byte[] input = FilterManners.join(new byte[] {71}, signature, new byte[] {33}, key);
        chain.mineWith(ELSEWHERE, spending(chain, 5, input));
        chain.mine(1, ELSEWHERE);
        chain.mineWith(ELSEWHERE, spending(chain, 6, new byte[0]));
        CHAIN = chain.mine(HEIGHT - chain.height(), ELSEWHERE);
    }

    private FilterChain() {}

    private static Transaction spending(TestChain chain, int reward, byte[] input) {
        Transaction rewarded = chain.block(reward).getTransactions().get(0);
        Transaction payment = new Transaction();
        payment.addInput(new TransactionInput(payment, input, new TransactionOutPoint(0, rewarded.getTxId())));
        payment.addOutput(Coin.valueOf(1), Script.parse(HEX.parseHex(ELSEWHERE)));
        return payment;
    }

    /** What a peer says whose filter of one block lacks a script; hashes and headers are those of its own filters. */
    static FilterManners without(String script, int at) {
        return new Changed(at, lacking(script, at));
    }

    /** What a peer says whose filter of a block is another one. */
    static FilterManners with(int at, byte[] filter) {
        return new Changed(at, filter);
    }

    private static byte[] lacking(String script, int at) {
        Map<String, byte[]> scripts = new HashMap<>();
        Map<String, String> made = new HashMap<>();
        for (int height = 0; height <= at; height++) {
            for (Transaction tx : CHAIN.block(height).getTransactions()) {
                for (int vout = 0; vout < tx.getOutputs().size(); vout++) {
                    made.put(
                            tx.getTxId() + ":" + vout,
                            HEX.formatHex(tx.getOutput(vout).getScriptBytes()));
                }
            }
        }
        for (Transaction tx : CHAIN.block(at).getTransactions()) {
            tx.getOutputs().forEach(out -> put(scripts, HEX.formatHex(out.getScriptBytes())));
            if (!tx.isCoinBase()) {
                tx.getInputs()
                        .forEach(in -> put(
                                scripts,
                                made.get(in.getOutpoint().hash() + ":"
                                        + in.getOutpoint().index())));
            }
        }
        if (scripts.remove(script) == null) {
            throw new AssertionError("block " + at + " has no script " + script + " but " + scripts.keySet());
        }
        return BlockFilter.made(CHAIN.hash(at), List.copyOf(scripts.values())).toBytes();
    }

    private static void put(Map<String, byte[]> scripts, String script) {
        scripts.put(script, HEX.parseHex(script));
    }

    /** One filter is another, and everything fits it. */
    private static final class Changed extends FilterManners {
        private final int at;
        private final byte[] filter;

        Changed(int at, byte[] filter) {
            super(CHAIN);
            this.at = at;
            this.filter = filter;
        }

        @Override
        byte[] filter(int height) {
            return height == at ? filter : super.filter(height);
        }
    }
}
