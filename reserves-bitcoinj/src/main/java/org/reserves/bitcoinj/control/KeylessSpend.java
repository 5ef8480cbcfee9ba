package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.OP_0;
import fr.acinq.bitcoin.OP_1;
import fr.acinq.bitcoin.OP_PUSHDATA;
import fr.acinq.bitcoin.Script;
import fr.acinq.bitcoin.ScriptElt;
import fr.acinq.bitcoin.ScriptWitness;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxIn;
import fr.acinq.bitcoin.TxOut;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether somebody without a key can satisfy a script. Tries what such a person would: nothing, zeros and ones, at any time. A script
 * that gives way has no owner, and a signature by one who could also have signed proves no control.
 */
final class KeylessSpend {
    private static final int MOST_ITEMS = 3;
    private static final long HEIGHT = 499_999_999;
    private static final long TIME = 0xffffffffL;
    private static final long BLOCKS = 0xffff;
    private static final long SECONDS = 0x40ffff;

    private final Transaction transaction;
    private final int input;
    private final List<TxOut> spent;
    private final SpendShape shape;

    private KeylessSpend(Transaction transaction, int input, List<TxOut> spent, SpendShape shape) {
        this.transaction = transaction;
        this.input = input;
        this.spent = spent;
        this.shape = shape;
    }

    static boolean isPossible(Transaction transaction, int input, List<TxOut> spent, SpendShape shape) {
        return shape.script() != null && new KeylessSpend(transaction, input, spent, shape).isPossible();
    }

    private boolean isPossible() {
        for (int items = 0; items <= MOST_ITEMS; items++) {
            for (int bits = 0; bits < (1 << items); bits++) {
                if (accepts(HEIGHT, BLOCKS, items, bits) || accepts(TIME, SECONDS, items, bits)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean accepts(long lockTime, long sequence, int items, int bits) {
        TxIn old = transaction.txIn.get(input);
        TxIn tried = shape.kind() == SpendShape.Kind.LEGACY
                ? new TxIn(old.outPoint, signatureScript(items, bits), sequence, new ScriptWitness())
                : new TxIn(old.outPoint, old.signatureScript, sequence, witness(old, items, bits));
        List<TxIn> inputs = new ArrayList<>(transaction.txIn);
        inputs.set(input, tried);
        return Interpreter.accepts(
                new Transaction(2, inputs, transaction.txOut, lockTime), input, spent, Interpreter.REQUIRED);
    }

    private ByteVector signatureScript(int items, int bits) {
        List<ScriptElt> script = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            script.add(((bits >> i) & 1) == 0 ? OP_0.INSTANCE : OP_1.INSTANCE);
        }
        ByteVector asked = shape.script();
        if (asked != null && !asked.equals(spent.get(input).publicKeyScript)) {
            script.add(new OP_PUSHDATA(asked));
        }
        return new ByteVector(Script.write(script));
    }

    /** Script and control block stay; they are the last items, one of P2WSH and two of taproot. */
    private ScriptWitness witness(TxIn old, int items, int bits) {
        List<ByteVector> stack = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            stack.add(((bits >> i) & 1) == 0 ? ByteVector.empty : new ByteVector(new byte[] {1}));
        }
        int kept = shape.kind() == SpendShape.Kind.TAPROOT_SCRIPT ? 2 : 1;
        stack.addAll(old.witness.stack.subList(old.witness.stack.size() - kept, old.witness.stack.size()));
        return new ScriptWitness(stack);
    }
}
