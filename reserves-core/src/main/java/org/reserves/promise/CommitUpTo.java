package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/**
 * A promise to commit coins to a purpose, up to an amount.
 *
 * <p>"Up to" sets no least amount: such a promise can be broken only by committing more. Where nothing has been committed yet it is
 * unprovable. The verdict also says whether the whole amount could still be committed from what is held, because that is what a
 * reader will ask. Where a least amount was promised, use {@link HoldAtLeast} on the account.
 *
 * <p>JSON: {@code {"kind":"commit-up-to","amount":"10000.00000000","account":"Gelephu Mindfulness City"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount  the most that may be committed, above zero
 * @param account the account that holds what is committed
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "amount", "account"})
public record CommitUpTo(
        @JsonProperty("amount") Btc amount,
        @JsonProperty("account") String account) implements Promise {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the amount is not above zero or the account is blank
     */
    @JsonCreator
    public CommitUpTo {
        Promises.requireAmount(amount);
        Words.require("account", account);
    }

    /** Returns the coins in the account. */
    @Override
    public CoinScope scope() {
        return CoinScope.inAccounts(account);
    }

    @Override
    public String kind() {
        return "commit-up-to";
    }

    /** Returns {@code to commit up to 10,000 BTC to "Gelephu Mindfulness City"}. */
    @Override
    public String toString() {
        return "to commit up to " + amount.toDisplay() + " to \"" + account + "\"";
    }
}
