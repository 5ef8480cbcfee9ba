package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
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

/** Words behind money that say what it is: worth of bitcoin, in profit, bitcoin haul. */
final class BesideRules {
    private static final Set<String> MOVES =
            Set.of("transfer", "transfers", "sale", "sales", "purchase", "purchases", "transaction", "move", "buy");
    private static final Set<String> MISSED = Set.of("potential", "missed", "forgone", "foregone", "lost", "possible");
    private static final Set<String> LOST = Set.of("lost", "loses", "lose", "losing", "missed", "misses");

    private static final Set<String> GOT = Set.of(
            "got",
            "gets",
            "get",
            "getting",
            "received",
            "receives",
            "took",
            "takes",
            "obtained",
            "obtains",
            "made",
            "makes",
            "raised");

    private final Scene scene;
    private final SubjectFinder subjects;
    private final Amounts amounts;

    BesideRules(Scene scene, SubjectFinder subjects, Amounts amounts) {
        this.scene = scene;
        this.subjects = subjects;
        this.amounts = amounts;
    }

    /** Words behind the figure that say what it is: worth of bitcoin, in profit, bitcoin haul. */
    @Nullable
    Found beside(Sentence s, int i) {
        int next = s.at(i + 1).is("(") ? s.behindBracket(i + 1) : i + 1;
        Item first = s.at(next);
        boolean linked =
                first.is("worth of") || first.is("worth") || first.is("in") || first.is("of") || first.is("into");
        int noun = s.skipRight(linked ? next + 1 : next, Cue.DETERMINER);
        while (noun < s.size()
                && !s.at(noun).isOfBitcoin()
                && (s.at(noun).isAny(Cue.ADJECTIVE, Cue.POSSESSIVE)
                        || isNobody(s.at(noun))
                        || (linked && isBeforeGain(s, noun)))) {
            noun++;
        }
        Item item = s.at(noun);
        if (item.isWord() && item.isAny(Cue.GAIN_NOUN) && noun - next <= 3) {
            Who who = whose(s, i);
            who = who == null && noun == next && item.text().indexOf(' ') > 0 ? amounts.ofAmount(s, i) : who;
            ClaimedQuantity quantity =
                    isMissed(s, next, noun) || isLost(s, i) ? ClaimedQuantity.OTHER : ClaimedQuantity.GAIN;
            return who == null ? null : new Found(quantity, who, "\"" + item.lower() + "\" behind it", null);
        }
        Found dealt = dealt(s, i);
        if (dealt != null) {
            return dealt;
        }
        if (!linked && MOVES.contains(item.lower()) && noun == next) {
            Who who = amounts.ofAmount(s, i);
            who = who == null ? Amounts.ofMoneyBefore(s, i) : who;
            return who == null
                    ? null
                    : new Found(ClaimedQuantity.VALUE, who, "\"" + item.lower() + "\" behind it", null);
        }
        if (first.is("from") && isSale(s, next + 1)) {
            Who who = whose(s, i);
            who = who == null ? scene.unnamed() : who;
            return who == null ? null : new Found(ClaimedQuantity.PROCEEDS, who, "from sales", null);
        }
        boolean coins = item.isWord() && (item.isOfBitcoin() || (linked && item.is(Cue.COIN_NOUN) && !first.is("in")));
        if (!coins || (!linked && !item.isOfBitcoin())) {
            return null;
        }
        Who who = confiscator(s, noun + 1);
        who = who == null ? whose(s, i) : who;
        who = who == null && first.is("in") && s.verbAtOrBefore(i - 1) < 0 ? scene.ofState() : who;
        boolean seized = s.at(noun + 1).isAny(Cue.ACQUIRE) && s.at(noun + 1).is(Cue.ADJECTIVE);
        return who == null || (isAgainstPlan(s, i) && !seized)
                ? null
                : new Found(
                        isLost(s, i)
                                ? ClaimedQuantity.OTHER
                                : isSpent(s, i) ? ClaimedQuantity.COST : ClaimedQuantity.VALUE,
                        who,
                        "money's worth of bitcoin",
                        null);
    }

    /** Coin sales, the sale, selling bitcoin. */
    private static boolean isSale(Sentence s, int at) {
        int sale = s.skipRight(at, Cue.BITCOIN, Cue.COIN, Cue.ADJECTIVE, Cue.DETERMINER, Cue.POSSESSIVE);
        Item sold = s.at(s.skipRight(sale + 1, Cue.ADJECTIVE, Cue.DETERMINER, Cue.POSSESSIVE));
        return s.at(sale).is(Cue.SALE_NOUN)
                || (s.at(sale).is(Cue.REDUCE) && sold.isAny(Cue.BITCOIN, Cue.COIN, Cue.COIN_NOUN));
    }

    /** So much of latent profit, in taxpayer losses: one word more before the gain. */
    private static boolean isBeforeGain(Sentence s, int i) {
        return s.at(i).isWord() && !s.at(i).is(Cue.GAIN_NOUN) && s.at(i + 1).is(Cue.GAIN_NOUN);
    }

