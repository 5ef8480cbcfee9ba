package org.reserves.reading;

import java.math.BigDecimal;

/** Figures that say how many bitcoin there are or will be, and what they are worth together. */
final class Supplies {
    private static final BigDecimal FEWEST = BigDecimal.valueOf(15_000_000);
    private static final BigDecimal CAP = BigDecimal.valueOf(21_000_000);
    private static final BigDecimal MARKET = new BigDecimal("300000000000");
    private static final int FAR = 12;
    private static final int NEAR = 5;

    private Supplies() {}

    /** Ties the figure where it is one of these. */
    static boolean tie(Sentence s, int i, Figure figure) {
        BigDecimal number = figure.printed().number();
        if (figure.isMoney()) {
            boolean market = number.compareTo(MARKET) >= 0 && s.contains(Cue.MARKET_CAP, i - FAR, i + NEAR)
                    && (s.contains(Cue.BITCOIN) || s.contains(Cue.OTHER_COIN));
            if (market) {
                figure.tie(tie(ClaimedQuantity.OTHER, "what the whole market is worth"));
            }
            return market;
        }
        boolean coins = figure.isBitcoin() || figure.unit() == Figure.Unit.BARE;
        boolean fits = coins && number.compareTo(FEWEST) >= 0 && number.compareTo(CAP) <= 0;
        boolean said = s.contains(Cue.SUPPLY, i - FAR, i + FAR) || s.contains(Cue.CAPPED, i - FAR, i + NEAR)
                || s.contains(Cue.ACQUIRE, i - NEAR, i + NEAR) && figure.isBitcoin();
        if (fits && said) {
            figure.count(Figure.Unit.BITCOIN);
            figure.tie(tie(ClaimedQuantity.SUPPLY, "how many bitcoin there are or will be"));
        }
        return fits && said;
    }

    private static Figure.Tie tie(ClaimedQuantity quantity, String why) {
        return new Figure.Tie(Owner.MARKET, quantity, Sureness.SURE, why, null, null);
    }
}
