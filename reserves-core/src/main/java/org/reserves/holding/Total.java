package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;

/**
 * The sum of holdings, with what it leaves out: {@code 220,218 BTC, 1 holder undisclosed}.
 *
 * <p>Counted are the disclosed amounts of coins that are held. Left out, and named, are holders whose amount is undisclosed,
 * coins that were sold or returned, and units of funds, which are an exposure and not coins. Where none discloses, or there are no holdings at all, the total has no amount: it is
 * unknown, not zero. It is zero where all coins there were are gone.
 *
 * <p>JSON: {@code {"amount":{"low":"…","high":"…","approximate":false},"counted":2,"undisclosed":[{…}],"notHeld":[],
 * "fundUnits":[{…}]}}; the last is left out where there are none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount      the sum of what is counted, or null where none is counted, unless all were sold or returned
 * @param counted     how many holdings are in the sum
 * @param undisclosed who holds an amount that is not disclosed
 * @param notHeld     whose coins were sold or returned, and so are not in the sum
 * @param fundUnits   who holds units of funds, which are not in the sum
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"amount", "counted", "undisclosed", "notHeld", "fundUnits"})
public record Total(
        @JsonProperty("amount") @Nullable Bounds amount,
        @JsonProperty("counted") int counted,
        @JsonProperty("undisclosed") List<TitleHolder> undisclosed,
        @JsonProperty("notHeld") List<TitleHolder> notHeld,

        @JsonProperty("fundUnits") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<TitleHolder> fundUnits) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if counted is negative, or an amount is missing although holdings are counted
     */
    public Total(
            @JsonProperty("amount") @Nullable Bounds amount,
            @JsonProperty("counted") int counted,
            @JsonProperty("undisclosed") List<TitleHolder> undisclosed,
            @JsonProperty("notHeld") List<TitleHolder> notHeld,
            @JsonProperty("fundUnits") List<TitleHolder> fundUnits) {
        this.fundUnits = Lists.copyOf("fundUnits", fundUnits);
        this.undisclosed = Lists.copyOf("undisclosed", undisclosed);
        this.notHeld = Lists.copyOf("notHeld", notHeld);
        if (counted < 0 || (counted > 0 && amount == null)) {
            throw new IllegalArgumentException(
                    "a total that counts " + counted + " holdings needs their sum as its amount");
        }
        this.amount = amount;
        this.counted = counted;
    }

    @JsonCreator
    static Total fromJson(
            @JsonProperty("amount") @Nullable Bounds amount,
            @JsonProperty("counted") Object counted,
            @JsonProperty("undisclosed") List<TitleHolder> undisclosed,
            @JsonProperty("notHeld") List<TitleHolder> notHeld,
            @JsonProperty("fundUnits") @Nullable List<TitleHolder> fundUnits) {
        return new Total(
                amount,
                JsonValues.integer("counted", counted),
                undisclosed,
                notHeld,
                fundUnits == null ? List.of() : fundUnits);
    }

    /** Returns the total of the holdings. */
    public static Total of(Collection<Holding> holdings) {
        Objects.requireNonNull(holdings, "holdings must not be null");
        Bounds sum = Bounds.NONE;
        int counted = 0;
        List<TitleHolder> undisclosed = new ArrayList<>();
        List<TitleHolder> notHeld = new ArrayList<>();
        List<TitleHolder> fundUnits = new ArrayList<>();
        for (Holding holding : holdings) {
            if (!holding.isCoins()) {
                fundUnits.add(holding.titleHolder());
            } else if (!holding.isHeld()) {
                notHeld.add(holding.titleHolder());
            } else if (!holding.amount().isDisclosed()) {
                undisclosed.add(holding.titleHolder());
            } else {
                sum = sum.plus(holding.amount().bounds());
                counted++;
            }
        }
        boolean unknown = counted == 0 && (!undisclosed.isEmpty() || notHeld.isEmpty());
        return new Total(unknown ? null : sum, counted, undisclosed, notHeld, fundUnits);
    }

    /** Returns whether every holding of coins that is held is in the sum. */
    public boolean isComplete() {
        return undisclosed.isEmpty();
    }

    /**
     * Returns the single figure of what is disclosed; {@link #isComplete()} says whether that is all.
     *
     * @throws IllegalStateException if nothing is disclosed, or the sum is a range
     */
    public Btc figure() {
        return requireAmount().figure();
    }

    /**
     * Returns the sum for a reader, under a heading that names the unit: {@code 220,218} or {@code unknown}; what it leaves
     * out is not in it.
     */
    public String withoutUnit() {
        return amount == null ? "unknown" : amount.withoutUnit();
    }

    Bounds requireAmount() {
        if (amount == null) {
            throw new IllegalStateException(
                    undisclosed.isEmpty()
                            ? "the total of no holdings is unknown, not zero; ask counted() first"
                            : "the total of " + undisclosed + " is unknown: none of them discloses an amount");
        }
        return amount;
    }

    /** Returns the total for a reader, with what it leaves out: {@code 220,218 BTC, 1 holder undisclosed}. */
    @Override
    public String toString() {
        String text = amount == null ? "unknown" : amount.toString();
        if (counted == 0 && undisclosed.isEmpty() && notHeld.isEmpty()) {
            text += fundUnits.isEmpty() ? ", no holdings" : ", no coins";
        }
        if (!undisclosed.isEmpty()) {
            text += ", " + undisclosed.size() + (undisclosed.size() == 1 ? " holder" : " holders") + " undisclosed";
        }
        if (!notHeld.isEmpty()) {
            text += ", " + notHeld.size() + " sold or returned and not counted";
        }
        if (!fundUnits.isEmpty()) {
            text += ", " + fundUnits.size() + " of fund units and not counted";
        }
        return text;
    }
}
