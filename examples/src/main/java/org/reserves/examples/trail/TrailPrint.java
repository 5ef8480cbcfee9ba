package org.reserves.examples.trail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.Nullable;
import org.reserves.chain.ChainHistory;
import org.reserves.examples.io.Console;
import org.reserves.money.Btc;

/** Trails as a reader sees them: what stands behind them, a verdict for each declaration, then each block that moved coins. */
public final class TrailPrint {
    private static final int WIDEST = 60;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TrailPrint() {}

    public static void print(Console console, ChainHistory history, List<Trail> trails) {
        console.heading("The chain");
        console.line("Read      " + history.blocks());
        console.line("Last      " + history.tip().hash());
        console.line("Assurance " + history.assurance().id());
        history.grounds().forEach(ground -> console.paragraph("          ", "          ", ground));
        verdicts(console, history, trails);
        trails.forEach(trail -> steps(console, trail));
        console.heading("What this proves, and what it does not");
        console.paragraph(
                "",
                "",
                "Coins were at these addresses after the block named, and came and went as listed. It does not show who can spend"
                        + " them, nor that they belong to the same hands from one day to the next: coins that pass through for a day"
                        + " count on that day and no other.");
    }

    private static void verdicts(Console console, ChainHistory history, List<Trail> trails) {
        console.heading("The declarations, as of their day and now");
        List<List<String>> rows = new ArrayList<>();
        for (Trail trail : trails) {
            int last = trail.steps().size() - 1;
            rows.add(List.of(
                    trail.holder(),
                    trail.day().toString(),
                    String.valueOf(trail.result().block().height()),
                    trail.result().declaration().holding().amount().withoutUnit(),
                    plain(trail.result().found()),
                    trail.result().verdict().toString(),
                    plain(last < 0 ? Btc.ZERO : trail.steps().get(last).balance())));
        }
        console.table(
                List.of(
                        "holder",
                        "as of",
                        "block",
                        "declared, BTC",
                        "found then",
                        "verdict",
                        "found at " + history.blocks().lastHeight()),
                List.of(2, 3, 4, 6),
                WIDEST,
                rows);
    }

    private static void steps(Console console, Trail trail) {
        console.heading(trail.result().declaration().holding().titleHolder() + ": block by block");
        List<List<String>> rows = new ArrayList<>();
        int asOf = trail.result().block().height() == null
                ? -1
                : trail.result().block().height();
        boolean marked = false;
        Btc balance = Btc.ZERO;
        for (Trail.Step step : trail.steps()) {
            if (!marked && step.height() > asOf) {
                rows.add(mark(trail, asOf, balance));
                marked = true;
            }
            balance = step.balance();
            rows.add(List.of(
                    String.valueOf(step.height()),
                    time(step.time()),
                    nothing(step.in()),
                    nothing(step.out()),
                    plain(balance)));
        }
        if (!marked) {
            rows.add(mark(trail, asOf, balance));
        }
        console.table(List.of("block", "time (UTC)", "came", "went", "balance"), List.of(0, 2, 3, 4), WIDEST, rows);
    }

    private static List<String> mark(Trail trail, int asOf, Btc balance) {
        return List.of(
                asOf + " *",
                trail.day() + ", day over",
                "",
                "",
                plain(balance) + " of "
                        + trail.result().declaration().holding().amount().withoutUnit());
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    private static String nothing(Btc amount) {
        return amount.signum() == 0 ? "" : plain(amount);
    }

    private static String plain(@Nullable Btc amount) {
        return amount == null ? "unknown" : amount.withoutUnit();
    }
}
