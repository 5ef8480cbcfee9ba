package org.reserves.holder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * The table of ISO 3166 by all but its codes: for texts that are no code, which a file may have thousands of. Made for the first of them,
 * as most programs never meet one.
 */
final class IsoNames {
    private final List<Sovereign> all;
    private final List<Sovereign> countries = new ArrayList<>();
    private final Map<String, List<Sovereign>> byCountry = new HashMap<>();
    private final Map<String, List<Sovereign>> byName = new HashMap<>();
    private final Map<String, Sovereign> byAlpha3;

    private IsoNames(Iso3166 table) {
        all = table.all();
        byAlpha3 = table.byAlpha3();
        for (Sovereign sovereign : all) {
            byName.computeIfAbsent(key(sovereign.name()), name -> new ArrayList<>())
                    .add(sovereign);
            if (sovereign.isSubdivision()) {
                byCountry
                        .computeIfAbsent(
                                sovereign.code().substring(0, Sovereign.COUNTRY_LENGTH), code -> new ArrayList<>())
                        .add(sovereign);
            } else {
                countries.add(sovereign);
            }
        }
    }

    static IsoNames table() {
        return Shipped.TABLE;
    }

    /** Returns every sovereign in the order of the codes. */
    List<Sovereign> all() {
        return all;
    }

    /** Returns the countries in the order of the codes. */
    List<Sovereign> countries() {
        return countries;
    }

    /** Returns the subdivisions of a country in the order of the codes. */
    List<Sovereign> subdivisions(String country) {
        return byCountry.getOrDefault(country, List.of());
    }

    /** Returns the sovereigns of this name in any case of letters, in the order of the codes. */
    List<Sovereign> named(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    /** Returns the country with the three-letter code, or null. */
    @Nullable
    Sovereign byAlpha3(String alpha3) {
        return byAlpha3.get(alpha3);
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static final class Shipped {
        static final IsoNames TABLE = new IsoNames(Iso3166.table());
    }
}
