package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.snapshot.Snapshots.P2PKH;
import static org.reserves.bitcoinj.snapshot.Snapshots.coin;
import static org.reserves.bitcoinj.snapshot.Snapshots.group;
import static org.reserves.bitcoinj.snapshot.Snapshots.regtest;
import static org.reserves.bitcoinj.snapshot.Snapshots.scan;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.ScanCancelledException;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

class UtxoSnapshotTest {
    private static final String BASE_175 = "15b08e9ec2e4634fb5c40573f274b3f3b7981b7f205a555c812d6e276246b419";
    private static final String HASH_175 = "cecd38bf6b3d159d479fde4e5638ba2f80c18284d42a763c3fbfc13ed02b5c0a";
    private static final TrustedSet OWN_NODE =
            TrustedSet.of(Network.REGTEST, 175, BASE_175, HASH_175, "our own node computed it");

    @Test
    void balanceOf_authenticatesASetTheCallerTrustsAndSaysWhy() {
        ChainBalance answer = scan(
                CoreFixtures.bytes("core-regtest/utxo.dat"),
                SnapshotOptions.defaults().trusting(OWN_NODE));
        assertEquals(Assurance.AUTHENTICATED, answer.assurance());
        assertEquals(175, answer.block().height());
        assertEquals(
                List.of("all 259 coins hash to " + HASH_175
                        + ", which is trusted for this block because of our own node computed it"),
                answer.grounds());
    }

    @Test
    void balanceOf_saysThatItDidNotHash() {
        ChainBalance answer = scan(
                CoreFixtures.bytes("core-test-chain-110.dat"),
                SnapshotOptions.defaults().withoutHashing());
        assertEquals(Assurance.UNAUTHENTICATED, answer.assurance());
        assertNull(answer.utxoSet().hashSerialized3());
        assertEquals(Btc.of(5500), answer.utxoSet().total());
        assertEquals(
                "hashing was switched off for a quick look; scan again with it to authenticate",
                answer.grounds().get(1));
    }

    @Test
    void trusting_joinsWhatIsTrustedAlready() {
        TrustedSet published = PublishedSets.all().get(1);
        TrustedSet dated =
                new TrustedSet(published.block().on("2025-01-01"), published.hashSerialized3(), "our own node");
        List<TrustedSet> trusted = SnapshotOptions.defaults().trusting(dated).trusted();
        assertEquals(PublishedSets.all().size(), trusted.size());
        assertEquals(
                published.reason() + ", and of our own node", trusted.get(1).reason());
        assertEquals("2025-01-01", String.valueOf(trusted.get(1).block().date()));
        SnapshotOptions options = SnapshotOptions.defaults().trusting(dated);
        TrustedSet otherDay =
                new TrustedSet(published.block().on("2025-01-02"), published.hashSerialized3(), "a guess");
        assertThrows(IllegalArgumentException.class, () -> options.trusting(otherDay));
    }

    @Test
    void balanceOf_refusesATrueSetUnderAnotherBlock() {
        byte[] file = CoreFixtures.bytes("core-test-chain-110.dat");
        file[11] ^= 1;
        SnapshotRefusedException e = assertThrows(SnapshotRefusedException.class, () -> scan(file));
        assertTrue(e.getMessage().contains("coins are the set of regtest block 110"), e.getMessage());
    }

    @Test
    void balanceOf_refusesAClosedSnapshot() {
        UtxoSnapshot snapshot = UtxoSnapshot.open(CoreFixtures.path("core-test-chain-110.dat"));
        snapshot.close();
        Exception e = assertThrows(IllegalStateException.class, () -> snapshot.balanceOf(List.of()));
        assertEquals("snapshot is closed; open it again", e.getMessage());
    }

    @Test
    void open_ofAFileCanBeInterrupted() {
        Thread.currentThread().interrupt();
        assertThrows(
                ScanCancelledException.class, () -> UtxoSnapshot.open(CoreFixtures.path("core-test-chain-110.dat")));
        assertTrue(Thread.interrupted());
    }

