package org.reserves.ledger;

import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * The plain reference of the rules that come before the pool (HMRC CRYPTO22252 and CRYPTO22254 in words): every disposal in
 * turn looks through all acquisitions, first for those of its own day, then, in a second round, for those of the 30 days
 * after it, earliest first.
 */
final class ReferenceSection104 {
    private static final int DAYS = 30;

    private final Map<LedgerEvent, BigInteger> sats = new HashMap<>();
    private final Map<LedgerEvent, BigInteger> cost = new HashMap<>();

    ReferenceSection104(List<LedgerEvent> events) {
        round(events, days -> days == 0);
        round(events, days -> days > 0 && days <= DAYS);
    }

    /** Returns how many coins of the event are matched before the pool; events are told apart by their ids. */
    BigInteger sats(LedgerEvent event) {
        return sats.getOrDefault(event, BigInteger.ZERO);
    }

    BigInteger cost(LedgerEvent event) {
        return cost.getOrDefault(event, BigInteger.ZERO);
    }

    private void round(List<LedgerEvent> events, LongPredicate isMatch) {
        for (LedgerEvent sale : events) {
            for (LedgerEvent bought : events) {
                if (sale instanceof Disposal d
                        && bought instanceof Acquisition a
                        && isMatch.test(ChronoUnit.DAYS.between(d.date(), a.date()))) {
                    match(d, a);
                }
            }
        }
    }

    private void match(Disposal d, Acquisition a) {
        BigInteger openSale = BigInteger.valueOf(d.amount().toSats()).subtract(sats(d));
        BigInteger open = BigInteger.valueOf(a.amount().toSats()).subtract(sats(a));
        BigInteger matched = openSale.min(open);
        if (matched.signum() > 0) {
            BigInteger costOpen =
                    ReferenceLedger.cents(a.basis().total().amount()).subtract(cost(a));
            BigInteger itsCost = ReferenceLedger.share(costOpen, matched, open);
            sats.merge(a, matched, BigInteger::add);
            sats.merge(d, matched, BigInteger::add);
            cost.merge(a, itsCost, BigInteger::add);
            cost.merge(d, itsCost, BigInteger::add);
        }
    }
}
