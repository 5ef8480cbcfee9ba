package org.reserves.examples.sources;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.peers.PeerOptions;
import org.reserves.bitcoinj.peers.Peers;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.Network;

/**
 * Nodes that serve compact block filters, as their user writes them: {@code filters://host:port}, without a port the usual one. What holds for
 * all of them together is said once: {@code block=HASH}, {@code birthday=HEIGHT} or {@code birthday=DAY}, {@code operators=N} for how many
 * operators at least have to agree, and {@code header=HEIGHT:FILTER_HEADER} for one that is trusted.
 */
public final class FilterPeers {
    /** The names of the options. */
    public static final List<String> OPTIONS = List.of("network", "block", "birthday", "operators", "header");

    /** nMinimumChainWork of the main network in Bitcoin Core 31, the work of block 938,343 of 2026-02-25. */
    private static final BigInteger LEAST_WORK = new BigInteger("01128750f82f4c366153a3a030", 16);

    private static final Duration DEADLINE = Duration.ofHours(12);
    private static final String VOUCHER = "the word of whoever started this program";

    private final List<String> nodes = new ArrayList<>();
    private final Map<String, String> common = new HashMap<>();

    /**
     * Adds a node.
     *
     * @throws IllegalArgumentException if an option was given before with another value
     */
    public void add(SourceText text) {
        nodes.add(text.address());
        for (String name : OPTIONS) {
            String value = text.option(name);
            String before = value == null ? null : common.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
                throw new IllegalArgumentException("option \"" + name + "\" is \"" + before + "\" for one node and \""
                        + value + "\" for another, and holds for all of them; give it once");
            }
        }
    }

    /** Returns whether no node was added. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /**
     * Returns the nodes as one source.
     *
     * @throws IllegalArgumentException if an address or an option is malformed
     */
    public Peers open() {
        String named = common.get("network");
        Network network = named == null ? Network.MAIN : Network.fromId(named);
        return Peers.of(network, nodes, options(network)).compactFilters();
    }

    private PeerOptions options(Network network) {
        String block = common.get("block");
        PeerOptions options = PeerOptions.of(target(network, block), DEADLINE);
        if (block != null) {
            options = options.trusting(new TrustedBlock(block, VOUCHER));
        }
        String birthday = common.get("birthday");
        if (birthday != null) {
            options = birthday.contains("-")
                    ? options.birthday(birthday)
                    : options.birthday(number("birthday", birthday));
        }
        String operators = common.get("operators");
        if (operators != null) {
            options = options.fewestOperators(number("operators", operators));
        }
        String header = common.get("header");
        if (header != null) {
            int colon = header.indexOf(':');
            options = options.trusting(new TrustedFilterHeader(
                    number("header", colon < 0 ? header : header.substring(0, colon)),
                    colon < 0 ? "" : header.substring(colon + 1),
                    VOUCHER));
        }
        return options;
    }

    private static SyncTarget target(Network network, @Nullable String block) {
        if (block != null) {
            return SyncTarget.block(block);
        }
        return network == Network.MAIN ? SyncTarget.work(LEAST_WORK) : SyncTarget.height(1);
    }

    private static int number(String option, String digits) {
        if (!digits.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("option \"" + option + "\" begins with \"" + digits
                    + "\", which is not a number; write birthday=HEIGHT, birthday=YYYY-MM-DD, operators=N or"
                    + " header=HEIGHT:FILTER_HEADER");
        }
        return Integer.parseInt(digits);
    }
}
