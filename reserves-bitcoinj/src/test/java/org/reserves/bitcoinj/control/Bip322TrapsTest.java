package org.reserves.bitcoinj.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reserves.bitcoinj.control.CheckedBy.assertInconclusive;
import static org.reserves.bitcoinj.control.CheckedBy.assertInvalid;
import static org.reserves.bitcoinj.control.CheckedBy.assertProven;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.ByteVector64;
import fr.acinq.bitcoin.Crypto;
import fr.acinq.bitcoin.OP_0;
import fr.acinq.bitcoin.OP_1;
import fr.acinq.bitcoin.OP_2;
import fr.acinq.bitcoin.OP_CHECKLOCKTIMEVERIFY;
import fr.acinq.bitcoin.OP_CHECKMULTISIG;
import fr.acinq.bitcoin.OP_CHECKSIG;
import fr.acinq.bitcoin.OP_CODESEPARATOR;
import fr.acinq.bitcoin.OP_ELSE;
import fr.acinq.bitcoin.OP_ENDIF;
import fr.acinq.bitcoin.OP_EQUAL;
import fr.acinq.bitcoin.OP_IF;
import fr.acinq.bitcoin.OP_NOP;
import fr.acinq.bitcoin.OP_NOP4;
import fr.acinq.bitcoin.OP_NOT;
import fr.acinq.bitcoin.OP_PUSHDATA;
import fr.acinq.bitcoin.OP_SHA256;
import fr.acinq.bitcoin.OutPoint;
import fr.acinq.bitcoin.Satoshi;
import fr.acinq.bitcoin.Script;
import fr.acinq.bitcoin.ScriptElt;
import fr.acinq.bitcoin.ScriptTree;
import fr.acinq.bitcoin.ScriptWitness;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxHash;
import fr.acinq.bitcoin.TxIn;
import fr.acinq.bitcoin.TxOut;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bitcoinj.crypto.ECKey;
import org.junit.jupiter.api.Test;
import org.reserves.control.SignatureCheck;

/** What an interpreter with all flags set still lets through, or says no to where the answer is that nobody can tell. */
class Bip322TrapsTest {
    private static final String ANYONE = "anyone can spend from this script: it needs no signature of its owner";
    private static final String OPEN =
            "a signature has a type other than SIGHASH_ALL, which leaves a part of the transaction"
                    + " open; sign everything";
    private static final String DOES_NOT_FIT = "the signature does not fit this message and address";

    private final Signer signer = new Signer(new Random(322));
    private final ScriptElt key = new OP_PUSHDATA(signer.key.publicKey());

    // --- anyone can spend

    @Test
    void anchors_proveNothing() {
        String reason = "anyone can spend from this script (P2A), so nothing signed for it proves control";
        for (String signature :
                List.of("smpAA==", "AA==", "smpAQA=", "nonsense", "ful", signer.full(signer.p2wpkh(), "m"))) {
            assertInconclusive(reason, CheckedBy.main("bc1pfeessrawgf", "m", signature));
        }
    }

    @Test
    void witnessVersionsWithoutRules_proveNothing() {
        for (String script :
                List.of("raw(5220" + "11".repeat(32) + ")", "raw(5121" + "11".repeat(33) + ")", "raw(60020102)")) {
            SignatureCheck check = CheckedBy.main(script, "m", "smpAA==");
            assertEquals(
                    true, check.toString().startsWith("INCONCLUSIVE scripts of witness version "), check.toString());
        }
    }

    @Test
    void scriptsThatNeedNoKey_proveNothing() {
        assertInconclusive(ANYONE, CheckedBy.main("raw(51)", "m", bare(new ByteVector("51"))));
        assertInconclusive(ANYONE, p2wsh(List.of(OP_1.INSTANCE)));
        byte[] preimage = {1, 2, 3};
        assertInconclusive(
                ANYONE,
                p2wsh(
                        List.of(OP_SHA256.INSTANCE, new OP_PUSHDATA(Crypto.sha256(preimage)), OP_EQUAL.INSTANCE),
                        new ByteVector(preimage)));
        assertInconclusive(ANYONE, p2wsh(List.of(key, OP_CHECKSIG.INSTANCE, OP_NOT.INSTANCE), ByteVector.empty));
        assertInconclusive(
                ANYONE, p2wsh(List.of(OP_0.INSTANCE, key, OP_1.INSTANCE, OP_CHECKMULTISIG.INSTANCE), ByteVector.empty));
        ByteVector redeem = new ByteVector("51");
        ByteVector p2sh = Signer.script(Script.pay2sh(redeem.toByteArray()));
        Transaction toSign = Signer.toSign(p2sh, "m").updateSigScript(0, List.of(new OP_PUSHDATA(redeem)));
        assertInconclusive(ANYONE, CheckedBy.main(p2sh, "m", Signer.full(toSign)));
    }

