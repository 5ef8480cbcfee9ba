package org.reserves.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;

/**
 * Coins given.
 *
 * <pre>{@code
 * Donation.toCampaign("Aid For Ukraine").by("FTX");
 * }</pre>
 *
 * <p>JSON: {@code {"kind":"donation","campaign":"Aid For Ukraine","donor":"FTX"}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param campaign what was given to, or null where that is unknown
 * @param donor    who gave, or null where that is unknown
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "campaign", "donor"})
public record Donation(
        @JsonProperty("campaign") @Nullable String campaign,
        @JsonProperty("donor") @Nullable String donor) implements Provenance {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a given component is blank
     */
    @JsonCreator
    public Donation {
        Words.requireOptional("campaign", campaign);
        Words.requireOptional("donor", donor);
    }

    /**
     * Returns a donation to a campaign.
     *
     * @throws IllegalArgumentException if the campaign is blank
     */
    public static Donation toCampaign(String campaign) {
        return new Donation(Words.require("campaign", campaign), null);
    }

    /** Returns a donation to no campaign anybody has named. */
    public static Donation toUnnamedCampaign() {
        return new Donation(null, null);
    }

    /**
     * Returns this with who gave.
     *
     * @throws IllegalArgumentException if the donor is blank
     * @throws IllegalStateException    if there is one already
     */
    public Donation by(String donor) {
        Words.require("donor", donor);
        Words.requireUnset("donor", this.donor);
        return new Donation(campaign, donor);
    }

    @Override
    public Kind kind() {
        return Kind.DONATION;
    }

    /** Returns the facts for a reader: {@code donation to Aid For Ukraine by FTX}. */
    @Override
    public String toString() {
        return "donation" + (campaign == null ? "" : " to " + campaign) + (donor == null ? "" : " by " + donor);
    }
}
