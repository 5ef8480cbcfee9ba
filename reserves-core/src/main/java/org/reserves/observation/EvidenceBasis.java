package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * What a statement rests on. The order here ranks nothing; a {@link Policy} does.
 *
 * <p>JSON: the {@linkplain #id() id}, {@code "on-chain-attribution"}.
 */
public enum EvidenceBasis {
    /** The record of a court: a judgment, an order. */
    COURT_RECORD,
    /** The record of an authority: a notice, an answer to a request, accounts. */
    OFFICIAL_RECORD,
    /** What the holder says of itself without a record: an announcement, a declaration of assets. */
    DECLARATION,
    /** The chain, at addresses the holder has published. */
    ON_CHAIN,
    /** The chain, at addresses somebody else ascribes to the holder. */
    ON_CHAIN_ATTRIBUTION,
    /** A list of holdings kept by somebody. */
    TRACKER,
    /** A report by the press. */
    PRESS,
    /** Arithmetic on other figures, such as what a total leaves over: nobody saw these coins. */
    INFERENCE,
    /** What somebody thinks or alleges. */
    OPINION;

    /**
     * Returns the basis with the id.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EvidenceBasis fromId(String id) {
        return Ids.find("basis", EvidenceBasis.class, id);
    }

    /** Returns the id, {@code on-chain-attribution}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the text for a sentence: {@code on-chain}. */
    public String words() {
        return Ids.words(this).replace("on chain", "on-chain");
    }

    /** Returns whether the holder or a public authority answers for it: records of courts and authorities, and declarations. */
    public boolean isOwnStatement() {
        return this == COURT_RECORD || this == OFFICIAL_RECORD || this == DECLARATION;
    }

    /** Returns whether others ascribe the coins to the holder, measured or estimated: chain, attribution, tracker, press. */
    public boolean isAttribution() {
        return this == ON_CHAIN || this == ON_CHAIN_ATTRIBUTION || this == TRACKER || this == PRESS;
    }

    /** Returns whether it can prove that coins are there: a court's or authority's record, or published addresses. */
    public boolean isEvidence() {
        return this == COURT_RECORD || this == OFFICIAL_RECORD || this == ON_CHAIN;
    }
}
