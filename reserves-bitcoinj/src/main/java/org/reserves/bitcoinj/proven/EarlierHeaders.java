package org.reserves.bitcoinj.proven;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.chain.Network;

/**
 * Headers before the last of the {@link Checkpoints}, fetched by whole periods: the hash of the checkpoint at the end of a period commits to
 * all headers in it, so that no work has to be judged.
 */
final class EarlierHeaders {
    private final Checkpoints checkpoints;
    private final String genesis;

    /** Takes the headers of a period. */
    interface Keeper {
        /**
         * Takes them.
         *
         * @param from the height of the first
         */
        void keep(int from, List<BlockHeader> headers);
    }

    EarlierHeaders(Checkpoints checkpoints, Network network) {
        this.checkpoints = checkpoints;
        genesis = HeaderChain.fromGenesis(network).first().hash();
    }

    /**
     * Fetches the periods of some heights.
     *
     * @param heights where headers are needed, above 0 and below the last checkpoint
     * @throws ServerException if what the server has does not lead to the checkpoints
     */
    void fetch(Collection<Integer> heights, ProofServer server, Deadline deadline, Keeper keeper) {
        int length = checkpoints.period();
        TreeSet<Integer> periods = new TreeSet<>();
        heights.forEach(height -> periods.add((height - 1) / length));
        for (int period : periods) {
            int from = period * length + 1;
            List<BlockHeader> headers = server.headers(from, length, deadline);
            String last = period == 0 ? genesis : checkpoints.at(from - 1).hash();
            for (BlockHeader header : headers) {
                if (!header.previous().equals(last)) {
                    throw HeaderRefusals.otherPeriod(server, from, length);
                }
                last = header.hash();
            }
            if (headers.size() != length
                    || !last.equals(checkpoints.at(from - 1 + length).hash())) {
                throw HeaderRefusals.otherPeriod(server, from, length);
            }
            keeper.keep(from, headers);
        }
    }
}
