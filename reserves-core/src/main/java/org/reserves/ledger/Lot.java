package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/**
 * What is left of one acquisition in one account and legal status. A lot keeps the day, the provenance and the cost of its
 * acquisition through transfers and changes of status.
 *
 * <p>JSON: {@code {"id":"dip-4","acquired":"2021-10-28","amount":"420.00000000","cost":"USD 25599000","basis":"paid",
 * "provenance":{…},"account":"main","holder":{…},"status":"owned"}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id         the id of the acquisition, or null where it has none
 * @param acquired   the day of the acquisition
 * @param amount     what is left
 * @param cost       the part of the cost, fee included, that belongs to what is left; null for none and unknown
 * @param basis      the rule the cost follows
 * @param provenance how the coins came
 * @param account    where they are
 * @param holder     who has title
 * @param status     their legal status
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "acquired", "amount", "cost", "basis", "provenance", "account", "holder", "status"})
public record Lot(
        @JsonProperty("id") @Nullable String id,
        LocalDate acquired,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("cost") @Nullable Money cost,
        @JsonProperty("basis") Basis.Kind basis,
        @JsonProperty("provenance") Provenance provenance,
        @JsonProperty("account") String account,
        @JsonProperty("holder") TitleHolder holder,
        @JsonProperty("status") LegalStatus status) {

    /** Refuses components that are missing. */
    public Lot {
        Objects.requireNonNull(acquired, "acquired must not be null");
        EventChecks.requireAmount(amount);
        Objects.requireNonNull(basis, "basis must not be null");
        Objects.requireNonNull(provenance, "provenance must not be null");
        Objects.requireNonNull(account, "account must not be null");
        Objects.requireNonNull(holder, "holder must not be null");
        Objects.requireNonNull(status, "status must not be null");
    }

    @JsonCreator
    static Lot fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("acquired") String acquired,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("cost") @Nullable Money cost,
            @JsonProperty("basis") Basis.Kind basis,
            @JsonProperty("provenance") Provenance provenance,
            @JsonProperty("account") String account,
            @JsonProperty("holder") TitleHolder holder,
            @JsonProperty("status") LegalStatus status) {
        LocalDate day = IsoDates.parse("acquired", acquired);
        return new Lot(id, day, amount, cost, basis, provenance, account, holder, status);
    }

    /** Returns the number of days from the acquisition to the day, negative before it. */
    public long daysHeld(LocalDate until) {
        return ChronoUnit.DAYS.between(acquired, until);
    }

    /** Returns the lot for a reader: {@code 420 BTC of 2021-10-28 at main (owned), cost USD 25,599,000}. */
    @Override
    public String toString() {
        return amount.toDisplay() + " of " + (id == null ? "" : Words.quote(id) + ", ") + acquired + " at " + account
                + " (" + Ids.words(status) + "), cost " + (cost == null ? "unknown" : cost.toDisplay());
    }

    @JsonProperty("acquired")
    String acquiredJson() {
        return acquired.toString();
    }
}
