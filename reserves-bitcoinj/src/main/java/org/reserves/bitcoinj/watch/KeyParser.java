package org.reserves.bitcoinj.watch;

import static org.reserves.bitcoinj.watch.AddressText.hint;
import static org.reserves.bitcoinj.watch.AddressText.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reserves.bitcoinj.curve.CurvePoint;
import org.reserves.bitcoinj.watch.ExtendedKey.Policy;
import org.reserves.chain.Network;

/** Reads the keys of a descriptor: {@code [origin]key/path}, BIP380 and BIP389. */
final class KeyParser {
    private static final Pattern ORIGIN = Pattern.compile("\\[[0-9a-fA-F]{8}(?:/[0-9]{1,10}[hH']?)*+]");
    private static final Pattern MULTIPATH = Pattern.compile("<([^<>]*)>");
    private static final Pattern EXTENDED = Pattern.compile("[a-zA-Z]p(?:ub|rv)[0-9a-zA-Z]+");
    private static final String MUSIG = "musig(";
    private static final int X_ONLY_DIGITS = 64;
    private static final int MOST_BRANCHES = 100;
    /** BIP32 stores the depth of a key in one byte. */
    private static final int DEEPEST = 255;

    private final Network network;
    private final int branch;

    KeyParser(Network network, int branch) {
        this.network = network;
        this.branch = branch;
    }

    /**
     * Returns how many branches a descriptor has: 1, or as many as its {@code <0;1>} lists.
     *
     * @throws IllegalArgumentException if it has several lists of different lengths
     */
    static int branches(String descriptor) {
        Matcher lists = MULTIPATH.matcher(descriptor);
        int branches = 1;
        boolean found = false;
        while (lists.find()) {
            int length = lists.group(1).split(";", -1).length;
            if (length < 2 || length > MOST_BRANCHES) {
                throw new IllegalArgumentException("multipath " + quote(lists.group()) + " does not list 2 to "
                        + MOST_BRANCHES + " numbers; write it like <0;1>");
            }
            if (found && length != branches) {
                throw new IllegalArgumentException("multipath " + quote(lists.group())
                        + " is not as long as the one before it; all in a descriptor must be");
            }
            if (Arrays.stream(lists.group(1).split(";", -1)).distinct().count() < length) {
                throw new IllegalArgumentException(
                        "multipath " + quote(lists.group()) + " lists a number twice; each branch is listed once");
            }
            branches = length;
            found = true;
        }
        return branches;
    }

    KeyExpression parse(String text, Place.Keys allowed) {
        if (text.startsWith(MUSIG)) {
            return musig(text, allowed);
        }
        String rest = text;
        if (text.startsWith("[")) {
            Matcher origin = ORIGIN.matcher(text);
            if (!origin.lookingAt()) {
                throw new IllegalArgumentException("key origin of " + quote(text)
                        + " is malformed; write the fingerprint and the path like [d34db33f/84h/0h/0h]");
            }
            rest = text.substring(origin.end());
        }
        String[] steps = rest.split("/", -1);
        if (EXTENDED.matcher(steps[0]).matches()) {
            return extended(steps, allowed);
        }
        if (steps.length > 1) {
            throw new IllegalArgumentException("key " + hint(rest)
                    + " has a path but is not an extended key; only an xpub or its like can be derived from");
        }
        return KeyExpression.of(encoded(steps[0], allowed));
    }

