package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.Script;
import fr.acinq.bitcoin.Transaction;
import javax.annotation.Nullable;

/** Tells what form a signature has, by its prefix or by its bytes, and has it checked by that form's rules. */
final class SignatureReader {
    private final ByteVector script;
    private final Coins coins;

    SignatureReader(byte[] script, Coins coins) {
        this.script = new ByteVector(script);
        this.coins = coins;
    }

    /**
     * Checks a signature.
     *
     * @throws NotProven if it proves nothing
     */
    Proven require(byte[] message, String signature) {
        SpendShape.requireDefined(script);
        SignatureText text = SignatureText.of(signature);
        Bip322 bip322 = new Bip322(script, message, coins);
        return switch (text.prefix()) {
            case SMP -> simple(bip322, text.bytes());
            case FUL -> bip322.full(Transactions.read(text.bytes()));
            case POF -> bip322.proofOfFunds(psbt(text));
            case NONE -> unprefixed(bip322, message, text);
        };
    }

    private Proven simple(Bip322 bip322, byte[] bytes) {
        if (!isNative()) {
            throw NotProven.invalid("a simple signature cannot sign for "
                    + (isP2sh() ? "P2SH" : "a script of before segregated witness") + "; sign with the full form");
        }
        return bip322.simple(bytes);
    }

    private static PsbtReader psbt(SignatureText text) {
        if (!text.beginsWith(PsbtReader.MAGIC)) {
            throw NotProven.invalid("a proof of funds is a PSBT, and this does not begin as one");
        }
        return PsbtReader.read(text.bytes());
    }

    private Proven unprefixed(Bip322 bip322, byte[] message, SignatureText text) {
        byte[] bytes = text.bytes();
        if (text.beginsWith(PsbtReader.MAGIC)) {
            PsbtReader psbt = PsbtReader.read(bytes);
            return bip322.isAbout(psbt.signed())
                    ? bip322.proofOfFunds(psbt)
                    : new Bip127(script, message, coins).psbt(psbt);
        }
        boolean key = Script.isPay2pkh(script.toByteArray()) || Script.isPay2wpkh(script.toByteArray()) || isP2sh();
        if (LegacySignature.hasHeader(bytes) || (bytes.length == LegacySignature.LENGTH && key)) {
            return Proven.by(LegacySignature.require(script.toByteArray(), message, bytes));
        }
        Transaction transaction = transaction(bytes);
        if (transaction != null) {
            return bip322.isAbout(transaction)
                    ? bip322.full(transaction)
                    : new Bip127(script, message, coins).transaction(transaction);
        }
        if (isNative()) {
            return bip322.simple(bytes);
        }
        throw NotProven.invalid(
                "the signature has " + bytes.length
                        + " bytes and is no transaction; one by signmessage has 65, and BIP322 needs the full form for this address");
    }

    @Nullable
    private static Transaction transaction(byte[] bytes) {
        try {
            return Transactions.read(bytes);
        } catch (NotProven e) {
            return null;
        }
    }

    private boolean isNative() {
        return Script.isNativeWitnessScript(script);
    }

    private boolean isP2sh() {
        return Script.isPay2sh(script.toByteArray());
    }
}
