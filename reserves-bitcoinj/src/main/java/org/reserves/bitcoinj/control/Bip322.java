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
import java.util.Arrays;
import java.util.List;
import org.reserves.control.LockedCoin;
import org.reserves.control.SignatureForm;

/** BIP322 2.0.0 of 4 June 2026: a signature spends an output that cannot exist, whose script is the one signed for. */
final class Bip322 {
    private static final long NULL_INDEX = 0xffffffffL;
    private static final ByteVector OP_RETURN = new ByteVector("6a");
    private static final int HASH = 32;

    private final ByteVector script;
    private final byte[] message;
    private final Coins coins;
    private final OutPoint challenge;

    /**
     * Prepares the checks for one script and message.
     *
     * @param coins names the coins that a proof of funds spends
     */
    Bip322(ByteVector script, byte[] message, Coins coins) {
        this.script = script;
        this.message = message.clone();
        this.coins = coins;
        challenge = new OutPoint(toSpend(script, message), 0);
    }

    /** Returns the transaction whose only output has the script, and whose input commits to the message. */
    static Transaction toSpend(ByteVector script, byte[] message) {
        byte[] push = new byte[2 + HASH];
        push[1] = HASH;
        System.arraycopy(MessageHashes.bip322(message), 0, push, 2, HASH);
        TxIn in = new TxIn(
                new OutPoint(new TxHash(new byte[HASH]), NULL_INDEX), new ByteVector(push), 0, new ScriptWitness());
        return new Transaction(0, List.of(in), List.of(new TxOut(new Satoshi(0), script)), 0);
    }

    /** Returns the transaction that a simple signature stands for. */
    static Transaction toSign(OutPoint challenge, ScriptWitness witness) {
        TxIn in = new TxIn(challenge, ByteVector.empty, 0, witness);
        return new Transaction(0, List.of(in), List.of(new TxOut(new Satoshi(0), OP_RETURN)), 0);
    }

    /** Returns whether a transaction spends the output that stands for this script and message. */
    boolean isAbout(Transaction transaction) {
        return transaction.txIn.get(0).outPoint.equals(challenge);
    }

    Proven simple(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, "the witness");
        ScriptWitness witness = Transactions.witness(in);
        in.requireEnd();
        return require(SignatureForm.BIP322_SIMPLE, toSign(challenge, witness), List.of());
    }

    Proven full(Transaction toSign) {
        if (toSign.txIn.size() > 1) {
            throw NotProven.invalid("a full signature has one input and this has " + toSign.txIn.size()
                    + "; coins are shown by a proof of funds");
        }
        return require(SignatureForm.BIP322_FULL, toSign, List.of());
    }

    Proven proofOfFunds(PsbtReader psbt) {
        byte[] said = psbt.genericMessage();
        if (said != null && !Arrays.equals(said, message)) {
            throw NotProven.invalid("the PSBT says that it is about another message");
        }
        Transaction toSign = psbt.signed();
        requireForm(toSign);
        coins.requireSame(psbt, 0, new TxOut(new Satoshi(0), script));
        List<TxOut> spent = new ArrayList<>();
        for (int i = 1; i < toSign.txIn.size(); i++) {
            spent.add(coins.spentBy(psbt, toSign, i));
        }
        return require(SignatureForm.BIP322_PROOF_OF_FUNDS, toSign, spent);
    }

    private void requireForm(Transaction toSign) {
        if (!isAbout(toSign)) {
            throw NotProven.invalid(SpendCheck.DOES_NOT_FIT + ": its transaction commits to another one");
        }
        if (toSign.txOut.size() != 1
                || toSign.txOut.get(0).amount.toLong() != 0
                || !toSign.txOut.get(0).publicKeyScript.equals(OP_RETURN)) {
            throw NotProven.invalid(
                    "the transaction has outputs other than the one of BIP322, 0 satoshis to OP_RETURN");
        }
        Transactions.requireDistinctCoins(toSign);
    }

    private Proven require(SignatureForm form, Transaction toSign, List<TxOut> others) {
        requireForm(toSign);
        List<TxOut> spent = new ArrayList<>();
        spent.add(new TxOut(new Satoshi(0), script));
        spent.addAll(others);
        SpendCheck check = new SpendCheck(toSign, spent);
        List<LockedCoin> proven = new ArrayList<>();
        for (int i = 0; i < spent.size(); i++) {
            coins.require(check, toSign, i);
            if (i > 0) {
                proven.add(coins.named(toSign.txIn.get(i).outPoint, spent.get(i)));
            }
        }
        if (toSign.version != 0 && toSign.version != 2) {
            throw NotProven.inconclusive("the transaction has version " + toSign.version
                    + ", whose rules are not defined; BIP322 knows 0 and 2");
        }
        return new Proven(form, toSign.lockTime, toSign.txIn.get(0).sequence, proven);
    }
}
