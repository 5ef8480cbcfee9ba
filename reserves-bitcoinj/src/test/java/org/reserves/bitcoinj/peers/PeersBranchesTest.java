package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;

/** Reorganisations and branches: what is followed, and what is said of chains that nobody backs. */
class PeersBranchesTest extends PeersCase {
    @Test
    void reorganisation_isFollowed_whereTheNodeHasNoBlocksOfTheOldBranch() {
        Manners changing = new Manners(CHAIN) {
            private final TestChain other = CHAIN.fork(100).mine(120, WATCHED);
            private int asked;

            @Override
            synchronized TestChain chain() {
                return asked > 120 ? other : CHAIN;
            }

            @Override
            synchronized void block(Session session, String hash) {
                asked++;
                super.block(session, hash);
            }
        };
        try (LyingPeer peer = LyingPeer.with(changing)) {
            ChainBalance answer = balance(OPTIONS, peer.address());
            assertEquals(220, answer.block().height());
            assertEquals(122 * TestChain.SUBSIDY, sats(answer));
        }
    }

    @Test
    void bestChain_isTheOneWithTheMostWork_whoeverComesFirst() {
        TestChain longer = CHAIN.fork(120).mine(100, WATCHED);
        try (LyingPeer one = LyingPeer.with(new Manners(CHAIN));
                LyingPeer other = LyingPeer.with(new Manners(longer))) {
            for (int i = 0; i < 5; i++) {
                assertEquals(
                        longer.tip(),
                        balance(OPTIONS, one.address(), other.address()).block().hash());
            }
        }
    }

    @Test
    void rollForward_isRefused_whereTheBlockIsNotOnTheChain() {
        ChainBalance answer = honest(OPTIONS);
        TestChain other = CHAIN.fork(150).mine(60, ELSEWHERE);
        try (LyingPeer peer = LyingPeer.with(new Manners(other));
                Peers peers = Peers.of(Network.REGTEST, List.of(peer.address()), OPTIONS)) {
            assertEquals(
                    "regtest block 200 (" + CHAIN.tip()
                            + ") of the balance to go on from is not on the best chain of the nodes, which goes from "
                            + "regtest block 0 (" + CHAIN.hash(0) + ") to regtest block 210 (" + other.tip() + ")",
                    assertThrows(BalanceUnavailableException.class, () -> peers.rollForward(answer))
                            .getMessage());
        }
        TestChain longer = CHAIN.fork(200).mine(3, WATCHED);
        try (LyingPeer peer = LyingPeer.with(new Manners(longer));
                Peers peers = Peers.of(Network.REGTEST, List.of(peer.address()), OPTIONS)) {
            assertEquals(6 * TestChain.SUBSIDY, sats(peers.rollForward(answer).atTip()));
        }
    }

    private static final class Silent extends Manners {
        private final TestChain other = CHAIN.fork(100).mine(120, WATCHED);
        private final boolean announcing;
        private int asked;

        Silent(boolean announcing) {
            super(CHAIN);
            this.announcing = announcing;
        }

        @Override
        synchronized TestChain chain() {
            return asked > 120 ? other : CHAIN;
        }

        @Override
        synchronized void block(Session session, String hash) {
            asked++;
            if (chain().find(hash) >= 0) {
                super.block(session, hash);
            } else if (announcing && asked == 121) {
                List<byte[]> headers = new ArrayList<>();
                for (int height = 101; height <= 220; height++) {
                    headers.add(header(height));
                }
                session.send("headers", Session.headers(headers));
            }
        }
    }

    @Test
    void reorganisation_isFollowed_whereTheNodeIsSilentAboutTheOldBranch() {
        for (boolean announcing : new boolean[] {true, false}) {
            try (LyingPeer peer = LyingPeer.with(new Silent(announcing))) {
                ChainBalance answer = balance(OPTIONS.patience(Duration.ofSeconds(4)), peer.address());
                assertEquals(220, answer.block().height());
                assertEquals(122 * TestChain.SUBSIDY, sats(answer));
            }
        }
    }

    @Test
    void heavierChain_thatWasShownAndNotBacked_isNamed() {
        TestChain heavier = CHAIN.fork(200).mine(20, ELSEWHERE);
        Manners withholding = new Manners(heavier) {
            @Override
            void block(Session session, String hash) {
                if (chain().find(hash) > 200) {
                    session.hangUp();
                } else {
                    super.block(session, hash);
                }
            }
        };
        try (LyingPeer one = LyingPeer.with(withholding);
                LyingPeer other = LyingPeer.with(new Manners(CHAIN))) {
            ChainBalance answer = balance(OPTIONS, one.address(), other.address());
            assertEquals(CHAIN.tip(), answer.block().hash());
            assertTrue(
                    answer.grounds()
                            .contains(one.address() + " showed headers up to regtest block 220 (" + heavier.tip()
                                    + "), with more work than this chain, and did not back them with blocks; ask other nodes"
                                    + " whether they have them"),
                    answer.grounds().toString());
        }
    }

    @Test
    void reorganisation_belowTheBirthday_beginsAgainOnTheNewChain() {
        Manners changing = new Manners(CHAIN) {
            private final TestChain other = CHAIN.fork(100).mine(120, WATCHED);
            private boolean asked;

            @Override
            synchronized TestChain chain() {
                return asked ? other : CHAIN;
            }

            @Override
            synchronized void block(Session session, String hash) {
                asked = true;
                super.block(session, hash);
            }
        };
        try (LyingPeer peer = LyingPeer.with(changing)) {
            ChainBalance answer = balance(OPTIONS.birthday(150), peer.address());
            assertEquals(220, answer.block().height());
            assertEquals(71 * TestChain.SUBSIDY, sats(answer));
            assertTrue(
                    answer.grounds()
                            .contains("that nothing watched had coins before is the claim of whoever named 150 as its"
                                    + " birthday"),
                    answer.grounds().toString());
        }
    }
}
