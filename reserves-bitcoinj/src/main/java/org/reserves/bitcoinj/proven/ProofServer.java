package org.reserves.bitcoinj.proven;

import java.util.List;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.chain.Network;

/**
 * A server that shows transactions and proves that they are in blocks. Nothing it says is believed; that it shows all there is, it
 * cannot prove.
 *
 * <p>Each question ends with an answer or a {@link ServerException}, within the deadline. A server is asked by one thread at a time.
 */
public interface ProofServer extends AutoCloseable {
    /** How many claims are shown before any of them is checked, where a server shows them all together. */
    int SHOWN_AT_ONCE = 500;

    /**
     * The last block of a server's chain.
     *
     * @param height its height, as the server says
     * @param header its header
     */
    record Tip(int height, BlockHeader header) {}

    /** Returns the server's address, as the caller gave it. */
    String name();

    /** Returns where the server is, or null where only its name tells it from others. */
    @Nullable
    default Endpoint endpoint() {
        return null;
    }

    /** Returns who runs the server, or null where the caller did not say: then it is whoever runs its host. Servers of one operator count once. */
    @Nullable
    String operator();

    /** Connects, unless that is done. */
    void open(Deadline deadline);

    /** Returns the network the server says it is on; it must be open. */
    Network network();

    /** Returns notes about the connection that belong into the grounds of an answer, one sentence each. */
    List<String> notes();

    /** Returns the last block of the server's chain. */
    Tip tip(Deadline deadline);

    /**
     * Returns headers of the server's chain in order, or fewer where the chain ends.
     *
     * @param from  the height of the first
     * @param count how many
     */
    List<BlockHeader> headers(int from, int count, Deadline deadline);

    /**
     * Returns for each script the confirmed transactions that pay it or spend from it.
     *
     * @param scripts the bytes of the scripts
     */
    List<List<ClaimedTransaction>> histories(List<byte[]> scripts, Deadline deadline);

    /**
     * Returns for each script the confirmed transactions that pay it or spend from it; of those up to a height it may leave out what it
     * likes, because they are known.
     *
     * @param after the height
     */
    default List<List<ClaimedTransaction>> histories(List<byte[]> scripts, int after, Deadline deadline) {
        return histories(scripts, deadline);
    }

    /** Returns whether it is the caller's own node, which validates all blocks and looks into each for the scripts. */
    default boolean isOwnNode() {
        return false;
    }

    /** Returns for each claim what proves it. */
    List<Shown> show(List<ClaimedTransaction> claims, Deadline deadline);

    /**
     * Passes on for each claim what proves it, in the order of the claims: what came is checked while the server looks for more.
     *
     * @param checker takes one after the other; what it throws ends the showing
     */
    default void show(List<ClaimedTransaction> claims, Deadline deadline, Consumer<Shown> checker) {
        for (int from = 0; from < claims.size(); from += SHOWN_AT_ONCE) {
            show(claims.subList(from, Math.min(claims.size(), from + SHOWN_AT_ONCE)), deadline)
                    .forEach(checker);
        }
    }

    /** Hangs up. Closing twice does nothing; opening again is possible. */
    @Override
    void close();
}
