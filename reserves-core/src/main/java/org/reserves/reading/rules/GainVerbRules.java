package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** Money that a holder is said to have gained or lost: is up by, has lost so far, is so much ahead. */
final class GainVerbRules {
    private static final Set<String> GAINED =
            Set.of("lost", "lose", "loses", "losing", "gained", "gains", "gain", "gaining", "shed", "sheds");
    private static final Set<String> AHEAD = Set.of("ahead", "up", "down", "better", "worse");

    private final Scene scene;
    private final SubjectFinder subjects;
    private final Amounts amounts;

    GainVerbRules(Scene scene, SubjectFinder subjects, Amounts amounts) {
        this.scene = scene;
        this.subjects = subjects;
        this.amounts = amounts;
    }

    /** Its coins have gained so much; it has lost so much on paper, or on its bitcoin. */
    @Nullable
    Found onPaper(Sentence s, int i, Governor governor) {
        Item verb = s.at(governor.at());
        boolean moves = GAINED.contains(verb.lower()) && governor.prep().isEmpty();
        if (!moves || s.contains(Cue.LOAN, 0, i)) {
            return null;
        }
        int subject = s.skipLeft(governor.at() - 1, Cue.ADVERB, Cue.MODAL, Cue.CURRENT, Cue.HOLD);
        int on = s.skipRight(i + 2, Cue.DETERMINER, Cue.POSSESSIVE);
        boolean plain = scene.isAboutCoins() && isLossOfAHolder(s, i);
        boolean paper = plain
                || (s.at(i + 1).is("on") && (s.at(i + 2).is("paper") || s.at(on).isAny(Cue.COIN_NOUN, Cue.BITCOIN)));
        boolean coins = s.at(subject).isAny(Cue.COIN_NOUN, Cue.BITCOIN)
                && !s.at(subject).is("bitcoin");
        Who who = paper || coins ? subjects.ofVerb(s, governor.at()) : null;
        who = who != null && plain && !who.owner().isOfAState() ? null : who;
        who = who == null && coins ? subjects.ofCoins(s, subject) : who;
        return who == null ? null : new Found(ClaimedQuantity.GAIN, who, "\"" + verb.lower() + "\" of coins", null);
    }

    /** Has lost so much so far, since May, in 2022: nothing else is said to be lost. */
    private static boolean isLossOfAHolder(Sentence s, int i) {
        Item next = s.at(i + 1);
        String word = s.at(i + 2).text();
        boolean year = next.is("in") && !word.isEmpty() && Character.isDigit(word.charAt(0));
        boolean ends = next.isSign() && !next.is("'s");
        return (ends || year || next.isAny(Cue.CURRENT, Cue.ADVERB) || next.is("since"))
                && !s.contains(Cue.OTHER_COIN)
                && !s.contains(Cue.FUND_SHARE);
    }

    /** Its investment is up V, down by V. */
    @Nullable
    Found upBy(Sentence s, int i, int verb) {
        int at = s.at(i - 1).is("by") ? i - 2 : i - 1;
        boolean behind = s.at(verb).is(Cue.BE)
                && AHEAD.contains(s.at(i + 1).lower())
                && !s.at(i + 2).is("from");
        boolean moved = behind
                || s.at(at).is("up")
                || s.at(at).is("down")
                || s.at(at).is("ahead")
                || s.at(at).is("ahead by")
                || (at == i - 2 && s.at(at).is(Cue.GAIN_NOUN));
        boolean paper = s.at(0).is("on") && s.at(1).is("paper");
        if (!moved || !(paper || amounts.isAboutCoins(s) || scene.isAboutCoins())) {
            return null;
        }
        Who who = subjects.ofVerb(s, s.at(verb).is("down") ? verb - 1 : verb);
        return who == null
                ? null
                : new Found(
                        ClaimedQuantity.GAIN,
                        who,
                        "\"" + s.at(behind ? i + 1 : at).lower() + "\"",
                        null);
    }
}
