package org.reserves.bitcoinj.rpc;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.ChainGrade;
import org.reserves.bitcoinj.blocks.ChainScan;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.HeaderBook;
import org.reserves.bitcoinj.scan.BlockMonitor;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.ScriptMonitor;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

/**
 * The blocks of a node, by RPC or REST, read as those of a stranger: every header is judged by its work, every body by its header. So nothing
 * the node says is believed, and any version of any node will do that has {@code getblockhash}, {@code getblockheader} and
 * {@code getblock}, or Bitcoin Core's REST.
 *
 * <p>One thread at a time may use it.
 */
final class VerifiedNodeBlocks implements HistorySource {
    private static final int HEADERS_AT_ONCE = 2_000;
    private static final int FIRST_STEP_BACK = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration DEADLINE = Duration.ofDays(2);

    private final String node;
    private final Function<Deadline, BlockProvider> provider;
    private final ScanControl control;

    @Nullable
    private final TrustedBlock trusted;

    /** Null until the node was asked for its first block. */
    @Nullable
    private HeaderChain chain;

    VerifiedNodeBlocks(
            String node,
            Function<Deadline, BlockProvider> provider,
            ScanControl control,
            @Nullable TrustedBlock trusted) {
        this.node = node;
        this.provider = provider;
        this.control = control;
        this.trusted = trusted;
    }

    @Override
    public Network network() {
        return chain(deadline()).network();
    }

    @Override
    public ChainBlock tip() {
        return learnt(deadline()).tip();
    }

    @Override
    public ChainHistory historyOf(Collection<WatchOnly> watched) {
        Objects.requireNonNull(watched, "watched must not be null");
        Deadline deadline = deadline();
        HeaderChain known = learnt(deadline);
        return read(known, ChainScan.after(known, known.first()), known.first(), null, watched, deadline);
    }

    @Override
    public ChainHistory rollForward(ChainBalance opening) {
        Objects.requireNonNull(opening, "opening must not be null");
        Deadline deadline = deadline();
        HeaderChain known = learnt(deadline);
        ChainBlock block = opening.block();
        if (block.network() != known.network() || !known.contains(block.hash()) || !known.onBestChain(block.hash())) {
            throw new NodeException(
                    node,
                    "does not have " + block
                            + " on its best chain; check the hash and the network, or take another block");
        }
        List<WatchOnly> watched =
                opening.balances().stream().map(WatchedBalance::watch).toList();
        return read(known, ChainScan.from(known, opening), known.block(block.hash()), opening, watched, deadline);
    }

    /** Holds no connection. */
    @Override
    public void close() {
        // nothing is held
    }

    private ChainHistory read(
            HeaderChain known,
            ChainScan scan,
            ChainBlock base,
            @Nullable ChainBalance opening,
            Collection<WatchOnly> watched,
            Deadline deadline) {
        BlockMonitor monitor = new BlockMonitor(control);
        BlockProvider blocks = provider.apply(deadline);
        return scan.run(
                watched,
                new ScriptMonitor(control),
                tracker -> {
                    monitor.begin(ScanProgress.Stage.BLOCKS, (long) (known.tipHeight() - tracker.tipHeight()));
                    while (tracker.tipHeight() < known.tipHeight()) {
                        tracker.connect(blocks.verified(known.hashAt(tracker.tipHeight() + 1)));
                        monitor.block();
                    }
                    monitor.end();
                },
                tip -> ChainGrade.of(known, base, opening, tip, trusted));
    }

    private HeaderChain chain(Deadline deadline) {
        HeaderChain known = chain;
        if (known == null) {
            String genesis = provider.apply(deadline).hash(0);
            Network network = HeaderBook.networkOf(genesis);
            if (network == null) {
                throw new NodeException(
                        node, "is of a chain that begins with block " + genesis + ", which is no network of bitcoin");
            }
            known = HeaderChain.fromGenesis(network);
            chain = known;
        }
        return known;
    }

    /** Learns the headers up to the node's tip; after a reorganisation from where the node's chain leaves ours. */
    private HeaderChain learnt(Deadline deadline) {
        HeaderChain known = chain(deadline);
        BlockProvider blocks = provider.apply(deadline);
        int tip = blocks.height();
        int from = Math.min(known.tipHeight(), tip);
        for (int back = FIRST_STEP_BACK; from > 0 && !known.contains(blocks.hash(from)); back *= 2) {
            from = Math.max(0, from - back);
        }
        try {
            for (int next = from + 1; next <= tip; next += HEADERS_AT_ONCE) {
                blocks.headers(next, Math.min(tip, next + HEADERS_AT_ONCE - 1)).forEach(known::accept);
            }
        } catch (BlockRefusedException e) {
            throw new NodeException(node, 0, "sent a false header: " + e.getMessage(), e);
        }
        return known;
    }

    private Deadline deadline() {
        Duration whole = control.deadline() == null ? DEADLINE : control.deadline();
        return Deadline.in(whole, control.patienceOr(PATIENCE), control);
    }
}
