/**
 * What do several servers prove together, and which of them left something out?
 *
 * <p>Begin with {@link org.reserves.bitcoinj.servers.Servers}; it takes one or more of
 * {@link org.reserves.bitcoinj.electrum.Electrum} and {@link org.reserves.bitcoinj.esplora.Esplora}.
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.servers;

import javax.annotation.ParametersAreNonnullByDefault;
