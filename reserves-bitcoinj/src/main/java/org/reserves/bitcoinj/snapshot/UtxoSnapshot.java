package org.reserves.bitcoinj.snapshot;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.scan.FileFault;
import org.reserves.bitcoinj.scan.ScriptMonitor;
import org.reserves.bitcoinj.watchlist.BareKeys;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.BalanceSource;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.chain.ScanCancelledException;
import org.reserves.chain.UtxoSet;
import org.reserves.chain.WatchOnly;
import org.reserves.money.Btc;

/**
 * The file Bitcoin Core's {@code dumptxoutset} writes: all unspent coins after one block. One pass over it proves that it is the
 * true set, finds the coins of everything watched and adds up the supply, without a node.
 *
 * <pre>{@code
 * try (UtxoSnapshot chain = UtxoSnapshot.open(Path.of("utxo-935000.dat"))) {
 *     ChainBalance answer = chain.balanceOf(List.of(WatchOnly.of("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo")));
 *     answer.balances().get(0).total();
 *     answer.assurance();            // AUTHENTICATED, or UNAUTHENTICATED with the reason in grounds()
 * }
 * }</pre>
 *
 * <p>Version 2 of the format is read, of Bitcoin Core 28 and later; older files are recognised and refused with advice. The file is
 * read once from its beginning to its end, so a pipe will do. Only where a gap limit asks for more scripts after coins were found is
 * it read again, which a pipe cannot; the balance of that text is then unknown.
 *
 * <p>The answer is {@link org.reserves.chain.Assurance#AUTHENTICATED} where network, block and {@code hash_serialized_3} of
 * the coins match a {@link TrustedSet}; where only the MuHash of the set is known, that is computed and compared, some microseconds a
 * coin and on all processors. A hash that differs from the trusted one of the same block is refused, as is every file
 * that Bitcoin Core could not have written, with the place and the reason; there is no balance then. A block of which no set is
 * trusted gives an unauthenticated answer without a height, because the file does not contain it.
 *
 * <p>Memory: about 25 MB, 2 MB without hashing, 1 MB more for a pipe, and what the watched scripts and their coins take, whatever the
 * size of the file. Hashing runs on a thread of its own for as long as a pass lasts, and so does reading from a pipe, which is
 * given up where nothing comes within {@link SnapshotOptions#patience}. One thread at a time may use a snapshot.
 */
public final class UtxoSnapshot implements BalanceSource {
    private static final String NOBODY = "";

    private final ReadableByteChannel channel;
    private final SnapshotOptions options;

    @Nullable
    private final Long size;

    private final ScanMonitor monitor;
    private final SnapshotHeader header;
    private ByteInput input;
    private boolean atFirstCoin = true;
    private volatile boolean closed;

    /** The name of the thread that reads, or nothing. */
    private final AtomicReference<String> reading = new AtomicReference<>(NOBODY);

    private UtxoSnapshot(
            ReadableByteChannel channel, @Nullable Long size, SnapshotOptions options, ScanMonitor monitor) {
        this.channel = channel;
        this.size = size;
        this.options = options;
        this.monitor = monitor;
        input = new ByteInput(channel, size, monitor::onRefill);
        header = SnapshotHeader.read(input, size);
    }

    /**
     * Opens a file or named pipe with the defaults of {@link SnapshotOptions}, and reads its header.
     *
     * @throws SnapshotRefusedException    if it is not a snapshot of a kind that is read
     * @throws BalanceUnavailableException if it cannot be opened or read
     */
    public static UtxoSnapshot open(Path file) {
        return open(file, SnapshotOptions.defaults());
    }

