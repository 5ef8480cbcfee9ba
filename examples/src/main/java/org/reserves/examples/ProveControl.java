package org.reserves.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reserves.bitcoinj.control.SignedMessageChecker;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.control.Challenge;
import org.reserves.control.ControlChecker;
import org.reserves.control.ControlReport;
import org.reserves.control.SignatureCheck;
import org.reserves.control.SignedProof;
import org.reserves.examples.control.ControlPrint;
import org.reserves.examples.control.RecordedClaim;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;

/**
 * Who can move the coins, beside whether they are there.
 *
 * <p>{@code check ADDRESS MESSAGE SIGNATURE} checks one signature in any form of BIP137 ({@code signmessage}), BIP322 or BIP127, with
 * {@code -} for a message on standard input. It prints PROVEN, INVALID or INCONCLUSIVE and the reason on one line, and exits with 0, 1 or
 * 2; with 3 where it was not asked properly. Without arguments three holders on a made-up chain answer an auditor's challenge.
 */
public final class ProveControl {
    private static final String USAGE =
            "usage: ProveControl [check ADDRESS MESSAGE SIGNATURE]; - for MESSAGE reads it from"
                    + " standard input, byte for byte, with the line break at its end if there is one";
    private static final int MISUSED = 3;

    private ProveControl() {}

    /**
     * Runs the example.
     *
     * @param args {@code check}, an address, a message and a signature, or none
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = run(out, System.in, List.of(args));
        if (code == MISUSED) {
            System.err.println(USAGE);
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the example, and returns the code to exit with. */
    static int run(PrintStream out, InputStream in, List<String> args) throws IOException {
        if (args.isEmpty()) {
            audit(out);
            return 0;
        }
        if (args.size() < 3 || args.size() > 4 || !args.get(0).equals("check")) {
            return MISUSED;
        }
        // Maven drops an argument that is empty, so where the message is missing it was
        String message = args.size() == 3 ? "" : args.get(2);
        return check(out, in, args.get(1), message, args.get(args.size() - 1));
    }

    private static int check(PrintStream out, InputStream in, String address, String message, String signature)
            throws IOException {
        SignatureCheck.Outcome outcome;
        String line;
        try {
            String text = message.equals("-") ? read(in) : message;
            SignatureCheck check = checker(address).check(new SignedProof(address, text, signature));
            outcome = check.outcome();
            line = check.toString();
        } catch (IllegalArgumentException e) {
            // a private key where none belongs, or a text of absurd length; never repeated
            outcome = SignatureCheck.Outcome.INVALID;
            line = outcome + " " + e.getMessage();
        }
        out.println(line);
        return switch (outcome) {
            case PROVEN -> 0;
            case INVALID -> 1;
            case INCONCLUSIVE -> 2;
        };
    }

    private static String read(InputStream in) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the message on standard input is not UTF-8; save it so first", e);
        }
    }

    /** The address says which network it is of; where none can read it, the main network says why. */
    private static ControlChecker checker(String address) {
        WatchOnly watch = WatchOnly.of(address);
        for (Network network : Network.values()) {
            ControlChecker checker = SignedMessageChecker.on(network);
            if (canRead(checker, watch)) {
                return checker;
            }
        }
        return SignedMessageChecker.on(Network.MAIN);
    }

    private static boolean canRead(ControlChecker checker, WatchOnly watch) {
        try {
            return !checker.scriptsOf(watch).isEmpty();
        } catch (IllegalArgumentException ofAnotherNetwork) {
            return false;
        }
    }

    private static void audit(PrintStream out) throws IOException {
        Console console = new Console(out);
        List<ControlReport> reports = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (RecordedClaim recorded : Resources.read("control-claims.json", RecordedClaim[].class)) {
            for (Challenge challenge : recorded.claim().challenges()) {
                files.add(writtenAndReadBack(challenge));
            }
            reports.add(recorded.claim()
                    .checkedBy(SignedMessageChecker.on(recorded.network()))
                    .at(recorded));
        }
        ControlPrint.print(console, reports, files);
    }

    /** What an auditor sends out, and what comes home must be: the same text. */
    private static Path writtenAndReadBack(Challenge challenge) throws IOException {
        Path file = Resources.output()
                .resolve("challenge-" + challenge.holder().sovereign().code() + "-" + challenge.date() + ".txt");
        Files.writeString(file, challenge.text());
        Challenge back = Challenge.parse(Files.readString(file));
        if (!back.equals(challenge)) {
            throw new IOException("challenge \"" + file + "\" does not read back as it was written");
        }
        return file;
    }
}
