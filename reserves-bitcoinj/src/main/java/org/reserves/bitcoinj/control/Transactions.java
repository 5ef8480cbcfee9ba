package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.OutPoint;
import fr.acinq.bitcoin.Satoshi;
import fr.acinq.bitcoin.ScriptWitness;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxHash;
import fr.acinq.bitcoin.TxIn;
import fr.acinq.bitcoin.TxOut;
import java.util.ArrayList;
import java.util.List;

/** Reads transactions to the objects of the interpreter, strictly: what reads and writes back differently is refused. */
final class Transactions {
    /** MAX_MONEY of Bitcoin Core, in satoshis. */
    private static final long MAX_MONEY = 2_100_000_000_000_000L;

    private static final int HASH = 32;

    private Transactions() {}

    static Transaction read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, "the transaction");
        Transaction transaction = read(in, true);
        in.requireEnd();
        return transaction;
    }

    /**
     * Reads one transaction.
     *
     * @param witness whether BIP144's form with witness data may be used; the unsigned transaction of a PSBT never is
     */
    static Transaction read(ByteReader in, boolean witness) {
        long version = in.number(4);
        boolean extended = witness && in.peek(0) == 0 && in.peek(1) == 1;
        if (extended) {
            in.take(2);
        }
        List<TxIn> inputs = inputs(in);
        List<TxOut> outputs = new ArrayList<>();
        for (int count = in.length(); count > 0; count--) {
            outputs.add(output(in));
        }
        if (extended) {
            addWitnesses(in, inputs);
        }
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw NotProven.invalid("the transaction has no inputs or no outputs");
        }
        return new Transaction(version, inputs, outputs, in.number(4));
    }

    private static List<TxIn> inputs(ByteReader in) {
        List<TxIn> inputs = new ArrayList<>();
        for (int count = in.length(); count > 0; count--) {
            OutPoint outPoint = new OutPoint(new TxHash(in.take(HASH)), in.number(4));
            byte[] script = in.sized();
            inputs.add(new TxIn(outPoint, new ByteVector(script), in.number(4), new ScriptWitness()));
        }
        return inputs;
    }

    private static void addWitnesses(ByteReader in, List<TxIn> inputs) {
        boolean some = false;
        for (int i = 0; i < inputs.size(); i++) {
            ScriptWitness witness = witness(in);
            some |= !witness.stack.isEmpty();
            inputs.set(i, inputs.get(i).updateWitness(witness));
        }
        if (!some) {
            throw NotProven.invalid("the transaction says it has witness data and has none");
        }
    }

    static ScriptWitness witness(ByteReader in) {
        List<ByteVector> stack = new ArrayList<>();
        for (int count = in.length(); count > 0; count--) {
            stack.add(new ByteVector(in.sized()));
        }
        return new ScriptWitness(stack);
    }

    static TxOut output(ByteReader in) {
        long amount = in.number(8);
        if (amount < 0 || amount > MAX_MONEY) {
            throw NotProven.invalid("an output has an amount below zero or above 21,000,000 BTC");
        }
        return new TxOut(new Satoshi(amount), in.sized());
    }

    /** Refuses what consensus refuses whatever the scripts say: the same coin twice, or inputs without a coin. */
    static void requireDistinctCoins(Transaction transaction) {
        long distinct =
                transaction.txIn.stream().map(in -> in.outPoint).distinct().count();
        if (distinct < transaction.txIn.size()) {
            throw NotProven.invalid("the transaction spends the same coin twice");
        }
        if (transaction.txIn.stream().anyMatch(in -> in.outPoint.isNull())) {
            throw NotProven.invalid("the transaction has an input without a coin, as only block rewards have");
        }
    }
}
