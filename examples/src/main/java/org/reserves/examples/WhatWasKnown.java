package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reserves.holder.Holder;
import org.reserves.holding.Disclosure;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Knowledge;
import org.reserves.observation.KnownFigure;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Policy;
import org.reserves.observation.RejectedFigure;
import org.reserves.observation.Resolution;
import org.reserves.observation.Standing;
import org.reserves.observation.Statement;

/**
 * What was said about a holder's bitcoin, by whom and when; what contradicts what; and what was believed on the days in
 * between. Takes the code of a holder; Bhutan without one.
 */
public final class WhatWasKnown {
    private static final LocalDate NOW = LocalDate.parse("2026-11-01");
    private static final int WIDEST = 26;

    /** Records first; then whatever looks at the chain or keeps a list, the newest. */
    static final Policy POLICY = Policy.ranking(List.of(
                    List.of(EvidenceBasis.COURT_RECORD, EvidenceBasis.OFFICIAL_RECORD),
                    List.of(EvidenceBasis.DECLARATION),
                    List.of(EvidenceBasis.ON_CHAIN, EvidenceBasis.ON_CHAIN_ATTRIBUTION, EvidenceBasis.TRACKER),
                    List.of(EvidenceBasis.PRESS)))
            .newestWithinClass()
            .evidenceHoldsFor(365);

    private WhatWasKnown() {}

