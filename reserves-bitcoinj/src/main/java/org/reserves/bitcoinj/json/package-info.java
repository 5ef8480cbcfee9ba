/**
 * What does this answer of a node or a server say? JSON and JSON-RPC, read token by token with {@code jackson-core}.
 *
 * <p>Engine, public for the sibling packages that talk to nodes and servers; begin with {@link org.reserves.bitcoinj.json.JsonValue}.
 *
 * <p>Numbers are kept as they are written until somebody says what they are: a count, or an amount of bitcoin in exactly so many
 * satoshis. Nothing becomes a {@code double}. What is missing or of another kind is refused with its path in the answer.
 *
 * <p>All values are immutable and thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.json;

import javax.annotation.ParametersAreNonnullByDefault;
