package org.reserves.bitcoinj.rpc;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.filters.FilterHeaders;
import org.reserves.bitcoinj.filters.RecomputedFilters;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.scan.BlockMonitor;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.chain.HistorySource;
import org.reserves.internal.Hex;

/**
 * A Bitcoin Core node by REST: its blocks, read as those of a stranger, and of one's own node also what they spend, for making filter headers
 * that others can trust.
 *
 * <pre>{@code
 * NodeRest rest = NodeRest.at("127.0.0.1:8332");
 * RecomputedFilters made = rest.filters(rest.tipHeight() - 6, filters -> {});
 * made.trusted("my node");                       // a TrustedFilterHeader
 * }</pre>
 *
 * <p>Needs Bitcoin Core 30 with {@code rest=1}, and its blocks, so it must not be pruned; no password and no index. Older nodes do not tell
 * what a block spends ({@code /rest/spenttxouts}); there {@link org.reserves.bitcoinj.blockfiles.BlockFiles} reads it from the files.
 *
 * <p>Each block is held against its header and must follow the one before, and what it is said to spend against its inputs; that the chain
 * is the true one rests on the node. Where the node has {@code blockfilterindex=1}, {@link #filterHeader} says what it would answer itself.
 *
 * <p>One thread at a time may use it.
 */
public final class NodeRest {
    private static final Duration DEADLINE = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_HEADERS = 2_000;
    static final String SWITCHED_OFF = "start the node with rest=1, and check that this is its RPC port";
    static final String NO_BLOCK = "it may be pruned or its chain may have changed; begin again";
    private static final String NO_SPENT_OUTPUTS =
            "that needs Bitcoin Core 30 and its undo files; with an older one make filters from its block files";

    private final RestClient client;
    private final ScanControl control;

    private NodeRest(RestClient client, ScanControl control) {
        this.client = client;
        this.control = control;
    }

    /**
     * Returns a node, with seven days for each question and a minute for each answer; nothing is sent yet.
     *
     * @param address {@code host:port} or a URL with {@code http} or {@code https}; without a port it is 8332
     * @throws IllegalArgumentException if it is not an address
     */
    public static NodeRest at(String address) {
        return at(address, ScanControl.defaults());
    }

    /**
     * Returns a node; nothing is sent yet.
     *
     * @param control deadline of a question, patience with an answer, progress and cancellation
     * @throws IllegalArgumentException if it is not an address
     */
    public static NodeRest at(String address, ScanControl control) {
        Objects.requireNonNull(control, "control must not be null");
        URI uri = NodeUri.parse(address);
        return new NodeRest(new RestClient(NodeUri.name(uri), uri), control);
    }

    /**
     * Returns the height of the last block the node has.
     *
     * @throws NodeException if the node gives no answer that can be used
     */
    public int tipHeight() {
        return client.json("/rest/chaininfo.json", SWITCHED_OFF, deadline(), answer -> answer.get("blocks")
                .count());
    }

    /**
     * Returns a source that reads all blocks of the node by REST and believes nothing, like {@link CoreNode#readingBlocks()}: no password and
     * no index, any version that serves REST, hours on the main network.
     */
    public HistorySource readingBlocks() {
        return readingBlocksTo(null);
    }

    /**
     * Returns a source that reads all blocks of the node by REST and believes nothing.
     *
     * @param trusted a block that is known to be on the chain, which makes one of a test network believable
     */
    public HistorySource readingBlocks(TrustedBlock trusted) {
        return readingBlocksTo(Objects.requireNonNull(trusted, "trusted must not be null"));
    }

    private HistorySource readingBlocksTo(@Nullable TrustedBlock trusted) {
        return new VerifiedNodeBlocks(client.node(), deadline -> new RestBlocks(client, deadline), control, trusted);
    }

    /**
     * Makes the filters of all blocks from genesis up to a height.
     *
     * @param last the height of the last block, some blocks below the tip so that it stays on the chain
     * @param each told after each block
     * @throws NodeException                                  if the node gives no answer that can be used, or its chain changes
     * @throws org.reserves.chain.BalanceUnavailableException if the deadline passes or the run is cancelled
     */
    public RecomputedFilters filters(int last, Consumer<RecomputedFilters> each) {
        return make(RecomputedFilters.fromGenesis(), last, each);
    }

    /**
     * Makes the filters of all blocks after one whose filter header is known, up to a height.
     *
     * @param begin the filter header made or published before
     * @param last  the height of the last block
     * @param each  told after each block
     * @throws IllegalArgumentException                       if the last block is before that of the filter header
     * @throws NodeException                                  if the node gives no answer that can be used, or its chain changes
     * @throws org.reserves.chain.BalanceUnavailableException if the deadline passes or the run is cancelled
     */
    public RecomputedFilters filtersAfter(TrustedFilterHeader begin, int last, Consumer<RecomputedFilters> each) {
        Objects.requireNonNull(begin, "begin must not be null");
        if (last < begin.height()) {
            throw new IllegalArgumentException(
                    "last block \"" + last + "\" is before " + begin + "; name one after it");
        }
        String block = hashAt(begin.height(), deadline());
        return make(RecomputedFilters.after(begin.height(), block, begin.header()), last, each);
    }

