package org.reserves.holding;

import javax.annotation.Nullable;

/** The one rule of every answer that may be unknown: it has an amount, or the reason why it has none. */
final class Known {
    private Known() {}

    static void requireEither(String what, @Nullable Bounds amount, @Nullable String unknownBecause) {
        if ((amount == null) == (unknownBecause == null)) {
            throw new IllegalArgumentException(
                    "a " + what + " needs either an amount or the reason why it is unknown, not both and not neither");
        }
    }

    static Bounds require(String what, @Nullable Bounds amount, @Nullable String unknownBecause) {
        if (amount == null) {
            throw new IllegalStateException("the " + what + " is unknown: " + unknownBecause + "; ask isKnown() first");
        }
        return amount;
    }
}
