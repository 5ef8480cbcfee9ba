package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import javax.annotation.Nullable;
import org.reserves.money.Money;

/** The same events with their money in another currency, each at the rate of its own day. */
record Translation(String currency, ExchangeRates rates, int scale, RoundingMode rounding) {
    LedgerEvent of(LedgerEvent event) {
        if (event instanceof Acquisition a) {
            return new Acquisition(
                    a.id(),
                    a.date(),
                    a.amount(),
                    a.provenance(),
                    of(a.basis(), a.date()),
                    a.account(),
                    a.status(),
                    a.source(),
                    a.transactionId());
        }
        if (event instanceof Disposal d) {
            return new Disposal(
                    d.id(),
                    d.date(),
                    d.amount(),
                    d.manner(),
                    of(d.proceeds(), d.date()),
                    of(d.fee(), d.date()),
                    d.account(),
                    d.status(),
                    d.lots(),
                    d.source(),
                    d.transactionId());
        }
        if (event instanceof Correction c && c.replacement() != null) {
            return new Correction(c.id(), c.date(), c.corrects(), of(c.replacement()), c.reason(), c.source());
        }
        return event;
    }

    private Basis of(Basis basis, LocalDate day) {
        return new Basis(basis.kind(), of(basis.cost(), day), of(basis.fee(), day));
    }

    @Nullable
    private Money of(@Nullable Money money, LocalDate day) {
        if (money == null || money.currency().equals(currency)) {
            return money;
        }
        BigDecimal rate = rates.rate(money.currency(), currency, day);
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("exchange rate \"" + rate.toPlainString() + "\" from " + money.currency()
                    + " to " + currency + " on " + day + " is not above zero; where there is none, throw");
        }
        BigDecimal translated = money.amount().multiply(rate).setScale(scale, rounding);
        return Money.of(currency, translated);
    }
}
