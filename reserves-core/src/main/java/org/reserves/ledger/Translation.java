package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import javax.annotation.Nullable;
import org.reserves.money.Money;

/** The same events with their money in another currency, each at the rate of its own day. What rounds to zero is zero. */
record Translation(String currency, ExchangeRates rates, int scale, RoundingMode rounding) {
    LedgerEvent of(LedgerEvent event) {
        if (event instanceof Acquisition a) {
            Basis basis = a.basis();
            Basis translated =
                    new Basis(basis.kind(), of(basis.cost(), a.date()), of(basis.fee(), a.date()), basis.rule());
            return new Acquisition(
                    a.date(), a.amount(), a.provenance(), translated, a.account(), a.status(), a.facts());
        }
        if (event instanceof Disposal d) {
            return new Disposal(
                    d.date(),
                    d.amount(),
                    d.manner(),
                    of(d.proceeds(), d.date()),
                    of(d.fee(), d.date()),
                    d.account(),
                    d.status(),
                    d.lots(),
                    d.facts());
        }
        if (event instanceof StatusChange s && s.value() != null) {
            Money value = of(s.value(), s.date());
            return new StatusChange(s.date(), s.amount(), s.account(), s.from(), s.to(), value, s.lots(), s.facts());
        }
        if (event instanceof Correction c && c.replacement() != null) {
            return new Correction(c.date(), c.corrects(), of(c.replacement()), c.reason(), c.facts());
        }
        return event;
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
        BigDecimal exact = money.amount().multiply(rate);
        try {
            return Money.of(currency, exact.setScale(scale, rounding));
        } catch (ArithmeticException e) {
            throw new ArithmeticException(money + " of " + day + " is " + currency + " " + exact.toPlainString()
                    + ", which does not have " + scale + " decimals; name another rounding mode or more decimals");
        }
    }
}
