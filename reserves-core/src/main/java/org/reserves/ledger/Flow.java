package org.reserves.ledger;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.provenance.LegalStatus;

/**
 * How many coins each event moves from which pool to which, and that they are there. That does not depend on the
 * selection of lots, so it is checked once, when the ledger is built.
 */
final class Flow {
    final int[] from;
    final int[] to;

    private final EventColumns columns;
    private final List<LedgerEvent> events;
    /** In the order the events happened; all coins there are become the number they are. */
    private final long[] sats;

    private final Holders holders;
    /** The number of each account of the columns, plus one, in the order of what happened; 0 where nothing did so far. */
    private final int[] numbers;

    private final List<String> accounts = new ArrayList<>();
    /** How many satoshis there are in each pool after the events so far. */
    private final long[] held;
    /** How many satoshis ever came; no sum of a ledger is larger. */
    private long came;

    Flow(EventColumns columns, EventOrder order, List<LedgerEvent> events, long[] sats, Holders holders) {
        this.columns = columns;
        this.events = events;
        this.sats = sats;
        this.holders = holders;
        this.numbers = new int[columns.accounts.size()];
        this.held = new long[Journal.pools(columns.accounts.size())];
        this.from = new int[events.size()];
        this.to = new int[events.size()];
        for (int i = 0; i < events.size(); i++) {
            add(i, order.added(i));
        }
    }

    List<String> accounts() {
        return List.copyOf(accounts);
    }

    private void add(int i, int row) {
        int account = account(columns.account[row]);
        if (columns.type[row] == Journal.ACQUISITION) {
            come(i);
            move(i, Journal.NOWHERE, Journal.pool(account, columns.status[row]));
            return;
        }
        int status = columns.status[row] == EventColumns.NONE ? onlyStatus(i, account) : columns.status[row];
        int end = columns.end[row];
        int source = Journal.pool(account, status);
        if (columns.type[row] != Journal.MOVE) {
            requireStep(i, status, end);
            take(i, source, Journal.NOWHERE);
        } else if (end == EventColumns.NONE) {
            take(i, source, Journal.pool(account(columns.target[row]), status));
        } else {
            take(i, source, Journal.pool(account, end));
        }
    }

    private int onlyStatus(int i, int account) {
        int only = EventColumns.NONE;
        for (int status = 0; status < Journal.STATUSES.length; status++) {
            if (held[Journal.pool(account, status)] > 0) {
                if (only != EventColumns.NONE) {
                    throw new IllegalArgumentException(
                            Describe.event(events.get(i)) + " does not say which coins: account \""
                                    + accounts.get(account) + "\" holds " + Journal.STATUSES[only].id() + " and "
                                    + Journal.STATUSES[status].id() + " ones; name the status with inStatus");
                }
                only = status;
            }
        }
        if (only == EventColumns.NONE) {
            throw shortage(i, account, null);
        }
        return only;
    }

    private void requireStep(int i, int status, int end) {
        if (end != EventColumns.NONE && !Journal.STATUSES[status].mayBecome(Journal.STATUSES[end])) {
            throw new IllegalArgumentException(
                    Describe.event(events.get(i)) + " is impossible: " + Journal.STATUSES[status].id()
                            + " coins cannot become " + Journal.STATUSES[end].id()
                            + "; record the change of status that came before");
        }
    }

    private void take(int i, int source, int target) {
        long taken = sats[i] == EventColumns.ALL ? held[source] : sats[i];
        if (taken == 0 || held[source] < taken) {
            throw shortage(i, Journal.accountOf(source), Journal.statusOf(source));
        }
        sats[i] = taken;
        held[source] -= taken;
        move(i, source, target);
    }

    private void move(int i, int source, int target) {
        from[i] = source;
        to[i] = target;
        if (target != Journal.NOWHERE) {
            held[target] += sats[i];
        }
    }

    private void come(int i) {
        if (came > Long.MAX_VALUE - sats[i]) {
            throw new ArithmeticException(Describe.event(events.get(i)) + " brings what a ledger acquired to more than "
                    + Btc.ofSats(Long.MAX_VALUE).toDisplay()
                    + ", the most it can count; no more than 21,000,000 exist");
        }
        came += sats[i];
    }

    private int account(int named) {
        if (numbers[named] == 0) {
            accounts.add(columns.accounts.get(named));
            numbers[named] = accounts.size();
        }
        return numbers[named] - 1;
    }

    /** Books what came before the event to say what there is. */
    private OverdrawnException shortage(int i, int account, @Nullable LegalStatus status) {
        Journal before = new Journal(new EventColumns(events.subList(0, i)), holders);
        List<Lot> lots = Matching.lenient(before).lotsNow();
        return new Shortage(events.get(i), Btc.ofSats(sats[i]), accounts.get(account), status, lots).ofAccount();
    }
}