    /** The owner signs, and the signature is good; but everybody could have taken the other branch. */
    @Test
    void scriptsWithADoorForEverybody_proveNothing() {
        assertInconclusive(
                ANYONE,
                signedP2wsh(
                        List.of(
                                OP_IF.INSTANCE,
                                key,
                                OP_CHECKSIG.INSTANCE,
                                OP_ELSE.INSTANCE,
                                OP_1.INSTANCE,
                                OP_ENDIF.INSTANCE),
                        true));
        assertInconclusive(
                ANYONE,
                signedP2wsh(
                        List.of(
                                OP_IF.INSTANCE,
                                key,
                                OP_CHECKSIG.INSTANCE,
                                OP_ELSE.INSTANCE,
                                new OP_PUSHDATA(new byte[] {100}),
                                OP_CHECKLOCKTIMEVERIFY.INSTANCE,
                                OP_ENDIF.INSTANCE),
                        true));
    }

    /** A signature is needed, and the spender says by whose key. */
    @Test
    void scriptsThatTakeAnyKey_proveNothing() {
        String reason = "the script does not say plainly whose key it asks for, so it cannot be told who may sign";
        List<ScriptElt> script = List.of(OP_CHECKSIG.INSTANCE);
        ByteVector asked = Signer.script(script);
        ByteVector p2wsh = Signer.script(Script.pay2wsh(asked.toByteArray()));
        Transaction toSign = Signer.toSign(p2wsh, "m");
        byte[] der = toSign.signInput(0, asked, Signer.ALL, new Satoshi(0), 1, signer.key);
        ScriptWitness witness = new ScriptWitness(List.of(new ByteVector(der), signer.key.publicKey().value, asked));
        assertInconclusive(reason, CheckedBy.main(p2wsh, "m", Signer.simple(toSign.updateWitness(0, witness))));
        List<ScriptElt> branch = List.of(
                OP_IF.INSTANCE, OP_NOP.INSTANCE, OP_ELSE.INSTANCE, key, OP_ENDIF.INSTANCE, OP_CHECKSIG.INSTANCE);
        ByteVector either = Signer.script(branch);
        ByteVector address = Signer.script(Script.pay2wsh(either.toByteArray()));
        Transaction other = Signer.toSign(address, "m");
        byte[] signature = other.signInput(0, either, Signer.ALL, new Satoshi(0), 1, signer.key);
        ScriptWitness chosen = new ScriptWitness(
                List.of(new ByteVector(signature), signer.key.publicKey().value, new ByteVector("01"), either));
        assertInconclusive(reason, CheckedBy.main(address, "m", Signer.simple(other.updateWitness(0, chosen))));
    }

    /** The counterpart: what must not be taken for a trap. */
    @Test
    void ordinaryScripts_areProven() {
        assertProven(signedP2wsh(List.of(key, OP_CHECKSIG.INSTANCE), false));
        assertProven(signedP2wsh(
                List.of(OP_IF.INSTANCE, key, OP_ELSE.INSTANCE, key, OP_ENDIF.INSTANCE, OP_CHECKSIG.INSTANCE), true));
        Signer second = new Signer(new Random(2));
        List<ScriptElt> multi = List.of(
                OP_2.INSTANCE, key, new OP_PUSHDATA(second.key.publicKey()), OP_2.INSTANCE, OP_CHECKMULTISIG.INSTANCE);
        ByteVector asked = Signer.script(multi);
        ByteVector p2wsh = Signer.script(Script.pay2wsh(asked.toByteArray()));
        Transaction toSign = Signer.toSign(p2wsh, "m");
        ScriptWitness witness = new ScriptWitness(List.of(
                ByteVector.empty,
                new ByteVector(toSign.signInput(0, asked, Signer.ALL, new Satoshi(0), 1, signer.key)),
                new ByteVector(toSign.signInput(0, asked, Signer.ALL, new Satoshi(0), 1, second.key)),
                asked));
        assertProven(CheckedBy.main(p2wsh, "m", Signer.simple(toSign.updateWitness(0, witness))));
    }

    // --- the rules no flag stands for

