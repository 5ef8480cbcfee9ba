/** Proofs of control as a reader sees them, and the recorded chain they are checked against. Parameters and return values are never null unless marked {@code @Nullable}. */
@ParametersAreNonnullByDefault
package org.reserves.examples.control;

import javax.annotation.ParametersAreNonnullByDefault;
