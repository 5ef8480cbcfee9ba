package org.reserves.bitcoinj.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainEvent;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/**
 * What every {@link HistorySource} owes its caller, beside the {@link BalanceSourceContract}; one that can be told a birthday has the
 * {@link BirthdaySourceContract} too.
 */
public abstract class HistorySourceContract extends BalanceSourceContract {
    /** Blocks are ten minutes apart from 2023-11-14T22:33:20Z on, so that this is the last whole day. */
    private static final LocalDate WHOLE_DAY = LocalDate.of(2023, 11, 15);

    @Override
    protected abstract HistorySource source();

    @Test
    void tip_isTheLastBlock() {
        try (HistorySource source = source()) {
            assertTrue(source.tip().isSameAs(ReferenceChain.tip()), source.tip().toString());
            assertEquals(ReferenceChain.HEIGHT, source.tip().height());
        }
    }

    @Test
    void historyOf_hasTheBalanceOfEachMoment_fromOneReading() {
        try (HistorySource source = source()) {
            ChainHistory history = source.historyOf(everyAddress());
            int checked = 0;
            for (ReferenceChain.Moment moment : ReferenceChain.moments()) {
                int height = moment.block().height();
                if (history.blocks().isKnown(height)
                        && history.blocks().at(height).isSameAs(moment.block())) {
                    assertTotals(moment, history.at(height));
                    checked++;
                }
            }
            // a source that knows only the blocks of events has those of the totals that changed, and the last one
            assertTrue(checked >= 2, "only " + checked + " of the moments are in the history");
        }
    }

    @Test
    void events_addUpToTheBalance() {
        try (HistorySource source = source()) {
            ChainHistory history = source.historyOf(everyAddress());
            assertEquals(
                    ReferenceChain.holders().stream()
                            .map(holder -> total(history.atTip(), holder))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .stripTrailingZeros(),
                    history.events().stream()
                            .map(ChainEvent::change)
                            .collect(Btc.toSum())
                            .toBigDecimal()
                            .stripTrailingZeros());
        }
    }

    /** These four had the same at heights 149 and 162, as the node said; the last block of the day is between the two. */
    @Test
    void balanceAsOf_isThatAfterTheLastBlockOfTheDay() {
        try (HistorySource source = source()) {
            ChainBalance then = source.balanceAsOf(WHOLE_DAY, everyAddress());
            assertEquals(153, then.block().height());
            Map.of("US", "649.11452001", "CN", "350.10082257", "UA", "46.11986237", "SV", "15.00000000")
                    .forEach((holder, total) -> assertEquals(new BigDecimal(total), total(then, holder), holder));
        }
        try (HistorySource source = source()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> source.balanceAsOf(WHOLE_DAY.plusDays(1), everyAddress()),
                    "the day may not be over");
        }
    }

    @Test
    void balanceAt_ofTheBranchThatWasAbandoned_isRefusedOrSaysSo() {
        ReferenceChain.Moment orphaned = ReferenceChain.orphaned();
        try (HistorySource source = source()) {
            ChainBalance then = source.balanceAt(orphaned.block(), everyAddress());
            assertTotals(orphaned, then);
            assertTrue(
                    then.grounds().stream().anyMatch(ground -> ground.contains("abandoned")),
                    then.grounds().toString());
            assertEquals(Assurance.UNAUTHENTICATED, then.assurance());
        } catch (BalanceUnavailableException refused) {
            assertTrue(refused.getMessage().contains(orphaned.block().hash()), refused.getMessage());
        }
    }

    @Test
    void rollForward_goesOnToTheSameCoins_andIsNoBetterThanItsBeginning() {
        for (ReferenceChain.Moment moment : ReferenceChain.moments()) {
            ChainBalance opening;
            try (HistorySource source = source()) {
                opening = source.historyOf(everyAddress()).at(moment.block());
            } catch (BalanceUnavailableException orphaned) {
                continue;
            }
            try (HistorySource source = source()) {
                ChainHistory later = source.rollForward(opening);
                assertTotals(
                        ReferenceChain.moments().get(ReferenceChain.moments().size() - 1), later.atTip());
                assertTrue(later.assurance().compareTo(opening.assurance()) >= 0);
            }
        }
    }

    @Test
    void rollForward_refusesABalanceOfAnotherChain_andKeepsWhatWasUnknown() {
        try (HistorySource source = source()) {
            ChainBalance opening = source.historyOf(List.of(TYPO, NEVER_USED)).at(ReferenceChain.tip());
            assertInstanceOf(
                    WatchedBalance.Unknown.class,
                    source.rollForward(opening).atTip().of(TYPO));
            ChainBalance elsewhere = new ChainBalance(
                    ChainBlock.of(Network.REGTEST, "77".repeat(32)).atHeight(170),
                    opening.assurance(),
                    opening.grounds(),
                    null,
                    opening.balances());
            assertThrows(BalanceUnavailableException.class, () -> source.rollForward(elsewhere));
        }
    }
}
