package org.reserves.reading;

import java.math.BigDecimal;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.BitcoinRules.Found;
import org.reserves.reading.CueBook.Cue;
import org.reserves.reading.NameBook.Name;
import org.reserves.reading.NameBook.Owner;
import org.reserves.reading.Scene.Who;
import org.reserves.reading.VerbSense.Mood;

/** What an amount of money is to bitcoin, and to whose. */
final class MoneyRules {
    private static final int FAR = 22;
    private static final int NEAR = 5;
    private static final BigDecimal DEAREST_COIN = BigDecimal.valueOf(20_000_000);
    private static final BigDecimal DEAREST_PRICE = BigDecimal.valueOf(2_000_000);
    private static final Set<String> MOVES =
            Set.of("transfer", "transfers", "sale", "sales", "purchase", "purchases", "transaction", "move", "buy");
    private static final Set<String> MISSED = Set.of("potential", "missed", "forgone", "foregone", "lost", "possible");
    private static final Set<String> LOST = Set.of("lost", "loses", "lose", "losing", "missed", "misses");
    private static final Set<String> EACH = Set.of("each", "apiece", "per coin", "per bitcoin", "per btc", "per token");

    private final Scene scene;
    private final SubjectFinder subjects;
    private final int year;

    MoneyRules(Scene scene, SubjectFinder subjects, int year) {
        this.year = year;
        this.scene = scene;
        this.subjects = subjects;
    }