    /**
     * Prints the answer and draws the chart.
     *
     * @param args the ISO 3166 code of a holder, or nothing
     * @throws IOException if a data file cannot be read or the chart cannot be written
     */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args.length == 0 ? "BT" : args[0]);
    }

    static void run(PrintStream out, String code) throws IOException {
        Console console = new Console(out);
        ObservationLog log = ObservationData.load().log();
        List<Holder> holders = holders(log, code);
        if (holders.isEmpty()) {
            console.line("Nothing was said about \"" + code + "\"; something was about " + String.join(", ", codes(log))
                    + ".");
            return;
        }
        for (Holder holder : holders) {
            claims(console, log, holder);
            beliefs(console, log, holder);
            known(console, log.knownOn("2025-05-28"), holder);
        }
        console.heading("The chart");
        Path chart = ClaimChart.write(
                Resources.output().resolve("what-was-known-" + code.toLowerCase(Locale.ROOT) + ".png"),
                log,
                holders.get(0));
        console.line("Every claim over time, and what was believed: " + chart);
    }

    static List<Holder> holders(ObservationLog log, String code) {
        return log.holders().stream()
                .filter(holder -> holder.sovereign().code().equals(code))
                .toList();
    }

    private static List<String> codes(ObservationLog log) {
        return log.holders().stream()
                .map(holder -> holder.sovereign().code())
                .distinct()
                .toList();
    }

    /** Every observation of the holder, in the order they were reported. */
    static List<Observation> said(ObservationLog log, Holder holder) {
        return log.observations().stream()
                .filter(one -> log.holderOf(one.id()).equals(holder))
                .toList();
    }

    private static void claims(Console console, ObservationLog log, Holder holder) {
        console.heading("What was said about " + holder);
        List<List<String>> rows = new ArrayList<>();
        for (Observation one : said(log, holder)) {
            rows.add(List.of(
                    one.asOf().toString(),
                    what(one),
                    one.reporter().basis().words().replace("on-", ""),
                    one.reporter().origin()
                            + (one.reporter().outlet() == null
                                    ? ""
                                    : ", told by " + one.reporter().outlet()),
                    remarks(log, holder, one)));
        }
        console.table(List.of("as of", "BTC", "rests on", "who says so", "remark"), List.of(1), WIDEST, rows);
        console.line("");
        console.paragraph(
                "",
                "",
                "~ is about; a year or month alone is some day of it. A claim that derives from another"
                        + " is no second source.");
    }

    private static String what(Observation one) {
        Statement statement = one.statement();
        if (statement instanceof Statement.Held held) {
            return held.amount().withoutUnit();
        }
        if (statement instanceof Statement.Reduced reduced) {
            return "-" + reduced.amount().withoutUnit();
        }
        if (statement instanceof Statement.Added added) {
            return "+" + added.amount().withoutUnit();
        }
        return "taken back";
    }

    private static String remarks(ObservationLog log, Holder holder, Observation one) {
        List<String> remarks = new ArrayList<>();
        if (!one.scope().isWhole()) {
            remarks.add("a part: " + one.scope().part());
        }
        if (one.statement() instanceof Statement.Reduced reduced) {
            remarks.add("left: " + reduced.reason().words());
        }
        if (one.statement() instanceof Statement.Withdrawn withdrawn) {
            remarks.add((withdrawn.amount() == null ? "all" : withdrawn.amount().toDisplay()) + " taken back: "
                    + withdrawn.reason());
        }
        if (!one.derivesFrom().isEmpty()) {
            remarks.add("repeats "
                    + log.observation(one.derivesFrom().get(0)).reporter().origin()
                    + (one.derivesFrom().size() > 1 ? " and others" : ""));
        }
        figure(log.knownOn(NOW), holder, one).ifPresent(figure -> remarks.addAll(remarks(figure)));
        contradicting(log, holder, one).ifPresent(remarks::add);
        return String.join("; ", remarks);
    }

    private static List<String> remarks(KnownFigure figure) {
        List<String> remarks = new ArrayList<>();
        if (figure.standing() == Standing.PARTLY_WITHDRAWN) {
            remarks.add("of it " + figure.amount() + " still stand");
        } else if (figure.standing() != Standing.STANDS) {
            remarks.add(
                    figure.standing() == Standing.RESTS_ON_WITHDRAWN
                            ? "a figure taken back since"
                            : figure.standing().id());
        }
        if (figure.isMislabelled()) {
            remarks.add("printed as " + figure.observation().namedHolder() + "'s");
        }
        return remarks;
    }

    private static Optional<KnownFigure> figure(Knowledge known, Holder holder, Observation one) {
        return known.figures(holder, NOW).stream()
                .filter(figure -> figure.observation().equals(one))
                .findFirst();
    }

    /** Other figures of the whole whose days overlap with those of this one. */
    private static Optional<String> contradicting(ObservationLog log, Holder holder, Observation one) {
        if (!isWholeFigure(one)) {
            return Optional.empty();
        }
        List<String> others = said(log, holder).stream()
                .filter(other -> isWholeFigure(other)
                        && !other.asOf().isBefore(one.asOf())
                        && !one.asOf().isBefore(other.asOf())
                        && !amount(other).equals(amount(one)))
                .map(other -> amount(other).withoutUnit())
                .distinct()
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of("AGAINST " + String.join(" and ", others));
    }

    private static boolean isWholeFigure(Observation one) {
        return one.scope().isWhole()
                && one.statement() instanceof Statement.Held held
                && held.amount().isDisclosed();
    }

    private static Disclosure amount(Observation one) {
        return ((Statement.Held) one.statement()).amount();
    }

    private static void beliefs(Console console, ObservationLog log, Holder holder) {
        console.heading("What was believed of " + holder + ", day by day");
        console.paragraph("Policy: ", "        ", POLICY + ".");
        console.line("");
        for (Resolution belief : log.beliefs(holder, POLICY)) {
            console.paragraph(belief.question().asOf() + "  ", "            ", words(belief));
        }
    }

    private static String words(Resolution belief) {
        String text = belief.toString();
        text = text.substring(text.indexOf(": ") + 2);
        if (belief.state() == Resolution.State.UNKNOWN && !belief.parts().isEmpty()) {
            text += "; only a part: " + belief.parts().get(0).amount() + ", "
                    + belief.parts().get(0).observation().scope().part();
        }
        return text + ".";
    }

    private static void known(Console console, Knowledge known, Holder holder) {
        console.heading("What the day of the article, " + known.day() + ", could know of " + holder);
        Resolution answer = known.resolve(holder, known.day(), POLICY);
        console.paragraph("Answer:  ", "         ", words(answer));
        console.paragraph("Range:   ", "         ", known.range(holder, known.day(), POLICY) + ".");
        if (!answer.chosen().isEmpty()) {
            console.line("Age:     at most " + answer.mostDaysOld() + " days; independent sources: "
                    + answer.independentSources());
        }
        answer.rejected().stream()
                .sorted(Comparator.comparing((RejectedFigure rejected) ->
                                rejected.figure().observation().asOf())
                        .reversed())
                .forEach(rejected -> console.paragraph("Not:     ", "         ", rejected + "."));
        answer.parts().forEach(part -> console.paragraph("Part:    ", "         ", part.observation() + "."));
    }
}
