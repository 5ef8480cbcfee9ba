/** A user's article: read from a file, shown, and written as JSON. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.article;

import javax.annotation.ParametersAreNonnullByDefault;
