package org.reserves.bitcoinj.watch;

import static org.reserves.bitcoinj.watch.AddressText.hint;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.curve.CurvePoint;

/**
 * Reads hexadecimal: a public key, or an output script of a standard template. Anything else is as likely a hash, an amount or a
 * script with a slip in it, and would be watched for nothing; it is refused with the form to write.
 */
final class HexText {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LONGEST_NUMBER = 30;
    private static final int SHA256 = 32;
    private static final int BOTH_COORDINATES = 64;
    private static final int COMPRESSED = 33;
    private static final int UNCOMPRESSED = 65;
    private static final int CHECKSUM = 4;
    private static final int ONE_BYTE_LENGTH = 0xfd;

    private HexText() {}

    /**
     * Returns the rule of an even number of hexadecimal digits.
     *
     * @throws IllegalArgumentException if they are neither a public key nor a script of a standard template
     */
    static ScriptRule rule(String digits) {
        if (digits.length() <= LONGEST_NUMBER && DIGITS.matcher(digits).matches()) {
            throw number(digits, ", or raw(" + digits + ") if it is a script in hexadecimal");
        }
        byte[] bytes = HexFormat.of().parseHex(digits);
        CurvePoint key = CurvePoint.decode(bytes);
        if (key != null) {
            return KeyRules.everyScriptOf(key);
        }
        if (Templates.isStandard(bytes)) {
            return ScriptRule.fixed(bytes);
        }
        throw refusal(digits.toLowerCase(Locale.ROOT), bytes);
    }

    /** Returns the refusal of a number where a watched text belongs. */
    static IllegalArgumentException number(String text, String otherwise) {
        return new IllegalArgumentException("text " + AddressText.quote(text)
                + " is a number, like an amount or a height, and no address or script; give an address" + otherwise);
    }

    /** Returns the refusal of hexadecimal digits with something else among them, or one too few. */
    static IllegalArgumentException slip(String text) {
        if (text.startsWith("0x") || text.startsWith("0X")) {
            return prefixed(text);
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return new IllegalArgumentException("hexadecimal text " + hint(text) + " has the character '"
                        + text.charAt(i) + "' at position " + (i + 1)
                        + ", where only 0 to 9 and a to f can be; look for a slip in copying");
            }
        }
        return new IllegalArgumentException("hexadecimal text " + hint(text)
                + " has an odd number of digits, where each byte has two; copy it again from its source");
    }

    private static IllegalArgumentException prefixed(String text) {
        boolean account = text.length() == 2 + 2 * Scripts.HASH160;
        return new IllegalArgumentException("hexadecimal text " + hint(text) + " begins with 0x, which "
                + (account
                        ? "addresses of Ethereum do and those of bitcoin do not; give a bitcoin address"
                        : "texts of bitcoin do not; write it without these two characters"));
    }

    private static IllegalArgumentException refusal(String digits, byte[] bytes) {
        String problem = keyProblem(bytes);
        if (problem == null) {
            problem = wrappedProblem(digits, bytes);
        }
        if (problem == null) {
            String near = Templates.nearest(bytes);
            problem = near == null
                    ? "is not an output script of a standard template; copy the address or the script again"
                    : near + "; copy it again";
        }
        return new IllegalArgumentException("hexadecimal text " + hint(digits) + " " + problem
                + (problem.contains("write ") ? "" : ", or write raw(…) around it if it is the whole script"));
    }

    @Nullable
    private static String keyProblem(byte[] bytes) {
        int first = bytes[0] & 0xff;
        boolean hybrid = bytes.length == UNCOMPRESSED && (first == 6 || first == 7);
        if (hybrid && CurvePoint.decode(withFirst(4, bytes, 1)) != null) {
            return "is a public key in the hybrid form; write it with 04 instead of its first two digits";
        }
        if (bytes.length == BOTH_COORDINATES && CurvePoint.decode(withFirst(4, bytes, 0)) != null) {
            return "is a public key without its first byte; write 04 before it, or give the addresses if it is the"
                    + " master key of an Electrum wallet of before 2014";
        }
        if (bytes.length == BOTH_COORDINATES) {
            return "has 64 bytes, like a signature or a public key without its first byte, but is not a point of the curve"
                    + " secp256k1; write raw(…) around it if it is a script";
        }
        boolean keyLike = (bytes.length == COMPRESSED && (first == 2 || first == 3))
                || (bytes.length == UNCOMPRESSED && (first == 4 || hybrid));
        if (keyLike || bytes.length == SHA256) {
            return "of " + bytes.length + " bytes looks like a key but is not a public key of the curve secp256k1;"
                    + " if it is a script write raw(…)";
        }
        return null;
    }

    /** A hash without its template, or a script with something around it. */
    @Nullable
    private static String wrappedProblem(String digits, byte[] bytes) {
        int length = bytes.length;
        if (length == Scripts.HASH160) {
            return "has 20 bytes, like the hash of a key or of a script without its type; write 76a914" + digits
                    + "88ac for P2PKH, a914" + digits + "87 for P2SH or 0014" + digits + " for P2WPKH";
        }
        boolean checksum = length == 1 + Scripts.HASH160 + CHECKSUM && hasChecksum(bytes);
        if (checksum || (length == 1 + Scripts.HASH160 && isVersion(bytes[0]))) {
            return "is the inside of a base58 address, a version and a hash; write the address, or its script: "
                    + (bytes[0] == 5 || (bytes[0] & 0xff) == 196
                            ? "a914" + digits.substring(2, 42) + "87"
                            : "76a914" + digits.substring(2, 42) + "88ac");
        }
        if (length > 1 && (bytes[0] & 0xff) == length - 1 && length - 1 < ONE_BYTE_LENGTH) {
            byte[] rest = Arrays.copyOfRange(bytes, 1, length);
            String inner = digits.substring(2);
            if (Templates.isStandard(rest) || CurvePoint.decode(rest) != null) {
                return "begins with its own length; write " + inner + " without it";
            }
            return rest.length == Scripts.HASH160 || rest.length == SHA256
                    ? "is a push of " + rest.length + " bytes, like the hash in a script; copy the whole script"
                    : "begins with its own length and goes on like no standard template";
        }
        return null;
    }

    private static boolean isVersion(byte version) {
        int value = version & 0xff;
        return value == 0 || value == 5 || value == 111 || value == 196;
    }

    private static boolean hasChecksum(byte[] bytes) {
        int end = bytes.length - CHECKSUM;
        byte[] twice = Scripts.sha256(Scripts.sha256(Arrays.copyOf(bytes, end)));
        return Arrays.equals(twice, 0, CHECKSUM, bytes, end, bytes.length);
    }

    private static byte[] withFirst(int first, byte[] bytes, int from) {
        byte[] result = new byte[bytes.length - from + 1];
        result[0] = (byte) first;
        System.arraycopy(bytes, from, result, 1, bytes.length - from);
        return result;
    }
}
