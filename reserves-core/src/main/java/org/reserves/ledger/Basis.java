package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;

/**
 * What coins count as having cost, and by which rule. A cost nobody stated is unknown; it is never zero.
 *
 * <table>
 * <caption>Which basis fits which provenance; a transfer and an unknown provenance may carry over any</caption>
 * <tr><th>provenance</th><th>basis</th><th>where none is stated</th></tr>
 * <tr><td>purchase</td><td>paid: price and fee</td><td>its total cost, else its price × amount, else unknown</td></tr>
 * <tr><td>mining</td><td>cost of production</td><td>unknown</td></tr>
 * <tr><td>seizure</td><td>none, or value at forfeiture</td><td>none</td></tr>
 * <tr><td>donation</td><td>value on receipt</td><td>unknown</td></tr>
 * </table>
 *
 * <p>JSON: {@code {"kind":"paid","cost":"USD 25599000","fee":"USD 100"}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the rule
 * @param cost money for all coins of the lot without the fee, above zero; null for none and unknown
 * @param fee  what the acquisition cost on top, not below zero, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "cost", "fee"})
public record Basis(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("cost") @Nullable Money cost,
        @JsonProperty("fee") @Nullable Money fee) {
    private static final Basis NONE = new Basis(Kind.NONE, null, null);
    private static final Basis UNKNOWN = new Basis(Kind.UNKNOWN, null, null);

    /** The rule a basis follows. */
    public enum Kind {
        /** What was paid. */
        PAID,
        /** What it cost to mine. */
        PRODUCTION,
        /** What a gift was worth on the day it came. */
        VALUE_ON_RECEIPT,
        /** What seized coins were worth on the day title passed. */
        VALUE_AT_FORFEITURE,
        /** Taken without cost, and by choice not valued. */
        NONE,
        /** Not stated by anybody. */
        UNKNOWN;

        /**
         * Returns the kind with the id.
         *
         * @throws IllegalArgumentException if no kind has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Kind fromId(String id) {
            return Ids.find("kind of basis", Kind.class, id);
        }

        /** Returns the id used in JSON: {@code value-on-receipt}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        private boolean isStated() {
            return this != NONE && this != UNKNOWN;
        }

        private boolean fits(Provenance.Kind provenance) {
            return this == UNKNOWN
                    || switch (provenance) {
                        case PURCHASE -> this == PAID;
                        case MINING -> this == PRODUCTION;
                        case DONATION -> this == VALUE_ON_RECEIPT;
                        case SEIZURE -> this == NONE || this == VALUE_AT_FORFEITURE;
                        case TRANSFER, UNKNOWN -> true;
                    };
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a cost is missing, not above zero or given where the kind has none; or the fee
     *                                  is below zero or in another currency
     */
    @JsonCreator
    public Basis {
        Objects.requireNonNull(kind, "kind must not be null");
        if ((cost != null) != kind.isStated()) {
            throw new IllegalArgumentException("basis \"" + kind.id() + "\" "
                    + (cost == null
                            ? "needs a cost; where it is unknown use Basis.unknown()"
                            : "has no cost, not " + cost));
        }
        if (cost != null && cost.signum() <= 0) {
            throw new IllegalArgumentException(
                    "cost \"" + cost + "\" is not above zero; where it is unknown use Basis.unknown()");
        }
        if (fee != null) {
            requireFee(cost, fee);
        }
    }

    /**
     * Returns what was paid for the lot, without fee.
     *
     * @throws IllegalArgumentException if the cost is not above zero
     */
    public static Basis paid(Money cost) {
        return new Basis(Kind.PAID, Objects.requireNonNull(cost, "cost must not be null"), null);
    }

    /**
     * Returns what it cost to mine the lot.
     *
     * @throws IllegalArgumentException if the cost is not above zero
     */
    public static Basis production(Money cost) {
        return new Basis(Kind.PRODUCTION, Objects.requireNonNull(cost, "cost must not be null"), null);
    }

    /**
     * Returns what a gift was worth on the day it came.
     *
     * @throws IllegalArgumentException if the value is not above zero
     */
    public static Basis valueOnReceipt(Money value) {
        return new Basis(Kind.VALUE_ON_RECEIPT, Objects.requireNonNull(value, "value must not be null"), null);
    }

    /**
     * Returns what seized coins were worth on the day title passed. It is stated on the acquisition and counts from there on, so a
     * position before the day of forfeiture shows it too.
     *
     * @throws IllegalArgumentException if the value is not above zero
     */
    public static Basis valueAtForfeiture(Money value) {
        return new Basis(Kind.VALUE_AT_FORFEITURE, Objects.requireNonNull(value, "value must not be null"), null);
    }

    /** Returns the basis of coins taken without cost and not valued. */
    public static Basis none() {
        return NONE;
    }

    /** Returns the basis nobody has stated. */
    public static Basis unknown() {
        return UNKNOWN;
    }

    /**
     * Returns this with a fee on top of the cost.
     *
     * @throws IllegalArgumentException if the fee is below zero, in another currency, or there is no cost
     * @throws IllegalStateException    if there is a fee already
     */
    public Basis plusFee(Money fee) {
        Objects.requireNonNull(fee, "fee must not be null");
        Words.requireUnset("fee", this.fee);
        return new Basis(kind, cost, fee);
    }

    /** Returns cost and fee together, or null where the cost is none or unknown. */
    @Nullable
    public Money total() {
        return cost == null || fee == null ? cost : cost.plus(fee);
    }

    static Basis impliedBy(Provenance provenance, Btc amount) {
        if (provenance.kind() == Provenance.Kind.SEIZURE) {
            return NONE;
        }
        if (provenance instanceof Purchase purchase) {
            if (purchase.totalCost() != null && purchase.totalCost().signum() > 0) {
                return paid(purchase.totalCost());
            }
            if (purchase.price() instanceof Price.Known price) {
                return paid(price.valueOf(amount));
            }
        }
        return UNKNOWN;
    }

    void requireFit(Provenance provenance) {
        if (!kind.fits(provenance.kind())) {
            throw new IllegalArgumentException("basis \"" + kind.id() + "\" does not fit coins that came by "
                    + provenance.kind().id() + "; see the table of Basis, or use Basis.unknown()");
        }
    }

    private static void requireFee(@Nullable Money cost, Money fee) {
        if (cost == null || fee.signum() < 0) {
            throw new IllegalArgumentException("fee \"" + fee + "\" "
                    + (cost == null
                            ? "has no cost to add to; state the cost too"
                            : "is below zero; state what was paid"));
        }
        if (!cost.currency().equals(fee.currency())) {
            throw new IllegalArgumentException("fee \"" + fee + "\" is not in the currency of the cost " + cost
                    + "; convert one of them at a rate you name");
        }
    }
}
