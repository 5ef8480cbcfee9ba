package org.reserves.figure;

import java.util.Objects;

/**
 * A figure found in a longer text, and where it stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start  its first character, an index of the text
 * @param end    the character behind its last one
 * @param figure what is printed there
 */
public record FoundFigure(int start, int end, PrintedFigure figure) {
    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the place is empty or begins before the text
     */
    public FoundFigure {
        Objects.requireNonNull(figure, "figure must not be null");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("place from \"" + start + "\" to \"" + end
                    + "\" is not one in a text; a figure has one character at least");
        }
    }
}
