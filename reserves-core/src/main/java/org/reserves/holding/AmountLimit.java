package org.reserves.holding;

import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.supply.SupplyLimit;

/** Refuses amounts of more bitcoin than there can be. Engine, public for the packages that keep amounts of their own. */
public final class AmountLimit {
    private AmountLimit() {}

    /**
     * Refuses more bitcoin than there can be, also where only the upper end of a range is above that.
     *
     * @param whose  whose amount it is, used in the error
     * @param amount the amount; one that is not disclosed is never refused
     * @param day    the last day it can be true at, or null for all that will ever be issued
     * @throws IllegalArgumentException if it is more than had been issued by the day
     */
    public static void requirePossible(Object whose, Disclosure amount, @Nullable LocalDate day) {
        Objects.requireNonNull(whose, "whose must not be null");
        Objects.requireNonNull(amount, "amount must not be null");
        if (amount.isDisclosed()) {
            Bounds bounds = amount.bounds();
            if (SupplyLimit.isExceededBy(bounds.low(), bounds.high(), day)) {
                Btc most = bounds.high() == null ? bounds.low() : bounds.high();
                throw SupplyLimit.refusal("amount \"" + amount + "\" of " + whose, most, day);
            }
        }
    }
}
