package org.reserves.bitcoinj.proven;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.ScannedHeaders;
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
    /** Some 2.5 MB of hexadecimal digits; as many questions of 2,016 can be under way at once. */
    private static final int AT_ONCE = 8 * 2_016;

    private static final int FIRST_STEP_BACK = 10;

    /** Of headers on no best chain more are forgotten; no honest branch was ever so long. */
    private static final int MOST_FORKED = 10_000;

    /** Ten-minute blocks reach it in the year 2199, the test network with the most was at half of it in 2026. */
    private static final int HIGHEST = 10_000_000;

    /** What a header takes, 90 bytes in the tables and 80 in the storage, and half as much again while tables grow. */
    private static final int BYTES_PER_HEADER = 250;

    private final KeptHeaders kept;
    private final long most;

    /** Null where all headers are judged. */
    @Nullable
    private final Checkpoints checkpoints;

    @Nullable
    private final Checkpoints.Checkpoint begin;

    private HeaderBook(KeptHeaders kept, @Nullable Checkpoints checkpoints, long most) {
        this.kept = kept;
        this.most = most;
        this.checkpoints = checkpoints;
        begin = checkpoints == null ? null : checkpoints.last();
    }

    /**
     * Opens a book.
     *
     * @param file        where to keep the headers, or null for memory
     * @param fromGenesis whether to judge all headers, also on the main network
     * @throws BalanceUnavailableException if the file cannot be used or is one of another network
     */
    public static HeaderBook open(Network network, @Nullable Path file, boolean fromGenesis) {
        Objects.requireNonNull(network, "network must not be null");
        return open(network, file, network == Network.MAIN && !fromGenesis ? Checkpoints.main() : null);
    }

    /** Opens a book that begins at the last of some checkpoints, or at genesis where there are none. */
    static HeaderBook open(Network network, @Nullable Path file, @Nullable Checkpoints checkpoints) {
        return open(network, file, checkpoints, Runtime.getRuntime().maxMemory() / BYTES_PER_HEADER);
    }

    /** Opens a book that takes in so many headers and no more, those of branches included. */
    static HeaderBook open(Network network, @Nullable Path file, @Nullable Checkpoints checkpoints, long most) {
        return new HeaderBook(
                KeptHeaders.open(network, file, checkpoints == null ? null : checkpoints.last()), checkpoints, most);
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
        int first = firstHeight();
        if (tip.height() < first) {
            throw HeaderRefusals.belowBeginning(server, tip, first);
        }
        if (tip.height() > HIGHEST) {
            throw HeaderRefusals.tooHigh(server, tip, HIGHEST);
        }
        int from = Math.max(first + 1, Math.min(height() + 1, tip.height()));
        int back = FIRST_STEP_BACK;
        while (!contains(tip.header().hash())) {
            int count = Math.min(AT_ONCE, tip.height() - from + 1);
            List<BlockHeader> headers = count <= 0 ? List.of() : server.headers(from, count, deadline);
            if (headers.isEmpty()) {
                throw HeaderRefusals.noSuchChain(server, tip, from);
            }
            if (contains(headers.get(0).previous())) {
                accept(server, headers);
                from += headers.size();
            } else if (from == first + 1) {
                throw HeaderRefusals.otherChain(server, first());
            } else {
                from = Math.max(first + 1, from - back);
                back *= 2;
            }
        }
        return learnt(tip.header().hash());
    }

    /** Returns a block that was learnt, and forgets branches where there are too many. */
    private synchronized ChainBlock learnt(String tip) {
        ChainBlock block = kept.chain().block(tip);
        kept.forgetBranches(MOST_FORKED);
        return block;
    }

    private synchronized void accept(ProofServer server, List<BlockHeader> headers) {
        kept.acceptFrom(server, headers, most);
    }

    /**
     * Fetches the headers before the beginning that are needed.
     *
     * @param heights where headers are needed
     * @throws ServerException if what the server has does not lead to our checkpoints
     */
    void fetch(Collection<Integer> heights, ProofServer server, Deadline deadline) {
        Checkpoints known = checkpoints;
        if (known != null) {
            int first = firstHeight();
            new EarlierHeaders(known, kept.network())
                    .fetch(
                            heights.stream()
                                    .filter(height -> height > 0 && height < first && read(height) == null)
                                    .toList(),
                            server,
                            deadline,
                            this::keep);
        }
    }

    /** Returns the network of the chain. */
    Network network() {
        return kept.network();
    }

    /** Returns the header of our chain at a height, or null if it is above the tip or was not fetched. */
    @Nullable
    synchronized BlockHeader header(int height) {
        if (!kept.isBegun() || height > kept.chain().tipHeight()) {
            return null;
        }
        byte[] bytes = read(height);
        return bytes == null ? null : BlockHeader.of(bytes, 0);
    }

    /** Returns whether the header of our chain at a height is this one. */
    synchronized boolean hasAt(int height, BlockHeader header) {
        if (!kept.isBegun() || height > kept.chain().tipHeight()) {
            return false;
        }
        byte[] bytes = kept.read(height);
        return bytes != null && header.isWrittenAs(bytes);
    }

    /** Returns whether a block is on our best chain, at the height it says. */
    synchronized boolean isOnBestChain(ChainBlock block) {
        Integer height = block.height();
        BlockHeader header = height == null ? null : header(height);
        return header != null && header.hash().equals(block.hash());
    }

    /** Returns the chain from where it begins; nothing else may use it at the same time. */
    synchronized HeaderChain chain() {
        return kept.chain();
    }

    /** Returns the last block of the best chain. */
    public synchronized ChainBlock tip() {
        return chain().tip();
    }

    @Override
    public synchronized void close() {
        kept.close();
    }

    private synchronized boolean contains(String hash) {
        return kept.isBegun() && kept.chain().contains(hash);
    }

    private synchronized ChainBlock first() {
        return chain().first();
    }

    private int firstHeight() {
        return begin == null ? 0 : begin.height();
    }

    private synchronized int height() {
        return chain().tipHeight();
    }

    @Nullable
    private synchronized byte[] read(int height) {
        return kept.read(height);
    }

    private synchronized void keep(int from, List<BlockHeader> headers) {
        kept.keepEarlier(from, headers);
    }

    private void begin(ProofServer server, Deadline deadline) {
        Checkpoints.Checkpoint at = begin;
        if (at == null || isBegun()) {
            return;
        }
        List<BlockHeader> headers = server.headers(at.height(), 1, deadline);
        if (headers.isEmpty() || !headers.get(0).hash().equals(at.hash())) {
            throw HeaderRefusals.withoutBeginning(server, at);
        }
        synchronized (this) {
            kept.begin(headers.get(0));
        }
    }

    private synchronized boolean isBegun() {
        return kept.isBegun();
    }

    /** Returns the height of the last block that our chain and the branch up to a known block have in common. */
    synchronized int agreedWith(ChainBlock tip) {
        HeaderChain known = chain();
        return known.contains(tip.hash())
                ? EventUnion.height(known.forkPoint(tip.hash(), known.tip().hash()))
                : firstHeight();
    }

    /** Returns whether a block is on the best chain. */
    synchronized boolean leadsTo(String hash) {
        return chain().contains(hash) && chain().onBestChain(hash);
    }

    /** Returns whether nobody can have made the chain up: it goes through our checkpoint or took the work the true chain has. */
    synchronized boolean hasMinimumWork() {
        return begin != null || chain().hasMinimumWork();
    }

    /**
     * Returns the blocks from a height to another: all from where the chain begins, and before that those asked for.
     *
     * @param early heights whose headers were fetched
     */
    synchronized ScannedBlocks blocks(int from, int to, Collection<Integer> early) {
        HeaderChain known = chain();
        int first = firstHeight();
        if (from >= first) {
            return known.blocks(from, to);
        }
        int[] heights = IntStream.concat(
                        IntStream.concat(IntStream.of(from, to), early.stream().mapToInt(Integer::intValue)),
                        IntStream.rangeClosed(first, to))
                .filter(height -> height >= from && height <= to)
                .sorted()
                .distinct()
                .toArray();
        return ScannedHeaders.of(
                kept.network(), heights, height -> Objects.requireNonNull(header(height), "header was not fetched"));
    }

    /** Returns the heights before the beginning that a balance at the end of a day needs; none where all are known. */
    public List<Integer> around(LocalDate day) {
        return checkpoints == null
                ? List.of()
                : checkpoints.around(
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    /** Returns the work of our best chain. */
    synchronized BigInteger work() {
        return chain().work();
    }
}
