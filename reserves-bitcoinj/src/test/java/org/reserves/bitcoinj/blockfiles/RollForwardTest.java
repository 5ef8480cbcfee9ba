package org.reserves.bitcoinj.blockfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.snapshot.SnapshotOptions;
import org.reserves.bitcoinj.snapshot.TrustedSet;
import org.reserves.bitcoinj.snapshot.UtxoSnapshot;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Coin;
import org.reserves.chain.CoinSpend;
import org.reserves.chain.CrossCheck;
import org.reserves.chain.Network;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.TrackedCoin;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.chain.WatchedHistory;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.verification.Declaration;
import org.reserves.verification.LedgerDraft;
import org.reserves.verification.Verification;

/** From a snapshot of the real chain at height 150, forward through the real blocks. */
class RollForwardTest {
    private static final JsonNode EXPECTED = CoreFixtures.json("core-regtest/expected.json");
    private static final HeaderChain REAL = RegtestBlocks.chain();
    private static final int BASE = 150;
    /** Some coins had been spent by then. */
    private static final int LATER = 170;

    private static final TrustedBlock END = new TrustedBlock(REAL.tip().hash(), "getbestblockhash of the node");

    @TempDir
    private static Path directory;

    @BeforeAll
    static void unpack() {
        Directories.real(directory);
    }

    /** The oracle computes what the node computed, so what it says of an earlier block counts too. */
    @Test
    void reference_isTheSetOfTheNode() {
        ReferenceSet set = ReferenceSet.after(175);
        JsonNode node = EXPECTED.get("gettxoutsetinfo");
        assertEquals(node.get("hash_serialized_3").asText(), set.hash());
        assertEquals(node.get("txouts").asInt(), set.size());
        assertEquals(Btc.parse(node.get("total_amount").asText()), Btc.ofSats(set.total()));
    }

    @Test
    void rollForward_staysAuthenticatedAndNamesBothBlocks() {
        ChainBalance opening = opening(RealBlockFilesTest.everyAddress());
        assertEquals(Assurance.AUTHENTICATED, opening.assurance());
        ChainHistory forward = forward(BlockFileOptions.defaults().trusting(END), opening);
        assertEquals(Assurance.AUTHENTICATED, forward.assurance());
        String grounds = String.join("\n", forward.grounds());
        assertTrue(grounds.contains(REAL.at(BASE).toString()), grounds);
        assertTrue(grounds.contains(REAL.tip().toString()), grounds);
        assertTrue(grounds.contains("the set of our own oracle"), grounds);
        ChainHistory fromGenesis = fromGenesis();
        for (int height = BASE; height <= 175; height++) {
            CrossCheck check = CrossCheck.of(fromGenesis.at(height), forward.at(height));
            assertTrue(check.agrees(), "height " + height + ": " + check.differences());
        }
        assertThrows(IllegalArgumentException.class, () -> forward.at(BASE - 1));
    }

    @Test
    void rollForward_readsAPrunedDirectoryFromAPinnedBlock(@TempDir Path pruned) {
        Directories.file(
                pruned,
                4,
                Directories.PLAIN,
                RegtestBlocks.all().stream()
                        .filter(block ->
                                REAL.block(BlockHeader.of(block, 0).hash()).height() > BASE)
                        .toList());
        ChainBalance opening = opening(RealBlockFilesTest.everyAddress());
        BlockHeader base = BlockHeader.of(RegtestBlocks.block(REAL.hashAt(BASE)), 0);
        try (BlockFiles files = BlockFiles.open(
                pruned, BlockFileOptions.defaults().pinned(BASE, base).trusting(END))) {
            ChainHistory history = files.rollForward(opening);
            assertTrue(CrossCheck.of(fromGenesis().atTip(), history.atTip()).agrees());
            assertEquals(Assurance.AUTHENTICATED, history.assurance());
        }
    }

    /** The directory of a pruned node that still has the block of the balance: nothing has to be pinned. */
    @Test
    void rollForward_beginsAtTheBlockOfTheBalance_whereThoseBeforeAreGone(@TempDir Path pruned) {
        Directories.file(
                pruned,
                4,
                Directories.PLAIN,
                RegtestBlocks.all().stream()
                        .filter(block ->
                                REAL.block(BlockHeader.of(block, 0).hash()).height() >= BASE)
                        .toList());
        ChainBalance opening = opening(RealBlockFilesTest.everyAddress());
        try (BlockFiles files =
                BlockFiles.open(pruned, BlockFileOptions.defaults().trusting(END))) {
            ChainHistory history = files.rollForward(opening);
            assertTrue(CrossCheck.of(fromGenesis().atTip(), history.atTip()).agrees());
            assertEquals(Assurance.AUTHENTICATED, history.assurance());
        }
    }

