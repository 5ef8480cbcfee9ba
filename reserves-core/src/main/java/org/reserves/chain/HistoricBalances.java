package org.reserves.chain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Answers from balances that were found before, for what was watched then. */
final class HistoricBalances implements BalanceSource {
    private final ChainBalance found;

    HistoricBalances(ChainBalance found) {
        this.found = found;
    }

    @Override
    public Network network() {
        return found.block().network();
    }

    @Override
    public ChainBalance balanceOf(Collection<WatchOnly> watched) {
        Objects.requireNonNull(watched, "watched must not be null");
        List<WatchedBalance> balances =
                new LinkedHashSet<>(watched).stream().map(this::balance).toList();
        return found.with(balances);
    }

    @Override
    public ChainBalance balanceAt(ChainBlock block, Collection<WatchOnly> watched) {
        Objects.requireNonNull(block, "block must not be null");
        if (!found.block().isSameAs(block)) {
            throw new BalanceUnavailableException(
                    "balances of " + found.block() + " say nothing about " + block + "; ask the history itself");
        }
        return balanceOf(watched);
    }

    @Override
    public void close() {
        // nothing is held
    }

    private WatchedBalance balance(WatchOnly watch) {
        return found.balances().stream()
                .filter(balance -> balance.watch().equals(watch))
                .findFirst()
                .orElseThrow(() -> new BalanceUnavailableException("\"" + watch
                        + "\" was not watched when the chain was read; read it again and watch it from the beginning"));
    }
}
