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

    final Holders holders;

    private final LedgerEvent[] events;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> accounts = new ArrayList<>();
    /** How many satoshis there are in each pool after the events so far. */
    private long[] held = new long[Journal.pools(1)];

    Flow(LedgerEvent[] events, Holders holders) {
        this.events = events;
        this.holders = holders;
        this.type = new byte[events.length];
        this.sats = new long[events.length];
        this.from = new int[events.length];
        this.to = new int[events.length];
        for (int i = 0; i < events.length; i++) {
            add(i);
        }
    }

    List<String> accounts() {
        return List.copyOf(accounts);
    }

    private void add(int i) {
        LedgerEvent event = events[i];
        if (event instanceof Acquisition acquisition) {
            int account = account(acquisition.account());
            move(i, acquisition.amount().toSats(), Journal.NOWHERE, Journal.pool(account, acquisition.status()));
            return;
        }
        type[i] = event instanceof Disposal ? Journal.DISPOSAL : Journal.MOVE;
        if (event instanceof Disposal disposal) {
            LegalStatus status = status(i, disposal.account(), disposal.status(), disposal.amount());
            requireStep(disposal, status);
            take(i, disposal.amount(), disposal.account(), status, Journal.NOWHERE);
        } else if (event instanceof AccountTransfer transfer) {
            LegalStatus status = status(i, transfer.from(), transfer.status(), transfer.amount());
            take(i, transfer.amount(), transfer.from(), status, Journal.pool(account(transfer.to()), status));
        } else if (event instanceof StatusChange change) {
            change(i, change);
        }
    }

    private void change(int i, StatusChange change) {
        int account = account(change.account());
        Btc amount = change.amount();
        if (amount == null) {
            amount = Btc.ofSats(held[Journal.pool(account, change.from())]);
            if (amount.signum() == 0) {
                throw shortage(i, change.account(), change.from(), amount);
            }
        }
        take(i, amount, change.account(), change.from(), Journal.pool(account, change.to()));
    }

    private LegalStatus status(int i, String account, @Nullable LegalStatus stated, Btc amount) {
        if (stated != null) {
            return stated;
        }
        int index = account(account);
        LegalStatus only = null;
        for (LegalStatus status : LegalStatus.values()) {
            if (held[Journal.pool(index, status)] > 0) {
                if (only != null) {
                    throw new IllegalArgumentException(
                            Describe.event(events[i]) + " does not say which coins: account \""
                                    + account + "\" holds " + only.id() + " and " + status.id()
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
        LegalStatus end =
                switch (disposal.manner()) {
                    case RETURN -> LegalStatus.RETURNED;
                    case SALE, AUCTION, SPEND -> LegalStatus.SOLD;
                    case LOSS, BURN -> null;
                };
        if (end != null && !status.mayBecome(end)) {
            throw new IllegalArgumentException(Describe.event(disposal) + " is impossible: " + status.id()
                    + " coins cannot become " + end.id() + "; record the change of status that came before");
        }
    }

    private void take(int i, Btc amount, String account, LegalStatus status, int target) {
        int source = Journal.pool(account(account), status);
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
            held[target] = Math.addExact(held[target], amount);
        }
    }

    private int account(String name) {
        Integer index = indexes.get(name);
        if (index == null) {
            index = accounts.size();
            indexes.put(name, index);
            accounts.add(name);
            held = Arrays.copyOf(held, Journal.pools(accounts.size()));
        }
        return index;
    }

    private OverdrawnException shortage(int i, String account, @Nullable LegalStatus status, Btc amount) {
        return Shortage.of(events, holders, i, account, status, amount);
    }
}
