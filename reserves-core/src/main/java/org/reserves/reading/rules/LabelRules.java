package org.reserves.reading.rules;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Apart;
import org.reserves.reading.grammar.Flow;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** An amount behind a colon or dash: Holdings: 500; Largest buyer: Bhutan, 500. */
final class LabelRules {
    private final Scene scene;
    private final SubjectFinder subjects;
    private final Holders holders;
    private final TieRule governed;

    LabelRules(Scene scene, SubjectFinder subjects, Holders holders, TieRule governed) {
        this.subjects = subjects;
        this.scene = scene;
        this.holders = holders;
        this.governed = governed;
    }

    @Nullable
    Found labelled(Sentence s, int i, int at) {
        Found sent = sent(s, at);
        if (sent != null) {
            return sent;
        }
        int last = Sentence.isClosing(s.at(at - 1)) ? s.beforeBracket(at - 1) : at - 1;
        if (s.at(last).isName() && !Apart.isApart(s, last)) {
            Who who = holders.ofPossessor(s, last);
            return who == null || !(s.at(at).is(":") || isLineStart(s, last))
                    ? null
                    : new Found(Flow.of(s, i, at, scene.event()), who, "label", null);
        }
        Found done = doneBefore(s, i, at);
        if (done != null) {
            return done;
        }
        Found part = partOf(s, at);
        if (part != null) {
            return part;
        }
        ClaimedQuantity quantity = VerbSense.ofLabel(s, at);
        boolean dated = isDated(s, at);
        quantity = quantity == null && dated ? event(s, i) : quantity;
        Who who = labelOwner(s, at);
        boolean plus = quantity == ClaimedQuantity.ROW && s.at(i - 1).is("+");
        quantity = plus ? ClaimedQuantity.ACQUIRED : quantity;
        boolean plain = quantity == null
                && !dated
                && scene.label() != null
                && s.at(i).figure() != null
                && Objects.requireNonNull(s.at(i).figure()).isBitcoin();
        boolean named = quantity == null
                && isNameAndWords(s, at)
                && Objects.requireNonNull(s.at(i).figure()).isBitcoin();
        quantity = plain || named ? ClaimedQuantity.ROW : quantity;
        if (quantity == null && s.at(at).is("–")) {
            return governed.at(s, i, Governor.from(s, at - 1));
        }
        return quantity == null || who == null ? null : new Found(quantity, who, "label", null);
    }

    /** +31 BTC in October, −2,000 in the quarter: what came and left, in a line about somebody. */
    @Nullable
    Found signed(Sentence s, int i) {
        Item sign = s.at(i - 1);
        boolean glued = sign.end() == s.at(i).start() && (i == 1 || s.at(i - 2).end() < sign.start());
        boolean plus = sign.is("+");
        boolean minus = sign.is("\u2212") || sign.is("–");
        boolean named = s.items().subList(0, i).stream().anyMatch(Item::isName);
        Who who = glued && !named && (plus || minus) ? scene.unnamed() : null;
        return who == null
                ? null
                : new Found(plus ? ClaimedQuantity.ACQUIRED : ClaimedQuantity.REDUCED, who, "its sign", null);
    }

    /** Bhutan → Binance: 213 BTC: they left Bhutan. */
    @Nullable
    private Found sent(Sentence s, int colon) {
        for (int j = 1; j < colon; j++) {
            boolean arrow = s.at(j).is("→") || s.at(j).is("➡") || s.at(j).is("⇒");
            Who who = arrow && s.at(j - 1).isName() ? holders.ofPossessor(s, j - 1) : null;
            if (who != null) {
                return who.owner().isOfAState() ? new Found(ClaimedQuantity.REDUCED, who, "arrow", null) : null;
            }
        }
        return null;
    }

    /** Then began to sell: 511 BTC in July; it did worse: 500 BTC were sold. */
    @Nullable
    private Found doneBefore(Sentence s, int i, int colon) {
        boolean verb =
                s.at(colon).is(":") && s.at(colon - 1).isAny(Cue.REDUCE, Cue.ACQUIRE) && !s.isNounHere(colon - 1);
        ClaimedQuantity done = verb ? VerbSense.ofBitcoin(s.at(colon - 1), "", s, colon - 1, i) : null;
        Who who = done == null ? null : subjects.ofVerb(s, colon - 1);
        if (done != null && who != null) {
            return new Found(done, who, "\"" + s.at(colon - 1).lower() + "\" before a colon", null);
        }
        ClaimedQuantity clause = s.verbAtOrBefore(colon - 1) >= 0 ? VerbSense.ofClause(s, i) : null;
        boolean moved = clause == ClaimedQuantity.REDUCED || clause == ClaimedQuantity.ACQUIRED;
        who = moved ? holders.onlyState(s) : null;
        return who == null || clause == null ? null : new Found(clause, who, "clause behind a colon", null);
    }

