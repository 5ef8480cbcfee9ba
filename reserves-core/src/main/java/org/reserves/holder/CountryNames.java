package org.reserves.holder;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;

/** Countries by what an English text calls them. */
final class CountryNames {
    /** Names in wide use that neither ISO 3166 nor the CLDR has as the English name. */
    private static final Map<String, String> ALSO_CALLED = Map.ofEntries(
            Map.entry("us", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("america", "US"),
            Map.entry("uk", "GB"),
            Map.entry("britain", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("czech republic", "CZ"),
            Map.entry("turkey", "TR"),
            Map.entry("ivory coast", "CI"),
            Map.entry("cape verde", "CV"),
            Map.entry("swaziland", "SZ"),
            Map.entry("burma", "MM"),
            Map.entry("macedonia", "MK"),
            Map.entry("republic of korea", "KR"),
            Map.entry("dprk", "KP"),
            Map.entry("russian federation", "RU"),
            Map.entry("uae", "AE"),
            Map.entry("prc", "CN"),
            Map.entry("people's republic of china", "CN"),
            Map.entry("hong kong", "HK"),
            Map.entry("macau", "MO"),
            Map.entry("macao", "MO"),
            Map.entry("vatican", "VA"),
            Map.entry("palestine", "PS"),
            Map.entry("east timor", "TL"));

    /** One wrong letter in four is taken for a slip; shorter texts are not names. */
    private static final int LETTERS_PER_SLIP = 4;

    private final Map<String, Sovereign> byName = new HashMap<>();

    /** Countries whose name a subdivision of another country has too: Georgia, Luxembourg. */
    private final Set<Sovereign> namesakes = new HashSet<>();

    private CountryNames(IsoNames table) {
        ALSO_CALLED.forEach((name, code) -> byName.put(name, Sovereign.of(code)));
        List<Sovereign> all = table.all();
        all.stream().filter(country -> !country.isSubdivision()).forEach(country -> {
            byName.put(key(country.name()), country);
            byName.putIfAbsent(key(new Locale("", country.code()).getDisplayCountry(Locale.ENGLISH)), country);
        });
        for (Sovereign subdivision : all) {
            Sovereign country = subdivision.isSubdivision() ? byName.get(key(subdivision.name())) : null;
            if (country != null && !subdivision.code().startsWith(country.code())) {
                namesakes.add(country);
            }
        }
    }

    /** Returns whether a subdivision of another country has the name of this one. */
    static boolean isShared(Sovereign country) {
        return Holder.NAMES.namesakes.contains(country);
    }

    /** Returns the country of this name, or null. */
    @Nullable
    static Sovereign find(String name) {
        return Holder.NAMES.byName.get(key(name));
    }

    /** Returns the countries whose name is nearly this one, the nearest first; for errors. */
    static List<Sovereign> near(String name) {
        String key = key(name);
        int most = key.length() / LETTERS_PER_SLIP;
        return Holder.NAMES.byName.entrySet().stream()
                .filter(known -> Math.abs(key.length() - known.getKey().length()) <= most)
                .filter(known -> EditDistance.between(key, known.getKey()) <= most)
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Sovereign> known) -> EditDistance.between(key, known.getKey()))
                        .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    private static String key(String name) {
        String plain = name.strip()
                .toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ");
        return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
    }

    /** Made when the first name is asked for. */
    private static final class Holder {
        static final CountryNames NAMES = new CountryNames(IsoNames.table());
    }
}
