/**
 * Not API: what several packages of this library need and no caller should. It may change in any release.
 *
 * <p>Nothing to begin with. {@link org.reserves.internal.IsoDates} reads the calendar days of this library, all ISO 8601 and
 * without a time zone; {@link org.reserves.internal.Ids} and {@link org.reserves.internal.Words} hold the written form of closed
 * lists and of names; {@link org.reserves.internal.ExplicitJson} marks types whose JSON is what their annotations name, and
 * {@link org.reserves.internal.JsonValues} reads its plain values; {@link org.reserves.internal.Lists} copies lists, and
 * {@link org.reserves.internal.Hex} knows hashes; {@link org.reserves.internal.Secrets} knows the looks of private keys;
 * {@link org.reserves.internal.DependencyOrder} puts things after what they point at.
 *
 * <p>The package depends on nothing else of the library. All types are immutable and thread-safe. Parameters and return
 * values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.internal;

import javax.annotation.ParametersAreNonnullByDefault;
