/** What {@code DailyWatch} keeps and how long it waits. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.watch;

import javax.annotation.ParametersAreNonnullByDefault;
