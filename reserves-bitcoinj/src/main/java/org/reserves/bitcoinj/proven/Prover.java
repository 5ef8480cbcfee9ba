package org.reserves.bitcoinj.proven;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;

/** Has every claim of every server proved, each once, by whichever of those that make it is asked the least. */
final class Prover {
    private final HeaderBook book;

    /** In the order in which it was proved, by height from each server, so that little is left to sort. */
    private final Map<ClaimedTransaction, ProvenTransaction> proven =
            Collections.synchronizedMap(new LinkedHashMap<>());

    /** One transaction of each block that what was returned last is of. */
    private final List<ProvenTransaction> blocks = new ArrayList<>();

    /** Whether nothing was left out of it because its block is not on the chain any more. */
    private boolean complete;

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
        // the only server made all the claims; one that is left over need not have
        boolean alone = panel.active().size() == 1;
        Map<AskedServer, Set<ClaimedTransaction>> said = new LinkedHashMap<>();
        panel.active().forEach(asked -> said.put(asked, asked.allClaims()));
        Set<ClaimedTransaction> open = alone ? said.values().iterator().next() : new HashSet<>();
        said.values().forEach(open::addAll);
        OnChain chain = new OnChain();
        open.removeIf(claim -> claim.height() <= above || claim.height() > end || chain.has(proven.get(claim)));
        // what a block proved that is not on the chain any more has to be proved again
        proven.keySet().removeAll(open);
        while (!open.isEmpty()) {
            said.keySet().removeIf(asked -> !asked.isActive());
            Map<AskedServer, List<ClaimedTransaction>> shares = shares(said, open, alone);
            if (shares.isEmpty()) {
                // whoever claimed the rest has failed, and is named with the reason
                return;
            }
            panel.each(
                    shares.keySet(), asked -> prove(asked.server(), shares.getOrDefault(asked, List.of()), deadline));
            panel.requireSome();
            if (areAll(shares, open.size())) {
                return;
            }
            open.removeIf(proven::containsKey);
        }
    }

    /** Returns whether no server failed at its share, and the shares are all there was to show. */
    private static boolean areAll(Map<AskedServer, List<ClaimedTransaction>> shares, int open) {
        int shown = 0;
        for (Map.Entry<AskedServer, List<ClaimedTransaction>> share : shares.entrySet()) {
            shown += share.getKey().isActive() ? share.getValue().size() : 0;
        }
        return shown == open;
    }

    /** Returns what is proved of what happened between two heights, in the order of the chain. */
    List<ProvenTransaction> between(int above, int end) {
        List<ProvenTransaction> all = new ArrayList<>(proven.size());
        proven.values().forEach(found -> {
            if (found.claim().height() > above && found.claim().height() <= end) {
                all.add(found);
            }
        });
        all.sort(ProvenTransaction.IN_ORDER);
        blocks.clear();
        all.forEach(this::note);
        int proved = all.size();
        OnChain chain = new OnChain();
        all.removeIf(found -> !chain.has(found));
        complete = proved == all.size();
        return all;
    }

    private void note(ProvenTransaction found) {
        if (blocks.isEmpty() || !blocks.get(blocks.size() - 1).header().equals(found.header())) {
            blocks.add(found);
        }
    }

    /** Returns the heights of the blocks that what {@link #between} returned last is of. */
    List<Integer> heights() {
        return blocks.stream().map(block -> block.claim().height()).toList();
    }

    /** Returns whether what {@link #between} returned last is all that was proved, and on the chain still. */
    boolean isLastComplete() {
        OnChain chain = new OnChain();
        return complete && blocks.stream().allMatch(chain::has);
    }

    /** Whether what was proved is on the chain as it is now; a block is looked for once where its transactions follow one another. */
    private final class OnChain {
        @Nullable
        private BlockHeader last;

        private boolean hasLast;

        boolean has(@Nullable ProvenTransaction found) {
            if (found == null) {
                return false;
            }
            if (last == null || !last.equals(found.header())) {
                last = found.header();
                hasLast = book.hasAt(found.claim().height(), last);
            }
            return hasLast;
        }
    }

    /** Each claim is shown by whichever of those that make it has the fewest to show. */
    private static Map<AskedServer, List<ClaimedTransaction>> shares(
            Map<AskedServer, Set<ClaimedTransaction>> said, Set<ClaimedTransaction> open, boolean alone) {
        Map<AskedServer, List<ClaimedTransaction>> shares = new LinkedHashMap<>();
        said.keySet().forEach(asked -> shares.put(asked, new ArrayList<>()));
        if (alone) {
            shares.values().forEach(share -> share.addAll(Arrays.asList(byHeight(open))));
            return shares;
        }
        for (ClaimedTransaction claim : byHeight(open)) {
            List<ClaimedTransaction> shortest = null;
            for (Map.Entry<AskedServer, Set<ClaimedTransaction>> entry : said.entrySet()) {
                List<ClaimedTransaction> share = Objects.requireNonNull(shares.get(entry.getKey()));
                if ((shortest == null || share.size() < shortest.size())
                        && entry.getValue().contains(claim)) {
                    shortest = share;
                }
            }
            if (shortest != null) {
                shortest.add(claim);
            }
        }
        shares.values().removeIf(List::isEmpty);
        return shares;
    }

    private static ClaimedTransaction[] byHeight(Set<ClaimedTransaction> open) {
        ClaimedTransaction[] claims = open.toArray(ClaimedTransaction[]::new);
        long[] order = new long[claims.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) claims[i].height() << Integer.SIZE | i;
        }
        Arrays.sort(order);
        ClaimedTransaction[] sorted = new ClaimedTransaction[claims.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = claims[(int) order[i]];
        }
        return sorted;
    }

    /** What a server shows is checked while it looks for more; claims are in the order of heights, so one block at a time. */
    private void prove(ProofServer server, List<ClaimedTransaction> claims, Deadline deadline) {
        book.fetch(claims.stream().map(ClaimedTransaction::height).distinct().toList(), server, deadline);
        Iterator<ClaimedTransaction> wanted = claims.iterator();
        OneBlock block = new OneBlock();
        server.show(claims, deadline, shown -> {
            ClaimedTransaction claim = wanted.next();
            ProofChecker checker = block.at(claim.height());
            if (checker == null || !shown.claim().equals(claim)) {
                throw new ServerException(
                        server.name(),
                        ServerException.Kind.MOVED,
                        "showed " + shown.claim() + ", and our chain ends below; ask again");
            }
            try {
                proven.put(claim, checker.check(shown));
            } catch (FalseProofException e) {
                throw new ServerException(
                        server.name(), ServerException.Kind.FALSE, "showed a false proof of " + e.getMessage(), e);
            }
        });
        if (wanted.hasNext()) {
            throw new ServerException(
                    server.name(),
                    ServerException.Kind.MALFORMED,
                    "did not show " + wanted.next() + ", which it claims; ask another server");
        }
    }

    /** The checker of the block that was looked at last. */
    private final class OneBlock {
        private int height = -1;

        @Nullable
        private ProofChecker checker;

        /** Returns the checker of the block at a height, or null where our chain ends below. */
        @Nullable
        ProofChecker at(int wanted) {
            if (wanted != height) {
                BlockHeader header = book.header(wanted);
                checker = header == null ? null : new ProofChecker(header);
                height = wanted;
            }
            return checker;
        }
    }
}