    /** The 596 BTC went in two batches: 300 on Monday and 296 on Thursday. */
    @Nullable
    private static Found partOf(Sentence s, int colon) {
        for (int j = colon - 1; j >= 0 && s.at(colon).is(":"); j--) {
            Figure whole = s.at(j).figure();
            if (whole != null) {
                return whole.isBitcoin() && whole.isTied() && s.verbAtOrBefore(colon) >= 0
                        ? new Found(
                                whole.requireTie().quantity(),
                                Amounts.like(whole),
                                "part of the amount before it",
                                whole)
                        : null;
            }
        }
        return null;
    }

    /** Whether only a number, signs and the same name in another form stand before a name. */
    private static boolean isLineStart(Sentence s, int name) {
        for (int j = 0; j < name; j++) {
            Item item = s.at(j);
            boolean plain = item.isSign()
                    || item.isName()
                    || item.is("the")
                    || (item.isWord() && item.text().chars().allMatch(Character::isDigit));
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** The body of two holders of one state, the first name; null for two of different states. */
    @Nullable
    private static Who ofOneState(@Nullable Who first, @Nullable Who next) {
        if (first == null || next == null) {
            return first == null ? next : null;
        }
        boolean same = Scene.stateOf(first.owner()).equals(Scene.stateOf(next.owner()));
        return same && next.owner().isBody() ? next : same ? first : null;
    }

    /** El Salvador v the Fund: a label with one name and no verb. */
    private static boolean isNameAndWords(Sentence s, int colon) {
        int names = 0;
        for (int j = 0; j < colon; j++) {
            names += s.at(j).isName() ? 1 : 0;
            if (s.at(j).isVerb() || s.at(j).isFigure()) {
                return false;
            }
        }
        return names == 1 && s.at(colon).is(":");
    }

    /** The one state a label names, all together where it says "total", or whom the list is about. */
    @Nullable
    private Who labelOwner(Sentence s, int at) {
        Who only = null;
        for (int j = 0; j < at; j++) {
            Name name = s.at(j).name();
            boolean all = s.at(j).is("total") || (j == 0 && s.at(0).is(Cue.TOGETHER));
            if (all && !s.contains(Cue.COIN_NOUN, 0, at) && scene.isLineStart()) {
                return new Who(
                        Owner.TOTAL, Sureness.LIKELY, "label \"" + s.at(j).text() + "\"");
            }
            if (name != null && name.owner() != null && name.isHolder() && !Apart.isApart(s, j)) {
                only = ofOneState(only, holders.ofPossessor(s, j));
                if (only == null) {
                    return scene.ofList();
                }
            }
        }
        return only == null ? scene.ofList() : only;
    }

    /** Largest net buyer: El Salvador, 34 BTC. */
    @Nullable
    Found namedByLabel(Sentence s, int i) {
        int comma = s.at(i - 1).is(",") ? i - 1 : i - 2;
        int name = comma - 1;
        boolean plain = comma == i - 1 || s.at(i - 1).isSign();
        if (!plain
                || !s.at(comma).is(",")
                || !s.at(name).isName()
                || !s.at(name - 1).is(":")
                || !isLabel(s, name - 1)) {
            return null;
        }
        Who who = holders.ofPossessor(s, name);
        ClaimedQuantity quantity = hasWord(s, "buyer", name)
                ? ClaimedQuantity.ACQUIRED
                : hasWord(s, "seller", name) ? ClaimedQuantity.REDUCED : VerbSense.ofLabel(s, name - 1);
        quantity = quantity == null && s.contains(Cue.SUPERLATIVE, 0, name - 1) ? ClaimedQuantity.ROW : quantity;
        return who == null || quantity == null
                ? null
                : new Found(quantity, who.less(Sureness.LIKELY, "named behind a label"), "label", null);
    }

    private static boolean hasWord(Sentence s, String word, int to) {
        return s.items().subList(0, to).stream().anyMatch(item -> item.is(word));
    }

    /** Whether only words stand before a colon. */
    private static boolean isLabel(Sentence s, int colon) {
        for (int j = 0; j < colon; j++) {
            if (!s.at(j).isWord() && !s.at(j).is(",")) {
                return false;
            }
        }
        return colon > 0;
    }

    /** A label that is a day, a place in a list, or the "A" of an answer. */
    private static boolean isDated(Sentence s, int at) {
        for (int j = 0; j < at; j++) {
            Item item = s.at(j);
            boolean plain = !item.isWord()
                    || item.is(Cue.MONTH)
                    || Character.isDigit(item.text().charAt(0))
                    || item.text().length() == 1;
            if (!plain) {
                return false;
            }
        }
        return at > 0;
    }

    /** What happened by the words behind, or by what the list is of. */
    @Nullable
    private ClaimedQuantity event(Sentence s, int i) {
        for (int j = i + 1; j < Math.min(s.size(), i + 4); j++) {
            if (s.at(j).isWord() && s.at(j).isVerb()) {
                ClaimedQuantity said = VerbSense.ofBitcoin(s.at(j), "", s, j, i);
                if (said != null) {
                    return said;
                }
            }
        }
        return VerbSense.ofEvent(scene.event());
    }
}
