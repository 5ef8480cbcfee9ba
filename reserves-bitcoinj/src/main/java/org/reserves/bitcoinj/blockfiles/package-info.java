/**
 * What do the files of my own node say? Reads the {@code blocks} directory of Bitcoin Core, without the node.
 *
 * <p>Begin with {@link org.reserves.bitcoinj.blockfiles.BlockFiles}.
 *
 * <pre>{@code
 * try (BlockFiles chain = BlockFiles.open(Path.of("/var/lib/bitcoind/blocks"))) {
 *     ChainHistory history = chain.historyOf(declaration.watching());
 *     history.asOf("2025-12-31");
 * }
 * }</pre>
 *
 * <p>{@link org.reserves.bitcoinj.blockfiles.BlockFiles} finds every block in whatever order the files hold them, judges the headers,
 * takes the chain with the most work, and reads its blocks one after the other: each body is verified before it counts.
 * Where the undo records beside them are there, blocks the node never connected are passed over, and a reward above subsidy and fees is
 * refused. {@link org.reserves.bitcoinj.blockfiles.BlockFileOptions} say where to begin and end, what to trust and whom to tell. What is
 * damaged is named by file and byte in a {@link org.reserves.bitcoinj.blockfiles.BlockFileException}, what is missing by height.
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.blockfiles;

import javax.annotation.ParametersAreNonnullByDefault;
