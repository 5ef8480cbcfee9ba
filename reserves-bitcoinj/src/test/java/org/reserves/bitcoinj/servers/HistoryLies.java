package org.reserves.bitcoinj.servers;

import java.util.List;
import java.util.Map;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerException.Kind;

/** Histories that are cut short, too large or nonsense. */
final class HistoryLies {
    private static final RecordedChain CHAIN = RecordedChain.whole();

    private HistoryLies() {}

    static List<ServerLie> all() {
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
}
