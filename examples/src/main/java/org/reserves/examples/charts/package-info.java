/** Charts of what the examples found: the one place where amounts become pixels. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.charts;

import javax.annotation.ParametersAreNonnullByDefault;
