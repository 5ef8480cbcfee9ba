package org.reserves.bitcoinj.filters;

/** The refusal of bytes that are not a basic filter of BIP158; the message is half a sentence that begins with what they are. */
public final class MalformedFilterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MalformedFilterException(String message) {
        super(message);
    }
}
