package org.reserves.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
            return rowsOf(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource \"" + name + "\" of the jar cannot be read", e);
        }
    }

    /** A plain loop: the first stream of a young virtual machine costs more time than reading the file. */
    private static List<String> rowsOf(String text) {
        List<String> rows = new ArrayList<>();
        boolean headerSeen = false;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            if (text.charAt(start) != '#') {
                if (headerSeen) {
                    rows.add(text.substring(start, end));
                }
                headerSeen = true;
            }
            start = end + 1;
        }
        return rows;
    }
}
