package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.Crypto;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The three ways a message becomes 32 bytes. */
final class MessageHashes {
    private static final String SIGN_MESSAGE = "Bitcoin Signed Message:\n";
    private static final String BIP322 = "BIP0322-signed-message";
    private static final String BIP127 = "Proof-of-Reserves: ";

    private MessageHashes() {}

    /** SHA-256 twice over title and message, each with its length: {@code MessageHash} of Bitcoin Core. */
    static byte[] signMessage(byte[] message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sized(bytes, SIGN_MESSAGE.getBytes(StandardCharsets.US_ASCII));
        sized(bytes, message);
        return Crypto.hash256(bytes.toByteArray());
    }

    /** The tagged hash of BIP340. */
    static byte[] bip322(byte[] message) {
        return Crypto.taggedHash(message, BIP322).toByteArray();
    }

    /** SHA-256 once over title and message. */
    static byte[] bip127(byte[] message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(BIP127.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(message);
        return Crypto.sha256(bytes.toByteArray());
    }

    private static void sized(ByteArrayOutputStream out, byte[] bytes) {
        int length = bytes.length;
        if (length < 0xfd) {
            out.write(length);
        } else {
            int size = length <= 0xffff ? 2 : 4;
            out.write(size == 2 ? 0xfd : 0xfe);
            for (int i = 0; i < size; i++) {
                out.write(length >> (8 * i));
            }
        }
        out.writeBytes(bytes);
    }
}
