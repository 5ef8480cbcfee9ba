package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * Which lots a disposal uses up, where the event itself leaves it open. Lots an event names are always the ones it uses.
 *
 * <p>Lots are taken from the account and the legal status the event is about, never from another. Ties go to the earlier
 * acquisition. Lots whose cost is unknown have no place in an order by cost: {@link #HIFO} and {@link #LOFO} use them
 * after all others.
 *
 * <p>JSON: the {@linkplain #id() id}, {@code "fifo"}.
 */
public enum LotSelection {
    /** First in, first out: by the day of acquisition, not by the day of arrival in the account; by its time where that is known. */
    FIFO,
    /** Last in, first out: by the day of acquisition, and by its time where that is known. */
    LIFO,
    /** Highest in, first out: by unit cost with fee as it was at acquisition, compared without division. */
    HIFO,
    /** Lowest in, first out: by unit cost with fee as it was at acquisition, compared without division. */
    LOFO,
    /**
     * Average cost in one pool for all accounts: coins of known cost go at the average of all of those held. Which lots
     * they are of, which matters for holding periods and provenance, is as in {@link #FIFO}.
     */
    AVERAGE_COST,
    /** Average cost in a pool for each account; a transfer takes its part of the pool along. */
    AVERAGE_COST_PER_ACCOUNT,
    /**
     * The share pooling of the United Kingdom (TCGA 1992 sections 104 to 106A; HMRC CRYPTO22200, CG51560): all acquisitions of
     * a day are one transaction, and all disposals; a disposal is matched with the acquisition of the same day, then with those
     * of the 30 days after it, then with the pool. Needs the cost of every acquisition, and looks ahead by its nature: a gain
     * can change when coins are bought back within 30 days after it.
     */
    SECTION_104,
    /** Specific identification: every event names its lots, except one that uses up all there are. */
    SPECIFIC;

    /**
     * Returns the selection with the id.
     *
     * @param id the id, like {@code average-cost}
     * @throws IllegalArgumentException if no selection has the id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LotSelection fromId(String id) {
        return Ids.find("lot selection", LotSelection.class, id);
    }

    /** Returns the id used in JSON: {@code average-cost}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    boolean isPooled() {
        return this == AVERAGE_COST || this == AVERAGE_COST_PER_ACCOUNT || this == SECTION_104;
    }
}
