/**
 * Is this file the true set of unspent coins, and what is in it? Reads the snapshots of Bitcoin Core's {@code dumptxoutset}.
 *
 * <p>Begin with {@link org.reserves.bitcoinj.snapshot.UtxoSnapshot}.
 *
 * <pre>{@code
 * try (UtxoSnapshot chain = UtxoSnapshot.open(Path.of("utxo-935000.dat"))) {
 *     declaration.verifyAgainst(chain);                          // AUTHENTICATED where the set hashes to a published constant
 * }
 * }</pre>
 *
 * <p>{@link org.reserves.bitcoinj.snapshot.UtxoSnapshot} opens a file or pipe and answers as a
 * {@link org.reserves.chain.BalanceSource}. {@link org.reserves.bitcoinj.snapshot.SnapshotOptions} say whether to hash, what
 * {@link org.reserves.bitcoinj.snapshot.TrustedSet} to trust beside those Bitcoin Core publishes, whom to tell of
 * {@link org.reserves.bitcoinj.scan.ScanProgress} and when to stop. What Bitcoin Core could not have written is refused with a
 * {@link org.reserves.bitcoinj.snapshot.SnapshotRefusedException} that names the byte.
 *
 * <p>An authenticated set proves which coins exist after its base block. It proves neither who controls them nor that a list of
 * addresses is complete, and it says nothing about later blocks.
 *
 * <p>Amounts are satoshis inside and exact outside. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.snapshot;

import javax.annotation.ParametersAreNonnullByDefault;
