package org.reserves.bitcoinj.peers;

import static org.reserves.bitcoinj.peers.FilterChain.CHAIN;
import static org.reserves.bitcoinj.peers.FilterChain.WATCHED;

import java.util.Set;
import java.util.stream.Stream;

/** What a peer can say that is false about the filters of {@link FilterChain}, and what is then said of it. */
final class FilterLies {
    /** What breaks the rules of the conversation without being proven false. */
    static final Set<String> UNPROVEN = Set.of(
            "too few hashes",
            "malformed hashes",
            "hashes of another range",
            "filter nobody asked for",
            "silence about hashes",
            "silence about filters",
            "hang-up at filters");

    private FilterLies() {}

    static Stream<Lie> all() {
        String b105 = "regtest block 105 (" + CHAIN.hash(105) + ")";
        String b106 = "regtest block 106 (" + CHAIN.hash(106) + ")";
        return Stream.of(
                new Lie(
                        "script of an output omitted",
                        FilterChain.without(WATCHED, 105),
                        "stands by a false filter of " + b105 + ": it leaves out script " + WATCHED
                                + ", which output 0 of transaction "
                                + CHAIN.block(105).getTransactions().get(2).getTxId() + " pays"),
                new Lie(
                        "script of our own coin omitted",
                        FilterChain.without(WATCHED, 106),
                        "stands by a false filter of " + b106 + ": it leaves out script " + WATCHED
                                + ", which a watched coin is spent from"),
                new Lie(
                        "script of a stranger omitted",
                        FilterChain.without(FilterChain.ELSEWHERE, 107),
                        "stands by a false filter of regtest block 107 (" + CHAIN.hash(107) + "): it leaves out script "
                                + FilterChain.ELSEWHERE + ", which output 0 of transaction "),
                new Lie(
                        "filter of another block",
                        FilterChain.with(105, new FilterManners(CHAIN).filter(106)),
                        "stands by a false filter of " + b105 + ": it leaves out script "),
                new Lie(
                        "empty filter",
                        FilterChain.with(105, new byte[1]),
                        "stands by a false filter of " + b105 + ": it leaves out script "),
                new Lie(
                        "no filter at all",
                        FilterChain.with(105, new byte[0]),
                        "sent a filter of block 105 (" + CHAIN.hash(105)
                                + ") that is empty, without even the number of its scripts"),
                new Lie(
                        "cut filter",
                        FilterChain.with(105, new byte[] {2, -1, -1, -1, -1, -1}),
                        "stands by a false filter of " + b105 + ": it ends before all of its scripts were read"),
                new Lie(
                        "another filter than stated",
                        new FilterManners(CHAIN) {
                            @Override
                            byte[] filterHash(int height) {
                                return height == 105 ? new byte[32] : super.filterHash(height);
                            }
                        },
                        "sent a filter of " + b105 + " with the hash "),
                new Lie(
                        "forged header chain",
                        new FilterManners(CHAIN) {
                            @Override
                            byte[] filterHash(int height) {
                                byte[] forged = super.filterHash(height);
                                forged[0] ^= 1;
                                return forged;
                            }
                        },
                        "sent a filter of regtest block "),
                new Lie(
                        "headers that do not begin at genesis",
                        new FilterManners(CHAIN) {
                            @Override
                            void filterHeaders(Session session, int start, String stop) {
                                session.send(
                                        "cfheaders",
                                        join(
                                                new byte[] {0},
                                                stored(stop),
                                                filterHash(1),
                                                new byte[] {(byte) (chain().find(stop) - start + 1)},
                                                new byte[32 * (chain().find(stop) - start + 1)]));
                            }
                        },
                        "sent filter headers that do not begin with 32 zero bytes before genesis"),
                new Lie(
                        "too few hashes",
                        new FilterManners(CHAIN) {
                            @Override
                            void filterHeaders(Session session, int start, String stop) {
                                session.send("cfheaders", join(new byte[] {0}, stored(stop), new byte[33]));
                            }
                        },
                        "sent 0 filter hashes of heights 0 to 130"),
                new Lie(
                        "malformed hashes",
                        new FilterManners(CHAIN) {
                            @Override
                            void filterHeaders(Session session, int start, String stop) {
                                session.send("cfheaders", join(new byte[] {0}, stored(stop), new byte[32], new byte[] {
                                    (byte) 0xfe, -1, -1, -1, -1
                                }));
                            }
                        },
                        "sent a malformed message \"cfheaders\" of 70 bytes"),
                new Lie(
                        "hashes of another range",
                        new FilterManners(CHAIN) {
                            @Override
                            void filterHeaders(Session session, int start, String stop) {
                                super.filterHeaders(session, start, chain().hash(100));
                            }
                        },
                        "sent a message \"cfheaders\" up to block " + CHAIN.hash(100) + ", which nobody asked it for"),
                new Lie(
                        "filter nobody asked for",
                        new FilterManners(CHAIN) {
                            @Override
                            void filterHeaders(Session session, int start, String stop) {
                                sendFilter(session, 3);
                            }
                        },
                        "sent a filter of block " + CHAIN.hash(3) + ", which nobody asked it for"),
                new Lie(
                        "silence about hashes",
                        new FilterManners(CHAIN) {
                            @Override
                            void filterHeaders(Session session, int start, String stop) {}
                        },
                        "sent no message \"cfheaders\" up to block 130 (" + CHAIN.tip() + ") within 2 s"),
                new Lie(
                        "silence about filters",
                        new FilterManners(CHAIN) {
                            @Override
                            byte[] filterHash(int height) {
                                return height == 105 ? new byte[32] : super.filterHash(height);
                            }

                            @Override
                            void filters(Session session, int start, String stop) {}
                        },
                        "sent no message \"cfilter\" of block "),
                new Lie(
                        "hang-up at filters",
                        new FilterManners(CHAIN) {
                            @Override
                            byte[] filterHash(int height) {
                                return height == 105 ? new byte[32] : super.filterHash(height);
                            }

                            @Override
                            void filters(Session session, int start, String stop) {
                                session.hangUp();
                            }
                        },
                        "hung up"));
    }
}
