package org.reserves.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.reserves.internal.EditDistance;
import org.reserves.money.CurrencyCode;

/**
 * The words that nobody counts, because they mean a number, a currency or a coin in some print: taken for what is counted, they would make the
 * number wrong by their power of ten.
 */
final class Uncounted {
    private static final Pattern LARGE_NUMBER =
            Pattern.compile("(?i).*(?:ill?ion|illiard|illón|ill?one|ilhã|ilhõ|iliã|ilhão).*");
    private static final Pattern PART_OF_A_COIN = Pattern.compile("(?i)[kmcdghnpuµμ](?:btc|xbt|bitcoins?)");

    /** Any script but Latin; µ is no letter of it. */
    private static final Pattern OTHER_SCRIPT = Pattern.compile(".*[\\p{L}&&[^\\p{IsLatin}µμ]].*");

    /** What "thousand" and its like are misspelt from; those in -illion are known by their ending. */
    private static final List<String> SCALES =
            List.of("hundred", "thousand", "million", "billion", "trillion", "crore");

    /** Scales in languages whose prints are not read here: Italian, Nordic, Dutch, Slavic, Turkish, Indonesian, Vietnamese. */
    private static final List<String> FOREIGN = List.of(
            "mld",
            "mlrd",
            "mdr",
            "mia",
            "mjd",
            "mrd",
            "mln",
            "milj",
            "miljard",
            "miljarder",
            "miljoen",
            "miljoner",
            "miljardi",
            "mila",
            "hundert",
            "hundra",
            "hundrede",
            "honderd",
            "tusen",
            "tusind",
            "duizend",
            "tys",
            "tis",
            "tisíc",
            "tysięcy",
            "tysiące",
            "tysiąc",
            "tisuća",
            "bin",
            "yüz",
            "milyon",
            "milyar",
            "ribu",
            "juta",
            "miliar",
            "miliardi",
            "miliard",
            "rb",
            "jt",
            "ngàn",
            "nghìn",
            "triệu",
            "tỷ",
            "karor",
            "kharab");

    /** Short for a million and its like, which no print that is read here takes for granted. */
    private static final List<String> SHORT = List.of("mm", "dozen", "bil", "bill", "mill", "tril", "thou", "grand");

    private static final Set<String> MULTIPLYING = multiplying();

    private static final Set<String> WORDS = words();

    private Uncounted() {}

    /** Whether this one word means something else than what is counted. */
    static boolean isUncounted(String word, PrintLocale locale) {
        String lower = word.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower)
                || LARGE_NUMBER.matcher(word).matches()
                || PART_OF_A_COIN.matcher(word).matches()
                || (word.length() == 3 && CurrencyCode.isKnown(word))
                || (locale != PrintLocale.CHINESE && OTHER_SCRIPT.matcher(word).matches())
                || SCALES.stream().anyMatch(scale -> isOneSlipFrom(scale, lower));
    }

    /** Whether the word multiplies the digits before it in some print. */
    static boolean multiplies(String word) {
        return MULTIPLYING.contains(word.toLowerCase(Locale.ROOT))
                || LARGE_NUMBER.matcher(word).matches();
    }

    private static Set<String> multiplying() {
        Set<String> words = new HashSet<>(FOREIGN);
        words.addAll(SHORT);
        for (PrintLocale locale : PrintLocale.values()) {
            locale.lexicon().phrases("scale").forEach(phrase -> words.add(phrase.replace(".", "")));
        }
        words.removeIf(word -> word.length() < 2);
        return words;
    }

    private static boolean isOneSlipFrom(String scale, String word) {
        return EditDistance.between(scale, word, 1) <= 1;
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>(List.of(
                "dozens",
                "gross",
                "hundreds",
                "tens",
                "percentage",
                "bits",
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december"));
        words.addAll(FOREIGN);
        words.addAll(SHORT);
        List<String> roles = new ArrayList<>(List.of("scale", "unit", "number", "fraction"));
        for (PrintLocale locale : PrintLocale.values()) {
            roles.forEach(role -> locale.lexicon().phrases(role).forEach(phrase -> words.addAll(nouns(phrase))));
        }
        words.removeIf(word -> word.length() < 2 && !Character.isIdeographic(word.charAt(0)));
        words.removeAll(
                List.of("of", "a", "an", "un", "une", "um", "uma", "una", "the", "unit", "units", "us", "real", "won"));
        return words;
    }

    /** The words of a phrase without the capital of an adjective: of "Mexican pesos" only the pesos, as Mexican wallets can be counted. */
    private static List<String> nouns(String phrase) {
        List<String> words = List.of(phrase.split(" "));
        List<String> small = words.stream()
                .filter(word -> !Character.isUpperCase(word.charAt(0)))
                .toList();
        return (small.isEmpty() ? words : small)
                .stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
