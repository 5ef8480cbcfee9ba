/**
 * What does the caller's own node say?
 *
 * <p>Begin with {@link org.reserves.bitcoinj.rpc.CoreNode#at}; {@link org.reserves.bitcoinj.rpc.NodeCredentials} let it in, and
 * {@link org.reserves.bitcoinj.rpc.NodeException} says why there is no answer.
 *
 * <pre>{@code
 * try (CoreNode node = CoreNode.at("127.0.0.1:8332", NodeCredentials.cookie(Path.of("/home/me/.bitcoin/.cookie")))) {
 *     declaration.verifyAgainst(node);
 * }
 * }</pre>
 *
 * <p>{@link org.reserves.bitcoinj.rpc.NodeRest} makes filter headers for others from what a node offers by REST.
 *
 * <p>Bitcoin Core is asked by JSON-RPC over HTTP. Amounts are exact: no number becomes a {@code double}. Credentials are in no text, no
 * error and no log. Nothing here is thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.rpc;

import javax.annotation.ParametersAreNonnullByDefault;
