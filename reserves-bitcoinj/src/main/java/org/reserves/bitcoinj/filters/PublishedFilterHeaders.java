package org.reserves.bitcoinj.filters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reserves.chain.Network;

/**
 * Filter headers of the main network that others published: {@code published.csv} beside this class, whose last column says where. Engine.
 */
public final class PublishedFilterHeaders {
    private static final List<TrustedFilterHeader> MAIN = read();

    private PublishedFilterHeaders() {}

    /** Returns those of a network, by height; only the main network has any. */
    public static List<TrustedFilterHeader> of(Network network) {
        Objects.requireNonNull(network, "network must not be null");
        return network == Network.MAIN ? MAIN : List.of();
    }

    private static List<TrustedFilterHeader> read() {
        List<TrustedFilterHeader> read = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(
                        PublishedFilterHeaders.class.getResourceAsStream("published.csv"), "published.csv is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", 3);
                read.add(new TrustedFilterHeader(Integer.parseInt(fields[0]), fields[1], fields[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("published.csv cannot be read; it is part of the library", e);
        }
        return List.copyOf(read);
    }
}
