package org.reserves.holder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of ISO 3166 codes in the jar, read once, when the first code is asked for.
 *
 * @param byCode      every sovereign, in the order of the codes
 * @param alpha2ByAlpha3 the two-letter code of every three-letter code of a country
 */
record Iso3166(Map<String, Sovereign> byCode, Map<String, String> alpha2ByAlpha3) {
    private static final String RESOURCE = "iso-3166.tsv";
    private static final int EXPECTED = 8_192;

    static Iso3166 table() {
        return Holder.TABLE;
    }

    /** Returns all sovereigns that bear exactly this name. */
    List<Sovereign> named(String name) {
        List<Sovereign> found = new ArrayList<>();
        for (Sovereign sovereign : byCode.values()) {
            if (sovereign.name().equalsIgnoreCase(name)) {
                found.add(sovereign);
            }
        }
        return found;
    }

    private static Iso3166 read() {
        Map<String, Sovereign> byCode = new LinkedHashMap<>(EXPECTED);
        Map<String, String> alpha2ByAlpha3 = new HashMap<>();
        try (InputStream bytes = Iso3166.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("resource \"" + RESOURCE
                        + "\" is not in the jar of reserves-core; repack it with its resources");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    add(line, byCode, alpha2ByAlpha3);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("resource \"" + RESOURCE + "\" of reserves-core cannot be read", e);
        }
        return new Iso3166(Collections.unmodifiableMap(byCode), Collections.unmodifiableMap(alpha2ByAlpha3));
    }

    private static void add(String line, Map<String, Sovereign> byCode, Map<String, String> alpha2ByAlpha3) {
        int name = line.indexOf('\t') + 1;
        int alpha3 = line.indexOf('\t', name) + 1;
        String code = line.substring(0, name - 1);
        byCode.put(code, new Sovereign(code, alpha3 == 0 ? line.substring(name) : line.substring(name, alpha3 - 1)));
        if (alpha3 != 0) {
            alpha2ByAlpha3.put(line.substring(alpha3), code);
        }
    }

    private static final class Holder {
        static final Iso3166 TABLE = read();
    }
}
