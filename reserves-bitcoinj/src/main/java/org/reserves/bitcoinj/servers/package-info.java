/**
 * What do several servers prove together, and which of them left something out?
 *
 * <p>Begin with {@link org.reserves.bitcoinj.servers.Servers}; it takes one or more of
 * {@link org.reserves.bitcoinj.electrum.Electrum} and {@link org.reserves.bitcoinj.esplora.Esplora}.
 *
 * <pre>{@code
 * try (Servers servers = Servers.of(
 *         Electrum.at("electrum.example.org:50002"), Electrum.at("electrum.example.net:50002"))) {
 *     declaration.verifyAgainst(servers);
 *     servers.omissions();                                       // which server left out which proven event
 * }
 * }</pre>
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.servers;

import javax.annotation.ParametersAreNonnullByDefault;
