package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * The forms in which control of bitcoin is signed for.
 *
 * <p>JSON: the name in lower case with hyphens, like {@code bip322-simple}.
 */
public enum SignatureForm {
    /** A recoverable signature of 65 bytes over the message, as {@code signmessage} of Bitcoin Core makes it, with a header of BIP137. */
    BIP137("BIP137 signature"),
    /** The same with the header of a P2PKH key for a segregated witness address, as Electrum and many wallets make it. */
    ELECTRUM("BIP137 signature in Electrum style, with the header of a P2PKH key"),
    /** The witness of a transaction that cannot be sent. */
    BIP322_SIMPLE("BIP322 simple signature"),
    /** A whole transaction that cannot be sent. */
    BIP322_FULL("BIP322 full signature"),
    /** A finalized PSBT that cannot be sent and would spend coins. */
    BIP322_PROOF_OF_FUNDS("BIP322 proof of funds"),
    /** A transaction that would spend coins, made unmineable by an input that commits to the message. */
    BIP127("BIP127 proof of reserves");

    private final String words;

    SignatureForm(String words) {
        this.words = words;
    }

    /**
     * Returns the form with this JSON name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SignatureForm fromId(String id) {
        return Ids.find("form of signature", SignatureForm.class, id);
    }

    /** Returns the JSON name, like {@code bip322-simple}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns what people call it, like {@code BIP322 simple signature}. */
    public String words() {
        return words;
    }
}