    @Test
    void otherSighashTypes_areInvalid() {
        for (int sighash : new int[] {2, 3, 0x81, 0x82, 0x83}) {
            for (ByteVector script : List.of(signer.p2wpkh(), signer.p2tr(), signer.p2pkh(), signer.nested())) {
                Transaction toSign = Signer.toSign(script, "m");
                Transaction signed = signer.sign(toSign, 0, List.of(Signer.challenge(script)), sighash);
                assertInvalid(OPEN, CheckedBy.main(script, "m", Signer.full(signed)));
            }
        }
        Transaction taproot = Signer.toSign(signer.p2tr(), "m");
        assertProven(CheckedBy.main(
                signer.p2tr(),
                "m",
                Signer.simple(signer.sign(taproot, 0, List.of(Signer.challenge(signer.p2tr())), Signer.ALL))));
    }

    @Test
    void codeSeparators_areInvalid() {
        String reason = "the script has an OP_CODESEPARATOR, which BIP322 forbids";
        assertInvalid(reason, signedP2wsh(List.of(key, OP_CHECKSIG.INSTANCE, OP_CODESEPARATOR.INSTANCE), false));
        ByteVector leafScript = Signer.script(
                List.of(new OP_PUSHDATA(signer.key.xOnlyPublicKey()), OP_CHECKSIG.INSTANCE, OP_CODESEPARATOR.INSTANCE));
        assertInvalid(reason, signedLeaf(leafScript));
        assertProven(
                signedLeaf(Signer.script(List.of(new OP_PUSHDATA(signer.key.xOnlyPublicKey()), OP_CHECKSIG.INSTANCE))));
    }

    @Test
    void reservedOpcodes_areInconclusive() {
        String reason = "the script uses a feature reserved for upgrades, whose rules are not defined";
        assertInconclusive(reason, signedP2wsh(List.of(OP_NOP4.INSTANCE, key, OP_CHECKSIG.INSTANCE), false));
    }

    @Test
    void otherVersions_areInconclusive() {
        for (long version : new long[] {1, 3, 0xffffffffL}) {
            Transaction toSign = Signer.toSign(signer.p2pkh(), "m", version, 0, 0);
            Transaction signed = signer.sign(toSign, 0, List.of(Signer.challenge(signer.p2pkh())), Signer.ALL);
            assertInconclusive(
                    "the transaction has version " + version + ", whose rules are not defined; BIP322 knows 0 and 2",
                    CheckedBy.main(signer.p2pkh(), "m", Signer.full(signed)));
        }
    }

    @Test
    void timeAndAge_areTold() {
        Transaction toSign = Signer.toSign(signer.p2wpkh(), "m", 2, 950_000, 144);
        Transaction signed = signer.sign(toSign, 0, List.of(Signer.challenge(signer.p2wpkh())), Signer.ALL);
        assertEquals(
                "PROVEN by a BIP322 full signature for " + Signer.address(signer.p2wpkh())
                        + ", valid at time 950000 and age 144",
                CheckedBy.main(signer.p2wpkh(), "m", Signer.full(signed)).toString());
    }

    @Test
    void highS_isInvalidAndNamed() {
        Transaction toSign = Signer.toSign(signer.p2wpkh(), "m");
        ByteVector64 compact = toSign.signInputCompact(
                0, Script.pay2pkh(signer.key.publicKey()), Signer.ALL, new Satoshi(0), 1, signer.key);
        byte[] bytes = compact.toByteArray();
        BigInteger s = ECKey.ecDomainParameters().getN().subtract(new BigInteger(1, Arrays.copyOfRange(bytes, 32, 64)));
        byte[] der = new ECKey.ECDSASignature(new BigInteger(1, Arrays.copyOf(bytes, 32)), s).encodeToDER();
        byte[] witnessed = Arrays.copyOf(der, der.length + 1);
        witnessed[der.length] = Signer.ALL;
        Transaction signed =
                toSign.updateWitness(0, Script.witnessPay2wpkh(signer.key.publicKey(), new ByteVector(witnessed)));
        assertInvalid(
                "a signature has the higher of two possible values s, which wallets never write and BIP322 forbids",
                CheckedBy.main(signer.p2wpkh(), "m", Signer.simple(signed)));
    }

    // --- the form

    @Test
    void simpleSignatures_areForNativeSegwitOnly() {
        String witness = signer.simple(signer.p2wpkh(), "m");
        assertInvalid(
                "a simple signature cannot sign for a script of before segregated witness; sign with the full form",
                CheckedBy.main(signer.p2pkh(), "m", witness));
        assertInvalid(
                "a simple signature cannot sign for P2SH; sign with the full form",
                CheckedBy.main(signer.nested(), "m", witness));
    }

