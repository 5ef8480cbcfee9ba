package org.reserves.examples;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.snapshot.SnapshotOptions;
import org.reserves.bitcoinj.snapshot.TrustedSet;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.Network;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.examples.sources.ChainSources;
import org.reserves.examples.sources.NamedNode;
import org.reserves.examples.verify.VerificationJson;
import org.reserves.examples.verify.VerificationPrint;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

/**
 * Whether declared coins are on the chain: by a UTXO snapshot of Bitcoin Core, its block files, the caller's own node, or servers that
 * anybody can reach.
 *
 * <p>Arguments: a JSON file of declarations (or {@code el-salvador} for the one that ships with this example) and one or more sources: the
 * path of a snapshot or of a directory, {@code core://user@host:port?cookie=FILE}, {@code core+rest://host:port}, {@code electrum://host:port},
 * {@code esplora+https://host/api}, {@code filters://host:port}. On another network than the main one add
 * {@code ?network=regtest&block=HASH} to one of them. With {@code --trust core://…} the caller's own node vouches for a snapshot. Without
 * arguments it runs on a small real snapshot of a test chain.
 *
 * <p>With {@code --json} it prints one JSON array of verifications and nothing else, and ends with 0, with 1 where not all are confirmed, or
 * with 2 and the reason on standard error where there is no answer.
 */
public final class VerifyReserve {
    private static final String USAGE =
            "usage: VerifyReserve [DECLARATIONS.json | el-salvador] [SOURCE…] [--json]; a source is a snapshot file, a directory,"
                    + " core://user@host:port?cookie=FILE, core+rest://host:port, electrum://host:port, esplora+https://host/api or"
                    + " filters://host:port, on a"
                    + " test network with ?network=regtest&block=HASH; where you vouch for a set of coins add --trust NETWORK HEIGHT BLOCK_HASH HASH_SERIALIZED_3,"
                    + " and where your own node does --trust core://user@host:port?cookie=FILE";

    private static final String AS_JSON = "--json";
    private static final String TRUST = "--trust";
    private static final int FACTS_OF_A_SET = 4;
    private static final int NOT_ALL_CONFIRMED = 1;
    private static final int NO_ANSWER = 2;

    private VerifyReserve() {}

    /**
     * Runs the example, and ends with 2 and a sentence where it cannot.
     *
     * @param args declarations, sources and {@code --json}, or none
     */
    public static void main(String[] args) {
        int code = code(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                List.of(args));
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the example, and returns the code to end with. */
    static int code(PrintStream out, PrintStream err, List<String> args) {
        AtomicReference<Boolean> confirmed = new AtomicReference<>(true);
        boolean json = args.contains(AS_JSON);
        List<String> rest = args.stream().filter(arg -> !arg.equals(AS_JSON)).toList();
        String problem = problem(rest, () -> {
            if (json) {
                confirmed.set(runAsJson(out, rest));
            } else {
                run(out, rest);
            }
        });
        if (!problem.isEmpty()) {
            err.println(problem);
            return NO_ANSWER;
        }
        return Boolean.TRUE.equals(confirmed.get()) ? 0 : NOT_ALL_CONFIRMED;
    }

    /** Runs the example, and returns why it could not, or nothing. */
    static String problem(PrintStream out, List<String> args) {
        return problem(args, () -> run(out, args));
    }

    /** What may fail in ways that are told in a sentence. */
    private interface Run {
        void run() throws IOException;
    }

    private static String problem(List<String> args, Run run) {
        try {
            run.run();
            return "";
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            return "declarations \"" + args.get(0) + "\" cannot be read"
                    + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr()) + ": "
                    + e.getOriginalMessage();
        } catch (FileNotFoundException e) {
            return "declarations \"" + args.get(0) + "\" cannot be opened; check the path";
        } catch (BalanceUnavailableException | IllegalArgumentException | IllegalStateException | IOException e) {
            return String.valueOf(e.getMessage());
        } catch (RuntimeException | Error e) {
            // whoever reads the code of this process must not take a fault of ours for coins that are missing
            return "no answer because of a fault of this program: " + e;
        }
    }

