package org.reserves.reading.evidence;

import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Sentence;

/**
 * What was found for one figure while the text was read, and what speaks for and against it once all of it is.
 *
 * @param unit     what the figure counts by its own print and the words around it, without the head of its column
 * @param sentence where the figure stands
 * @param verdict  what the words around it speak for
 * @param seen     what stands around it, or null where nobody wants to read that: it is large
 * @param clues    what speaks for and against the verdict; none where it ties the figure to nothing, or nobody wants to read them
 */
public record Judged(
        Figure figure,
        Figure.Unit unit,
        Sentence sentence,
        Judge.Verdict verdict,
        @Nullable Judge.Seen seen,
        List<String> clues) {
    /** Validates the components. */
    public Judged {
        Objects.requireNonNull(figure, "figure must not be null");
        Objects.requireNonNull(unit, "unit must not be null");
        Objects.requireNonNull(sentence, "sentence must not be null");
        Objects.requireNonNull(verdict, "verdict must not be null");
        clues = List.copyOf(Objects.requireNonNull(clues, "clues must not be null"));
    }

    /** Returns the same with clues. */
    Judged with(List<String> read) {
        return new Judged(figure, unit, sentence, verdict, seen, read);
    }
}
