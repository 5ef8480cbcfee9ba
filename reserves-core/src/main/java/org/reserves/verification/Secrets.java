package org.reserves.verification;

import java.util.regex.Pattern;

/**
 * The looks of texts that can spend coins. Whoever pastes one where a watched address belongs must not find it again in an
 * error message, so the refusals here never repeat it.
 */
final class Secrets {
    private static final String BASE58 = "[1-9A-HJ-NP-Za-km-z]";

    /** The letters before {@code prv} are those of BIP32 and SLIP-0132. */
    private static final Pattern EXTENDED = Pattern.compile("[xyzYZtuvUV]prv" + BASE58 + "{8,}");

    /**
     * A private key as wallets export it: 51 characters from 5 (or 9 on test networks), 52 from K or L (or c). One of hexadecimal
     * digits alone has never been seen, but a piece of a script between two zeros has.
     */
    private static final Pattern EXPORTED = Pattern.compile("(?<!" + BASE58 + ")(?![0-9A-Fa-f]{51})(?:[59]" + BASE58
            + "{50}|[KLc]" + BASE58 + "{51})(?!" + BASE58 + ")");

    private static final Pattern BARE_32_BYTES = Pattern.compile("(?:0[xX])?[0-9A-Fa-f]{64}");

    /** BIP39 phrases have 12 to 24 words; no address, script or descriptor is made of words. */
    private static final Pattern PHRASE = Pattern.compile("\\p{L}{2,}(?:[\\s,]+\\p{L}{2,}){11,}");

    private Secrets() {}

    static void refuse(String text) {
        if (EXTENDED.matcher(text).find() || EXPORTED.matcher(text).find()) {
            throw refusal("holds a private key");
        }
        if (BARE_32_BYTES.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "watched text of 32 bytes could be a private key and is not repeated here;"
                            + " write a taproot key as tr(…) and a script as raw(…)");
        }
        if (PHRASE.matcher(text).matches()) {
            throw refusal("looks like a recovery phrase");
        }
    }

    private static IllegalArgumentException refusal(String what) {
        return new IllegalArgumentException("watched text " + what
                + " and is not repeated here; watching needs public keys or addresses only, so never share it");
    }
}
