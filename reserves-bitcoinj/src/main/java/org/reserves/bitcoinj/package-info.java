/**
 * Is it on the chain? Reads Bitcoin's own data for {@code reserves-core}: watched scripts, UTXO snapshots, blocks.
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj;

import javax.annotation.ParametersAreNonnullByDefault;
