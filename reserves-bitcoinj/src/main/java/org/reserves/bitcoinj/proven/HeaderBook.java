package org.reserves.bitcoinj.proven;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.chain.ScannedBlocks;

/**
 * Our own chain of headers, with proof of work and changes of target judged: in memory, or in a file so that the next run takes seconds.
 *
 * <p>It begins at genesis, or on the main network at the last of the {@link Checkpoints}. Headers before that one are fetched by periods
 * of 2,016 when they are needed: the hash of the next checkpoint commits to them, so that no work has to be judged.
 *
 * <p>Thread-safe: servers bring their headers at the same time, and no lock is held while one is asked.
 */
public final class HeaderBook implements AutoCloseable {
    private static final int FIRST_STEP_BACK = 10;

    private final Network network;
    private final KeptChain kept;

    @Nullable
    private final Checkpoints.Checkpoint begin;

    private HeaderBook(Network network, KeptChain kept, @Nullable Checkpoints.Checkpoint begin) {
        this.network = network;
        this.kept = kept;
        this.begin = begin;
    }

    /**
     * Opens a book.
     *
     * @param file        where to keep the headers, or null for memory
     * @param fromGenesis whether to judge all headers, also on the main network
     * @throws BalanceUnavailableException if the file cannot be used or is one of another network
     */
    public static HeaderBook open(Network network, @Nullable Path file, boolean fromGenesis) {
        return open(network, file, fromGenesis, HeaderLimits.ofMemory());
    }

