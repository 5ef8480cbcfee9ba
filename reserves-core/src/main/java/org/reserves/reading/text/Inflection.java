package org.reserves.reading.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The forms of an English verb: by rule, and by a list of those that go by none. */
final class Inflection {
    private static final String VOWELS = "aeiou";
    /** Past tense and past participle. */
    private static final Map<String, List<String>> IRREGULAR = irregular("""
            bid bade bidden;bleed bled bled;bring brought brought;build built built;buy bought bought;cling clung clung;come came come;cut cut cut
            dig dug dug;draw drew drawn;fall fell fallen;find found found;flog flogged flogged;freeze froze frozen
            get got got;give gave given;go went gone;grind ground ground;grow grew grown;hang hung hung;hit hit hit;hold held held
            keep kept kept;lay laid laid;let let let;lose lost lost;pay paid paid;put put put;rise rose risen
            run ran run;say said said;seek sought sought;sell sold sold;send sent sent;shed shed shed
            show showed shown;shrink shrank shrunk;sink sank sunk;sit sat sat;slide slid slid;spend spent spent
            spin spun spun;spit spat spat;swell swelled swollen;take took taken;tell told told;unwind unwound unwound;wind wound wound
            withdraw withdrew withdrawn;wrest wrested wrested;write wrote written;foresee foresaw foreseen""");
    /** Verbs of two syllables that double their last letter, or of three that do not. */
    private static final Set<String> DOUBLED = Set.of("funnel", "total", "refer", "transfer", "commit", "squirrel");

    private static final Set<String> PLAIN = Set.of(
            "harbor",
            "harbour",
            "deposit",
            "auction",
            "return",
            "exit",
            "target",
            "pocket",
            "custody",
            "garner",
            "recover",
            "discover",
            "offer",
            "hover",
            "gather",
            "number",
            "forfeit",
            "sequester",
            "shelter");

    private Inflection() {}

    private static Map<String, List<String>> irregular(String list) {
        Map<String, List<String>> forms = new TreeMap<>();
        for (String verb : list.split("[;\\n]", -1)) {
            String[] three = verb.strip().split(" ", -1);
            forms.put(three[0], List.of(three[1], three[2]));
        }
        return forms;
    }

    /** Returns all forms of a verb, with the words behind it. */
    static Set<String> of(String phrase) {
        int space = phrase.indexOf(' ');
        String verb = space < 0 ? phrase : phrase.substring(0, space);
        String rest = space < 0 ? "" : phrase.substring(space);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(verb + rest);
        forms.add(third(verb) + rest);
        stems(verb).forEach(stem -> forms.add(stem + "ing" + rest));
        List<String> past = IRREGULAR.get(verb);
        if (past != null) {
            past.forEach(form -> forms.add(form + rest));
        } else {
            pasts(verb).forEach(form -> forms.add(form + rest));
        }
        return forms;
    }

    private static String third(String verb) {
        if (isConsonantAndY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        boolean hissing = verb.endsWith("s")
                || verb.endsWith("x")
                || verb.endsWith("z")
                || verb.endsWith("ch")
                || verb.endsWith("sh")
                || verb.equals("go")
                || verb.equals("do");
        return verb + (hissing ? "es" : "s");
    }

    private static Set<String> pasts(String verb) {
        Set<String> pasts = new LinkedHashSet<>();
        if (isConsonantAndY(verb)) {
            pasts.add(verb.substring(0, verb.length() - 1) + "ied");
        } else {
            stems(verb).forEach(stem -> pasts.add(stem + "ed"));
        }
        return pasts;
    }

    /** What "-ing" and "-ed" are added to: without a silent e, with a last letter doubled; both where usage differs. */
    private static List<String> stems(String verb) {
        if (verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe")) {
            return List.of(verb.substring(0, verb.length() - 1));
        }
        String doubled = verb + verb.charAt(verb.length() - 1);
        if (DOUBLED.contains(verb)) {
            return verb.endsWith("l") ? List.of(verb, doubled) : List.of(doubled);
        }
        return isShort(verb) && !PLAIN.contains(verb) ? List.of(doubled) : List.of(verb);
    }

    /** One vowel between consonants, and no more: net, trim, plan. */
    private static boolean isShort(String verb) {
        int last = verb.length() - 1;
        boolean ends = last >= 2
                && isConsonant(verb, last)
                && "wxy".indexOf(verb.charAt(last)) < 0
                && !isConsonant(verb, last - 1)
                && isConsonant(verb, last - 2);
        long vowels = verb.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
        return ends && vowels == 1;
    }

    private static boolean isConsonant(String verb, int i) {
        return VOWELS.indexOf(verb.charAt(i)) < 0;
    }

    private static boolean isConsonantAndY(String verb) {
        int last = verb.length() - 1;
        return verb.endsWith("y") && isConsonant(verb, last - 1);
    }
}
