package org.reserves.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainEvent;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.examples.io.Console;
import org.reserves.examples.sources.ChainSources;
import org.reserves.examples.watch.BackOff;
import org.reserves.examples.watch.StateFile;
import org.reserves.money.Btc;
import org.reserves.monitoring.WatchState;
import org.reserves.monitoring.WatchUpdate;
import org.reserves.verification.Declaration;

/**
 * What happened to declared coins since yesterday: what came, what went, and what a reorganisation took back.
 *
 * <p>Arguments: a JSON file of declarations (or {@code el-salvador}), a file for the state, which is made at the first run, and one or more
 * sources as {@link VerifyReserve} takes them, but no snapshot. Run it from cron, or with {@code --every MINUTES} let it run; then it waits a
 * minute where there is no answer, and twice as long each time, up to the interval.
 *
 * <p>It ends with 0, or with 2 and the reason on standard error where there is no answer; the state is then as it was.
 */
public final class DailyWatch {
    private static final String USAGE =
            "usage: DailyWatch [DECLARATIONS.json | el-salvador] STATE.json SOURCE… [--every MINUTES]";
    private static final String EVERY = "--every";
    private static final int NO_ANSWER = 2;
    private static final int FEWEST = 3;

    private DailyWatch() {}

    /** Waits; a test does not. */
    interface Sleeper {
        /** Returns whether to go on. */
        boolean sleep(Duration time);
    }

    /**
     * Runs the example.
     *
     * @param args declarations, state, sources and {@code --every MINUTES}
     */
    public static void main(String[] args) {
        int code = code(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                List.of(args),
                DailyWatch::sleep);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the example, and returns the code to end with. */
    static int code(PrintStream out, PrintStream err, List<String> args, Sleeper sleeper) {
        try {
            int every = args.indexOf(EVERY);
            if (every < 0) {
                return round(new Console(out), err, args);
            }
            if (every != args.size() - 2 || !args.get(every + 1).matches("[1-9][0-9]{0,5}")) {
                throw new IllegalArgumentException(USAGE);
            }
            BackOff backOff = new BackOff(Duration.ofMinutes(Integer.parseInt(args.get(every + 1))));
            int code;
            do {
                code = round(new Console(out), err, args.subList(0, every));
            } while (sleeper.sleep(code == 0 ? backOff.afterAnswer() : backOff.afterFailure()));
            return code;
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            err.println(e.getMessage());
            return NO_ANSWER;
        }
    }

    private static int round(Console console, PrintStream err, List<String> args) throws IOException {
        if (args.size() < FEWEST) {
            throw new IllegalArgumentException(USAGE);
        }
        Set<WatchOnly> watching = watching(args.get(0));
        StateFile file = StateFile.at(Path.of(args.get(1)));
        WatchState state = file.read(watching);
        try (HistorySource source =
                ChainSources.of(args.subList(2, args.size())).history()) {
            if (state == null) {
                ChainHistory history = source.historyOf(watching);
                file.write(WatchState.of(history));
                begun(console, history);
            } else {
                WatchUpdate update = state.update(source);
                file.write(update.state());
                changed(console, state, update);
            }
            return 0;
        } catch (BalanceUnavailableException e) {
            err.println(e.getMessage());
            return NO_ANSWER;
        }
    }

    private static Set<WatchOnly> watching(String declarations) throws IOException {
        try {
            Set<WatchOnly> watching = new LinkedHashSet<>();
            for (Declaration declaration : VerifyReserve.declarations(declarations)) {
                watching.addAll(declaration.watching());
            }
            return watching;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "declarations \"" + declarations + "\" cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static void begun(Console console, ChainHistory history) {
        console.line("Begins to watch after " + history.tip() + ", "
                + history.events().size() + " events so far.");
        balance(console, history.atTip());
    }

    private static void changed(Console console, WatchState state, WatchUpdate update) {
        console.line("From " + state.tip() + " to " + update.balance().block() + ":");
        if (update.isEmpty()) {
            console.line("nothing changed.");
        }
        update.undone().forEach(event -> console.line("undone   " + line(event)));
        update.events().forEach(event -> console.line("new      " + line(event)));
        balance(console, update.balance());
    }

    private static String line(ChainEvent event) {
        return (event.change().signum() < 0 ? "" : "+") + event.change().toDisplay() + "  " + event.name() + "  block "
                + event.block().height() + " of " + event.time() + "  " + event.txid();
    }

    private static void balance(Console console, ChainBalance balance) {
        Btc total = balance.balances().stream()
                .filter(WatchedBalance.Known.class::isInstance)
                .map(WatchedBalance::total)
                .collect(Btc.toSum());
        long unknown = balance.balances().stream()
                .filter(WatchedBalance.Unknown.class::isInstance)
                .count();
        console.line("Now " + total.toDisplay() + " at what is watched, "
                + balance.assurance().id() + (unknown == 0 ? "." : "; " + unknown + " of the texts cannot be known."));
        balance.balances().stream()
                .filter(WatchedBalance.Unknown.class::isInstance)
                .limit(1)
                .forEach(one -> console.paragraph("! ", "  ", ((WatchedBalance.Unknown) one).reason() + "."));
    }

    private static boolean sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
