package org.reserves.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The plain reference of the share pooling, from the text: all that is acquired on one day is one transaction and all that is
 * disposed of is another (TCGA 1992 s.105(1)(a)); a disposal is identified with the acquisition of its day (s.105(1)(b)), then
 * with those of the 30 days after it, earlier disposals and earlier acquisitions first (s.106A(5)), then with the pool (s.104),
 * which coins identified before do not enter (s.105(3), s.106A(5ZA)). Costs are in cents.
 */
final class ReferenceSection104 {
    private static final int DAYS = 30;

    private static final class Side {
        BigInteger sats = BigInteger.ZERO;
        BigInteger cost = BigInteger.ZERO;
    }

    private final NavigableMap<LocalDate, Side> acquired = new TreeMap<>();
    /** What is left to identify of the disposals of each day, with the cost of what was. */
    private final NavigableMap<LocalDate, Side> disposed = new TreeMap<>();

    final Side pool = new Side();

    ReferenceSection104(List<LedgerEvent> events) {
        for (LedgerEvent event : events) {
            if (event instanceof Acquisition a) {
                Side day = acquired.computeIfAbsent(a.date(), d -> new Side());
                day.sats = day.sats.add(BigInteger.valueOf(a.amount().toSats()));
                day.cost = day.cost.add(ReferenceLedger.cents(a.basis().total().amount()));
            } else if (event instanceof Disposal d) {
                Side day = disposed.computeIfAbsent(d.date(), e -> new Side());
                day.sats = day.sats.add(BigInteger.valueOf(d.amount().toSats()));
            }
        }
        disposed.forEach((day, sale) -> identify(sale, acquired.subMap(day, true, day, true)));
        disposed.forEach((day, sale) -> identify(sale, acquired.subMap(day, false, day.plusDays(DAYS), true)));
        pool();
    }

    /** Returns the allowable cost of all disposals of a day. */
    BigInteger costOf(LocalDate day) {
        return disposed.get(day).cost;
    }

    /** Returns the allowable cost of all disposals. */
    BigInteger cost() {
        return disposed.values().stream().map(day -> day.cost).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static void identify(Side sale, NavigableMap<LocalDate, Side> candidates) {
        candidates.values().forEach(bought -> take(sale, bought, sale.sats.min(bought.sats)));
    }

    private static void take(Side sale, Side from, BigInteger sats) {
        if (sats.signum() > 0) {
            BigInteger cost = ReferenceLedger.share(from.cost, sats, from.sats);
            from.sats = from.sats.subtract(sats);
            from.cost = from.cost.subtract(cost);
            sale.sats = sale.sats.subtract(sats);
            sale.cost = sale.cost.add(cost);
        }
    }

    private void pool() {
        TreeMap<LocalDate, Side> days = new TreeMap<>(acquired);
        disposed.keySet().forEach(day -> days.putIfAbsent(day, new Side()));
        days.forEach((day, bought) -> {
            pool.sats = pool.sats.add(bought.sats);
            pool.cost = pool.cost.add(bought.cost);
            if (disposed.containsKey(day)) {
                take(disposed.get(day), pool, disposed.get(day).sats);
            }
        });
    }
}
