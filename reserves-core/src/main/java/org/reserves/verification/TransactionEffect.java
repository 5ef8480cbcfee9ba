package org.reserves.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.reserves.chain.OutgoingTransaction;
import org.reserves.ledger.AccountTransfer;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.money.Btc;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Provenance;

/** What one transaction did to the accounts of a reserve. */
final class TransactionEffect {
    private final String txid;
    private final int height;

    @Nullable
    private final OutgoingTransaction outgoing;

    private final Map<String, Btc> changes = new TreeMap<>();
    private final Map<String, Btc> overwritten = new TreeMap<>();
    private Btc spent = Btc.ZERO;
    private int inputs;

    TransactionEffect(String txid, int height, @Nullable OutgoingTransaction outgoing) {
        this.txid = txid;
        this.height = height;
        this.outgoing = outgoing;
    }

    String txid() {
        return txid;
    }

    int height() {
        return height;
    }

    void receive(String account, Btc amount) {
        changes.merge(account, amount, Btc::plus);
    }

    void spend(String account, Btc amount) {
        changes.merge(account, amount.negated(), Btc::plus);
        spent = spent.plus(amount);
        inputs++;
    }

    void overwrite(String account, Btc amount) {
        overwritten.merge(account, amount, Btc::plus);
    }

    /** Returns the events on a day: transfers between the accounts, then what is left. */
    List<LedgerEvent> events(LocalDate day) {
        List<LedgerEvent> events = new ArrayList<>();
        overwritten.forEach(
                (account, amount) -> events.add(disposal(day, amount, Departure.LOSS, account, "overwritten")));
        Map<String, Btc> lost = new TreeMap<>();
        Map<String, Btc> gained = new TreeMap<>();
        changes.forEach((account, change) -> {
            if (change.signum() < 0) {
                lost.put(account, change.negated());
            } else if (change.signum() > 0) {
                gained.put(account, change);
            }
        });
        transfers(day, lost, gained, events);
        gained.forEach((account, amount) -> {
            if (amount.signum() > 0) {
                events.add(acquisition(day, amount, account));
            }
        });
        disposals(day, lost, events);
        return events;
    }

    private void transfers(LocalDate day, Map<String, Btc> lost, Map<String, Btc> gained, List<LedgerEvent> events) {
        for (Map.Entry<String, Btc> from : lost.entrySet()) {
            for (Map.Entry<String, Btc> to : gained.entrySet()) {
                Btc moved = smaller(from.getValue(), to.getValue());
                if (moved.signum() > 0) {
                    events.add(AccountTransfer.of(moved, day, from.getKey(), to.getKey())
                            .named(id("moved", from.getKey() + " to " + to.getKey()))
                            .transaction(txid));
                    from.setValue(from.getValue().minus(moved));
                    to.setValue(to.getValue().minus(moved));
                }
            }
        }
    }

    private void disposals(LocalDate day, Map<String, Btc> lost, List<LedgerEvent> events) {
        Btc fee = fee();
        for (Map.Entry<String, Btc> from : lost.entrySet()) {
            Btc ownFee = smaller(fee, from.getValue());
            Btc paid = from.getValue().minus(ownFee);
            fee = fee.minus(ownFee);
            if (paid.signum() > 0) {
                events.add(disposal(day, paid, Departure.SPEND, from.getKey(), "paid"));
            }
            if (ownFee.signum() > 0) {
                events.add(disposal(day, ownFee, Departure.SPEND, from.getKey(), "fee"));
            }
        }
    }

    /** Returns the miner's fee where the reserve alone paid it, and zero where nobody can tell. */
    private Btc fee() {
        return outgoing == null || outgoing.inputs() != inputs ? Btc.ZERO : spent.minus(outgoing.paid());
    }

    private Acquisition acquisition(LocalDate day, Btc amount, String account) {
        Acquisition event = Acquisition.of(amount, day, Provenance.unknown())
                .named(id("received", account))
                .transaction(txid);
        return account.equals(LedgerEvent.MAIN_ACCOUNT) ? event : event.into(account);
    }

    private Disposal disposal(LocalDate day, Btc amount, Departure manner, String account, String what) {
        Disposal event =
                Disposal.of(amount, day, manner).named(id(what, account)).transaction(txid);
        return account.equals(LedgerEvent.MAIN_ACCOUNT) ? event : event.from(account);
    }

    private String id(String what, String account) {
        return what + " " + account + " " + height + " " + txid;
    }

    private static Btc smaller(Btc one, Btc other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
