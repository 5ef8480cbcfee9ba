package org.reserves.statement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.reserves.ledger.Books;
import org.reserves.ledger.Lot;
import org.reserves.ledger.Place;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/** What the coins at each place of a ledger cost at the end of a day. */
final class PlaceCosts {
    private final Map<Place, Money> known = new HashMap<>();
    private final Map<Place, Btc> unknown = new HashMap<>();
    private final Money zero;

    private PlaceCosts(String currency) {
        this.zero = Money.zero(currency);
    }

    static PlaceCosts on(LocalDate day, Books books, String currency) {
        PlaceCosts costs = new PlaceCosts(currency);
        for (Lot lot : books.asOf(day).lots()) {
            Place place = new Place(lot.account(), lot.status());
            if (lot.cost() == null) {
                costs.unknown.merge(place, lot.amount(), Btc::plus);
            } else {
                costs.known.merge(place, lot.cost(), Money::plus);
            }
        }
        return costs;
    }

    /** Returns the cost of the coins at some places; of no coins it is zero. */
    StatementMoney at(Predicate<Place> places) {
        Btc without = unknown.entrySet().stream()
                .filter(entry -> places.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Btc.toSum());
        Money sum = null;
        for (Map.Entry<Place, Money> entry : known.entrySet()) {
            if (places.test(entry.getKey())) {
                sum = sum == null ? entry.getValue() : sum.plus(entry.getValue());
            }
        }
        return new StatementMoney(sum == null && without.signum() == 0 ? zero : sum, without);
    }
}
