/**
 * Who? States and their subdivisions, who has legal title to the coins, and who keeps the keys.
 *
 * <p>Begin with {@link org.reserves.holder.TitleHolder}.
 *
 * <pre>{@code
 * TitleHolder.state("SV");
 * TitleHolder.agency("US", "FBI");                               // on the side of the state
 * Holder.of(TitleHolder.privatePersons("UA", "officials"));      // not the state's
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.reserves.holder.Sovereign} is a country of ISO 3166-1 or a subdivision of ISO 3166-2. Georgia is
 *       {@code GE}; the state of Georgia is {@code US-GA}: the two never mix. The European Union ({@code EU}, reserved) and Kosovo
 *       ({@code XK}, user-assigned) are known too, and say what their codes are.
 *   <li>{@link org.reserves.holder.TitleHolder} is who has legal title: a state, its agency, its central bank, its company, its
 *       province, a supranational body, or its officials in private. Coins of a country's officials are not the country's coins, and
 *       units of a fund are not coins at all.
 *   <li>{@link org.reserves.holder.Holder} is the side of a sovereign that a figure is about.
 *   <li>{@link org.reserves.holder.Custodian} is who holds the keys. To keep coins is not to own them.
 * </ul>
 *
 * <p>Codes and names come from a table in the jar, not from the data of the running JDK, so the same version of this
 * library prints the same names everywhere; its origin and licence are in {@code iso-3166.NOTICE.txt} beside it.
 *
 * <p>JSON of a sovereign is its code as a string; the other forms are described on the types.
 *
 * <p>All types are immutable and thread-safe. Parameters and return values are never null unless marked
 * {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.holder;

import javax.annotation.ParametersAreNonnullByDefault;
