/** Pledges as data files. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.pledge;

import javax.annotation.ParametersAreNonnullByDefault;
