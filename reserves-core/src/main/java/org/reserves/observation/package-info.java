/**
 * Who said what, when, about when?
 *
 * <p>Begin with {@link org.reserves.observation.ObservationLog}, which keeps what was said. An
 * {@link org.reserves.observation.Observation} is one {@link org.reserves.observation.Statement} about one title holder's
 * coins: that some are held, that some left or came, or that an earlier observation is taken back. It has two dates, each a
 * {@link org.reserves.source.PartialDate}: when it is about, and when it became known. An
 * {@link org.reserves.observation.ObservationLog} keeps them all; {@link org.reserves.observation.Knowledge} is what it knew
 * on one day, and never changes by what is reported later.
 *
 * <pre>{@code
 * log.knownOn("2021-04-08").resolve(Holder.privatePersons("UA"), "2021-04-08", Policy.recordsFirst());
 * }</pre>
 *
 * <p>From there, the answers:
 * <ul>
 *   <li>{@link org.reserves.observation.Resolution}: one figure by a stated {@link org.reserves.observation.Policy}, with every
 *       figure it rejected and why, its age and how many independent sources state it; or that figures of equal rank contest each
 *       other.
 *   <li>{@link org.reserves.observation.HoldingRange}: what is certain, attributed, claimed and possible.
 *   <li>{@link org.reserves.observation.Contradiction}: figures that cannot both be true of one day.
 *   <li>{@link org.reserves.observation.ResolvedTable}: the {@link org.reserves.holding.ReserveTable} of any two dates.
 * </ul>
 *
 * <p>Three distinctions run through all of them. A {@link org.reserves.holder.Holder} is a side of a sovereign: the
 * state with its agencies and companies, its listed companies, its private persons. A {@link org.reserves.observation.Observation.Scope}
 * is the whole of a holder's coins or a part, and a part is never a rival of the whole. Sources are independent by what they
 * say they derive from and by their {@linkplain org.reserves.observation.Reporter origin}, not by their number.
 *
 * <p>What a total is made of, which figures close it and why two tables differ is asked in {@code org.reserves.explanation}; rows of
 * text become observations in {@code org.reserves.rows}. All types have a JSON form, described on each.
 * {@link org.reserves.observation.KnownEntries}, {@link org.reserves.observation.LogEntry},
 * {@link org.reserves.observation.Movements} and {@link org.reserves.observation.Amounts} are engine, public for the packages that
 * explain and audit.
 *
 * <p>All types are immutable and thread-safe, the builders excepted. Parameters and return values are never null unless marked
 * {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.observation;

import javax.annotation.ParametersAreNonnullByDefault;
