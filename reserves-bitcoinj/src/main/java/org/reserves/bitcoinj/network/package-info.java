/**
 * Which network do these bytes belong to?
 *
 * <p>Engine, public for the sibling packages; {@link org.reserves.bitcoinj.network.NetworkMagic} is all there is to it.
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.network;

import javax.annotation.ParametersAreNonnullByDefault;