    /** 1377 cuts an amount in two; what is missing reads as zeros. */
    @ParameterizedTest
    @CsvSource({"1376", "1377", "1378", "1638"})
    void balanceOf_saysOfACutAnywhereThatTheFileEnds(int length) {
        byte[] file = Arrays.copyOf(CoreFixtures.bytes("core-regtest/utxo.dat"), length);
        SnapshotRefusedException e = assertThrows(SnapshotRefusedException.class, () -> scan(file));
        assertEquals(length, e.offset());
        assertTrue(e.getMessage().contains("file ends before"), e.getMessage());
    }

    @Test
    void trusting_refusesAContradictionOfAPublishedConstant() {
        TrustedSet forged = TrustedSet.of(
                Network.REGTEST,
                110,
                "6affe030b7965ab538f820a56ef56c8149b7dc1d1c144af57113be080db7c397",
                "00".repeat(32),
                "somebody on the web");
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> SnapshotOptions.defaults().trusting(forged));
        assertTrue(e.getMessage().endsWith("one of them is wrong"), e.getMessage());
    }

    @Test
    void balanceOf_ordersCoinsOfATransactionByNumberForTheHash() {
        String late = "00" + "22".repeat(20);
        byte[] ascending = regtest(2, group("33", coin("01", P2PKH), coin("02", late)));
        byte[] descending = regtest(2, group("33", coin("02", late), coin("01", P2PKH)));
        assertEquals(
                scan(ascending).utxoSet().hashSerialized3(),
                scan(descending).utxoSet().hashSerialized3());
    }

    @Test
    void balanceOf_setsImmatureRewardsApart() {
        WatchOnly miner = WatchOnly.of("mwRfiYpbZPx3jz3VpPHiGnEiyAPNWreHVW");
        WatchedBalance.Known balance = (WatchedBalance.Known)
                scan(CoreFixtures.bytes("core-regtest/utxo.dat"), miner).of(miner);
        // rewards of 25 BTC at heights 150 and later, at a tip of at most 175
        assertEquals(balance.total(), balance.scripts().get(0).immature());
        assertTrue(balance.scripts().get(0).coins().stream().noneMatch(coin -> coin.isMature()));
        assertEquals(
                "mwRfiYpbZPx3jz3VpPHiGnEiyAPNWreHVW", balance.scripts().get(0).name());
    }

    @Test
    void balanceOf_readsAFileAsOftenAsAsked() {
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(CoreFixtures.path("core-regtest/utxo.dat"))) {
            assertEquals(snapshot.balanceOf(List.of()), snapshot.balanceOf(List.of()));
        }
    }

    @Test
    void balanceOf_readsAPipeOnce() {
        byte[] file = CoreFixtures.bytes("core-test-chain-110.dat");
        try (UtxoSnapshot snapshot =
                UtxoSnapshot.open(Channels.newChannel(new ByteArrayInputStream(file)), SnapshotOptions.defaults())) {
            assertEquals(Assurance.AUTHENTICATED, snapshot.balanceOf(List.of()).assurance());
            Exception e = assertThrows(IllegalStateException.class, () -> snapshot.balanceOf(List.of()));
            assertEquals(
                    "snapshot came through a pipe and was read already; ask for everything at once", e.getMessage());
        }
    }

    @Test
    void balanceOf_tellsOfProgressToTheLastCoin() {
        List<ScanProgress> told = new ArrayList<>();
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(
                CoreFixtures.path("core-vout-order/utxo.dat"),
                SnapshotOptions.defaults().reportingTo(told::add))) {
            snapshot.balanceOf(List.of());
        }
        ScanProgress last = told.get(told.size() - 1);
        assertEquals(ScanProgress.Stage.COINS, last.stage());
        assertEquals(17_102, last.done());
        assertEquals(17_102L, last.total());
        assertTrue(last.estimatedTimeLeft().isZero());
    }

    @Test
    void balanceOf_stopsWhenCancelledOrInterrupted() {
        byte[] file = CoreFixtures.bytes("core-test-chain-110.dat");
        Exception e = assertThrows(
                ScanCancelledException.class,
                () -> scan(file, SnapshotOptions.defaults().cancelledWhen(() -> true)));
        assertTrue(e.getMessage().endsWith("a part of it proves nothing, so there is no balance"), e.getMessage());
        Thread.currentThread().interrupt();
        assertThrows(ScanCancelledException.class, () -> scan(file));
        assertTrue(Thread.interrupted());
    }

    @Test
    void balanceOf_answersForEachTextItCanRead() {
        WatchOnly typo = WatchOnly.of("mwRfiYpbZPx3jz3VpPHiGnEiyAPNWreHVV");
        WatchOnly main = WatchOnly.of("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo");
        WatchOnly good = WatchOnly.of("mwRfiYpbZPx3jz3VpPHiGnEiyAPNWreHVW");
        ChainBalance answer = scan(CoreFixtures.bytes("core-regtest/utxo.dat"), typo, main, good, good);
        assertEquals(3, answer.balances().size());
        assertEquals(
                "address \"mwRfiYpbZPx3jz3VpPHiGnEiyAPNWreHVV\" fails its checksum, so at least one character is wrong;"
                        + " copy it again from its source",
                ((WatchedBalance.Unknown) answer.of(typo)).reason());
        assertEquals(
                "address \"32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo\" belongs to main, not to regtest; use it with a source of"
                        + " its own network",
                ((WatchedBalance.Unknown) answer.of(main)).reason());
        assertThrows(IllegalStateException.class, answer.of(main)::total);
        assertTrue(answer.of(good).total().signum() > 0);
    }

    @Test
    void open_explainsWhatIsNoSnapshot() {
        assertRefused(0, "file does not begin with the bytes 75 74 78 6f ff", new byte[0]);
        assertRefused(0, "file does not begin with the bytes 75 74 78 6f ff", "a text file".getBytes());
        byte[] real = CoreFixtures.bytes("core-test-chain-110.dat");
        assertRefused(20, "file ends inside the header, which takes 51 bytes", Arrays.copyOf(real, 20));
        byte[] version = real.clone();
        version[5] = 3;
        assertRefused(5, "version 3 is unknown", version);
        byte[] network = real.clone();
        network[7] = 0;
        assertRefused(7, "network magic \"00bfb5da\" is none of", network);
    }

    @ParameterizedTest
    @CsvSource({"'', 22 to 27", "10000000, 20 or 21"})
    void open_recognisesOlderFormats(String transactions, String versions) {
        String header = "03" + "00".repeat(26) + "11".repeat(5) + "0500000000000000" + transactions;
        byte[] file = Snapshots.hex(header + "ab".repeat(32) + "07000000" + "00".repeat(40));
        assertRefused(0, "written by Bitcoin Core " + versions + ", which does not name its network", file);
    }

    @Test
    void open_refusesACountTheFileCannotHold(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        Path file = java.nio.file.Files.write(folder.resolve("utxo.dat"), regtest(1L << 40));
        Exception e = assertThrows(SnapshotRefusedException.class, () -> UtxoSnapshot.open(file));
        assertEquals(
                "snapshot refused at byte 43: header announces 1099511627776 coins, more than the file of 51 bytes can hold;"
                        + " it is cut short or forged",
                e.getMessage());
        assertFalse(
                assertThrows(BalanceUnavailableException.class, () -> UtxoSnapshot.open(folder.resolve("absent")))
                        instanceof SnapshotRefusedException);
    }

    private static void assertRefused(long offset, String reason, byte[] file) {
        SnapshotRefusedException e = assertThrows(SnapshotRefusedException.class, () -> scan(file));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
        assertEquals(offset, e.offset());
    }

    @Test
    void balanceOf_saysThatAnotherThreadReads() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        SnapshotOptions held = SnapshotOptions.defaults().cancelledWhen(() -> {
            if (Thread.currentThread().getName().equals("first reader")) {
                begun.countDown();
                try {
                    assertTrue(asked.await(30, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        });
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(CoreFixtures.path("core-test-chain-100.dat"), held)) {
            Thread first = new Thread(() -> snapshot.balanceOf(List.of()), "first reader");
            first.start();
            assertTrue(begun.await(30, TimeUnit.SECONDS));
            IllegalStateException e = assertThrows(IllegalStateException.class, () -> snapshot.balanceOf(List.of()));
            asked.countDown();
            first.join();
            assertEquals(
                    "snapshot is being read by the thread \"first reader\" and has one place in the file; open it once for"
                            + " each thread",
                    e.getMessage());
            assertEquals(100, snapshot.balanceOf(List.of()).utxoSet().coins());
        }
    }
}
