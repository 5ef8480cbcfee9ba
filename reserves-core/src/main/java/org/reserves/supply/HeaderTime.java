package org.reserves.supply;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/** Times as block headers have them: whole seconds since 1970, in an unsigned 32-bit number, so until 2106. */
final class HeaderTime {
    static final Instant GENESIS = Instant.ofEpochSecond(1_231_006_505L);
    private static final long LATEST = (1L << 32) - 1;
    private static final int LONGEST = 40;

    private HeaderTime() {}

    static Instant require(Instant time) {
        Objects.requireNonNull(time, "time must not be null");
        if (time.getNano() != 0) {
            throw new IllegalArgumentException(
                    "header time \"" + time + "\" is not a whole second; a block header has no fractions");
        }
        if (time.getEpochSecond() > LATEST) {
            throw new IllegalArgumentException("header time \"" + time + "\" is after " + Instant.ofEpochSecond(LATEST)
                    + ", the last that a block header can hold");
        }
        return time;
    }

    static void requireNotBeforeGenesis(Instant time) {
        if (time.isBefore(GENESIS)) {
            throw new IllegalArgumentException(
                    "time \"" + time + "\" is before the genesis block of " + GENESIS + "; there was no chain yet");
        }
    }

    static Instant parse(String what, String text) {
        Objects.requireNonNull(text, () -> what + " must not be null");
        try {
            if (text.length() <= LONGEST) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(refusal(what, text), e);
        }
        throw new IllegalArgumentException(refusal(what, text.substring(0, LONGEST) + "…"));
    }

    private static String refusal(String what, String text) {
        return what + " \"" + text + "\" is not a moment in ISO 8601; write it like 2025-05-03T21:00:13Z";
    }
}
