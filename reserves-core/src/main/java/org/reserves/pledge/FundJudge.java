package org.reserves.pledge;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.money.PriceSeries;
import org.reserves.promise.ShareOfFund;

/** Were the coins worth more than a share of a fund, on the days its value is known? */
final class FundJudge {
    private final ShareOfFund promise;
    private final Evidence evidence;
    private final Judgement findings;

    /** How many coins were held at the end of a day, where that is known. */
    private final Function<LocalDate, Optional<Btc>> held;

    FundJudge(ShareOfFund promise, Evidence evidence, Judgement findings, Function<LocalDate, Optional<Btc>> held) {
        this.promise = promise;
        this.evidence = evidence;
        this.findings = findings;
        this.held = held;
    }

    void judge() {
        List<FundValue> values = evidence.funds().stream()
                .filter(value -> value.fund().equals(promise.fund()))
                .filter(value -> !value.date().isBefore(findings.pledge.from())
                        && !value.date().isAfter(findings.end))
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .toList();
        int judged = 0;
        LocalDate last = null;
        for (FundValue value : values) {
            if (judge(value)) {
                judged++;
                last = value.date();
            }
        }
        if (last == null || !last.equals(findings.end)) {
            findings.missing("the value of \"" + promise.fund() + "\" on " + findings.end
                    + (last == null ? "" : "; the latest that could be judged is of " + last));
        }
        findings.remark("the days between those the value of the fund is known of are not covered");
        findings.ifKept("at most " + promise.percent().toPlainString() + " % of \"" + promise.fund() + "\" on each of "
                + judged + (judged == 1 ? " day" : " days"));
        findings.ifBroken(
                "up to " + findings.largest().toDisplay() + " beyond "
                        + promise.percent().toPlainString() + " % of \"" + promise.fund() + "\"",
                findings.largest());
    }

    /** Judges a day, and says whether it could. */
    private boolean judge(FundValue value) {
        PriceSeries prices = evidence.prices();
        if (prices == null || !prices.hasPriceOn(value.date())) {
            findings.missing("the price of bitcoin on " + value.date() + ", for " + value);
            return false;
        }
        if (!prices.currency().equals(value.value().currency())) {
            findings.missing("a price in " + value.value().currency() + " on " + value.date() + ", for " + value);
            return false;
        }
        Optional<Btc> coins = held.apply(value.date());
        if (coins.isEmpty()) {
            findings.missing("a balance of its " + promise.scope() + " on " + value.date() + ", for " + value);
            return false;
        }
        Price.Known price = prices.on(value.date());
        Money limit = value.value().multipliedBy(promise.percent().movePointLeft(2));
        if (price.valueOf(coins.get()).compareTo(limit) > 0) {
            Btc beyond = coins.get().minus(price.amountFor(limit, RoundingMode.DOWN));
            findings.breach(new Breach(
                    value.date(),
                    beyond,
                    coins.get().toDisplay() + " at " + price + " are worth "
                            + price.valueOf(coins.get()).toDisplay() + ", more than "
                            + promise.percent().toPlainString() + " % of " + value,
                    null,
                    null));
        }
        return true;
    }
}
