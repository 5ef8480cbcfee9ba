/** What came and went at declared addresses, block by block. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.trail;

import javax.annotation.ParametersAreNonnullByDefault;
