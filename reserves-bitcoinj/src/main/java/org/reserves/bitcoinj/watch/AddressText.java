package org.reserves.bitcoinj.watch;

import java.util.Arrays;
import java.util.Locale;
import org.bitcoinj.base.Base58;
import org.bitcoinj.base.exceptions.AddressFormatException;
import org.reserves.chain.Network;

/** Reads an address to the script it stands for: base58 (P2PKH, P2SH) here, bech32 in {@link SegwitText}. */
final class AddressText {
    private static final int P2PKH_MAIN = 0;
    private static final int P2SH_MAIN = 5;
    private static final int P2PKH_TEST = 111;
    private static final int P2SH_TEST = 196;
    private static final int WIF_MAIN = 128;
    private static final int WIF_TEST = 239;
    private static final int LENGTH = 1 + Scripts.HASH160;
    /** Base58 takes quadratic time, and no text of bitcoin is longer than an extended key of 112 characters. */
    private static final int LONGEST = 120;

    private static final int HINT = 8;

    private AddressText() {}

    /**
     * Returns the script of an address of the network.
     *
     * @throws IllegalArgumentException if the text is not an address, or one of another network
     */
    static byte[] script(String address, Network network) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("bc1") || lower.startsWith("tb1") || lower.startsWith("bcrt1")) {
            return SegwitText.script(address, network);
        }
        byte[] payload = decodeBase58("address", address);
        int version = payload.length == 0 ? -1 : payload[0] & 0xff;
        if (version == WIF_MAIN || version == WIF_TEST) {
            throw ExtendedKey.privateKey();
        }
        if (payload.length != LENGTH) {
            throw new IllegalArgumentException("address " + quote(address) + " holds " + payload.length
                    + " bytes, where an address of this form holds 21; check that it was copied whole");
        }
        byte[] hash = Arrays.copyOfRange(payload, 1, LENGTH);
        boolean main = version == P2PKH_MAIN || version == P2SH_MAIN;
        if (!main && version != P2PKH_TEST && version != P2SH_TEST) {
            throw new IllegalArgumentException("address " + quote(address) + " has the version " + version
                    + ", which no network of bitcoin uses; it may belong to another currency");
        }
        Chains.require("address " + quote(address), Chains.ofBase58(main), network);
        return version == P2PKH_MAIN || version == P2PKH_TEST ? Scripts.p2pkh(hash) : Scripts.p2sh(hash);
    }

    /**
     * Returns the bytes of a base58 text without its checksum.
     *
     * @throws IllegalArgumentException if a character or the checksum is wrong
     */
    static byte[] decodeBase58(String what, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    what + " " + quote(text) + " is too long; no address or extended key has more than 112 characters");
        }
        try {
            return Base58.decodeChecked(text);
        } catch (AddressFormatException.InvalidCharacter e) {
            throw new IllegalArgumentException(
                    what + " " + quote(text) + " has the character '" + e.character + "' at position "
                            + (e.position + 1) + ", which base58 does not use; look for a slip in copying",
                    e);
        } catch (AddressFormatException.InvalidChecksum e) {
            throw new IllegalArgumentException(
                    what + " " + quote(text)
                            + " fails its checksum, so at least one character is wrong; copy it again from its source",
                    e);
        } catch (AddressFormatException e) {
            throw new IllegalArgumentException(
                    what + " " + quote(text)
                            + " is not an address, script, key or descriptor of bitcoin; check what it is",
                    e);
        }
    }

    /** Returns the beginning of a text that might be secret, and how long it is. */
    static String hint(String text) {
        return text.length() <= HINT
                ? quote(text)
                : "\"" + text.substring(0, HINT) + "…\" of " + text.length() + " characters";
    }

    static String quote(String text) {
        return "\"" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + "\"";
    }
}
