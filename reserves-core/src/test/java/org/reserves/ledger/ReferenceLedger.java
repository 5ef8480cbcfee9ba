package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reserves.money.Btc;
import org.reserves.provenance.LegalStatus;

/**
 * The plain reference: one list of lots, searched from end to end for every lot that is used, and BigInteger throughout.
 * Costs are in cents. It takes standing events in the order they happened.
 */
final class ReferenceLedger {
    static final class RefLot {
        final int acquisition;
        final Acquisition source;
        final Place place;
        final BigInteger acquiredSats;
        final BigInteger acquiredCost;
        BigInteger sats = BigInteger.ZERO;
        BigInteger cost;

        RefLot(int acquisition, Acquisition source, Place place) {
            this.acquisition = acquisition;
            this.source = source;
            this.place = place;
            this.acquiredSats = BigInteger.valueOf(source.amount().toSats());
            this.acquiredCost = source.basis().total() == null
                    ? null
                    : cents(source.basis().total().amount());
            this.cost = acquiredCost == null ? null : BigInteger.ZERO;
        }

        boolean isOf(int event, Place where) {
            return acquisition == event && place.equals(where);
        }
    }

    final List<RefLot> lots = new ArrayList<>();
    /** For each disposal: "id:sats:cost" of every lot used; "id:sats" where the rules of section 104 give the day its cost. */
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
                Place from = place(t.from(), t.status());
                move(from, new Place(t.to(), from.status()), t.amount(), t.lots());
            } else if (event instanceof StatusChange c) {
                Place from = new Place(c.account(), c.from());
                Btc amount = c.amount() == null ? Btc.ofSats(held(from).longValueExact()) : c.amount();
                move(from, new Place(c.account(), c.to()), amount, c.lots());
            }
        }
        if (isSection104()) {
            BigInteger allowed = new ReferenceSection104(events).cost();
            cost = cost.subtract(allowed);
            realized = realized.subtract(allowed);
        }
    }

    private boolean isSection104() {
        return selection == LotSelection.SECTION_104;
    }

    private BigInteger held(Place place) {
        return lots.stream()
                .filter(lot -> lot.place.equals(place))
                .map(lot -> lot.sats)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The status stated, or the only one of the account. */
    private Place place(String account, LegalStatus stated) {
        return stated != null
                ? new Place(account, stated)
                : lots.stream()
                        .filter(lot -> lot.place.account().equals(account) && lot.sats.signum() > 0)
                        .findFirst()
                        .orElseThrow()
                        .place;
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

    /** What is held by each kind. */
    <K> Map<K, BigInteger> by(Function<RefLot, K> kind) {
        Map<K, BigInteger> parts = new HashMap<>();
        lots.stream()
                .filter(lot -> lot.sats.signum() > 0)
                .forEach(lot -> parts.merge(kind.apply(lot), lot.sats, BigInteger::add));
        return parts;
    }

    /** The lots held, each in a line; in no order. */
    List<String> lots(boolean withCost) {
        return lots.stream()
                .filter(lot -> lot.sats.signum() > 0)
                .map(lot -> lot.source.id() + " " + lot.place.account() + " " + lot.place.status() + " " + lot.sats
                        + (withCost ? " " + lot.cost : ""))
                .sorted()
                .toList();
    }

    private String pool(String account) {
        return selection == LotSelection.AVERAGE_COST_PER_ACCOUNT ? account : "all";
    }

    private void acquire(int event, Acquisition a) {
        RefLot lot = new RefLot(event, a, new Place(a.account(), a.status()));
        lot.sats = lot.acquiredSats;
        lot.cost = lot.acquiredCost;
        lots.add(lot);
        if (lot.cost != null) {
            cost = cost.add(lot.cost);
            addToPool(pool(a.account()), lot.sats, lot.cost);
        }
    }

    private void addToPool(String pool, BigInteger sats, BigInteger itsCost) {
        poolSats.merge(pool, sats, BigInteger::add);
        poolCost.merge(pool, itsCost, BigInteger::add);
    }

    /** Takes coins, named lots or the best first, as new pieces with their part of the cost. */
    private List<RefLot> take(Place from, Btc amount, List<String> named) {
        List<RefLot> pieces = new ArrayList<>();
        BigInteger left = BigInteger.valueOf(amount.toSats());
        while (left.signum() > 0) {
            RefLot best = lots.stream()
                    .filter(lot -> lot.place.equals(from) && lot.sats.signum() > 0)
                    .filter(lot -> named.isEmpty() || named.contains(lot.source.id()))
                    .min(named.isEmpty() ? order() : Comparator.comparingInt(lot -> named.indexOf(lot.source.id())))
                    .orElseThrow();
            BigInteger taken = left.min(best.sats);
            RefLot piece = new RefLot(best.acquisition, best.source, from);
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
            case LIFO ->
                Comparator.comparing((RefLot lot) -> lot.source.date())
                        .reversed()
                        .thenComparing(oldest);
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

    private void move(Place from, Place to, Btc amount, List<String> named) {
        List<RefLot> pieces = take(from, amount, named);
        if (selection.isPooled() && !pool(from.account()).equals(pool(to.account()))) {
            BigInteger known = knownSats(pieces);
            if (known.signum() > 0) {
                BigInteger itsCost = takeFromPool(pool(from.account()), known);
                addToPool(pool(to.account()), known, itsCost);
            }
        }
        for (RefLot piece : pieces) {
            if (lots.stream().noneMatch(lot -> lot.isOf(piece.acquisition, to))) {
                lots.add(new RefLot(piece.acquisition, piece.source, to));
            }
            RefLot there = lots.stream()
                    .filter(lot -> lot.isOf(piece.acquisition, to))
                    .findFirst()
                    .orElseThrow();
            there.sats = there.sats.add(piece.sats);
            there.cost = there.cost == null ? null : there.cost.add(piece.cost);
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
        List<RefLot> pieces = take(place(d.account(), d.status()), d.amount(), d.lots());
        if (isSection104()) {
            pieces.forEach(piece -> piece.cost = BigInteger.ZERO);
        } else if (selection.isPooled() && knownSats(pieces).signum() > 0) {
            spreadPool(d, pieces);
        }
        List<String> names = new ArrayList<>();
        BigInteger incomeLeft = income(d);
        BigInteger satsLeft = BigInteger.valueOf(d.amount().toSats());
        for (RefLot piece : pieces) {
            names.add(piece.source.id() + ":" + piece.sats + (isSection104() ? "" : ":" + piece.cost));
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

    private void spreadPool(Disposal d, List<RefLot> pieces) {
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

    /** What a disposal brings: proceeds less fee; nothing less fee for a loss or a return; null where unknown. */
    static BigInteger income(Disposal d) {
        BigInteger fee = d.fee() == null ? BigInteger.ZERO : cents(d.fee().amount());
        if (d.proceeds() != null) {
            return cents(d.proceeds().amount()).subtract(fee);
        }
        return d.manner().isForValue() ? null : fee.negate();
    }

    static BigInteger share(BigInteger total, BigInteger part, BigInteger whole) {
        return new BigDecimal(total.multiply(part))
                .divide(new BigDecimal(whole), 0, RoundingMode.HALF_EVEN)
                .unscaledValue();
    }

    static BigInteger cents(BigDecimal amount) {
        return amount.movePointRight(2).toBigIntegerExact();
    }
}
