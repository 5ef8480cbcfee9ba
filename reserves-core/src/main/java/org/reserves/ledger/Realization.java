package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/**
 * A disposal with the lots it used and the gain on each.
 *
 * <p>JSON: {@code {"disposal":{"kind":"disposal",…},"lots":[…],"gain":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param disposal what happened
 * @param lots     the lots used, in the order they were; their amounts sum to the amount of the disposal, and their
 *                 proceeds to its proceeds less the fee
 * @param gain     the gain on all of them
 */
@ExplicitJson
@JsonPropertyOrder({"disposal", "lots", "gain"})
public record Realization(
        @JsonProperty("disposal") Disposal disposal,
        @JsonProperty("lots") List<UsedLot> lots,
        @JsonProperty("gain") MoneyTotal gain) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the lots do not sum to the disposal, or the gain is not that of the lots
     */
    @JsonCreator
    public Realization {
        Objects.requireNonNull(disposal, "disposal must not be null");
        Objects.requireNonNull(lots, "lots must not be null");
        lots.forEach(lot -> Objects.requireNonNull(lot, "lots must not hold null"));
        lots = List.copyOf(lots);
        Objects.requireNonNull(gain, "gain must not be null");
        requireParts(disposal, lots, gain);
    }

    private static void requireParts(Disposal disposal, List<UsedLot> lots, MoneyTotal gain) {
        Btc amount = lots.stream().map(UsedLot::amount).collect(Btc.toSum());
        if (!amount.equals(disposal.amount())) {
            throw new IllegalArgumentException("lots of " + disposal.inWords() + " have " + amount.toDisplay()
                    + " together; they sum to the disposal, so match the ledger again");
        }
        Btc known = Btc.ZERO;
        Money sum = null;
        for (UsedLot lot : lots) {
            Money part = lot.gain();
            if (part != null) {
                known = known.plus(lot.amount());
                sum = sum == null ? part : sum.plus(part);
            }
        }
        boolean sameSum = sum == null || Objects.equals(sum, gain.known());
        if (!known.equals(gain.knownFor()) || !gain.unknownFor().equals(amount.minus(known)) || !sameSum) {
            throw new IllegalArgumentException("gain \"" + gain + "\" of " + disposal.inWords()
                    + " is not that of its lots; match the ledger again");
        }
    }

    /** Returns the disposal with its gain: {@code sale of 50 BTC on 2020-12-01: gain GBP 258,000 for 50 BTC}. */
    @Override
    public String toString() {
        return disposal.inWords() + ": gain " + gain;
    }

    static Realization of(Matched matched, int event) {
        Disposal disposal = (Disposal) matched.journal().events.get(event);
        Totals totals = new Totals(matched.journal());
        totals.add(matched, event);
        return new Realization(disposal, UsedLots.of(matched, event), totals.gain(matched.journal()));
    }
}
