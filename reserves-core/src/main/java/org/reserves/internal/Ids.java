package org.reserves.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The written form of the closed lists of this library: {@code PRIVATE_PERSONS} is {@code private-persons} in JSON.
 *
 * <p>Immutable and thread-safe.
 */
public final class Ids {
    private Ids() {}

    /** Returns the id of a constant: its name in lower case, with hyphens. */
    public static String of(Enum<?> constant) {
        Objects.requireNonNull(constant, "constant must not be null");
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a constant in words, for a sentence: its name in lower case, with spaces. */
    public static String words(Enum<?> constant) {
        Objects.requireNonNull(constant, "constant must not be null");
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Returns the constant with the id.
     *
     * @param what the name of the field, used in the error: {@code legal status}
     * @throws IllegalArgumentException if no constant has the id; the message lists those there are
     */
    public static <E extends Enum<E>> E find(String what, Class<E> type, String id) {
        if (id == null) { // no lambda here: the first one of a young virtual machine costs ten milliseconds
            throw new NullPointerException(what + " must not be null");
        }
        for (E constant : type.getEnumConstants()) {
            if (isId(id, constant.name())) {
                return constant;
            }
        }
        throw new IllegalArgumentException(what + " " + Words.quote(id) + " is not known; write one of "
                + Arrays.stream(type.getEnumConstants()).map(Ids::of).collect(Collectors.joining(", ")));
    }

    /** Whether {@link #of} makes the id of the name, which is not made here: most are another's. */
    private static boolean isId(String id, String name) {
        if (id.length() != name.length()) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = name.charAt(i);
            if (id.charAt(i) != (c == '_' ? '-' : Character.toLowerCase(c))) {
                return false;
            }
        }
        return true;
    }
}
