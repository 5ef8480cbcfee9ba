package org.reserves.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.reserves.bitcoinj.watch.DerivationMonitor;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * The output scripts that a text stands for: an address, a key, a descriptor with miniscript and taproot trees, a wallet policy.
 *
 * <p>Arguments: the text, and the first and the last child number. Prints one script in hexadecimal a line, number by number, and once
 * where the text does not depend on a number. The network is that of the text.
 */
public final class DeriveScripts {
    private static final String USAGE = "usage: DeriveScripts DESCRIPTOR FROM TO";

    /** One for each way in which texts tell networks apart. */
    private static final List<Network> NETWORKS = List.of(Network.MAIN, Network.TESTNET4, Network.REGTEST);

    private DeriveScripts() {}

    /**
     * Runs the example, and ends with 2 and a sentence where it cannot.
     *
     * @param args the text, the first and the last number
     */
    public static void main(String[] args) {
        String problem = problem(new PrintStream(System.out, false, StandardCharsets.UTF_8), List.of(args));
        if (!problem.isEmpty()) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println(problem);
            System.exit(2);
        }
    }

    /** Runs the example, and returns why it could not, or nothing. */
    static String problem(PrintStream out, List<String> args) {
        if (args.size() != 3) {
            return USAGE;
        }
        try {
            int first = number(args.get(1));
            int last = number(args.get(2));
            WatchedScripts scripts = scripts(WatchOnly.of(args.get(0)));
            scripts.over(first, last, DerivationMonitor.NONE)
                    .forEach(ofNumber -> ofNumber.forEach(
                            script -> out.println(HexFormat.of().formatHex(script))));
            out.flush();
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static WatchedScripts scripts(WatchOnly text) {
        IllegalArgumentException first = null;
        for (Network network : NETWORKS) {
            try {
                return WatchedScripts.of(text, network);
            } catch (IllegalArgumentException e) {
                first = first == null || String.valueOf(first.getMessage()).contains(", not to main") ? e : first;
            }
        }
        throw first == null ? new IllegalStateException("there are networks") : first;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "child number \"" + text + "\" is not a whole number from 0 to 2147483647; " + USAGE, e);
        }
    }
}
