package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/**
 * Which lots of a pool of all accounts go to which account: first those that are assigned one by one, then all others in an
 * order of lots to the accounts in an order of accounts, each filled up to the coins it holds.
 *
 * <p>These follow the two ways in which the safe harbour of the United States for 2025-01-01 (Rev. Proc. 2024-28) is usually read:
 * specific units, and a global allocation by a rule of order. That reading is of advisers' summaries of late 2024 and 2025, not of the
 * text itself; whether an allocation qualifies (its deadline, its records, capital assets alone) is for whoever makes it to judge.
 *
 * <p>JSON: {@code {"order":"hifo","accounts":["cold"],"assignments":[{"amount":"1.00000000","lot":"b","account":"exchange"}]}}; what
 * is empty is left out.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"order", "accounts", "assignments"})
public final class BasisAllocation {
    /** One lot, or a part of it, that goes to an account. */
    @ExplicitJson
    @JsonPropertyOrder({"amount", "lot", "account"})
    record Assignment(
            @JsonProperty("amount") Btc amount,
            @JsonProperty("lot") String lot,
            @JsonProperty("account") String account) {
        @JsonCreator
        Assignment {
            EventChecks.requireAmount(amount);
            Words.require("lot", lot);
            Words.require("account", account);
        }
    }

    private static final BasisAllocation STANDARD = new BasisAllocation(LotSelection.FIFO, List.of(), List.of());

    private final LotSelection order;
    private final List<String> accounts;
    private final List<Assignment> assignments;

    private BasisAllocation(LotSelection order, List<String> accounts, List<Assignment> assignments) {
        this.order = order;
        this.accounts = List.copyOf(accounts);
        this.assignments = List.copyOf(assignments);
    }

    static BasisAllocation standard() {
        return STANDARD;
    }

    /**
     * Returns the allocation of lots in an order to accounts in an order; accounts that are not named follow by name.
     *
     * @param order    fifo, lifo, hifo or lofo
     * @param accounts the first accounts to fill, each named once
     * @throws IllegalArgumentException if the selection is not an order of lots, or an account is blank or named twice
     */
    public static BasisAllocation inOrder(LotSelection order, String... accounts) {
        Objects.requireNonNull(order, "order must not be null");
        LotMethod.requireOrder(order, "an allocation");
        List<String> names = new ArrayList<>();
        for (String account : accounts) {
            Words.require("account", account);
            if (names.contains(account)) {
                throw new IllegalArgumentException("account " + Words.quote(account) + " is named twice; name it once");
            }
            names.add(account);
        }
        return new BasisAllocation(order, names, List.of());
    }

    /**
     * Returns this with a lot, or a part of it, that goes to an account before all others.
     *
     * @param amount how many of its coins, above zero
     * @param lot    the id of the acquisition
     * @throws IllegalArgumentException if the amount is not above zero or a text is blank
     */
    public BasisAllocation assigning(Btc amount, String lot, String account) {
        List<Assignment> more = new ArrayList<>(assignments);
        more.add(new Assignment(amount, lot, account));
        return new BasisAllocation(order, accounts, more);
    }

    @JsonCreator
    static BasisAllocation fromJson(
            @JsonProperty("order") LotSelection order,
            @JsonProperty("accounts") @Nullable List<String> accounts,
            @JsonProperty("assignments") @Nullable List<Assignment> assignments) {
        BasisAllocation allocation = inOrder(order, accounts == null ? new String[0] : accounts.toArray(String[]::new));
        for (Assignment assignment : assignments == null ? List.<Assignment>of() : assignments) {
            Objects.requireNonNull(assignment, "assignments must not hold null");
            allocation = allocation.assigning(assignment.amount, assignment.lot, assignment.account);
        }
        return allocation;
    }

    @JsonProperty("order")
    LotSelection order() {
        return order;
    }

    @JsonProperty("accounts")
    List<String> accounts() {
        return accounts;
    }

    @JsonProperty("assignments")
    List<Assignment> assignments() {
        return assignments;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BasisAllocation allocation
                && order == allocation.order
                && accounts.equals(allocation.accounts)
                && assignments.equals(allocation.assignments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(order, accounts, assignments);
    }

    /** Returns the allocation in words: {@code hifo to cold, exchange, then by name}. */
    @Override
    public String toString() {
        return (assignments.isEmpty() ? "" : Words.count(assignments.size(), "lot") + " assigned, then ") + order.id()
                + " to " + (accounts.isEmpty() ? "" : String.join(", ", accounts) + ", then ") + "accounts by name";
    }
}
