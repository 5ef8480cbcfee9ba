package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
import org.reserves.ledger.Place;
import org.reserves.provenance.LegalStatus;

/**
 * Which coins of a holder a promise is about: all of them, or those in some accounts, or in some legal statuses, or both.
 *
 * <pre>{@code
 * CoinScope.all();
 * CoinScope.inStatus(LegalStatus.IN_RESERVE);
 * CoinScope.inAccounts("Strategic Bitcoin Reserve Fund");
 * }</pre>
 *
 * <p>JSON: {@code {"accounts":["…"],"statuses":["in-reserve"]}}; an empty list, left out, means all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param accounts the accounts, ordered by name; empty means all
 * @param statuses the legal statuses, in the order of {@link LegalStatus}; empty means all
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"accounts", "statuses"})
public record CoinScope(
        @JsonProperty("accounts") Set<String> accounts,
        @JsonProperty("statuses") Set<LegalStatus> statuses) {
    private static final CoinScope ALL = new CoinScope(Set.of(), Set.of());

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if an account is blank, or a status is one in which coins are not held
     */
    public CoinScope {
        accounts = sorted("accounts", accounts);
        statuses = sorted("statuses", statuses);
        accounts.forEach(account -> Words.require("account", account));
        for (LegalStatus status : statuses) {
            if (!status.isHeld()) {
                throw new IllegalArgumentException("legal status \"" + status.id()
                        + "\" is one in which coins are not held; a promise is about coins that are there");
            }
        }
    }

    @JsonCreator
    static CoinScope fromJson(
            @JsonProperty("accounts") @Nullable Set<String> accounts,
            @JsonProperty("statuses") @Nullable Set<LegalStatus> statuses) {
        return new CoinScope(accounts == null ? Set.of() : accounts, statuses == null ? Set.of() : statuses);
    }

    /** Returns all coins of the holder. */
    public static CoinScope all() {
        return ALL;
    }

    /**
     * Returns the coins in some accounts.
     *
     * @throws IllegalArgumentException if no account is named, or one is blank
     */
    public static CoinScope inAccounts(String... accounts) {
        requireSome("account", Objects.requireNonNull(accounts, "accounts must not be null").length);
        return new CoinScope(Set.copyOf(Arrays.asList(accounts)), Set.of());
    }

    /**
     * Returns the coins in some legal statuses.
     *
     * @throws IllegalArgumentException if no status is named, or one is a status in which coins are not held
     */
    public static CoinScope inStatus(LegalStatus... statuses) {
        requireSome("legal status", Objects.requireNonNull(statuses, "statuses must not be null").length);
        return new CoinScope(Set.of(), Set.copyOf(Arrays.asList(statuses)));
    }

    /** Returns whether these are all coins of the holder. */
    public boolean isAll() {
        return accounts.isEmpty() && statuses.isEmpty();
    }

    /** Returns whether coins at the place are meant. */
    public boolean contains(Place place) {
        Objects.requireNonNull(place, "place must not be null");
        return hasAccount(place.account()) && hasStatus(place.status());
    }

    /** Returns whether coins in the account are meant, in some status at least. */
    public boolean hasAccount(String account) {
        Objects.requireNonNull(account, "account must not be null");
        return accounts.isEmpty() || accounts.contains(account);
    }

    /** Returns whether coins of the legal status are meant, in some account at least. */
    public boolean hasStatus(LegalStatus status) {
        Objects.requireNonNull(status, "status must not be null");
        return statuses.isEmpty() || statuses.contains(status);
    }

    /** Returns whether coins of unknown status at the place may be meant. */
    public boolean mayContain(Place place) {
        Objects.requireNonNull(place, "place must not be null");
        return hasAccount(place.account()) && place.status() == LegalStatus.UNKNOWN;
    }

    /** Returns the scope for a reader: {@code in-reserve coins}, {@code coins in account "USMS"}, {@code coins}. */
    @Override
    public String toString() {
        String which = statuses.isEmpty()
                ? "coins"
                : statuses.stream().map(LegalStatus::id).collect(Collectors.joining(" or ")) + " coins";
        return accounts.isEmpty()
                ? which
                : which
                        + accounts.stream()
                                .map(account -> "\"" + account + "\"")
                                .collect(Collectors.joining(
                                        ", ", accounts.size() == 1 ? " in account " : " in accounts ", ""));
    }

    private static <T extends Comparable<T>> Set<T> sorted(String what, Collection<T> values) {
        Objects.requireNonNull(values, () -> what + " must not be null");
        for (T value : values) {
            Objects.requireNonNull(value, () -> what + " must not hold null");
        }
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    private static void requireSome(String what, int count) {
        if (count == 0) {
            throw new IllegalArgumentException("no " + what + " is named; use CoinScope.all() for all coins");
        }
    }
}
