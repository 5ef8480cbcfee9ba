package org.reserves.bitcoinj.proven;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBlock;

/** What one server said to one question. Used by one thread at a time. */
final class AskedServer {
    private final ProofServer server;
    private final List<Set<ClaimedTransaction>> claims = new ArrayList<>();

    @Nullable
    private ChainBlock tip;

    private int agreed = Integer.MAX_VALUE;

    @Nullable
    private ServerException failure;

    AskedServer(ProofServer server) {
        this.server = server;
    }

    ProofServer server() {
        return server;
    }

    String name() {
        return server.name();
    }

    /** Returns who runs it: whom the caller named, or whoever runs the host. */
    String operator() {
        String operator = server.operator();
        if (operator != null) {
            return operator;
        }
        Endpoint endpoint = server.endpoint();
        return "server " + (endpoint == null ? server.name() : endpoint.operator());
    }

    /** Returns the last block of the server's chain, when the question began. */
    ChainBlock tip() {
        return Objects.requireNonNull(tip, "tip is not known yet");
    }

    int tipHeight() {
        return Objects.requireNonNull(tip().height(), "height must not be null");
    }

    void tip(ChainBlock block) {
        tip = block;
    }

    /**
     * Notes up to which height the server's chain is ours: its tip, unless it is on a branch of its own, as a server honestly is for a
     * while after a reorganisation. What it says of its own blocks is no claim about ours.
     */
    void agreesUpTo(int height) {
        agreed = height;
    }

    /** Returns up to which height the server's chain is ours. */
    int agreed() {
        return agreed;
    }

    /** Returns whether the server can be held to what it says, or leaves out, at a height. */
    boolean answersFor(int height) {
        return height <= tipHeight() && height <= agreed;
    }

    /** Notes what the server says about the scripts that follow those it was asked about before. */
    void note(List<List<ClaimedTransaction>> histories) {
        boolean onOurs = agreed >= tipHeight();
        for (List<ClaimedTransaction> history : histories) {
            Set<ClaimedTransaction> kept = new HashSet<>(history);
            kept.removeIf(claim -> !onOurs && claim.height() > agreed);
            claims.add(kept);
        }
    }

    /** Returns what the server says about a script by its place. */
    Set<ClaimedTransaction> claims(int place) {
        return place < claims.size() ? claims.get(place) : Set.of();
    }

    Set<ClaimedTransaction> allClaims() {
        int most = claims.stream().mapToInt(Set::size).sum();
        Set<ClaimedTransaction> all = new HashSet<>(2 * most);
        claims.forEach(all::addAll);
        return all;
    }

    boolean claims(ClaimedTransaction claim) {
        return claims.stream().anyMatch(script -> script.contains(claim));
    }

    boolean isActive() {
        return failure == null;
    }

    @Nullable
    ServerException failure() {
        return failure;
    }

    /** Ends the conversation: what comes late must not be taken for the answer to another question. */
    void fail(ServerException reason) {
        failure = reason;
        server.close();
    }
}
