/** Sources of the chain as the user of a program writes them. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.sources;

import javax.annotation.ParametersAreNonnullByDefault;
