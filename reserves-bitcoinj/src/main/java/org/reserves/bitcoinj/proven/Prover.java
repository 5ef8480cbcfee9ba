package org.reserves.bitcoinj.proven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;

/** Has every claim of every server proved, each once, by whichever of those that make it is asked the least. */
final class Prover {
    /** How many claims are asked about before any of them is checked. */
    private static final int AT_ONCE = 500;

    private final HeaderBook book;
    private final Map<ClaimedTransaction, ProvenTransaction> proven = new ConcurrentHashMap<>();

    Prover(HeaderBook book) {
        this.book = book;
    }

    /**
     * Proves what the servers claim.
     *
     * @param above what happened up to this height is known already
     * @param end   claims above the height of this block are left for later
     */
    void prove(Panel panel, int above, int end, Deadline deadline) {
        Set<ClaimedTransaction> open = new HashSet<>();
        for (AskedServer asked : panel.active()) {
            asked.allClaims().stream()
                    .filter(claim -> claim.height() > above && claim.height() <= end)
                    .filter(claim -> !isProven(claim))
                    .forEach(open::add);
        }
        while (!open.isEmpty()) {
            Map<AskedServer, List<ClaimedTransaction>> shares = shares(panel.active(), open);
            if (shares.isEmpty()) {
                // whoever claimed the rest has failed, and is named with the reason
                return;
            }
            panel.each(
                    shares.keySet(), asked -> prove(asked.server(), shares.getOrDefault(asked, List.of()), deadline));
            panel.requireSome();
            open.removeIf(this::isProven);
        }
    }

    /** Returns what is proved of what happened between two heights, in the order of the chain. */
    List<ProvenTransaction> between(int above, int end) {
        return proven.values().stream()
                .filter(found -> found.claim().height() > above && found.claim().height() <= end)
                .filter(found -> isProven(found.claim()))
                .sorted(ProvenTransaction.IN_ORDER)
                .toList();
    }

    private boolean isProven(ClaimedTransaction claim) {
        ProvenTransaction found = proven.get(claim);
        return found != null && book.hasAt(claim.height(), found.header());
    }

    private static Map<AskedServer, List<ClaimedTransaction>> shares(
            Collection<AskedServer> servers, Set<ClaimedTransaction> open) {
        Map<AskedServer, Set<ClaimedTransaction>> said = new LinkedHashMap<>();
        servers.forEach(asked -> said.put(asked, asked.allClaims()));
        Map<AskedServer, List<ClaimedTransaction>> shares = new LinkedHashMap<>();
        List<ClaimedTransaction> ordered = new ArrayList<>(open);
        ordered.sort(Comparator.comparing(ClaimedTransaction::height).thenComparing(ClaimedTransaction::txid));
        for (ClaimedTransaction claim : ordered) {
            said.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(claim))
                    .map(Map.Entry::getKey)
                    .min(Comparator.comparing(
                            asked -> shares.getOrDefault(asked, List.of()).size()))
                    .ifPresent(asked -> shares.computeIfAbsent(asked, unused -> new ArrayList<>())
                            .add(claim));
        }
        return shares;
    }

    private void prove(ProofServer server, List<ClaimedTransaction> claims, Deadline deadline) {
        for (int from = 0; from < claims.size(); from += AT_ONCE) {
            List<ClaimedTransaction> some = claims.subList(from, Math.min(claims.size(), from + AT_ONCE));
            book.fetch(some.stream().map(ClaimedTransaction::height).distinct().toList(), server, deadline);
            List<Shown> shown = server.show(some, deadline);
            Map<Integer, BlockHeader> headers = new HashMap<>();
            Map<Integer, Shown> good = new HashMap<>();
            for (int i = 0; i < some.size(); i++) {
                int height = some.get(i).height();
                BlockHeader header = headers.computeIfAbsent(height, book::header);
                prove(server, some.get(i), shown.get(i), header, good.get(height));
                good.put(height, shown.get(i));
            }
        }
    }

    private void prove(
            ProofServer server,
            ClaimedTransaction claim,
            Shown shown,
            @Nullable BlockHeader header,
            @Nullable Shown before) {
        if (header == null || !shown.claim().equals(claim)) {
            throw new ServerException(
                    server.name(),
                    ServerException.Kind.MOVED,
                    "showed " + shown.claim() + ", and our chain ends below; ask again");
        }
        try {
            proven.put(claim, ProofChecker.check(shown, header, before));
        } catch (FalseProofException e) {
            throw new ServerException(
                    server.name(), ServerException.Kind.FALSE, "showed a false proof of " + e.getMessage(), e);
        }
    }
}
