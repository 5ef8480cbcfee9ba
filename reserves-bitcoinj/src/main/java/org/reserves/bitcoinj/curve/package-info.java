/**
 * Which keys exist? The few questions about the curve secp256k1 that reading a chain asks. Bouncycastle answers them for one
 * {@link org.reserves.bitcoinj.curve.CurvePoint}; sums of many {@link org.reserves.bitcoinj.curve.CurvePoints} with multiples of the
 * generator, on which the derivation of scripts waits, are computed here from a table of these, and checked against Bouncycastle in the
 * tests. On two shared cores that was faster than libsecp256k1 called one key at a time, so no native library is used.
 *
 * <p>Engine, public for the sibling packages, which begin with {@link org.reserves.bitcoinj.curve.CurvePoint}.
 *
 * <p>Only public keys appear here; nothing is signed. All types are immutable and thread-safe. Parameters and return values are
 * never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.curve;

import javax.annotation.ParametersAreNonnullByDefault;
