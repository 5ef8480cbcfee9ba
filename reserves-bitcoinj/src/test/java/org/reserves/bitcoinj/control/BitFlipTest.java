package org.reserves.bitcoinj.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.bitcoinj.control.CheckedBy.assertProven;

import fr.acinq.bitcoin.ByteVector;
import java.math.BigInteger;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.bitcoinj.base.Address;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.base.ScriptType;
import org.bitcoinj.crypto.ECKey;
import org.bitcoinj.crypto.utils.MessageVerifyUtils;
import org.junit.jupiter.api.Test;
import org.reserves.control.SignatureCheck;
import org.reserves.control.SignatureForm;

/** Thousands of keys and messages, signed here and checked there; and never a signature with a bit flipped. */
class BitFlipTest {
    private static final long SEED = 322;
    private static final int KEYS = 250;
    private static final int FLIPPED = 1;

    private final Random random = new Random(SEED);

    /** 1,250 good signatures; of one of each form every bit is flipped, with prefix and without. */
    @Test
    void everyForm_isProvenAndNoBitCanBeFlipped() {
        for (int i = 0; i < KEYS; i++) {
            Signer signer = new Signer(random);
            String message = message();
            boolean flip = i < FLIPPED;
            simple(signer, signer.p2wpkh(), message, flip);
            simple(signer, signer.p2tr(), message, flip);
            full(signer, signer.p2pkh(), message, flip);
            full(signer, signer.nested(), message, flip);
            full(signer, signer.p2tr(), message, flip);
        }
    }

    private void simple(Signer signer, ByteVector script, String message, boolean flip) {
        String signature = signer.simple(script, message);
        assertEquals(
                SignatureForm.BIP322_SIMPLE,
                assertProven(CheckedBy.main(script, message, signature)).form());
        assertOtherMessage(script, message, signature);
        if (flip) {
            assertNoBitCanBeFlipped(script, message, signature);
        }
    }

    private void full(Signer signer, ByteVector script, String message, boolean flip) {
        String signature = signer.full(script, message);
        assertEquals(
                SignatureForm.BIP322_FULL,
                assertProven(CheckedBy.main(script, message, signature)).form());
        assertOtherMessage(script, message, signature);
        if (flip) {
            assertNoBitCanBeFlipped(script, message, signature);
        }
    }

    private static void assertOtherMessage(ByteVector script, String message, String signature) {
        assertFalse(CheckedBy.main(script, message + "!", signature).isProven());
    }

