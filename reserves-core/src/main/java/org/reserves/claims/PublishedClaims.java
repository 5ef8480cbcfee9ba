package org.reserves.claims;

import java.util.List;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Policy;
import org.reserves.rows.StatedTotal;

/**
 * What has been published about states and bitcoin, from 2016 on: a record that ships with the library.
 *
 * <pre>{@code
 * Knowledge known = PublishedClaims.log().knownOn("2026-11-01");
 * known.table("2026-11-01", PublishedClaims.policy());                          // the world's table, as claimed
 * known.range(Holder.of("CN"), "2026-11-01", PublishedClaims.policy());        // what is certain, attributed, claimed, possible
 * }</pre>
 *
 * <p>These are claims. That one is here says that somebody made it, not that it is true, and that a holder is missing says that nothing
 * checkable was found. {@code docs/claims.md} has the schema, and how a claim is added or taken back.
 *
 * <p>Immutable and thread-safe; read once, when first asked for.
 */
public final class PublishedClaims {
    private PublishedClaims() {}

    /** Returns everything that was said about holders, as a log that can be asked for any two days. */
    public static ObservationLog log() {
        return Shipped.RECORD.log();
    }

    /** Returns the totals of all holders that somebody printed, in the order of their days. */
    public static List<StatedTotal> totals() {
        return Shipped.RECORD.totals();
    }

    /** Returns the rows about holders with how they were printed, read and recorded, in the order of the record. */
    public static List<PublishedClaim> claims() {
        return Shipped.RECORD.claims();
    }

    /**
     * Returns the claim with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PublishedClaim claim(String id) {
        return Shipped.RECORD.claim(id);
    }

    /**
     * Returns a policy for this record: records of courts and authorities before what holders declare, then whatever looks at the chain
     * or keeps a list, then the press; the newest within a class; evidence is taken as still true for 365 days. Opinion and arithmetic
     * are not used.
     *
     * <p>A figure dated only by its year contests nothing that is dated more precisely within that year; see {@link Policy}.
     */
    public static Policy policy() {
        return Usual.POLICY;
    }

    /** Read when first asked for, and only once. */
    private static final class Shipped {
        static final ClaimsRecord RECORD = ClaimsRecord.shipped();
    }

    /** Made when first asked for; the record needs none. */
    private static final class Usual {
        static final Policy POLICY = Policy.ranking(List.of(
                        List.of(EvidenceBasis.COURT_RECORD, EvidenceBasis.OFFICIAL_RECORD),
                        List.of(EvidenceBasis.DECLARATION),
                        List.of(EvidenceBasis.ON_CHAIN, EvidenceBasis.ON_CHAIN_ATTRIBUTION, EvidenceBasis.TRACKER),
                        List.of(EvidenceBasis.PRESS)))
                .newestWithinClass()
                .evidenceHoldsFor(365);
    }
}
