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
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.snapshot.SnapshotOptions;
import org.reserves.bitcoinj.snapshot.TrustedSet;
import org.reserves.bitcoinj.snapshot.UtxoSnapshot;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.Network;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

/**
 * Whether declared coins are on the chain, by a UTXO snapshot of Bitcoin Core: no node, one pass, authenticated.
 *
 * <p>Arguments: a JSON file of declarations (or {@code el-salvador} for the one that ships with this example) and the path of
 * a snapshot made by {@code bitcoin-cli dumptxoutset}. Without arguments it runs on a small real snapshot of a test chain.
 */
public final class VerifyReserve {
    private static final String USAGE =
            "usage: VerifyReserve [DECLARATIONS.json | el-salvador] [SNAPSHOT.dat], both or neither, and after them where you vouch"
                    + " for the set: --trust NETWORK HEIGHT BLOCK_HASH HASH_SERIALIZED_3";
    private static final int TRUSTING = 7;

    private VerifyReserve() {}

    /**
     * Runs the example, and ends with 1 and a sentence where it cannot.
     *
     * @param args declarations and snapshot, or none
     */
    public static void main(String[] args) {
        String problem = problem(new PrintStream(System.out, true, StandardCharsets.UTF_8), List.of(args));
        if (!problem.isEmpty()) {
            System.err.println(problem);
            System.exit(1);
        }
    }

    /** Runs the example, and returns why it could not, or nothing. */
    static String problem(PrintStream out, List<String> args) {
        try {
            run(out, args);
            return "";
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            return "declarations \"" + args.get(0) + "\" cannot be read"
                    + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr()) + ": "
                    + e.getOriginalMessage();
        } catch (FileNotFoundException e) {
            return "declarations \"" + args.get(0) + "\" cannot be opened; check the path";
        } catch (BalanceUnavailableException | IllegalArgumentException | IOException e) {
            return String.valueOf(e.getMessage());
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
            verify(console, out, Resources.read("regtest-declarations.json", Declaration[].class), shippedSnapshot(), SnapshotOptions.defaults());
        } else if (args.size() == 2 || (args.size() == TRUSTING && args.get(2).equals("--trust"))) {
            Declaration[] declarations = args.get(0).equals("el-salvador")
                    ? Resources.read("el-salvador-declaration.json", Declaration[].class)
                    : Resources.read(Path.of(args.get(0)), Declaration[].class);
            SnapshotOptions options = SnapshotOptions.defaults();
            verify(
                    console,
                    out,
                    declarations,
                    Path.of(args.get(1)),
                    args.size() == 2 ? options : options.trusting(trusted(args.subList(TRUSTING - 4, TRUSTING))));
        } else {
            throw new IllegalArgumentException(USAGE);
        }
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

    private static void verify(
            Console console, PrintStream out, Declaration[] declarations, Path file, SnapshotOptions options) {
        VerificationPrint.print(console, verified(out, List.of(declarations), file, options));
    }

    private static List<Verification> verified(
            PrintStream out, List<Declaration> declarations, Path file, SnapshotOptions trusting) {
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName("coins")
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(out, Console.WIDTH - 2));
        AtomicReference<ProgressBar> shown = new AtomicReference<>();
        SnapshotOptions options = trusting.reportingTo(scan -> {
            ProgressBar progress = shown.get();
            if (progress != null && scan.stage() == ScanProgress.Stage.COINS) {
                progress.stepTo(scan.done());
            }
        });
        try (UtxoSnapshot chain = UtxoSnapshot.open(file, options);
                ProgressBar progress = bar.setInitialMax(chain.coinCount()).build()) {
            shown.set(progress);
            return Verification.ofAll(declarations, chain);
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
