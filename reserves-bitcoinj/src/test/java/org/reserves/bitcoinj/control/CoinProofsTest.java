package org.reserves.bitcoinj.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.reserves.bitcoinj.control.CheckedBy.assertInconclusive;
import static org.reserves.bitcoinj.control.CheckedBy.assertInvalid;
import static org.reserves.bitcoinj.control.CheckedBy.assertProven;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.Crypto;
import fr.acinq.bitcoin.OutPoint;
import fr.acinq.bitcoin.Satoshi;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxHash;
import fr.acinq.bitcoin.TxIn;
import fr.acinq.bitcoin.TxOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reserves.control.LockedCoin;
import org.reserves.control.SignatureCheck;
import org.reserves.control.SignatureForm;
import org.reserves.control.SignedProof;
import org.reserves.money.Btc;

/** Proofs that would spend coins: BIP322 proof of funds, and BIP127. */
class CoinProofsTest {
    private static final String DOES_NOT_FIT = "the signature does not fit this message and address";
    private static final long SATS = 150_000_000;

    private final Random random = new Random(127);
    private final Signer signer = new Signer(random);

    // --- BIP322

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

    // --- BIP127

    private static final TxOut COMMITMENT = new TxOut(new Satoshi(0), new ByteVector("51"));

    private Transaction reserves(byte[] commitment, long index, long output, List<OutPoint> coins) {
        List<TxIn> inputs = new ArrayList<>();
        inputs.add(new TxIn(new OutPoint(new TxHash(commitment), index), 0xffffffffL));
        coins.forEach(coin -> inputs.add(new TxIn(coin, 0xffffffffL)));
        return new Transaction(2, inputs, List.of(new TxOut(new Satoshi(output), signer.p2tr())), 0);
    }

    private static byte[] commitment(String message) {
        return Crypto.sha256(Signer.utf8("Proof-of-Reserves: " + message));
    }

    private Transaction signAll(Transaction proof, List<TxOut> spent) {
        Transaction signed = proof;
        for (int i = 1; i < spent.size(); i++) {
            signed = signer.sign(signed, i, spent, signer.sighash(spent.get(i).publicKeyScript));
        }
        return signed;
    }

    private static String hex(Transaction transaction) {
        return new ByteVector(Transaction.write(transaction)).toHex();
    }

    /** One coin: its amount is that of the output. Legacy, segregated witness and taproot. */
    @Test
    void reservesOfOneCoin_areProvenFromTheTransactionAlone() {
        for (ByteVector script : List.of(signer.p2pkh(), signer.p2wpkh(), signer.nested(), signer.p2tr())) {
            TxOut coin = new TxOut(new Satoshi(SATS), script);
            OutPoint outPoint = new OutPoint(previous(coin), 0);
            Transaction proof =
                    signAll(reserves(commitment("m"), 0, SATS, List.of(outPoint)), List.of(COMMITMENT, coin));
            for (String text : List.of(hex(proof), Signer.base64(Transaction.write(proof)))) {
                SignatureCheck check = assertProven(CheckedBy.main(script, "m", text));
                assertEquals(SignatureForm.BIP127, check.form());
                assertEquals(Btc.parse("1.5"), check.coins().get(0).amount());
                assertEquals(outPoint.txid.toString(), check.coins().get(0).txid());
            }
            assertInvalid(
                    DOES_NOT_FIT + ": its first input commits to neither", CheckedBy.main(script, "n", hex(proof)));
            assertInvalid("input 1: " + DOES_NOT_FIT, CheckedBy.main(new Signer(random).p2pkh(), "m", hex(proof)));
        }
    }

