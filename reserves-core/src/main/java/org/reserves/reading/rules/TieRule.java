package org.reserves.reading.rules;

import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** One kind of sentence: what it says of the figure at a place, or null where the sentence is of another kind. */
@FunctionalInterface
interface TieRule {
    @Nullable
    Found at(Sentence s, int i, Governor governor);

    /** What a rule found. */
    record Found(
            ClaimedQuantity quantity,
            Who who,
            String why,
            @Nullable Figure of) {
        /** Why a figure is tied that says what another one said, of another day; which of the two is of today is not known. */
        static final String ANOTHER_TIME = "the same at another time";

        boolean isOfAnotherTime() {
            return why.equals(ANOTHER_TIME);
        }
    }
}
