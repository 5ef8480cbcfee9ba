/**
 * What do nodes of the peer-to-peer network say, and which of it is proven? Asks peers for whole blocks, or for the blocks that compact
 * filters point to, and follows the watched coins.
 *
 * <p>Begin with {@link org.reserves.bitcoinj.peers.Peers}.
 *
 * <pre>{@code
 * PeerOptions options = PeerOptions.of(SyncTarget.work(minimumWork), Duration.ofHours(12));
 * try (Peers chain = Peers.of(Network.MAIN, List.of("192.0.2.1:8333", "node.example.org"), options)) {
 *     chain.historyOf(declaration.watching()).events();
 * }
 * }</pre>
 *
 * <p>{@link org.reserves.bitcoinj.peers.Peers} answers as a {@link org.reserves.chain.HistorySource}.
 * {@link org.reserves.bitcoinj.peers.PeerOptions} say how far the chain must go
 * ({@link org.reserves.bitcoinj.scan.SyncTarget}) and by when, where to begin, whom to tell of progress and when to stop. Where there
 * is no answer, a {@link org.reserves.bitcoinj.peers.PeersFailedException} carries a {@link org.reserves.bitcoinj.peers.PeerFailure}
 * for each node.
 *
 * <p>Peers prove what is in the chain by its work. They do not prove that there is no better chain nobody told us of, who controls the
 * coins, or that a list of addresses is complete; and they see which blocks are read and from which address, though not what is looked for,
 * unless blocks are bloom-filtered. With compact filters they see the few blocks that are read.
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.peers;

import javax.annotation.ParametersAreNonnullByDefault;
