package org.reserves.pledge;

import java.util.HashSet;
import java.util.Set;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.Movement;
import org.reserves.ledger.Place;
import org.reserves.promise.CoinScope;

/** Coins that left the scope of a promise without being sold: a sale from where they went may be theirs. */
final class Strays {
    private final CoinScope scope;
    private final LedgerRecord record;
    private final Judgement findings;
    private final Set<Place> mixed = new HashSet<>();

    Strays(CoinScope scope, LedgerRecord record, Judgement findings) {
        this.scope = scope;
        this.record = record;
        this.findings = findings;
    }

    /** Notes that coins of the scope went elsewhere. */
    void left(Movement movement) {
        if (movement.to() != null && !record.inScope(movement.to())) {
            mixed.add(movement.to());
            findings.remark(movement.amount().toDisplay() + " left its " + scope + " without being sold: "
                    + movement.event().inWords());
        }
    }

    /** Follows coins outside the scope, and says what a sale of them leaves open. */
    void elsewhere(Movement movement, Place from) {
        if (movement.event() instanceof Disposal disposal && disposal.manner().isForValue()) {
            if (scope.mayContain(from) && record.binds(from)) {
                findings.missing("the legal status of the coins in " + disposal.inWords());
            } else if (mixed.contains(from)) {
                findings.missing("which coins were in " + disposal.inWords() + ": some at account \"" + from.account()
                        + "\" had been " + scope);
            }
        } else if (movement.to() != null && mixed.contains(from) && !record.inScope(movement.to())) {
            mixed.add(movement.to());
        }
    }
}
