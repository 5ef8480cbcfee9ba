package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.ByteVector64;
import fr.acinq.bitcoin.Crypto;
import fr.acinq.bitcoin.PublicKey;
import fr.acinq.bitcoin.Script;
import fr.acinq.secp256k1.Secp256k1Exception;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.reserves.control.SignatureForm;

/**
 * A signature of {@code signmessage}: header 1 | r 32 | s 32, from which the public key is recovered. The header says which of four keys,
 * and the address type (BIP137); many wallets write that of a P2PKH key for segregated witness too.
 */
final class LegacySignature {
    static final int LENGTH = 65;

    private static final int FIRST_HEADER = 27;
    private static final int LAST_HEADER = 42;
    private static final int COMPRESSED = 31;
    private static final int NESTED = 35;
    private static final int NATIVE = 39;
    private static final int WORD = 32;
    private static final BigInteger ORDER =
            new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
    private static final BigInteger HALF = ORDER.shiftRight(1);

    private final byte[] script;
    private final byte[] message;
    private final int header;
    private final byte[] signature;

    private LegacySignature(byte[] script, byte[] message, byte[] bytes) {
        this.script = script;
        this.message = message;
        header = bytes[0] & 0xff;
        signature = Arrays.copyOfRange(bytes, 1, LENGTH);
    }

    /**
     * Checks a signature.
     *
     * @throws NotProven if it is not one by the key of the script
     */
    static SignatureForm require(byte[] script, byte[] message, byte[] bytes) {
        return new LegacySignature(script, message, bytes).form();
    }

    static boolean hasHeader(byte[] bytes) {
        return bytes.length == LENGTH && bytes[0] >= FIRST_HEADER && bytes[0] <= LAST_HEADER;
    }

    private SignatureForm form() {
        if (header < FIRST_HEADER || header > LAST_HEADER) {
            throw NotProven.invalid("the header " + header + " of the signature is none of BIP137, which are 27 to 42");
        }
        requireRange();
        PublicKey key = recovered();
        if (Script.isPay2pkh(script)) {
            requireHeader(header < NESTED, "P2PKH, where 27 to 34 are");
            byte[] encoded = header < COMPRESSED ? key.toUncompressedBin() : key.value.toByteArray();
            requireScript(Script.write(Script.pay2pkh(Crypto.hash160(encoded))));
            return SignatureForm.BIP137;
        }
        if (Script.isPay2wpkh(script)) {
            requireHeader(
                    header >= NATIVE || isElectrum(), "P2WPKH, where 39 to 42 are, or 31 to 34 in Electrum style");
            requireScript(Script.write(Script.pay2wpkh(key)));
            return isElectrum() ? SignatureForm.ELECTRUM : SignatureForm.BIP137;
        }
        if (Script.isPay2sh(script)) {
            requireHeader(
                    (header >= NESTED && header < NATIVE) || isElectrum(),
                    "P2WPKH in P2SH, where 35 to 38 are, or 31 to 34 in Electrum style");
            requireScript(Script.write(Script.pay2sh(Script.pay2wpkh(key))));
            return isElectrum() ? SignatureForm.ELECTRUM : SignatureForm.BIP137;
        }
        throw NotProven.invalid(
                "a BIP137 signature can sign for P2PKH, P2WPKH and P2WPKH in P2SH only; sign with BIP322");
    }

    private boolean isElectrum() {
        return header >= COMPRESSED && header < NESTED;
    }

    private void requireRange() {
        BigInteger r = new BigInteger(1, Arrays.copyOf(signature, WORD));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, WORD, 2 * WORD));
        for (BigInteger number : List.of(r, s)) {
            if (number.signum() == 0 || number.compareTo(ORDER) >= 0) {
                throw NotProven.invalid("a number of the signature is zero or not below the order of the curve");
            }
        }
        if (s.compareTo(HALF) > 0) {
            throw NotProven.invalid(
                    "the signature has the higher of two possible values s, which wallets never write; it may be tampered with");
        }
    }

    private PublicKey recovered() {
        try {
            return Crypto.recoverPublicKey(
                    new ByteVector64(signature), MessageHashes.signMessage(message), (header - FIRST_HEADER) & 3);
        } catch (Secp256k1Exception noSuchKey) {
            throw NotProven.invalid(SpendCheck.DOES_NOT_FIT);
        }
    }

    private void requireHeader(boolean fits, String where) {
        if (!fits) {
            throw NotProven.invalid("the header " + header + " of the signature is not one for " + where);
        }
    }

    private void requireScript(byte[] ofKey) {
        if (!Arrays.equals(script, ofKey)) {
            throw NotProven.invalid(SpendCheck.DOES_NOT_FIT);
        }
    }
}
