package org.reserves.bitcoinj.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

/** Proofs of reserves as BIP127 describes them: transactions that could never be mined, signed for a message. */
class Bip127Test {
    private static final String DOES_NOT_FIT = "the signature does not fit this message and address";
    private static final long SATS = 150_000_000;

    private final Random random = new Random(127);
    private final Signer signer = new Signer(random);

    private static Signer.Psbt psbt(Transaction unsigned) {
        return new Signer.Psbt(unsigned);
    }

    private Transaction previous(TxOut... outputs) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return new Transaction(2, List.of(new TxIn(new OutPoint(new TxHash(hash), 0), 0)), List.of(outputs), 0);
    }

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

    /** PUSHDATA4 of 2,147,483,648 bytes and of 4 where there are 3; the library has an error of its own for each. */
    @Test
    void scriptsThatEndInAPush_areInvalid() {
        for (String script : List.of("4e00000080", "4e04000000aabbcc", "4c05", "02aa")) {
            assertEquals(
                    "a script ends in the middle of a push",
                    assertThrows(NotProven.class, () -> SpendShape.elements(ByteVector.fromHex(script)))
                            .getMessage());
        }
    }
}
