/**
 * Which scripts does this text mean? Understands the addresses, scripts, public keys, extended public keys, output descriptors and wallet
 * policies that {@link org.reserves.chain.WatchOnly} holds as text.
 *
 * <p>Engine, public for the sibling packages, which begin with {@link org.reserves.bitcoinj.watch.WatchedScripts}; callers watch a
 * {@link org.reserves.chain.WatchOnly}.
 *
 * <ul>
 *   <li>{@link org.reserves.bitcoinj.watch.WatchedScripts} is what one text stands for on one network.
 *   <li>{@link org.reserves.bitcoinj.watch.DerivationMonitor} hears how far the derivation of many scripts has come, and may end it.
 *   <li>{@link org.reserves.bitcoinj.watch.ScriptName} names a script the way people do.
 * </ul>
 *
 * <p>Everything ends as script bytes, because only they say who can spend a coin: the text of an address is ambiguous about the
 * network, and tools disagree about which scripts have one. Errors say what is wrong with a text and never repeat a secret.
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.watch;

import javax.annotation.ParametersAreNonnullByDefault;
