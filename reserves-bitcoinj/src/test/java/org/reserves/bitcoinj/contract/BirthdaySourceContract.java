package org.reserves.bitcoinj.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.HistorySource;

/** What a {@link HistorySource} owes its caller that can be told when the first coins came, beside the {@link HistorySourceContract}. */
public abstract class BirthdaySourceContract extends HistorySourceContract {

    /**
     * Opens a source that is told that nothing watched had coins before a height, and so does not read the blocks below it.
     *
     * @param height the height of the first block it searches
     */
    protected abstract HistorySource sourceBornAt(int height);

    @Test
    void birthday_hidesEarlierCoins_andIsNeverMoreThanAClaim() {
        try (HistorySource source = sourceBornAt(140)) {
            ChainBalance answer = source.balanceOf(everyAddress());
            // what came before height 140 and is still there is not seen; the grade says that it may be wrong
            assertTrue(total(answer, "US").compareTo(new BigDecimal("652.04058733")) < 0);
            assertTrue(
                    answer.assurance().compareTo(Assurance.SINGLE_SERVER) > 0,
                    answer.assurance().toString());
            assertTrue(
                    answer.grounds().stream().anyMatch(ground -> ground.contains("birthday")),
                    answer.grounds().toString());
        }
    }
}
