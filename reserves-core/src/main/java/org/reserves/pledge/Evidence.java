package org.reserves.pledge;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.internal.Words;
import org.reserves.money.PriceSeries;
import org.reserves.observation.ObservationLog;

/** What a pledge may be judged by beside a ledger and balances: prices, values of funds, publications. */
record Evidence(
        @Nullable PriceSeries prices,
        List<FundValue> funds,
        @Nullable ObservationLog publications) {
    static final Evidence NONE = new Evidence(null, List.of(), null);

    Evidence with(PriceSeries series) {
        Words.requireUnset("series of prices", prices);
        return new Evidence(series, funds, publications);
    }

    Evidence with(FundValue value) {
        for (FundValue earlier : funds) {
            if (earlier.fund().equals(value.fund()) && earlier.date().equals(value.date())) {
                throw new IllegalStateException(value + " is stated already as "
                        + earlier.value().toDisplay() + "; keep one value for a fund and day");
            }
        }
        List<FundValue> more = new ArrayList<>(funds);
        more.add(value);
        return new Evidence(prices, List.copyOf(more), publications);
    }

    Evidence with(ObservationLog log) {
        Words.requireUnset("log of publications", publications);
        return new Evidence(prices, funds, log);
    }
}
