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
import java.util.Objects;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.claims.PublishedClaims;
import org.reserves.examples.charts.ClaimChart;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.holder.Holder;
import org.reserves.holder.Sovereign;
import org.reserves.observation.Contradiction;
import org.reserves.observation.Knowledge;
import org.reserves.observation.KnownFigure;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Policy;
import org.reserves.observation.RejectedFigure;
import org.reserves.observation.Resolution;
import org.reserves.observation.Statement;

/**
 * What was said about a holder's bitcoin, by whom and when; what contradicts what; and what was believed on the days in
 * between. Takes the code or name of a holder, {@code US} or {@code United States}; Bhutan without one.
 */
public final class WhatWasKnown {
    private static final LocalDate NOW = LocalDate.parse("2026-11-01");
    private static final int WIDEST = 23;

    static final Policy POLICY = PublishedClaims.policy();

    private WhatWasKnown() {}

    /**
     * Prints the answer and draws the chart.
     *
     * @param args the ISO 3166 code of a holder, or its name, or nothing
     * @throws IOException if a data file cannot be read or the chart cannot be written
     */
    public static void main(String[] args) throws IOException {
        run(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                args.length == 0 ? "BT" : String.join(" ", args));
    }

    static void run(PrintStream out, String name) throws IOException {
        Console console = new Console(out);
        String code = Sovereign.named(name).map(Sovereign::code).orElse(name);
        ObservationLog log = PublishedClaims.log();
        List<Holder> holders = log.holders(code);
        if (holders.isEmpty()) {
            String codes = log.holders().stream()
                    .map(holder -> holder.sovereign().code())
                    .distinct()
                    .collect(Collectors.joining(", "));
            console.paragraph("", "", "Nothing was said about \"" + code + "\"; something was about " + codes + ".");
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
                holders.get(0),
                POLICY);
        console.line("Every claim over time, and what was believed: " + chart);
    }

    private static void claims(Console console, ObservationLog log, Holder holder) {
        console.heading("What was said about " + holder);
        List<List<String>> rows = new ArrayList<>();
        Knowledge now = log.knownOn(NOW);
        List<Contradiction> contradictions = now.contradictions(holder);
        for (Observation one : log.observations(holder)) {
            rows.add(List.of(
                    one.asOf().toString(),
                    one.statement().withoutUnit(),
                    one.reporter().basis().words(),
                    one.reporter().who(),
                    remarks(now, contradictions, one)));
        }
        console.table(List.of("as of", "BTC", "rests on", "who says so", "remark"), List.of(1), WIDEST, rows);
        console.line("");
        console.paragraph(
                "",
                "",
                "~ is about; a year or month alone is some day of it. A claim that derives from another"
                        + " is no second source.");
    }

    private static String remarks(Knowledge now, List<Contradiction> contradictions, Observation one) {
        List<String> remarks = new ArrayList<>();
        if (!one.scope().isWhole()) {
            remarks.add("a part: " + one.scope().part());
        }
        if (one.statement() instanceof Statement.Reduced reduced) {
            remarks.add("left: " + reduced.reason().words());
        }
        if (one.statement() instanceof Statement.Withdrawn withdrawn) {
            remarks.add(withdrawn.reason());
        }
        if (!one.derivesFrom().isEmpty()) {
            remarks.add("repeats "
                    + now.log().observation(one.derivesFrom().get(0)).reporter().origin()
                    + (one.derivesFrom().size() > 1 ? " and others" : ""));
        }
        if (one.statement() instanceof Statement.Held) {
            remarks.addAll(remarks(now.figure(one.id())));
        }
        String others = contradictions.stream()
                .map(contradiction -> rival(contradiction, contradiction.against(one)))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" and "));
        if (!others.isEmpty()) {
            remarks.add("AGAINST " + others);
        }
        return String.join("; ", remarks);
    }

    @Nullable
    private static String rival(Contradiction contradiction, @Nullable KnownFigure other) {
        return other == null
                ? null
                : other.stated().amount().withoutUnit() + (contradiction.isDigitSwap() ? " (digits exchanged)" : "");
    }

    private static List<String> remarks(KnownFigure figure) {
        List<String> remarks = new ArrayList<>();
        if (figure.standing() != KnownFigure.Standing.STANDS) {
            remarks.add(figure.standing().words());
        }
        if (figure.standing() == KnownFigure.Standing.PARTLY_WITHDRAWN) {
            remarks.add("of it " + figure.amount() + " still stand");
        }
        if (figure.isMislabelled()) {
            remarks.add("printed as " + figure.observation().namedHolder() + "'s");
        }
        return remarks;
    }

    private static void beliefs(Console console, ObservationLog log, Holder holder) {
        console.heading("What was believed of " + holder + ", day by day");
        console.paragraph("Policy: ", "        ", POLICY + ".");
        console.line("");
        for (Resolution belief : log.beliefs(holder, POLICY)) {
            console.paragraph(belief.question().asOf() + "  ", "            ", belief.answer() + ".");
        }
    }

    private static void known(Console console, Knowledge known, Holder holder) {
        console.heading("What the day of the article, " + known.day() + ", could know of " + holder);
        Resolution answer = known.resolve(holder, known.day(), POLICY);
        console.paragraph("Answer:  ", "         ", answer.answer() + ".");
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
