/** Verifications as a reader and as a program of others sees them. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.verify;

import javax.annotation.ParametersAreNonnullByDefault;
