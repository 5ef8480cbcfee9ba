package org.reserves.bitcoinj.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.reserves.bitcoinj.control.CheckedBy.assertInconclusive;
import static org.reserves.bitcoinj.control.CheckedBy.assertInvalid;
import static org.reserves.bitcoinj.control.CheckedBy.assertProven;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.OutPoint;
import fr.acinq.bitcoin.Satoshi;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxHash;
import fr.acinq.bitcoin.TxIn;
import fr.acinq.bitcoin.TxOut;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reserves.control.LockedCoin;
import org.reserves.control.SignatureCheck;
import org.reserves.control.SignatureForm;
import org.reserves.money.Btc;

/** Proofs that would spend coins, as BIP322 describes them: proof of funds. */
class CoinProofsTest {
    private static final String DOES_NOT_FIT = "the signature does not fit this message and address";
    private static final long SATS = 150_000_000;

    private final Random random = new Random(127);
    private final Signer signer = new Signer(random);

    @Test
    void proofsOfFunds_nameTheCoins() {
        TxOut segwit = new TxOut(new Satoshi(SATS), signer.p2wpkh());
        SignatureCheck check = assertProven(funds(signer.p2wpkh(), "m", segwit, true));
        assertEquals(SignatureForm.BIP322_PROOF_OF_FUNDS, check.form());
        assertEquals(
                "PROVEN by a BIP322 proof of funds for " + Signer.address(signer.p2wpkh()) + ", with 1 coin",
                check.toString());
        assertEquals(Btc.parse("1.5"), check.coins().get(0).amount());
        assertEquals(signer.p2wpkh().toHex(), check.coins().get(0).script());
        assertFalse(funds(signer.p2wpkh(), "n", segwit, true).isProven(), "another message than in the PSBT");
    }

    /** A signature of before segregated witness does not cover the amount, so a wallet could be made to overstate it. */
    @Test
    void amountsThatNoSignatureCovers_needTheWholeTransaction() {
        TxOut old = new TxOut(new Satoshi(SATS), signer.p2pkh());
        assertInvalid(
                "input 1 of the PSBT needs its whole previous transaction, because its signature does not cover the amount",
                funds(signer.p2wpkh(), "m", old, true));
        assertProven(funds(signer.p2wpkh(), "m", old, false));
    }

    @Test
    void amountsThatASignatureCovers_cannotBeChanged() {
        Transaction previous = previous(new TxOut(new Satoshi(SATS), signer.p2wpkh()));
        ByteVector script = signer.p2wpkh();
        List<TxOut> spent = List.of(Signer.challenge(script), previous.txOut.get(0));
        Transaction toSign = Signer.toSign(script, "m", new OutPoint(previous, 0));
        Transaction signed = signer.sign(signer.sign(toSign, 0, spent, Signer.ALL), 1, spent, Signer.ALL);
        byte[] psbt = new Signer.Psbt(toSign)
                .end()
                .signed(signed.txIn.get(0))
                .end()
                .witnessUtxo(new TxOut(new Satoshi(SATS + 1), script))
                .signed(signed.txIn.get(1))
                .end()
                .end()
                .bytes();
        assertInvalid("input 1: " + DOES_NOT_FIT, CheckedBy.main(script, "m", "pof" + Signer.base64(psbt)));
    }

