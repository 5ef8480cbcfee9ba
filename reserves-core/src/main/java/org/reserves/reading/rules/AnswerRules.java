package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** An answer without a verb of its own: what it counts, and of whom, is what was asked. */
final class AnswerRules implements TieRule {
    private static final int FAR = 4;

    private final Scene scene;

    AnswerRules(Scene scene) {
        this.scene = scene;
    }

    @Nullable
    @Override
    public Found at(Sentence s, int i, Governor governor) {
        Set<Cue> question = scene.question();
        Who who = scene.asked();
        Figure figure = s.at(i).figure();
        boolean imagined = question.contains(Cue.HYPOTHETICAL) || question.contains(Cue.MODAL);
        if (imagined || question.isEmpty() || who == null || figure == null || i > FAR + 2 || !isBare(s, i)) {
            return null;
        }
        boolean bare = question.stream().noneMatch(Cue::isVerb);
        ClaimedQuantity plain = bare ? ClaimedQuantity.ROW : null;
        ClaimedQuantity quantity = figure.isMoney() ? ofMoney(question) : VerbSense.ofEvent(question);
        quantity = quantity == null && !figure.isMoney() ? plain : quantity;
        return quantity == null ? null : new Found(quantity, who, "answers the question", null);
    }

    /** Whether nothing stands before the figure but "it is" and the like. */
    private static boolean isBare(Sentence s, int i) {
        int verb = s.verbAtOrBefore(i - 1);
        return verb < 0
                || (s.at(verb).is(Cue.BE) && s.at(verb - 1).is(Cue.PRONOUN))
                || s.at(verb).is(Cue.REPORT);
    }

    @Nullable
    private static ClaimedQuantity ofMoney(Set<Cue> question) {
        if (question.contains(Cue.GAIN_NOUN)) {
            return ClaimedQuantity.GAIN;
        }
        if (question.contains(Cue.WORTH) || question.contains(Cue.VALUE_NOUN)) {
            return ClaimedQuantity.VALUE;
        }
        if (question.contains(Cue.PROCEEDS) || question.contains(Cue.PROCEEDS_NOUN) || question.contains(Cue.REDUCE)) {
            return ClaimedQuantity.PROCEEDS;
        }
        return question.contains(Cue.COST_VERB) || question.contains(Cue.COST_NOUN) ? ClaimedQuantity.COST : null;
    }
}
