package org.reserves.holder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.internal.Ids;

/**
 * The table of ISO 3166 codes in the jar, read once, when the first code is asked for.
 *
 * <p>The rows are sorted by code and searched as they are: to make a map of five thousand names, of which a program uses
 * a dozen, would cost the first caller three times as long.
 */
final class Iso3166 {
    private static final String RESOURCE = "iso-3166.tsv";
    private static final int LONGEST_CODE = 6;
    private static final int ALPHA3 = 2;
    private static final int STATUS = 3;

    private final byte[] rows;

    private Iso3166(byte[] rows) {
        this.rows = rows;
    }

    static Iso3166 table() {
        return Holder.TABLE;
    }

    /** Returns the sovereign with exactly this code, or null. */
    @Nullable
    Sovereign find(String code) {
        if (code.length() > LONGEST_CODE || code.indexOf('\t') >= 0) {
            return null;
        }
        byte[] key = (code + "\t").getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int start = rowStart((low + high) >>> 1);
            int comparison = compare(key, start);
            if (comparison == 0) {
                return sovereign(fields(start));
            }
            if (comparison < 0) {
                high = start;
            } else {
                low = rowEnd(start) + 1;
            }
        }
        return null;
    }

    /** Returns the countries in the order of the codes; rows of subdivisions are passed over unread. */
    List<Sovereign> countries() {
        List<Sovereign> countries = new ArrayList<>();
        for (int start = 0; start < rows.length; start = rowEnd(start) + 1) {
            if (rows[start] != '#' && rows[start + Sovereign.COUNTRY_LENGTH] == '\t') {
                countries.add(sovereign(fields(start)));
            }
        }
        return countries;
    }

    /** Returns every sovereign in the order of the codes. Slow: see {@link IsoNames}. */
    List<Sovereign> all() {
        return allFields().stream().map(Iso3166::sovereign).toList();
    }

    /** Returns the countries by their three-letter codes. Slow: see {@link IsoNames}. */
    Map<String, Sovereign> byAlpha3() {
        return allFields().stream()
                .filter(fields -> fields.length > ALPHA3 && !fields[ALPHA3].isEmpty())
                .collect(Collectors.toUnmodifiableMap(fields -> fields[ALPHA3], Iso3166::sovereign));
    }

    private List<String[]> allFields() {
        return new String(rows, StandardCharsets.UTF_8)
                .lines()
                .filter(row -> !row.startsWith("#"))
                .map(row -> row.split("\t"))
                .toList();
    }

    private String[] fields(int start) {
        return new String(rows, start, rowEnd(start) - start, StandardCharsets.UTF_8).split("\t");
    }

    private static Sovereign sovereign(String[] fields) {
        Sovereign.CodeStatus status = fields.length > STATUS
                ? Ids.find("code status", Sovereign.CodeStatus.class, fields[STATUS])
                : Sovereign.CodeStatus.ASSIGNED;
        return new Sovereign(fields[0], fields[1], status);
    }

    private int rowStart(int within) {
        int start = within;
        while (start > 0 && rows[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int rowEnd(int within) {
        int end = within;
        while (rows[end] != '\n') {
            end++;
        }
        return end;
    }

    private int compare(byte[] key, int start) {
        for (int i = 0; i < key.length; i++) {
            int difference = Byte.compareUnsigned(key[i], rows[start + i]);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static byte[] read() {
        try (InputStream resource = Iso3166.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("resource \"" + RESOURCE
                        + "\" is not in the jar of reserves-core; repack it with its resources");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("resource \"" + RESOURCE + "\" of reserves-core cannot be read", e);
        }
    }

    private static final class Holder {
        static final Iso3166 TABLE = new Iso3166(read());
    }
}
