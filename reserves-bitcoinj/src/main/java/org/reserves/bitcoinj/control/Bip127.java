package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.ByteVector32;
import fr.acinq.bitcoin.Crypto;
import fr.acinq.bitcoin.Satoshi;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxIn;
import fr.acinq.bitcoin.TxOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.control.LockedCoin;
import org.reserves.control.SignatureForm;

/**
 * BIP127 1.0.0 of 21 May 2026: a transaction that would spend the coins, made invalid by a first input that commits to the message.
 *
 * <p>The BIP calls the hash a txid and does not say in which order its bytes are. Here they are as SHA-256 gives them, in the
 * serialized transaction; the reverse order is named where it is met.
 */
final class Bip127 {
    /** What the first input counts as spending: "as if the scriptPubKey was OP_TRUE", of no value. */
    private static final TxOut COMMITMENT = new TxOut(new Satoshi(0), new ByteVector("51"));

    private final ByteVector script;
    private final byte[] message;
    private final Coins coins;

    Bip127(ByteVector script, byte[] message, Coins coins) {
        this.script = script;
        this.message = message.clone();
        this.coins = coins;
    }

    Proven psbt(PsbtReader psbt) {
        byte[] said = psbt.reservesMessage();
        if (said != null && !Arrays.equals(said, message)) {
            throw NotProven.invalid("the PSBT says that it is about another message");
        }
        Transaction proof = psbt.signed();
        requireForm(proof);
        TxOut commitment = psbt.witnessUtxo(0);
        if (commitment != null && commitment.amount.toLong() != 0) {
            throw NotProven.invalid("the PSBT gives the input of the message a value");
        }
        List<TxOut> spent = new ArrayList<>();
        spent.add(commitment == null ? COMMITMENT : commitment);
        for (int i = 1; i < proof.txIn.size(); i++) {
            spent.add(coins.spentBy(psbt, proof, i));
        }
        return require(proof, spent);
    }

    /**
     * Checks a transaction that comes without its coins. Those the caller does not know are taken for coins of the address; where there is
     * one, its amount is that of the output.
     */
    Proven transaction(Transaction proof) {
        requireForm(proof);
        List<TxOut> spent = new ArrayList<>();
        spent.add(COMMITMENT);
        boolean allKnown = true;
        for (int i = 1; i < proof.txIn.size(); i++) {
            TxOut ours = coins.find(proof.txIn.get(i).outPoint);
            allKnown &= ours != null;
            spent.add(ours);
        }
        if (allKnown) {
            return require(proof, spent);
        }
        if (proof.txIn.size() > 2) {
            throw NotProven.inconclusive(
                    "the transaction spends several coins and does not say what they are; give the PSBT, or the balance they were in");
        }
        spent.set(1, new TxOut(proof.txOut.get(0).amount, script));
        return require(proof, spent);
    }

    private void requireForm(Transaction proof) {
        TxIn first = proof.txIn.get(0);
        String otherwise = otherwiseCommitted(first.outPoint.hash.value);
        if (otherwise != null) {
            throw NotProven.invalid(otherwise);
        }
        if (first.outPoint.index != 0) {
            throw NotProven.invalid(
                    "the input of the message has the index " + first.outPoint.index + ", where BIP127 wants 0");
        }
        if (!first.signatureScript.isEmpty() || !first.witness.stack.isEmpty()) {
            throw NotProven.invalid("the input of the message is signed, where BIP127 wants it empty");
        }
        if (proof.txIn.size() < 2) {
            throw NotProven.invalid("the transaction has no coin besides the input of the message");
        }
        if (proof.txOut.size() != 1) {
            throw NotProven.invalid("the transaction has " + proof.txOut.size() + " outputs, where BIP127 wants one");
        }
        Transactions.requireDistinctCoins(proof);
    }

    @Nullable
    private String otherwiseCommitted(ByteVector32 committed) {
        ByteVector32 once = new ByteVector32(MessageHashes.bip127(message));
        if (committed.equals(once)) {
            return null;
        }
        if (committed.equals(once.reversed())) {
            return "the transaction commits to the message in reverse byte order, which BIP127 does not describe";
        }
        if (committed.equals(new ByteVector32(Crypto.sha256(once.toByteArray())))) {
            return "the transaction commits to the message with two hashes, as early software did, where BIP127 wants one";
        }
        return SpendCheck.DOES_NOT_FIT + ": its first input commits to neither";
    }

    private Proven require(Transaction proof, List<TxOut> spent) {
        long sum = 0;
        for (TxOut output : spent) {
            sum = Math.addExact(sum, output.amount.toLong());
        }
        if (proof.txOut.get(0).amount.toLong() != sum) {
            throw NotProven.invalid("the output of the transaction is "
                    + proof.txOut.get(0).amount.toLong() + " satoshis and its coins are " + sum
                    + "; BIP127 wants them equal");
        }
        SpendCheck check = new SpendCheck(proof, spent);
        List<LockedCoin> proven = new ArrayList<>();
        for (int i = 1; i < spent.size(); i++) {
            coins.require(check, proof, i);
            proven.add(coins.named(proof.txIn.get(i).outPoint, spent.get(i)));
        }
        if (spent.stream().skip(1).noneMatch(output -> output.publicKeyScript.equals(script))) {
            throw NotProven.invalid("the transaction spends no coin of this address");
        }
        return new Proven(SignatureForm.BIP127, proof.lockTime, proof.txIn.get(1).sequence, proven);
    }
}
