package org.reserves.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.reserves.bitcoinj.blockfiles.BlockFileOptions;
import org.reserves.bitcoinj.blockfiles.BlockFiles;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.peers.PeerOptions;
import org.reserves.bitcoinj.peers.Peers;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.examples.live.LiveNode;
import org.reserves.examples.live.LiveStory;
import org.reserves.examples.trail.Trail;
import org.reserves.examples.trail.TrailChart;
import org.reserves.examples.trail.TrailPrint;
import org.reserves.verification.Declaration;

/**
 * Were the coins there on the day of the declaration, and before and after it? Reads every block of a chain, from a node's files or
 * from the node itself.
 *
 * <p>Arguments: a JSON file of declarations with a day each, and the {@code blocks} directory of Bitcoin Core; or the declarations, a
 * network, the address of a node and the hash of a block it has that you trust; or {@code live}, which starts the regtest node of the
 * tests where {@code mvn -Preal-node verify} has installed it. Without arguments it reads the files of a small test chain that ship
 * with it.
 */
public final class AuditTrail {
    private static final String USAGE =
            "usage: AuditTrail [live | DECLARATIONS.json BLOCKS_DIRECTORY | DECLARATIONS.json NETWORK HOST:PORT BLOCK_HASH]";
    private static final List<String> LIVE = List.of("live");
    private static final Duration DEADLINE = Duration.ofHours(24);
    private static final String TIP = "15b08e9ec2e4634fb5c40573f274b3f3b7981b7f205a555c812d6e276246b419";

    private AuditTrail() {}

    /**
     * Runs the example.
     *
     * @param args declarations and where to read the chain, or none
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), List.of(args));
    }

    static void run(PrintStream out, List<String> args) throws IOException {
        usage(args);
        Console console = new Console(out);
        if (args.isEmpty()) {
            console.paragraph(
                    "",
                    "",
                    "No arguments, so these are the block files of a test chain (regtest) with declarations about it, some of"
                            + " them wrong on purpose. None of these coins has any value. " + USAGE + ".");
        }
        if (args.equals(LIVE)) {
            live(console);
            return;
        }
        Declaration[] declarations = args.isEmpty()
                ? Resources.read("trail-declarations.json", Declaration[].class)
                : Resources.read(Path.of(args.get(0)), Declaration[].class);
        try (HistorySource source = source(args)) {
            follow(console, source, List.of(declarations));
        }
    }

    private static void live(Console console) throws IOException {
        console.paragraph(
                "",
                "",
                "A full node on regtest mines a story of two days, and is then asked for all its blocks. None of these coins has"
                        + " any value.");
        try (LiveNode node = LiveNode.start()) {
            LiveStory story = LiveStory.on(node);
            try (HistorySource source = story.source(node)) {
                follow(console, source, story.declarations());
            }
        }
    }

    private static void follow(Console console, HistorySource source, List<Declaration> declarations)
            throws IOException {
        List<WatchOnly> watched = new ArrayList<>();
        for (Declaration declaration : declarations) {
            watched.addAll(declaration.watching());
        }
        ChainHistory history = source.historyOf(watched);
        List<Trail> trails = new ArrayList<>();
        for (Declaration declaration : declarations) {
            trails.add(Trail.of(declaration, history));
        }
        TrailPrint.print(console, history, trails);
        console.line("");
        console.line("Chart: " + TrailChart.write(Resources.output().resolve("audit-trail.png"), history, trails));
    }

    static void usage(List<String> args) {
        if (!args.isEmpty() && !args.equals(LIVE) && args.size() != 2 && args.size() != 4) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    private static HistorySource source(List<String> args) throws IOException {
        return switch (args.size()) {
            case 0 ->
                BlockFiles.open(
                        shippedBlocks(),
                        BlockFileOptions.defaults().trusting(new TrustedBlock(TIP, "the node that made this chain")));
            case 2 -> BlockFiles.open(Path.of(args.get(1)));
            default ->
                Peers.of(
                        Network.fromId(args.get(1)),
                        List.of(args.get(2)),
                        PeerOptions.of(SyncTarget.block(args.get(3)), DEADLINE)
                                .trusting(new TrustedBlock(args.get(3), "the caller's own argument")));
        };
    }

    private static Path shippedBlocks() throws IOException {
        Path folder = Files.createDirectories(Resources.output().resolve("regtest-blocks"));
        try (InputStream zipped = shipped("blk00000.dat.gz");
                InputStream blocks = new GZIPInputStream(zipped);
                InputStream key = shipped("xor.dat")) {
            Files.copy(blocks, folder.resolve("blk00000.dat"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(key, folder.resolve("xor.dat"), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private static InputStream shipped(String name) throws IOException {
        InputStream in = AuditTrail.class.getResourceAsStream("regtest-blocks/" + name);
        if (in == null) {
            throw new IOException("block file \"" + name + "\" is not on the class path");
        }
        return in;
    }
}
