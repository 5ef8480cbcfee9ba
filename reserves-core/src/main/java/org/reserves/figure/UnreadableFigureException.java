package org.reserves.figure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The refusal of a print: it is not a figure, or two readers would read it differently.
 *
 * <p>The message names the print, the problem and what to write instead; {@link #remedies()} has the latter alone, and each of
 * them can be read. Immutable and thread-safe.
 */
public final class UnreadableFigureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 120;

    /** Why a print is refused. */
    public enum Reason {
        /** There is no number in it. */
        NO_NUMBER,
        /** Two conventions read its digits, or its currency sign, differently. */
        AMBIGUOUS,
        /** Its digits are grouped as the locale does not group them, or as nobody does. */
        WRONG_GROUPING,
        /** It has words that are neither scale, hedge, currency nor what is counted. */
        NOT_UNDERSTOOD,
        /** It is a range that ends below its beginning. */
        BACKWARD_RANGE,
        /** It is longer than a figure, or has several lines. */
        NOT_ONE_FIGURE
    }

    private final Reason reason;
    // List.copyOf: never changes
    private final transient List<String> remedies;

    UnreadableFigureException(String text, Reason reason, String problem, List<String> remedies) {
        super("printed figure \"" + shortened(text) + "\" " + problem + "; write "
                + remedies.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(" or ")));
        this.reason = reason;
        this.remedies = List.copyOf(remedies);
    }

    /** Returns why the print is refused. */
    public Reason reason() {
        return reason;
    }

    /** Returns what to write instead, the likeliest first; examples of readable prints where nothing nearer is known. */
    public List<String> remedies() {
        return Objects.requireNonNullElse(remedies, List.of());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
