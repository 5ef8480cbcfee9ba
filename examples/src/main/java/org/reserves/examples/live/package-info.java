/** A real node on regtest, and what happens on it. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.live;

import javax.annotation.ParametersAreNonnullByDefault;
