package org.reserves.bitcoinj.proven;

import java.util.ArrayList;
import java.util.List;
import org.reserves.bitcoinj.proven.ServerException.Kind;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Witness;
import org.reserves.chain.Witness.Standing;
import org.reserves.internal.Words;

/** What is said of each server that was asked: whether it agreed, is on another branch, was convicted of a lie or an omission, or failed. */
final class ServerWitnesses {
    private final HeaderBook headers;
    private final ChainBlock end;
    private final List<Omission> omissions;

    /**
     * Says what is thought of servers.
     *
     * @param end       the block the answer is true at
     * @param omissions who left out what
     */
    ServerWitnesses(HeaderBook headers, ChainBlock end, List<Omission> omissions) {
        this.headers = headers;
        this.end = end;
        this.omissions = omissions;
    }

    /** Returns one entry for each server, in the order in which they were named. */
    List<Witness> of(Panel panel) {
        List<Witness> heard = new ArrayList<>();
        panel.all().forEach(asked -> heard.add(witness(asked)));
        return heard;
    }

    private Witness witness(AskedServer asked) {
        ServerException failure = asked.failure();
        if (failure != null) {
            return new Witness(
                    asked.name(),
                    failure.kind() == Kind.FALSE ? Standing.CONVICTED : Standing.FAILED,
                    failure.reason());
        }
        List<Omission> own = omissions.stream()
                .filter(omission -> omission.server().equals(asked.name()))
                .toList();
        if (!own.isEmpty()) {
            Omission first = own.get(0);
            return new Witness(
                    asked.name(),
                    Standing.CONVICTED,
                    "left out " + Words.count(own.size(), "proven event") + ", the first of them transaction "
                            + first.txid() + " of " + first.script() + " at height " + first.height());
        }
        if (!headers.isOnBestChain(asked.tip())) {
            return new Witness(
                    asked.name(),
                    Standing.DOUBTED,
                    "is at " + asked.tip() + ", on a branch with less work; up to height " + asked.agreed()
                            + ", where it leaves our chain, it left out nothing that was proved");
        }
        int last = Math.min(asked.tipHeight(), EventUnion.height(end));
        return new Witness(
                asked.name(),
                Standing.AGREED,
                "left out nothing that was proved, up to height " + last
                        + (last < EventUnion.height(end) ? ", where its chain ends" : ""));
    }
}
