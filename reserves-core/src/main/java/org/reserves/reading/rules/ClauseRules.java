package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** An amount that begins its clause: 500 bitcoins were sold. */
final class ClauseRules {
    private static final Set<String> OBJECT_OF = Set.of(
            "found", "finds", "find", "listed", "lists", "list", "showed", "shows", "for", "with", "until", "to");

    private final Scene scene;
    private final Holders holders;
    private final SameCoinsRules same;

    ClauseRules(Scene scene, Holders holders, SameCoinsRules same) {
        this.scene = scene;
        this.holders = holders;
        this.same = same;
    }

    /** The figure begins its clause: 500 bitcoins were sold. */
    @Nullable
    Found subject(Sentence s, int i) {
        Found repeated = same.repeated(s, i);
        if (repeated != null) {
            return repeated;
        }
        Figure now = scene.lastAmount();
        boolean from = i <= 2
                && s.at(i - 1).is("from")
                && (s.at(0).is("down") || s.at(0).is("up"));
        if (from && now != null && now.isTied()) {
            return new Found(now.requireTie().quantity(), Amounts.like(now), Found.ANOTHER_TIME, null);
        }
        Found with = with(s, i);
        if (with != null) {
            return with;
        }
        if (isObject(s, i)) {
            return null;
        }
        Found spoken = spokenOf(s, i);
        if (spoken != null) {
            return spoken;
        }
        ClaimedQuantity quantity = NamedRules.behind(s, i);
        boolean left = s.at(i - 1).is("remaining")
                || s.at(i - 1).is("unsold")
                || s.at(i - 1).is("outstanding");
        quantity = quantity != null ? quantity : left ? ClaimedQuantity.ROW : VerbSense.ofClause(s, i);
        Figure own = s.at(i).figure();
        boolean bitcoin = own != null && own.isBitcoin();
        if (quantity == null && bitcoin && s.items().stream().noneMatch(item -> item.isWord() || item.isName())) {
            Who list = scene.ofList();
            return list == null ? null : new Found(ClaimedQuantity.ROW, list, "a line of its own", null);
        }
        if (quantity == null && bitcoin && i == 0 && scene.label() != null && !hasVerb(s)) {
            Who who = scene.unnamed();
            return who == null ? null : new Found(ClaimedQuantity.ROW, who, "behind the name of its line", null);
        }
        ClaimedQuantity listed = quantity == null && i <= 2 ? VerbSense.ofEvent(scene.event()) : null;
        boolean moved = listed == ClaimedQuantity.ACQUIRED || listed == ClaimedQuantity.REDUCED;
        quantity = moved && !hasVerb(s) ? listed : quantity;
        if (quantity == null) {
            return null;
        }
        Who who = holders.onlyState(s);
        boolean weak = who != null && who.sure() == Sureness.GUESS && quantity == ClaimedQuantity.ROW;
        return who == null || weak ? null : new Found(quantity, who, "subject of its clause", null);
    }

    /** With 500 BTC, Bhutan is: the name behind the comma has them. */
    @Nullable
    private Found with(Sentence s, int i) {
        int behind = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN);
        boolean first = s.at(0).is("with") && s.skipRight(1, Cue.DETERMINER, Cue.ADVERB) == i;
        Who who = first && s.at(behind).is(",") ? holders.behindComma(s, i) : null;
        return who == null ? null : new Found(ClaimedQuantity.ROW, who, "\"with\" in front", null);
    }

    /** The 174,000 coins would be worth: those spoken of, where the sentence names nobody. */
    @Nullable
    private Found spokenOf(Sentence s, int i) {
        Item before = s.at(i - 1);
        boolean definite = before.is("the") || before.is("those") || before.is("these");
        Figure last = scene.lastAmount();
        boolean worth = s.contains(Cue.WORTH, i, s.size()) && s.items().stream().noneMatch(Item::isName);
        return definite && worth && last != null && last.isTied()
                ? new Found(last.requireTie().quantity(), Amounts.like(last), "the coins spoken of", null)
                : null;
    }

    /** Restrained 19 bitcoin, identified 1,480: the object of a verb that says nothing here. */
    private static boolean isObject(Sentence s, int i) {
        Item before = s.at(s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE, Cue.ADVERB));
        boolean unknown =
                before.isWord() && before.cues().isEmpty() && before.lower().endsWith("ed");
        return unknown || OBJECT_OF.contains(before.lower());
    }

    private static boolean hasVerb(Sentence s) {
        for (int j = 0; j < s.size(); j++) {
            if (s.at(j).isWord() && s.at(j).isVerb() && !s.isNounHere(j)) {
                return true;
            }
        }
        return false;
    }
}