    /** The attack: an answer with one invented coin and a better grade, written by hand and read back. */
    @Test
    void rollForward_ofAStoredBalance_isUnauthenticated_andItsCoinsAreLookedUp() throws Exception {
        ChainBalance opening = opening(RealBlockFilesTest.everyAddress());
        ObjectMapper json = new ObjectMapper();
        String text = json.writeValueAsString(opening);
        ChainBalance stored = json.readValue(text, ChainBalance.class);
        assertEquals(opening, stored);
        ChainHistory forward = forward(BlockFileOptions.defaults().trusting(END), stored);
        assertEquals(Assurance.UNAUTHENTICATED, forward.assurance());
        assertTrue(
                forward.grounds().get(0).endsWith("so its grade of authenticated does not count; ask its source again"),
                forward.grounds().toString());

        WatchedBalance.Known known = opening.balances().stream()
                .map(WatchedBalance.Known.class::cast)
                .filter(balance -> !balance.scripts().get(0).coins().isEmpty())
                .findFirst()
                .orElseThrow();
        ScriptBalance script = known.scripts().get(0);
        Coin real = script.coins().get(0);
        Coin invented = new Coin("99".repeat(32), 0, Btc.of(1_000_000), 120, false, true);
        Coin inflated = new Coin(real.txid(), real.vout(), Btc.of(1_000_000), real.height(), real.coinbase(), true);
        for (Coin coin : List.of(invented, inflated)) {
            ChainBalance forged = with(opening, known.watch(), script.script(), coin);
            assertEquals(
                    "balance to go on from has the coin \"" + coin.outpoint() + "\" of 1,000,000 BTC, which block "
                            + REAL.hashAt(coin.height()) + " at its height did not make; ask its source again",
                    assertThrows(
                                    BalanceUnavailableException.class,
                                    () -> forward(BlockFileOptions.defaults().trusting(END), forged))
                            .getMessage());
        }
        ChainBalance elsewhere = with(opening, known.watch(), "51", real);
        assertTrue(assertThrows(
                        BalanceUnavailableException.class,
                        () -> forward(BlockFileOptions.defaults().trusting(END), elsewhere))
                .getMessage()
                .endsWith("ask its source again"));
    }

    /** A coin that was really made, and spent before the balance; the history of the same blocks from genesis says so. */
    @Test
    void rollForward_ofAStoredBalance_refusesACoinThatHadBeenSpent() throws Exception {
        ChainHistory all = fromGenesis();
        ChainBalance opening = all.at(LATER);
        WatchedHistory.Known history = all.watched().stream()
                .map(WatchedHistory.Known.class::cast)
                .filter(one -> spent(one) != null)
                .findFirst()
                .orElseThrow();
        TrackedCoin spent = Objects.requireNonNull(spent(history));
        CoinSpend by = Objects.requireNonNull(spent.spent());
        String script = history.scripts().stream()
                .filter(one -> one.coins().contains(spent))
                .findFirst()
                .orElseThrow()
                .script();
        Coin coin = new Coin(spent.txid(), spent.vout(), spent.amount(), spent.height(), spent.coinbase(), true);
        ChainBalance forged = with(opening, history.watch(), script, coin);
        ObjectMapper json = new ObjectMapper();
        ChainBalance stored = json.readValue(json.writeValueAsString(forged), ChainBalance.class);
        assertEquals(
                "balance to go on from has the coin \"" + coin.outpoint() + "\" of "
                        + coin.amount().toDisplay() + ", which block " + REAL.hashAt(by.height()) + " had spent by "
                        + opening.block() + "; ask its source again",
                assertThrows(
                                BalanceUnavailableException.class,
                                () -> forward(BlockFileOptions.defaults().trusting(END), stored))
                        .getMessage());
    }

    @Nullable
    private static TrackedCoin spent(WatchedHistory.Known history) {
        return history.scripts().stream()
                .flatMap(script -> script.coins().stream())
                .filter(coin -> coin.spent() != null && coin.spent().height() <= LATER)
                .findFirst()
                .orElse(null);
    }

    private static ChainBalance with(ChainBalance opening, WatchOnly watch, String script, Coin coin) {
        return new ChainBalance(
                opening.block(),
                opening.assurance(),
                opening.grounds(),
                null,
                List.of(new WatchedBalance.Known(
                        watch, List.of(new ScriptBalance(script, "a name", List.of(coin))), 1)));
    }

    @Test
    void rollForward_isNoBetterThanItsBeginningAndItsEnd() {
        ChainBalance opening = opening(RealBlockFilesTest.everyAddress());
        assertEquals(
                Assurance.UNAUTHENTICATED,
                forward(BlockFileOptions.defaults(), opening).assurance());
        ChainBalance server = new ChainBalance(
                opening.block(), Assurance.SINGLE_SERVER, List.of("a server said so"), null, opening.balances());
        assertEquals(
                Assurance.SINGLE_SERVER,
                forward(BlockFileOptions.defaults().trusting(END), server).assurance());
    }

