package org.reserves.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.reserves.internal.Ids;

/**
 * The legal state of coins a public body has in its hands. Holding is not owning.
 *
 * <p>The order of events follows the life cycle of asset recovery of the Financial Action Task Force (FATF
 * Recommendations 4 and 38, as amended on 16 November 2023): identified, seized or restrained, confiscated (forfeited),
 * then retained, sold, or returned to victims. In federal accounting of the United States (FASAB Technical Bulletin
 * 2024-1) seized digital assets are only disclosed; forfeited ones are recognised.
 *
 * <p>JSON: the {@linkplain #id() id}, {@code "to-be-returned"}.
 */
public enum LegalStatus {
    /** Taken or restrained by law enforcement; title has not passed. May be sold early under an emergency order. */
    SEIZED,
    /** Title has passed to the state by a final order. */
    FORFEITED,
    /** Forfeited or owned, and put into a reserve that has rules of its own, such as that of US Executive Order 14233. */
    IN_RESERVE,
    /** Bought, mined, or given: the state's from the start. */
    OWNED,
    /** In the hands of the state, and by order or decision owed to a victim or former owner. */
    TO_BE_RETURNED,
    /** Given back; no longer held. */
    RETURNED,
    /** Sold; no longer held. The proceeds may still be held for a court. */
    SOLD,
    /** In somebody's hands in a state nobody has established. */
    UNKNOWN;

    /**
     * Returns the status with the id.
     *
     * @param id the id, like {@code to-be-returned}
     * @throws IllegalArgumentException if no status has the id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LegalStatus fromId(String id) {
        return Ids.find("legal status", LegalStatus.class, id);
    }

    /** Returns the id used in JSON: {@code to-be-returned}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the text for a sentence: {@code to be returned}. */
    public String words() {
        return Ids.words(this);
    }

    /** Returns whether coins in this status are still there: false for {@link #RETURNED} and {@link #SOLD}. */
    public boolean isHeld() {
        return this != RETURNED && this != SOLD;
    }

    /** Returns whether title is with the state for certain: {@link #FORFEITED}, {@link #IN_RESERVE} and {@link #OWNED}. */
    public boolean isOwned() {
        return this == FORFEITED || this == IN_RESERVE || this == OWNED;
    }

    /**
     * Returns whether coins in this status can come to be in the next one in a single step.
     *
     * <table>
     * <caption>Steps of the life cycle</caption>
     * <tr><th>from</th><th>to</th></tr>
     * <tr><td>seized</td><td>forfeited, to be returned, returned, sold (emergency sale, such as § 111p of the German Code
     * of Criminal Procedure)</td></tr>
     * <tr><td>forfeited</td><td>in reserve, owned (retained), to be returned, returned, sold</td></tr>
     * <tr><td>in reserve</td><td>owned, to be returned, returned, sold; a rule against selling is a pledge, not a law of
     * nature</td></tr>
     * <tr><td>owned</td><td>in reserve, sold</td></tr>
     * <tr><td>to be returned</td><td>returned, forfeited (the claim failed), sold (compensated in money)</td></tr>
     * <tr><td>returned, sold</td><td>nothing: these are ends</td></tr>
     * <tr><td>unknown</td><td>any other, once it is established</td></tr>
     * </table>
     *
     * <p>Every status in which coins are held may also become unknown, when what was known no longer holds. No status
     * becomes itself: that is not a step.
     */
    public boolean mayBecome(LegalStatus next) {
        Objects.requireNonNull(next, "next status must not be null");
        return next != this && isHeld() && (next == UNKNOWN || nextSteps().contains(next));
    }

    private Set<LegalStatus> nextSteps() {
        return switch (this) {
            case SEIZED -> EnumSet.of(FORFEITED, TO_BE_RETURNED, RETURNED, SOLD);
            case FORFEITED -> EnumSet.of(IN_RESERVE, OWNED, TO_BE_RETURNED, RETURNED, SOLD);
            case IN_RESERVE -> EnumSet.of(OWNED, TO_BE_RETURNED, RETURNED, SOLD);
            case OWNED -> EnumSet.of(IN_RESERVE, SOLD);
            case TO_BE_RETURNED -> EnumSet.of(RETURNED, FORFEITED, SOLD);
            case RETURNED, SOLD -> EnumSet.noneOf(LegalStatus.class);
            case UNKNOWN -> EnumSet.complementOf(EnumSet.of(UNKNOWN));
        };
    }
}
