package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.ByteVector64;
import fr.acinq.bitcoin.Crypto;
import fr.acinq.bitcoin.OP_PUSHDATA;
import fr.acinq.bitcoin.OutPoint;
import fr.acinq.bitcoin.PrivateKey;
import fr.acinq.bitcoin.Satoshi;
import fr.acinq.bitcoin.Script;
import fr.acinq.bitcoin.ScriptElt;
import fr.acinq.bitcoin.ScriptWitness;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxIn;
import fr.acinq.bitcoin.TxOut;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.bitcoinj.base.ScriptType;
import org.bitcoinj.crypto.ECKey;
import org.reserves.bitcoinj.watch.ScriptName;
import org.reserves.chain.Network;

/** What a wallet does and the library never will: signs, with a key made in the test. BIP137 is signed by bitcoinj. */
final class Signer {
    static final int ALL = 1;
    private static final ByteVector OP_RETURN = new ByteVector("6a");

    final PrivateKey key;

    Signer(Random random) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        secret[0] &= 0x7f;
        key = new PrivateKey(secret);
    }

    ByteVector p2pkh() {
        return script(Script.pay2pkh(key.publicKey()));
    }

    ByteVector p2pkhUncompressed() {
        return script(Script.pay2pkh(Crypto.hash160(key.publicKey().toUncompressedBin())));
    }

    ByteVector p2wpkh() {
        return script(Script.pay2wpkh(key.publicKey()));
    }

    ByteVector nested() {
        return script(Script.pay2sh(Script.pay2wpkh(key.publicKey())));
    }

    ByteVector p2tr() {
        return script(Script.pay2tr(key.xOnlyPublicKey(), Crypto.TaprootTweak.KeyPathTweak.INSTANCE));
    }

    static ByteVector script(List<ScriptElt> elements) {
        return new ByteVector(Script.write(elements));
    }

    static String address(ByteVector script) {
        return ScriptName.of(script.toByteArray(), Network.MAIN);
    }

    /** Returns what {@code signmessage} would: header and signature in base64. */
    String signMessage(String message, boolean compressed, ScriptType type) {
        return ECKey.fromPrivate(key.value.toByteArray(), compressed).signMessage(message, type);
    }

    static byte[] utf8(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the transaction of BIP322 for a script, with more inputs behind. */
    static Transaction toSign(
            ByteVector script, String message, long version, long lockTime, long sequence, OutPoint... coins) {
        List<TxIn> inputs = new ArrayList<>();
        inputs.add(new TxIn(new OutPoint(Bip322.toSpend(script, utf8(message)), 0), sequence));
        for (OutPoint coin : coins) {
            inputs.add(new TxIn(coin, 0xffffffffL));
        }
        return new Transaction(version, inputs, List.of(new TxOut(new Satoshi(0), OP_RETURN)), lockTime);
    }

    static Transaction toSign(ByteVector script, String message, OutPoint... coins) {
        return toSign(script, message, 0, 0, 0, coins);
    }

    static TxOut challenge(ByteVector script) {
        return new TxOut(new Satoshi(0), script);
    }

    /** Signs one input by the type of the output it spends. */
    Transaction sign(Transaction tx, int input, List<TxOut> spent, int sighash) {
        TxOut out = spent.get(input);
        if (out.publicKeyScript.equals(p2tr())) {
            ByteVector64 schnorr =
                    Transaction.signInputTaprootKeyPath(key, tx, input, spent, sighash, null, null, null);
            return tx.updateWitness(input, Script.witnessKeyPathPay2tr(schnorr, sighash));
        }
        if (out.publicKeyScript.equals(p2wpkh()) || out.publicKeyScript.equals(nested())) {
            byte[] der = tx.signInput(input, Script.pay2pkh(key.publicKey()), sighash, out.amount, 1, key);
            Transaction signed = tx.updateWitness(input, Script.witnessPay2wpkh(key.publicKey(), new ByteVector(der)));
            return out.publicKeyScript.equals(p2wpkh())
                    ? signed
                    : signed.updateSigScript(input, List.of(new OP_PUSHDATA(script(Script.pay2wpkh(key.publicKey())))));
        }
        byte[] der = tx.signInput(input, out.publicKeyScript, sighash, key);
        return tx.updateSigScript(input, List.of(new OP_PUSHDATA(der), new OP_PUSHDATA(key.publicKey())));
    }

    String simple(ByteVector script, String message) {
        return simple(sign(toSign(script, message), 0, List.of(challenge(script)), sighash(script)));
    }

    String full(ByteVector script, String message) {
        return full(sign(toSign(script, message), 0, List.of(challenge(script)), sighash(script)));
    }

    /** SIGHASH_DEFAULT for taproot, SIGHASH_ALL else. */
    int sighash(ByteVector script) {
        return script.equals(p2tr()) ? 0 : ALL;
    }

    static String simple(Transaction signed) {
        return "smp" + base64(witness(signed.txIn.get(0).witness));
    }

    static String full(Transaction signed) {
        return "ful" + base64(Transaction.write(signed));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] witness(ScriptWitness witness) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        length(out, witness.stack.size());
        witness.stack.forEach(item -> sized(out, item.toByteArray()));
        return out.toByteArray();
    }

    private static void sized(ByteArrayOutputStream out, byte[] bytes) {
        length(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void length(ByteArrayOutputStream out, int length) {
        if (length < 0xfd) {
            out.write(length);
        } else {
            out.write(0xfd);
            out.write(length);
            out.write(length >> 8);
        }
    }

    /** Makes a PSBT, one entry at a time. */
    static final class Psbt {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Psbt(Transaction unsigned) {
            out.writeBytes(PsbtReader.MAGIC);
            entry(0, Transaction.write(unsigned));
        }

        Psbt entry(int key, byte[] value) {
            out.write(1);
            out.write(key);
            sized(out, value);
            return this;
        }

        Psbt witnessUtxo(TxOut output) {
            return entry(1, TxOut.write(output));
        }

        Psbt previous(Transaction transaction) {
            return entry(0, Transaction.write(transaction));
        }

        /** Writes the final scripts of an input. */
        Psbt signed(TxIn in) {
            if (!in.signatureScript.isEmpty()) {
                entry(7, in.signatureScript.toByteArray());
            }
            return in.witness.isNull() ? this : entry(8, witness(in.witness));
        }

        Psbt end() {
            out.write(0);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
