package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** What stands behind an amount: held by, received from, that the police seized. */
final class AgentRules {
    private static final int FAR = 14;
    private static final Set<String> ATTRIBUTING =
            Set.of("attribut", "ascrib", "ties", "tied", "tie", "link", "trace", "tracing", "assign");
    private static final Set<String> HELD_BY = Set.of(
            "sold by",
            "moved by",
            "transferred by",
            "auctioned by",
            "auctioned off by",
            "sent by",
            "sold off by",
            "disposed of by",
            "offloaded by",
            "liquidated by",
            "dumped by",
            "unloaded by");
    private static final Set<String> CAME_BY = Set.of(
            "seized by",
            "confiscated by",
            "mined by",
            "recovered by",
            "bought by",
            "purchased by",
            "acquired by",
            "accumulated by",
            "forfeited to",
            "taken by",
            "impounded by",
            "captured by",
            "collected by",
            "amassed by",
            "restrained by",
            "frozen by",
            "intercepted by",
            "secured by",
            "retrieved by",
            "attached by",
            "donated to",
            "bagged by",
            "nabbed by",
            "grabbed by",
            "obtained by");

    private final Holders holders;

    AgentRules(Holders holders) {
        this.holders = holders;
    }

    /** The bitcoins held by Bhutan. */
    @Nullable
    Found by(Sentence s, int i) {
        for (int j = i + 1; j < Math.min(s.size(), i + FAR); j++) {
            Item item = s.at(j);
            if (item.is("(")) {
                j = s.behindBracket(j) - 1;
            } else if (item.is(Cue.BY_HOLDER)) {
                Who who = holders.agent(s, j + 1);
                return who == null ? null : new Found(quantityBy(item), who, "\"" + item.lower() + "\"", null);
            } else if ((item.isFigure()
                            && item.figure() != null
                            && !item.figure().isMoney())
                    || item.is(";")
                    || item.is(Cue.CONJUNCTION)) {
                return null;
            }
        }
        return null;
    }

    /** 61,000 bitcoins that the police confiscated. */
    @Nullable
    Found relative(Sentence s, int i) {
        int that = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN);
        if (!s.at(that).is("that") && !s.at(that).is("which")) {
            return null;
        }
        Who who = holders.agent(s, that + 1);
        for (int j = that + 1; who != null && j < Math.min(s.size(), that + 7); j++) {
            if (s.at(j).isWord() && s.at(j).isVerb() && !s.at(j).is(Cue.BE) && Mood.at(s, j) == Mood.REAL) {
                ClaimedQuantity quantity = VerbSense.ofBitcoin(s.at(j), "", s, j, i);
                boolean auxiliary = s.at(j).is("has") || s.at(j).is("had");
                if (quantity != null && !auxiliary) {
                    return new Found(quantity, who, "\"that\"", null);
                }
            }
        }
        return null;
    }

    /** An address received 500 BTC from Bhutan's government: they left Bhutan. */
    @Nullable
    Found from(Sentence s, int i, Governor governor) {
        boolean moved = governor.kind() == Governor.Kind.VERB
                && s.at(governor.at()).isAny(Cue.REDUCE, Cue.ACQUIRE)
                && Mood.at(s, governor.at()) == Mood.REAL;
        if (!moved || !s.at(i + 1).is("from")) {
            return null;
        }
        Who who = holders.agent(s, i + 2);
        return who == null || !who.owner().isOfAState()
                ? null
                : new Found(ClaimedQuantity.REDUCED, who.less(Sureness.LIKELY, "\"from\""), "\"from\"", null);
    }

    /** Attributes 500 BTC to Bhutan, ties 500 coins to Thimphu: they are said to be there. */
    @Nullable
    Found attributed(Sentence s, int i) {
        int to = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN);
        int verb = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADVERB);
        String word = s.at(verb).lower();
        boolean attributes = s.at(verb).isWord() && ATTRIBUTING.stream().anyMatch(word::startsWith);
        if (!attributes || !s.at(to).is("to") || Mood.at(s, verb) != Mood.REAL) {
            return null;
        }
        Who who = holders.agent(s, to + 1);
        return who == null ? null : new Found(ClaimedQuantity.ROW, who, "\"" + word + " to\"", null);
    }

    static ClaimedQuantity quantityBy(Item item) {
        return HELD_BY.contains(item.lower())
                ? ClaimedQuantity.REDUCED
                : CAME_BY.contains(item.lower()) ? ClaimedQuantity.ACQUIRED : ClaimedQuantity.ROW;
    }
}
