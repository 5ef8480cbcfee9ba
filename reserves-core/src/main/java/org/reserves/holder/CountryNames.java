package org.reserves.holder;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

    private final Map<String, Sovereign> byName = new HashMap<>();

    private CountryNames(Iso3166 table) {
        ALSO_CALLED.forEach((name, code) -> byName.put(name, Sovereign.of(code)));
        table.all().stream().filter(country -> !country.isSubdivision()).forEach(country -> {
            byName.put(key(country.name()), country);
            byName.putIfAbsent(key(new Locale("", country.code()).getDisplayCountry(Locale.ENGLISH)), country);
        });
    }

    /** Returns the country of this name, or null. */
    @Nullable
    static Sovereign find(String name) {
        return Holder.NAMES.byName.get(key(name));
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
        static final CountryNames NAMES = new CountryNames(Iso3166.table());
    }
}
