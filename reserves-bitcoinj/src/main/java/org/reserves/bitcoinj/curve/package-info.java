/**
 * Which keys exist? The few questions about the curve secp256k1 that reading a chain asks; Bouncycastle answers them.
 *
 * <p>Engine, public for the sibling packages.
 *
 * <p>Only public keys appear here; nothing is signed. All types are immutable and thread-safe. Parameters and return values are
 * never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.curve;

import javax.annotation.ParametersAreNonnullByDefault;
