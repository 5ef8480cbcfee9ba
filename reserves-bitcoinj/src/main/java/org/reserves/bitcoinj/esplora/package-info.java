/**
 * What does an Esplora server show, and does it prove it?
 *
 * <p>Begin with {@link org.reserves.bitcoinj.esplora.Esplora#at}; pass it to {@code org.reserves.bitcoinj.servers.Servers}, best together
 * with an Electrum server, because an Esplora server gives headers one by one.
 *
 * <pre>{@code
 * try (Servers servers = Servers.of(
 *         Electrum.at("electrum.example.org:50002"), Esplora.at("https://esplora.example.com/api"))) {
 *     declaration.verifyAgainst(servers);
 * }
 * }</pre>
 *
 * <p>The API is that of Blockstream's Esplora over HTTP. Scripts are asked for by their hash, never by address. Parameters and return values
 * are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.esplora;

import javax.annotation.ParametersAreNonnullByDefault;
