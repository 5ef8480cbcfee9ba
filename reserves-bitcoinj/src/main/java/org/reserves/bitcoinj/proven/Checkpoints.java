package org.reserves.bitcoinj.proven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Blocks of a chain that are known to be on it, one in each period. The hash of each commits to all blocks before it.
 *
 * <p>Those of the main network are the first of each period of 2,016 blocks, up to 878,976 of 2025-01-12: {@code checkpoints.csv} beside
 * this class, facts of the chain as bitcoinj's checkpoints (Apache-2.0) have them.
 *
 * <p>Immutable and thread-safe.
 */
final class Checkpoints {
    /** How many blocks of the main network have one target. */
    static final int PERIOD = 2_016;

    private static final Checkpoints MAIN = new Checkpoints(PERIOD, read());

    private final int period;
    private final NavigableMap<Integer, Checkpoint> all;

    /**
     * A block that is known to be on the chain.
     *
     * @param height its height
     * @param time   the time in its header, in seconds since 1970
     * @param work   the work of the chain up to and with it
     * @param hash   its hash as displayed
     */
    record Checkpoint(int height, long time, BigInteger work, String hash) {}

    private Checkpoints(int period, NavigableMap<Integer, Checkpoint> all) {
        this.period = period;
        this.all = all;
    }

    /** Returns those of the main network. */
    static Checkpoints main() {
        return MAIN;
    }

    /**
     * Returns those of another chain.
     *
     * @param period how many blocks there are from one to the next; the first is at this height
     */
    static Checkpoints of(int period, List<Checkpoint> checkpoints) {
        NavigableMap<Integer, Checkpoint> all = new TreeMap<>();
        checkpoints.forEach(checkpoint -> all.put(checkpoint.height(), checkpoint));
        return new Checkpoints(period, all);
    }

    /** Returns how many blocks there are from one to the next. */
    int period() {
        return period;
    }

    Checkpoint last() {
        return all.lastEntry().getValue();
    }

    /** Returns the checkpoint at a height, which is a multiple of the period above 0 and not above that of the last. */
    Checkpoint at(int height) {
        return Objects.requireNonNull(all.get(height), "no checkpoint at this height");
    }

    /**
     * Returns the heights among which the last block of a moment is, with those that show that it is: two periods.
     *
     * @param moment in seconds since 1970
     */
    List<Integer> around(long moment) {
        int begin = all.values().stream()
                .filter(checkpoint -> checkpoint.time() <= moment)
                .mapToInt(Checkpoint::height)
                .max()
                .orElse(0);
        int end = Math.min(begin + 2 * period, last().height());
        return IntStream.rangeClosed(Math.max(0, begin - period), end).boxed().toList();
    }

    private static NavigableMap<Integer, Checkpoint> read() {
        NavigableMap<Integer, Checkpoint> read = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(
                        Checkpoints.class.getResourceAsStream("checkpoints.csv"), "checkpoints.csv is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                int height = Integer.parseInt(fields[0]);
                read.put(
                        height,
                        new Checkpoint(height, Long.parseLong(fields[1]), new BigInteger(fields[2]), fields[3]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoints.csv cannot be read; it is part of the library", e);
        }
        return read;
    }
}
