package org.reserves.pledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.reserves.internal.Words;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Movement;
import org.reserves.money.Money;
import org.reserves.money.PriceSeries;
import org.reserves.promise.EligibleByMarketValue;
import org.reserves.provenance.Provenance;
import org.reserves.supply.ChainCalendar;
import org.reserves.supply.HeightEstimate;
import org.reserves.supply.IssuanceSchedule;

/**
 * Were coins bought while their market value averaged too little? The coins there are on a day follow from the halving schedule and the
 * estimated height, with its bounds.
 */
final class EligibilityJudge {
    private final EligibleByMarketValue promise;
    private final LedgerRecord record;
    private final Evidence evidence;
    private final Judgement findings;
    /** The sums of the market values of all days with a price up to each day. */
    private final TreeMap<LocalDate, Sums> sums = new TreeMap<>();

    private record Sums(BigDecimal low, BigDecimal high, int days) {
        static final Sums NOTHING = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, 0);
    }

    EligibilityJudge(EligibleByMarketValue promise, LedgerRecord record, Evidence evidence, Judgement findings) {
        this.promise = promise;
        this.record = record;
        this.evidence = evidence;
        this.findings = findings;
    }

    void judge() {
        List<Acquisition> bought = record.during().stream()
                .filter(movement -> movement.event() instanceof Acquisition && record.inScope(movement.to()))
                .map(Movement::event)
                .map(Acquisition.class::cast)
                .toList();
        addPrices();
        for (Acquisition acquisition : bought) {
            Provenance.Kind kind = acquisition.provenance().kind();
            if (kind == Provenance.Kind.PURCHASE) {
                judge(acquisition);
            } else if (kind == Provenance.Kind.UNKNOWN) {
                findings.missing("how the coins came in the " + acquisition.inWords());
            } else {
                findings.remark(acquisition.inWords() + " by " + kind.id() + " does not count");
            }
        }
        if (record.movements().isEmpty()) {
            findings.missing(
                    "any record of how coins came to " + record.pledge().maker());
        }
        findings.ifKept("nothing is recorded to be bought while the market value averaged less than "
                + promise.least().toDisplay() + " " + findings.period());
        findings.ifBroken(
                findings.sum().toDisplay() + " bought while the market value averaged less than "
                        + promise.least().toDisplay(),
                findings.sum());
    }

    private void addPrices() {
        PriceSeries prices = evidence.prices();
        if (prices == null || !prices.currency().equals(promise.least().currency())) {
            return;
        }
        Sums sum = Sums.NOTHING;
        for (var price : prices.prices()) {
            LocalDate day = price.date();
            if (day != null) {
                HeightEstimate height = ChainCalendar.mainnet().heightOn(day);
                BigDecimal perBtc = price.perBtc().amount();
                BigDecimal low = IssuanceSchedule.issuedUpTo(height.lowest()).toBigDecimal();
                BigDecimal high = IssuanceSchedule.issuedUpTo(height.highest()).toBigDecimal();
                sum = new Sums(sum.low.add(perBtc.multiply(low)), sum.high.add(perBtc.multiply(high)), sum.days + 1);
                sums.put(day, sum);
            }
        }
    }

    private Sums until(LocalDate day) {
        var entry = sums.floorEntry(day);
        return entry == null ? Sums.NOTHING : entry.getValue();
    }

    private void judge(Acquisition acquisition) {
        LocalDate first = promise.firstDay(acquisition.date());
        LocalDate last = promise.lastDay(acquisition.date());
        int wanted = (int) (last.toEpochDay() - first.toEpochDay() + 1);
        Sums end = until(last);
        Sums begin = until(first.minusDays(1));
        int there = end.days - begin.days;
        if (there < wanted) {
            findings.missing("the price of bitcoin in " + promise.least().currency() + " on "
                    + Words.count(wanted - there, "day") + " from " + first + " to "
                    + last + ", before the " + acquisition.inWords());
            return;
        }
        BigDecimal least = promise.least().amount().multiply(BigDecimal.valueOf(wanted));
        if (end.high.subtract(begin.high).compareTo(least) < 0) {
            String average = Money.of(promise.least().currency(), end.high.subtract(begin.high))
                    .dividedBy(BigDecimal.valueOf(wanted), 0, RoundingMode.HALF_EVEN)
                    .toDisplay();
            findings.breach(new Breach(
                    acquisition.date(),
                    acquisition.amount(),
                    acquisition.inWords() + " while the market value averaged at most " + average + " from " + first
                            + " to " + last,
                    acquisition,
                    null));
        } else if (end.low.subtract(begin.low).compareTo(least) < 0) {
            findings.missing("how many coins there were, to the block, before the " + acquisition.inWords()
                    + ": the average is too close to " + promise.least().toDisplay());
        }
    }
}
