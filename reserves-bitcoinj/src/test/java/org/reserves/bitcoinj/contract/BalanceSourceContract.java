package org.reserves.bitcoinj.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.reserves.chain.BalanceSource;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/**
 * What every {@link BalanceSource} owes its caller, checked on the {@link ReferenceChain} against what the node answered that made it. Extend
 * it with a class whose {@link #source} knows that chain.
 */
public abstract class BalanceSourceContract {
    /** A testnet address whose last letter was changed: its checksum fails. */
    protected static final WatchOnly TYPO = WatchOnly.of("mwRfiYpbZPx3jz3VpPHiGnEiyAPNWreHVV");
    /** P2WPKH of twenty bytes 0x07, which nobody paid on this chain. */
    protected static final WatchOnly NEVER_USED = WatchOnly.of("0014" + "07".repeat(20));

    /** Opens a source that knows the reference chain up to its tip. It is closed after each test. */
    protected abstract BalanceSource source();

    @Test
    void network_isThatOfTheChain() {
        try (BalanceSource source = source()) {
            assertEquals(Network.REGTEST, source.network());
        }
    }

    @Test
    void balanceOf_findsTheCoinsTheNodeFound() {
        try (BalanceSource source = source()) {
            ChainBalance answer = source.balanceOf(everyAddress());
            assertTrue(
                    answer.block().isSameAs(ReferenceChain.tip()),
                    answer.block().toString());
            assertFalse(answer.grounds().isEmpty(), "grounds must say why the answer has its grade");
            for (String holder : ReferenceChain.holders()) {
                assertEquals(ReferenceChain.coins(holder), coins(answer, ReferenceChain.addresses(holder)), holder);
            }
        }
    }

    @Test
    void balanceOf_answersEachDistinctTextOnce_inTheOrderAsked() {
        List<WatchOnly> asked = new ArrayList<>(everyAddress());
        java.util.Collections.reverse(asked);
        asked.add(asked.get(0));
        try (BalanceSource source = source()) {
            assertEquals(
                    asked.stream().distinct().toList(),
                    source.balanceOf(asked).balances().stream()
                            .map(WatchedBalance::watch)
                            .toList());
        }
    }

    @Test
    void balanceOf_saysSo_whereItCannotKnow_andAnswersTheRest() {
        WatchOnly known = ReferenceChain.addresses("US").get(0);
        try (BalanceSource source = source()) {
            ChainBalance answer = source.balanceOf(List.of(TYPO, known, NEVER_USED));
            assertInstanceOf(WatchedBalance.Unknown.class, answer.of(TYPO));
            assertEquals(Btc.ZERO, answer.of(NEVER_USED).total());
            assertInstanceOf(WatchedBalance.Known.class, answer.of(known));
        }
    }

    /** A source that cannot go back refuses; one that can gives what the node gave then. None answers with another block. */
    @Test
    void balanceAt_isWhatTheNodeSaidThen_orRefused() {
        int answered = 0;
        for (ReferenceChain.Moment moment : ReferenceChain.moments()) {
            try (BalanceSource source = source()) {
                ChainBalance then = balanceAt(source, moment.block());
                if (then != null) {
                    answered++;
                    assertTotals(moment, then);
                }
            }
        }
        assertTrue(answered >= 1, "at the tip every source must answer");
    }

    @Test
    void balanceAt_refusesABlockThatIsNotOnTheChain() {
        ChainBlock tip = ReferenceChain.tip();
        for (ChainBlock other : List.of(
                ChainBlock.of(Network.REGTEST, "77".repeat(32)).atHeight(tip.height()),
                ChainBlock.of(Network.MAIN, tip.hash()).atHeight(tip.height()))) {
            try (BalanceSource source = source()) {
                assertThrows(BalanceUnavailableException.class, () -> source.balanceAt(other, everyAddress()));
            }
        }
    }

    @Test
    void close_mayBeCalledTwice() {
        BalanceSource source = source();
        source.close();
        source.close();
    }

    @Nullable
    private static ChainBalance balanceAt(BalanceSource source, ChainBlock block) {
        try {
            return source.balanceAt(block, everyAddress());
        } catch (BalanceUnavailableException refused) {
            assertFalse(block.isSameAs(ReferenceChain.tip()), "refused at its own tip: " + refused.getMessage());
            boolean orphaned = block.isSameAs(ReferenceChain.orphaned().block());
            assertTrue(
                    orphaned || !(source instanceof HistorySource),
                    "refused at " + block + ": " + refused.getMessage());
            return null;
        }
    }

    static void assertTotals(ReferenceChain.Moment moment, ChainBalance then) {
        assertTrue(then.block().isSameAs(moment.block()), then.block() + " instead of " + moment.block());
        moment.totals()
                .forEach((holder, total) -> assertEquals(
                        total.stripTrailingZeros(),
                        total(then, holder).stripTrailingZeros(),
                        holder + " at " + moment.block()));
    }

    static BigDecimal total(ChainBalance answer, String holder) {
        return ReferenceChain.addresses(holder).stream()
                .map(watch -> answer.of(watch).total())
                .collect(Btc.toSum())
                .toBigDecimal();
    }

    static List<WatchOnly> everyAddress() {
        return ReferenceChain.holders().stream()
                .flatMap(holder -> ReferenceChain.addresses(holder).stream())
                .toList();
    }

    private static TreeSet<String> coins(ChainBalance answer, Collection<WatchOnly> watched) {
        TreeSet<String> coins = new TreeSet<>();
        for (WatchOnly watch : watched) {
            WatchedBalance.Known known = assertInstanceOf(WatchedBalance.Known.class, answer.of(watch));
            known.scripts().forEach(script -> script.coins()
                    .forEach(coin -> coins.add(
                            coin.outpoint() + " " + script.script() + " " + coin.amount() + " at " + coin.height())));
        }
        return coins;
    }
}
