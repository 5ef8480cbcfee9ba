package org.reserves.promise;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.reserves.money.Btc;

/** What the promises share. */
final class Promises {
    private Promises() {}

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

    /** Says which coins are meant, if not all. */
    static String narrowed(CoinScope scope) {
        return scope.isAll() ? "" : " of its " + scope;
    }
}
