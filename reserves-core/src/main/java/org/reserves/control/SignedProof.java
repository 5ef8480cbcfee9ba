package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.reserves.chain.WatchOnly;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Secrets;
import org.reserves.internal.Words;

/**
 * What a declarant hands in: a place, a message and a signature, as text and unchecked.
 *
 * <p>The message counts as its UTF-8 bytes, exactly as given. Spaces and line ends around address and signature are dropped; inside a
 * signature nothing is.
 *
 * <p>JSON: {@code {"address":"bc1q…","message":"…","signature":"smp…"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param address   the address that was signed for, or its script in hexadecimal, or a descriptor of one script
 * @param message   what was signed
 * @param signature BIP137 ({@code signmessage}), BIP322 with or without its prefix, or a BIP127 transaction or PSBT in base64 or
 *                  hexadecimal
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"address", "message", "signature"})
public record SignedProof(
        @JsonProperty("address") String address,
        @JsonProperty("message") String message,
        @JsonProperty("signature") String signature) {
    private static final int LONGEST_MESSAGE = 1_000_000;
    private static final int LONGEST_SIGNATURE = 20_000_000;

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the address is blank, a text is too long, or one could hold a private key or a recovery
     *                                  phrase; such a text is never repeated in the message
     */
    public SignedProof {
        address = WatchOnly.of(Objects.requireNonNull(address, "address must not be null"))
                .text();
        Objects.requireNonNull(message, "message must not be null");
        signature =
                Objects.requireNonNull(signature, "signature must not be null").strip();
        requireShort("message", message, LONGEST_MESSAGE);
        requireShort("signature", signature, LONGEST_SIGNATURE);
        Secrets.refuseInMessage(message);
        Secrets.refuseAsSignature(signature);
    }

    private static void requireShort(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(what + " of " + text.length() + " characters is too long; at most "
                    + longest + " are read, so sign for fewer coins at a time");
        }
    }

    /** Returns the address and the beginning of the message. */
    @Override
    public String toString() {
        return address + " signed " + Words.quote(message);
    }
}
