package org.reserves.bitcoinj.json;

import javax.annotation.Nullable;

/** The refusal of an answer that is not JSON, or not the JSON that was expected. The message says where and why. */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes a refusal. */
    public MalformedJsonException(String message) {
        super(message);
    }

    MalformedJsonException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
