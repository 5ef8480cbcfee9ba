package org.reserves.bitcoinj.control;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a signature, decoded: what its prefix says, and its bytes. */
final class SignatureText {
    private static final int PREFIX_LENGTH = 3;

    /** A transaction begins with its version, a PSBT with its magic; neither looks like base64 that means anything. */
    private static final Pattern HEXADECIMAL = Pattern.compile("(?:70736274ff|0[0-9a-f]000000)(?:[0-9a-f]{2})+");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}");

    private final Prefix prefix;
    private final byte[] bytes;

    private SignatureText(Prefix prefix, byte[] bytes) {
        this.prefix = prefix;
        this.bytes = bytes;
    }

    /** The prefixes of BIP322 2.0.0. */
    enum Prefix {
        SMP,
        FUL,
        POF,
        NONE
    }

    static SignatureText of(String text) {
        if (text.isEmpty()) {
            throw NotProven.invalid("the signature is empty");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (HEXADECIMAL.matcher(lower).matches()) {
            return new SignatureText(Prefix.NONE, HexFormat.of().parseHex(lower));
        }
        for (Prefix prefix : new Prefix[] {Prefix.SMP, Prefix.FUL, Prefix.POF}) {
            if (text.startsWith(prefix.name().toLowerCase(Locale.ROOT))) {
                return new SignatureText(prefix, decode(text.substring(PREFIX_LENGTH)));
            }
        }
        return new SignatureText(Prefix.NONE, decode(text));
    }

    private static byte[] decode(String text) {
        if (!BASE64.matcher(text).matches()) {
            throw NotProven.invalid(
                    "the signature is not base64: it has a character that base64 does not use, or one in the"
                            + " wrong place; copy it again, on one line");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw NotProven.invalid("the signature is not base64: characters are missing at its end; copy it whole");
        }
        // one signature, one text: no bits left over, and padding where it belongs
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw NotProven.invalid("the signature is not canonical base64: its end is not as an encoder writes it");
        }
        return bytes;
    }

    Prefix prefix() {
        return prefix;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    boolean beginsWith(byte[] start) {
        return bytes.length >= start.length && Arrays.equals(Arrays.copyOf(bytes, start.length), start);
    }
}
