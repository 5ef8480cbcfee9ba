package org.reserves.bitcoinj.servers;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.MerkleBranch;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerException.Kind;

/** The catalogue of what a server can do wrong, except leaving things out, which cannot be noticed alone. */
final class ServerLies {
    private static final RecordedChain CHAIN = RecordedChain.whole();
    private static final RecordedChain STALE = RecordedChain.orphaned();
    /** A transaction of El Salvador's first address: block 138 has it at position 1 of 2. */
    private static final String TXID = "80e46fba5feb4cb6a8b30ff082de0fdadfae0c3ef3b900e574ba2db2cfd28e02";

    private static final int HEIGHT = 138;
    private static final String OTHER = "71de535c522c0b60e611ba124ec87ba49b27e9e769cfe877c12212d74f186148";

    private ServerLies() {}

    static Stream<ServerLie> all() {
        return Stream.of(conversations(), proofs(), histories()).flatMap(List::stream);
    }

    private static List<ServerLie> conversations() {
        return List.of(
                new ServerLie(
                        "never answers",
                        new Conduct(CHAIN) {
                            @Override
                            public Object result(String method, List<Object> params) {
                                throw new Silence();
                            }
                        },
                        Kind.LATE,
                        "was silent for 0.7 s and owes 3 answers; "),
                new ServerLie(
                        "answers all but one",
                        new Conduct(CHAIN) {
                            @Override
                            protected Object transaction(String txid) {
                                if (txid.equals(TXID)) {
                                    throw new Silence();
                                }
                                return super.transaction(txid);
                            }
                        },
                        Kind.LATE,
                        "was silent for 0.7 s and owes 1 answers; "),
                new ServerLie(
                        "hangs up in the middle",
                        new Conduct(CHAIN) {
                            @Override
                            protected Object merkle(String txid, int height) {
                                throw new HangUp();
                            }
                        },
                        Kind.UNREACHABLE,
                        "hung up"),
                new ServerLie(
                        "another network",
                        new Conduct(CHAIN) {
                            @Override
                            protected Map<String, Object> features() {
                                Map<String, Object> features = super.features();
                                features.put(
                                        "genesis_hash",
                                        "000000000933ea01ad0ee984209779baaec3ced90fa3f408719526f8d77f4943");
                                return features;
                            }
                        },
                        Kind.UNSUITABLE,
                        "is on the network test, not on regtest; "),
                new ServerLie(
                        "no network of bitcoin",
                        new Conduct(CHAIN) {
                            @Override
                            protected Map<String, Object> features() {
                                Map<String, Object> features = super.features();
                                features.put("genesis_hash", "ab".repeat(32));
                                return features;
                            }
                        },
                        Kind.UNSUITABLE,
                        "is of a chain that begins with block " + "ab".repeat(32)),
                new ServerLie(
                        "prunes",
                        new Conduct(CHAIN) {
                            @Override
                            protected Map<String, Object> features() {
                                Map<String, Object> features = super.features();
                                features.put("pruning", 100);
                                return features;
                            }
                        },
                        Kind.UNSUITABLE,
                        "prunes its histories"),
                new ServerLie(
                        "protocol 1.7",
                        new Conduct(CHAIN) {
                            @Override
                            protected Object version() {
                                return List.of("Fake 1.0", "1.7");
                            }
                        },
                        Kind.UNSUITABLE,
                        "speaks version \"1.7\" of the protocol"),
                new ServerLie(
                        "unsupported protocol",
                        new Conduct(CHAIN) {
                            @Override
                            protected Object version() {
                                throw new Refusal(1, "unsupported protocol version: ['1.4', '1.6']");
                            }
                        },
                        Kind.UNSUITABLE,
                        "does not give its version: \"unsupported protocol version"),
                new ServerLie(
                        "asked too much",
                        new Conduct(CHAIN) {
                            @Override
                            protected Object tip() {
                                throw new Refusal(-101, "excessive resource usage");
                            }
                        },
                        Kind.LIMITED,
                        "does not give its tip because it was asked too much"),
                new ServerLie(
                        "false header",
                        new Conduct(CHAIN) {
                            @Override
                            protected byte[] header(int height) {
                                byte[] header = super.header(height);
                                if (height >= 100) {
                                    header[75] = 0x03;
                                }
                                return header;
                            }
                        },
                        Kind.FALSE,
                        "sent a false header: block "),
                new ServerLie(
                        "tip without a chain",
                        new Conduct(CHAIN) {
                            @Override
                            protected Object tip() {
                                return Map.of(
                                        "height", 9_000, "hex", HexFormat.of().formatHex(STALE.header(167)));
                            }
                        },
                        Kind.MOVED,
                        "says its chain goes to height 9000"));
    }

    private static List<ServerLie> proofs() {
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

    private static List<ServerLie> histories() {
        return List.of(
                new ServerLie(
                        "history too large",
                        new Conduct(CHAIN) {
                            @Override
                            protected List<ClaimedTransaction> history(String script) {
                                if (super.history(script).size() > 10) {
                                    throw new Refusal(1, "history too large");
                                }
                                return super.history(script);
                            }

                            @Override
                            protected Object status(String script) {
                                return statusOf(entries(super.history(script)));
                            }
                        },
                        Kind.LIMITED,
                        "does not give the "),
                new ServerLie(
                        "response too large",
                        new Conduct(CHAIN) {
                            @Override
                            protected List<Map<String, Object>> entries(List<ClaimedTransaction> history) {
                                throw new Refusal(-32600, "response too large (over 1000000 bytes)");
                            }
                        },
                        Kind.LIMITED,
                        "does not give the "),
                new ServerLie(
                        "empty history with a status",
                        new Conduct(CHAIN) {
                            @Override
                            protected List<ClaimedTransaction> history(String script) {
                                return List.of();
                            }

                            @Override
                            protected Object status(String script) {
                                return script == null ? null : "ab".repeat(32);
                            }
                        },
                        Kind.MOVED,
                        "announced a history of script hash "),
                new ServerLie(
                        "history cut short",
                        new Conduct(CHAIN) {
                            @Override
                            protected List<Map<String, Object>> entries(List<ClaimedTransaction> history) {
                                return super.entries(history.subList(0, history.size() / 2));
                            }

                            @Override
                            protected Object status(String script) {
                                return statusOf(super.entries(history(script)));
                            }
                        },
                        Kind.MOVED,
                        "announced a history of script hash "),
                new ServerLie(
                        "history of nonsense",
                        new Conduct(CHAIN) {
                            @Override
                            protected List<Map<String, Object>> entries(List<ClaimedTransaction> history) {
                                return List.of(Map.of("tx_hash", "nonsense", "height", 5));
                            }

                            @Override
                            protected Object status(String script) {
                                return "ab".repeat(32);
                            }
                        },
                        Kind.MALFORMED,
                        "says of the history of script hash "));
    }

    private static ServerLie proof(String name, String says, Conduct conduct) {
        return new ServerLie(name, conduct, Kind.FALSE, says);
    }
}
