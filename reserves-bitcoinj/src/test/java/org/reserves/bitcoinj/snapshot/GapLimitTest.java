package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.Network;
import org.reserves.chain.UtxoSet;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** A wallet with coins of one satoshi at chosen child numbers, among them some beyond the 1000 looked for at first. */
class GapLimitTest {
    /** The account key of BIP86's test vectors, in the form test networks use. */
    private static final String WALLET =
            "wpkh([73c5da0a/84h/1h/0h]tpubDC8msFGeGuwnKG9Upg7DM2b4DaRqg3CUZa5g8v2SRQ6K4NSkxUgd7HsL2XVWbVm39yBA4LAxysQAm397zwQSQoQgewGiYZqrA9DsP4zbQ1M/0/*)";

    @TempDir
    private Path folder;

    @Test
    void balanceOf_goesOnPastUsedNumbersUntilTheGap() throws IOException {
        // 990, 1009 and 1028 lie less than 20 apart; before 1060 there are 31 unused numbers
        Path file = wallet(5, 990, 1009, 1028, 1060);
        assertBalance(file, WatchOnly.of(WALLET), 4, 1049);
        assertBalance(file, WatchOnly.of(WALLET).gapLimit(32), 5, 1093);
        assertBalance(file, WatchOnly.of(WALLET).range(0, 1009), 3, 1010);
        assertBalance(file, WatchOnly.of(WALLET).range(1009, 1060), 3, 52);
    }

    @Test
    void balanceOf_readsOnceWhereNothingIsUsedNearTheEnd() throws IOException {
        assertBalance(wallet(5, 980), WatchOnly.of(WALLET), 2, 1001);
        assertBalance(wallet(5, 981), WatchOnly.of(WALLET), 2, 1002);
        assertBalance(wallet(1001), WatchOnly.of(WALLET), 0, 1001);
    }

    @Test
    void balanceOf_countsEveryCoinOfTheSetOnceHoweverOftenItReads() throws IOException {
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(wallet(5, 990, 1009))) {
            UtxoSet set = snapshot.balanceOf(List.of(WatchOnly.of(WALLET))).utxoSet();
            assertEquals(3, set.coins());
            assertEquals(Btc.ofSats(3), set.total());
        }
    }

    @Test
    void balanceOf_isUnknownWhereAPipeWouldHaveToBeReadAgain() throws IOException {
        WatchOnly wallet = WatchOnly.of(WALLET);
        WatchOnly ranged =
                WatchOnly.of("combo" + WALLET.substring("wpkh".length())).range(0, 1000);
        byte[] file = Files.readAllBytes(wallet(5, 990, 1009));
        WatchedBalance.Unknown unknown = assertInstanceOf(
                WatchedBalance.Unknown.class,
                Snapshots.scan(file, wallet, ranged).of(wallet));
        assertEquals(
                "coins were found within the gap limit of the last script looked for, and a pipe cannot be read again;"
                        + " give a range, or use a file",
                unknown.reason());
        assertThrows(IllegalStateException.class, unknown::total);
        assertEquals(
                Btc.ofSats(2),
                Snapshots.scan(file, wallet, ranged).of(ranged).total(),
                "the other text needs no second pass");
    }

    /** The scripts beyond the first thousand were looked for in the first pass, on behalf of the other text. */
    @Test
    void balanceOf_needsNoSecondPassForScriptsOfAnotherText() throws IOException {
        WatchOnly wallet = WatchOnly.of(WALLET);
        WatchOnly ranged =
                WatchOnly.of("combo" + WALLET.substring("wpkh".length())).range(0, 1100);
        byte[] file = Files.readAllBytes(wallet(5, 990, 1009, 1028, 1060));
        assertEquals(
                Btc.ofSats(4), Snapshots.scan(file, wallet, ranged).of(wallet).total());
    }

    private static void assertBalance(Path file, WatchOnly watch, int satoshis, int scripts) {
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(file)) {
            WatchedBalance.Known known =
                    (WatchedBalance.Known) snapshot.balanceOf(List.of(watch)).of(watch);
            assertEquals(Btc.ofSats(satoshis), known.total());
            assertEquals(scripts, known.scriptsWatched());
        }
    }

    private Path wallet(int... numbers) throws IOException {
        WatchedScripts scripts = WatchedScripts.of(WatchOnly.of(WALLET), Network.REGTEST);
        List<String> groups = new ArrayList<>();
        for (int number : numbers) {
            // P2WPKH has 22 bytes, stored as 28
            String script = "1c" + HexFormat.of().formatHex(scripts.at(number).get(0));
            groups.add(Snapshots.group("%02x".formatted(groups.size() + 1), Snapshots.coin("00", script)));
        }
        Path file = Files.createTempFile(folder, "wallet", ".dat");
        return Files.write(file, Snapshots.regtest(numbers.length, groups.toArray(String[]::new)));
    }
}
