package org.reserves.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reserves.holder.TitleHolder;

/**
 * A ledger in another currency and in JSON: {@code translate} gives every event its money in euros, {@code write} and {@code read}
 * stream the events one by one as {@link ReserveLedger} describes. Beside them {@code build}, the same ledger from its events, and
 * {@code tokens}, Jackson's pass over the same bytes that makes nothing of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class LedgerFormsBenchmark {
    private static final ExchangeRates RATES = (from, to, on) -> new BigDecimal("0.8873");
    private final ObjectMapper mapper = new ObjectMapper();

    @Param({"100000", "1000000"})
    public int events;

    private List<LedgerEvent> history = List.of();
    private ReserveLedger ledger = build();
    private byte[] json = new byte[0];

    /** Draws the same history every time. */
    @Setup
    public void draw() {
        history = LedgerBenchmark.history(events);
        ledger = build();
        json = write();
    }

    @Benchmark
    public ReserveLedger build() {
        return ReserveLedger.of(TitleHolder.state("SV"))
                .addAll(history.stream())
                .build();
    }

    @Benchmark
    public ReserveLedger translate() {
        return ledger.in("EUR", RATES, 2, RoundingMode.HALF_EVEN);
    }

    @Benchmark
    public byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
        try (SequenceWriter writer = mapper.writerFor(LedgerEvent.class).writeValuesAsArray(out)) {
            for (LedgerEvent event : ledger.events()) {
                writer.write(event);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Benchmark
    public ReserveLedger read() throws IOException {
        ReserveLedger.Builder builder = ReserveLedger.of(TitleHolder.state("SV"));
        try (MappingIterator<LedgerEvent> read =
                mapper.readerFor(LedgerEvent.class).readValues(json)) {
            read.forEachRemaining(builder::add);
        }
        return builder.build();
    }

    @Benchmark
    public int tokens() throws IOException {
        int tokens = 0;
        try (JsonParser parser = mapper.createParser(json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
