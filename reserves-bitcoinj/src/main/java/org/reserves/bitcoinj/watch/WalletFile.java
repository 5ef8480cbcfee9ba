package org.reserves.bitcoinj.watch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files and answers of wallets in JSON. They hold more than what can be watched, so each is refused with the text to take out of it. */
final class WalletFile {
    private static final String KEY = "[a-zA-Z]pub[0-9A-Za-z]+";
    private static final Pattern BEGINNING = Pattern.compile("\\s*[\\[{]\\s*[{\"].*", Pattern.DOTALL);
    private static final Pattern KEY_IN_FILE = Pattern.compile("\"(" + KEY + ")\"");
    /** Of Electrum. */
    private static final Pattern COSIGNERS = Pattern.compile("\"([1-9][0-9]?)of([1-9][0-9]?)\"");
    /** As Bitcoin Core lists them, and as Sparrow and Specter export them. */
    private static final Pattern DESCRIPTOR = Pattern.compile("\"(?:desc|descriptor)\"\\s*:\\s*\"([a-z]+\\([^\"]+)\"");
    /** As Ledger registers them, and as BIP388 calls it. */
    private static final Pattern TEMPLATE = Pattern.compile("\"[a-z_]*template\"\\s*:\\s*\"([a-z]+\\([^\"]+)\"");

    private static final Pattern POLICY_KEY = Pattern.compile("\"((?:\\[[0-9a-fA-F]{8}[^\\]\"]*])?" + KEY + ")\"");

    private WalletFile() {}

    static boolean isLike(String text) {
        return BEGINNING.matcher(text).matches();
    }

    /** Returns the refusal, with what to write. */
    static IllegalArgumentException refusal(String text) {
        Matcher template = TEMPLATE.matcher(text);
        if (template.find()) {
            List<String> keys = found(POLICY_KEY, text);
            return new IllegalArgumentException(
                    "text is a wallet policy in JSON; write the template and after it the keys: " + template.group(1)
                            + (keys.isEmpty() ? " KEY" : " " + String.join(" ", keys)));
        }
        List<String> descriptors = found(DESCRIPTOR, text);
        if (!descriptors.isEmpty()) {
            return new IllegalArgumentException(
                    descriptors.size() == 1
                            ? "text is the file of a wallet; write the descriptor in it, " + descriptors.get(0)
                            : "text is the file of a wallet with " + descriptors.size()
                                    + " descriptors; give each on its own, first " + descriptors.get(0));
        }
        return new IllegalArgumentException(
                "text is the file of a wallet, like one of Electrum; " + ofKeys(text, found(KEY_IN_FILE, text)));
    }

    private static String ofKeys(String text, List<String> keys) {
        if (keys.isEmpty()) {
            return "give its addresses";
        }
        if (keys.size() == 1) {
            return "write the extended public key in it, " + keys.get(0);
        }
        Matcher cosigners = COSIGNERS.matcher(text);
        boolean isKnown = cosigners.find() && Integer.parseInt(cosigners.group(2)) == keys.size();
        String multi = "sortedmulti(" + (isKnown ? cosigners.group(1) : "2") + ","
                + String.join(
                        ",",
                        keys.stream()
                                .map(key -> (isKnown ? ExtendedKey.withoutPolicy(key) : "KEY") + "/<0;1>/*")
                                .toList())
                + ")";
        return "write the descriptor of its " + keys.size() + " keys, "
                + (isKnown ? around(keys.get(0).charAt(0), multi) : "like wsh(" + multi + ")");
    }

    /** The first letter of an extended key says what Electrum makes of it, SLIP132. */
    private static String around(char letter, String multi) {
        return switch (letter) {
            case 'Z', 'V' -> "wsh(" + multi + ")";
            case 'Y', 'U' -> "sh(wsh(" + multi + "))";
            default -> "sh(" + multi + ")";
        };
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }
}
