package org.reserves.pledge;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.reserves.money.Btc;

/** What a case and its verdict check alike. */
final class Verdicts {
    private Verdicts() {}

    static void requireAmount(Btc amount) {
        Objects.requireNonNull(amount, "amount must not be null");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("amount \"" + amount
                    + "\" is not above zero; an amount that is promised or missed is at least a satoshi");
        }
    }

    /** Copies a list and refuses one that holds null, by name. */
    static <T> List<T> copy(String what, Collection<T> values) {
        Objects.requireNonNull(values, () -> what + " must not be null");
        values.forEach(value -> Objects.requireNonNull(value, () -> what + " must not hold null"));
        return List.copyOf(values);
    }
}