    static void run(PrintStream out, List<String> args) throws IOException {
        Console console = new Console(out);
        if (args.isEmpty()) {
            console.paragraph(
                    "",
                    "",
                    "No arguments, so this is a real snapshot of a test chain (regtest) with declarations about it, some of them"
                            + " wrong on purpose. None of these coins has any value. " + USAGE + ".");
            Declaration[] shipped = Resources.read("regtest-declarations.json", Declaration[].class);
            ChainSources sources = ChainSources.of(List.of(shippedSnapshot().toString()));
            print(console, withProgress(shipped, sources, SnapshotOptions.defaults()));
        } else {
            ChainSources sources = sources(args);
            print(console, withProgress(declarations(args.get(0)), sources, options(args)));
        }
    }

    private static boolean runAsJson(PrintStream out, List<String> args) throws IOException {
        ChainSources sources = sources(args);
        ChainSources.Answer answer = sources.verify(List.of(declarations(args.get(0))), options(args));
        out.println(Resources.json(VerificationJson.of(answer)));
        return answer.results().stream().allMatch(result -> result.verdict() == Verification.Verdict.CONFIRMED);
    }

    private static ChainSources sources(List<String> args) {
        int trust = args.indexOf(TRUST);
        int end = trust < 0 ? args.size() : trust;
        boolean byNode = args.size() == trust + 2 && NamedNode.isOne(args.get(trust + 1));
        if (end < 2 || (trust >= 0 && !byNode && args.size() != trust + 1 + FACTS_OF_A_SET)) {
            throw new IllegalArgumentException(USAGE);
        }
        return ChainSources.of(args.subList(1, end));
    }

    private static SnapshotOptions options(List<String> args) {
        int trust = args.indexOf(TRUST);
        SnapshotOptions options = SnapshotOptions.defaults();
        if (trust < 0) {
            return options;
        }
        List<String> facts = args.subList(trust + 1, args.size());
        return options.trusting(facts.size() == 1 ? NamedNode.vouching(facts.get(0), args.get(1)) : trusted(facts));
    }

    /** Returns the set the user vouches for, for instance from {@code gettxoutsetinfo hash_serialized_3} of the own node. */
    private static TrustedSet trusted(List<String> facts) {
        if (!facts.get(1).matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("height \"" + facts.get(1) + "\" is not a number of blocks; " + USAGE);
        }
        return TrustedSet.of(
                Network.fromId(facts.get(0)),
                Integer.parseInt(facts.get(1)),
                facts.get(2),
                facts.get(3),
                "the word of whoever started this program");
    }

    /** Reads the declarations at a path, or those that ship with this example. */
    static Declaration[] declarations(String path) throws IOException {
        Declaration[] read = path.equals("el-salvador")
                ? Resources.read("el-salvador-declaration.json", Declaration[].class)
                : Resources.read(Path.of(path), Declaration[].class);
        if (read == null || read.length == 0 || Arrays.asList(read).contains(null)) {
            throw new IllegalArgumentException("declarations \"" + path
                    + "\" hold none, or null in the place of one; write a list of declarations, [{…}]");
        }
        return read;
    }

    private static void print(Console console, ChainSources.Answer answer) {
        VerificationPrint.print(console, answer.results());
        if (answer.servers() != null) {
            VerificationPrint.servers(console, answer.servers());
        }
    }

    /** What was found goes to standard output, how far it is to standard error. */
    private static ChainSources.Answer withProgress(
            Declaration[] declarations, ChainSources sources, SnapshotOptions trusting) {
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName("coins")
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, Console.WIDTH - 2));
        AtomicReference<ProgressBar> shown = new AtomicReference<>();
        SnapshotOptions options = trusting.reportingTo(scan -> {
            if (scan.stage() != ScanProgress.Stage.COINS) {
                return;
            }
            ProgressBar progress = shown.get();
            if (progress == null) {
                progress = bar.setInitialMax(scan.total() == null ? -1 : scan.total())
                        .build();
                shown.set(progress);
            }
            progress.stepTo(scan.done());
        });
        try {
            return sources.verify(List.of(declarations), options);
        } finally {
            if (shown.get() != null) {
                shown.get().close();
            }
        }
    }

    static Path shippedSnapshot() throws IOException {
        Path file = Resources.output().resolve("regtest-utxo.dat");
        try (InputStream in = VerifyReserve.class.getResourceAsStream("regtest-utxo.dat")) {
            if (in == null) {
                throw new IOException("the snapshot \"regtest-utxo.dat\" is not on the class path");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
