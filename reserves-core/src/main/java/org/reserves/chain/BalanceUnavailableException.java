package org.reserves.chain;

import java.util.Objects;
import javax.annotation.Nullable;

/** The refusal of a {@link BalanceSource} to answer, because whatever it said could be wrong. It carries no balance. */
public class BalanceUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a refusal.
     *
     * @param message why there is no answer, one sentence
     */
    public BalanceUnavailableException(String message) {
        super(Objects.requireNonNull(message, "message must not be null"));
    }

    /**
     * Makes a refusal with the error behind it.
     *
     * @param message why there is no answer, one sentence
     * @param cause   the error behind it, or null
     */
    public BalanceUnavailableException(String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message must not be null"), cause);
    }
}
