package org.reserves.ledger;

import javax.annotation.Nullable;
import org.reserves.internal.Words;

/** Events in words, for errors and verdicts. */
final class Describe {
    private Describe() {}

    static String event(LedgerEvent event) {
        return action(event) + named(event.id()) + " on " + event.date();
    }

    private static String action(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return "acquisition of " + acquisition.amount().toDisplay();
        }
        if (event instanceof Disposal disposal) {
            return disposal.manner().words() + " of " + disposal.amount().toDisplay();
        }
        if (event instanceof AccountTransfer transfer) {
            return "transfer of " + transfer.amount().toDisplay() + " to " + Words.quote(transfer.to());
        }
        if (event instanceof StatusChange change) {
            return "status change " + change.from().id() + " to " + change.to().id();
        }
        return "correction";
    }

    private static String named(@Nullable String id) {
        return id == null ? "" : " " + Words.quote(id);
    }
}
