package org.reserves.bitcoinj.proven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.bitcoinj.core.BlockChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.FakeElectrum;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** Headers from a block that is known on, as on the main network, on the chain of a real node; and what a file and branches may hold. */
class HeaderBookTest {
    private static final RecordedChain CHAIN = RecordedChain.whole();
    private static final int PERIOD = 25;
    private static final Checkpoints KNOWN = checkpoints();

    @TempDir
    private Path folder;

    @Test
    void learning_beginsAtTheLastCheckpoint_andAsksForEarlierPeriodsWhenTheyAreNeeded() {
        HeaderServer server = HeaderServer.of(CHAIN);
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, null, KNOWN)) {
            assertEquals(CHAIN.height(), book.learn(server, deadline()).height());
            assertEquals(List.of("150+1", "151+25"), server.asked);
            assertNull(book.header(131));
            server.asked.clear();
            book.fetch(List.of(131, 134, 3, 160), server, deadline());
            assertEquals(
                    List.of("1+25", "126+25"), server.asked.stream().sorted().toList());
            for (int height : List.of(1, 25, 126, 131, 150, 175)) {
                assertEquals(BlockHeader.of(CHAIN.header(height), 0), book.header(height), "height " + height);
            }
            assertNull(book.header(50));
            assertTrue(book.hasMinimumWork());
        }
    }

    /** What leads to the next known block is not judged by its work, so nothing else may pass. */
    @Test
    void earlierHeadersThatDoNotLeadToTheNextCheckpoint_areFalse() {
        HeaderServer liar = HeaderServer.of(CHAIN);
        byte[] forged = CHAIN.header(140);
        forged[36]++;
        liar.headers.set(140, BlockHeader.of(forged, 0));
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, null, KNOWN)) {
            book.learn(HeaderServer.of(CHAIN), deadline());
            ServerException refused =
                    assertThrows(ServerException.class, () -> book.fetch(List.of(131), liar, deadline()));
            assertEquals(
                    "server headers sent headers from height 126 on that do not lead to the block we know at height 150; it is"
                            + " of another network or lies",
                    refused.getMessage());
            liar.headers.subList(149, liar.headers.size()).clear();
            liar.headers.set(140, BlockHeader.of(CHAIN.header(140), 0));
            assertEquals(
                    ServerException.Kind.FALSE,
                    assertThrows(ServerException.class, () -> book.fetch(List.of(131), liar, deadline()))
                            .kind());
            assertNull(book.header(131));
        }
    }

    @Test
    void serversBelowThePinnedBlock_areToldToCatchUp() {
        HeaderServer behind = HeaderServer.of(RecordedChain.upTo(149));
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, null, KNOWN)) {
            String hash = BlockHeader.of(CHAIN.header(150), 0).hash();
            assertEquals(
                    "server headers does not have block " + hash
                            + " at height 150, which every chain of the network has; let it catch up, or ask another server",
                    assertThrows(ServerException.class, () -> book.learn(behind, deadline()))
                            .getMessage());
            book.learn(HeaderServer.of(CHAIN), deadline());
            assertEquals(
                    "server headers is at height 149, below the pinned block of height 150; let it catch up, or ask another"
                            + " server",
                    assertThrows(ServerException.class, () -> book.learn(behind, deadline()))
                            .getMessage());
        }
    }

    @Test
    void heightsThatNoChainHas_areRefused() {
        HeaderServer boaster = new HeaderServer(20_000_000, List.of(BlockHeader.of(CHAIN.header(175), 0))) {};
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, null, false)) {
            assertEquals(
                    "server headers says its chain goes to height 20000000, and no chain has more than 10000000 blocks; ask"
                            + " another server",
                    assertThrows(ServerException.class, () -> book.learn(boaster, deadline()))
                            .getMessage());
        }
    }

    /** Everything that happened, also before the first header that was judged by its work, is proved; the blocks of days are found. */
    @Test
    void histories_reachBackBeforeTheCheckpoint() {
        ServerOptions options = ServerOptions.defaults().on(Network.REGTEST).beginningAt(KNOWN);
        List<WatchOnly> watched = List.of(
                WatchOnly.of("2N2UDkwiAYhSn4LdraxTGeABCdERDY5UFJw"),
                WatchOnly.of("bcrt1qk0nhxmjadfjck3ahvdvxqefxyn9vawk8w30gzm"));
        LocalDate day = LocalDate.of(2023, 11, 15);
        try (FakeElectrum honest = FakeElectrum.with(new Conduct(CHAIN));
                EventUnion union = new EventUnion(List.of(Electrum.at(honest.address())), options)) {
            ChainHistory history =
                    union.ask(watched, null, headers -> headers.around(day)).history();
            // expected.json: scantxoutset of El Salvador's first address; Germany's 120 BTC came at 162 and went at 163
            assertEquals(
                    Btc.parse("15"), ((WatchedBalance.Known) history.atTip().of(watched.get(0))).total());
            assertEquals(Btc.of(120), history.at(162).of(watched.get(1)).total());
            assertEquals(135, history.events().get(0).block().height());
            assertEquals(153, history.asOf(day).block().height());
            assertTrue(
                    history.blocks().toString().endsWith("of them known"),
                    history.blocks().toString());
            assertEquals(Assurance.SINGLE_SERVER, history.assurance());
        }
    }

    @Test
    void files_areReadAgain_damageIsFetchedAnew_andOtherNetworksAreRefused() throws IOException {
        Path file = folder.resolve("headers.dat");
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, file, false)) {
            book.learn(HeaderServer.of(CHAIN), deadline());
            assertEquals(
                    "file of headers \"" + file
                            + "\" is in use by another source; close that one, or name a file for each",
                    assertThrows(BalanceUnavailableException.class, () -> HeaderBook.open(Network.REGTEST, file, false))
                            .getMessage());
        }
        assertEquals(80L * 176, Files.size(file));
        HeaderServer server = HeaderServer.of(CHAIN);
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, file, false)) {
            book.learn(server, deadline());
            assertEquals(List.of(), server.asked);
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[80 * 100 + 75] = 3; // another target than the network prescribes
        Files.write(file, bytes);
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, file, false)) {
            assertEquals(99, book.tip().height());
            assertEquals(175, book.learn(server, deadline()).height());
            assertEquals(List.of("100+76"), server.asked);
        }
        assertEquals(
                "file of headers \"" + file + "\" is not one of signet; name another file for this network",
                assertThrows(BalanceUnavailableException.class, () -> HeaderBook.open(Network.SIGNET, file, false))
                        .getMessage());
    }

    /** On a network without work a liar can send branches without end; they are forgotten, and the best chain stays. */
    @Test
    void branches_areForgotten() {
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, null, false)) {
            book.learn(HeaderServer.of(CHAIN), deadline());
            int rounds = 80;
            for (int round = 0; round < rounds; round++) {
                HeaderServer liar = HeaderServer.of(RecordedChain.upTo(0));
                BlockHeader before = liar.headers.get(0);
                for (int i = 0; i < 170; i++) {
                    before = mined(before, round);
                    liar.headers.add(before);
                }
                book.learn(liar, deadline());
                assertTrue(
                        book.chain().size() <= 10_000 + 176 + 170,
                        "kept " + book.chain().size());
            }
            assertTrue(rounds * 170 > 10_000 + 176 + 170, "else nothing would have to be forgotten");
            assertEquals(BlockHeader.of(CHAIN.header(175), 0).hash(), book.tip().hash());
            assertEquals(175, book.learn(HeaderServer.of(CHAIN), deadline()).height());
        }
    }

    /** 176 headers of the chain and 170 of a branch are more than 300; the branch is forgotten, and the book goes on. */
    @Test
    void headers_areNoMoreThanThereIsMemoryFor() {
        HeaderServer liar = HeaderServer.of(RecordedChain.upTo(0));
        for (int i = 0; i < 170; i++) {
            liar.headers.add(mined(liar.headers.get(i), 1));
        }
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, null, null, 300)) {
            book.learn(HeaderServer.of(CHAIN), deadline());
            ServerException refused = assertThrows(ServerException.class, () -> book.learn(liar, deadline()));
            assertEquals(ServerException.Kind.UNSUITABLE, refused.kind());
            assertEquals(
                    "server headers sent headers until there were more than the 300 that there is memory for; give more"
                            + " memory, or ask another server",
                    refused.getMessage());
            assertEquals(176, book.chain().size());
            assertEquals(175, book.learn(HeaderServer.of(CHAIN), deadline()).height());
        }
    }

    /** The header of the last checkpoint is the one that bitcoinj ships beside its hash and work. */
    @Test
    void mainNetwork_beginsAtTheBlockThatBitcoinjKnows() throws IOException {
        Checkpoints.Checkpoint last = Checkpoints.main().last();
        assertEquals(878_976, last.height());
        byte[] known = bitcoinj(last.height());
        assertEquals(last.work(), new BigInteger(1, Arrays.copyOf(known, 12)));
        BlockHeader header = BlockHeader.of(known, 16);
        assertEquals(last.hash(), header.hash());
        HeaderServer server = new HeaderServer(last.height(), List.of(header));
        try (HeaderBook book = HeaderBook.open(Network.MAIN, folder.resolve("main.dat"), false)) {
            assertEquals(last.height(), book.learn(server, deadline()).height());
            assertEquals(last.work(), book.work());
            assertTrue(book.hasMinimumWork());
        }
        try (HeaderBook book = HeaderBook.open(Network.MAIN, folder.resolve("main.dat"), false)) {
            assertEquals(last.hash(), book.tip().hash());
        }
    }

    private static BlockHeader mined(BlockHeader before, int round) {
        byte[] bytes = before.toBytes();
        byte[] previous = Sha256.parse(before.hash());
        System.arraycopy(previous, 0, bytes, 4, 32);
        bytes[36] = (byte) round;
        bytes[68] += (byte) 1;
        if (bytes[68] == 0) {
            bytes[69]++;
        }
        for (int nonce = 0; ; nonce++) {
            bytes[76] = (byte) nonce;
            BlockHeader mined = BlockHeader.of(bytes, 0);
            // the easiest target of all: the highest bit is 0
            if (Character.digit(mined.hash().charAt(0), 16) < 8) {
                return mined;
            }
        }
    }

    /** Work 12, height 4, header 80, in Base64 line by line. */
    private static byte[] bitcoinj(int height) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BlockChain.class.getResourceAsStream("/org.bitcoin.production.checkpoints.txt")),
                StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] bytes = line.length() == 128 ? Base64.getDecoder().decode(line) : new byte[0];
                if (bytes.length == 96 && new BigInteger(1, Arrays.copyOfRange(bytes, 12, 16)).intValue() == height) {
                    return bytes;
                }
            }
        }
        throw new AssertionError("bitcoinj does not know height " + height);
    }

    private static Checkpoints checkpoints() {
        List<Checkpoints.Checkpoint> all = new ArrayList<>();
        for (int height = PERIOD; height <= 150; height += PERIOD) {
            BlockHeader header = BlockHeader.of(CHAIN.header(height), 0);
            // two hashes a block on regtest
            all.add(new Checkpoints.Checkpoint(
                    height, header.time().getEpochSecond(), BigInteger.valueOf(2L * (height + 1)), header.hash()));
        }
        assertNotNull(all);
        return Checkpoints.of(PERIOD, all);
    }

    private static Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(30), Duration.ofSeconds(10), ScanControl.defaults());
    }
}
