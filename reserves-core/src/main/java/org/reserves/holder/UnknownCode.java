package org.reserves.holder;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reserves.internal.Words;

/** The sentence that refuses a code and says which one was probably meant. */
final class UnknownCode {
    /** Codes that are in wide use, reserved in ISO 3166-1 for that reason, and assigned to nobody. */
    private static final Map<String, String> IN_USE_ELSEWHERE = Map.of("UK", "GB", "EL", "GR");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final int LONGEST_NAME = 80;
    private static final int SHOWN = 6;

    private UnknownCode() {}

    static String sentence(String text, Iso3166 table) {
        return "sovereign code " + Words.quote(text) + " " + problem(text, table);
    }

    private static String problem(String text, Iso3166 table) {
        if (text.isBlank()) {
            return "is blank; write an ISO 3166 code like \"SV\" or \"US-TX\"";
        }
        String canonical = text.strip().toUpperCase(Locale.ROOT).replace('_', '-');
        Sovereign meant = table.find(canonical);
        if (meant != null) {
            return "is not written as in ISO 3166; write " + show(meant);
        }
        if (IN_USE_ELSEWHERE.containsKey(canonical)) {
            return "is not assigned in ISO 3166-1; write " + show(Sovereign.of(IN_USE_ELSEWHERE.get(canonical)));
        }
        Sovereign country = IsoNames.table().byAlpha3(canonical);
        if (country != null) {
            return "is of ISO 3166-1 alpha-3, alpha-2 is read; write " + show(country);
        }
        return unlike(text, table);
    }

    private static String unlike(String text, Iso3166 table) {
        if (COUNTRY.matcher(text).matches()) {
            return "is not in ISO 3166-1" + nearest(text, text, IsoNames.table().countries());
        }
        if (SUBDIVISION.matcher(text).matches()) {
            String country = text.substring(0, Sovereign.COUNTRY_LENGTH);
            return table.find(country) != null
                    ? "is not in ISO 3166-2"
                            + nearest(text, country, IsoNames.table().subdivisions(country))
                    : "is not in ISO 3166-2, and \"" + country + "\" is not in ISO 3166-1"
                            + nearest(country, country, IsoNames.table().countries());
        }
        List<Sovereign> named =
                text.length() > LONGEST_NAME ? List.of() : IsoNames.table().named(text.strip());
        if (!named.isEmpty()) {
            return "is a name; write the code: "
                    + named.stream().limit(SHOWN).map(UnknownCode::show).collect(Collectors.joining(" or "));
        }
        List<Sovereign> near = text.length() > LONGEST_NAME ? List.of() : CountryNames.near(text);
        return "is neither of ISO 3166-1 alpha-2 nor of ISO 3166-2"
                + (near.isEmpty()
                        ? "; write it like \"SV\" or \"US-TX\""
                        : "; nearest known: "
                                + near.stream()
                                        .limit(SHOWN)
                                        .map(UnknownCode::show)
                                        .collect(Collectors.joining(", ")));
    }

    private static String nearest(String text, String country, Collection<Sovereign> candidates) {
        List<Sovereign> near = candidates.stream()
                .filter(candidate -> distance(text, candidate.code()) <= 1)
                .sorted(Comparator.comparing((Sovereign s) -> !isTransposed(text, s.code()))
                        .thenComparing(s -> s.code().charAt(0) != text.charAt(0))
                        .thenComparing(s -> s))
                .limit(SHOWN)
                .toList();
        if (near.isEmpty() && Iso3166.table().find(country) != null) {
            near = List.of(Sovereign.of(country));
        }
        return near.isEmpty()
                ? "; write it like \"SV\" or \"US-TX\""
                : "; nearest known: " + near.stream().map(UnknownCode::show).collect(Collectors.joining(", "));
    }

    private static boolean isTransposed(String a, String b) {
        return a.length() == b.length()
                && a.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(b.chars().sorted().boxed().toList());
    }

    /** Returns 0 or 1 where the texts are equal or one edit or one swap of letters apart, and 2 where they are further. */
    private static int distance(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        int head = 0;
        int shorter = Math.min(a.length(), b.length());
        while (head < shorter && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        String middleA = a.substring(head, a.length() - tail);
        String middleB = b.substring(head, b.length() - tail);
        boolean swapped = middleA.length() == 2 && isTransposed(middleA, middleB);
        return Math.max(middleA.length(), middleB.length()) == 1 || swapped ? 1 : 2;
    }

    private static String show(Sovereign sovereign) {
        return "\"" + sovereign.code() + "\" " + sovereign.name();
    }
}