    /** Several coins are proven with the coins: from the PSBT, or from a balance the caller has. */
    @Test
    void reservesOfSeveralCoins_needTheCoins() {
        Transaction previous =
                previous(new TxOut(new Satoshi(SATS), signer.p2wpkh()), new TxOut(new Satoshi(5), signer.p2pkh()));
        List<OutPoint> outPoints = List.of(new OutPoint(previous, 0), new OutPoint(previous, 1));
        Transaction unsigned = reserves(commitment("m"), 0, SATS + 5, outPoints);
        Transaction proof = signAll(unsigned, List.of(COMMITMENT, previous.txOut.get(0), previous.txOut.get(1)));
        assertInconclusive(
                "the transaction spends several coins and does not say what they are; give the PSBT, or the balance they were in",
                CheckedBy.main(signer.p2wpkh(), "m", hex(proof)));
        List<LockedCoin> known = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            known.add(new LockedCoin(
                    previous.txid.toString(),
                    i,
                    Btc.ofSats(previous.txOut.get(i).amount.toLong()),
                    previous.txOut.get(i).publicKeyScript.toHex(),
                    "coin " + i));
        }
        SignedProof given = new SignedProof(Signer.address(signer.p2wpkh()), "m", hex(proof));
        assertEquals(2, assertProven(CheckedBy.MAIN.check(given, known)).coins().size());
        for (String said : new String[] {null, "m"}) {
            Signer.Psbt psbt = psbt(unsigned).end();
            if (said != null) {
                psbt.entry(9, Signer.utf8(said));
            }
            psbt.end()
                    .previous(previous)
                    .signed(proof.txIn.get(1))
                    .end()
                    .signed(proof.txIn.get(2))
                    .end()
                    .end();
            assertProven(CheckedBy.main(signer.p2wpkh(), "m", Signer.base64(psbt.bytes())));
            assertProven(CheckedBy.main(signer.p2pkh(), "m", new ByteVector(psbt.bytes()).toHex()));
            assertInvalid(
                    "the transaction spends no coin of this address",
                    CheckedBy.main(signer.p2tr(), "m", Signer.base64(psbt.bytes())));
        }
        Signer.Psbt other = psbt(unsigned).end().entry(9, Signer.utf8("n")).end();
        other.previous(previous)
                .signed(proof.txIn.get(1))
                .end()
                .signed(proof.txIn.get(2))
                .end()
                .end();
        assertInvalid(
                "the PSBT says that it is about another message",
                CheckedBy.main(signer.p2wpkh(), "m", Signer.base64(other.bytes())));
    }

    @Test
    void shapesThatBip127DoesNotDescribe_areNamed() {
        TxOut coin = new TxOut(new Satoshi(SATS), signer.p2wpkh());
        List<OutPoint> one = List.of(new OutPoint(previous(coin), 0));
        List<TxOut> spent = List.of(COMMITMENT, coin);
        ByteVector once = new ByteVector(commitment("m"));
        assertShape(
                "the transaction commits to the message in reverse byte order, which BIP127 does not describe",
                signAll(reserves(once.reversed().toByteArray(), 0, SATS, one), spent));
        assertShape(
                "the transaction commits to the message with two hashes, as early software did, where BIP127 wants one",
                signAll(reserves(Crypto.sha256(once.toByteArray()), 0, SATS, one), spent));
        assertShape(
                "the input of the message has the index 1, where BIP127 wants 0",
                signAll(reserves(once.toByteArray(), 1, SATS, one), spent));
        Transaction good = signAll(reserves(once.toByteArray(), 0, SATS, one), spent);
        assertShape(
                "the input of the message is signed, where BIP127 wants it empty",
                good.updateSigScript(0, new byte[] {0x51}));
        assertShape(
                "the transaction has 2 outputs, where BIP127 wants one",
                signAll(reserves(once.toByteArray(), 0, SATS, one).addOutput(coin), spent));
        assertShape(
                "the transaction has no coin besides the input of the message",
                reserves(once.toByteArray(), 0, SATS, List.of()));
        LockedCoin known = new LockedCoin(
                one.get(0).txid.toString(), 0, Btc.ofSats(SATS), signer.p2wpkh().toHex(), "a coin");
        Transaction more = signAll(reserves(once.toByteArray(), 0, SATS + 1, one), spent);
        assertInvalid(
                "the output of the transaction is 150000001 satoshis and its coins are 150000000; BIP127 wants them equal",
                CheckedBy.MAIN.check(new SignedProof(Signer.address(signer.p2wpkh()), "m", hex(more)), List.of(known)));
        Transaction open = signer.sign(reserves(once.toByteArray(), 0, SATS, one), 1, spent, 0x81);
        assertShape(
                "input 1: a signature has a type other than SIGHASH_ALL, which leaves a part of the transaction open; sign"
                        + " everything",
                open);
    }

    private void assertShape(String reason, Transaction proof) {
        assertInvalid(reason, CheckedBy.main(signer.p2wpkh(), "m", hex(proof)));
    }

    /** Every bit of a proof of reserves. */
    @Test
    void noBitOfAProofOfReserves_canBeFlipped() {
        TxOut coin = new TxOut(new Satoshi(SATS), signer.p2wpkh());
        Transaction previous = previous(coin);
        Transaction unsigned = reserves(commitment("m"), 0, SATS, List.of(new OutPoint(previous, 0)));
        Transaction proof = signAll(unsigned, List.of(COMMITMENT, coin));
        byte[] bytes = Transaction.write(proof);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            SignatureCheck check = CheckedBy.main(signer.p2wpkh(), "m", Signer.base64(bytes));
            assertFalse(check.isProven(), check.toString());
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }
}
