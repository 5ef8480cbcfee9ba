package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
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
 * <tr><td>mining</td><td>cost of production, or value on receipt, which is income of that day</td><td>unknown</td></tr>
 * <tr><td>seizure</td><td>none, value at forfeiture, or zero by a rule that is named</td><td>none</td></tr>
 * <tr><td>donation</td><td>value on receipt</td><td>unknown</td></tr>
 * </table>
 *
 * <p>JSON: {@code {"kind":"paid","cost":"USD 25599000","fee":"USD 100"}}; what is unknown is left out.
 * A cost of zero is read, because a translated one may round to it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the rule
 * @param cost money for all coins of the lot without the fee, not below zero, and zero where a rule says so or a translation
 *             rounds to it; null for none and unknown
 * @param fee  what the acquisition cost on top, not below zero, or null
 * @param rule the law or standard by which the cost is zero; null for every other kind
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "cost", "fee", "rule"})
public record Basis(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("cost") @Nullable Money cost,
        @JsonProperty("fee") @Nullable Money fee,
        @JsonProperty("rule") @Nullable String rule) {
    private static final Basis NONE = new Basis(Kind.NONE, null, null, null);
    private static final Basis UNKNOWN = new Basis(Kind.UNKNOWN, null, null, null);

    /** The rule a basis follows. */
    public enum Kind {
        /** What was paid. */
        PAID,
        /** What it cost to mine. */
        PRODUCTION,
        /** What a gift, or a mined coin, was worth on the day it came. */
        VALUE_ON_RECEIPT,
        /** What seized coins were worth on the day title passed. */
        VALUE_AT_FORFEITURE,
        /** Zero by a law or standard that {@link Basis#rule()} names, so that the whole proceeds are a gain. */
        ZERO_BY_RULE,
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
                        case MINING -> this == PRODUCTION || this == VALUE_ON_RECEIPT;
                        case DONATION -> this == VALUE_ON_RECEIPT;
                        case SEIZURE -> this == NONE || this == VALUE_AT_FORFEITURE || this == ZERO_BY_RULE;
                        case TRANSFER, UNKNOWN -> true;
                    };
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a cost is missing, below zero, or given where the kind has none; the fee is below
     *                                  zero or in another currency; or a rule is missing, blank, or given to another kind
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
        if (cost != null && (cost.signum() < 0 || (cost.signum() > 0 && kind == Kind.ZERO_BY_RULE))) {
            throw new IllegalArgumentException("cost \"" + cost + "\" of basis \"" + kind.id() + "\" is "
                    + (cost.signum() < 0 ? "below zero; where it is unknown use Basis.unknown()" : "not zero"));
        }
        Words.requireOptional("rule of a basis", rule);
        if ((rule != null) != (kind == Kind.ZERO_BY_RULE)) {
            throw new IllegalArgumentException("basis \"" + kind.id() + "\" "
                    + (rule == null
                            ? "needs the rule it follows; name the law or standard"
                            : "follows no rule of its own"));
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
        return entered(Kind.PAID, cost);
    }

    /**
     * Returns what it cost to mine the lot.
     *
     * @throws IllegalArgumentException if the cost is not above zero
     */
    public static Basis production(Money cost) {
        return entered(Kind.PRODUCTION, cost);
    }

    /**
     * Returns what a gift, or a mined coin, was worth on the day it came. For mined coins that is income of the day:
     * {@link Position#incomeAtReceipt()}.
     *
     * @throws IllegalArgumentException if the value is not above zero
     */
    public static Basis valueOnReceipt(Money value) {
        return entered(Kind.VALUE_ON_RECEIPT, value);
    }

    /**
     * Returns what seized coins were worth on the day title passed. It is stated on the acquisition and counts from there on, so a
     * position before the day of forfeiture shows it too.
     *
     * @throws IllegalArgumentException if the value is not above zero
     */
    public static Basis valueAtForfeiture(Money value) {
        return entered(Kind.VALUE_AT_FORFEITURE, value);
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
        return new Basis(kind, cost, fee, rule);
    }

    /** Returns cost and fee together, or null where the cost is none or unknown. */
    @Nullable
    public Money total() {
        return cost == null || fee == null ? cost : cost.plus(fee);
    }

    /**
     * Returns a cost of zero by a rule: the coins cost nothing, and a law or standard says that this is what counts. Without
     * such a rule coins that were seized have no cost, and their gain is unknown.
     *
     * @param currency the ISO 4217 code of the currency the gain is to be in
     * @param rule     the law or standard, as it is to be quoted
     * @throws IllegalArgumentException if the code is unknown or the rule is blank
     */
    public static Basis zeroByRule(String currency, String rule) {
        Objects.requireNonNull(rule, "rule of a basis must not be null");
        return new Basis(Kind.ZERO_BY_RULE, Money.zero(currency), null, rule);
    }

    /** What somebody enters is a fact, and nobody pays nothing; what is derived from it may round to zero. */
    private static Basis entered(Kind kind, Money cost) {
        Objects.requireNonNull(cost, "cost must not be null");
        if (cost.signum() <= 0) {
            throw new IllegalArgumentException(
                    "cost \"" + cost + "\" is not above zero; where it is unknown use Basis.unknown()");
        }
        return new Basis(kind, cost, null, null);
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
                return new Basis(Kind.PAID, price.valueOf(amount), null, null);
            }
        }
        return UNKNOWN;
    }

    void requireFit(Provenance provenance) {
        if (!kind.fits(provenance.kind())) {
            throw new IllegalArgumentException("basis \"" + kind.id() + "\" does not fit coins acquired by "
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

    /** Returns the kind of basis, and the money where it is said. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (cost == null ? "" : ", " + cost)
                + (fee == null ? "" : ", fee " + fee)
                + (rule == null ? "" : ", by " + rule);
    }
}