    /** So much was realised; the so much it fetched; got so much for them; the so much shelled out for them. */
    @Nullable
    private Found dealt(Sentence s, int i) {
        int behind = s.at(i + 1).is("(") ? s.behindBracket(i + 1) : i + 1;
        int next = s.skipRight(behind, Cue.BE, Cue.ADVERB, Cue.PRONOUN);
        next = s.at(next).is("has") || s.at(next).is("have") || s.at(next).is("had") ? next + 1 : next;
        next = s.skipRight(next, Cue.BE);
        Item verb = s.at(next);
        boolean passive = !s.at(i - 1).is(Cue.BE)
                && !s.at(s.skipLeft(i - 1, Cue.ADVERB)).is(Cue.BE)
                && (next > behind || verb.lower().endsWith("ed") || verb.lower().endsWith("ed out"));
        if (passive
                && verb.is(Cue.PROCEEDS)
                && !verb.is(Cue.REDUCE)
                && (amounts.isSold() || s.contains(Cue.REDUCE) || s.contains(Cue.SALE_NOUN))) {
            Who who = amounts.ofAmount(s, i);
            who = who == null ? seller(s, i) : who;
            return who == null
                    ? null
                    : new Found(ClaimedQuantity.PROCEEDS, who, "\"" + verb.lower() + "\" behind it", null);
        }
        boolean spent = verb.is(Cue.COST_VERB) && !verb.is(Cue.TRADE) && isForCoins(s, next + 1);
        if (spent) {
            Who who = amounts.ofAmount(s, i);
            return who == null
                    ? null
                    : new Found(ClaimedQuantity.COST, who, "\"" + verb.lower() + "\" behind it", null);
        }
        int before = s.verbAtOrBefore(i - 1);
        boolean got =
                before >= 0 && before >= i - 3 && (GOT.contains(s.at(before).lower()) || isPaid(s, before));
        if (got && isForCoins(s, i + 1)) {
            boolean counted = s.items().stream()
                    .limit(i)
                    .anyMatch(item -> item.figure() != null && !item.figure().isMoney());
            Who who = counted ? Amounts.ofAmountIn(s, i) : subjects.ofVerb(s, before);
            who = who == null && !counted ? amounts.ofAmount(s, i) : who;
            return who == null
                    ? null
                    : new Found(
                            ClaimedQuantity.PROCEEDS, who, "\"" + s.at(before).lower() + "\" for coins", null);
        }
        return null;
    }

    /** Who sold, in the same sentence. */
    @Nullable
    private Who seller(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (s.at(j).is(Cue.REDUCE) && s.at(j).isVerb()) {
                return subjects.ofVerb(s, j);
            }
        }
        return null;
    }

    /** For them, for it, for the lot, for 22 bitcoin. */
    private static boolean isForCoins(Sentence s, int at) {
        int what = s.skipRight(at + 1, Cue.DETERMINER, Cue.ADJECTIVE);
        Figure amount = s.at(what).figure();
        boolean coins = s.at(what).isAny(Cue.COIN_NOUN, Cue.BITCOIN)
                || s.at(what).is("them")
                || s.at(what).is("lot")
                || (amount != null && amount.isBitcoin());
        return s.at(at).is("for") && coins;
    }

    private static boolean isPaid(Sentence s, int verb) {
        return s.at(verb).is("paid") && s.at(s.skipLeft(verb - 1, Cue.ADVERB)).is(Cue.BE);
    }

    private static boolean isNobody(Item item) {
        return item.name() != null && !item.name().isHolder();
    }

    /** Bitcoin that the government confiscated. */
    @Nullable
    private Who confiscator(Sentence s, int that) {
        int subject = s.skipRight(that + 1, Cue.DETERMINER, Cue.ADJECTIVE);
        boolean acts = (s.at(that).is("that") || s.at(that).is("which"))
                && (s.contains(Cue.ACQUIRE, subject + 1, subject + 4)
                        || s.contains(Cue.HOLD, subject + 1, subject + 3));
        if (!acts) {
            return null;
        }
        Name name = s.at(subject).name();
        if (name != null) {
            return name.owner() == null || !name.isHolder()
                    ? null
                    : new Who(name.owner(), Sureness.SURE, "\"" + s.at(subject).text() + "\"");
        }
        return s.at(subject).isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT, Cue.AGENCY_NOUN)
                ? subjects.definite(s, subject)
                : null;
    }

    /** Potential, missed or lost: gains that nobody had. */
    static boolean isMissed(Sentence s, int from, int to) {
        for (int j = Math.max(0, from); j < to; j++) {
            if (s.at(j).is(Cue.MISSED) || MISSED.contains(s.at(j).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Lost V in bitcoin: what was not earned. */
    static boolean isLost(Sentence s, int i) {
        int verb = s.verbAtOrBefore(i - 1);
        return verb >= 0 && (LOST.contains(s.at(verb).lower()) || s.contains(Cue.MISSED, verb, i));
    }

    /** Put, invested or spent in bitcoin: what it cost. */
    private static boolean isSpent(Sentence s, int i) {
        int verb = s.verbAtOrBefore(i - 1);
        boolean put = verb >= 0
                && (s.at(verb).is("put")
                        || s.at(verb).is("placed")
                        || s.at(verb).is(Cue.COST_VERB));
        return put && s.at(i + 1).is("in") && !s.contains(Cue.WORTH, verb, i);
    }

    private static boolean isAgainstPlan(Sentence s, int i) {
        int verb = s.verbAtOrBefore(i - 1);
        Mood mood = verb < 0 ? Mood.REAL : Mood.at(s, verb);
        return mood == Mood.PLANNED || mood == Mood.DENIED;
    }

    /** Who is subject or possessor around a figure. */
    @Nullable
    private Who whose(Sentence s, int i) {
        int before = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE, Cue.ADVERB, Cue.PREP, Cue.NEUTRAL_NOUN);
        if (s.at(before).is("'s")) {
            return subjects.possessor(s, before + 1);
        }
        if (s.at(i - 1).is(Cue.POSSESSIVE)) {
            return subjects.pronoun(s, i - 1);
        }
        int verb = s.verbAtOrBefore(i - 1);
        Owner line = scene.label();
        return verb >= 0
                ? subjects.ofVerb(s, verb)
                : line == null ? null : new Who(line, Sureness.LIKELY, "the line is about this holder");
    }
}
