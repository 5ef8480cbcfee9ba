/**
 * Says who, and when? Every figure in this library can name the document it came from.
 *
 * <p>{@link org.reserves.source.Source} is a publication: publisher, title, address and the day it appeared.
 * {@link org.reserves.source.IsoDates} reads the calendar dates of this library, all ISO 8601 days without a time zone;
 * {@link org.reserves.source.Ids} and {@link org.reserves.source.Words} hold the written form of closed lists and of names;
 * {@link org.reserves.source.ExplicitJson} marks types whose JSON is what their annotations name.
 *
 * <p>The package depends on nothing else of the library. All types are immutable and thread-safe. Parameters and return
 * values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.source;

import javax.annotation.ParametersAreNonnullByDefault;
