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
 * The first block of each period of 2,016 blocks of the main network, up to 878,976 of 2025-01-12: {@code checkpoints.csv} beside this
 * class, facts of the chain as bitcoinj's checkpoints (Apache-2.0) have them. The hash of each commits to all blocks before it.
 */
final class Checkpoints {
    /** How many blocks have one target. */
    static final int PERIOD = 2_016;

    private static final NavigableMap<Integer, Checkpoint> ALL = read();

    /**
     * A block that is known to be on the chain.
     *
     * @param height its height
     * @param time   the time in its header, in seconds since 1970
     * @param work   the work of the chain up to and with it
     * @param hash   its hash as displayed
     */
    record Checkpoint(int height, long time, BigInteger work, String hash) {}

    private Checkpoints() {}

    static Checkpoint last() {
        return ALL.lastEntry().getValue();
    }

    /** Returns the checkpoint at a height, which is a multiple of 2,016 above 0 and not above that of the last. */
    static Checkpoint at(int height) {
        return Objects.requireNonNull(ALL.get(height), "no checkpoint at this height");
    }

    /**
     * Returns the heights among which the last block of a moment is, with those that show that it is: two periods of 2,016.
     *
     * @param moment in seconds since 1970
     */
    static List<Integer> around(long moment) {
        int begin = ALL.values().stream()
                .filter(checkpoint -> checkpoint.time() <= moment)
                .mapToInt(Checkpoint::height)
                .max()
                .orElse(0);
        int end = Math.min(begin + 2 * PERIOD, last().height());
        return IntStream.rangeClosed(Math.max(0, begin - PERIOD), end).boxed().toList();
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
