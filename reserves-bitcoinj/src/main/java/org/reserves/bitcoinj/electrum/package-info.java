/**
 * What does an Electrum server show, and does it prove it?
 *
 * <p>Begin with {@link org.reserves.bitcoinj.electrum.Electrum#at}; pass it to {@code org.reserves.bitcoinj.servers.Servers}, alone or
 * with others.
 *
 * <pre>{@code
 * Electrum server = Electrum.at("electrum.example.org:50002").pinnedIn(Path.of("certificates.txt"));
 * try (Servers servers = Servers.of(server)) {
 *     declaration.verifyAgainst(servers);
 * }
 * }</pre>
 *
 * <p>The protocol is JSON-RPC in lines, over TCP or TLS, in the versions 1.4 to 1.6 (electrum-protocol.readthedocs.io). Questions are sent
 * many at a time, because servers hold short answers back for up to a second; answers are told apart by their number, in whatever
 * order they come and whatever notices come between.
 *
 * <p>Nothing here is thread-safe unless it says so. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.electrum;

import javax.annotation.ParametersAreNonnullByDefault;
