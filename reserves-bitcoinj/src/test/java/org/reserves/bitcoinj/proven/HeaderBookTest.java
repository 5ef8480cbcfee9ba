package org.reserves.bitcoinj.proven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.Miner;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.chain.Network;

/** A book does not grow without end: headers are free where blocks are easy to make. */
class HeaderBookTest {
    private static final BlockHeader GENESIS =
            HeaderChain.fromGenesis(Network.REGTEST).firstHeader();

    /** 30 blocks are the best chain; branches of 10 and 11 from genesis make 21, one more than may be. */
    @Test
    void learn_refusesMoreBranchesThanThereIsRoomFor(@TempDir Path directory) {
        HeaderLimits limits = new HeaderLimits(1_000, 20);
        for (Path file : new Path[] {null, directory.resolve("headers")}) {
            try (HeaderBook book = HeaderBook.open(Network.REGTEST, file, false, limits)) {
                learn(book, new Server("best", chain(1, 30)));
                learn(book, new Server("other", chain(2, 10)));
                assertEquals(30, book.tip().height());
                ServerException e = assertThrows(
                        ServerException.class, () -> learn(book, new Server("third", chain(3, 11))));
                assertEquals(ServerException.Kind.UNSUITABLE, e.kind());
                assertEquals(
                        "server third sent headers until 21 were of branches, more than the 20 that there is memory for; give"
                                + " more memory, or ask other servers",
                        e.getMessage());
                assertEquals(30, book.tip().height());
            }
        }
    }

    /** Genesis and 99 more are 100. */
    @Test
    void learn_refusesAChainWithoutEnd() {
        HeaderLimits limits = new HeaderLimits(100, 20);
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, null, false, limits)) {
            learn(book, new Server("honest", chain(1, 99)));
            ServerException e =
                    assertThrows(ServerException.class, () -> learn(book, new Server("endless", chain(1, 100))));
            assertEquals(
                    "server endless sent more headers than the 100 that there is memory for; give more memory, or ask other"
                            + " servers",
                    e.getMessage());
        }
    }

    /** A longer branch becomes the best chain, and what was the best becomes a branch. */
    @Test
    void learn_countsWhatWasLeftAsBranch() {
        HeaderLimits limits = new HeaderLimits(1_000, 20);
        try (HeaderBook book = HeaderBook.open(Network.REGTEST, null, false, limits)) {
            learn(book, new Server("first", chain(1, 20)));
            learn(book, new Server("longer", chain(2, 21)));
            assertEquals(21, book.tip().height());
            assertThrows(ServerException.class, () -> learn(book, new Server("third", chain(3, 1))));
        }
    }

    /** By 250 bytes, and 400 for each of a quarter. */
    @Test
    void limits_followTheMemory() {
        long memory = Runtime.getRuntime().maxMemory();
        assertEquals(
                new HeaderLimits(
                        (int) Math.min(Integer.MAX_VALUE, memory / 250), (int) Math.min(Integer.MAX_VALUE, memory / 1_600)),
                HeaderLimits.ofMemory());
    }

    private static void learn(HeaderBook book, ProofServer server) {
        book.learn(server, Deadline.in(Duration.ofMinutes(1), Duration.ofSeconds(10), ScanControl.defaults()));
    }

    private static List<BlockHeader> chain(int branch, int length) {
        List<BlockHeader> headers = new ArrayList<>(List.of(GENESIS));
        byte[] root = new byte[32];
        root[0] = (byte) branch;
        for (int i = 1; i <= length; i++) {
            BlockHeader before = headers.get(i - 1);
            long seconds = GENESIS.time().getEpochSecond() + i;
            headers.add(BlockHeader.of(Miner.header(before.hash(), root, seconds, 0x207fffff), 0));
        }
        return headers;
    }

    /** Has headers and nothing else. */
    private record Server(String name, List<BlockHeader> chain) implements ProofServer {
        @Override
        public String operator() {
            return null;
        }

        @Override
        public void open(Deadline deadline) {}

        @Override
        public Network network() {
            return Network.REGTEST;
        }

        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public Tip tip(Deadline deadline) {
            return new Tip(chain.size() - 1, chain.get(chain.size() - 1));
        }

        @Override
        public List<BlockHeader> headers(int from, int count, Deadline deadline) {
            return chain.subList(Math.min(from, chain.size()), Math.min(from + count, chain.size()));
        }

        @Override
        public List<List<ClaimedTransaction>> histories(List<byte[]> scripts, Deadline deadline) {
            throw new AssertionError("not asked");
        }

        @Override
        public List<Shown> show(List<ClaimedTransaction> claims, Deadline deadline) {
            throw new AssertionError("not asked");
        }

        @Override
        public void close() {}
    }
}