    /**
     * Opens a file or named pipe, and reads its header.
     *
     * @throws SnapshotRefusedException    if it is not a snapshot of a kind that is read
     * @throws BalanceUnavailableException if it cannot be opened or read
     */
    public static UtxoSnapshot open(Path file, SnapshotOptions options) {
        Objects.requireNonNull(file, "file must not be null");
        Objects.requireNonNull(options, "options must not be null");
        if (Files.isDirectory(file)) {
            throw new BalanceUnavailableException("snapshot \"" + file + "\" is a directory; give the file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return pipe(() -> FileChannel.open(file), options);
        }
        try {
            FileChannel channel = FileChannel.open(file);
            Long size = channel.size();
            return opened(channel, size, options, new ScanMonitor(options));
        } catch (ClosedByInterruptException e) {
            throw new ScanCancelledException("at byte 0 of the snapshot");
        } catch (NoSuchFileException e) {
            throw new BalanceUnavailableException("snapshot \"" + file + "\" does not exist; check the path", e);
        } catch (IOException e) {
            throw new BalanceUnavailableException(
                    "snapshot \"" + file + "\" could not be opened: " + FileFault.of(e)
                            + "; check the path and the permissions",
                    e);
        }
    }

    /**
     * Opens a snapshot that arrives through a pipe, and reads its header. It can be asked for balances once.
     *
     * @param pipe where the bytes come from, read on a thread of its own; closing the snapshot closes it
     * @throws SnapshotRefusedException    if it is not a snapshot of a kind that is read
     * @throws BalanceUnavailableException if it cannot be read
     */
    public static UtxoSnapshot open(ReadableByteChannel pipe, SnapshotOptions options) {
        Objects.requireNonNull(pipe, "pipe must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return pipe(() -> pipe, options);
    }

    private static UtxoSnapshot pipe(PatientPipe.Opening opening, SnapshotOptions options) {
        ScanMonitor monitor = new ScanMonitor(options);
        return opened(new PatientPipe(opening, options.patience(), monitor::onRefill), null, options, monitor);
    }

    private static UtxoSnapshot opened(
            ReadableByteChannel channel, @Nullable Long size, SnapshotOptions options, ScanMonitor monitor) {
        try {
            return new UtxoSnapshot(channel, size, options, monitor);
        } catch (RuntimeException | Error e) {
            // whatever ends the opening, a cancel function of the caller among it, must not leave the file open
            closeQuietly(channel);
            throw e;
        }
    }

    @Override
    public Network network() {
        return header.network();
    }

    /** Returns the hash of the block after which the coins are unspent, as displayed. */
    public String baseHash() {
        return header.baseHash();
    }

    /** Returns how many coins the header announces; the pass counts them. */
    public long coinCount() {
        return header.coins();
    }

    /**
     * Finds the coins of everything watched, and measures and authenticates the whole set on the way.
     *
     * @throws SnapshotRefusedException    if the file is cut short, damaged or forged
     * @throws ScanCancelledException      if the caller cancelled or interrupted the scan
     * @throws BalanceUnavailableException if the file cannot be read
     * @throws IllegalStateException       if the snapshot came through a pipe and was read already, is closed, or is being read by
     *                                     another thread
     */
    @Override
    public ChainBalance balanceOf(Collection<WatchOnly> watched) {
        if (closed) {
            throw new IllegalStateException("snapshot is closed; open it again");
        }
        String reader = Thread.currentThread().getName();
        String other = reading.compareAndExchange(NOBODY, reader);
        if (!other.equals(NOBODY)) {
            throw new IllegalStateException("snapshot is being read by the thread \"" + other
                    + "\" and has one place in the file; open it once for each thread");
        }
        try {
            monitor.asked();
            return read(watched);
        } finally {
            reading.set(NOBODY);
        }
    }

    private ChainBalance read(Collection<WatchOnly> watched) {
        ScriptMonitor scripts = new ScriptMonitor(options.control());
        WatchPlan plan = size == null
                ? WatchPlan.ofOnePass(network(), watched, scripts)
                : WatchPlan.of(network(), watched, scripts);
        SnapshotPass pass = pass(plan);
        while (plan.extendPast(pass.matches()::any)) {
            if (size == null) {
                plan.giveUpExtending(
                        "coins were found within the gap limit of the last script looked for, and a pipe cannot be"
                                + " read again; give a range, or use a file");
                break;
            }
            pass = pass(plan);
        }
        SetProof verdict = SetProof.of(header, options, pass.hash(), pass.muHash());
        UtxoSet set = new UtxoSet(header.coins(), Btc.ofSats(pass.total()), pass.hash());
        int tip = verdict.block().height() == null
                ? pass.highest()
                : verdict.block().height();
        MatchedCoins matches = pass.matches();
        BareKeys bareKeys = pass.bareKeys();
        return new ChainBalance(
                verdict.block(),
                verdict.assurance(),
                verdict.grounds(),
                set,
                plan.balances(
                        script -> matches.coins(script, tip),
                        script -> bareKeys == null ? List.of() : bareKeys.notes(script)));
    }

    /**
     * Finds the coins of everything watched, if the block is the one this snapshot is of.
     *
     * @throws BalanceUnavailableException as {@link #balanceOf} does, or if it is another block
     */
    @Override
    public ChainBalance balanceAt(ChainBlock block, Collection<WatchOnly> watched) {
        Objects.requireNonNull(block, "block must not be null");
        if (!block.isSameAs(ChainBlock.of(network(), baseHash()))) {
            throw new BalanceUnavailableException("snapshot is of block " + baseHash() + " and says nothing about "
                    + block + "; dump that block with dumptxoutset rollback, or roll this one forward with blocks");
        }
        return balanceOf(watched);
    }

    @Override
    public void close() {
        closed = true;
        closeQuietly(channel);
    }

    private SnapshotPass pass(WatchPlan plan) {
        if (!atFirstCoin) {
            rewind();
        }
        atFirstCoin = false;
        List<CompressedScript> scripts =
                plan.scripts().stream().map(CompressedScript::of).toList();
        return SnapshotPass.run(input, header, options, monitor, scripts);
    }

    private void rewind() {
        if (size == null || !(channel instanceof FileChannel file)) {
            throw new IllegalStateException(
                    "snapshot came through a pipe and was read already; ask for everything at once");
        }
        try {
            file.position(0);
        } catch (IOException e) {
            throw new BalanceUnavailableException(
                    "snapshot could not be read again: " + FileFault.of(e) + "; open it anew", e);
        }
        input = new ByteInput(channel, size, monitor::onRefill);
        if (!SnapshotHeader.read(input, size).equals(header)) {
            throw new SnapshotRefusedException(
                    0, "header changed since the file was opened; copy the file and scan the copy");
        }
    }

    private static void closeQuietly(ReadableByteChannel channel) {
        try {
            channel.close();
        } catch (IOException nothingIsWrittenSoNothingIsLost) {
            // the operating system takes the descriptor back in any case
        }
    }
}
