package org.reserves.pledge;

import java.math.BigInteger;
import java.time.LocalDate;
import javax.annotation.Nullable;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.Movement;
import org.reserves.ledger.Place;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;
import org.reserves.promise.SellAtMost;

/**
 * Was more sold in a rolling period than a share of the holding?
 *
 * <p>One pass over the movements, in plain arrays: each sale ends a period, whose first sale and whose beginning are pointers that only
 * move ahead, and whose largest holding is at the front of a queue that falls from front to back.
 */
final class RollingJudge {
    private final SellAtMost promise;
    private final LedgerRecord record;
    private final Judgement findings;
    private final Strays strays;
    private final BigInteger numerator;
    private final BigInteger denominator;
    /** The largest holding of which a share is surely counted in 64 bits. */
    private final long mostNarrow;

    /** The day of each movement. */
    private final long[] days;
    /** What is held after each movement, until the next. */
    private final long[] levels;
    /** How much each movement sold. */
    private final long[] sales;
    /** The movements after which most was held: each later one left less than those before it. */
    private final int[] largest;

    private int front;
    private int back;
    /** The movement that is judged. */
    private int current;
    /** The first movement whose sale counts. */
    private int firstSale;
    /** The last movement on or before the day a period begins after, or −1. */
    private int begin = -1;

    private long held;
    private long sold;
    private boolean above;
    private long worst;
    private long doubt;

    @Nullable
    private Disposal doubtful;

    RollingJudge(SellAtMost promise, LedgerRecord record, Judgement findings) {
        this.promise = promise;
        this.record = record;
        this.findings = findings;
        this.strays = new Strays(promise.scope(), record, findings);
        Ratio share = promise.share();
        this.numerator = share.numerator();
        this.denominator = share.denominator();
        this.mostNarrow =
                numerator.add(denominator).bitLength() < Long.SIZE ? Long.MAX_VALUE / numerator.longValue() : -1;
        int size = record.size();
        this.days = new long[size];
        this.levels = new long[size];
        this.sales = new long[size];
        this.largest = new int[size];
    }

    void judge() {
        record.pass().forEachOrdered(this::judge);
        if (!record.everInScope()) {
            findings.missing("any record of " + promise.scope() + " of "
                    + record.pledge().maker() + ": nobody can keep or sell what is not known to be there");
        }
        if (doubtful != null) {
            findings.missing("of which holding the share is: of that at the beginning of a period "
                    + Btc.ofSats(doubt).toDisplay() + " too many were sold by the " + doubtful.inWords()
                    + ", of the largest in it none");
        }
        findings.ifKept("never more than " + words() + " " + findings.period() + "; "
                + Btc.ofSats(held).toDisplay() + " held at the end");
        findings.ifBroken(
                "up to " + findings.largest().toDisplay() + " sold beyond " + words() + ", first on "
                        + (findings.broken() ? findings.first().date() : record.end()),
                findings.largest());
    }

    private void judge(Movement movement) {
        Place from = movement.from();
        days[current] = movement.event().date().toEpochDay();
        boolean bound = !movement.event().date().isBefore(record.pledge().from());
        if (bound && record.inScope(from)) {
            leaves(movement);
        } else if (bound && from != null) {
            strays.elsewhere(movement, from);
        }
        level(movement);
        current++;
    }

    private String words() {
        String period = promise.toString();
        return period.substring(period.indexOf("at most ") + "at most ".length());
    }

    private void leaves(Movement movement) {
        if (movement.event() instanceof Disposal disposal && disposal.manner().isForValue()) {
            sale(disposal, movement.amount().toSats());
        } else {
            strays.left(movement);
            if (movement.to() == null) {
                findings.remark(movement.event().inWords() + " is not a sale");
            }
        }
    }

    private void sale(Disposal disposal, long sats) {
        LocalDate day = disposal.date();
        long before = day.minus(promise.period()).toEpochDay();
        sales[current] = sats;
        sold += sats;
        while (days[firstSale] <= before) {
            sold -= sales[firstSale++];
        }
        while (days[begin + 1] <= before) {
            begin++;
        }
        while (front < back && days[largest[front] + 1] <= before) {
            front++;
        }
        long beyondLargest = sold - allowed(front < back ? levels[largest[front]] : 0);
        long beyondFirst = sold - allowed(begin < 0 ? 0 : levels[begin]);
        boolean first = promise.base() == SellAtMost.Base.AT_THE_BEGINNING;
        judge(disposal, first ? beyondFirst : beyondLargest);
        if (promise.base() == SellAtMost.Base.NOT_SAID && beyondLargest <= 0 && beyondFirst > doubt) {
            doubt = beyondFirst;
            doubtful = disposal;
        }
    }

    private long allowed(long holding) {
        if (holding <= mostNarrow) {
            return holding * numerator.longValue() / denominator.longValue();
        }
        return BigInteger.valueOf(holding)
                .multiply(numerator)
                .divide(denominator)
                .longValueExact();
    }

    /** What is sold beyond the share is one breach until it is no longer; more beyond is another. */
    private void judge(Disposal disposal, long beyond) {
        if (beyond > 0 && (!above || beyond > worst)) {
            findings.breach(new Breach(
                    disposal.date(),
                    Btc.ofSats(beyond),
                    "with the " + disposal.inWords() + ", " + Btc.ofSats(sold).toDisplay()
                            + " were sold within the period that ends then, "
                            + Btc.ofSats(beyond).toDisplay() + " too many",
                    disposal,
                    null));
        }
        above = beyond > 0;
        worst = Math.max(worst, beyond);
    }

    /** Keeps what is held after a movement, and forgets smaller holdings that were before it. */
    private void level(Movement movement) {
        held += record.change(movement, record::inScope).toSats();
        levels[current] = held;
        while (front < back && levels[largest[back - 1]] <= held) {
            back--;
        }
        largest[back++] = current;
    }
}
