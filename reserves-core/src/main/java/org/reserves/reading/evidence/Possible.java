package org.reserves.reading.evidence;

import java.math.BigDecimal;
import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** What a figure can count: a percentage is no amount, money is no bitcoin, what a coin costs is no value of all, a change is no holding, nobody holds more than can ever be, what an official owns is not the state's. */
final class Possible {
    private static final Set<String> DEAR = Set.of("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SGD", "NZD");
    private static final Set<String> DIFFERENCES = Set.of("more", "fewer", "less");
    private static final int NEAR = 7;
    private static final Set<String> FORECASTS = Set.of("would", "might");
    private static final Set<String> MOVED = Set.of("was", "were");
    private static final BigDecimal CAP = BigDecimal.valueOf(21_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Possible() {}

    static boolean is(Sentence s, int place, Figure figure, ClaimedQuantity quantity) {
        boolean rate = !figure.printed().per().isEmpty() || isEach(s, place, figure);
        boolean other = quantity == ClaimedQuantity.OTHER;
        boolean price = quantity == ClaimedQuantity.PRICE;
        if (figure.unit() == Figure.Unit.RANK || quantity == ClaimedQuantity.RANK) {
            return figure.unit() == Figure.Unit.RANK && quantity == ClaimedQuantity.RANK;
        }
        if (figure.unit() == Figure.Unit.BARE && figure.printed().number().compareTo(CAP) > 0) {
            return false;
        }
        if ((price && isForecast(s, place))
                || (price && isTooMuchForACoin(figure))
                || (quantity.isBitcoin() && figure.printed().number().compareTo(CAP) > 0)
                || isAgainstItsSign(s, place, figure, quantity)
                || (!other && !price && OwnPocket.at(s, place))
                || (quantity == ClaimedQuantity.ROW && (isDifference(s, place) || isMoved(s, place)))) {
            return false;
        }
        return switch (figure.unit()) {
            case BITCOIN -> (quantity.isBitcoin() && !rate) || quantity == ClaimedQuantity.SUPPLY || other;
            case BARE -> (quantity.isBitcoin() && !rate) || price || quantity == ClaimedQuantity.SUPPLY || other;
            case MONEY ->
                rate
                        ? price || quantity == ClaimedQuantity.COST || other
                        : !quantity.isBitcoin() && quantity != ClaimedQuantity.SHARE;
            case PERCENT -> quantity == ClaimedQuantity.SHARE || quantity == ClaimedQuantity.GAIN || other;
            case RANK, OTHER -> false;
        };
    }

    /** In a table digits alone can count anything: the head says what. */
    static boolean isInATable(Figure figure, ClaimedQuantity quantity) {
        if (quantity.isBitcoin() && figure.printed().number().compareTo(CAP) > 0) {
            return false;
        }
        return switch (figure.unit()) {
            case BITCOIN ->
                quantity.isBitcoin() || quantity == ClaimedQuantity.SUPPLY || quantity == ClaimedQuantity.OTHER;
            case BARE -> true;
            case MONEY ->
                !quantity.isBitcoin()
                        && quantity != ClaimedQuantity.SHARE
                        && quantity != ClaimedQuantity.SUPPLY
                        && quantity != ClaimedQuantity.RANK
                        && !(quantity == ClaimedQuantity.PRICE && isTooMuchForACoin(figure));
            case PERCENT ->
                quantity == ClaimedQuantity.SHARE
                        || quantity == ClaimedQuantity.GAIN
                        || quantity == ClaimedQuantity.OTHER;
            case RANK, OTHER -> false;
        };
    }

    /** No bitcoin has cost a million dollars, euros or pounds. */
    private static boolean isTooMuchForACoin(Figure figure) {
        return DEAR.contains(figure.printed().unit())
                && figure.printed().number().compareTo(MILLION) >= 0;
    }

    /** Would open the door to $121,000: no coin cost that. */
    private static boolean isForecast(Sentence s, int place) {
        for (int j = Math.max(0, place - NEAR); j < place; j++) {
            if (FORECASTS.contains(s.at(j).lower())) {
                return true;
            }
        }
        return false;
    }

    /** $71,400 for each, €4,800 apiece: what one coin comes to, and not all of them. */
    private static boolean isEach(Sentence s, int place, Figure figure) {
        int each = s.at(place + 1).is("for") ? place + 2 : place + 1;
        return figure.isMoney()
                && figure.printed().number().compareTo(MILLION) < 0
                && (s.at(each).is("each") || s.at(each).is("apiece"))
                && !s.at(each + 1).isWord();
    }

    /** 600 more than last year, 600 bitcoin fewer than El Salvador. */
    private static boolean isDifference(Sentence s, int place) {
        int at = s.skipRight(place + 1, Cue.BITCOIN, Cue.COIN);
        return DIFFERENCES.contains(s.at(at).lower()) && s.at(at + 1).is("than");
    }

    /** 600 were mined, 600 bitcoin were sold: they came or went. */
    private static boolean isMoved(Sentence s, int place) {
        int at = s.skipRight(place + 1, Cue.BITCOIN, Cue.COIN);
        int verb = s.skipRight(at + 1, Cue.BE, Cue.ADVERB);
        return MOVED.contains(s.at(at).lower()) && s.at(verb).isAny(Cue.ACQUIRE, Cue.REDUCE);
    }

    /** +34 BTC came, −169 BTC went: neither is what is held. */
    private static boolean isAgainstItsSign(Sentence s, int place, Figure figure, ClaimedQuantity quantity) {
        boolean counts = figure.unit() == Figure.Unit.BITCOIN || figure.unit() == Figure.Unit.BARE;
        if (!counts || place == 0 || quantity == ClaimedQuantity.OTHER) {
            return false;
        }
        Item sign = s.at(place - 1);
        boolean touches = sign.end() == figure.hedgeStart()
                && (place == 1 || s.at(place - 2).end() < sign.start());
        return touches
                && ((sign.is("+") && quantity != ClaimedQuantity.ACQUIRED)
                        || ((sign.is("\u2212") || sign.is("\u2013")) && quantity != ClaimedQuantity.REDUCED));
    }
}
