package org.reserves.bitcoinj.watch;

import static org.reserves.bitcoinj.watch.AddressText.hint;
import static org.reserves.bitcoinj.watch.AddressText.quote;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/** What wallets and web pages hold around what can be watched. It is taken off where its meaning is plain, else refused with the form to write. */
final class PastedText {
    private static final Pattern URI =
            Pattern.compile("bitcoin:(?://)?([^?#]*)(?:[?#].*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String KEY = "[a-zA-Z]pub[0-9A-Za-z]+";
    private static final Pattern BTCPAY =
            Pattern.compile("(?:([0-9]{1,2})-of-)?(" + KEY + "(?:-" + KEY + ")*)((?:-?\\[[a-z0-9]+])*)");
    /** BIP321: a link without an address in its path has it in a parameter with the letters of its network. */
    private static final Pattern PARAMETER = Pattern.compile("[?&](?:bc|tb|bcrt)=([^&#]+)", Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST_TEXT = 20;

    private static final Pattern NUMBER = Pattern.compile(
            "[-+~≈]?(?:[₿$€£]|BTC|XBT)?\\s*[0-9][0-9.,'_\\s]{0,40}(?:[₿$€£%]|btc|xbt|sats?|satoshis?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("OP_[A-Z0-9]+\\b.*|[0-9 ]*\\b(?:DUP HASH160|HASH160)\\b.*");
    private static final Pattern INVOICE =
            Pattern.compile("(?:lightning:)?ln(?:bc|tb|bcrt|url)[0-9a-z]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SILENT = Pattern.compile("t?sp1[0-9a-z]{20,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern DIVIDERS = Pattern.compile("[\\s,;]+");

    private PastedText() {}

    /**
     * Returns the text without a {@code bitcoin:} URI around it.
     *
     * @throws IllegalArgumentException if it is of a form that is not read; the message says what to write
     */
    static String unwrapped(String text) {
        if (isOneWord(text)) {
            return text;
        }
        Matcher uri = URI.matcher(text);
        if (uri.matches()) {
            return addressed(text, uri.group(1).strip());
        }
        if (WEB.matcher(text).matches()) {
            throw new IllegalArgumentException("text " + quote(text)
                    + " is the address of a web page; give the bitcoin address that is shown there");
        }
        if (WalletFile.isLike(text)) {
            throw WalletFile.refusal(text);
        }
        requireOne(text, text.indexOf('(') >= 0 ? SPACES : DIVIDERS);
        Matcher btcpay = BTCPAY.matcher(text);
        if (btcpay.matches() && (btcpay.group(1) != null || !btcpay.group(3).isEmpty() || text.indexOf('-') >= 0)) {
            throw new IllegalArgumentException("text " + hint(text) + " is in the form of BTCPay Server; write "
                    + descriptor(btcpay.group(1), btcpay.group(2), btcpay.group(3)));
        }
        return text;
    }

    /** Returns the address of a payment link. */
    private static String addressed(String text, String path) {
        if (!path.isEmpty()) {
            requireOne(text, SPACES);
            return path;
        }
        List<String> parameters = PARAMETER
                .matcher(text)
                .results()
                .map(parameter -> parameter.group(1))
                .toList();
        if (parameters.size() > 1) {
            throw new IllegalArgumentException("text " + quote(text) + " is a payment link with " + parameters.size()
                    + " addresses; give each on its own, first " + parameters.get(0));
        }
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException(
                    "text " + quote(text) + " is a payment link without an address on the chain; give the address");
        }
        return parameters.get(0);
    }

    /** Most texts are an address or hexadecimal: letters and digits, in none of the forms here. */
    private static boolean isOneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
                return false;
            }
        }
        return true;
    }

    /** The derivation schemes of NBXplorer: P2WPKH unless the end says otherwise, the keys of a multisig sorted unless told to keep their order. */
    private static String descriptor(@Nullable String threshold, String keys, String options) {
        List<String> all = Arrays.stream(keys.split("-"))
                .map(key -> ExtendedKey.withoutPolicy(key) + "/<0;1>/*")
                .toList();
        boolean nested = options.contains("[p2sh]");
        boolean legacy = options.contains("[legacy]");
        if (threshold == null) {
            String key = all.get(0);
            return legacy
                    ? "pkh(" + key + ")"
                    : nested
                            ? "sh(wpkh(" + key + "))"
                            : options.contains("[taproot]") ? "tr(" + key + ")" : "wpkh(" + key + ")";
        }
        String multi = (options.contains("[keeporder]") ? "multi(" : "sortedmulti(") + threshold + ","
                + String.join(",", all) + ")";
        return legacy ? "sh(" + multi + ")" : nested ? "sh(wsh(" + multi + "))" : "wsh(" + multi + ")";
    }

    private static void requireOne(String text, Pattern dividers) {
        if (!dividers.matcher(text).find()) {
            return;
        }
        String[] parts = dividers.split(text);
        boolean whole = Arrays.stream(parts).allMatch(part -> part.length() >= SHORTEST_TEXT && isBalanced(part));
        if (parts.length > 1 && whole) {
            throw new IllegalArgumentException("text holds " + parts.length + " addresses, keys or descriptors, from "
                    + hint(parts[0]) + " to " + hint(parts[parts.length - 1])
                    + "; give each on its own, or for two branches one descriptor with /<0;1>/*");
        }
    }

    private static boolean isBalanced(String part) {
        return part.chars().filter(c -> c == '(').count()
                == part.chars().filter(c -> c == ')').count();
    }

    /**
     * Refuses a text that is neither an address nor meant as one.
     *
     * @throws IllegalArgumentException if the text is of such a kind; the message says what to write
     */
    static void refuseOther(String text) {
        if (NUMBER.matcher(text).matches()) {
            throw HexText.number(text, "");
        }
        if (WORDS.matcher(text).matches()) {
            throw new IllegalArgumentException("text " + quote(text)
                    + " is a script in words, which tools write differently; give it in hexadecimal, or its address");
        }
        if (INVOICE.matcher(text).matches()) {
            throw new IllegalArgumentException("text " + hint(text)
                    + " is of the Lightning network, which leaves no script to watch; give an address on the chain");
        }
        if (SILENT.matcher(text).matches()) {
            throw new IllegalArgumentException("text " + hint(text)
                    + " is a silent payment address, BIP352, whose coins only its scan key finds; give the"
                    + " addresses of the outputs");
        }
    }
}
