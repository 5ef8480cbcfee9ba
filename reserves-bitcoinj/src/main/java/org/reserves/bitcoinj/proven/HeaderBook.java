package org.reserves.bitcoinj.proven;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
    /** Some 2.5 MB of hexadecimal digits; as many questions of 2,016 can be under way at once. */
    private static final int AT_ONCE = 8 * Checkpoints.PERIOD;

    private static final int FIRST_STEP_BACK = 10;
    private static final int HASH = 32;

    private final Network network;
    private final HeaderStorage storage;

    @Nullable
    private final Checkpoints.Checkpoint begin;

    private final Map<String, byte[]> unsaved = new HashMap<>();

    /** Null until the header of the checkpoint is known. */
    @Nullable
    private HeaderChain chain;

    private int saved;

    private HeaderBook(Network network, HeaderStorage storage, @Nullable Checkpoints.Checkpoint begin) {
        this.network = network;
        this.storage = storage;
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
        Objects.requireNonNull(network, "network must not be null");
        HeaderStorage storage = file == null ? HeaderStorage.inMemory() : HeaderStorage.in(file);
        HeaderBook book =
                new HeaderBook(network, storage, network == Network.MAIN && !fromGenesis ? Checkpoints.last() : null);
        try {
            book.load(file);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
        return book;
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
            throw new ServerException(
                    server.name(),
                    ServerException.Kind.UNSUITABLE,
                    "is at height " + tip.height() + ", below the pinned block of height " + first
                            + "; let it catch up, or ask another server");
        }
        int from = Math.max(first + 1, Math.min(height() + 1, tip.height()));
        int back = FIRST_STEP_BACK;
        while (!contains(tip.header().hash())) {
            int count = Math.min(AT_ONCE, tip.height() - from + 1);
            List<BlockHeader> headers = count <= 0 ? List.of() : server.headers(from, count, deadline);
            if (headers.isEmpty()) {
                throw new ServerException(
                        server.name(),
                        ServerException.Kind.MOVED,
                        "says its chain goes to height " + tip.height() + ", block "
                                + tip.header().hash() + ", and has no such chain from height " + from
                                + " on; ask again");
            }
            if (contains(headers.get(0).previous())) {
                accept(server, headers);
                from += headers.size();
            } else if (from == first + 1) {
                throw new ServerException(
                        server.name(),
                        ServerException.Kind.FALSE,
                        "has a chain that does not go through " + first() + "; it is of another network or lies");
            } else {
                from = Math.max(first + 1, from - back);
                back *= 2;
            }
        }
        return block(tip.header().hash());
    }

    /**
     * Fetches the headers before the beginning that are needed.
     *
     * @param heights where headers are needed
     * @throws ServerException if what the server has does not lead to our checkpoints
     */
    void fetch(Collection<Integer> heights, ProofServer server, Deadline deadline) {
        Set<Integer> periods = new HashSet<>();
        int first = firstHeight();
        heights.stream()
                .filter(height -> height > 0 && height < first && read(height) == null)
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
            keep(from, headers);
        }
    }

    /** Returns the network of the chain. */
    Network network() {
        return network;
    }

    /** Returns the header of our chain at a height, or null if it is above the tip or was not fetched. */
    @Nullable
    synchronized BlockHeader header(int height) {
        if (chain == null || height > chain.tipHeight()) {
            return null;
        }
        byte[] bytes = read(height);
        return bytes == null ? null : BlockHeader.of(bytes, 0);
    }

    /** Returns whether a block is on our best chain, at the height it says. */
    synchronized boolean isOnBestChain(ChainBlock block) {
        Integer height = block.height();
        BlockHeader header = height == null ? null : header(height);
        return header != null && header.hash().equals(block.hash());
    }

    /** Returns the chain from where it begins; nothing else may use it at the same time. */
    synchronized HeaderChain chain() {
        return Objects.requireNonNull(chain, "no headers yet");
    }

    /** Returns the last block of the best chain. */
    public synchronized ChainBlock tip() {
        return chain().tip();
    }

    @Override
    public synchronized void close() {
        storage.close();
    }

    private synchronized boolean contains(String hash) {
        return chain != null && chain.contains(hash);
    }

    private synchronized ChainBlock block(String hash) {
        return chain().block(hash);
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

    private String genesis() {
        return HeaderChain.fromGenesis(network).first().hash();
    }

    @Nullable
    private synchronized byte[] read(int height) {
        byte[] bytes = storage.read(height, 1);
        return bytes.length == 0 ? null : bytes;
    }

    private synchronized void keep(int from, List<BlockHeader> headers) {
        for (int i = 0; i < headers.size(); i++) {
            storage.write(from + i, headers.get(i).toBytes());
        }
    }

    private void begin(ProofServer server, Deadline deadline) {
        Checkpoints.Checkpoint at = begin;
        if (at == null || isBegun()) {
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
        synchronized (this) {
            begin(at, headers.get(0));
        }
    }

    private synchronized boolean isBegun() {
        return chain != null;
    }

    private void begin(Checkpoints.Checkpoint at, BlockHeader header) {
        if (chain == null) {
            storage.write(0, HeaderChain.fromGenesis(network).firstHeader().toBytes());
            chain = HeaderChain.fromPinned(
                    network, at.height(), header, at.work().subtract(header.work()));
            saved = at.height();
            storage.write(saved, header.toBytes());
        }
    }

    /** What a file holds is judged like what a server sends; from the first header on that does not pass, it is fetched anew. */
    private void load(@Nullable Path file) {
        int first = firstHeight();
        byte[] kept = storage.read(first, 1);
        if (begin == null) {
            HeaderChain fresh = HeaderChain.fromGenesis(network);
            if (kept.length > 0
                    && !BlockHeader.of(kept, 0).hash().equals(fresh.first().hash())) {
                throw otherNetwork(file);
            }
            chain = fresh;
            storage.write(0, fresh.firstHeader().toBytes());
        } else if (kept.length > 0) {
            BlockHeader header = BlockHeader.of(kept, 0);
            if (!header.hash().equals(begin.hash())) {
                throw otherNetwork(file);
            }
            begin(begin, header);
        } else {
            return;
        }
        saved = first;
        HeaderChain known = chain();
        for (byte[] more = storage.read(saved + 1, AT_ONCE); more.length > 0; more = storage.read(saved + 1, AT_ONCE)) {
            for (int at = 0; at < more.length; at += BlockHeader.LENGTH) {
                try {
                    known.accept(BlockHeader.of(more, at));
                    saved++;
                } catch (BlockRefusedException damaged) {
                    return;
                }
            }
        }
    }

    private BalanceUnavailableException otherNetwork(@Nullable Path file) {
        return new BalanceUnavailableException(
                "file of headers \"" + file + "\" is not one of " + network + "; name another file for this network");
    }

    private synchronized void accept(ProofServer server, List<BlockHeader> headers) {
        HeaderChain known = chain();
        try {
            for (BlockHeader header : headers) {
                if (known.accept(header)) {
                    unsaved.put(header.hash(), header.toBytes());
                }
            }
        } catch (BlockRefusedException e) {
            throw new ServerException(
                    server.name(), ServerException.Kind.FALSE, "sent a false header: " + e.getMessage(), e);
        } finally {
            save(known);
        }
    }

    /** Writes what became the best chain; headers of branches wait in memory. */
    private void save(HeaderChain known) {
        while (saved > known.tipHeight() || !isSaved(known, saved)) {
            byte[] left = storage.read(saved, 1);
            unsaved.put(BlockHeader.of(left, 0).hash(), left);
            saved--;
        }
        List<byte[]> fresh = new ArrayList<>();
        for (int height = saved + 1; height <= known.tipHeight(); height++) {
            fresh.add(Objects.requireNonNull(unsaved.remove(known.hashAt(height)), "header was not kept"));
        }
        for (byte[] header : fresh) {
            storage.write(++saved, header);
        }
    }

    private boolean isSaved(HeaderChain known, int height) {
        byte[] bytes = storage.read(height, 1);
        return bytes.length > 0 && BlockHeader.of(bytes, 0).hash().equals(known.hashAt(height));
    }

    private static ServerException falseHeaders(ProofServer server, int from) {
        return new ServerException(
                server.name(),
                ServerException.Kind.FALSE,
                "sent headers from height " + from + " on that do not lead to the block we know at height "
                        + (from - 1 + Checkpoints.PERIOD) + "; it is of another network or lies");
    }

    /** Returns the height of the last block that our chain and the branch up to a known block have in common. */
    synchronized int agreedWith(ChainBlock tip) {
        HeaderChain known = chain();
        return EventUnion.height(known.forkPoint(tip.hash(), known.tip().hash()));
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
        byte[] hashes = new byte[heights.length * HASH];
        int[] seconds = new int[heights.length];
        for (int i = 0; i < heights.length; i++) {
            BlockHeader header = Objects.requireNonNull(header(heights[i]), "header was not fetched");
            System.arraycopy(HexFormat.of().parseHex(header.hash()), 0, hashes, i * HASH, HASH);
            seconds[i] = (int) header.time().getEpochSecond();
        }
        return ScannedBlocks.sparse(network, heights, hashes, seconds);
    }

    /** Returns the heights before the beginning that a balance at the end of a day needs; none where all are known. */
    public List<Integer> around(LocalDate day) {
        return begin == null
                ? List.of()
                : Checkpoints.around(
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    /** Returns the work of our best chain. */
    synchronized BigInteger work() {
        return chain().work();
    }
}