    @Test
    void psbts_giveWhatIsNeededAndNothingElse() {
        Transaction previous = previous(new TxOut(new Satoshi(SATS), signer.p2wpkh()));
        TxOut coin = previous.txOut.get(0);
        ByteVector script = signer.p2wpkh();
        List<TxOut> spent = List.of(Signer.challenge(script), coin);
        Transaction toSign = Signer.toSign(script, "m", new OutPoint(previous, 0));
        Transaction signed = signer.sign(signer.sign(toSign, 0, spent, Signer.ALL), 1, spent, Signer.ALL);
        TxIn first = signed.txIn.get(0);
        TxIn second = signed.txIn.get(1);
        assertProven(pof(
                script,
                psbt(toSign)
                        .end()
                        .signed(first)
                        .end()
                        .previous(previous)
                        .witnessUtxo(coin)
                        .signed(second)));
        assertProven(pof(
                script,
                psbt(toSign)
                        .entry(9, Signer.utf8("m"))
                        .end()
                        .signed(first)
                        .end()
                        .witnessUtxo(coin)
                        .signed(second)));
        assertInvalid(
                "the PSBT says that it is about another message",
                pof(
                        script,
                        psbt(toSign)
                                .entry(9, Signer.utf8("n"))
                                .end()
                                .signed(first)
                                .end()
                                .witnessUtxo(coin)
                                .signed(second)));
        assertInvalid(
                "the PSBT does not say which output input 1 spends",
                pof(script, psbt(toSign).end().signed(first).end().signed(second)));
        assertInvalid(
                "input 1 of the PSBT is not finalized; finalize it with the wallet that signed it",
                pof(script, psbt(toSign).end().signed(first).end().witnessUtxo(coin)));
        assertInvalid(
                "the PSBT says two different things about the output that input 1 spends",
                pof(
                        script,
                        psbt(toSign)
                                .end()
                                .signed(first)
                                .end()
                                .previous(previous)
                                .witnessUtxo(new TxOut(new Satoshi(1), script))
                                .signed(second)));
        Transaction wrong = previous(new TxOut(new Satoshi(SATS), signer.p2wpkh()));
        assertInvalid(
                "the PSBT gives a previous transaction for " + previous.txid + " with another transaction id",
                pof(
                        script,
                        psbt(toSign).end().signed(first).end().previous(wrong).signed(second)));
        assertInvalid(
                "the PSBT has the key 01 twice in one map",
                pof(
                        script,
                        psbt(toSign)
                                .end()
                                .signed(first)
                                .end()
                                .witnessUtxo(coin)
                                .witnessUtxo(coin)
                                .signed(second)));
        assertInvalid(
                "the PSBT says something else about the output that input 0 spends",
                pof(
                        script,
                        psbt(toSign)
                                .end()
                                .witnessUtxo(coin)
                                .signed(first)
                                .end()
                                .witnessUtxo(coin)
                                .signed(second)));
        assertInvalid(
                "a proof of funds is a PSBT, and this does not begin as one", CheckedBy.main(script, "m", "pofAAAA"));
    }

    /** BIP322: the previous transaction may be left out of an input where an earlier one of the same transaction gave it. */
    @Test
    void previousTransactions_areGivenOnce() {
        Transaction previous =
                previous(new TxOut(new Satoshi(SATS), signer.p2pkh()), new TxOut(new Satoshi(7), signer.p2pkh()));
        ByteVector script = signer.p2wpkh();
        List<TxOut> spent = List.of(Signer.challenge(script), previous.txOut.get(0), previous.txOut.get(1));
        Transaction toSign = Signer.toSign(script, "m", new OutPoint(previous, 0), new OutPoint(previous, 1));
        Transaction signed = toSign;
        for (int i = 0; i < 3; i++) {
            signed = signer.sign(signed, i, spent, Signer.ALL);
        }
        SignatureCheck check = assertProven(pof(
                script,
                psbt(toSign)
                        .end()
                        .signed(signed.txIn.get(0))
                        .end()
                        .previous(previous)
                        .signed(signed.txIn.get(1))
                        .end()
                        .signed(signed.txIn.get(2))));
        assertEquals(
                Btc.parse("1.50000007"),
                check.coins().stream().map(LockedCoin::amount).collect(Btc.toSum()));
    }

    @Test
    void coinsThatAnyoneCanSpend_proveNothing() {
        TxOut open = new TxOut(new Satoshi(SATS), new ByteVector("51"));
        assertInconclusive(
                "input 1: anyone can spend from this script: it needs no signature of its owner", fundsWith(open));
    }

