package org.reserves.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.provenance.LegalStatus;

/**
 * How many coins each event moves from which pool to which, and that they are there. That does not depend on the
 * selection of lots, so it is checked once, when the ledger is built.
 */
final class Flow {
    final byte[] type;
    final long[] sats;
    final int[] from;
    final int[] to;

    /** Says whether any event names the lots it uses. */
    boolean namesLots;

    private final EventOrder order;
    private final Holders holders;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> accounts = new ArrayList<>();
    /** How many satoshis there are in each pool after the events so far. */
    private long[] held = new long[Journal.pools(1)];
    /** How many satoshis ever came; no sum of a ledger is larger. */
    private long came;

    Flow(EventOrder order, Holders holders) {
        this.order = order;
        this.holders = holders;
        int events = order.events.length;
        this.type = new byte[events];
        this.sats = new long[events];
        this.from = new int[events];
        this.to = new int[events];
    }

    List<String> accounts() {
        return List.copyOf(accounts);
    }

    /** Adds the event; all before it were added. */
    void add(int i) {
        LedgerEvent event = order.events[i];
        if (event instanceof Acquisition acquisition) {
            int account = account(acquisition.account());
            came(acquisition);
            move(i, acquisition.amount().toSats(), Journal.NOWHERE, Journal.pool(account, acquisition.status()));
        } else if (event instanceof Disposal disposal) {
            boolean pays = disposal.manner().isForValue() || disposal.proceeds() != null;
            type[i] = pays ? Journal.SALE : Journal.LOSS;
            namesLots |= !disposal.lots().isEmpty();
            int account = account(disposal.account());
            LegalStatus status = status(i, account, disposal.status(), disposal.amount());
            requireStep(disposal, status);
            take(i, disposal.amount(), account, status, Journal.NOWHERE);
        } else if (event instanceof AccountTransfer transfer) {
            type[i] = Journal.MOVE;
            namesLots |= !transfer.lots().isEmpty();
            int account = account(transfer.from());
            LegalStatus status = status(i, account, transfer.status(), transfer.amount());
            take(i, transfer.amount(), account, status, Journal.pool(account(transfer.to()), status));
        } else if (event instanceof StatusChange change) {
            type[i] = Journal.MOVE;
            namesLots |= !change.lots().isEmpty();
            change(i, change);
        }
    }

    private void change(int i, StatusChange change) {
        int account = account(change.account());
        Btc amount = change.amount();
        if (amount == null) {
            amount = Btc.ofSats(held[Journal.pool(account, change.from())]);
            if (amount.signum() == 0) {
                throw shortage(i, account, change.from(), amount);
            }
        }
        take(i, amount, account, change.from(), Journal.pool(account, change.to()));
    }

    private LegalStatus status(int i, int account, @Nullable LegalStatus stated, Btc amount) {
        if (stated != null) {
            return stated;
        }
        LegalStatus only = null;
        for (LegalStatus status : Journal.STATUSES) {
            if (held[Journal.pool(account, status)] > 0) {
                if (only != null) {
                    throw new IllegalArgumentException(
                            Describe.event(order.events[i]) + " does not say which coins: account \""
                                    + accounts.get(account) + "\" holds " + only.id() + " and " + status.id()
                                    + " ones; name the status with inStatus");
                }
                only = status;
            }
        }
        if (only == null) {
            throw shortage(i, account, null, amount);
        }
        return only;
    }

    private void requireStep(Disposal disposal, LegalStatus status) {
        LegalStatus end = disposal.manner().endStatus();
        if (end != null && !status.mayBecome(end)) {
            throw new IllegalArgumentException(Describe.event(disposal) + " is impossible: " + status.id()
                    + " coins cannot become " + end.id() + "; record the change of status that came before");
        }
    }

    private void take(int i, Btc amount, int account, LegalStatus status, int target) {
        int source = Journal.pool(account, status);
        if (held[source] < amount.toSats()) {
            throw shortage(i, account, status, amount);
        }
        held[source] -= amount.toSats();
        move(i, amount.toSats(), source, target);
    }

    private void move(int i, long amount, int source, int target) {
        sats[i] = amount;
        from[i] = source;
        to[i] = target;
        if (target != Journal.NOWHERE) {
            held[target] += amount;
        }
    }

    private void came(Acquisition acquisition) {
        long sats = acquisition.amount().toSats();
        if (came > Long.MAX_VALUE - sats) {
            throw new ArithmeticException(Describe.event(acquisition) + " brings what a ledger acquired to more than "
                    + Btc.ofSats(Long.MAX_VALUE).toDisplay()
                    + ", the most it can count; no more than 21,000,000 exist");
        }
        came += sats;
    }

    private int account(String name) {
        Integer index = indexes.get(name);
        if (index == null) {
            index = accounts.size();
            indexes.put(name, index);
            accounts.add(name);
            if (held.length < Journal.pools(accounts.size())) {
                held = Arrays.copyOf(held, 2 * held.length);
            }
        }
        return index;
    }

    /** Books what came before the event to say what there is. */
    private OverdrawnException shortage(int i, int account, @Nullable LegalStatus status, Btc amount) {
        Journal before = new Journal(order.first(i), holders);
        List<Lot> lots = Matching.lenient(before).lotsNow();
        return new Shortage(order.events[i], amount, accounts.get(account), status, lots).ofAccount();
    }
}
