package org.reserves.reading.rules;

import java.math.BigDecimal;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** Figures that say how many bitcoin there are or will be, and what they are worth together. */
final class SupplyRules {
    private static final BigDecimal FEWEST = BigDecimal.valueOf(15_000_000);
    private static final BigDecimal CAP = BigDecimal.valueOf(21_000_000);
    private static final BigDecimal MARKET = new BigDecimal("300000000000");
    private static final int FAR = 12;
    private static final int NEAR = 5;

    private SupplyRules() {}

    /** Ties the figure where it is one of these. */
    static boolean tie(Sentence s, int i, Figure figure) {
        BigDecimal number = figure.printed().number();
        if (figure.isMoney()) {
            boolean market = number.compareTo(MARKET) >= 0
                    && s.contains(Cue.MARKET_CAP, i - FAR, i + NEAR)
                    && s.items().stream()
                            .noneMatch(item -> item.isName()
                                    && item.name() != null
                                    && item.name().isHolder());
            if (market) {
                figure.leaveUntied(ClaimedQuantity.OTHER, "what the whole market is worth");
            }
            return market;
        }
        boolean coins = figure.isBitcoin() || figure.unit() == Figure.Unit.BARE;
        boolean fits = coins && number.compareTo(FEWEST) >= 0 && number.compareTo(CAP) <= 0;
        boolean cap = number.compareTo(CAP) == 0 && s.items().stream().anyMatch(SupplyRules::isOfCoins);
        boolean said = cap
                || s.contains(Cue.SUPPLY, i - FAR, i + FAR)
                || s.contains(Cue.CAPPED, i - FAR, i + NEAR)
                || (s.contains(Cue.ACQUIRE, i - NEAR, i + NEAR) && figure.isBitcoin());
        if (fits && said) {
            figure.count(Figure.Unit.BITCOIN);
            figure.tie(tie(ClaimedQuantity.SUPPLY, "how many bitcoin there are or will be"));
        }
        return fits && said;
    }

    private static boolean isOfCoins(Item item) {
        Figure figure = item.figure();
        return item.isOfBitcoin() || (figure != null && figure.isBitcoin());
    }

    private static Figure.Tie tie(ClaimedQuantity quantity, String why) {
        return new Figure.Tie(Owner.MARKET, quantity, Sureness.SURE, why, null, null);
    }
}
