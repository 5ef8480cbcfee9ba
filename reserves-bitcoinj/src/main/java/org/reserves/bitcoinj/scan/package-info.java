/**
 * Which part of the chain is read, what must be reached, and how long may it take? The one vocabulary of options of all sources.
 *
 * <p>Begin with the options of the source at hand; they take these words and pass them on.
 *
 * <pre>{@code
 * SnapshotOptions.defaults().reportingTo(progress -> shown.accept(progress.done())).cancelledWhen(stopped);
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.reserves.bitcoinj.scan.ScanRange}: where to begin (birthday, pinned first block), where to end
 *       ({@link org.reserves.bitcoinj.scan.ScanEnd}: a height, a block or a day), what the chain must reach
 *       ({@link org.reserves.bitcoinj.scan.SyncTarget}), and which block is trusted.
 *   <li>{@link org.reserves.bitcoinj.scan.ScanControl}: deadline, patience, whom to tell of progress
 *       ({@link org.reserves.bitcoinj.scan.ScanProgress}), and when to stop.
 *   <li>{@link org.reserves.bitcoinj.scan.BlockMonitor} is engine, public for the sibling packages that read blocks.
 * </ul>
 *
 * <p>What is said twice or out of range is refused at once, never after hours of reading. Days are of UTC. All values are immutable, and as
 * thread-safe as the functions passed in. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.scan;

import javax.annotation.ParametersAreNonnullByDefault;
