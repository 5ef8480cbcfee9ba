package org.reserves.bitcoinj.peers;

import java.util.List;
import java.util.stream.Collectors;
import org.reserves.chain.BalanceUnavailableException;

/** The end of a run that reached no answer: every node was given up, or the deadline passed. It says which node did what. */
public final class PeersFailedException extends BalanceUnavailableException {
    private static final long serialVersionUID = 1L;

    private final transient List<PeerFailure> failures;

    PeersFailedException(String what, List<PeerFailure> failures, String remedy) {
        super(what + ": "
                + failures.stream().map(PeerFailure::toString).collect(Collectors.joining("; "))
                + "; " + remedy);
        this.failures = List.copyOf(failures);
    }

    /** Returns what each node did, in the order it happened; of those still connected at the deadline, what they owed. */
    public List<PeerFailure> failures() {
        return failures == null ? List.of() : failures;
    }
}