    @Test
    void nestedScripts_haveNoRoomForMore() {
        Transaction toSign = Signer.toSign(signer.nested(), "m");
        Transaction signed = signer.sign(toSign, 0, List.of(Signer.challenge(signer.nested())), Signer.ALL);
        ByteVector redeem = Signer.script(Script.pay2wpkh(signer.key.publicKey()));
        Transaction more = signed.updateSigScript(0, List.of(OP_1.INSTANCE, new OP_PUSHDATA(redeem)));
        assertInvalid(
                "the input has more than the witness script that P2SH asks for",
                CheckedBy.main(signer.nested(), "m", Signer.full(more)));
    }

    @Test
    void transactions_areOfTheOneForm() {
        ByteVector script = signer.p2wpkh();
        Transaction toSign = Signer.toSign(script, "m");
        List<TxOut> spent = List.of(Signer.challenge(script));
        TxOut opReturn = toSign.txOut.get(0);
        for (List<TxOut> outputs : List.of(
                List.of(opReturn, opReturn),
                List.of(new TxOut(new Satoshi(1), opReturn.publicKeyScript)),
                List.of(new TxOut(new Satoshi(0), new ByteVector("51"))))) {
            Transaction other = signer.sign(toSign.updateOutputs(outputs), 0, spent, Signer.ALL);
            assertInvalid(
                    "the transaction has outputs other than the one of BIP322, 0 satoshis to OP_RETURN",
                    CheckedBy.main(script, "m", Signer.full(other)));
        }
        byte[] bytes = Transaction.write(signer.sign(toSign, 0, spent, Signer.ALL));
        assertProven(CheckedBy.main(script, "m", "ful" + Signer.base64(bytes)));
        assertInvalid(
                "the transaction has 1 bytes too many at its end",
                CheckedBy.main(script, "m", "ful" + Signer.base64(Arrays.copyOf(bytes, bytes.length + 1))));
        assertInvalid(
                "the transaction ends too early; copy it whole",
                CheckedBy.main(script, "m", "ful" + Signer.base64(Arrays.copyOf(bytes, bytes.length - 1))));
        assertInvalid(
                DOES_NOT_FIT + ": its transaction commits to another one",
                CheckedBy.main(script, "n", "ful" + Signer.base64(bytes)));
        Transaction two = toSign.addInput(new TxIn(new OutPoint(new TxHash(new byte[32]), 7), 0));
        assertInvalid(
                "a full signature has one input and this has 2; coins are shown by a proof of funds",
                CheckedBy.main(script, "m", Signer.full(two)));
    }

    private SignatureCheck p2wsh(List<ScriptElt> elements, ByteVector... items) {
        ByteVector asked = Signer.script(elements);
        ByteVector script = Signer.script(Script.pay2wsh(asked.toByteArray()));
        List<ByteVector> stack = new ArrayList<>(List.of(items));
        if (elements.contains(OP_CHECKMULTISIG.INSTANCE)) {
            assertEquals(1, items.length, "the dummy");
        }
        stack.add(asked);
        return CheckedBy.main(script, "m", "smp" + Signer.base64(Signer.witness(new ScriptWitness(stack))));
    }

    private SignatureCheck signedP2wsh(List<ScriptElt> elements, boolean firstBranch) {
        ByteVector asked = Signer.script(elements);
        ByteVector script = Signer.script(Script.pay2wsh(asked.toByteArray()));
        Transaction toSign = Signer.toSign(script, "m");
        List<ByteVector> stack = new ArrayList<>();
        stack.add(new ByteVector(toSign.signInput(0, asked, Signer.ALL, new Satoshi(0), 1, signer.key)));
        if (firstBranch) {
            stack.add(new ByteVector("01"));
        }
        stack.add(asked);
        return CheckedBy.main(script, "m", Signer.simple(toSign.updateWitness(0, new ScriptWitness(stack))));
    }

    private SignatureCheck signedLeaf(ByteVector leafScript) {
        ScriptTree.Leaf leaf = new ScriptTree.Leaf(leafScript, Script.TAPROOT_LEAF_TAPSCRIPT);
        ByteVector script = Signer.script(Script.pay2tr(signer.key.xOnlyPublicKey(), leaf));
        Transaction toSign = Signer.toSign(script, "m");
        ByteVector64 signature = Transaction.signInputTaprootScriptPath(
                signer.key, toSign, 0, List.of(Signer.challenge(script)), 0, leaf.hash(), null, null);
        ScriptWitness witness = Script.witnessScriptPathPay2tr(
                signer.key.xOnlyPublicKey(), leaf, new ScriptWitness(List.of(signature)), leaf);
        return CheckedBy.main(script, "m", Signer.simple(toSign.updateWitness(0, witness)));
    }

    private static String bare(ByteVector script) {
        return Signer.full(Signer.toSign(script, "m"));
    }
}