    private byte[] encoded(String hex, Place.Keys allowed) {
        boolean taproot = allowed.encoding() == Place.Encoding.X_ONLY;
        if (hex.length() == X_ONLY_DIGITS && !taproot) {
            throw new IllegalArgumentException("key of 32 bytes in " + allowed.function()
                    + " could be a private key and is not repeated here; only tr() and rawtr() take 32 bytes,"
                    + " of a public key");
        }
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hex.length() == X_ONLY_DIGITS ? "02" + hex : hex);
        } catch (IllegalArgumentException notHexadecimal) {
            throw new IllegalArgumentException("key " + hint(hex) + " in " + allowed.function()
                    + " is neither an extended public key nor hexadecimal, which holds only digits, a to f, and two"
                    + " characters for each byte; check that it was copied whole and without blanks");
        }
        if (CurvePoint.decode(bytes) == null) {
            throw new IllegalArgumentException("key " + hint(hex) + " in " + allowed.function()
                    + " is not a public key: 33 bytes from 02 or 03, or 65 from 04, of a point on the curve secp256k1");
        }
        if (allowed.encoding() != Place.Encoding.ANY && bytes[0] == 4) {
            throw new IllegalArgumentException("key " + quote(hex) + " in " + allowed.function()
                    + " is uncompressed, which can never be spent there; use its 33 bytes");
        }
        return bytes;
    }

    private KeyExpression extended(String[] steps, Place.Keys allowed) {
        ExtendedKey root = ExtendedKey.parse(steps[0], network);
        if (root.policy() != Policy.UNSTATED && root.policy() != allowed.policy()) {
            throw new IllegalArgumentException("extended key " + quote(steps[0])
                    + " says by its first letter that it is for other scripts than " + allowed.function()
                    + "; use it where it belongs, or convert it to an xpub if you know better");
        }
        if (root.depth() + steps.length - 1 > DEEPEST) {
            throw new IllegalArgumentException("path below extended key " + quote(steps[0]) + " has "
                    + (steps.length - 1) + " steps; BIP32 ends 255 below the master, and this key is " + root.depth()
                    + " below it");
        }
        if (Arrays.stream(steps).filter(step -> step.startsWith("<")).count() > 1) {
            throw new IllegalArgumentException("path below extended key " + quote(steps[0])
                    + " has two lists like <0;1>, where BIP389 allows one; write a descriptor for each branch");
        }
        return below(root.key(), steps);
    }

    /** Returns the key at the end of a path, whose first element is not part of it. */
    private KeyExpression below(ParentKey root, String[] steps) {
        ParentKey key = root;
        for (int i = 1; i < steps.length; i++) {
            if (steps[i].startsWith("*")) {
                requireLastWildcard(steps, i);
                return KeyExpression.childrenOf(key);
            }
            key = key.child(number(steps[i]));
        }
        return KeyExpression.of(key.compressed());
    }

    /** BIP390: the aggregate of several keys, and perhaps a path below it. */
    private KeyExpression musig(String text, Place.Keys allowed) {
        if (allowed.encoding() != Place.Encoding.X_ONLY) {
            throw new IllegalArgumentException("musig() in " + allowed.function()
                    + " is not possible; it stands in tr(), rawtr() and the leaves of tr() (BIP390)");
        }
        int end = Brackets.end(text, MUSIG.length());
        List<String> parts = new ArrayList<>();
        for (int at = MUSIG.length(); at <= end; ) {
            int next = Brackets.endOfArgument(text, at);
            parts.add(text.substring(at, next));
            at = next + 1;
        }
        List<KeyExpression> signers = parts.stream()
                .map(part -> parse(part, new Place.Keys("musig()", Place.Encoding.COMPRESSED, Policy.UNSTATED)))
                .toList();
        String path = text.substring(Math.min(text.length(), end + 1));
        if (path.isEmpty()) {
            return KeyExpression.aggregate(signers);
        }
        boolean extended = parts.stream().allMatch(part -> EXTENDED.matcher(
                        part.replaceFirst("^\\[[^]]*]", "").split("/", 2)[0])
                .matches());
        boolean lists = path.contains("<") && parts.stream().anyMatch(part -> part.contains("<"));
        if (!path.startsWith("/") || !extended || lists || signers.stream().anyMatch(KeyExpression::isRanged)) {
            throw new IllegalArgumentException("musig() with the path " + quote(path)
                    + " needs extended keys without wildcards and, where it has a list like <0;1>, without lists"
                    + " (BIP390); derive either before or after");
        }
        CurvePoint aggregate =
                CurvePoint.decode(KeyExpression.aggregate(signers).at(new ChildKeys(0, 1), 0));
        if (aggregate == null) {
            throw new IllegalStateException("aggregate key is not on the curve");
        }
        return below(Musig.parent(aggregate), path.split("/", -1));
    }

    private static void requireLastWildcard(String[] steps, int i) {
        if (steps[i].matches("\\*[hH']")) {
            throw hardened(steps[i]);
        }
        if (steps[i].length() > 1) {
            throw new IllegalArgumentException("path step " + quote(steps[i])
                    + " begins like a wildcard and goes on; write /* for all children, and /<0;1>/* for those"
                    + " of two branches");
        }
        if (i < steps.length - 1) {
            throw new IllegalArgumentException(
                    "path \"/*/" + steps[i + 1] + "\" goes on after its wildcard; the * comes last");
        }
    }

    private int number(String step) {
        String chosen = step;
        if (step.startsWith("<") && step.endsWith(">")) {
            chosen = step.substring(1, step.length() - 1).split(";", -1)[branch];
        }
        if (chosen.endsWith("h") || chosen.endsWith("H") || chosen.endsWith("'")) {
            throw hardened(chosen);
        }
        if (chosen.matches("[0-9]{1,10}") && Long.parseLong(chosen) <= Integer.MAX_VALUE) {
            return Integer.parseInt(chosen);
        }
        throw new IllegalArgumentException(
                "path step " + quote(chosen) + " is not a number from 0 to 2147483647; write paths like /0/*");
    }

    private static IllegalArgumentException hardened(String step) {
        return new IllegalArgumentException("path step " + quote(step)
                + " is hardened, which needs the private key; give the extended public key below it instead");
    }
}
