/** Sales of coins, and the chart of what they would have brought later. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.proceeds;

import javax.annotation.ParametersAreNonnullByDefault;
