package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reserves.provenance.LegalStatus;

/**
 * The plain reference: one list of lots, searched from end to end for every lot that is used, and BigInteger throughout.
 * Costs are in cents. It knows one status an account and no lots by name.
 */
final class ReferenceLedger {
    static final class RefLot {
        final int acquisition;
        String account;
        final LegalStatus status;
        final BigInteger acquiredSats;
        final BigInteger acquiredCost;
        BigInteger sats;
        BigInteger cost;

        RefLot(int acquisition, String account, LegalStatus status, BigInteger sats, BigInteger cost) {
            this.acquisition = acquisition;
            this.account = account;
            this.status = status;
            this.acquiredSats = sats;
            this.acquiredCost = cost;
            this.sats = sats;
            this.cost = cost;
        }

        private RefLot(RefLot from, String account) {
            this.acquisition = from.acquisition;
            this.account = account;
            this.status = from.status;
            this.acquiredSats = from.acquiredSats;
            this.acquiredCost = from.acquiredCost;
            this.sats = BigInteger.ZERO;
            this.cost = from.cost == null ? null : BigInteger.ZERO;
        }
    }

    final List<RefLot> lots = new ArrayList<>();
    /** For each disposal: "acquisition:sats:cost" of every lot used. */
    final List<List<String>> used = new ArrayList<>();

    BigInteger cost = BigInteger.ZERO;
    BigInteger realized = BigInteger.ZERO;
    BigInteger unknownGain = BigInteger.ZERO;

    private final LotSelection selection;
    private final Map<String, BigInteger> poolSats = new HashMap<>();
    private final Map<String, BigInteger> poolCost = new HashMap<>();

    ReferenceLedger(LotSelection selection, List<LedgerEvent> events) {
        this.selection = selection;
        for (int i = 0; i < events.size(); i++) {
            LedgerEvent event = events.get(i);
            if (event instanceof Acquisition a) {
                acquire(i, a);
            } else if (event instanceof Disposal d) {
                dispose(d);
            } else if (event instanceof AccountTransfer t) {
                move(t);
            }
        }
    }

    BigInteger held() {
        return lots.stream().map(lot -> lot.sats).reduce(BigInteger.ZERO, BigInteger::add);
    }

