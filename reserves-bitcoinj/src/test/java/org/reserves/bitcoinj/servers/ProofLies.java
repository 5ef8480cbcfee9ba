package org.reserves.bitcoinj.servers;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.MerkleBranch;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerException.Kind;

/** Proofs that prove nothing, and transactions that are not there. */
final class ProofLies {
    private static final RecordedChain CHAIN = RecordedChain.whole();

    private static final RecordedChain STALE = RecordedChain.orphaned();

    /** A transaction of El Salvador's first address: block 138 has it at position 1 of 2. */
    private static final String TXID = "80e46fba5feb4cb6a8b30ff082de0fdadfae0c3ef3b900e574ba2db2cfd28e02";

    private static final int HEIGHT = 138;

    private static final String OTHER = "71de535c522c0b60e611ba124ec87ba49b27e9e769cfe877c12212d74f186148";

    private ProofLies() {}

    static List<ServerLie> all() {
        return List.of(
                proof("forged transaction", "showed a false proof of transaction " + TXID, new Conduct(CHAIN) {
                    @Override
                    protected Object transaction(String txid) {
                        return super.transaction(txid.equals(TXID) ? OTHER : txid);
                    }
                }),
                proof("forged branch", "showed a false proof of transaction " + TXID, new Conduct(CHAIN) {
                    @Override
                    protected Object merkle(String txid, int height) {
                        return txid.equals(TXID)
                                ? merkle(height, new MerkleBranch(1, List.of("cd".repeat(32))))
                                : super.merkle(txid, height);
                    }
                }),
                proof("wrong position", "showed a false proof of transaction " + TXID, new Conduct(CHAIN) {
                    @Override
                    protected Object merkle(String txid, int height) {
                        return txid.equals(TXID)
                                ? merkle(
                                        height,
                                        new MerkleBranch(
                                                0, CHAIN.branch(txid, height).siblings()))
                                : super.merkle(txid, height);
                    }
                }),
                new ServerLie(
                        "impossible position",
                        new Conduct(CHAIN) {
                            @Override
                            protected Object merkle(String txid, int height) {
                                return txid.equals(TXID)
                                        ? Map.of("block_height", height, "merkle", List.of("cd".repeat(32)), "pos", 7)
                                        : super.merkle(txid, height);
                            }
                        },
                        Kind.MALFORMED,
                        "says of the proof of transaction " + TXID + " at height 138 what is no answer: "
                                + "merkle branch of 1 hashes for position \"7\" is impossible"),
                proof(
                        "left neighbour equal to the hash",
                        "showed a false proof of transaction " + TXID,
                        new Conduct(CHAIN) {
                            @Override
                            protected Object merkle(String txid, int height) {
                                return txid.equals(TXID)
                                        ? merkle(height, new MerkleBranch(1, List.of(txid)))
                                        : super.merkle(txid, height);
                            }
                        }),
                proof("deeper than the block reward", "showed a false proof of transaction ", new Conduct(CHAIN) {
                    @Override
                    protected Object reward(int height) {
                        // an inner node, called a transaction: one level less
                        String txid = CHAIN.txids(height).get(0);
                        MerkleBranch branch = CHAIN.branch(txid, height);
                        if (branch.depth() == 0) {
                            return super.reward(height);
                        }
                        String parent = new MerkleBranch(0, branch.siblings().subList(0, 1)).root(txid);
                        return Map.of(
                                "tx_hash", parent, "merkle", branch.siblings().subList(1, branch.depth()));
                    }
                }),
                proof("proof of a block that was orphaned", "showed a false proof of transaction ", new Conduct(CHAIN) {
                    @Override
                    protected List<ClaimedTransaction> history(String script) {
                        return script == null ? List.of() : STALE.history(script);
                    }

                    @Override
                    protected Object transaction(String txid) {
                        return HexFormat.of().formatHex(STALE.transaction(txid));
                    }

                    @Override
                    protected Object merkle(String txid, int height) {
                        return merkle(height, STALE.branch(txid, height));
                    }
                }),
                new ServerLie(
                        "transaction that nobody knows",
                        new Conduct(CHAIN) {
                            @Override
                            protected Object transaction(String txid) {
                                return super.transaction(txid.equals(TXID) ? "ab".repeat(32) : txid);
                            }
                        },
                        Kind.MOVED,
                        "does not give transaction " + TXID
                                + " at height 138: \"daemon error: No such mempool or blockchain"
                                + " transaction.\" (code 2); "),
                new ServerLie(
                        "transaction at another height",
                        new Conduct(CHAIN) {
                            @Override
                            protected List<ClaimedTransaction> history(String script) {
                                List<ClaimedTransaction> moved = new ArrayList<>();
                                super.history(script)
                                        .forEach(claim -> moved.add(
                                                claim.txid().equals(TXID)
                                                        ? new ClaimedTransaction(TXID, HEIGHT + 1)
                                                        : claim));
                                return moved;
                            }
                        },
                        Kind.MOVED,
                        "does not give the proof of transaction " + TXID + " at height 139: \"tx " + TXID
                                + " not in block at height 139\" (code 1); "));
    }

    private static ServerLie proof(String name, String says, Conduct conduct) {
        return new ServerLie(name, conduct, Kind.FALSE, says);
    }
}