    private RecomputedFilters make(RecomputedFilters filters, int last, Consumer<RecomputedFilters> each) {
        Objects.requireNonNull(each, "each must not be null");
        Deadline deadline = deadline();
        BlockMonitor monitor = new BlockMonitor(control);
        monitor.begin(ScanProgress.Stage.BLOCKS, (long) last - filters.height());
        while (filters.height() < last) {
            int next = filters.height() + 1;
            byte[] headers = headers(hashAt(next, deadline), last - next + 1, deadline);
            Pages pages = pages(headers, 0);
            for (int at = 0; at < headers.length; at += BlockHeader.LENGTH) {
                // the next block is on its way while the filter of this one is made
                Pages following =
                        at + BlockHeader.LENGTH < headers.length ? pages(headers, at + BlockHeader.LENGTH) : null;
                try {
                    add(filters, pages, deadline);
                    monitor.block();
                    each.accept(filters);
                } catch (RuntimeException e) {
                    if (following != null) {
                        following.forget();
                    }
                    throw e;
                }
                pages = following == null ? pages : following;
            }
        }
        monitor.end();
        return filters;
    }

    private void add(RecomputedFilters filters, Pages pages, Deadline deadline) {
        byte[] block = pages.block.bytes(deadline);
        byte[] spent = pages.spent.bytes(deadline);
        try {
            filters.addWithSpentOutputs(block, spent);
        } catch (IllegalArgumentException | BlockRefusedException e) {
            throw new NodeException(
                    client.node(),
                    0,
                    "sends what makes no filter of block " + (filters.height() + 1) + ": " + e.getMessage()
                            + "; its chain may have changed, so begin again and end some blocks below its tip",
                    e);
        }
    }

    /** A block and what it spends, asked for at the same time. */
    private static final class Pages {
        private final RestClient.Page block;
        private final RestClient.Page spent;

        Pages(RestClient.Page block, RestClient.Page spent) {
            this.block = block;
            this.spent = spent;
        }

        void forget() {
            block.forget();
            spent.forget();
        }
    }

    private Pages pages(byte[] headers, int at) {
        String hash = BlockHeader.of(headers, at).hash();
        return new Pages(
                client.ask("/rest/block/" + hash + ".bin", NO_BLOCK),
                client.ask("/rest/spenttxouts/" + hash + ".bin", NO_SPENT_OUTPUTS));
    }

    private String hashAt(int height, Deadline deadline) {
        return client.json(
                "/rest/blockhashbyheight/" + height + ".json",
                "it may have no such block yet, or " + SWITCHED_OFF,
                deadline,
                answer -> answer.get("blockhash").hash());
    }

    private byte[] headers(String first, int count, Deadline deadline) {
        String path = "/rest/headers/" + first + ".bin?count=" + Math.min(count, MOST_HEADERS);
        byte[] headers = client.ask(path, SWITCHED_OFF).bytes(deadline);
        // a node answers with nothing about a block that is not on its chain
        if (headers.length == 0) {
            throw new NodeException(
                    client.node(),
                    "has block " + first + " on its chain no more; begin again, some blocks below its tip");
        }
        if (headers.length % BlockHeader.LENGTH != 0 || headers.length > MOST_HEADERS * BlockHeader.LENGTH) {
            throw malformed(path, headers.length);
        }
        return headers;
    }

    /**
     * Returns the filter header that the node's own index has.
     *
     * @param blockHash the block, as displayed
     * @return as displayed, or null if the block is not on its chain
     * @throws IllegalArgumentException if the hash is malformed
     * @throws NodeException if the node has no index of block filters, or gives no answer that can be used
     */
    @Nullable
    public String filterHeader(String blockHash) {
        Hex.requireHash("block hash", blockHash);
        String path = "/rest/blockfilterheaders/basic/" + blockHash + ".bin?count=1";
        byte[] answer = client.ask(path, "start the node with blockfilterindex=1 and let it catch up")
                .bytes(deadline());
        if (answer.length != 0 && answer.length != FilterHeaders.LENGTH) {
            throw malformed(path, answer.length);
        }
        return answer.length == 0 ? null : FilterHeaders.display(Arrays.copyOf(answer, FilterHeaders.LENGTH));
    }

    private NodeException malformed(String path, int length) {
        return new NodeException(
                client.node(),
                "says to " + path + " " + length + " bytes, which are not an answer; is it a Bitcoin Core node?");
    }

    private Deadline deadline() {
        Duration whole = control.deadline();
        return Deadline.in(whole == null ? DEADLINE : whole, control.patienceOr(PATIENCE), control);
    }
}
