/**
 * Says who, and when? Every figure in this library can name the document it came from.
 *
 * <p>Begin with {@link org.reserves.source.Source}: a publication, with publisher, title, address and the day it appeared.
 *
 * <pre>{@code
 * Source article = Source.of("Mars Finance", "Pakistan follows up").published("2025-05-29").at("https://example.org/article");
 * }</pre>
 *
 * <p>All types are immutable and thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.source;

import javax.annotation.ParametersAreNonnullByDefault;
