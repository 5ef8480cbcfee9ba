/** The ledgers of {@code YearEnd} and the prices it reads. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.yearend;

import javax.annotation.ParametersAreNonnullByDefault;
