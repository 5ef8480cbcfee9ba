package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

/** BIP37 against a real node: right while nobody lies, and never called more than indicative. */
class FilteredPeersIT {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final PeerOptions OPTIONS =
            PeerOptions.of(SyncTarget.height(100), DEADLINE).bloomFiltered();

    private final RegtestNode node = RegtestNode.start();
    private String miner;
    private String watched;

    @BeforeEach
    void mine() {
        miner = node.script(0, "pkh");
        watched = node.script(1, "pkh");
        node.mine(120, miner);
        node.pay(0, watched, 500_000);
        node.mine(1, miner);
        node.pay(1, miner, 200_000);
        node.pay(0, watched, 30_000);
        node.mine(30, miner);
    }

    @AfterEach
    void stop() {
        node.close();
        assertEquals(List.of(), Threads.ofPeers());
    }

    @Test
    void balance_isThatOfTheNode_andIndicative() {
        ChainBalance answer = Ask.balance(OPTIONS, List.of(watched, miner), node.address());
        assertEquals(node.satsOf(watched), Ask.sats(answer, watched));
        assertEquals(329_000, Ask.sats(answer, watched));
        assertEquals(node.satsOf(miner), Ask.sats(answer, miner));
        assertEquals(Assurance.INDICATIVE, answer.assurance());
        assertEquals(
                "nodes were asked only for the transactions they think concern the watched scripts (BIP37), and can leave"
                        + " out what they like; read whole blocks for evidence",
                answer.grounds().get(0));
        assertEquals(
                Assurance.INDICATIVE,
                Ask.balance(OPTIONS.birthday(5), List.of(watched), node.address())
                        .assurance());
    }

    @Test
    void balance_goesOnWithTheNextNode_whichIsToldOfTheCoinsFound() {
        node.mine(1_000, RegtestNode.ANYBODY);
        node.pay(1, miner, 29_000);
        node.mine(500, RegtestNode.ANYBODY);
        try (RegtestNode second = RegtestNode.start()) {
            second.copy(node);
            AtomicBoolean killed = new AtomicBoolean();
            PeerOptions options = OPTIONS.reportingTo(progress -> {
                if (progress.stage() == ScanProgress.Stage.BLOCKS && progress.done() > 300 && !killed.get()) {
                    node.kill();
                    killed.set(true);
                }
            });
            ChainBalance answer = Ask.balance(options, List.of(watched), node.address(), second.address());
            assertTrue(killed.get());
            assertEquals(second.satsOf(watched), Ask.sats(answer, watched));
        }
    }

    @Test
    void script_withoutData_isUnknown() {
        assertEquals(
                new WatchedBalance.Unknown(
                        WatchOnly.of("raw(" + RegtestNode.ANYBODY + ")"),
                        "a script of it has no data in it that a filter could name; read whole blocks instead"),
                Ask.balance(OPTIONS, List.of("raw(" + RegtestNode.ANYBODY + ")"), node.address())
                        .balances()
                        .get(0));
    }
}
