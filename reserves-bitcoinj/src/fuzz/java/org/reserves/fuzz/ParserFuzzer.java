package org.reserves.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reserves.audit.Subject;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.LooseTransaction;
import org.reserves.bitcoinj.control.SignedMessageChecker;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.esplora.Esplora;
import org.reserves.bitcoinj.filters.BlockFilter;
import org.reserves.bitcoinj.filters.ScriptMatcher;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.peers.PeerOptions;
import org.reserves.bitcoinj.peers.Peers;
import org.reserves.bitcoinj.rpc.NodeRest;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.bitcoinj.snapshot.UtxoSnapshot;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.control.Challenge;
import org.reserves.control.SignedProof;
import org.reserves.figure.PrintLocale;
import org.reserves.figure.PrintedFigure;
import org.reserves.holder.Holder;
import org.reserves.holder.Sovereign;
import org.reserves.ledger.TimeOfDay;
import org.reserves.mining.HashRate;
import org.reserves.mining.MiningMachine;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Ratio;
import org.reserves.reading.ArticleReader;
import org.reserves.rows.RowFormat;
import org.reserves.rows.TextRow;
import org.reserves.source.PartialDate;
import org.reserves.source.Source;
import org.reserves.statement.StatementPeriod;

/**
 * What a coverage-guided fuzzer calls with any bytes: a parser, named by the first argument, reads them or refuses them with the exception
 * that it documents; what it reads it can print, and what is printed in one form reads back to an equal value. Anything else is a fault.
 */
public final class ParserFuzzer {
    private static final PrintLocale[] LOCALES = PrintLocale.values();
    private static final Path FILE = temporary();
    private static final Source SOURCE = Source.of("Fuzzer", "inputs");
    private static final Map<String, Consumer<byte[]>> PARSERS = parsers();

    private static Consumer<byte[]> parser = bytes -> {};

    private ParserFuzzer() {}

    /** Chooses the parser. */
    public static void fuzzerInitialize(String[] args) {
        parser = args.length == 1 ? PARSERS.get(args[0]) : null;
        if (parser == null) {
            throw new IllegalArgumentException("name one of the parsers " + PARSERS.keySet());
        }
    }

    /** Has it read. */
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            parser.accept(data);
        } catch (IllegalArgumentException | BalanceUnavailableException documented) {
            requireSentence(documented);
        }
    }

    private static Map<String, Consumer<byte[]>> parsers() {
        Map<String, Consumer<byte[]>> parsers = new TreeMap<>();
        parsers.put("btc", roundTrip(Btc::parse, Btc::toString));
        parsers.put("money", roundTrip(Money::parse, Money::toString));
        parsers.put("ratio", roundTrip(Ratio::parse, Ratio::toString));
        parsers.put("partial-date", roundTrip(PartialDate::parse, PartialDate::toString));
        parsers.put("time-of-day", roundTrip(TimeOfDay::parse, TimeOfDay::toString));
        parsers.put("hash-rate", text(text -> HashRate.parse(text).toString()));
        parsers.put("sovereign", roundTrip(Sovereign::of, Sovereign::code));
        parsers.put("holder", text(text -> Holder.of(text).toString()));
        parsers.put("subject", text(text -> Subject.parse(text).toString()));
        parsers.put("printed-figure", ParserFuzzer::figure);
        parsers.put("article", text(text -> ArticleReader.read(text, "Fuzzer", "2025-05-28")
                .table()));
        parsers.put("rows", ParserFuzzer::rows);
        parsers.put("challenge", roundTrip(Challenge::parse, Challenge::toString));
        parsers.put("watch-only", ParserFuzzer::scripts);
        parsers.put("json", ParserFuzzer::json);
        parsers.put("signature", ParserFuzzer::signature);
        parsers.put("block-filter", ParserFuzzer::filter);
        parsers.put("block-header", bytes -> BlockHeader.of(bytes, 0).toString());
        parsers.put("block", bytes -> BlockVerifier.ofCoins().verify(bytes).toString());
        parsers.put("transaction", bytes -> LooseTransaction.read(bytes, "of the fuzzer")
                .toString());
        parsers.put("snapshot", ParserFuzzer::snapshot);
        parsers.put("electrum-address", text(text -> Electrum.at(text).toString()));
        parsers.put("certificate", text(text -> Electrum.at("localhost").withFingerprint(text)));
        parsers.put("esplora-address", text(text -> Esplora.at(text).toString()));
        parsers.put("node-address", text(text -> NodeRest.at(text).toString()));
        parsers.put("peer-address", text(text -> Peers.of(
                        Network.MAIN, List.of(text), PeerOptions.of(SyncTarget.height(1), Duration.ofSeconds(1)))
                .toString()));
        parsers.put(
                "machine", text(text -> MiningMachine.of("fuzzed", text, SOURCE).toString()));
        parsers.put(
                "period", text(text -> StatementPeriod.of(text, "9999-12-31").toString()));
        return parsers;
    }

    private static Consumer<byte[]> text(Consumer<String> reads) {
        return bytes -> reads.accept(new String(bytes, StandardCharsets.UTF_8));
    }

    private static <T> Consumer<byte[]> roundTrip(Function<String, T> parse, Function<T, String> print) {
        return text(text -> {
            T value = parse.apply(text);
            require(value.equals(parse.apply(print.apply(value))), value + " is not what it prints");
        });
    }

    private static void figure(byte[] bytes) {
        if (bytes.length > 0) {
            PrintLocale locale = LOCALES[Byte.toUnsignedInt(bytes[0]) % LOCALES.length];
            String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
            PrintedFigure.parse(text, locale).toString();
        }
    }

    /** Cells between tabs, for the fields in their order. */
    private static void rows(byte[] bytes) {
        List<String> cells = Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\t", -1));
        List<String> columns = List.of("id", "sovereign", "amount", "reported", "as-of", "reporter", "basis", "status");
        int size = Math.min(cells.size(), columns.size());
        RowFormat.standard()
                .read(List.of(TextRow.of(1, columns.subList(0, size), cells.subList(0, size))))
                .problems()
                .forEach(problem -> require(!problem.toString().isBlank(), "problem without words"));
    }

    private static void scripts(byte[] bytes) {
        WatchedScripts.of(WatchOnly.of(new String(bytes, StandardCharsets.UTF_8)), Network.MAIN)
                .at(7);
    }

    private static void json(byte[] bytes) {
        try {
            JsonValue.parse(bytes, 0, bytes.length).toString();
        } catch (MalformedJsonException documented) {
            requireSentence(documented);
        }
    }

    private static void signature(byte[] bytes) {
        SignedProof proof = new SignedProof(
                "bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l", "Hello World", new String(bytes, StandardCharsets.UTF_8));
        SignedMessageChecker.on(Network.MAIN).check(proof, List.of()).toString();
    }

    private static void filter(byte[] bytes) {
        ScriptMatcher.of(List.of(new byte[] {0, 20, 1, 2, 3})).mayConcern(BlockFilter.of("00".repeat(32), bytes));
    }

    private static void snapshot(byte[] bytes) {
        try {
            Files.write(FILE, bytes);
            try (UtxoSnapshot snapshot = UtxoSnapshot.open(FILE)) {
                snapshot.balanceOf(List.of(WatchOnly.of("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo")))
                        .toString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("fuzzed", ".dat");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSentence(RuntimeException refusal) {
        require(refusal.getMessage() != null && !refusal.getMessage().isBlank(), "refusal without words: " + refusal);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
