package org.reserves.mining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Objects;
import org.reserves.internal.Ids;

/**
 * How the network is taken to answer a new site.
 *
 * <p>JSON: {@code "price-taker"} or {@code "equilibrium"}.
 */
public enum SiteResponse {
    /** Not at all: the site's part of the blocks is own / network. Right for a small site, or until the next retarget. */
    PRICE_TAKER("price-taker"),
    /** The difficulty rises by the site's own hash rate: its part is own / (own + network). */
    EQUILIBRIUM("equilibrium");

    private final String id;

    SiteResponse(String id) {
        this.id = id;
    }

    /** Returns the word for this response in JSON. */
    @JsonValue
    public String id() {
        return id;
    }

    /** Returns the text for a sentence: {@code price taker}. */
    public String words() {
        return Ids.words(this);
    }

    /**
     * Returns the response with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SiteResponse fromId(String id) {
        Objects.requireNonNull(id, "site response must not be null");
        return Arrays.stream(values())
                .filter(response -> response.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "site response \"" + id + "\" is unknown; the known ones are price-taker and equilibrium"));
    }
}
