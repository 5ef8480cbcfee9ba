package org.reserves.bitcoinj.proven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.Network;

/**
 * The headers of a {@link HeaderBook}: the chain as it is judged, and where it is kept. Headers of branches are in memory only; so many of
 * them at most are kept there. Not thread-safe.
 */
final class KeptHeaders implements AutoCloseable {
    private static final int AT_ONCE = 8 * 2_016;

    private final Network network;
    private final HeaderStorage storage;

    @Nullable
    private final Checkpoints.Checkpoint begin;

    private final Map<String, byte[]> unsaved = new HashMap<>();

    /** Null until the header of the checkpoint is known. */
    @Nullable
    private HeaderChain chain;

    private int saved;

    private KeptHeaders(Network network, HeaderStorage storage, @Nullable Checkpoints.Checkpoint begin) {
        this.network = network;
        this.storage = storage;
        this.begin = begin;
    }

    /**
     * Opens them.
     *
     * @param file  where they are kept, or null for memory
     * @param begin the block they begin at, or null for genesis
     */
    static KeptHeaders open(Network network, @Nullable Path file, @Nullable Checkpoints.Checkpoint begin) {
        HeaderStorage storage = file == null ? HeaderStorage.inMemory() : HeaderStorage.in(file);
        try {
            KeptHeaders kept = new KeptHeaders(network, storage, begin);
            kept.load(file);
            return kept;
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    Network network() {
        return network;
    }

    boolean isBegun() {
        return chain != null;
    }

    HeaderChain chain() {
        return Objects.requireNonNull(chain, "no headers yet");
    }

    /** Returns the 80 bytes of the header of the best chain at a height, or null where it is not known. */
    @Nullable
    byte[] read(int height) {
        byte[] bytes = storage.read(height, 1);
        return bytes.length == 0 ? null : bytes;
    }

    /** Keeps headers before the beginning. */
    void keepEarlier(int from, List<BlockHeader> headers) {
        for (int i = 0; i < headers.size(); i++) {
            storage.write(from + i, headers.get(i).toBytes());
        }
    }

    /** Begins with the header of the block to begin at, unless that is done. */
    void begin(BlockHeader header) {
        if (chain == null) {
            Checkpoints.Checkpoint at = Objects.requireNonNull(begin, "a chain from genesis has begun");
            storage.write(0, HeaderChain.fromGenesis(network).firstHeader().toBytes());
            saved = at.height();
            storage.write(saved, header.toBytes());
            chain = beginning();
        }
    }

    /**
     * Adds headers that a server sent.
     *
     * @param most how many there may be altogether, those of branches included
     * @throws ServerException if one breaks a rule, or they are more than there is memory for
     */
    void acceptFrom(ProofServer server, List<BlockHeader> headers, long most) {
        try {
            accept(headers);
        } catch (BlockRefusedException e) {
            throw new ServerException(
                    server.name(), ServerException.Kind.FALSE, "sent a false header: " + e.getMessage(), e);
        }
        if (chain().size() > most) {
            forgetBranches(0);
            throw HeaderRefusals.tooMany(server, most);
        }
    }

    /**
     * Adds headers, each after the one before.
     *
     * @throws BlockRefusedException if one breaks a rule; those before it are kept
     */
    private void accept(List<BlockHeader> headers) {
        HeaderChain known = chain();
        try {
            for (BlockHeader header : headers) {
                if (known.accept(header)) {
                    unsaved.put(header.hash(), header.toBytes());
                }
            }
        } finally {
            save(known);
        }
    }

    /** Forgets all branches where they have more headers than so many. */
    void forgetBranches(int most) {
        HeaderChain known = chain();
        int onBest = known.tipHeight() - firstHeight() + 1;
        if (known.size() - onBest > most) {
            unsaved.clear();
            chain = beginning();
            int last = saved;
            saved = firstHeight();
            judgeSaved(last);
        }
    }

    @Override
    public void close() {
        storage.close();
    }

    private int firstHeight() {
        return begin == null ? 0 : begin.height();
    }

    /** Returns a chain of nothing but the first header, which is saved. */
    private HeaderChain beginning() {
        Checkpoints.Checkpoint at = begin;
        if (at == null) {
            return HeaderChain.fromGenesis(network);
        }
        BlockHeader header = BlockHeader.of(storage.read(at.height(), 1), 0);
        return HeaderChain.fromPinned(network, at.height(), header, at.work().subtract(header.work()));
    }

    /** What a file holds is judged like what a server sends; from the first header on that does not pass, it is fetched anew. */
    private void load(@Nullable Path file) {
        int first = firstHeight();
        byte[] kept = storage.read(first, 1);
        String expected =
                begin == null ? HeaderChain.fromGenesis(network).first().hash() : begin.hash();
        if (kept.length > 0 && !BlockHeader.of(kept, 0).hash().equals(expected)) {
            throw new BalanceUnavailableException("file of headers \"" + file + "\" is not one of " + network
                    + "; name another file for this network");
        }
        if (begin == null) {
            storage.write(0, HeaderChain.fromGenesis(network).firstHeader().toBytes());
        } else if (kept.length == 0) {
            return;
        }
        chain = beginning();
        saved = first;
        judgeSaved(Integer.MAX_VALUE);
    }

    private void judgeSaved(int last) {
        HeaderChain known = chain();
        for (byte[] more = storage.read(saved + 1, AT_ONCE); more.length > 0; more = storage.read(saved + 1, AT_ONCE)) {
            for (int at = 0; at < more.length; at += BlockHeader.LENGTH) {
                try {
                    if (saved == last) {
                        return;
                    }
                    known.accept(more, at);
                    saved++;
                } catch (BlockRefusedException damaged) {
                    return;
                }
            }
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
}
