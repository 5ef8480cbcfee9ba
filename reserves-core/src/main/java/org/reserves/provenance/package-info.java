/**
 * How did they get it, is it theirs, and how did it leave?
 *
 * <p>Begin with {@link org.reserves.provenance.Provenance}.
 *
 * <pre>{@code
 * Seizure.inCase("Silk Road").by("FBI");
 * Purchase.at(Price.of("USD", "44000")).underProgramme("Bitcoin Law");
 * Departure.fromId("theft").words();                             // one vocabulary for reports and ledgers
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.reserves.provenance.Provenance} is how the coins came: {@link org.reserves.provenance.Seizure},
 *       {@link org.reserves.provenance.Mining}, {@link org.reserves.provenance.Purchase},
 *       {@link org.reserves.provenance.Donation}, {@link org.reserves.provenance.Transfer}, or unknown. The list is closed;
 *       ask {@link org.reserves.provenance.Provenance#kind()} to treat every case.
 *   <li>{@link org.reserves.provenance.LegalStatus} is what the holder may call them: seized is not forfeited, and
 *       forfeited is not yet in reserve.
 *   <li>{@link org.reserves.provenance.Departure} is how coins leave: sold, returned, shared, spent, lost, stolen, burned.
 * </ul>
 *
 * <p>Facts nobody stated are null, never guessed. A fact is stated once: a second call of the same method is refused and
 * names the earlier value. JSON has the kind under {@code "kind"} and is described on each type.
 *
 * <p>All types are immutable and thread-safe. Parameters and return values are never null unless marked
 * {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.provenance;

import javax.annotation.ParametersAreNonnullByDefault;
