/**
 * What has changed on the chain since the last look? Events that are new, and what a reorganisation took back.
 *
 * <p>Begin with {@link org.reserves.monitoring.WatchState}: it is kept as JSON between two questions, and the next one gets a
 * {@link org.reserves.monitoring.WatchUpdate}.
 *
 * <pre>{@code
 * WatchState state = WatchState.of(history);                     // once
 * WatchUpdate update = state.update(source);                     // and each time
 * update.undone();                                               // what a reorganisation took back, newest first
 * update.events();                                               // what is new
 * }</pre>
 *
 * <p>A state that was read back proves nothing: anybody can write a text. Its events are what the source proves; whoever needs a graded
 * balance asks the source without a state.
 *
 * <p>All values are immutable and thread-safe; the JSON of each is described on it. Parameters and return values are never null unless
 * marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.monitoring;

import javax.annotation.ParametersAreNonnullByDefault;
