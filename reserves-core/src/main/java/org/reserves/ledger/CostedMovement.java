package org.reserves.ledger;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.money.Money;

/**
 * A movement with what its coins counted as having cost, where they left and where they arrived.
 *
 * <p>The two differ where forfeited coins are given a cost of their own. A cost that is pooled over all accounts moves with no
 * coin: what a transfer or a change of status takes along is then not said.
 *
 * <p>Immutable and thread-safe.
 *
 * @param movement what an event did to the coins
 * @param left     what the coins that left had cost; null for an acquisition, and where the cost is pooled over all accounts
 * @param arrived  what the coins that arrived count as having cost; null for a disposal, and where the cost is pooled
 */
public record CostedMovement(
        Movement movement,
        @Nullable MoneyTotal left,
        @Nullable MoneyTotal arrived) {

    /** Refuses a component that is missing. */
    public CostedMovement {
        Objects.requireNonNull(movement, "movement must not be null");
    }

    static CostedMovement of(Matched matched, int event) {
        Journal journal = matched.journal();
        Movement movement = Movement.of(journal, event);
        if (movement.from() == null) {
            return new CostedMovement(movement, null, stated(journal, event));
        }
        MoneyTotal left = used(matched, event);
        MoneyTotal stays = movement.to() == null ? null : left;
        return new CostedMovement(movement, left, journal.isRevaluation(event) ? stated(journal, event) : stays);
    }

    /** Returns what an event states for all its coins: the cost of an acquisition, the value of a forfeiture. */
    private static MoneyTotal stated(Journal journal, int event) {
        long sats = journal.sats[event];
        boolean known = journal.stated[event];
        return MoneyTotal.of(journal.toMoney(journal.money, event), known ? sats : 0, known ? 0 : sats);
    }

    @Nullable
    private static MoneyTotal used(Matched matched, int event) {
        Journal journal = matched.journal();
        Slices slices = matched.slices();
        LotMethod method = matched.method();
        LotMethod.Period period = method.period(method.periodOn(journal.day[event]));
        boolean stays = !journal.isDisposal(event) && !journal.isRevaluation(event);
        boolean pooled = period.selection() == LotSelection.AVERAGE_COST
                || period.selection() == LotSelection.SECTION_104
                || slices.start[event] == slices.start[event + 1];
        if (stays && pooled) {
            return null;
        }
        MoneyCells sum = journal.cells(1);
        long known = 0;
        for (int slice = slices.start[event]; slice < slices.start[event + 1]; slice++) {
            if (matched.lots().isKnown(slices.lot[slice])) {
                known += slices.sats[slice];
                sum.add(0, slices.cost, slice);
            }
        }
        @Nullable Money money = journal.toMoney(sum, 0);
        return MoneyTotal.of(money, known, journal.sats[event] - known);
    }
}
