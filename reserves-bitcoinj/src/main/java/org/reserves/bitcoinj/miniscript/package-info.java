/**
 * Which script does this miniscript mean, and would Bitcoin Core take it? Reads miniscript as BIP379 defines it, for {@code wsh()} and for
 * the leaves of {@code tr()}, enforces its types and Core's rules of sanity, and writes the script. Nothing is signed or satisfied here.
 *
 * <p>Engine, public for {@code watch}; {@link org.reserves.bitcoinj.miniscript.Miniscript} is all there is to it. Keys are left to the
 * caller: this package knows them by number.
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.miniscript;

import javax.annotation.ParametersAreNonnullByDefault;