    static HeaderBook open(Network network, @Nullable Path file, boolean fromGenesis, HeaderLimits limits) {
        Objects.requireNonNull(network, "network must not be null");
        HeaderStorage storage = file == null ? HeaderStorage.inMemory() : HeaderStorage.in(file);
        Checkpoints.Checkpoint begin = network == Network.MAIN && !fromGenesis ? Checkpoints.last() : null;
        KeptChain kept = new KeptChain(network, storage, begin, limits);
        try {
            kept.load(file);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
        return new HeaderBook(network, kept, begin);
    }

    /** Returns the network whose genesis block has this hash, or null if it is none we know. */
    @Nullable
    public static Network networkOf(String genesis) {
        for (Network network : Network.values()) {
            if (HeaderChain.fromGenesis(network).first().hash().equals(genesis)) {
                return network;
            }
        }
        return null;
    }

    /**
     * Learns the headers of a server up to its tip.
     *
     * @return the tip of the server's chain, which need not be the best
     * @throws ServerException if they are false, or the server does not have those it speaks of
     */
    public ChainBlock learn(ProofServer server, Deadline deadline) {
        begin(server, deadline);
        ProofServer.Tip tip = server.tip(deadline);
        int first = kept.firstHeight();
        if (tip.height() < first) {
            throw new ServerException(
                    server.name(),
                    ServerException.Kind.UNSUITABLE,
                    "is at height " + tip.height() + ", below the pinned block of height " + first
                            + "; let it catch up, or ask another server");
        }
        int from = Math.max(first + 1, Math.min(kept.height() + 1, tip.height()));
        int back = FIRST_STEP_BACK;
        while (!kept.contains(tip.header().hash())) {
            int count = Math.min(KeptChain.AT_ONCE, tip.height() - from + 1);
            List<BlockHeader> headers = count <= 0 ? List.of() : server.headers(from, count, deadline);
            if (headers.isEmpty()) {
                throw new ServerException(
                        server.name(),
                        ServerException.Kind.MOVED,
                        "says its chain goes to height " + tip.height() + ", block "
                                + tip.header().hash() + ", and has no such chain from height " + from
                                + " on; ask again");
            }
            if (kept.contains(headers.get(0).previous())) {
                accept(server, headers);
                from += headers.size();
            } else if (from == first + 1) {
                throw new ServerException(
                        server.name(),
                        ServerException.Kind.FALSE,
                        "has a chain that does not go through " + kept.first() + "; it is of another network or lies");
            } else {
                from = Math.max(first + 1, from - back);
                back *= 2;
            }
        }
        return kept.block(tip.header().hash());
    }

    /**
     * Fetches the headers before the beginning that are needed.
     *
     * @param heights where headers are needed
     * @throws ServerException if what the server has does not lead to our checkpoints
     */
    void fetch(Collection<Integer> heights, ProofServer server, Deadline deadline) {
        Set<Integer> periods = new HashSet<>();
        int first = kept.firstHeight();
        heights.stream()
                .filter(height -> height > 0 && height < first && kept.read(height) == null)
                .forEach(height -> periods.add((height - 1) / Checkpoints.PERIOD));
        for (int period : periods) {
            int from = period * Checkpoints.PERIOD + 1;
            List<BlockHeader> headers = server.headers(from, Checkpoints.PERIOD, deadline);
            String before = period == 0 ? genesis() : Checkpoints.at(from - 1).hash();
            for (BlockHeader header : headers) {
                if (!header.previous().equals(before)) {
                    throw falseHeaders(server, from);
                }
                before = header.hash();
            }
            if (headers.size() != Checkpoints.PERIOD
                    || !before.equals(
                            Checkpoints.at(from - 1 + Checkpoints.PERIOD).hash())) {
                throw falseHeaders(server, from);
            }
            kept.keep(from, headers);
        }
    }

    /** Returns the network of the chain. */
    Network network() {
        return network;
    }

    /** Returns the header of our chain at a height, or null if it is above the tip or was not fetched. */
    @Nullable
    BlockHeader header(int height) {
        return kept.header(height);
    }

    /** Returns whether a block is on our best chain, at the height it says. */
    boolean isOnBestChain(ChainBlock block) {
        return kept.isOnBestChain(block);
    }

    /** Returns the chain from where it begins; nothing else may use it at the same time. */
    HeaderChain chain() {
        return kept.chain();
    }

    /** Returns the last block of the best chain. */
    public ChainBlock tip() {
        return kept.tip();
    }

    /** Returns the height of the last block that our chain and the branch up to a known block have in common. */
    int agreedWith(ChainBlock tip) {
        return kept.agreedWith(tip);
    }

    /** Returns whether a block is on the best chain. */
    boolean leadsTo(String hash) {
        return kept.leadsTo(hash);
    }

    /** Returns whether nobody can have made the chain up: it goes through our checkpoint or took the work the true chain has. */
    boolean hasMinimumWork() {
        return kept.hasMinimumWork();
    }

    /**
     * Returns the blocks from a height to another: all from where the chain begins, and before that those asked for.
     *
     * @param early heights whose headers were fetched
     */
    ScannedBlocks blocks(int from, int to, Collection<Integer> early) {
        return kept.blocks(from, to, early);
    }

    private static ServerException falseHeaders(ProofServer server, int from) {
        return new ServerException(
                server.name(),
                ServerException.Kind.FALSE,
                "sent headers from height " + from + " on that do not lead to the block we know at height "
                        + (from - 1 + Checkpoints.PERIOD) + "; it is of another network or lies");
    }

    /** Returns the heights before the beginning that a balance at the end of a day needs; none where all are known. */
    public List<Integer> around(LocalDate day) {
        return begin == null
                ? List.of()
                : Checkpoints.around(
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    /** Returns the work of our best chain. */
    BigInteger work() {
        return kept.work();
    }

    @Override
    public void close() {
        kept.close();
    }

    private String genesis() {
        return HeaderChain.fromGenesis(network).first().hash();
    }

    private void begin(ProofServer server, Deadline deadline) {
        Checkpoints.Checkpoint at = begin;
        if (at == null || kept.isBegun()) {
            return;
        }
        List<BlockHeader> headers = server.headers(at.height(), 1, deadline);
        if (headers.isEmpty() || !headers.get(0).hash().equals(at.hash())) {
            throw new ServerException(
                    server.name(),
                    ServerException.Kind.UNSUITABLE,
                    "does not have block " + at.hash() + " at height " + at.height()
                            + ", which every chain of the network has; let it catch up, or ask another server");
        }
        kept.begin(at, headers.get(0));
    }

    private void accept(ProofServer server, List<BlockHeader> headers) {
        try {
            String fault = kept.accept(headers);
            if (fault != null) {
                throw new ServerException(server.name(), ServerException.Kind.UNSUITABLE, fault);
            }
        } catch (BlockRefusedException e) {
            throw new ServerException(
                    server.name(), ServerException.Kind.FALSE, "sent a false header: " + e.getMessage(), e);
        }
    }
}
