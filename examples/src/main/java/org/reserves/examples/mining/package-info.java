/** The assumptions of the mining example, and its chart. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.mining;

import javax.annotation.ParametersAreNonnullByDefault;
