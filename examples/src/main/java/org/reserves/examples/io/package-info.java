/** What all examples share: their data files, the folder they write to, and readable text on the console. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.io;

import javax.annotation.ParametersAreNonnullByDefault;
