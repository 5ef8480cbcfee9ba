package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.ByteVector32;
import fr.acinq.bitcoin.OutPoint;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxHash;
import fr.acinq.bitcoin.TxIn;
import fr.acinq.bitcoin.TxOut;
import java.util.ArrayList;
import java.util.List;

/** Checks that inputs of a transaction were signed, by somebody who has the key, for this message and no other. */
final class SpendCheck {
    static final String DOES_NOT_FIT = "the signature does not fit this message and address";

    private final Transaction transaction;
    private final List<TxOut> spent;
    private final Transaction otherMessage;

    /**
     * Prepares a check.
     *
     * @param transaction a transaction whose first input stands for the message
     * @param spent       the outputs that all inputs spend, in their order
     */
    SpendCheck(Transaction transaction, List<TxOut> spent) {
        this.transaction = transaction;
        this.spent = spent;
        otherMessage = withAnotherMessage(transaction);
    }

    private static Transaction withAnotherMessage(Transaction transaction) {
        TxIn first = transaction.txIn.get(0);
        byte[] hash = first.outPoint.hash.value.toByteArray();
        hash[0] ^= 1;
        List<TxIn> inputs = new ArrayList<>(transaction.txIn);
        inputs.set(
                0,
                new TxIn(
                        new OutPoint(new TxHash(new ByteVector32(hash)), first.outPoint.index),
                        first.signatureScript,
                        first.sequence,
                        first.witness));
        return new Transaction(transaction.version, inputs, transaction.txOut, transaction.lockTime);
    }

    /**
     * Checks one input.
     *
     * @throws NotProven if it proves nothing
     */
    void require(int input) {
        TxIn in = transaction.txIn.get(input);
        SpendShape shape = SpendShape.of(spent.get(input).publicKeyScript, in);
        if (!Interpreter.accepts(transaction, input, spent, Interpreter.REQUIRED)) {
            throw NotProven.invalid(
                    SignatureRules.hasHighS(shape)
                            ? "a signature has the higher of two possible values s, which wallets never write and BIP322 forbids"
                            : DOES_NOT_FIT);
        }
        SignatureRules.requireWhole(shape);
        if (Interpreter.accepts(otherMessage, input, spent, Interpreter.REQUIRED)
                || KeylessSpend.isPossible(transaction, input, spent, shape)) {
            throw NotProven.inconclusive("anyone can spend from this script: it needs no signature of its owner");
        }
        if (!Interpreter.accepts(transaction, input, spent, Interpreter.ALL)) {
            throw NotProven.inconclusive(
                    "the script uses a feature reserved for upgrades, whose rules are not defined");
        }
        if (!SignatureRules.namesItsKeys(shape)) {
            throw NotProven.inconclusive(
                    "the script does not say plainly whose key it asks for, so it cannot be told who may sign");
        }
    }
}
