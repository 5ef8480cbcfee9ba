package org.reserves.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import javax.annotation.Nullable;
import org.reserves.internal.Ids;

/**
 * How coins leave a holder: the one vocabulary of reports, ledgers, pledges and audits.
 *
 * <table>
 * <caption>The ways, and what is true of each</caption>
 * <tr><th>id</th><th>a sale</th><th>for value</th><th>voluntary</th><th>legal status after</th></tr>
 * <tr><td>{@code sale}</td><td>yes</td><td>yes</td><td>yes</td><td>sold</td></tr>
 * <tr><td>{@code auction}</td><td>yes</td><td>yes</td><td>yes</td><td>sold</td></tr>
 * <tr><td>{@code over-the-counter}</td><td>yes</td><td>yes</td><td>yes</td><td>sold</td></tr>
 * <tr><td>{@code judicial-sale}</td><td>yes</td><td>yes</td><td>no</td><td>sold</td></tr>
 * <tr><td>{@code debt-repayment}</td><td>yes</td><td>yes</td><td>yes</td><td>sold</td></tr>
 * <tr><td>{@code return}</td><td>no</td><td>no</td><td>no</td><td>returned</td></tr>
 * <tr><td>{@code sharing}</td><td>no</td><td>no</td><td>yes</td><td>–</td></tr>
 * <tr><td>{@code spend}</td><td>no</td><td>yes</td><td>yes</td><td>sold</td></tr>
 * <tr><td>{@code loss}</td><td>no</td><td>no</td><td>no</td><td>–</td></tr>
 * <tr><td>{@code theft}</td><td>no</td><td>no</td><td>no</td><td>–</td></tr>
 * <tr><td>{@code burn}</td><td>no</td><td>no</td><td>yes</td><td>–</td></tr>
 * </table>
 *
 * <p>A retraction is not a departure: no coins move when somebody takes a figure back.
 *
 * <p>JSON: the {@linkplain #id() id}, {@code "judicial-sale"}.
 */
public enum Departure {
    /** Sold, on an exchange or in a way nobody states. */
    SALE("sale"),
    /** Sold to the highest bidder, such as by the United States Marshals Service. */
    AUCTION("auction"),
    /** Sold to one buyer at an agreed price, away from an exchange. */
    OVER_THE_COUNTER("over-the-counter sale"),
    /** Sold by order in a criminal case, the proceeds kept for the court: an emergency sale, such as under §111p of the German Code of Criminal Procedure. */
    JUDICIAL_SALE("judicial sale"),
    /** Sold to repay debt of the holder. */
    DEBT_REPAYMENT("debt-repayment sale"),
    /** Given back to a victim or to the former owner. */
    RETURN("return"),
    /** Handed to another authority that took part in a case: a state, an agency, a police force. */
    SHARING("sharing"),
    /** Paid with; also the fee of a transaction. */
    SPEND("spend"),
    /** Out of reach: the keys are lost, or nobody knows where the coins went. */
    LOSS("loss"),
    /** Stolen. */
    THEFT("theft"),
    /** Made unspendable on purpose. */
    BURN("burn");

    private final String words;

    Departure(String words) {
        this.words = words;
    }

    /**
     * Returns the way with the id.
     *
     * @param id the id, like {@code judicial-sale}
     * @throws IllegalArgumentException if none has the id; the message lists those there are
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Departure fromId(String id) {
        return Ids.find("way coins leave", Departure.class, id);
    }

    /** Returns the id used in JSON: {@code judicial-sale}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the way as a noun for a sentence, to be followed by "of 5 BTC": {@code over-the-counter sale}. */
    public String words() {
        return words;
    }

    /** Returns whether coins were sold, by whatever form and for whatever purpose. */
    public boolean isSale() {
        return switch (this) {
            case SALE, AUCTION, OVER_THE_COUNTER, JUDICIAL_SALE, DEBT_REPAYMENT -> true;
            case RETURN, SHARING, SPEND, LOSS, THEFT, BURN -> false;
        };
    }

    /** Returns whether something is received for the coins: a sale or a payment. Where it is not stated it is unknown, not zero. */
    public boolean isForValue() {
        return isSale() || this == SPEND;
    }

    /** Returns whether the holder decided on it: not where a court or the law orders it, and not where coins are lost or stolen. */
    public boolean isVoluntary() {
        return switch (this) {
            case SALE, AUCTION, OVER_THE_COUNTER, DEBT_REPAYMENT, SHARING, SPEND, BURN -> true;
            case JUDICIAL_SALE, RETURN, LOSS, THEFT -> false;
        };
    }

    /** Returns the legal status the coins end in: sold or returned; null where the life cycle of asset recovery has no word for it. */
    @Nullable
    public LegalStatus endStatus() {
        if (this == RETURN) {
            return LegalStatus.RETURNED;
        }
        return isForValue() ? LegalStatus.SOLD : null;
    }
}
