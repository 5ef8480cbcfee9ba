package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

class PeersTest extends PeersCase {
    @Test
    void balance_isWhatTheBlocksSay() {
        assertEquals(3 * TestChain.SUBSIDY, sats(honest(OPTIONS)));
    }

    @Test
    void target_canBeABlockOrWork() {
        assertEquals(
                CHAIN.tip(),
                honest(PeerOptions.of(SyncTarget.block(CHAIN.hash(150)), DEADLINE))
                        .block()
                        .hash());
        // on regtest a block takes two hashes on average, and genesis is one too
        assertEquals(
                CHAIN.tip(),
                honest(PeerOptions.of(SyncTarget.work(BigInteger.valueOf(402)), DEADLINE))
                        .block()
                        .hash());
        assertFailure(
                "and below the target, work 0x193", PeerOptions.of(SyncTarget.work(BigInteger.valueOf(403)), DEADLINE));
        String other = CHAIN.fork(100).mine(1, ELSEWHERE).hash(101);
        assertFailure("and below the target, block " + other, PeerOptions.of(SyncTarget.block(other), DEADLINE));
        assertFailure(
                "is at regtest block 200 (" + CHAIN.tip() + ") and below the target, height 201",
                PeerOptions.of(SyncTarget.height(201), DEADLINE));
    }

    @Test
    void birthday_leavesOutTheBlocksBefore() {
        assertEquals(TestChain.SUBSIDY, sats(honest(OPTIONS.birthday(3))));
        assertEquals(TestChain.SUBSIDY, sats(honest(OPTIONS.birthday(151))));
        assertEquals(0, sats(honest(OPTIONS.birthday(152))));
        // genesis is of 2011-02-02 23:16:42, block 150 of a day and an hour later, and a day is left for wrong clocks
        assertEquals(3 * TestChain.SUBSIDY, sats(honest(OPTIONS.birthday("2011-02-03"))));
        assertEquals(TestChain.SUBSIDY, sats(honest(OPTIONS.birthday("2011-02-04"))));
    }

    @Test
    void birthday_isRefused_whereNoBlockIsThatYoung() {
        assertEquals(
                "birthday \"201\" is above the tip, regtest block 200 (" + CHAIN.tip()
                        + ") of 2011-02-04; a balance without any block would say nothing",
                assertThrows(BalanceUnavailableException.class, () -> honest(OPTIONS.birthday(201)))
                        .getMessage());
        assertEquals(
                "birthday \"2012-01-01\" is above the tip, regtest block 200 (" + CHAIN.tip()
                        + ") of 2011-02-04; a balance without any block would say nothing",
                assertThrows(BalanceUnavailableException.class, () -> honest(OPTIONS.birthday("2012-01-01")))
                        .getMessage());
    }

    @Test
    void until_endsWithAHeightABlockOrADay() {
        assertEquals(2 * TestChain.SUBSIDY, sats(honest(OPTIONS.until(150))));
        assertEquals(CHAIN.hash(150), honest(OPTIONS.until(150)).block().hash());
        assertEquals(3 * TestChain.SUBSIDY, sats(honest(OPTIONS.until(ScanEnd.block(CHAIN.hash(151))))));
        // ten minutes lie between the blocks, genesis is of 2011-02-02 23:16:42, so block 148 is the last of 2011-02-03
        assertEquals(148, honest(OPTIONS.until("2011-02-03")).block().height());
        assertEquals(
                "end at height 5 is before the beginning, regtest block 149 (" + CHAIN.hash(149)
                        + "); choose a later end",
                assertThrows(
                                BalanceUnavailableException.class,
                                () -> honest(OPTIONS.birthday(150).until(5)))
                        .getMessage());
        assertEquals(
                "height 201 is not in the nodes, whose chain ends with regtest block 200 (" + CHAIN.tip()
                        + "); end there or before",
                assertThrows(BalanceUnavailableException.class, () -> honest(OPTIONS.until(201)))
                        .getMessage());
        assertTrue(assertThrows(BalanceUnavailableException.class, () -> honest(OPTIONS.until("2011-02-04")))
                .getMessage()
                .startsWith("end of the nodes cannot be told: day \"2011-02-04\" may not be over"));
    }

