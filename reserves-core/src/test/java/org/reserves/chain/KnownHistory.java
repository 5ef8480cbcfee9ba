package org.reserves.chain;

import java.util.Collection;

/** A source that has one history and nothing else, and counts how often it is read. */
public class KnownHistory implements HistorySource {
    private final ChainHistory history;
    public int readings;

    public KnownHistory(ChainHistory history) {
        this.history = history;
    }

    @Override
    public Network network() {
        return history.blocks().network();
    }

    @Override
    public ChainBlock tip() {
        return history.tip();
    }

    @Override
    public ChainHistory historyOf(Collection<WatchOnly> watched) {
        readings++;
        return history.of(watched);
    }

    @Override
    public ChainHistory rollForward(ChainBalance opening) {
        throw new BalanceUnavailableException("nothing was read after " + opening.block());
    }

    @Override
    public void close() {}
}
