/**
 * Is this block what it claims to be, is it on the best chain, and what did it do to the watched coins? The engine that block
 * files and peers feed.
 *
 * <p>Engine, public for the sibling packages that read block files and peers; callers begin with {@link org.reserves.bitcoinj.blocks.TrustedBlock} and
 * {@link org.reserves.bitcoinj.blocks.BlockHeader}, the two types that options take.
 *
 * <ol>
 *   <li>{@link org.reserves.bitcoinj.blocks.BlockHeader} is eighty bytes; {@link org.reserves.bitcoinj.blocks.HeaderChain} accepts
 *       them, judges links, proof of work, difficulty and time, keeps forks and knows the best tip by work.
 *   <li>{@link org.reserves.bitcoinj.blocks.BlockVerifier} turns bytes into a
 *       {@link org.reserves.bitcoinj.blocks.VerifiedBlock}, or refuses them.
 *   <li>{@link org.reserves.bitcoinj.blocks.CoinTracker} connects verified blocks in order, disconnects them on a reorganisation,
 *       and knows every coin the watched scripts ever had on the way.
 * </ol>
 *
 * <p>What is refused is refused with a {@link org.reserves.bitcoinj.blocks.BlockRefusedException} that names the block and the reason.
 * What is checked: everything that decides which coins exist and where they moved, as far as headers and bodies tell. What is not:
 * scripts and signatures, subsidy and fees, lock times. For these the proof of work stands: miners who break them waste it.
 *
 * <p>Hashes and transaction ids in texts are hexadecimal digits in lower case, in the order they are displayed in. Nothing here is
 * thread-safe unless it says so. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.blocks;

import javax.annotation.ParametersAreNonnullByDefault;
