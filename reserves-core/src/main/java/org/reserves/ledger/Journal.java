package org.reserves.ledger;

import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.money.Money;
import org.reserves.provenance.LegalStatus;

/**
 * The events of a ledger in the order they happened, corrections applied, with what matching needs in plain arrays: no object
 * is touched while lots are matched.
 *
 * <p>A pool is an account and a legal status. Money is in the whole units of a {@link MoneyColumn}.
 */
final class Journal {
    /** Stands for money nobody stated. */
    static final long UNSTATED = MoneyColumn.UNSTATED;
    /** Stands for the pool of coins that are not held. */
    static final int NOWHERE = -1;

    static final byte ACQUISITION = 0;
    static final byte DISPOSAL = 1;
    static final byte MOVE = 2;

    static final LegalStatus[] STATUSES = LegalStatus.values();

    final LedgerEvent[] events;
    final int[] day;
    final byte[] type;
    final long[] sats;
    final long[] money;
    final int[] from;
    final int[] to;

    final List<String> accounts;
    final Holders holders;
    /** Says whether any event names the lots it uses. */
    final boolean namesLots;

    private final MoneyColumn column;

    /** Reads every event once: in a large ledger most of the time goes into fetching them from memory. */
    Journal(EventOrder order, Holders holders) {
        this.events = order.events;
        this.day = order.days;
        this.holders = holders;
        this.column = new MoneyColumn(order.events);
        Flow flow = new Flow(order, holders);
        for (int i = 0; i < events.length; i++) {
            flow.add(i);
            column.add(i);
        }
        this.money = column.units;
        this.type = flow.type;
        this.sats = flow.sats;
        this.from = flow.from;
        this.to = flow.to;
        this.accounts = flow.accounts();
        this.namesLots = flow.namesLots;
    }

    int size() {
        return events.length;
    }

    int pools() {
        return pools(accounts.size());
    }

    static int pools(int accounts) {
        return accounts * STATUSES.length;
    }

    /** Ordinals only index arrays of this run; nothing stored depends on them. */
    @SuppressWarnings("EnumOrdinal")
    static int pool(int account, LegalStatus status) {
        return account * STATUSES.length + status.ordinal();
    }

    static int accountOf(int pool) {
        return pool / STATUSES.length;
    }

    static LegalStatus statusOf(int pool) {
        return STATUSES[pool % STATUSES.length];
    }

    String account(int pool) {
        return accounts.get(accountOf(pool));
    }

    /** Returns how many events happened up to and including the day. */
    int countUntil(LocalDate date) {
        long epochDay = date.toEpochDay();
        int low = 0;
        int high = day.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day[middle] <= epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the lots an event names. */
    List<String> namedLots(int event) {
        LedgerEvent e = events[event];
        if (e instanceof Disposal disposal) {
            return disposal.lots();
        }
        if (e instanceof AccountTransfer transfer) {
            return transfer.lots();
        }
        return e instanceof StatusChange change ? change.lots() : List.of();
    }

    @Nullable
    Money toMoney(long units) {
        return column.toMoney(units);
    }

    /** Says which two events mix currencies, or null where none do. */
    @Nullable
    String mixture() {
        return column.mixture();
    }
}
