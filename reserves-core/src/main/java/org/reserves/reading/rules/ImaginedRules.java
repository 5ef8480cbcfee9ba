package org.reserves.reading.rules;

import java.math.BigDecimal;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Candidates;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** Money that was not made: what sold coins would be worth, what waiting would have brought, what was left on the table. */
final class ImaginedRules implements TieRule {
    private static final int FAR = 9;
    private static final BigDecimal FEWEST = BigDecimal.valueOf(1_000_000);

    private final Scene scene;
    private final Candidates candidates;

    ImaginedRules(Scene scene, Candidates candidates) {
        this.scene = scene;
        this.candidates = candidates;
    }

    @Nullable
    @Override
    public Found at(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        boolean large = figure != null && figure.printed().number().compareTo(FEWEST) >= 0;
        if (!large || !isAboutCoins(s) || !(isMissed(s, i) || isWould(s, i)) || isBuying(s)) {
            return null;
        }
        Who who = candidates.best(s, i);
        return who == null ? null : new Found(ClaimedQuantity.OTHER, who, "what was not made", null);
    }

    private boolean isAboutCoins(Sentence s) {
        return scene.lastAmount() != null || scene.isAboutCoins() || s.contains(Cue.COIN_NOUN);
    }

    /** Missed out on so much; left so much on the table. */
    private static boolean isMissed(Sentence s, int i) {
        boolean before = s.contains(Cue.MISSED, i - FAR, i);
        boolean table = s.at(i + 1).is("on") && s.at(i + 3).is("table");
        return before || table || isCost(s, i) || s.contains(Cue.MISSED, i + 1, i + 4);
    }

    /** Selling early cost Germany so much. */
    private static boolean isCost(Sentence s, int i) {
        int whom = s.at(i - 1).isName() ? i - 1 : s.skipLeft(i - 1, Cue.GOVERNMENT, Cue.PLACE_NOUN, Cue.PERSON_NOUN);
        int verb = s.skipLeft(s.at(whom).isName() ? whom - 1 : whom, Cue.DETERMINER);
        boolean costs = verb < i - 1 && s.at(verb).lower().startsWith("cost");
        return costs && (s.contains(Cue.REDUCE) || s.contains(Cue.SALE_NOUN));
    }

    /** Would be worth, would have brought, could have raised so much. */
    private static boolean isWould(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(0, i - FAR); j--) {
            Item item = s.at(j);
            boolean would = item.is("would") || item.is("could") || item.is("might") || item.is("'d");
            if (would) {
                return s.contains(Cue.WORTH, j, i)
                        || s.contains(Cue.PROCEEDS, j, i)
                        || s.contains(Cue.BE, j, i)
                        || s.contains(Cue.RISE, j, i)
                        || s.contains(Cue.TRADE, j, i)
                        || s.contains(Cue.FALL, j, i);
            }
            if (item.is(";")) {
                return false;
            }
        }
        return false;
    }

    /** A purchase that would cost so much is planned and not missed. */
    private static boolean isBuying(Sentence s) {
        return s.contains(Cue.PLAN) || s.contains(Cue.COST_VERB) && !s.contains(Cue.MISSED) && !s.contains(Cue.REDUCE);
    }
}