    void tie(Sentence s, int i, Figure figure) {
        Governor governor = Governor.of(s, i);
        if (Counting.isRate(s, i)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is a rate");
            return;
        }
        if (Counting.isDenied(s, i)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is denied");
            return;
        }
        if (Counting.isOfOtherCoins(s, i)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is about other coins");
            return;
        }
        Found found = price(s, i, figure, governor);
        found = found == null ? found(s, i, governor) : found;
        if (found == null || isOfSomethingElse(s, i, governor, found)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "nothing ties it to a holder's bitcoin");
            return;
        }
        ClaimedQuantity quantity = hypothetical(s, i, governor, found);
        figure.tie(new Figure.Tie(
                found.who().owner(),
                quantity,
                found.who().sure(),
                found.why() + ": " + found.who().why(),
                found.of(),
                aside(s, i, governor, quantity, found)));
    }

    /** Why a figure is not about the whole holding, or the price, of the day. */
    @Nullable
    private Aside aside(Sentence s, int i, Governor governor, ClaimedQuantity quantity, Found found) {
        if (quantity == ClaimedQuantity.OTHER) {
            return Aside.HYPOTHETICAL;
        }
        if (quantity == ClaimedQuantity.PRICE) {
            return isOfTheDay(s, i, governor) ? null : Aside.PAST;
        }
        if (isThen(s, i) || governor.prep().equals("from")) {
            return Aside.PAST;
        }
        int verb = found.of() == null ? s.verbAtOrBefore(i - 1) : -1;
        boolean moved = verb >= 0
                && s.at(verb).isAny(Cue.REDUCE, Cue.ACQUIRE)
                && !s.at(verb).is(Cue.HOLD);
        return moved && quantity == ClaimedQuantity.VALUE ? Aside.PART : null;
    }

    /** Whether a price is said to be that of the day: trades at, at current prices, 1 BTC =; no record, no threshold, no sale. */
    private boolean isOfTheDay(Sentence s, int i, Governor governor) {
        if (VerbSense.isThen(s, i, year)
                || isRecord(s, i - 2)
                || isRecord(s, i - 1)
                || isSale(s, i)
                || s.at(i - 1).is("from")) {
            return false;
        }
        Item word = s.at(governor.at());
        boolean trades = governor.kind() == Governor.Kind.VERB
                && (word.lower().startsWith("trad")
                        || word.lower().startsWith("hover")
                        || word.is("changes hands")
                        || word.is("change hands")
                        || word.is("changing hands")
                        || word.is("quoted"));
        boolean current = s.contains(Cue.CURRENT, i - NEAR - 1, i + NEAR);
        boolean label = governor.kind() == Governor.Kind.WORTH || governor.kind() == Governor.Kind.LABEL;
        Figure figure = s.at(i).figure();
        boolean each = isEach(s, i) || (figure != null && figure.printed().per().equals("BTC"));
        boolean at = governor.kind() != Governor.Kind.VERB && each && !s.contains(Cue.COST_NOUN);
        return trades || current || label || at;
    }

    /** Sold coins at today's price, and what would have been. */
    private static ClaimedQuantity hypothetical(Sentence s, int i, Governor governor, Found found) {
        if (found.quantity() == ClaimedQuantity.PRICE) {
            return found.quantity();
        }
        boolean would = governor.at() >= 0 && Mood.at(s, governor.at()) == Mood.HYPOTHETICAL;
        for (int j = i - 1; j >= Math.max(0, i - NEAR) && !s.at(j).isFigure(); j--) {
            would |= s.at(j).is("would") || s.at(j).is("could");
        }
        return would ? ClaimedQuantity.OTHER : found.quantity();
    }

    private boolean isThen(Sentence s, int i) {
        return VerbSense.isThen(s, i, year) && !s.contains(Cue.CURRENT, i - NEAR, i + NEAR);
    }

    /** Loans, fines, houses: not what bitcoin is worth, unless the sentence says so right beside the figure. */
    private static boolean isOfSomethingElse(Sentence s, int i, Governor governor, Found found) {
        if (found.quantity() == ClaimedQuantity.PRICE) {
            return false;
        }
        int next = s.skipRight(i + 1, Cue.ADJECTIVE, Cue.DETERMINER);
        if (s.at(next).is(Cue.LOAN) && !s.at(next).isAny(Cue.COIN_NOUN, Cue.PROCEEDS_NOUN, Cue.GAIN_NOUN)) {
            return true;
        }
        boolean bound = governor.kind() == Governor.Kind.WORTH
                || governor.kind() == Governor.Kind.BRACKET
                || governor.kind() == Governor.Kind.NOUN
                || found.of() != null;
        return !bound && s.contains(Cue.LOAN, i - 4, i + 4) && !s.contains(Cue.BITCOIN, i - 4, i + 5);
    }

    /** The price of a coin: by its own words, by a noun before it, or where the market stands. */
    @Nullable
    private Found price(Sentence s, int i, Figure figure, Governor governor) {
        if (figure.printed().number().compareTo(DEAREST_COIN) > 0) {
            return null;
        }
        Item noun = s.at(governor.at());
        boolean each = figure.printed().per().equals("BTC") || isEach(s, i);
        boolean average = (governor.kind() == Governor.Kind.NOUN && noun.is(Cue.COST_NOUN))
                || (s.at(i - 1).is("of") && s.at(i - 2).is("average"));
        if (average || (each && isCostHere(s, governor))) {
            return averageCost(s, i, governor);
        }
        boolean answered = s.at(0).is("a") && s.at(1).is(":") && s.verbAtOrBefore(s.size() - 1) < 0;
        boolean predicted = answered || (s.contains(Cue.PLAN, i - 9, i) && !each);
        boolean isPrice = !predicted && isPriceHere(s, i, figure, governor, each);
        return isPrice ? market("price of a coin") : null;
    }

    private static boolean isPriceHere(Sentence s, int i, Figure figure, Governor governor, boolean each) {
        Item noun = s.at(governor.at());
        return each
                || (governor.kind() == Governor.Kind.NOUN && noun.is(Cue.PRICE_NOUN))
                || isTraded(s, i, governor)
                || isLabelledPrice(s, governor)
                || isOneCoin(s, governor)
                || isNearPrice(s, i, figure)
                || isTicker(s, i, governor, figure);
    }

    private static Found market(String why) {
        return new Found(
                ClaimedQuantity.PRICE, new Who(Owner.MARKET, Sureness.SURE, "it is the same for all"), why, null);
    }

    private static boolean isEach(Sentence s, int i) {
        Item next = s.at(i + 1);
        return (next.isWord() && EACH.contains(next.lower()))
                || (next.is("per") && s.at(i + 2).isAny(Cue.BITCOIN, Cue.COIN))
                || (next.is("a") && s.at(i + 2).isAny(Cue.COIN) && !s.at(i + 2).is("piece"));
    }

    /** Bought at, spent per coin: what the holder paid. */
    private static boolean isCostHere(Sentence s, Governor governor) {
        Item item = s.at(governor.at());
        return (governor.kind() == Governor.Kind.VERB
                        && item.isAny(Cue.COST_VERB)
                        && item.lower().startsWith("pa"))
                || (governor.kind() == Governor.Kind.NOUN && item.is(Cue.COST_NOUN));
    }

    /** An average price: of what was bought it is a cost, of what was sold a price. */
    @Nullable
    private Found averageCost(Sentence s, int i, Governor governor) {
        if (isSale(s, i)) {
            return market("price of a sale");
        }
        Who who = whoseMoney(s, i, governor);
        return who == null ? null : new Found(ClaimedQuantity.COST, who, "average cost", null);
    }

    private boolean isSale(Sentence s, int i) {
        for (int j = i; j >= 0; j--) {
            Item item = s.at(j);
            if (item.isAny(Cue.REDUCE, Cue.SALE_NOUN)) {
                return true;
            }
            if ((item.isWord() && (item.is(Cue.ACQUIRE) || item.is(Cue.BUY_NOUN) || item.is(Cue.COST_VERB)))
                    || item.is("purchase price")
                    || item.is("average purchase price")) {
                return false;
            }
        }
        Figure last = scene.lastAmount();
        return last != null && last.isTied(ClaimedQuantity.REDUCED);
    }

    /** Bitcoin trades at, a record of, peaked at. */
    private static boolean isTraded(Sentence s, int i, Governor governor) {
        if (governor.kind() != Governor.Kind.VERB
                && governor.kind() != Governor.Kind.NONE
                && governor.kind() != Governor.Kind.NOUN
                && governor.kind() != Governor.Kind.POSSESSOR) {
            return false;
        }
        boolean record = (s.at(i - 1).is("of") && isRecord(s, i - 2))
                || isRecord(s, i - 1)
                || (s.at(i - 1).is("at") && isRecord(s, i - 2));
        boolean peaking = governor.kind() == Governor.Kind.VERB
                && s.at(governor.at()).is(Cue.TRADE)
                && s.at(governor.at()).lower().endsWith("ing")
                && governor.prep().equals("at")
                && s.contains(Cue.PRICE_NOUN);
        return record || peaking || (governor.kind() == Governor.Kind.VERB && isMarketVerb(s, governor.at()));
    }

    private static boolean isRecord(Sentence s, int i) {
        Item item = s.at(i);
        return item.is("record")
                || item.is("high")
                || item.is("peak")
                || item.is("all-time")
                || item.is("ath")
                || item.is("low");
    }

    /** Whether bitcoin itself, or its price, is the subject of a verb. */
    private static boolean isMarketVerb(Sentence s, int verb) {
        Item item = s.at(verb);
        if (!item.isAny(Cue.TRADE, Cue.RISE, Cue.FALL, Cue.BE, Cue.COST_VERB, Cue.PROCEEDS)) {
            return false;
        }
        int i = verb - 1;
        while (i >= 0
                && (s.at(i).isAny(Cue.ADVERB, Cue.BE, Cue.MODAL, Cue.CURRENT)
                        || s.at(i).is("has")
                        || s.at(i).is("had"))) {
            i--;
        }
        if (Sentence.isClosing(s.at(i))) {
            i = s.beforeBracket(i);
        }
        if (s.at(i).is(Cue.CONJUNCTION) || s.at(i).is(",")) {
            int other = s.verbAtOrBefore(i - 1);
            return other >= 0 && isMarketVerb(s, other);
        }
        return isMarket(s, i);
    }

    /** Bitcoin, the price of bitcoin, one coin: nobody's. */
    private static boolean isMarket(Sentence s, int i) {
        Item item = s.at(i);
        Item before = s.at(i - 1);
        boolean owned = (before.is("'s") && !s.at(i - 2).is(Cue.BITCOIN))
                || before.is(Cue.POSSESSIVE)
                || (before.is("of") && s.at(i - 2).isAny(Cue.COIN_NOUN, Cue.VALUE_NOUN));
        if (item.is(Cue.PRICE_NOUN)) {
            return true;
        }
        boolean coin = item.isAny(Cue.BITCOIN) || item.is("cryptocurrency") || item.is("coin") || item.is("token");
        return coin
                && !owned
                && !item.is("bitcoins")
                && !item.is("coins")
                && !before.isFigure()
                && !s.at(i - 1).isAny(Cue.REDUCE, Cue.ACQUIRE, Cue.HOLD);
    }

    /** "Prices from $570 to $640", "the price plummeted to $3,200": a price in the same clause, and no holding. */
    private static boolean isNearPrice(Sentence s, int i, Figure figure) {
        if (figure.printed().number().compareTo(DEAREST_PRICE) > 0) {
            return false;
        }
        for (int j = i - 1; j >= Math.max(0, i - 9); j--) {
            Item item = s.at(j);
            if (item.is(Cue.PRICE_NOUN) && !item.is(Cue.COST_NOUN)) {
                boolean predicted = s.contains(Cue.PLAN, j - NEAR, i) || s.contains(Cue.MODAL, j - NEAR, i);
                return !predicted
                        && (s.contains(Cue.TRADE, j, i)
                                || s.contains(Cue.RISE, j, i)
                                || s.contains(Cue.FALL, j, i)
                                || s.contains(Cue.BE, j, i)
                                || s.at(i - 1).is("from")
                                || s.at(i - 1).is("to"));
            }
            boolean ends = (item.isSign() && !item.is("'s"))
                    || item.is(Cue.CONJUNCTION)
                    || item.is(Cue.WORTH)
                    || (item.isFigure()
                            && item.figure() != null
                            && item.figure().isBitcoin());
            if (ends || item.isName()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isLabelledPrice(Sentence s, Governor governor) {
        if (governor.kind() != Governor.Kind.LABEL && governor.kind() != Governor.Kind.BRACKET) {
            return false;
        }
        for (int j = governor.at() - 1; j >= Math.max(0, governor.at() - 3); j--) {
            if (s.at(j).is(Cue.PRICE_NOUN) && !s.at(j).is(Cue.COST_NOUN)) {
                return true;
            }
        }
        return false;
    }

    /** 1 BTC = $118,200; one bitcoin is worth. */
    private static boolean isOneCoin(Sentence s, Governor governor) {
        if (governor.kind() != Governor.Kind.WORTH) {
            return false;
        }
        int i = s.skipLeft(governor.at() - 1, Cue.BE, Cue.ADVERB, Cue.CURRENT);
        boolean coin = s.at(i).isAny(Cue.BITCOIN) || s.at(i).is("coin");
        Item number = s.at(i - 1);
        return (coin && isMarket(s, i) && i < governor.at() - 1 && !s.at(i).is("bitcoins"))
                || (coin
                        && (number.is("1")
                                || number.is("one")
                                || number.is("a")
                                || number.is("each")
                                || number.is("single")
                                || (i == 0 && !s.at(i).is("bitcoins"))));
    }

    /** "Bitcoin $119,105" in running text; a bracket behind the price: "€24,600 ($25,000)". */
    private static boolean isTicker(Sentence s, int i, Governor governor, Figure figure) {
        if (governor.kind() == Governor.Kind.BRACKET) {
            Figure host = s.at(governor.at() - 1).figure();
            return host != null && host.isTied(ClaimedQuantity.PRICE) && figure.isMoney();
        }
        return s.at(i - 1).isAny(Cue.BITCOIN)
                && s.at(i - 1).is("btc")
                && figure.printed().isExact();
    }

    @Nullable
    private Found found(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure != null && figure.isSaidByVerb()) {
            return stated(s, i, i);
        }
        Found beside = beside(s, i);
        if (beside != null) {
            return beside;
        }
        return switch (governor.kind()) {
            case WORTH -> worth(s, i, governor.at());
            case BRACKET -> bracket(s, i, governor.at());
            case NOUN -> noun(s, i, governor);
            case VERB -> verb(s, i, governor);
            case LABEL -> labelled(s, governor.at());
            case APPOSED, COORDINATED -> listed(s, governor);
            case NONE -> governor.prep().equals("for") ? forAmount(s, i) : null;
            case WITH, NAME, POSSESSOR, PART -> null;
        };
    }

    /** Words behind the figure that say what it is: worth of bitcoin, in profit, bitcoin haul. */
    @Nullable
    private Found beside(Sentence s, int i) {
        int next = s.at(i + 1).is("(") ? s.behindBracket(i + 1) : i + 1;
        Item first = s.at(next);
        boolean linked = first.is("worth of") || first.is("worth") || first.is("in") || first.is("of");
        int noun = s.skipRight(linked ? next + 1 : next, Cue.DETERMINER);
        noun = s.at(noun).isOfBitcoin() ? noun : s.skipRight(noun, Cue.ADJECTIVE, Cue.POSSESSIVE);
        Item item = s.at(noun);
        if (item.isWord() && item.isAny(Cue.GAIN_NOUN) && noun - next <= 3) {
            Who who = whose(s, i);
            ClaimedQuantity quantity =
                    isMissed(s, next, noun) || isLost(s, i) ? ClaimedQuantity.OTHER : ClaimedQuantity.GAIN;
            return who == null ? null : new Found(quantity, who, "\"" + item.lower() + "\" behind it", null);
        }
        if (!linked && MOVES.contains(item.lower()) && noun == next) {
            Who who = ofAmount(s, i);
            who = who == null ? ofMoneyBefore(s, i) : who;
            return who == null
                    ? null
                    : new Found(ClaimedQuantity.VALUE, who, "\"" + item.lower() + "\" behind it", null);
        }
        boolean coins = item.isWord() && (item.isOfBitcoin() || (linked && item.is(Cue.COIN_NOUN) && !first.is("in")));
        if (!coins || (!linked && !item.isOfBitcoin())) {
            return null;
        }
        Who who = confiscator(s, noun + 1);
        who = who == null ? whose(s, i) : who;
        return who == null || isAgainstPlan(s, i)
                ? null
                : new Found(
                        isLost(s, i) ? ClaimedQuantity.OTHER : ClaimedQuantity.VALUE,
                        who,
                        "money's worth of bitcoin",
                        null);
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
    private static boolean isMissed(Sentence s, int from, int to) {
        for (int j = Math.max(0, from); j < to; j++) {
            if (s.at(j).is(Cue.MISSED) || MISSED.contains(s.at(j).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Lost V in bitcoin: what was not earned. */
    private static boolean isLost(Sentence s, int i) {
        int verb = s.verbAtOrBefore(i - 1);
        return verb >= 0 && (LOST.contains(s.at(verb).lower()) || s.contains(Cue.MISSED, verb, i));
    }

    @Nullable
    private static Who ofMoneyBefore(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && figure.isTied(ClaimedQuantity.VALUE)) {
                return like(figure);
            }
        }
        return null;
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

    /** Worth V: of the amount before it, or of the coins that are the subject. */
    @Nullable
    private Found worth(Sentence s, int i, int at) {
        Figure amount = amountBefore(s, at);
        Figure money = moneyBefore(s, at);
        boolean now = s.contains(Cue.CURRENT, at - 2, at) || s.contains(Cue.CURRENT, i + 1, i + 3);
        if (amount != null && amount.isTied(ClaimedQuantity.REDUCED) && now) {
            return new Found(ClaimedQuantity.OTHER, like(amount), "what sold coins would be worth", amount);
        }
        if (money != null || amount != null) {
            return of(money == null ? amount : money, "worth of the amount before it");
        }
        if (isOfAnotherThing(s, at)) {
            return null;
        }
        if (s.at(at - 1).is(Cue.PROCEEDS_NOUN)) {
            Who who = ofAmount(s, i);
            return who == null ? null : new Found(ClaimedQuantity.PROCEEDS, who, "proceeds", null);
        }
        if (s.at(at).isVerb() && s.contains(Cue.SALE_NOUN, at - 5, at)) {
            Who who = ofAmount(s, i);
            return who == null ? null : new Found(ClaimedQuantity.VALUE, who, "the transfers spoken of", null);
        }
        int verb = s.skipLeft(at - 1, Cue.BE, Cue.ADVERB, Cue.MODAL, Cue.CURRENT, Cue.TOGETHER);
        boolean pointing = s.at(at).is("that is")
                || s.at(at).is("that's")
                || s.at(at).is("which is")
                || s.at(verb).is("that")
                || s.at(verb).is("this");
        Who who = pointing
                ? ofAmount(s, i)
                : s.contains(Cue.BE, verb + 1, at) || s.at(at).isVerb()
                        ? subjects.ofVerb(s, verb + 1)
                        : coinsBefore(s, at);
        if (who == null && verb < at - 1) {
            who = coins(s, verb);
        }
        return who == null
                ? null
                : new Found(ClaimedQuantity.VALUE, who, "\"" + s.at(at).lower() + "\"", null);
    }

    /** A figure before "worth" that counts neither bitcoin nor money: shares, people. */
    private static boolean isOfAnotherThing(Sentence s, int at) {
        for (int j = at - 1; j >= Math.max(0, at - FAR) && !s.at(j).is(";"); j--) {
            Figure figure = s.at(j).figure();
            if (figure != null) {
                return !figure.isMoney() && !figure.isBitcoin();
            }
        }
        return false;
    }

    /** The coins a few words before "worth": a hoard in two wallets, worth. */
    @Nullable
    private Who coinsBefore(Sentence s, int at) {
        for (int j = at - 1; j >= Math.max(0, at - NEAR); j--) {
            if (s.at(j).isAny(Cue.COIN_NOUN, Cue.BITCOIN) && !s.at(j).is(Cue.VERB)) {
                Who who = subjects.ofCoins(s, j);
                int verb = s.verbAtOrBefore(j - 1);
                return who == null && verb >= 0 && Mood.at(s, verb) == Mood.REAL ? subjects.ofVerb(s, verb) : who;
            }
            if (s.at(j).isFigure() || s.at(j).isVerb()) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    private Who coins(Sentence s, int last) {
        return s.at(last).isAny(Cue.COIN_NOUN, Cue.BITCOIN, Cue.PRONOUN) ? subjects.ofCoins(s, last) : null;
    }

    /** The amount of bitcoin before a place in the same clause, or null. */
    @Nullable
    private static Figure amountBefore(Sentence s, int at) {
        for (int j = at - 1; j >= Math.max(0, at - FAR); j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && !figure.isMoney()) {
                return figure.isBitcoin() ? figure : null;
            }
            boolean other = s.at(j).isName() && s.at(j - 1).is(Cue.CONJUNCTION);
            if (s.at(j).is(";") || other || s.at(j).is(Cue.PRONOUN) || s.at(j).is(Cue.POSSESSIVE)) {
                return null;
            }
        }
        return null;
    }

    /** The money right before a place, which is the same in another currency. */
    @Nullable
    private static Figure moneyBefore(Sentence s, int at) {
        Figure figure =
                s.at(at - 1).isSign() ? s.at(at - 2).figure() : s.at(at - 1).figure();
        return figure != null && figure.isMoney() ? figure : null;
    }

    @Nullable
    private static Found of(@Nullable Figure host, String why) {
        if (host == null || !host.isTied()) {
            return null;
        }
        Figure.Tie tie = host.requireTie();
        ClaimedQuantity quantity = host.isMoney() ? tie.quantity() : ClaimedQuantity.VALUE;
        Figure amount = host.isMoney() ? tie.of() : host;
        return new Found(quantity, new Who(tie.owner(), tie.sure(), tie.why()), why, amount);
    }

    @Nullable
    private Found bracket(Sentence s, int i, int open) {
        int before = open - 1;
        while (before > 0
                && s.at(before).isWord()
                && s.at(before).isAny(Cue.BITCOIN, Cue.COIN, Cue.CURRENT, Cue.ADJECTIVE)) {
            before--;
        }
        Figure host = s.at(before).figure();
        if (host != null) {
            return of(host, "bracket behind a figure");
        }
        Item item = s.at(open - 1);
        Name name = item.name();
        if (name != null
                && name.owner() != null
                && name.isHolder()
                && scene.event().contains(Cue.VALUE_NOUN)) {
            return new Found(
                    ClaimedQuantity.VALUE, new Who(name.owner(), Sureness.LIKELY, item.text()), "bracket", null);
        }
        if (item.isAny(Cue.COIN_NOUN, Cue.BITCOIN)) {
            Who who = subjects.ofCoins(s, open - 1);
            return who == null
                    ? null
                    : new Found(ClaimedQuantity.VALUE, who, "bracket behind \"" + item.text() + "\"", null);
        }
        Governor governor = Governor.from(s, open - 1);
        return governor.kind() == Governor.Kind.NOUN ? noun(s, i, governor) : null;
    }

    @Nullable
    private Found noun(Sentence s, int i, Governor governor) {
        Item noun = s.at(governor.at());
        ClaimedQuantity quantity = noun.is(Cue.MISSED)
                ? ClaimedQuantity.OTHER
                : noun.is(Cue.GAIN_NOUN)
                        ? ClaimedQuantity.GAIN
                        : noun.is(Cue.PROCEEDS_NOUN)
                                ? ClaimedQuantity.PROCEEDS
                                : noun.is(Cue.COST_NOUN)
                                        ? ClaimedQuantity.COST
                                        : noun.isAny(Cue.VALUE_NOUN, Cue.COIN_NOUN) ? ClaimedQuantity.VALUE : null;
        if (quantity == null || (quantity != ClaimedQuantity.VALUE && !isAboutCoins(s))) {
            return null;
        }
        if (quantity == ClaimedQuantity.GAIN
                && (isMissed(s, governor.at() - 2, governor.at()) || isLost(s, governor.at()))) {
            quantity = ClaimedQuantity.OTHER;
        }
        boolean planned = s.contains(Cue.PLAN, governor.at() - NEAR - 2, governor.at());
        if (noun.is(Cue.COIN_NOUN) && (planned || isOnlySaid(s, governor.at()))) {
            return null;
        }
        Who who = whoseMoney(s, i, governor);
        return who == null ? null : new Found(quantity, who, "\"" + noun.lower() + "\"", amountOf(quantity));
    }

    /** A reserve that is announced, proposed or created is not one that is held. */
    private static boolean isOnlySaid(Sentence s, int noun) {
        int verb = s.verbAtOrBefore(noun - 1);
        return verb >= 0
                && !s.at(verb).isAny(Cue.HOLD, Cue.ACQUIRE, Cue.REDUCE, Cue.BE, Cue.RISE, Cue.FALL)
                && s.at(s.skipLeft(noun - 1, Cue.ADJECTIVE, Cue.BITCOIN)).is("a");
    }

    @Nullable
    private Figure amountOf(ClaimedQuantity quantity) {
        Figure last = scene.lastAmount();
        boolean sold = quantity == ClaimedQuantity.PROCEEDS && last != null && last.isTied(ClaimedQuantity.REDUCED);
        return sold ? last : null;
    }

    @Nullable
    private Who whoseMoney(Sentence s, int i, Governor governor) {
        int at = governor.at();
        Who who = subjects.possessor(s, at);
        if (who != null) {
            return who;
        }
        int verb = s.verbAtOrBefore(at - 1);
        who = verb >= 0 ? subjects.ofVerb(s, verb) : null;
        boolean lost = s.at(at).lower().startsWith("loss");
        return who == null && !lost ? ofAmount(s, i) : who;
    }

    /** The holder of the amount before a figure in its sentence, or of the last one spoken of. */
    @Nullable
    private Who ofAmount(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && figure.isBitcoin()) {
                return figure.isTied() ? like(figure) : null;
            }
        }
        Figure last = scene.lastAmount();
        return last != null
                        && last.isTied()
                        && !namesAnother(s, i, last.requireTie().owner())
                ? like(last)
                : null;
    }

    private static Who like(Figure figure) {
        Figure.Tie tie = figure.requireTie();
        return new Who(tie.owner(), tie.sure().and(Sureness.LIKELY), "of the amount before it");
    }

    private static boolean namesAnother(Sentence s, int before, Owner owner) {
        return s.items().stream()
                .limit(before)
                .map(Item::name)
                .anyMatch(name -> name != null
                        && name.owner() != null
                        && !Scene.stateOf(name.owner()).equals(Scene.stateOf(owner)));
    }

    /** Whether the sentence, or the one before it, speaks of bitcoin. */
    private boolean isAboutCoins(Sentence s) {
        return s.contains(Cue.BITCOIN)
                || s.contains(Cue.COIN)
                || s.contains(Cue.COIN_NOUN)
                || scene.lastAmount() != null
                || s.items().stream()
                        .anyMatch(item -> item.figure() != null && item.figure().isBitcoin());
    }

    @Nullable
    private Found verb(Sentence s, int i, Governor governor) {
        Item verb = s.at(governor.at());
        Mood mood = Mood.at(s, governor.at());
        if (mood == Mood.PLANNED || mood == Mood.DENIED) {
            return null;
        }
        Found missed = missed(s, i, governor.at());
        if (missed != null) {
            return missed;
        }
        if (governor.prep().equals("for")) {
            return exchanged(s, i, governor.at());
        }
        if (verb.is(Cue.PROCEEDS) && isAboutSale(s) && governor.prep().isEmpty()) {
            Who who = seller(s, i, governor.at());
            return who == null
                    ? null
                    : new Found(
                            ClaimedQuantity.PROCEEDS,
                            who,
                            "\"" + verb.lower() + "\"",
                            amountOf(ClaimedQuantity.PROCEEDS));
        }
        if (verb.is(Cue.COST_VERB) && isAboutPurchase(s)) {
            Who who = seller(s, i, governor.at());
            return who == null ? null : new Found(ClaimedQuantity.COST, who, "\"" + verb.lower() + "\"", null);
        }
        Found gain = upBy(s, i, governor.at());
        Found value = gain == null ? value(s, i, governor) : gain;
        return value == null ? held(s, i, governor) : value;
    }

    /** Boasting V, in a sentence about bitcoin reserves. */
    @Nullable
    private Found held(Sentence s, int i, Governor governor) {
        boolean holds =
                s.at(governor.at()).is(Cue.HOLD) && governor.prep().isEmpty() && Mood.at(s, governor.at()) == Mood.REAL;
        boolean reserves = s.contains(Cue.COIN_NOUN, 0, governor.at())
                && s.items().stream().limit(governor.at()).anyMatch(Item::isOfBitcoin);
        Item next = s.at(i + 1);
        if (!holds || !reserves || (next.isWord() && !next.is(Cue.ADVERB) && !next.is(Cue.CURRENT))) {
            return null;
        }
        Who who = subjects.ofVerb(s, governor.at());
        return who == null
                ? null
                : new Found(
                        ClaimedQuantity.VALUE,
                        who.less(Sureness.LIKELY, "the sentence is about bitcoin"),
                        "\"" + s.at(governor.at()).lower() + "\"",
                        null);
    }

    /** Its investment is up V, down by V. */
    @Nullable
    private Found upBy(Sentence s, int i, int verb) {
        int at = s.at(i - 1).is("by") ? i - 2 : i - 1;
        boolean moved = s.at(at).is("up") || s.at(at).is("down");
        if (!moved || !isAboutCoins(s)) {
            return null;
        }
        Who who = subjects.ofVerb(s, s.at(verb).is("down") ? verb - 1 : verb);
        return who == null
                ? null
                : new Found(ClaimedQuantity.GAIN, who, "\"" + s.at(at).lower() + "\"", null);
    }

    /** Cost taxpayers V, left V on the table, missed out on V. */
    @Nullable
    private Found missed(Sentence s, int i, int verb) {
        boolean missed =
                s.contains(Cue.MISSED, verb - 1, i + NEAR) || s.at(verb).is(Cue.MISSED);
        if (!missed || !isAboutCoins(s)) {
            return null;
        }
        Who who = subjects.ofVerb(s, verb);
        who = who == null ? ofAmount(s, i) : who;
        return who == null ? null : new Found(ClaimedQuantity.OTHER, who, "what was missed", null);
    }

    /** Sold for V, bought for V. */
    @Nullable
    private Found exchanged(Sentence s, int i, int verb) {
        Item item = s.at(verb);
        boolean sold = item.isAny(Cue.REDUCE)
                && !item.lower().startsWith("mov")
                && !item.lower().startsWith("transf");
        ClaimedQuantity quantity = sold || item.is(Cue.PROCEEDS)
                ? ClaimedQuantity.PROCEEDS
                : item.is(Cue.ACQUIRE) ? ClaimedQuantity.COST : null;
        Found amount = forAmount(s, i);
        if (amount != null) {
            return amount;
        }
        if (quantity == null) {
            return null;
        }
        Who who = ofAmountIn(s, i);
        who = who == null ? subjects.ofVerb(s, verb) : who;
        return who == null ? null : new Found(quantity, who, "\"" + item.lower() + " for\"", amountOf(quantity));
    }

    /** 500 BTC for V: what was sold or bought. */
    @Nullable
    private static Found forAmount(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(0, i - FAR) && !s.at(j).is(";"); j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && !figure.isBitcoin()) {
                return null;
            }
            if (figure != null && figure.isTied()) {
                ClaimedQuantity quantity = figure.isTied(ClaimedQuantity.REDUCED)
                        ? ClaimedQuantity.PROCEEDS
                        : figure.isTied(ClaimedQuantity.ACQUIRED) ? ClaimedQuantity.COST : null;
                return quantity == null ? null : new Found(quantity, like(figure), "for the amount before it", figure);
            }
        }
        return null;
    }

    @Nullable
    private static Who ofAmountIn(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && figure.isBitcoin() && figure.isTied()) {
                return like(figure);
            }
        }
        return null;
    }

    private boolean isAboutSale(Sentence s) {
        Figure last = scene.lastAmount();
        boolean told = last != null && last.isTied(ClaimedQuantity.REDUCED);
        boolean sold = s.items().stream().anyMatch(item -> item.is("sold by") || item.is("auctioned by"));
        return told || sold || s.contains(Cue.SALE_NOUN) || (s.contains(Cue.REDUCE) && isAboutCoins(s));
    }

    private boolean isAboutPurchase(Sentence s) {
        Figure last = scene.lastAmount();
        boolean told = last != null && last.isTied(ClaimedQuantity.ACQUIRED);
        return (told && !s.contains(Cue.LOAN))
                || (isAboutCoins(s) && s.contains(Cue.BITCOIN) && !s.contains(Cue.LOAN))
                || (s.contains(Cue.BUY_NOUN) && isAboutCoins(s) && !s.contains(Cue.LOAN));
    }

    @Nullable
    private Who seller(Sentence s, int i, int verb) {
        Who who = subjects.ofVerb(s, verb);
        return who == null ? ofAmount(s, i) : who;
    }

    /** Its holdings grew to V; the value has climbed to V; it is V. */
    @Nullable
    private Found value(Sentence s, int i, Governor governor) {
        Item verb = s.at(governor.at());
        boolean states = verb.isAny(Cue.RISE, Cue.FALL, Cue.BE, Cue.HOLD)
                && Set.of("", "to", "at", "from").contains(governor.prep());
        if (!states) {
            return null;
        }
        return stated(s, i, governor.at());
    }

    /** What the nouns before a verb say that its figure is. */
    @Nullable
    private Found stated(Sentence s, int i, int verb) {
        Found cost = costBefore(s, i, verb);
        if (cost != null) {
            return cost;
        }
        int from = s.contains(Cue.VALUE_NOUN, verb, i) ? i : verb;
        for (int j = from - 1; j >= Math.max(0, verb - FAR); j--) {
            Item item = s.at(j);
            ClaimedQuantity quantity = statedBy(s, j);
            if (quantity != null) {
                Who who = quantity == ClaimedQuantity.PROCEEDS ? ofAmount(s, i) : subjects.ofCoins(s, j);
                int before = who == null && quantity == ClaimedQuantity.GAIN ? s.verbAtOrBefore(j - 1) : -1;
                who = before >= 0 ? subjects.ofVerb(s, before) : who;
                who = who == null && quantity == ClaimedQuantity.GAIN ? ofAmount(s, i) : who;
                return who == null ? null : new Found(quantity, who, "\"" + item.lower() + "\"", null);
            }
            if (item.is(";") || item.isFigure()) {
                return null;
            }
        }
        return null;
    }

    /** What a noun says that a figure is: of "the profits of its reserves" the profits do. */
    @Nullable
    private static ClaimedQuantity statedBy(Sentence s, int noun) {
        Item item = s.at(noun);
        if (item.is(Cue.GAIN_NOUN) && s.isNounHere(noun)) {
            return ClaimedQuantity.GAIN;
        }
        if (item.is(Cue.PROCEEDS_NOUN) && !item.isVerb()) {
            return ClaimedQuantity.PROCEEDS;
        }
        boolean value = (item.isAny(Cue.VALUE_NOUN, Cue.COIN_NOUN) && !item.isVerb())
                || item.is("worth")
                || item.is("investment");
        if (!value) {
            return null;
        }
        int of = s.skipLeft(noun - 1, Cue.ADJECTIVE, Cue.BITCOIN, Cue.POSSESSIVE, Cue.DETERMINER);
        Item head = s.at(of - 1);
        return s.at(of).isWord() && Set.of("of", "on", "from").contains(s.at(of).lower()) && head.is(Cue.GAIN_NOUN)
                ? ClaimedQuantity.GAIN
                : ClaimedQuantity.VALUE;
    }

    /** The average cost of its coins is V. */
    @Nullable
    private Found costBefore(Sentence s, int i, int verb) {
        for (int j = verb - 1; j >= Math.max(0, verb - 9) && !s.at(j).isSign(); j--) {
            if (s.at(j).is(Cue.COST_NOUN)
                    && !s.at(j).is("investment")
                    && !s.at(j).is("outlay")) {
                Who who = subjects.ofCoins(s, verb - 1);
                who = who == null ? ofAmount(s, i) : who;
                return who == null
                        ? null
                        : new Found(ClaimedQuantity.COST, who, "\"" + s.at(j).lower() + "\"", null);
            }
        }
        return null;
    }

    @Nullable
    private Found labelled(Sentence s, int at) {
        Who who = scene.ofList();
        if (who == null) {
            return null;
        }
        for (int j = at - 1; j >= Math.max(0, at - 4); j--) {
            Item item = s.at(j);
            ClaimedQuantity quantity = item.is(Cue.GAIN_NOUN)
                    ? ClaimedQuantity.GAIN
                    : item.is(Cue.PROCEEDS_NOUN)
                            ? ClaimedQuantity.PROCEEDS
                            : item.is(Cue.COST_NOUN)
                                    ? ClaimedQuantity.COST
                                    : item.isAny(Cue.VALUE_NOUN, Cue.WORTH, Cue.COIN_NOUN)
                                            ? ClaimedQuantity.VALUE
                                            : null;
            if (quantity != null) {
                return new Found(quantity, who, "label \"" + item.lower() + "\"", null);
            }
        }
        return null;
    }

    /** 500 BTC, $50 million; £4bn or $5bn. */
    @Nullable
    private Found listed(Sentence s, Governor governor) {
        Figure host = s.at(governor.at()).figure();
        if (host == null) {
            return null;
        }
        if (host.isBitcoin() && governor.kind() == Governor.Kind.COORDINATED) {
            ClaimedQuantity quantity =
                    VerbSense.ofEvent(scene.event()) == ClaimedQuantity.REDUCED && host.isTied(ClaimedQuantity.REDUCED)
                            ? ClaimedQuantity.PROCEEDS
                            : ClaimedQuantity.VALUE;
            return host.isTied() ? new Found(quantity, like(host), "listed behind the amount", host) : null;
        }
        return of(host, "stands beside the figure before it");
    }
}
