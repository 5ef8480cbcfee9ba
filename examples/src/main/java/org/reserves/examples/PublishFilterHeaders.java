package org.reserves.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blockfiles.BlockFileOptions;
import org.reserves.bitcoinj.blockfiles.BlockFiles;
import org.reserves.bitcoinj.filters.RecomputedFilters;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.rpc.NodeRest;
import org.reserves.chain.BalanceUnavailableException;

/**
 * Filter headers that others can trust because you made them: from the block files of your node with their undo records, or from its REST
 * interface (Bitcoin Core 30 with {@code rest=1}).
 *
 * <p>Arguments: a directory of blocks or {@code http://host:port}, and {@code --after HEIGHT:FILTER_HEADER} to go on from one made before,
 * {@code --to HEIGHT}, {@code --every BLOCKS}. Prints {@code HEIGHT:FILTER_HEADER} for each thousandth block, or each so many, and the last: what
 * {@code VerifyReserve filters://host:port?header=HEIGHT:FILTER_HEADER} takes. What is compared is said on standard error.
 */
public final class PublishFilterHeaders {
    private static final String USAGE =
            "usage: PublishFilterHeaders DIRECTORY|http://HOST:PORT [--after HEIGHT:FILTER_HEADER] [--to HEIGHT] [--every BLOCKS]";

    private static final int EVERY = 1_000;
    /** Blocks that may still be replaced are nothing to publish. */
    private static final int BELOW_TIP = 6;

    private final PrintStream out;
    private final PrintStream err;
    private int every = EVERY;
    private int last = -1;
    private final List<Printed> printed = new ArrayList<>();

    @Nullable
    private TrustedFilterHeader after;

    /** A line, and the block it is about. */
    private record Printed(int height, String header, String block) {}

    private PublishFilterHeaders(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the example, and ends with 2 and a sentence where it cannot.
     *
     * @param args the source and options
     */
    public static void main(String[] args) {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        String problem = problem(new PrintStream(System.out, true, StandardCharsets.UTF_8), err, List.of(args));
        if (!problem.isEmpty()) {
            err.println(problem);
            System.exit(2);
        }
    }

    /** Runs the example, and returns why it could not, or nothing. */
    static String problem(PrintStream out, PrintStream err, List<String> args) {
        if (args.isEmpty() || args.size() % 2 == 0) {
            return USAGE;
        }
        try {
            PublishFilterHeaders run = new PublishFilterHeaders(out, err);
            for (int i = 1; i < args.size(); i += 2) {
                run.option(args.get(i), args.get(i + 1));
            }
            if (args.get(0).contains("://")) {
                return run.fromNode(NodeRest.at(args.get(0)));
            }
            run.fromFiles(Path.of(args.get(0)));
            return "";
        } catch (BalanceUnavailableException | IllegalArgumentException | IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void option(String name, String value) {
        switch (name) {
            case "--after" -> {
                int colon = value.indexOf(':');
                after = new TrustedFilterHeader(
                        number(name, colon < 0 ? value : value.substring(0, colon)),
                        colon < 0 ? "" : value.substring(colon + 1),
                        "whoever started this program");
            }
            case "--to" -> last = number(name, value);
            case "--every" -> every = Math.max(1, number(name, value));
            default -> throw new IllegalArgumentException("option \"" + name + "\" is unknown; " + USAGE);
        }
    }

    private static int number(String option, String digits) {
        if (!digits.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(
                    "option \"" + option + "\" begins with \"" + digits + "\", which is not a number; " + USAGE);
        }
        return Integer.parseInt(digits);
    }

    private void fromFiles(Path directory) {
        if (after != null) {
            throw new IllegalArgumentException(
                    "block files are read from genesis on; leave --after out, or ask the node by REST");
        }
        BlockFileOptions options = BlockFileOptions.defaults();
        try (BlockFiles files = BlockFiles.open(directory, last < 0 ? options : options.until(last))) {
            printLast(files.filters((block, filters) -> print(filters)));
        }
    }

    private String fromNode(NodeRest node) {
        int end = last < 0 ? Math.max(0, node.tipHeight() - BELOW_TIP) : last;
        RecomputedFilters made = after == null
                ? node.filters(end, this::print)
                : node.filtersAfter(Objects.requireNonNull(after, "checked above"), end, this::print);
        printLast(made);
        return compare(node, made);
    }

    /** A node with an index of its own says whether it has the same. A header commits to all before, so the first that differs is searched for. */
    private String compare(NodeRest node, RecomputedFilters made) {
        try {
            int from = 0;
            int to = printed.size() - 1;
            if (differs(node, printed.get(to))) {
                while (from < to) {
                    int middle = (from + to) / 2;
                    if (differs(node, printed.get(middle))) {
                        to = middle;
                    } else {
                        from = middle + 1;
                    }
                }
                Printed first = printed.get(to);
                return "the node's own index has the filter header " + node.filterHeader(first.block()) + " at height "
                        + first.height() + ", the first of these that differs"
                        + "; one of them is wrong, so publish neither and let the node build its index anew";
            }
            err.println("the node's own index has the same filter header at height " + made.height());
        } catch (BalanceUnavailableException e) {
            err.println("not compared with the node's own index: " + e.getMessage());
        }
        return "";
    }

    private static boolean differs(NodeRest node, Printed header) {
        return !header.header().equals(node.filterHeader(header.block()));
    }

    private void print(RecomputedFilters filters) {
        if (filters.height() % every == 0) {
            printLast(filters);
        }
    }

    private void printLast(RecomputedFilters filters) {
        if (printed.isEmpty() || printed.get(printed.size() - 1).height() != filters.height()) {
            printed.add(new Printed(filters.height(), filters.header(), filters.blockHash()));
            out.println(filters.height() + ":" + filters.header());
        }
    }
}
