package org.reserves.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files of this package, shipped inside the jar: comment lines, one header line, rows. */
final class Resource {
    private Resource() {}

    /** Returns the rows without comments and header. */
    static List<String> rows(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource \"" + name
                        + "\" is missing from the jar; was it repackaged without its resources?");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource \"" + name + "\" of the jar cannot be read", e);
        }
    }
}
