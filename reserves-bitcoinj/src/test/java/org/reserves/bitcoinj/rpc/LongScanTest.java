package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ScanCancelledException;
import org.reserves.chain.WatchOnly;

/** Scans that take a while: how far they are is asked on a second connection, and so is their end. */
class LongScanTest {
    private static final List<WatchOnly> WATCHED = List.of(WatchOnly.of("0014" + "07".repeat(20)));

    @Test
    void progress_isToldWhileTheScanRuns() {
        List<ScanProgress> told = Collections.synchronizedList(new ArrayList<>());
        try (ScanningNode node = new ScanningNode(3_500, 0)) {
            ChainBalance balance =
                    open(node, ScanControl.defaults().reportingTo(told::add)).balanceOf(WATCHED);
            assertEquals(175, balance.block().height());
            assertTrue(told.size() >= 2, told.toString());
            assertEquals(
                    List.of(10L, 20L),
                    told.subList(0, 2).stream().map(ScanProgress::done).toList());
            assertEquals(ScanProgress.Stage.COINS, told.get(0).stage());
            assertEquals(100L, told.get(0).total());
            assertFalse(node.asked().contains("abort"));
        }
    }

    /** The first abort comes before a coin was read: it is answered with true and lost. */
    @Test
    void cancelling_endsTheScanOnTheNode_alsoWhereTheFirstAbortIsLost() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (ScanningNode node = new ScanningNode(60_000, 1)) {
            CompletableFuture<Throwable> ended =
                    CompletableFuture.supplyAsync(() -> assertThrows(ScanCancelledException.class, () -> open(
                                    node, ScanControl.defaults().cancelledWhen(cancelled::get))
                            .balanceOf(WATCHED)));
            while (!node.isScanning()) {
                Thread.sleep(10);
            }
            cancelled.set(true);
            ended.get(20, TimeUnit.SECONDS);
            assertFalse(node.isScanning(), "our scan goes on");
            assertEquals(
                    List.of("start", "status", "abort", "status", "abort", "status"),
                    node.asked().subList(0, 6));
        }
    }

    @Test
    void deadlines_endTheScanOnTheNode() {
        try (ScanningNode node = new ScanningNode(60_000, 0)) {
            NodeException late = assertThrows(
                    NodeException.class, () -> open(node, ScanControl.defaults().deadline(Duration.ofMillis(800)))
                            .balanceOf(WATCHED));
            assertEquals(
                    "node " + node.address() + " did not answer scantxoutset within 0.8 s; allow more time",
                    late.getMessage());
            assertFalse(node.isScanning(), "our scan goes on");
        }
    }

    /** What somebody else started is waited for; ours begins when it is over, and his is never ended. */
    @Test
    void scansOfOthers_areWaitedFor() throws Exception {
        try (ScanningNode node = new ScanningNode(1_500, 0)) {
            CompletableFuture<ChainBalance> his = CompletableFuture.supplyAsync(
                    () -> open(node, ScanControl.defaults()).balanceOf(WATCHED));
            while (!node.isScanning()) {
                Thread.sleep(10);
            }
            open(node, ScanControl.defaults()).balanceOf(WATCHED);
            his.get(20, TimeUnit.SECONDS);
            assertFalse(node.asked().contains("abort"));
            assertTrue(
                    node.asked().stream().filter("start"::equals).count() > 2,
                    node.asked().toString());
        }
    }

    private static CoreNode open(ScanningNode node, ScanControl control) {
        return CoreNode.at(node.address(), NodeCredentials.of("user", "password"), control);
    }
}