    private SignatureCheck fundsWith(TxOut coin) {
        Transaction previous = previous(coin);
        ByteVector script = signer.p2wpkh();
        List<TxOut> spent = List.of(Signer.challenge(script), coin);
        Transaction toSign = Signer.toSign(script, "m", new OutPoint(previous, 0));
        Transaction signed = signer.sign(toSign, 0, spent, Signer.ALL);
        return pof(
                script,
                psbt(toSign)
                        .end()
                        .signed(signed.txIn.get(0))
                        .end()
                        .previous(previous)
                        .entry(7, new byte[0]));
    }

    @Test
    void coinsSignedForAnybodysUse_areInvalid() {
        TxOut coin = new TxOut(new Satoshi(SATS), signer.p2wpkh());
        Transaction previous = previous(coin);
        ByteVector script = signer.p2wpkh();
        List<TxOut> spent = List.of(Signer.challenge(script), coin);
        Transaction toSign = Signer.toSign(script, "m", new OutPoint(previous, 0));
        Transaction signed = signer.sign(signer.sign(toSign, 0, spent, Signer.ALL), 1, spent, 0x81);
        assertInvalid(
                "input 1: a signature has a type other than SIGHASH_ALL, which leaves a part of the transaction open; sign"
                        + " everything",
                pof(
                        script,
                        psbt(toSign)
                                .end()
                                .signed(signed.txIn.get(0))
                                .end()
                                .witnessUtxo(coin)
                                .signed(signed.txIn.get(1))));
    }

    @Test
    void theSameCoin_isSpentOnce() {
        TxOut coin = new TxOut(new Satoshi(SATS), signer.p2wpkh());
        OutPoint outPoint = new OutPoint(previous(coin), 0);
        ByteVector script = signer.p2wpkh();
        List<TxOut> spent = List.of(Signer.challenge(script), coin, coin);
        Transaction toSign = Signer.toSign(script, "m", outPoint, outPoint);
        Transaction signed = toSign;
        for (int i = 0; i < 3; i++) {
            signed = signer.sign(signed, i, spent, Signer.ALL);
        }
        Signer.Psbt psbt = psbt(toSign).end();
        psbt.signed(signed.txIn.get(0)).end();
        psbt.witnessUtxo(coin).signed(signed.txIn.get(1)).end();
        assertInvalid(
                "the transaction spends the same coin twice",
                pof(script, psbt.witnessUtxo(coin).signed(signed.txIn.get(2))));
    }

    private SignatureCheck funds(ByteVector script, String message, TxOut coin, boolean outputOnly) {
        Transaction previous = previous(coin);
        List<TxOut> spent = List.of(Signer.challenge(script), coin);
        Transaction toSign = Signer.toSign(script, "m", new OutPoint(previous, 0));
        Transaction signed = signer.sign(signer.sign(toSign, 0, spent, Signer.ALL), 1, spent, Signer.ALL);
        Signer.Psbt psbt = psbt(toSign).end().signed(signed.txIn.get(0)).end();
        if (outputOnly) {
            psbt.witnessUtxo(coin);
        } else {
            psbt.previous(previous);
        }
        byte[] bytes = psbt.signed(signed.txIn.get(1)).end().end().bytes();
        return CheckedBy.main(script, message, "pof" + Signer.base64(bytes));
    }

    private static Signer.Psbt psbt(Transaction unsigned) {
        return new Signer.Psbt(unsigned);
    }

    private static SignatureCheck pof(ByteVector script, Signer.Psbt psbt) {
        return CheckedBy.main(
                script, "m", "pof" + Signer.base64(psbt.end().end().bytes()));
    }

    private Transaction previous(TxOut... outputs) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return new Transaction(2, List.of(new TxIn(new OutPoint(new TxHash(hash), 0), 0)), List.of(outputs), 0);
    }
}
