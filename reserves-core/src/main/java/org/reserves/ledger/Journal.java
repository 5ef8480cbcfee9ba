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
    /** Stands for the pool of coins that are not held. */
    static final int NOWHERE = -1;

    static final byte ACQUISITION = 0;
    /** Coins went for value. */
    static final byte SALE = 1;
    /** Coins moved between pools. */
    static final byte MOVE = 2;
    /** Coins went, and nothing is received for them. */
    static final byte LOSS = 3;

    static final LegalStatus[] STATUSES = LegalStatus.values();

    final List<LedgerEvent> events;
    final int[] day;
    final byte[] type;
    final long[] sats;
    /** What the event cost or brought; 0 where that is not stated. */
    final MoneyCells money;
    /** Says of which events that is known; of a move, whether it gives the coins a cost of their own. */
    final boolean[] stated;

    final int[] from;
    final int[] to;

    final List<String> accounts;
    final Holders holders;
    /** Says whether any event names the lots it uses. */
    final boolean namesLots;

    /** Says which two events mix currencies, or null where none do. */
    @Nullable
    final String mixture;

    private final boolean timed;
    private final MoneyUnit unit;

    /** The place asked for last: most movements of a ledger are at one. In a race an equal one is made. */
    @Nullable
    private Place lastPlace;

    Journal(EventColumns columns, Holders holders) {
        EventOrder order = columns.order();
        this.events = order.of(columns.events);
        this.day = days(columns, order);
        this.type = order.of(columns.type);
        this.sats = order.of(columns.sats);
        this.timed = columns.isTimed();
        this.namesLots = columns.namesLots();
        this.holders = holders;
        Flow flow = new Flow(columns, order, events, sats, holders);
        this.from = flow.from;
        this.to = flow.to;
        this.accounts = flow.accounts();
        this.money = columns.money.cells(order, events);
        this.stated = columns.money.stated(order);
        this.unit = columns.money.unit();
        this.mixture = columns.money.mixture(events);
    }

    private static int[] days(EventColumns columns, EventOrder order) {
        int[] days = new int[columns.place.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = EventOrder.dayOf(columns.place[order.added(i)]);
        }
        return days;
    }

    int size() {
        return type.length;
    }

    int acquisitions() {
        int count = 0;
        for (byte kind : type) {
            count += kind == ACQUISITION ? 1 : 0;
        }
        return count;
    }

    int pools() {
        return pools(accounts.size());
    }

    static int pools(int accounts) {
        return accounts * STATUSES.length;
    }

    /**
     * Returns the number of a pool.
     *
     * @param status the place of the legal status among {@link #STATUSES}
     */
    static int pool(int account, int status) {
        return account * STATUSES.length + status;
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

    Place place(int pool) {
        Place place = lastPlace;
        if (place == null
                || place.status() != statusOf(pool)
                || !place.account().equals(account(pool))) {
            place = new Place(account(pool), statusOf(pool));
            lastPlace = place;
        }
        return place;
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
        LedgerEvent e = events.get(event);
        if (e instanceof Disposal disposal) {
            return disposal.lots();
        }
        if (e instanceof AccountTransfer transfer) {
            return transfer.lots();
        }
        return e instanceof StatusChange change ? change.lots() : List.of();
    }

    /** Says whether coins left the ledger. */
    boolean isDisposal(int event) {
        return (type[event] & 1) != 0;
    }

    /** Says whether the event moves coins and gives them a cost of their own. */
    boolean isRevaluation(int event) {
        return type[event] == MOVE && stated[event];
    }

    @Nullable
    Money toMoney(MoneyCells cells, int i) {
        return unit.toMoney(cells, i);
    }

    /** Returns new cells of the width this ledger needs. */
    MoneyCells cells(int size) {
        return new MoneyCells(size, money.isWide());
    }

    /** Returns, for each acquisition, the number of the first of those that came at the same moment, as far as that is known. */
    int[] moments() {
        int[] moments = new int[size()];
        for (int i = 0; i < moments.length; i++) {
            boolean same = i > 0
                    && type[i] == ACQUISITION
                    && type[i - 1] == ACQUISITION
                    && day[i] == day[i - 1]
                    && (!timed
                            || isSameTime(
                                    events.get(i).time(), events.get(i - 1).time()));
            moments[i] = same ? moments[i - 1] : i;
        }
        return moments;
    }

    private static boolean isSameTime(@Nullable TimeOfDay a, @Nullable TimeOfDay b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.secondOfDayInUtc() == b.secondOfDayInUtc();
    }
}
