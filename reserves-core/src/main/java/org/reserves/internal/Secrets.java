package org.reserves.internal;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The looks of texts that can spend coins, also with a slip in them. Whoever pastes one where a watched address belongs must not
 * find it again in an error message, so the refusals here never repeat it.
 *
 * <p>What can be watched has few shapes: base58 addresses of at most 35 characters, bech32, extended public keys, hexadecimal. Any
 * other long run of letters and digits is taken for a key.
 */
public final class Secrets {
    /** The letters before {@code prv} are those of BIP32 and SLIP-0132, or of another currency, or lost. */
    private static final Pattern EXTENDED =
            Pattern.compile("(?<![0-9A-Za-z])(?:[a-z]?prv|[a-z]{2}pv)[0-9A-Za-z]{8}", Pattern.CASE_INSENSITIVE);

    /** A key as wallets export it has 51 or 52 characters, 58 with a password (BIP38); more or fewer are slips. */
    private static final Pattern LONG_RUN = Pattern.compile("[0-9A-Za-z]{48,}+");

    /** Bech32, silent payment addresses, extended public keys of any currency, and public keys in hexadecimal with a slip. */
    private static final Pattern PUBLIC = Pattern.compile(
            "(?:bc1|tb1|bcrt1|t?sp1q).*|[a-z]{1,4}(?:pub|ub)[0-9a-z]{80,}+|0[234](?:[0-9a-z]{63,65}|[0-9a-z]{127,129})",
            Pattern.CASE_INSENSITIVE);

    /** The short form once printed on coins of metal. */
    private static final Pattern MINI_KEY =
            Pattern.compile("(?<![0-9A-Za-z])S(?:[1-9A-HJ-NP-Za-km-z]{21}|[1-9A-HJ-NP-Za-km-z]{29})(?![0-9A-Za-z])");

    /** 32 bytes, or one digit more or fewer, wherever no public key of taproot, no raw script and no hash of a preimage can stand. */
    private static final Pattern BYTES_32 = Pattern.compile(
            "(?<!raw\\(|hash256\\(|sha256\\(|]|[0-9A-Za-z])(?:0x)?(?:[0-9a-f]{63,64}|(?!0[23])[0-9a-f]{65})(?![0-9A-Za-z])",
            Pattern.CASE_INSENSITIVE);

    /** 32 bytes with the bytes that exported and extended keys put around them; 0020… is a P2WSH script. */
    private static final Pattern WRAPPED_32_BYTES = Pattern.compile(
            "(?<!raw\\(|[0-9A-Za-z])(?:(?:80|00(?!20))[0-9a-f]{64}(?:01)?|(?!0[23])[0-9a-f]{64}01)(?![0-9A-Za-z])",
            Pattern.CASE_INSENSITIVE);

    /** In prose or base64 only what has the length and the letters of an exported key is one; addresses are shorter, bech32 never mixes cases. */
    private static final Pattern EXPORTED_KEY = Pattern.compile("(?<![0-9A-Za-z+/=_-])(?=[0-9A-Za-z]*[0-9])"
            + "(?=[0-9A-Za-z]*[a-z])(?=[0-9A-Za-z]*[A-Z])[0-9A-Za-z]{48,62}(?![0-9A-Za-z+/=_-])");

    /** No form of signature begins with one of these letters. */
    private static final Pattern EXTENDED_ALONE =
            Pattern.compile("[tuvxyz](?:prv|rv|pv)[0-9a-z]{40,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEXADECIMAL_KEY = Pattern.compile("(?:0x)?[0-9a-z]{62,66}", Pattern.CASE_INSENSITIVE);

    /** The words of a script, as explorers print it. */
    private static final Pattern OPCODE = Pattern.compile("\\bOP_(?:[A-Z]{1,22}[0-9]{0,3}|[0-9]{1,2})\\b");

    private static final int DIGITS_OF_A_KEY = 64;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern NOT_HEXADECIMAL = Pattern.compile("[^0-9A-Fa-f]");
    private static final Pattern BLANK_OR_QUOTE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\"'`]++");

    private Secrets() {}

    /**
     * Refuses a text to be watched that holds a private key or is a recovery phrase, or could be with a slip in it.
     *
     * @throws IllegalArgumentException if it does; it is not repeated
     */
    public static void refuse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        if (RecoveryPhrase.isLike(text)) {
            throw refusal("looks like a recovery phrase");
        }
        refuseKeys(text);
        // in groups, in quotes, or broken by the end of a line
        refuseKeys(BLANK_OR_QUOTE.matcher(OPCODE.matcher(text).replaceAll("_")).replaceAll(""));
    }

    /**
     * Refuses a message that holds an exported or extended private key. Words are free, and so are 32 bytes in hexadecimal, which may be
     * the hash of a block.
     *
     * @throws IllegalArgumentException if there is one; it is not repeated
     */
    public static void refuseInMessage(String message) {
        Objects.requireNonNull(message, "message must not be null");
        if (EXTENDED.matcher(message).find() || EXPORTED_KEY.matcher(message).find()) {
            throw leaked("message");
        }
    }

    /**
     * Refuses what was given for a signature and has the looks of a private key or a recovery phrase. Signatures are base64 of 88
     * characters or more, transactions in hexadecimal are longer than any key.
     *
     * @throws IllegalArgumentException if it has; it is not repeated
     */
    public static void refuseAsSignature(String signature) {
        Objects.requireNonNull(signature, "signature must not be null");
        String joined = BLANK_OR_QUOTE.matcher(signature).replaceAll("");
        if (RecoveryPhrase.isLike(signature)
                || EXTENDED_ALONE.matcher(joined).matches()
                || MINI_KEY.matcher(joined).matches()
                || EXPORTED_KEY.matcher(joined).matches()
                || HEXADECIMAL_KEY.matcher(joined).matches()) {
            throw leaked("signature");
        }
    }

    private static IllegalArgumentException leaked(String what) {
        return new IllegalArgumentException(
                what + " holds a private key, or could with a slip in it, and is not repeated here;"
                        + " a proof never needs one, so move the coins if it was shown to anybody");
    }

    private static void refuseKeys(String text) {
        if (EXTENDED.matcher(text).find() || MINI_KEY.matcher(text).find() || holdsExportedKey(text)) {
            throw refusal("holds a private key, or could with a slip in it,");
        }
        // below tr() every key has 32 bytes
        if ((!text.contains("tr(") && BYTES_32.matcher(text).find())
                || WRAPPED_32_BYTES.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "watched text of 32 bytes could be a private key and is not repeated here;"
                            + " write a taproot key as tr(…) and a script as raw(…)");
        }
    }

    private static boolean holdsExportedKey(String text) {
        Matcher runs = LONG_RUN.matcher(text);
        while (runs.find()) {
            String run = runs.group();
            if (!PUBLIC.matcher(run).matches() && !isHexadecimal(run) && isMixed(run)) {
                return true;
            }
        }
        return false;
    }

    /** Two wrong digits still make it a script with slips, unless it is about as long as a private key. */
    private static boolean isHexadecimal(String run) {
        long slips = NOT_HEXADECIMAL.matcher(run).results().limit(3).count();
        return slips == 0 || (slips <= 2 && Math.abs(run.length() - DIGITS_OF_A_KEY) > 2);
    }

    private static boolean isMixed(String run) {
        return DIGIT.matcher(run).find() && LETTER.matcher(run).find();
    }

    private static IllegalArgumentException refusal(String what) {
        return new IllegalArgumentException("watched text " + what
                + " and is not repeated here; watching needs one address, public key or descriptor, so never share it");
    }
}