    /** What the chain does after a trusted block does not change what was true at it. */
    @Test
    void until_theTrustedBlock_restsOnIt_howeverManyBlocksFollow() {
        TrustedBlock trusted = new TrustedBlock(CHAIN.hash(150), "a node of ours");
        assertEquals(
                Assurance.UNAUTHENTICATED, honest(OPTIONS.trusting(trusted)).assurance());
        assertEquals(
                Assurance.AUTHENTICATED,
                honest(OPTIONS.trusting(trusted).until(ScanEnd.block(CHAIN.hash(150))))
                        .assurance());
        try (LyingPeer peer = LyingPeer.with(new Manners(CHAIN));
                Peers peers = Ask.peers(OPTIONS.trusting(trusted), peer.address())) {
            assertEquals(CHAIN.tip(), peers.tip().hash());
            ChainBalance then =
                    peers.balanceAt(ChainBlock.of(Network.REGTEST, CHAIN.hash(150)), List.of(WatchOnly.of(WATCHED)));
            assertEquals(Assurance.AUTHENTICATED, then.assurance());
            assertEquals(2 * TestChain.SUBSIDY, sats(then));
        }
    }

    @Test
    void start_canBeABlockTheCallerTrusts() {
        BlockHeader header = BlockHeader.of(CHAIN.block(150).serialize(), 0);
        assertEquals(TestChain.SUBSIDY, sats(honest(OPTIONS.pinned(150, header, BigInteger.ZERO))));
        BlockHeader other =
                BlockHeader.of(CHAIN.fork(149).mine(1, ELSEWHERE).block(150).serialize(), 0);
        assertFailure("sent a false header: block ", OPTIONS.pinned(150, other, BigInteger.ZERO));
    }

    @Test
    void gapLimit_isFollowedThroughAllBlocksAgain() {
        // BIP84's own test vectors are of the main network; any extended key will do
        String key =
                "tpubD6NzVbkrYhZ4XgiXtGrdW5XDAPFCL9h7we1vwNCpn8tGbBcgfVYjXyhWo4E1xkh56hjod1RhGjxbaTLV3X4FyWuejifB9jusQ46QzG87VKp";
        WatchOnly watch = WatchOnly.of("wpkh(" + key + "/*)");
        List<byte[]> scripts = org.reserves.bitcoinj.watch.WatchedScripts.of(watch, Network.REGTEST)
                .at(1_000);
        String script = java.util.HexFormat.of().formatHex(scripts.get(0));
        String next = java.util.HexFormat.of()
                .formatHex(org.reserves.bitcoinj.watch.WatchedScripts.of(watch, Network.REGTEST)
                        .at(1_015)
                        .get(0));
        TestChain chain = new TestChain().mine(1, script).mine(1, next).mine(8, ELSEWHERE);
        try (LyingPeer peer = LyingPeer.with(new Manners(chain));
                Peers peers = Peers.of(
                        Network.REGTEST, List.of(peer.address()), PeerOptions.of(SyncTarget.height(10), DEADLINE))) {
            ChainBalance answer = peers.balanceOf(List.of(watch));
            assertEquals(
                    2 * TestChain.SUBSIDY,
                    ((WatchedBalance.Known) answer.of(watch)).total().toSats());
        }
    }

    @Test
    void arguments_areRefused() {
        assertEquals(
                "no node is named; give one or more, like \"127.0.0.1:8333\"",
                assertThrows(IllegalArgumentException.class, () -> Peers.of(Network.MAIN, List.of(), OPTIONS))
                        .getMessage());
        assertEquals(
                "options must not be null",
                assertThrows(NullPointerException.class, () -> Peers.of(Network.MAIN, List.of("a"), null))
                        .getMessage());
        assertEquals(
                "target must not be null",
                assertThrows(NullPointerException.class, () -> PeerOptions.of(null, DEADLINE))
                        .getMessage());
        assertEquals(
                "deadline must not be null",
                assertThrows(NullPointerException.class, () -> PeerOptions.of(SyncTarget.height(1), null))
                        .getMessage());
    }

    private static void assertFailure(String reason, PeerOptions options) {
        PeersFailedException e = assertThrows(PeersFailedException.class, () -> honest(options));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }
}
