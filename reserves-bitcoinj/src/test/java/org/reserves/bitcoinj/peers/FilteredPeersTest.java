package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bitcoinj.base.Sha256Hash;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.FilteredBlock;
import org.bitcoinj.core.PartialMerkleTree;
import org.bitcoinj.core.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Coin;
import org.reserves.chain.Network;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** What a node can and cannot get away with when it filters blocks for us. */
class FilteredPeersTest {
    private static final String WATCHED = "0014" + "11".repeat(20);
    private static final String ELSEWHERE = "0014" + "22".repeat(20);
    private static final PeerOptions OPTIONS = PeerOptions.of(SyncTarget.height(130), Duration.ofSeconds(20))
            .patience(Duration.ofSeconds(2))
            .bloomFiltered();
    private static final TestChain CHAIN = chain();

    static Stream<Lie> lies() {
        return Stream.of(
                new Lie(
                        "another transaction",
                        new Filtering() {
                            @Override
                            void transactions(Session session, FilteredBlock found) {
                                session.send("tx", CHAIN.payment(9, WATCHED, 5).serialize());
                            }
                        },
                        "sent a false block: block " + CHAIN.hash(1) + " refused: transaction "),
                new Lie(
                        "no transaction",
                        new Filtering() {
                            @Override
                            void transactions(Session session, FilteredBlock found) {}
                        },
                        "sent the next block before all transactions of " + CHAIN.hash(1)),
                new Lie(
                        "a proof of nothing",
                        new Filtering() {
                            @Override
                            byte[] proof(FilteredBlock found) {
                                byte[] bytes = super.proof(found);
                                bytes[90] ^= 1;
                                return bytes;
                            }
                        },
                        "sent a part of a block that proves nothing: "),
                new Lie(
                        "a proof of the wrong block",
                        new Filtering() {
                            @Override
                            byte[] proof(FilteredBlock found) {
                                byte[] bytes = super.proof(found);
                                bytes[0] ^= 1;
                                return bytes;
                            }
                        },
                        ", which nobody asked it for"),
                new Lie(
                        "no filter",
                        Lies.services(CHAIN, Manners.NETWORK | Manners.WITNESS),
                        "does not filter blocks (it does not say NODE_BLOOM, BIP111)"));
    }

    @AfterEach
    void noThreadIsLeft() {
        assertEquals(List.of(), Threads.ofPeers());
    }

    @Test
    void balance_ofAnHonestNode_isRight_andIndicative() {
        ChainBalance answer = balance(new Manners(CHAIN));
        assertEquals(TestChain.SUBSIDY + 3_000, Ask.sats(answer, WATCHED));
        assertEquals(Assurance.INDICATIVE, answer.assurance());
    }

    @Test
    void balance_isTooHigh_whereANodeLeavesOutASpending_whichIsWhyItIsIndicative() {
        Manners silent = new Filtering() {
            @Override
            void filtered(Session session, String hash) {
                if (hash.equals(CHAIN.hash(105))) {
                    Block block = CHAIN.block(105);
                    List<Sha256Hash> ids = block.getTransactions().stream()
                            .map(Transaction::getTxId)
                            .toList();
                    FilteredBlock nothing = new FilteredBlock(
                            block.cloneAsHeader(), PartialMerkleTree.buildFromLeaves(new byte[1], ids));
                    session.send("merkleblock", nothing.serialize());
                } else {
                    super.filtered(session, hash);
                }
            }
        };
        assertEquals(2 * TestChain.SUBSIDY, Ask.sats(balance(silent), WATCHED));
        assertEquals(Assurance.INDICATIVE, balance(silent).assurance());
    }

    /** raw(51) is OP_TRUE alone: no data in it, so no filter can name it. */
    @Test
    void balance_ofAScriptWithoutData_isUnknown_andTheOthersAreAnswered() {
        try (LyingPeer peer = LyingPeer.with(new Manners(CHAIN))) {
            ChainBalance answer = Ask.balance(OPTIONS, List.of("raw(51)", WATCHED), peer.address());
            assertEquals(TestChain.SUBSIDY + 3_000, Ask.sats(answer, WATCHED));
            assertEquals(
                    new WatchedBalance.Unknown(
                            WatchOnly.of("raw(51)"),
                            "a script of it has no data in it that a filter could name; read whole blocks instead"),
                    answer.balances().get(0));
        }
    }

    /** Whole blocks found coins at raw(51) before; a filter cannot name it, so what came since is not known, of it alone. */
    @Test
    void rollForward_ofAScriptWithoutData_isUnknown_andTheOthersAreAnswered() {
        ChainBalance opening = new ChainBalance(
                new ChainBlock(Network.REGTEST, CHAIN.hash(104), 104, null),
                Assurance.AUTHENTICATED,
                List.of("made for this test"),
                null,
                List.of(
                        new WatchedBalance.Known(
                                WatchOnly.of("raw(51)"), List.of(new ScriptBalance("51", "raw(51)", List.of())), 1),
                        new WatchedBalance.Known(
                                WatchOnly.of(WATCHED),
                                List.of(new ScriptBalance(WATCHED, WATCHED, List.of(reward(1), reward(2)))),
                                1)));
        try (LyingPeer peer = LyingPeer.with(new Manners(CHAIN));
                Peers peers = Peers.of(Network.REGTEST, List.of(peer.address()), OPTIONS)) {
            ChainBalance answer = peers.rollForward(opening).atTip();
            assertEquals(TestChain.SUBSIDY + 3_000, Ask.sats(answer, WATCHED));
            assertEquals(
                    new WatchedBalance.Unknown(
                            WatchOnly.of("raw(51)"),
                            "a script of it has no data in it that a filter could name; read whole blocks instead"),
                    answer.balances().get(0));
        }
    }

    private static Coin reward(int height) {
        String txid = CHAIN.block(height).getTransactions().get(0).getTxId().toString();
        return new Coin(txid, 0, Btc.ofSats(TestChain.SUBSIDY), height, true, true);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void liar_isNamed(Lie lie) {
        String message = assertThrows(PeersFailedException.class, () -> balance(lie.manners()))
                .getMessage();
        assertTrue(message.contains(lie.reason()), message);
    }

    private static ChainBalance balance(Manners manners) {
        try (LyingPeer peer = LyingPeer.with(manners)) {
            return Ask.balance(OPTIONS, List.of(WATCHED), peer.address());
        }
    }

    /** Rewards 1 and 2 are watched; the first leaves in block 105, where 3,000 satoshis come in. */
    private static TestChain chain() {
        TestChain chain = new TestChain().mine(2, WATCHED).mine(102, ELSEWHERE);
        chain.mineWith(ELSEWHERE, chain.payment(1, ELSEWHERE, TestChain.SUBSIDY), chain.payment(4, WATCHED, 3_000));
        return chain.mine(25, ELSEWHERE);
    }

    private static class Filtering extends Manners {
        Filtering() {
            super(CHAIN);
        }

        byte[] proof(FilteredBlock found) {
            return found.serialize();
        }

        void transactions(Session session, FilteredBlock found) {
            found.getAssociatedTransactions().values().forEach(tx -> session.send("tx", tx.serialize()));
        }

        @Override
        void filtered(Session session, String hash) {
            FilteredBlock found = session.filter().applyAndUpdate(chain().block(chain().find(hash)));
            session.send("merkleblock", proof(found));
            transactions(session, found);
        }
    }
}
