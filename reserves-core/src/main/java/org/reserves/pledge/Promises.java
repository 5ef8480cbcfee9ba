package org.reserves.pledge;

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

    /** Says which coins are meant, if not all. */
    static String narrowed(CoinScope scope) {
        return scope.isAll() ? "" : " of its " + scope;
    }
}
