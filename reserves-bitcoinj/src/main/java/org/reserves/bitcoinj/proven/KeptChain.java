package org.reserves.bitcoinj.proven;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * The chain of a {@link HeaderBook} and the storage of its headers: the best chain in the storage, headers of branches in memory until
 * theirs is the best.
 *
 * <p>Thread-safe.
 */
final class KeptChain implements AutoCloseable {
    /** Some 2.5 MB of hexadecimal digits; as many questions of 2,016 can be under way at once. */
    static final int AT_ONCE = 8 * Checkpoints.PERIOD;

    private static final int HASH = 32;

    private final Network network;
    private final HeaderStorage storage;
    private final HeaderLimits limits;

    @Nullable
    private final Checkpoints.Checkpoint begin;

    private final Map<String, byte[]> unsaved = new HashMap<>();

    /** Null until the header of the checkpoint is known. */
    @Nullable
    private HeaderChain chain;

    private int saved;

    /** @param begin the checkpoint it begins at, or null for genesis */
    KeptChain(Network network, HeaderStorage storage, @Nullable Checkpoints.Checkpoint begin, HeaderLimits limits) {
        this.network = network;
        this.storage = storage;
        this.begin = begin;
        this.limits = limits;
    }

    synchronized boolean contains(String hash) {
        return chain != null && chain.contains(hash);
    }

    synchronized ChainBlock block(String hash) {
        return chain().block(hash);
    }

    synchronized ChainBlock first() {
        return chain().first();
    }

    synchronized ChainBlock tip() {
        return chain().tip();
    }

    int firstHeight() {
        return begin == null ? 0 : begin.height();
    }

    synchronized int height() {
        return chain().tipHeight();
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

    @Nullable
    synchronized byte[] read(int height) {
        byte[] bytes = storage.read(height, 1);
        return bytes.length == 0 ? null : bytes;
    }

    synchronized void keep(int from, List<BlockHeader> headers) {
        for (int i = 0; i < headers.size(); i++) {
            storage.write(from + i, headers.get(i).toBytes());
        }
    }

    synchronized boolean isBegun() {
        return chain != null;
    }

    /** Begins with the header of the checkpoint, unless it has begun. */
    synchronized void begin(Checkpoints.Checkpoint at, BlockHeader header) {
        if (chain == null) {
            storage.write(0, HeaderChain.fromGenesis(network).firstHeader().toBytes());
            chain = HeaderChain.fromPinned(
                    network, at.height(), header, at.work().subtract(header.work()));
            saved = at.height();
            storage.write(saved, header.toBytes());
        }
    }

    /** What a file holds is judged like what a server sends; from the first header on that does not pass, it is fetched anew. */
    synchronized void load(@Nullable Path file) {
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

    /**
     * Takes in headers, each of which follows one that is known.
     *
     * @return what is wrong where they are more than the limits allow, as the rest of a sentence, or null
     * @throws BlockRefusedException if one breaks a rule
     */
    @Nullable
    synchronized String accept(List<BlockHeader> headers) {
        HeaderChain known = chain();
        try {
            for (BlockHeader header : headers) {
                if (known.accept(header)) {
                    unsaved.put(header.hash(), header.toBytes());
                }
            }
            return limits.fault(known);
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

    synchronized int agreedWith(ChainBlock tip) {
        HeaderChain known = chain();
        return EventUnion.height(known.forkPoint(tip.hash(), known.tip().hash()));
    }

    synchronized BigInteger work() {
        return chain().work();
    }

    @Override
    public synchronized void close() {
        storage.close();
    }
}
