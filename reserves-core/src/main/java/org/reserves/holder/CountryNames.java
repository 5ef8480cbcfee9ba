package org.reserves.holder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.internal.EditDistance;

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
            Map.entry("east timor", "TL"),
            Map.entry("emirates", "AE"),
            Map.entry("holland", "NL"),
            Map.entry("bosnia", "BA"),
            Map.entry("holy see", "VA"),
            Map.entry("republic of china", "TW"),
            Map.entry("chinese taipei", "TW"),
            Map.entry("democratic people's republic of korea", "KP"),
            Map.entry("dr congo", "CD"),
            Map.entry("drc", "CD"),
            Map.entry("democratic republic of congo", "CD"),
            Map.entry("republic of congo", "CG"),
            Map.entry("lao people's democratic republic", "LA"),
            Map.entry("syrian arab republic", "SY"),
            Map.entry("brunei darussalam", "BN"),
            Map.entry("viet nam", "VN"),
            Map.entry("united kingdom of great britain and northern ireland", "GB"),
            Map.entry("state of palestine", "PS"),
            Map.entry("myanmar", "MM"),
            Map.entry("cabo verde", "CV"),
            Map.entry("argentine republic", "AR"),
            Map.entry("french republic", "FR"),
            Map.entry("italian republic", "IT"),
            Map.entry("portuguese republic", "PT"),
            Map.entry("hellenic republic", "GR"),
            Map.entry("slovak republic", "SK"),
            Map.entry("kyrgyz republic", "KG"),
            Map.entry("lebanese republic", "LB"),
            Map.entry("gabonese republic", "GA"),
            Map.entry("togolese republic", "TG"),
            Map.entry("swiss confederation", "CH"),
            Map.entry("united mexican states", "MX"),
            Map.entry("state of kuwait", "KW"),
            Map.entry("state of qatar", "QA"),
            Map.entry("state of eritrea", "ER"),
            Map.entry("republic of the congo", "CG"),
            Map.entry("democratic republic of the congo", "CD"),
            Map.entry("state of israel", "IL"));

    /** What stands before a name in its long form, and no more: the Bank of the Republic of somewhere is no state; "state of" alone does not, as that of Georgia is one of the United States. */
    private static final Pattern LONG_FORM = Pattern.compile(
            "(?:(?:democratic|people's|islamic|federal|federative|socialist|united|arab|bolivarian|oriental|hashemite|grand|co"
                    + "|operative|cooperative) ){0,4}(?:republic|kingdom|confederation|principality|sultanate|commonwealth|emirate|duchy|union|"
                    + "(?:plurinational|independent|federated) states?) of (?:the )?(?<name>.+)");

    private static final Pattern SPACES = Pattern.compile("[\\s-]+");
    private static final Pattern SAINT = Pattern.compile("\\bsaint\\b");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?<name>.+?) ?\\((?:the )?(?<form>[^()]+)\\)");
    private static final Pattern AFTER_A_COMMA = Pattern.compile("(?<name>[^,]+), (?:the )?(?<form>.+)");

    /** The marked letters of country names in the languages of Europe, and below each what is written without its mark. */
    private static final String MARKED = "àáâãäåçèéêëìíîïñòóôõöùúûüýōūī";

    private static final int LONGEST_CODE = 3;
    private static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyoui";

    /** One wrong letter in four is taken for a slip; shorter texts are not names. */
    private static final int LETTERS_PER_SLIP = 4;

    private final Map<String, Sovereign> byName = new HashMap<>();

    private CountryNames() {
        ALSO_CALLED.forEach((name, code) -> byName.put(name, Sovereign.of(code)));
        Iso3166.table().countries().forEach(country -> byName.put(key(country.name()), country));
    }

    /** Returns whether a subdivision of another country has the name of this one. */
    static boolean isShared(Sovereign country) {
        return Namesakes.COUNTRIES.contains(country);
    }

    /** Returns the country of this name, or null; no country has a digit in its name. */
    @Nullable
    static Sovereign find(String name) {
        return name.chars().anyMatch(Character::isDigit) ? null : Holder.NAMES.of(key(name));
    }

    @Nullable
    private Sovereign of(String key) {
        Sovereign known = byName.get(key);
        if (known != null) {
            return known;
        }
        Matcher turned = Stream.of(IN_BRACKETS, AFTER_A_COMMA)
                .map(form -> form.matcher(key))
                .filter(Matcher::matches)
                .findFirst()
                .orElse(null);
        if (turned != null) {
            known = inLongForm(turned.group("form") + " " + turned.group("name"));
        }
        return known == null ? inLongForm(key) : known;
    }

    /** Korea, Republic of: only a form that makes a name of its own is read. */
    @Nullable
    private Sovereign inLongForm(String key) {
        Sovereign known = byName.get(key);
        Matcher form = LONG_FORM.matcher(key);
        return known == null && form.matches() ? byName.get(form.group("name")) : known;
    }

    /** Returns the countries whose name is nearly this one, the nearest first; for errors. */
    static List<Sovereign> near(String name) {
        String key = key(name);
        int most = key.length() / LETTERS_PER_SLIP;
        Map<Sovereign, Integer> slips = new TreeMap<>();
        Holder.NAMES.byName.forEach((known, country) -> {
            int slipped = EditDistance.between(key, known, most);
            if (slipped <= most) {
                slips.merge(country, slipped, Math::min);
            }
        });
        return slips.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String key(String name) {
        String plain = unmarked(name.toLowerCase(Locale.ROOT))
                .replace(".", "")
                .replace('\u2019', '\'')
                .replace("&", " and ");
        plain = SPACES.matcher(plain).replaceAll(" ").replace(" and the ", " and ");
        plain = SAINT.matcher(plain).replaceAll("st").strip();
        return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
    }

    /** A marked letter in a code is another letter. */
    private static String unmarked(String name) {
        if (name.length() <= LONGEST_CODE) {
            return name;
        }
        StringBuilder plain = new StringBuilder(name);
        for (int i = 0; i < plain.length(); i++) {
            int marked = MARKED.indexOf(plain.charAt(i));
            if (marked >= 0) {
                plain.setCharAt(i, PLAIN.charAt(marked));
            }
        }
        return plain.toString();
    }

    /** Made when the first name is asked for. */
    private static final class Holder {
        static final CountryNames NAMES = new CountryNames();
    }

    /** Countries whose name a subdivision of another country has too: Georgia, Luxembourg. Made when the first is asked about. */
    private static final class Namesakes {
        static final Set<Sovereign> COUNTRIES = countries();

        private static Set<Sovereign> countries() {
            Set<Sovereign> namesakes = new HashSet<>();
            for (Sovereign subdivision : IsoNames.table().all()) {
                Sovereign country = subdivision.isSubdivision()
                        ? CountryNames.Holder.NAMES.byName.get(key(subdivision.name()))
                        : null;
                if (country != null
                        && country.name().equalsIgnoreCase(subdivision.name())
                        && !subdivision.code().startsWith(country.code())) {
                    namesakes.add(country);
                }
            }
            return namesakes;
        }
    }
}