    BigInteger heldOfUnknownCost() {
        return lots.stream()
                .filter(lot -> lot.acquiredCost == null)
                .map(lot -> lot.sats)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private boolean pooled() {
        return selection == LotSelection.AVERAGE_COST || selection == LotSelection.AVERAGE_COST_PER_ACCOUNT;
    }

    private String pool(String account) {
        return selection == LotSelection.AVERAGE_COST_PER_ACCOUNT ? account : "all";
    }

    private void acquire(int event, Acquisition a) {
        BigInteger paid =
                a.basis().total() == null ? null : cents(a.basis().total().amount());
        BigInteger sats = BigInteger.valueOf(a.amount().toSats());
        lots.add(new RefLot(event, a.account(), a.status(), sats, paid));
        if (paid != null) {
            cost = cost.add(paid);
            addToPool(pool(a.account()), sats, paid);
        }
    }

    private void addToPool(String pool, BigInteger sats, BigInteger itsCost) {
        poolSats.merge(pool, sats, BigInteger::add);
        poolCost.merge(pool, itsCost, BigInteger::add);
    }

    /** Takes coins, best lot first, as new pieces with their part of the cost. */
    private List<RefLot> take(String account, BigInteger amount, String target) {
        List<RefLot> pieces = new ArrayList<>();
        BigInteger left = amount;
        while (left.signum() > 0) {
            RefLot best = lots.stream()
                    .filter(lot -> lot.account.equals(account) && lot.sats.signum() > 0)
                    .min(order())
                    .orElseThrow();
            BigInteger taken = left.min(best.sats);
            RefLot piece = new RefLot(best, target);
            piece.sats = taken;
            if (best.cost != null) {
                piece.cost = share(best.cost, taken, best.sats);
                best.cost = best.cost.subtract(piece.cost);
            }
            best.sats = best.sats.subtract(taken);
            left = left.subtract(taken);
            pieces.add(piece);
        }
        return pieces;
    }

    private Comparator<RefLot> order() {
        Comparator<RefLot> oldest = Comparator.comparingInt(lot -> lot.acquisition);
        Comparator<RefLot> dearest =
                (a, b) -> b.acquiredCost.multiply(a.acquiredSats).compareTo(a.acquiredCost.multiply(b.acquiredSats));
        return switch (selection) {
            case LIFO -> oldest.reversed();
            case HIFO -> knownFirst(dearest).thenComparing(oldest);
            case LOFO -> knownFirst(dearest.reversed()).thenComparing(oldest);
            default -> oldest;
        };
    }

    private static Comparator<RefLot> knownFirst(Comparator<RefLot> byCost) {
        return (a, b) -> a.acquiredCost == null || b.acquiredCost == null
                ? Boolean.compare(a.acquiredCost == null, b.acquiredCost == null)
                : byCost.compare(a, b);
    }

    private void move(AccountTransfer t) {
        List<RefLot> pieces = take(t.from(), BigInteger.valueOf(t.amount().toSats()), t.to());
        if (pooled() && !pool(t.from()).equals(pool(t.to()))) {
            BigInteger known = knownSats(pieces);
            if (known.signum() > 0) {
                BigInteger itsCost = takeFromPool(pool(t.from()), known);
                addToPool(pool(t.to()), known, itsCost);
            }
        }
        for (RefLot piece : pieces) {
            RefLot there = lots.stream()
                    .filter(lot -> lot.acquisition == piece.acquisition && lot.account.equals(t.to()))
                    .findFirst()
                    .orElse(null);
            if (there == null) {
                lots.add(piece);
            } else {
                there.sats = there.sats.add(piece.sats);
                there.cost = there.cost == null ? null : there.cost.add(piece.cost);
            }
        }
    }

    private static BigInteger knownSats(List<RefLot> pieces) {
        return pieces.stream()
                .filter(p -> p.acquiredCost != null)
                .map(p -> p.sats)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger takeFromPool(String pool, BigInteger sats) {
        BigInteger itsCost = share(poolCost.get(pool), sats, poolSats.get(pool));
        addToPool(pool, sats.negate(), itsCost.negate());
        return itsCost;
    }

    private void dispose(Disposal d) {
        List<RefLot> pieces = take(d.account(), BigInteger.valueOf(d.amount().toSats()), "gone");
        if (pooled() && knownSats(pieces).signum() > 0) {
            BigInteger satsLeft = knownSats(pieces);
            BigInteger costLeft = takeFromPool(pool(d.account()), satsLeft);
            for (RefLot piece : pieces) {
                if (piece.cost != null) {
                    piece.cost = share(costLeft, piece.sats, satsLeft);
                    costLeft = costLeft.subtract(piece.cost);
                    satsLeft = satsLeft.subtract(piece.sats);
                }
            }
        }
        List<String> names = new ArrayList<>();
        BigInteger incomeLeft = d.proceeds() == null ? null : cents(d.proceeds().amount());
        BigInteger satsLeft = BigInteger.valueOf(d.amount().toSats());
        for (RefLot piece : pieces) {
            names.add(piece.acquisition + ":" + piece.sats + ":" + piece.cost);
            cost = piece.cost == null ? cost : cost.subtract(piece.cost);
            BigInteger income = incomeLeft == null ? null : share(incomeLeft, piece.sats, satsLeft);
            if (income == null || piece.cost == null) {
                unknownGain = unknownGain.add(piece.sats);
            } else {
                realized = realized.add(income.subtract(piece.cost));
            }
            incomeLeft = income == null ? null : incomeLeft.subtract(income);
            satsLeft = satsLeft.subtract(piece.sats);
        }
        used.add(names);
    }

    static BigInteger share(BigInteger total, BigInteger part, BigInteger whole) {
        return new BigDecimal(total.multiply(part))
                .divide(new BigDecimal(whole), 0, RoundingMode.HALF_EVEN)
                .unscaledValue();
    }

    private static BigInteger cents(BigDecimal amount) {
        return amount.movePointRight(2).toBigIntegerExact();
    }
}
