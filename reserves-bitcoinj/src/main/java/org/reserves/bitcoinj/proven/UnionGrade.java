package org.reserves.bitcoinj.proven;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.internal.Words;

/**
 * What stands behind an answer of servers: that nothing was invented is proved, that nothing was left out rests on them.
 *
 * @param assurance the grade
 * @param grounds   one sentence each
 */
record UnionGrade(Assurance assurance, List<String> grounds) {

    static UnionGrade of(
            Panel panel,
            HeaderBook headers,
            Opening begin,
            ChainBlock end,
            int proofs,
            List<Omission> omissions,
            ServerOptions options) {
        List<AskedServer> complete = panel.active().stream()
                .filter(asked -> headers.isOnBestChain(asked.tip()) && asked.tipHeight() >= EventUnion.height(end))
                .toList();
        Set<String> operators = new LinkedHashSet<>();
        complete.forEach(asked -> operators.add(asked.operator()));
        List<String> grounds = new ArrayList<>();
        ChainBalance opening = begin.balance();
        if (opening != null) {
            grounds.add("the coins after " + opening.block() + " are "
                    + opening.assurance().id() + ": " + String.join("; ", opening.grounds()));
        }
        grounds.add((opening == null ? "" : "after that block the answer rests on servers: ") + proofs(proofs, end));
        List<AskedServer> own =
                complete.stream().filter(asked -> asked.server().isOwnNode()).toList();
        own.forEach(asked -> grounds.add("our own node " + asked.name()
                + " looked into every block" + (opening == null ? "" : " after that") + " up to " + end
                + ", so that only its operator can leave anything out"));
        if (own.isEmpty()) {
            grounds.add(completeness(complete, operators));
        }
        others(panel, headers, complete, end, grounds);
        omitted(omissions, grounds);
        chain(headers, options, grounds);
        complete.forEach(asked -> grounds.addAll(asked.server().notes()));
        Assurance served = operators.size() > 1 ? Assurance.CROSS_CHECKED : Assurance.SINGLE_SERVER;
        Assurance united = own.isEmpty() ? served : Assurance.OWN_NODE;
        Assurance begun = opening == null ? united : opening.assurance();
        return new UnionGrade(begun.compareTo(united) > 0 ? begun : united, grounds);
    }

    private static String proofs(int proofs, ChainBlock end) {
        return (proofs == 1 ? "the one transaction shown" : "each of the " + proofs + " transactions shown")
                + " was proved by a merkle branch to be in a block of our own chain up to " + end;
    }

    private static String completeness(List<AskedServer> complete, Set<String> operators) {
        String names =
                String.join(", ", complete.stream().map(AskedServer::name).toList());
        if (operators.size() == 1) {
            return "that nothing was left out rests on " + Words.count(complete.size(), "server") + " of one operator: "
                    + names + "; ask servers of others too";
        }
        return "that nothing was left out rests on " + operators.size() + " operators: " + names
                + "; an event would be missing only if all of them hide it";
    }

    private static void others(
            Panel panel, HeaderBook headers, List<AskedServer> complete, ChainBlock end, List<String> grounds) {
        for (AskedServer asked : panel.active()) {
            if (!complete.contains(asked)) {
                grounds.add("server " + asked.name() + " does not count because it is at " + asked.tip()
                        + (headers.isOnBestChain(asked.tip()) ? ", before " : ", on another branch than ") + end);
            }
        }
        panel.failures().forEach(failure -> grounds.add("no answer of " + failure.getMessage()));
    }

    private static void omitted(List<Omission> omissions, List<String> grounds) {
        Map<String, Integer> counts = new TreeMap<>();
        omissions.forEach(omission -> counts.merge(omission.server(), 1, Integer::sum));
        counts.forEach((server, count) -> grounds.add(
                "server " + server + " left out " + Words.count(count, "proven event") + ", which the answer has"));
    }

    private static void chain(HeaderBook headers, ServerOptions options, List<String> grounds) {
        TrustedBlock trusted = options.trusted();
        if (trusted != null) {
            grounds.add("the chain goes through block " + trusted.hash() + ", which is trusted because of "
                    + trusted.reason());
        } else if (headers.network() != Network.MAIN) {
            grounds.add(
                    "proof of work on " + headers.network() + " costs little or nothing, so a server could have made"
                            + " this chain up; name a block at its end that you trust");
        }
    }
}
