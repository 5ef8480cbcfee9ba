package org.reserves.reading.grammar;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.reserves.figure.Hedge;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** Where money is the price of one coin on the market: trades at, a record of, the price fell to, 1 BTC =. */
public final class MarketPrices {
    private static final int NEAR = 5;
    private static final BigDecimal CHEAPEST = BigDecimal.valueOf(100);
    private static final BigDecimal DEAREST_PRICE = BigDecimal.valueOf(2_000_000);
    /** Currencies of which a dollar is hundreds or thousands. */
    public static final Set<String> SMALL_MONEY = Set.of("JPY", "KRW", "NGN", "IDR", "VND", "KZT", "HUF", "CRC");

    /** Currencies in which no coin has cost millions. */
    private static final Set<String> STRONG_MONEY = Set.of("USD", "EUR", "GBP", "CHF", "CAD", "AUD");

    private static final Set<String> MARKS = Set.of("mark", "level", "threshold", "handle", "barrier", "line");

    private static final Set<String> DAYS =
            Set.of("at", "from", "to", "above", "below", "under", "over", "near", "around");

    private static final Set<String> LEVELS =
            Set.of("at", "above", "below", "under", "over", "near", "around", "about", "between", "past");

    private final Scene scene;

    /** Takes what has been named so far. */
    public MarketPrices(Scene scene) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
    }

    /** Returns whether the figure at a place is the price of one coin. */
    public boolean isPrice(Sentence s, int i, Figure figure, Governor governor) {
        Objects.requireNonNull(s, "sentence must not be null");
        Objects.requireNonNull(governor, "governor must not be null");
        Item noun = s.at(governor.at());
        boolean fits = !STRONG_MONEY.contains(figure.printed().unit())
                || figure.printed().number().compareTo(DEAREST_PRICE) <= 0;
        return (governor.kind() == Governor.Kind.NOUN && noun.is(Cue.PRICE_NOUN) && fits)
                || isTraded(s, i, figure, governor)
                || isLabelledPrice(s, governor, figure)
                || isMark(s, i, figure)
                || isAtPrice(s, i, figure, governor)
                || isOneCoin(s, governor)
                || isOfADay(s, i, figure)
                || isForACoin(s, i, figure)
                || isAtRate(s, i, figure)
                || isNearPrice(s, i, figure)
                || isTicker(s, i, governor, figure)
                || QuotedPrices.isPrice(s, i, figure)
                || CoinLevels.isLevel(s, i, figure);
    }

    /** Passed the $18,000 mark. */
    private static boolean isMark(Sentence s, int i, Figure figure) {
        boolean record = MarketWords.isRecord(s, i + 1) && isOfOneCoin(figure);
        return (MARKS.contains(s.at(i + 1).lower()) || record || s.at(i - 1).is("@"))
                && figure.printed().number().compareTo(DEAREST_PRICE) <= 0
                && s.items().stream().anyMatch(Item::isOfBitcoin);
    }

    /** At Friday's $90,450, from October's $126,000: money of a day that is no more than one coin costs. */
    private boolean isOfADay(Sentence s, int i, Figure figure) {
        int at = s.skipLeft(i - 2, Cue.ADVERB, Cue.CURRENT, Cue.MONTH, Cue.TIME_NOUN, Cue.DETERMINER);
        return s.at(i - 1).is("'s")
                && at < i - 2
                && DAYS.contains(s.at(at).lower())
                && isOfOneCoin(figure)
                && scene.isAboutCoins();
    }

    /** When a bitcoin could be had for so much: one coin, for money that one can cost. */
    private static boolean isForACoin(Sentence s, int i, Figure figure) {
        for (int j = i - 2; s.at(i - 1).is("for") && j > Math.max(0, i - NEAR - 2); j--) {
            if (s.at(j).isFigure() || s.at(j).is(Cue.CONJUNCTION)) {
                return false;
            }
            boolean coin = s.at(j).is("bitcoin") || s.at(j).is("coin");
            if (coin && (s.at(j - 1).is("a") || s.at(j - 1).is("one"))) {
                return isOfOneCoin(figure) && !s.contains(Cue.MODAL, i - 2, i);
            }
        }
        return false;
    }

    /** At the current price of so much: what is current is a price or rate. */
    private static boolean isAtRate(Sentence s, int i, Figure figure) {
        Item rate = s.at(s.at(i - 1).is("of") || s.at(i - 1).is(",") ? i - 2 : i - 1);
        String words = rate.lower();
        return rate.is(Cue.CURRENT)
                && (words.endsWith("price") || words.endsWith("prices") || words.endsWith("rates"))
                && isOfOneCoin(figure);
    }

    /** Bitcoin trades at, a record of, peaked at. */
    private boolean isTraded(Sentence s, int i, Figure figure, Governor governor) {
        if (governor.kind() != Governor.Kind.VERB
                && governor.kind() != Governor.Kind.NONE
                && governor.kind() != Governor.Kind.NOUN
                && governor.kind() != Governor.Kind.POSSESSOR) {
            return false;
        }
        boolean record = (s.at(i - 1).is("of") && MarketWords.isRecord(s, i - 2))
                || MarketWords.isRecord(s, i - 1)
                || (s.at(i - 1).is("at") && MarketWords.isRecord(s, i - 2));
        boolean peaking = governor.kind() == Governor.Kind.VERB
                && s.at(governor.at()).is(Cue.TRADE)
                && s.at(governor.at()).lower().endsWith("ing")
                && governor.prep().equals("at")
                && s.contains(Cue.PRICE_NOUN);
        boolean again = governor.kind() == Governor.Kind.VERB && isItAgain(s, i, governor.at());
        return record
                || again
                || isThen(s, i, governor)
                || isSoldFor(s, figure, governor)
                || peaking
                || (governor.kind() == Governor.Kind.VERB && MarketWords.isMarketVerb(s, governor.at()));
    }

    /** Bitcoin was then about so much: "then" is no conjunction here. */
    private static boolean isThen(Sentence s, int i, Governor governor) {
        int then = governor.at();
        return governor.kind() == Governor.Kind.NONE
                && s.at(then).is("then")
                && s.at(then - 1).is(Cue.BE)
                && s.verbAtOrBefore(i - 1) == then - 1
                && MarketWords.isMarketVerb(s, then - 1);
    }

    /** A coin that sells for so much. */
    private static boolean isSoldFor(Sentence s, Figure figure, Governor governor) {
        Item verb = s.at(governor.at());
        boolean sold = verb.is("sold") && isOfOneCoin(figure);
        boolean sells = governor.kind() == Governor.Kind.VERB
                && (governor.prep().equals("for") || governor.prep().equals("at"))
                && (sold || verb.lower().startsWith("sell") || verb.lower().startsWith("go") || verb.is("went"));
        int subject = s.skipLeft(governor.at() - 1, Cue.ADVERB, Cue.MODAL);
        subject = s.at(subject).is("that") || s.at(subject).is("which") ? subject - 1 : subject;
        return sells && subject >= 0 && MarketWords.isMarket(s, subject);
    }

    /** The price is so much now; then it stood at so much: "it" is the price, with a price or its name before it. */
    private boolean isItAgain(Sentence s, int i, int verb) {
        int subject = s.skipLeft(verb - 1, Cue.ADVERB, Cue.BE, Cue.MODAL);
        Figure figure = s.at(i).figure();
        boolean small = figure != null && figure.printed().number().compareTo(DEAREST_PRICE) <= 0;
        boolean at = s.at(verb).is(Cue.BE)
                && !s.contains(Cue.MODAL, 0, i)
                && (LEVELS.contains(s.at(i - 1).lower())
                        || (figure != null && figure.printed().hedge() != Hedge.NONE));
        boolean moves = at || s.at(verb).isAny(Cue.RISE, Cue.FALL, Cue.TRADE);
        boolean priced = scene.isAboutMarket() || s.contains(Cue.PRICE_NOUN, 0, subject);
        return small && moves && priced && s.at(subject).is("it");
    }

    /** "Prices from $570 to $640", "the price plummeted to $3,200": a price in the same clause, and no holding. */
    private static boolean isNearPrice(Sentence s, int i, Figure figure) {
        if (figure.printed().number().compareTo(dearest(figure)) > 0) {
            return false;
        }
        for (int j = i - 1; j >= Math.max(0, i - 9); j--) {
            Item item = s.at(j);
            if (item.is(Cue.PRICE_NOUN) && s.contains(Cue.COST_NOUN, j - NEAR, j)) {
                return false;
            }
            if (item.is(Cue.PRICE_NOUN) && !item.is(Cue.COST_NOUN)) {
                boolean predicted = s.contains(Cue.PLAN, j - NEAR, i) || s.contains(Cue.MODAL, j - NEAR, i);
                return !predicted
                        && (s.contains(Cue.TRADE, j, i)
                                || s.contains(Cue.RISE, j, i)
                                || s.contains(Cue.FALL, j, i)
                                || s.contains(Cue.BE, j, i)
                                || s.at(i - 1).is("from")
                                || s.at(i - 1).is("to")
                                || s.at(i - 1).is(",")
                                || LEVELS.contains(s.at(i - 1).lower()));
            }
            boolean comma = item.is(",") && j == i - 1;
            boolean ends = (item.isSign() && !item.is("'s") && !comma)
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

    private static boolean isLabelledPrice(Sentence s, Governor governor, Figure figure) {
        if (governor.kind() != Governor.Kind.LABEL && governor.kind() != Governor.Kind.BRACKET) {
            return false;
        }
        for (int j = governor.at() - 1; j >= Math.max(0, governor.at() - 3); j--) {
            if (s.at(j).is(Cue.PRICE_NOUN) && !s.at(j).is(Cue.COST_NOUN)) {
                return true;
            }
        }
        return governor.kind() == Governor.Kind.LABEL && isTickerLabel(s, governor.at()) && isOfOneCoin(figure);
    }

    /** Bitcoin: so much; bitcoin at press time: so much. */
    private static boolean isTickerLabel(Sentence s, int colon) {
        int first = s.at(0).is("(") ? 1 : 0;
        return colon - first <= NEAR
                && s.at(first).isAny(Cue.BITCOIN)
                && !s.at(first).is("bitcoins")
                && !s.contains(Cue.COIN_NOUN, first + 1, colon)
                && !s.contains(Cue.HOLD, first, colon);
    }

    /** With bitcoin at so much; 157,000 bitcoins at so much; at so much it comes to. */
    private static boolean isAtPrice(Sentence s, int i, Figure figure, Governor governor) {
        if (!s.at(i - 1).is("at") && !s.at(i - 1).is("@")) {
            return false;
        }
        Item governs = s.at(governor.at());
        boolean dealt = governor.kind() == Governor.Kind.VERB && governs.isAny(Cue.ACQUIRE, Cue.REDUCE, Cue.COST_VERB);
        int before = s.skipLeft(i - 2, Cue.CURRENT);
        Figure amount = s.at(before).figure();
        boolean coins = s.at(before).isAny(Cue.BITCOIN, Cue.COIN) || (amount != null && amount.isBitcoin());
        boolean product = s.at(i + 1).is("equals")
                || s.at(i + 1).is(Cue.WORTH)
                || (i == 1 && !s.at(i + 1).is("a") && s.contains(Cue.WORTH, i, s.size()));
        boolean with = coins && s.at(before - 1).is("with");
        return !dealt && isOfOneCoin(figure) && (with || !s.contains(Cue.COST_NOUN)) && (coins || product);
    }

    private static boolean isOfOneCoin(Figure figure) {
        BigDecimal number = figure.printed().number();
        return number.compareTo(CHEAPEST) >= 0 && number.compareTo(dearest(figure)) <= 0;
    }

    /** More than a coin has cost, in the currency of the figure. */
    private static BigDecimal dearest(Figure figure) {
        return SMALL_MONEY.contains(figure.printed().unit()) ? DEAREST_PRICE.movePointRight(2) : DEAREST_PRICE;
    }

    /** 1 BTC = $118,200; one bitcoin is worth. */
    private static boolean isOneCoin(Sentence s, Governor governor) {
        if (governor.kind() != Governor.Kind.WORTH) {
            return false;
        }
        int i = s.skipLeft(governor.at() - 1, Cue.BE, Cue.ADVERB, Cue.CURRENT);
        boolean coin = s.at(i).isAny(Cue.BITCOIN) || s.at(i).is("coin");
        Item number = s.at(i - 1);
        boolean one = (s.at(i).is("one") || s.at(i).is("each")) && i < governor.at() - 1;
        return one
                || (coin
                        && MarketWords.isMarket(s, i)
                        && i < governor.at() - 1
                        && !s.at(i).is("bitcoins"))
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
}