    private static void assertNoBitCanBeFlipped(ByteVector script, String message, String signature) {
        String prefix = signature.substring(0, 3);
        byte[] bytes = Base64.getDecoder().decode(signature.substring(3));
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            for (String start : new String[] {prefix, ""}) {
                SignatureCheck check = CheckedBy.main(script, message, start + Signer.base64(bytes));
                assertFalse(check.isProven(), () -> check + " with a flipped bit");
            }
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    /** Signed and confirmed by bitcoinj, whose headers for segregated witness are those of BIP137. */
    @Test
    void signMessage_isProvenForEveryAddressType() throws SignatureException {
        for (int i = 0; i < KEYS; i++) {
            Signer signer = new Signer(random);
            String message = message();
            String p2pkh = signer.signMessage(message, true, ScriptType.P2PKH);
            MessageVerifyUtils.verifyMessage(
                    ECKey.fromPrivate(signer.key.value.toByteArray())
                            .toAddress(ScriptType.P2PKH, BitcoinNetwork.MAINNET),
                    message,
                    p2pkh);
            assertForm(SignatureForm.BIP137, signer.p2pkh(), message, p2pkh);
            assertForm(
                    SignatureForm.BIP137,
                    signer.p2pkhUncompressed(),
                    message,
                    signer.signMessage(message, false, ScriptType.P2PKH));
            assertForm(
                    SignatureForm.BIP137,
                    signer.p2wpkh(),
                    message,
                    signer.signMessage(message, true, ScriptType.P2WPKH));
            assertForm(
                    SignatureForm.BIP137, signer.nested(), message, signer.signMessage(message, true, ScriptType.P2SH));
            assertForm(SignatureForm.ELECTRUM, signer.p2wpkh(), message, p2pkh);
            assertForm(SignatureForm.ELECTRUM, signer.nested(), message, p2pkh);
            assertFalse(CheckedBy.main(signer.p2tr(), message, p2pkh).isProven());
            assertFalse(
                    CheckedBy.main(signer.p2pkhUncompressed(), message, p2pkh).isProven());
            assertFalse(CheckedBy.main(signer.p2pkh(), message + " ", p2pkh).isProven());
        }
    }

    private static void assertForm(SignatureForm form, ByteVector script, String message, String signature) {
        assertEquals(
                form, assertProven(CheckedBy.main(script, message, signature)).form());
    }

    @Test
    void signMessage_hasNoBitToFlip() {
        for (int i = 0; i < 6 * FLIPPED; i++) {
            Signer signer = new Signer(random);
            String message = message();
            byte[] bytes = Base64.getDecoder().decode(signer.signMessage(message, true, ScriptType.P2PKH));
            for (int bit = 0; bit < 8 * bytes.length; bit++) {
                byte[] flipped = flipped(bytes, bit);
                assertFalse(CheckedBy.main(signer.p2pkh(), message, Signer.base64(flipped))
                        .isProven());
                assertSegwitSurvivesOnlyAsTheOtherStyle(signer, message, bytes, flipped);
            }
        }
    }

    /**
     * The header only says how to read the signature. For some keys one bit tells BIP137 from Electrum style; then r, s and the key are the
     * same, and so is what was signed.
     */
    private static void assertSegwitSurvivesOnlyAsTheOtherStyle(
            Signer signer, String message, byte[] bytes, byte[] flipped) {
        SignatureCheck check = CheckedBy.main(signer.p2wpkh(), message, Signer.base64(flipped));
        if (check.isProven()) {
            assertNotEquals(bytes[0], flipped[0]);
            assertEquals(bytes[0] - 27 & 3, flipped[0] - 27 & 3, "the same key is recovered");
            assertArrayEquals(Arrays.copyOfRange(bytes, 1, 65), Arrays.copyOfRange(flipped, 1, 65));
            assertEquals(SignatureForm.BIP137, check.form());
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    /** bitcoinj alone would take both; the trap is why length and s are looked at first. */
    @Test
    void highSAndLongSignatures_areRefusedWhereBitcoinjTakesThem() throws SignatureException {
        Signer signer = new Signer(random);
        byte[] bytes = Base64.getDecoder().decode(signer.signMessage("m", true, ScriptType.P2PKH));
        byte[] highS = bytes.clone();
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, 33, 65));
        byte[] other = ECKey.ecDomainParameters().getN().subtract(s).toByteArray();
        System.arraycopy(other, other.length - 32, highS, 33, 32);
        highS[0] = (byte) ((bytes[0] - 27 ^ 1) + 27);
        Address address =
                ECKey.fromPrivate(signer.key.value.toByteArray()).toAddress(ScriptType.P2PKH, BitcoinNetwork.MAINNET);
        MessageVerifyUtils.verifyMessage(address, "m", Signer.base64(highS));
        CheckedBy.assertInvalid(
                "the signature has the higher of two possible values s, which wallets never write; it may be tampered with",
                CheckedBy.main(signer.p2pkh(), "m", Signer.base64(highS)));
        String longer = Signer.base64(Arrays.copyOf(bytes, 70));
        MessageVerifyUtils.verifyMessage(address, "m", longer);
        CheckedBy.assertInvalid(
                "the signature has 70 bytes and is no transaction; one by signmessage has 65, and BIP322 needs the full form for"
                        + " this address",
                CheckedBy.main(signer.p2pkh(), "m", longer));
        assertThrows(
                SignatureException.class, () -> MessageVerifyUtils.verifyMessage(address, "n", Signer.base64(highS)));
    }

    private String message() {
        int length = random.nextInt(300);
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int c = random.nextInt(10) == 0 ? 0x00c0 + random.nextInt(0x500) : ' ' + random.nextInt(95);
            message.appendCodePoint(c);
        }
        return message.append('.').toString();
    }
}
