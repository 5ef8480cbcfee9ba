/**
 * Who said what, when, about when?
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.observation;

import javax.annotation.ParametersAreNonnullByDefault;
