package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.OP_PUSHDATA;
import fr.acinq.bitcoin.Script;
import fr.acinq.bitcoin.ScriptElt;
import fr.acinq.bitcoin.TxIn;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/**
 * What an input is made of, by the type of the script it spends.
 *
 * @param kind   the type
 * @param items  what is given to the script, signatures among it
 * @param script the script that asks for them, or null where the type itself says what is asked for
 */
record SpendShape(
        Kind kind, List<ByteVector> items, @Nullable ByteVector script) {
    private static final int HASH160 = 20;
    private static final int HASH256 = 32;
    private static final int CONTROL_BLOCK = 33;
    private static final byte ANNEX = 0x50;

    /** What rules apply to the script and its signatures. */
    enum Kind {
        /** A script of before segregated witness, bare or P2SH. */
        LEGACY,
        /** P2WPKH, also in P2SH. */
        WITNESS_KEY,
        /** P2WSH, also in P2SH. */
        WITNESS_SCRIPT,
        /** P2TR spent by its key. */
        TAPROOT_KEY,
        /** P2TR spent by a leaf. */
        TAPROOT_SCRIPT
    }

    /**
     * Returns the shape of an input.
     *
     * @throws NotProven if the script is of a type with no rules, or the input could not be one of its type
     */
    static SpendShape of(ByteVector scriptPubKey, TxIn in) {
        WitnessProgram program = WitnessProgram.find(scriptPubKey);
        if (program != null) {
            return program(program, in.witness.stack, false);
        }
        List<ByteVector> pushes = pushes(in.signatureScript);
        if (!Script.isPay2sh(scriptPubKey.toByteArray())) {
            return new SpendShape(Kind.LEGACY, pushes, scriptPubKey);
        }
        if (pushes.isEmpty()) {
            throw NotProven.invalid("the script behind the P2SH address is missing");
        }
        ByteVector redeem = pushes.get(pushes.size() - 1);
        WitnessProgram nested = WitnessProgram.find(redeem);
        if (nested != null) {
            byte[] only = Script.write(List.of(new OP_PUSHDATA(redeem)));
            if (!in.signatureScript.equals(new ByteVector(only))) {
                throw NotProven.invalid("the input has more than the witness script that P2SH asks for");
            }
            return program(nested, in.witness.stack, true);
        }
        return new SpendShape(Kind.LEGACY, pushes.subList(0, pushes.size() - 1), redeem);
    }

    /** Refuses scripts whose rules are not defined, or which need no key by definition, whatever was signed. */
    static void requireDefined(ByteVector scriptPubKey) {
        WitnessProgram program = WitnessProgram.find(scriptPubKey);
        if (program != null) {
            program.requireDefined(false);
        }
    }

    private static SpendShape program(WitnessProgram program, List<ByteVector> stack, boolean nested) {
        program.requireDefined(nested);
        int length = program.bytes().size();
        if (program.version() == 0 && length == HASH160) {
            return new SpendShape(Kind.WITNESS_KEY, stack, null);
        }
        if (stack.isEmpty()) {
            throw NotProven.invalid("the witness is empty");
        }
        int last = stack.size() - 1;
        if (program.version() == 0) {
            return new SpendShape(Kind.WITNESS_SCRIPT, stack.subList(0, last), stack.get(last));
        }
        if (stack.size() > 1 && !stack.get(last).isEmpty() && stack.get(last).get(0) == ANNEX) {
            throw NotProven.inconclusive("the witness has an annex, whose meaning is not defined");
        }
        if (stack.size() == 1) {
            return new SpendShape(Kind.TAPROOT_KEY, stack, null);
        }
        ByteVector control = stack.get(last);
        if (control.size() < CONTROL_BLOCK) {
            throw NotProven.invalid("the witness has no control block of taproot");
        }
        if ((control.get(0) & Script.TAPROOT_LEAF_MASK) != Script.TAPROOT_LEAF_TAPSCRIPT) {
            throw NotProven.inconclusive("the taproot leaf is of a version whose rules are not defined");
        }
        return new SpendShape(Kind.TAPROOT_SCRIPT, stack.subList(0, last - 1), stack.get(last - 1));
    }

    /** Returns what a signature script pushes, numbers left out; whatever else it has the interpreter refuses. */
    private static List<ByteVector> pushes(ByteVector script) {
        List<ByteVector> pushes = new ArrayList<>();
        for (ScriptElt element : elements(script)) {
            pushes.add(element instanceof OP_PUSHDATA push ? push.data : ByteVector.empty);
        }
        return pushes;
    }

    /** Returns the elements of a script. */
    static List<ScriptElt> elements(ByteVector script) {
        try {
            return Script.parse(script);
        } catch (IllegalArgumentException | NegativeArraySizeException cutOff) {
            // the second where a push says it is longer than 2^31 bytes
            throw NotProven.invalid("a script ends in the middle of a push");
        }
    }

    /**
     * A witness program, BIP141.
     *
     * @param version 0 to 16
     * @param bytes   the program, 2 to 40 bytes
     */
    private record WitnessProgram(int version, ByteVector bytes) {
        private static final int OP_1 = 0x51;
        private static final int OP_16 = 0x60;
        private static final ByteVector ANCHOR = new ByteVector("4e73");

        @Nullable
        static WitnessProgram find(ByteVector script) {
            int size = script.size();
            if (size < 4 || size > 42 || script.get(1) != size - 2) {
                return null;
            }
            int op = script.get(0);
            if (op != 0 && (op < OP_1 || op > OP_16)) {
                return null;
            }
            return new WitnessProgram(op == 0 ? 0 : op - OP_1 + 1, script.drop(2));
        }

        void requireDefined(boolean nested) {
            if (version == 1 && bytes.equals(ANCHOR)) {
                throw NotProven.inconclusive(
                        "anyone can spend from this script (P2A), so nothing signed for it proves control");
            }
            boolean defined = version == 0
                    ? bytes.size() == HASH160 || bytes.size() == HASH256
                    : version == 1 && bytes.size() == HASH256 && !nested;
            if (!defined) {
                throw NotProven.inconclusive(
                        "scripts of witness version " + version + " with " + bytes.size() + " bytes"
                                + (nested ? " in P2SH" : "")
                                + " have no rules yet, so anyone can spend from them");
            }
        }
    }
}
