package org.reserves.bitcoinj.proven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The first block of each period of 2,016 blocks of the main network, up to 878,976 of 2025-01-12: {@code checkpoints.csv} beside this
 * class, facts of the chain as bitcoinj's checkpoints (Apache-2.0) have them. The hash of each commits to all blocks before it.
 */
final class Checkpoints {
    /** How many blocks have one target. */
    static final int PERIOD = 2_016;

    private static final TreeMap<Integer, Checkpoint> ALL = read();

    /**
     * A block that is known to be on the chain.
     *
     * @param height its height
     * @param work   the work of the chain up to and with it
     * @param hash   its hash as displayed
     */
    record Checkpoint(int height, BigInteger work, String hash) {}

    private Checkpoints() {}

    static Checkpoint last() {
        return ALL.lastEntry().getValue();
    }

    /** Returns the checkpoint at a height, which is a multiple of 2,016 above 0 and not above that of the last. */
    static Checkpoint at(int height) {
        return Objects.requireNonNull(ALL.get(height), "no checkpoint at this height");
    }

    private static TreeMap<Integer, Checkpoint> read() {
        TreeMap<Integer, Checkpoint> read = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(
                        Checkpoints.class.getResourceAsStream("checkpoints.csv"), "checkpoints.csv is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                int height = Integer.parseInt(fields[0]);
                read.put(height, new Checkpoint(height, new BigInteger(fields[1]), fields[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoints.csv cannot be read; it is part of the library", e);
        }
        return read;
    }
}
