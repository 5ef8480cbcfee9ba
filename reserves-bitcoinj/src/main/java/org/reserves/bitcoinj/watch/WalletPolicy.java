package org.reserves.bitcoinj.watch;

import static org.reserves.bitcoinj.watch.AddressText.hint;
import static org.reserves.bitcoinj.watch.AddressText.quote;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wallet policy, BIP388: a descriptor template with {@code @0}, {@code @1} where keys belong, and after it the keys, divided by blanks,
 * commas or lines, in brackets and quotes or without.
 */
final class WalletPolicy {
    private static final Pattern TEMPLATE = Pattern.compile("[^\\s{\"]*\\(.*@[0-9].*", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("@(0|[1-9][0-9]{0,2})((?:/[^,(){}]*)?)");
    private static final Pattern AGGREGATE = Pattern.compile("musig\\(([@0-9,]*)\\)((?:/[^,(){}]*)?)");
    private static final Pattern PATH = Pattern.compile("/\\*\\*|/<(0|[1-9][0-9]*);(0|[1-9][0-9]*)>/\\*");
    private static final Pattern OTHER_KEY = Pattern.compile("[a-z]pub[0-9A-Za-z]{20}");
    /** A bracket that begins no key origin, and the keys in it are divided. */
    private static final Pattern LIST = Pattern.compile("\\[\\s*(?:\"|[a-z]pub|\\[)");

    private static final Pattern DIVIDERS = Pattern.compile("[\\s,\"]+");

    private WalletPolicy() {}

    static boolean isLike(String text) {
        // most texts have no placeholder, and the pattern looks for one from every character of a text without
        return text.indexOf('@') >= 0 && TEMPLATE.matcher(text).matches();
    }

    /**
     * Returns the descriptor of a policy.
     *
     * @throws IllegalArgumentException if the template breaks a rule of BIP388, or there are more or fewer keys than it names
     */
    static String descriptor(String text) {
        int open = text.indexOf('(');
        int end = Math.min(text.length(), Brackets.end(text, open + 1) + 1);
        String template = text.substring(0, end);
        String rest = text.substring(end).strip();
        if (rest.startsWith("#")) {
            throw refusal(template, "has a checksum, which policies have not");
        }
        if (LIST.matcher(rest).lookingAt()) {
            rest = rest.substring(1, rest.endsWith("]") ? rest.length() - 1 : rest.length());
        }
        List<String> keys = Arrays.stream(DIVIDERS.split(rest))
                .filter(key -> !key.isEmpty())
                .toList();
        if (OTHER_KEY.matcher(template).find()) {
            throw refusal(template, "has a key among its placeholders; write it as one more @ and add it to the keys");
        }
        int named = requirePlaceholders(template);
        requirePaths(template);
        if (keys.size() != named) {
            throw refusal(
                    template,
                    "names " + named + " keys, and " + keys.size()
                            + " come after it; write them after the template, like wpkh(@0/**)"
                            + " [d34db33f/84h/0h/0h]xpub…");
        }
        String filled = template.replace("/**", "/<0;1>/*");
        return PLACEHOLDER
                .matcher(filled)
                .replaceAll(
                        match -> Matcher.quoteReplacement(keys.get(Integer.parseInt(match.group(1))) + match.group(2)));
    }

    /** Returns how many different keys the template names. */
    private static int requirePlaceholders(String template) {
        Matcher placeholders = PLACEHOLDER.matcher(template);
        int next = 0;
        while (placeholders.find()) {
            int number = Integer.parseInt(placeholders.group(1));
            if (number > next) {
                throw refusal(template, "has @" + number + " before @" + next + "; number the keys as they first come");
            }
            next = Math.max(next, number + 1);
        }
        return next;
    }

    private static void requirePaths(String template) {
        Matcher groups = AGGREGATE.matcher(template);
        StringBuilder outside = new StringBuilder();
        Set<String> seen = new HashSet<>();
        while (groups.find()) {
            requirePath(template, "musig(" + groups.group(1) + ")", groups.group(2), seen);
            groups.appendReplacement(outside, "aggregate");
        }
        groups.appendTail(outside);
        if (outside.indexOf("musig(") >= 0) {
            throw refusal(template, "has paths inside musig(); write musig(@0,@1)/**");
        }
        Matcher placeholders = PLACEHOLDER.matcher(outside);
        while (placeholders.find()) {
            requirePath(template, "@" + placeholders.group(1), placeholders.group(2), seen);
        }
    }

    private static void requirePath(String template, String key, String path, Set<String> seen) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw refusal(template, "has the path " + quote(path) + " after " + key + "; write /** or /<0;1>/*");
        }
        String first = matcher.group(1) == null ? "0" : matcher.group(1);
        String second = matcher.group(2) == null ? "1" : matcher.group(2);
        if (!seen.add(key + "/" + first) || !seen.add(key + "/" + second)) {
            throw refusal(
                    template, "uses a branch of " + key + " twice; give each use branches of its own, like /<2;3>/*");
        }
    }

    private static IllegalArgumentException refusal(String template, String problem) {
        return new IllegalArgumentException("wallet policy "
                + (template.length() > 120 ? hint(template) : quote(template)) + " " + problem + " (BIP388)");
    }
}
