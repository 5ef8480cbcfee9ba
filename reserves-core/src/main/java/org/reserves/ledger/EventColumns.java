package org.reserves.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.provenance.LegalStatus;

/**
 * What the events of a ledger say, in plain arrays, in the order they were added. Every event is read here and only here: in a
 * large ledger most of the time goes into fetching them from memory.
 */
final class EventColumns {
    /** Stands for an account or a legal status that an event does not name. */
    static final int NONE = -1;

    /** Stands for all coins there are; an amount that is stated is above zero. */
    static final long ALL = 0;

    final List<LedgerEvent> events;
    /** Day and rank of each event, see {@link EventOrder}. */
    final int[] place;

    final byte[] type;
    final long[] sats;
    /** Where the coins are, or come to. */
    final int[] account;
    /** The other account of each transfer; empty where there are none. */
    int[] target = new int[0];

    /** The legal status of the coins before the event, or of coins that come. */
    final byte[] status;
    /** The legal status that the event ends in, where it is about that. */
    final byte[] end;

    final MoneyColumn money;

    /** In the order they are first named in. */
    final List<String> accounts = new ArrayList<>();

    private final Map<String, Integer> indexes = new HashMap<>();

    @Nullable
    private String lastAccount;

    private int lastIndex;

    @Nullable
    private LocalDate lastDate;

    private int lastDay;
    private long lastMoment = Long.MIN_VALUE;
    private boolean ordered = true;
    private boolean timed;
    private boolean namesLots;
    private boolean hasIds;

    EventColumns(List<LedgerEvent> events) {
        int size = events.size();
        this.events = events;
        this.place = new int[size];
        this.type = new byte[size];
        this.sats = new long[size];
        this.account = new int[size];
        this.status = new byte[size];
        this.end = new byte[size];
        this.money = new MoneyColumn(size);
        for (int i = 0; i < size; i++) {
            LedgerEvent event = events.get(i);
            read(i, event);
            money.add(i, event);
        }
    }

    /** Returns the order in which the events happened. */
    EventOrder order() {
        return ordered ? EventOrder.asAdded(events.size()) : EventOrder.of(this);
    }

    /** Says whether any event has a time. */
    boolean isTimed() {
        return timed;
    }

    /** Says whether any event names the lots it uses. */
    boolean namesLots() {
        return namesLots;
    }

    /** Says whether any event has an id, or is about one that has. */
    boolean hasIds() {
        return hasIds;
    }

    private void read(int i, LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            place(i, acquisition.date(), EventOrder.FIRST, acquisition.facts());
            row(i, Journal.ACQUISITION, acquisition.amount(), acquisition.account(), acquisition.status(), null);
        } else if (event instanceof Disposal disposal) {
            place(i, disposal.date(), EventOrder.AFTER, disposal.facts());
            boolean pays = disposal.manner().isForValue() || disposal.proceeds() != null;
            LegalStatus ending = disposal.manner().endStatus();
            row(
                    i,
                    pays ? Journal.SALE : Journal.LOSS,
                    disposal.amount(),
                    disposal.account(),
                    disposal.status(),
                    ending);
            namesLots |= !disposal.lots().isEmpty();
        } else if (event instanceof AccountTransfer transfer) {
            place(i, transfer.date(), EventOrder.AFTER, transfer.facts());
            row(i, Journal.MOVE, transfer.amount(), transfer.from(), transfer.status(), null);
            target = target.length == 0 ? new int[events.size()] : target;
            target[i] = account(transfer.to());
            namesLots |= !transfer.lots().isEmpty();
        } else if (event instanceof StatusChange change) {
            place(i, change.date(), EventOrder.AFTER, change.facts());
            row(i, Journal.MOVE, change.amount(), change.account(), change.from(), change.to());
            namesLots |= !change.lots().isEmpty();
        } else {
            place(i, event.date(), EventOrder.LAST, event.facts());
            hasIds = true;
        }
    }

    private void row(
            int i,
            byte kind,
            @Nullable Btc amount,
            String where,
            @Nullable LegalStatus before,
            @Nullable LegalStatus ending) {
        type[i] = kind;
        sats[i] = amount == null ? ALL : amount.toSats();
        account[i] = account(where);
        status[i] = index(before);
        end[i] = index(ending);
    }

    private void place(int i, LocalDate date, int rank, EventFacts facts) {
        TimeOfDay time = facts.time();
        place[i] = EventOrder.place(day(date), time == null ? rank : EventOrder.TIMED);
        long moment = EventOrder.moment(place[i], time);
        ordered &= moment >= lastMoment;
        lastMoment = moment;
        timed |= time != null;
        hasIds |= facts.id() != null;
    }

    /** Events of one day come together. */
    private int day(LocalDate date) {
        if (!date.equals(lastDate)) {
            lastDate = date;
            lastDay = (int) date.toEpochDay(); // years have four digits
        }
        return lastDay;
    }

    /** And most are in the account of the event before. */
    private int account(String name) {
        if (!name.equals(lastAccount)) {
            Integer index = indexes.putIfAbsent(name, accounts.size());
            if (index == null) {
                accounts.add(name);
            }
            lastAccount = name;
            lastIndex = index == null ? accounts.size() - 1 : index;
        }
        return lastIndex;
    }

    /** Ordinals only index arrays of this run; nothing stored depends on them. */
    @SuppressWarnings("EnumOrdinal")
    private static byte index(@Nullable LegalStatus status) {
        return (byte) (status == null ? NONE : status.ordinal());
    }
}
