package org.reserves.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Copies of lists, with errors that name what is missing.
 *
 * <p>Immutable and thread-safe.
 */
public final class Lists {
    private Lists() {}

    /**
     * Returns an unmodifiable copy.
     *
     * @param what the name of the list, used in the error: {@code holdings}
     * @throws NullPointerException if the list is missing, or an element; the message has its place, from 0
     */
    public static <T> List<T> copyOf(String what, Collection<? extends T> list) {
        Objects.requireNonNull(what, "what must not be null");
        if (list == null) {
            throw new NullPointerException(what + " must not be null");
        }
        int place = 0;
        for (T element : list) {
            if (element == null) {
                throw new NullPointerException(
                        what + " has nothing at place " + place + ", and an element must not be null");
            }
            place++;
        }
        return List.copyOf(list);
    }
}