    @Test
    void rollForward_refusesABlockThatIsNotOnTheChain() {
        ChainBalance opening = opening(List.of());
        String orphan = RegtestBlocks.all().stream()
                .map(block -> BlockHeader.of(block, 0).hash())
                .filter(hash -> !REAL.onBestChain(hash))
                .findFirst()
                .orElseThrow();
        ChainBalance elsewhere =
                new ChainBalance(REAL.block(orphan), opening.assurance(), opening.grounds(), null, opening.balances());
        assertEquals(
                REAL.block(orphan) + " of the balance to go on from is not on the chain of block directory \""
                        + directory
                        + "\", which goes from " + REAL.at(0) + " to " + REAL.tip()
                        + "; use the files of a node that has it, or pin its header",
                assertThrows(BalanceUnavailableException.class, () -> forward(BlockFileOptions.defaults(), elsewhere))
                        .getMessage());
    }

    @Test
    void rollForward_keepsUnknownWhatWasUnknown() {
        WatchOnly unreadable = WatchOnly.of("nonsense");
        ChainBalance opening = opening(List.of(unreadable));
        ChainHistory history = forward(BlockFileOptions.defaults(), opening);
        assertEquals(opening.of(unreadable), history.atTip().of(unreadable));
    }

    @Test
    void crossCheck_ofSnapshotAndBlocksAgreesAboutEveryCoin() {
        List<WatchOnly> watched = RealBlockFilesTest.everyAddress();
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(CoreFixtures.path("core-regtest/utxo.dat"));
                BlockFiles files = BlockFiles.open(directory)) {
            CrossCheck check = CrossCheck.of(snapshot, files, watched);
            assertEquals(List.of(), check.differences());
            assertEquals(Assurance.CROSS_CHECKED, check.agreed().assurance());
        }
    }

    @Test
    void verifyAgainst_answersAsOfADay() {
        // 2023-11-15, the day of heights 104 to 150 or so by the headers of the node
        LocalDate day = REAL.at(BASE).date();
        try (BlockFiles files = BlockFiles.open(directory)) {
            ChainHistory history = files.historyOf(RealBlockFilesTest.addresses("DE"));
            assertEquals(Btc.parse("120"), RealBlockFilesTest.total(history.at(162), "DE"));
            assertEquals(Btc.ZERO, RealBlockFilesTest.total(history.atTip(), "DE"));
            Declaration germany = new Declaration(Holding.of("DE", "120"), RealBlockFilesTest.addresses("DE"), null);
            assertEquals(
                    Verification.Verdict.CONFIRMED,
                    germany.verifyAgainst(history.sourceAt(162)).verdict());
            assertEquals(
                    Verification.Verdict.SHORTFALL, germany.verifyAgainst(files).verdict());
            assertThrows(IllegalArgumentException.class, () -> history.asOf(day.plusDays(3)));
        }
    }

    @Test
    void ledgers_sumToTheBalanceOfEveryCountry() {
        ChainHistory all = fromGenesis();
        LocalDate end = REAL.tip().date();
        EXPECTED.get("watch").properties().forEach(country -> {
            Declaration declaration = new Declaration(
                    Holding.of(country.getKey(), "1"), RealBlockFilesTest.addresses(country.getKey()), null);
            try (BlockFiles files = BlockFiles.open(directory)) {
                ReserveLedger ledger = declaration.ledgerFrom(files);
                assertEquals(
                        RealBlockFilesTest.total(all.atTip(), country.getKey()),
                        ledger.position(end, LotSelection.FIFO).amount(),
                        country.getKey());
            }
        });
        ReserveLedger together = LedgerDraft.of(all, TitleHolder.state("US"))
                .inAccounts(WatchOnly::text)
                .build();
        Btc sum = EXPECTED.get("watch").properties().stream()
                .map(country -> RealBlockFilesTest.total(all.atTip(), country.getKey()))
                .collect(Btc.toSum());
        assertEquals(sum, together.position(end, LotSelection.FIFO).amount());
    }

    private static ChainBalance opening(List<WatchOnly> watched) {
        ReferenceSet set = ReferenceSet.after(BASE);
        String hash = REAL.hashAt(BASE);
        Path file = Directories.write(directory, "utxo-150.dat", set.dump(hash)).resolve("utxo-150.dat");
        TrustedSet trusted = TrustedSet.of(Network.REGTEST, BASE, hash, set.hash(), "the set of our own oracle");
        try (UtxoSnapshot snapshot =
                UtxoSnapshot.open(file, SnapshotOptions.defaults().trusting(trusted))) {
            return snapshot.balanceOf(watched);
        }
    }

    private static ChainHistory forward(BlockFileOptions options, ChainBalance opening) {
        try (BlockFiles files = BlockFiles.open(directory, options)) {
            return files.rollForward(opening);
        }
    }

    private static ChainHistory fromGenesis() {
        try (BlockFiles files = BlockFiles.open(directory)) {
            return files.historyOf(RealBlockFilesTest.everyAddress());
        }
    }
}
