package org.reserves.bitcoinj.servers;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerException.Kind;

/** The catalogue of what a server can do wrong, except leaving things out, which cannot be noticed alone; here in conversation. */
final class ServerLies {
    private static final RecordedChain CHAIN = RecordedChain.whole();

    private static final RecordedChain STALE = RecordedChain.orphaned();

    /** A transaction of El Salvador's first address: block 138 has it at position 1 of 2. */
    private static final String TXID = "80e46fba5feb4cb6a8b30ff082de0fdadfae0c3ef3b900e574ba2db2cfd28e02";

    private ServerLies() {}

    static Stream<ServerLie> all() {
        return Stream.of(conversations(), ProofLies.all(), HistoryLies.all()).flatMap(List::stream);
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
}
