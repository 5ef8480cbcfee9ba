package org.reserves.bitcoinj.control;

import java.io.Serial;
import org.reserves.control.SignatureCheck.Outcome;

/** Ends a check with the reason why it proves nothing. Never leaves the package. */
final class NotProven extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    private NotProven(Outcome outcome, String reason) {
        super(reason, null, false, false);
        this.outcome = outcome;
    }

    static NotProven invalid(String reason) {
        return new NotProven(Outcome.INVALID, reason);
    }

    static NotProven inconclusive(String reason) {
        return new NotProven(Outcome.INCONCLUSIVE, reason);
    }

    Outcome outcome() {
        return outcome;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
