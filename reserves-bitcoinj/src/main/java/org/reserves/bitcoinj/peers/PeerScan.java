package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.ChainGrade;
import org.reserves.bitcoinj.blocks.ChainScan;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.compactfilters.FilterReport;
import org.reserves.bitcoinj.scan.ScriptMonitor;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.Witness;

/** Asks nodes one question: opens a conversation, follows coins through it, and says what stands behind the answer. */
final class PeerScan {
    private static final ChainGrade FILTERED = new ChainGrade(
            Assurance.INDICATIVE,
            List.of(
                    "nodes were asked only for the transactions they think concern the watched scripts (BIP37), and can leave out"
                            + " what they like; read whole blocks for evidence"));

    private final Network network;
    private final Set<NodeAddress> nodes;
    private final PeerTerms terms;

    PeerScan(Network network, Set<NodeAddress> nodes, PeerTerms terms) {
        this.network = network;
        this.nodes = nodes;
        this.terms = terms;
    }

    /** Returns the last block of the best chain. */
    ChainBlock tip() {
        HeaderChain chain = terms.range().newChain(network);
        try (Conversation run = conversation(chain, Integer.MAX_VALUE)) {
            run.awaitHeaders();
            return chain.tip();
        }
    }

    /** Follows what is watched from where the options say. */
    ChainHistory read(Collection<WatchOnly> watched) {
        HeaderChain chain = terms.range().newChain(network);
        try (Conversation run = conversation(chain, terms.range().firstHeight())) {
            while (true) {
                run.awaitHeaders();
                ChainBlock base = terms.range().base(chain);
                try {
                    return scan(run, chain, ChainScan.after(chain, base), base, null, watched);
                } catch (BranchLeftException reorganised) {
                    // the new chain has another block to begin after
                }
            }
        }
    }

    /** Follows the coins of an earlier answer. */
    ChainHistory forward(ChainBalance opening) {
        HeaderChain chain = terms.range().newChain(network);
        Integer height = opening.block().height();
        int from = height == null ? terms.range().firstHeight() : height + 1;
        List<WatchOnly> watched =
                opening.balances().stream().map(balance -> balance.watch()).toList();
        try (Conversation run = conversation(chain, from)) {
            while (true) {
                run.awaitHeaders();
                String hash = opening.block().hash();
                if (!chain.contains(hash) || !chain.onBestChain(hash)) {
                    throw notOnTheChain(opening, chain);
                }
                try {
                    return scan(run, chain, ChainScan.from(chain, opening), chain.block(hash), opening, watched);
                } catch (BranchLeftException reorganised) {
                    // perhaps the block of the balance is still there; if not, the next round says so
                }
            }
        }
    }

    private Conversation conversation(HeaderChain chain, int from) {
        return new Conversation(nodes, new Wire(network), chain, terms, from);
    }

    private ChainHistory scan(
            Conversation run,
            HeaderChain chain,
            ChainScan scan,
            ChainBlock base,
            @Nullable ChainBalance opening,
            Collection<WatchOnly> watched) {
        ChainHistory history = scan.run(watched, new ScriptMonitor(terms.control()), run::follow, tip -> {
            ChainGrade grade = grade(run, chain, base, opening, tip);
            if (opening == null) {
                grade = terms.range().claimed(grade, base);
            }
            grade = grade.atMost(grade.assurance(), witnesses(run.nodes()));
            for (String heavier : run.nodes().unbacked(chain)) {
                grade = grade.atMost(grade.assurance(), heavier);
            }
            return grade;
        });
        return history.witnessedBy(heard(run, history.tip()));
    }

    /** Returns what those who are there agreed on, and what became of the others. */
    private static List<Witness> heard(Conversation run, ChainBlock tip) {
        FilterReport filters = run.filters();
        Map<String, Witness> heard = new LinkedHashMap<>();
        run.nodes()
                .all()
                .forEach(peer -> heard.put(
                        peer.name(),
                        new Witness(
                                peer.name(), Witness.Standing.AGREED, "knows of no better chain than that of " + tip)));
        if (filters != null) {
            filters.witnesses().forEach(witness -> heard.put(witness.name(), witness));
        }
        List<Witness> all = new ArrayList<>(heard.values());
        all.addAll(run.nodes().lost());
        return all;
    }

    private ChainGrade grade(
            Conversation run, HeaderChain chain, ChainBlock base, @Nullable ChainBalance opening, ChainBlock tip) {
        if (terms.isBloomFiltered()) {
            return FILTERED;
        }
        FilterReport filters = run.filters();
        if (filters == null) {
            return ChainGrade.of(chain, base, opening, tip, terms.range().trusted());
        }
        ChainGrade grade =
                ChainGrade.of(chain, base, opening, tip, terms.range().trusted(), filters.read());
        for (String ground : filters.grounds()) {
            grade = grade.atMost(filters.assurance(), ground);
        }
        return grade;
    }

    private static String witnesses(LiveNodes nodes) {
        String standing = nodes.all().stream().map(RemotePeer::name).collect(Collectors.joining(", "));
        List<PeerFailure> failures = nodes.failures();
        return "the nodes still there at the end, which know of no better chain, are " + standing
                + (failures.isEmpty()
                        ? ""
                        : "; given up: "
                                + failures.stream().map(PeerFailure::toString).collect(Collectors.joining("; ")));
    }

    private static BalanceUnavailableException notOnTheChain(ChainBalance opening, HeaderChain chain) {
        return new BalanceUnavailableException(
                opening.block() + " of the balance to go on from is not on the best chain of"
                        + " the nodes, which goes from " + chain.first() + " to " + chain.tip());
    }
}
