package org.reserves.pledge;

import java.time.LocalDate;
import java.util.List;
import org.reserves.holder.Holder;
import org.reserves.internal.Words;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Statement;
import org.reserves.promise.ReportEvery;

/** Was a report published for each period? */
final class ReportJudge {
    private final ReportEvery promise;
    private final Evidence evidence;
    private final Judgement findings;

    ReportJudge(ReportEvery promise, Evidence evidence, Judgement findings) {
        this.promise = promise;
        this.evidence = evidence;
        this.findings = findings;
    }

    void judge() {
        ObservationLog log = evidence.publications();
        if (log == null) {
            findings.missing("a log of what was published: a ledger and balances do not say when a report appeared");
            return;
        }
        List<Observation> reports = log.observations(Holder.of(findings.pledge.maker())).stream()
                .filter(said -> said.statement() instanceof Statement.Held
                        && said.reporter().basis().isOwnStatement()
                        && findings.pledge.binds(said.titleHolder()))
                .toList();
        int periods = 0;
        while (!deadline(periods).isAfter(findings.asOf) && !lastDay(periods).isAfter(findings.end)) {
            judge(periods++, reports);
        }
        if (periods == 0) {
            findings.missing("what is published until " + deadline(0) + ", when the first report is due");
        }
        findings.remark("judged by a log of " + Words.count(log.observations().size(), "publication")
                + ", taken to hold every report until " + findings.asOf);
        findings.ifKept("a report for each of " + Words.count(periods, "period") + " " + findings.period());
        findings.ifBroken(
                "no report for " + findings.count() + " of " + Words.count(periods, "period") + " " + findings.period()
                        + ", first by " + (findings.broken() ? findings.first().date() : findings.end),
                null);
    }

    private void judge(int period, List<Observation> reports) {
        boolean possible = false;
        for (Observation report : reports) {
            boolean certain = !report.asOf().earliest().isBefore(firstDay(period))
                    && !report.asOf().latest().isAfter(lastDay(period))
                    && !report.reported().latest().isAfter(deadline(period));
            if (certain) {
                return;
            }
            possible |= !report.asOf().latest().isBefore(firstDay(period))
                    && !report.asOf().earliest().isAfter(lastDay(period))
                    && !report.reported().earliest().isAfter(deadline(period));
        }
        String when = firstDay(period) + " to " + lastDay(period);
        if (possible) {
            findings.missing("the day of a report that may be of the period from " + when + " and in time");
        } else {
            findings.breach(new Breach(
                    deadline(period),
                    null,
                    "no report of the period from " + when + " was published by " + deadline(period),
                    null,
                    null));
        }
    }

    private LocalDate firstDay(int period) {
        return findings.pledge.from().plus(promise.every().multipliedBy(period));
    }

    private LocalDate lastDay(int period) {
        return firstDay(period + 1).minusDays(1);
    }

    private LocalDate deadline(int period) {
        return lastDay(period).plusDays(promise.withinDays());
    }
}
