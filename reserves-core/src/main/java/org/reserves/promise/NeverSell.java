package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;

/**
 * A promise that coins are not sold: none at all, or none of a status or account, with or without carve-outs.
 *
 * <pre>{@code
 * NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE)).except("court-order", "order of a court of competent jurisdiction");
 * }</pre>
 *
 * <p>To sell is to part with coins for value: a sale of any form, also one that a court orders, or a payment. Coins that are
 * returned to their owner, shared, lost, stolen or burned are not sold. Where an order excuses a sale, the pledge has a carve-out. Coins that leave the scope by a transfer or a change of status are not sold either, but a sale from where
 * they went makes the promise unprovable.
 *
 * <p>JSON: {@code {"kind":"never-sell","scope":{…},"carveOuts":[{"id":"…","text":"…"}]}}; no carve-outs are left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scope     which coins
 * @param carveOuts in which cases it does not bind; each id once
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"kind", "scope", "carveOuts"})
public record NeverSell(
        @JsonProperty("scope") CoinScope scope,
        @JsonProperty("carveOuts") List<CarveOut> carveOuts) implements Promise {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if two carve-outs have one id
     */
    public NeverSell {
        Objects.requireNonNull(scope, "scope must not be null");
        carveOuts = Promises.copy("carve-outs", carveOuts);
        long ids = carveOuts.stream().map(CarveOut::id).distinct().count();
        if (ids < carveOuts.size()) {
            throw new IllegalArgumentException("carve-outs " + carveOuts + " use an id twice; give each its own");
        }
    }

    @JsonCreator
    static NeverSell fromJson(
            @JsonProperty("scope") @Nullable CoinScope scope,
            @JsonProperty("carveOuts") @Nullable List<CarveOut> carveOuts) {
        return new NeverSell(scope == null ? CoinScope.all() : scope, carveOuts == null ? List.of() : carveOuts);
    }

    /** Returns a promise not to sell any of these coins. */
    public static NeverSell of(CoinScope scope) {
        return new NeverSell(scope, List.of());
    }

    /**
     * Returns this with a case in which it does not bind.
     *
     * @throws IllegalArgumentException if a text is blank, or the id is that of another carve-out
     */
    public NeverSell except(String id, String text) {
        List<CarveOut> more = new ArrayList<>(carveOuts);
        more.add(new CarveOut(id, text));
        return new NeverSell(scope, more);
    }

    @Override
    public String kind() {
        return "never-sell";
    }

    /** Returns {@code never to sell} and the coins. */
    @Override
    public String toString() {
        return "never to sell " + scope;
    }
}
