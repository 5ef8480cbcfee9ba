package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.OutPoint;
import fr.acinq.bitcoin.ScriptWitness;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxIn;
import fr.acinq.bitcoin.TxOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Reads a finalized PSBT of version 0 (BIP174) to the transaction it becomes, the outputs its inputs spend, and the message it says it
 * is about.
 */
final class PsbtReader {
    static final byte[] MAGIC = {0x70, 0x73, 0x62, 0x74, (byte) 0xff};

    private static final String UNSIGNED = "00";
    private static final String VERSION = "fb";
    private static final String GENERIC_SIGNED_MESSAGE = "09";
    private static final String NON_WITNESS_UTXO = "00";
    private static final String WITNESS_UTXO = "01";
    private static final String FINAL_SCRIPT_SIG = "07";
    private static final String FINAL_SCRIPT_WITNESS = "08";
    private static final String POR_COMMITMENT = "09";

    private final ByteReader in;
    private final Map<String, byte[]> global;
    private final Transaction unsigned;
    private final List<Map<String, byte[]>> inputs = new ArrayList<>();

    private PsbtReader(byte[] bytes) {
        in = new ByteReader(bytes, "the PSBT");
        in.take(MAGIC.length);
        global = map();
        byte[] version = global.get(VERSION);
        byte[] transaction = global.get(UNSIGNED);
        if (transaction == null || (version != null && !isZero(version))) {
            throw NotProven.inconclusive("the PSBT is not of version 0, and no other is read here");
        }
        ByteReader unsignedIn = new ByteReader(transaction, "the transaction of the PSBT");
        unsigned = Transactions.read(unsignedIn, false);
        unsignedIn.requireEnd();
        for (int i = 0; i < unsigned.txIn.size(); i++) {
            inputs.add(map());
        }
        for (int i = 0; i < unsigned.txOut.size(); i++) {
            map();
        }
        in.requireEnd();
        if (unsigned.txIn.stream().anyMatch(input -> !input.signatureScript.isEmpty())) {
            throw NotProven.invalid("the transaction inside the PSBT is signed, where BIP174 wants it unsigned");
        }
    }

    static PsbtReader read(byte[] bytes) {
        return new PsbtReader(bytes);
    }

    private static boolean isZero(byte[] number) {
        for (byte b : number) {
            if (b != 0) {
                return false;
            }
        }
        return number.length == 4;
    }

    /** Reads entries up to the separator; keys are hexadecimal and each occurs once. */
    private Map<String, byte[]> map() {
        Map<String, byte[]> entries = new HashMap<>();
        for (int size = in.length(); size > 0; size = in.length()) {
            String key = new ByteVector(in.take(size)).toHex();
            if (entries.put(key, in.sized()) != null) {
                throw NotProven.invalid("the PSBT has the key " + key.substring(0, 2) + " twice in one map");
            }
        }
        return entries;
    }

    /** Returns the transaction with its final scripts. */
    Transaction signed() {
        List<TxIn> signed = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            TxIn input = unsigned.txIn.get(i);
            byte[] script = inputs.get(i).get(FINAL_SCRIPT_SIG);
            byte[] witness = inputs.get(i).get(FINAL_SCRIPT_WITNESS);
            signed.add(new TxIn(
                    input.outPoint,
                    script == null ? ByteVector.empty : new ByteVector(script),
                    input.sequence,
                    witness == null ? new ScriptWitness() : witness(witness)));
        }
        return new Transaction(unsigned.version, signed, unsigned.txOut, unsigned.lockTime);
    }

    private static ScriptWitness witness(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes, "a witness of the PSBT");
        ScriptWitness witness = Transactions.witness(reader);
        reader.requireEnd();
        return witness;
    }

    boolean isFinal(int input) {
        return inputs.get(input).containsKey(FINAL_SCRIPT_SIG)
                || inputs.get(input).containsKey(FINAL_SCRIPT_WITNESS);
    }

    /** Returns the message of BIP322 in the PSBT, or null. */
    @Nullable
    byte[] genericMessage() {
        return global.get(GENERIC_SIGNED_MESSAGE);
    }

    /** Returns the message of BIP127 in the first input, or null. */
    @Nullable
    byte[] reservesMessage() {
        return inputs.get(0).get(POR_COMMITMENT);
    }

    /** Returns the output the PSBT gives without the transaction it is of, or null. */
    @Nullable
    TxOut witnessUtxo(int input) {
        byte[] bytes = inputs.get(input).get(WITNESS_UTXO);
        if (bytes == null) {
            return null;
        }
        ByteReader reader = new ByteReader(bytes, "a UTXO of the PSBT");
        TxOut output = Transactions.output(reader);
        reader.requireEnd();
        return output;
    }

    /**
     * Returns the output an input spends, taken from the whole transaction that made it, or null where the PSBT has that neither for
     * this input nor for an earlier one of the same transaction.
     */
    @Nullable
    TxOut provenUtxo(int input) {
        OutPoint outPoint = unsigned.txIn.get(input).outPoint;
        for (int i = input; i >= 0; i--) {
            byte[] bytes = inputs.get(i).get(NON_WITNESS_UTXO);
            if (bytes != null && unsigned.txIn.get(i).outPoint.txid.equals(outPoint.txid)) {
                return output(Transactions.read(bytes), outPoint);
            }
        }
        return null;
    }

    private static TxOut output(Transaction previous, OutPoint outPoint) {
        if (!previous.txid.equals(outPoint.txid)) {
            throw NotProven.invalid(
                    "the PSBT gives a previous transaction for " + outPoint.txid + " with another transaction id");
        }
        if (outPoint.index >= previous.txOut.size()) {
            throw NotProven.invalid("coin " + outPoint.txid + ":" + outPoint.index
                    + " does not exist; its transaction has " + previous.txOut.size() + " outputs");
        }
        return previous.txOut.get((int) outPoint.index);
    }
}
