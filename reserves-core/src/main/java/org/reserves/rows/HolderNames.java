package org.reserves.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.holder.Sovereign;

/**
 * The sovereign that a tracker's cell names: by its code, its flag, its name in English or in another language, and without the words
 * that trackers put around it, such as "Government of".
 */
final class HolderNames {
    private static final int FIRST_FLAG = 0x1F1E6;
    private static final int FLAGS = 26;
    private static final List<String> BEFORE =
            List.of("royal government of ", "government of ", "kingdom of ", "republic of ", "state of ", "the ");
    private static final List<String> BEHIND = List.of(" (government)", " (gov)", " (gov.)", " government", " govt");

    private final Map<String, String> byName = new HashMap<>();

    /** Takes the languages whose names are read beside English; the names are those of the JDK. */
    HolderNames(List<Locale> languages) {
        for (Locale language : languages) {
            for (String code : Locale.getISOCountries()) {
                byName.putIfAbsent(key(new Locale("", code).getDisplayCountry(language), language), code);
            }
        }
    }

    private static String key(String name, Locale language) {
        return name.strip().toLowerCase(language).replaceAll("\\s+", " ");
    }

    /** The code of the sovereign, or null where the cell names none. */
    @Nullable
    String code(String cell) {
        String flag = flag(cell);
        String name = withoutSymbols(cell);
        if (name.isEmpty()) {
            return flag;
        }
        String code = named(name);
        return code == null ? named(bare(name)) : code;
    }

    @Nullable
    private String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String other = byName.get(lower);
        return other != null
                ? other
                : Sovereign.named(name).map(Sovereign::code).orElse(null);
    }

    private static String bare(String name) {
        String bare = name;
        for (String words : BEHIND) {
            boolean ends = bare.toLowerCase(Locale.ROOT).endsWith(words);
            bare = ends ? bare.substring(0, bare.length() - words.length()) : bare;
        }
        for (String words : BEFORE) {
            boolean begins = bare.toLowerCase(Locale.ROOT).startsWith(words);
            bare = begins ? bare.substring(words.length()) : bare;
        }
        return bare.strip();
    }

    private static String withoutSymbols(String cell) {
        StringBuilder name = new StringBuilder();
        cell.codePoints()
                .filter(c -> !isFlag(c) && Character.getType(c) != Character.OTHER_SYMBOL && c != 0xFE0F)
                .forEach(name::appendCodePoint);
        return name.toString().strip().replaceAll("\\s+", " ");
    }

    private static boolean isFlag(int c) {
        return c >= FIRST_FLAG && c < FIRST_FLAG + FLAGS;
    }

    /** The code that a flag spells, where the cell is nothing else. */
    @Nullable
    private static String flag(String cell) {
        int[] letters = cell.codePoints()
                .filter(HolderNames::isFlag)
                .map(c -> 'A' + c - FIRST_FLAG)
                .toArray();
        return letters.length == 2 ? new String(letters, 0, 2) : null;
    }
}
