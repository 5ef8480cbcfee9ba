package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** What a verb or noun before an amount says of it: holds, sold, a stash of, the sale of. */
final class ActRules {
    private static final Set<String> WINNERS =
            Set.of("won", "winner", "winners", "winning", "bidder", "bidders", "buyer");

    private static final Set<String> VENUES = Set.of(
            "exchange",
            "exchanges",
            "address",
            "addresses",
            "wallet",
            "wallets",
            "broker",
            "brokers",
            "desk",
            "maker",
            "custodian",
            "venue",
            "platform");
    private static final int NEAR = 9;

    private final Scene scene;
    private final SubjectFinder subjects;
    private final Holders holders;

    ActRules(Scene scene, SubjectFinder subjects, Holders holders) {
        this.scene = scene;
        this.subjects = subjects;
        this.holders = holders;
    }

    @Nullable
    Found verb(Sentence s, int i, Governor governor) {
        Item verb = s.at(governor.at());
        ClaimedQuantity quantity = Counting.isSaleOfSeized(s, i, governor)
                ? ClaimedQuantity.ROW
                : VerbSense.ofBitcoin(verb, governor.prep(), s, governor.at(), i);
        if (quantity == null && verb.is(Cue.SHARE_VERB)) {
            Found pointed = pointing(s, governor.at());
            Figure figure = s.at(i).figure();
            Who holder = pointed == null && figure != null && verb.lower().startsWith("account")
                    ? subjects.ofVerb(s, governor.at())
                    : null;
            return holder == null ? pointed : new Found(ClaimedQuantity.ROW, holder, "\"" + verb.lower() + "\"", null);
        }
        if (quantity == null) {
            return null;
        }
        int behind = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN);
        if (verb.is(Cue.BE) && s.at(behind).is(Cue.ACQUIRE) && s.at(behind).is(Cue.ADJECTIVE)) {
            quantity = ClaimedQuantity.ACQUIRED;
        }
        quantity = ofAgent(s, governor, quantity);
        if (verb.isAny(Cue.RISE, Cue.FALL) && governor.prep().isEmpty() && isToVenue(s, i)) {
            quantity = ClaimedQuantity.REDUCED;
        }
        Item subject = s.at(s.skipLeft(governor.at() - 1, Cue.ADVERB, Cue.MODAL));
        if (quantity == ClaimedQuantity.ROW
                && verb.isAny(Cue.RISE, Cue.FALL)
                && subject.isAny(Cue.BUY_NOUN, Cue.SALE_NOUN, Cue.DROP_NOUN)
                && !subject.is(Cue.COIN_NOUN)) {
            quantity = VerbSense.ofNoun(subject);
        }
        Who who = between(s, governor.at(), i);
        who = who == null ? subjects.ofVerb(s, governor.at()) : who;
        return who == null || quantity == null ? null : new Found(quantity, who, "\"" + verb.lower() + "\"", null);
    }

    /** Pushed so many to an exchange, into a new wallet. */
    private static boolean isToVenue(Sentence s, int i) {
        int to = s.at(i + 1).is("(") ? s.behindBracket(i + 1) : i + 1;
        to = s.skipRight(to, Cue.BITCOIN, Cue.COIN);
        boolean goes = s.at(to).is("to") || s.at(to).is("into") || s.at(to).is("onto");
        for (int j = to + 1; goes && j < Math.min(s.size(), to + 5); j++) {
            Item item = s.at(j);
            if (VENUES.contains(item.lower())
                    || (item.name() != null && item.name().kind() == Name.Kind.OTHER)) {
                return true;
            }
        }
        return false;
    }

    /** Held auctions in June and December for 500 BTC. */
    @Nullable
    Found saleFor(Sentence s, int i) {
        for (int j = i - 2; j >= Math.max(0, i - NEAR) && s.at(i - 1).is("for"); j--) {
            int verb = s.at(j).is(Cue.SALE_NOUN) ? s.verbAtOrBefore(j - 1) : -1;
            boolean held = verb >= 0
                    && (s.at(verb).is("held")
                            || s.at(verb).is("ran")
                            || s.at(verb).is("staged"));
            if (held && Mood.at(s, verb) == Mood.REAL) {
                Who who = subjects.ofVerb(s, verb);
                return who == null
                        ? null
                        : new Found(ClaimedQuantity.REDUCED, who, "\"" + s.at(j).lower() + "\"", null);
            }
            if (s.at(j).isFigure()) {
                return null;
            }
        }
        return null;
    }

    /** The number of coins bought by Bhutan has grown to 500: they were bought. The 500 BTC forfeited are part of it. */
    private static ClaimedQuantity ofAgent(Sentence s, Governor governor, ClaimedQuantity quantity) {
        for (int j = 0;
                j < governor.at()
                        && quantity == ClaimedQuantity.ROW
                        && s.at(governor.at()).is(Cue.RISE);
                j++) {
            if (s.at(j).is(Cue.BY_HOLDER)) {
                return AgentRules.quantityBy(s.at(j));
            }
        }
        return quantity;
    }

    /** This accounted for 471,380 BTC: of the share or value just said. */
    @Nullable
    private Found pointing(Sentence s, int verb) {
        Figure last = scene.lastTied();
        return isPointing(s, verb) && last != null
                ? SameCoinsRules.equal(last, "says the figure before it in bitcoin")
                : null;
    }

    private static boolean isPointing(Sentence s, int verb) {
        int i = s.skipLeft(verb - 1, Cue.ADVERB);
        return s.at(i).is("this") || s.at(i).is("that") || s.at(i).is("which");
    }

    /** The possessor of a noun between a verb and its figure: taking the kingdom's holdings to. */
    @Nullable
    private Who between(Sentence s, int verb, int figure) {
        for (int j = figure - 1; j > verb; j--) {
            if (s.at(j).is(Cue.COIN_NOUN) && s.isNounHere(j)) {
                return subjects.possessor(s, j);
            }
        }
        return null;
    }

    @Nullable
    Found noun(Sentence s, Governor governor) {
        int at = governor.at();
        Item noun = s.at(at);
        ClaimedQuantity quantity = VerbSense.ofNoun(noun);
        if (quantity == null) {
            return null;
        }
        int verb = s.verbAtOrBefore(at - 1);
        if (quantity == ClaimedQuantity.ROW && verb >= 0 && isObject(s, verb, at)) {
            ClaimedQuantity done = VerbSense.ofBitcoin(s.at(verb), "", s, verb, at);
            quantity = done == null ? quantity : done;
        }
        Who who = subjects.possessor(s, at);
        who = who == null && verb >= 0 ? subjects.ofVerb(s, verb) : who;
        who = who == null && (s.at(at - 1).isAny(Cue.DETERMINER, Cue.ADJECTIVE) || at == 0)
                ? subjects.ofCoins(s, at)
                : who;
        boolean won = s.items().stream().anyMatch(item -> WINNERS.contains(item.lower()));
        if (quantity == ClaimedQuantity.REDUCED
                && won
                && (who == null || !who.owner().isOfAState())) {
            who = scene.ofSeller();
        }
        Figure last = scene.lastTied();
        boolean points = who == null && verb >= 0 && last != null && isPointing(s, verb) && Scene.isOfAHolder(last);
        who = points && last != null ? Amounts.like(last) : who;
        boolean alone = who == null && verb < 0;
        who = alone ? holders.onlyState(s) : who;
        return who == null ? null : new Found(quantity, who, "\"" + noun.lower() + "\"", null);
    }

    private static boolean isObject(Sentence s, int verb, int noun) {
        for (int j = verb + 1; j < noun; j++) {
            Item item = s.at(j);
            if (item.isFigure() || (item.isSign() && !item.is("'s")) || item.is(Cue.CONJUNCTION) || item.is(Cue.PREP)) {
                return false;
            }
        }
        return s.at(verb).isAny(Cue.REDUCE, Cue.ACQUIRE);
    }
}
