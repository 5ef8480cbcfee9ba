package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.Crypto;
import fr.acinq.bitcoin.OP_CHECKMULTISIG;
import fr.acinq.bitcoin.OP_CHECKMULTISIGVERIFY;
import fr.acinq.bitcoin.OP_CHECKSIG;
import fr.acinq.bitcoin.OP_CHECKSIGADD;
import fr.acinq.bitcoin.OP_CHECKSIGVERIFY;
import fr.acinq.bitcoin.OP_CODESEPARATOR;
import fr.acinq.bitcoin.OP_ELSE;
import fr.acinq.bitcoin.OP_ENDIF;
import fr.acinq.bitcoin.OP_EQUALVERIFY;
import fr.acinq.bitcoin.OP_HASH160;
import fr.acinq.bitcoin.OP_IF;
import fr.acinq.bitcoin.OP_NOTIF;
import fr.acinq.bitcoin.OP_PUSHDATA;
import fr.acinq.bitcoin.Script;
import fr.acinq.bitcoin.ScriptElt;
import java.util.List;
import org.reserves.bitcoinj.control.SpendShape.Kind;

/** The rules of BIP322 that no flag of an interpreter stands for, and whose key a script asks for. Reads scripts, and runs none. */
final class SignatureRules {
    private static final int SIGHASH_ALL = 1;
    private static final int SCHNORR = 64;
    private static final int COMPRESSED = 33;
    private static final int UNCOMPRESSED = 65;
    private static final int X_ONLY = 32;
    private static final int HASH160 = 20;

    private SignatureRules() {}

    /**
     * Refuses signatures that leave a part of the transaction open, and scripts in which a signature covers only a part of the script.
     *
     * @throws NotProven if there is one
     */
    static void requireWhole(SpendShape shape) {
        boolean taproot = shape.kind() == Kind.TAPROOT_KEY || shape.kind() == Kind.TAPROOT_SCRIPT;
        for (ByteVector item : shape.items()) {
            boolean whole = taproot ? isWholeSchnorr(shape.kind(), item) : isWholeEcdsa(item);
            if (!whole) {
                throw NotProven.invalid("a signature has a type other than SIGHASH_ALL, which leaves a part of the"
                        + " transaction open; sign everything");
            }
        }
        if (shape.script() != null && SpendShape.elements(shape.script()).contains(OP_CODESEPARATOR.INSTANCE)) {
            throw NotProven.invalid("the script has an OP_CODESEPARATOR, which BIP322 forbids");
        }
    }

    private static boolean isWholeEcdsa(ByteVector item) {
        return !isDer(item) || item.get(item.size() - 1) == SIGHASH_ALL;
    }

    private static boolean isWholeSchnorr(Kind kind, ByteVector item) {
        if (item.size() == SCHNORR + 1) {
            return item.get(SCHNORR) == SIGHASH_ALL;
        }
        return kind == Kind.TAPROOT_SCRIPT || item.size() == SCHNORR;
    }

    private static boolean isDer(ByteVector item) {
        try {
            return Crypto.isDERSignature(item.toByteArray());
        } catch (IndexOutOfBoundsException shorterThanItSays) {
            return false;
        }
    }

    /** Returns whether an ECDSA signature among the items has the higher of the two values of s that fit. */
    static boolean hasHighS(SpendShape shape) {
        return shape.items().stream()
                .filter(SignatureRules::isDer)
                .anyMatch(item -> !Crypto.isLowDERSignature(item.dropRight(1).toByteArray()));
    }

    /**
     * Returns whether the script itself says for each signature whose key it asks for. Where the spender brings the key, everybody can.
     */
    static boolean namesItsKeys(SpendShape shape) {
        if (shape.script() == null) {
            return true;
        }
        List<ScriptElt> elements = SpendShape.elements(shape.script());
        int checks = 0;
        for (int i = 0; i < elements.size(); i++) {
            ScriptElt element = elements.get(i);
            if (isMulti(element)) {
                checks++;
                if (!hasKeys(elements, i)) {
                    return false;
                }
            } else if (isSingle(element)) {
                checks++;
                if (!hasKey(shape.kind(), elements, i)) {
                    return false;
                }
            }
        }
        return checks > 0;
    }

    private static boolean isSingle(ScriptElt element) {
        return element == OP_CHECKSIG.INSTANCE
                || element == OP_CHECKSIGVERIFY.INSTANCE
                || element == OP_CHECKSIGADD.INSTANCE;
    }

    private static boolean isMulti(ScriptElt element) {
        return element == OP_CHECKMULTISIG.INSTANCE || element == OP_CHECKMULTISIGVERIFY.INSTANCE;
    }

    /** {@code <key> OP_CHECKSIG}, {@code OP_HASH160 <hash> OP_EQUALVERIFY OP_CHECKSIG}, or such a key at the end of every branch before. */
    private static boolean hasKey(Kind kind, List<ScriptElt> elements, int check) {
        ScriptElt before = check < 1 ? null : elements.get(check - 1);
        if (before == OP_ENDIF.INSTANCE) {
            return everyBranchHasKey(kind, elements, check - 1);
        }
        if (before != null && isKey(kind, before)) {
            return true;
        }
        return check >= 3
                && before == OP_EQUALVERIFY.INSTANCE
                && size(elements.get(check - 2)) == HASH160
                && elements.get(check - 3) == OP_HASH160.INSTANCE;
    }

    /** A branch that has verified a key of its own may leave the next one open. */
    private static boolean everyBranchHasKey(Kind kind, List<ScriptElt> elements, int end) {
        int branchEnd = end;
        boolean both = false;
        int depth = 0;
        for (int i = end - 1; i >= 0; i--) {
            ScriptElt element = elements.get(i);
            boolean begins = element == OP_IF.INSTANCE || element == OP_NOTIF.INSTANCE;
            if (element == OP_ENDIF.INSTANCE) {
                depth++;
            } else if (begins && depth > 0) {
                depth--;
            } else if (depth == 0 && (begins || element == OP_ELSE.INSTANCE)) {
                if (!branchHasKey(kind, elements.subList(i + 1, branchEnd))) {
                    return false;
                }
                if (begins) {
                    return both;
                }
                both = true;
                branchEnd = i;
            }
        }
        return false;
    }

    private static boolean branchHasKey(Kind kind, List<ScriptElt> branch) {
        if (hasKey(kind, branch, branch.size())) {
            return true;
        }
        for (int i = 0; i < branch.size(); i++) {
            if (branch.get(i) == OP_CHECKSIGVERIFY.INSTANCE && hasKey(kind, branch, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code <key> … <key> <number of keys> OP_CHECKMULTISIG}. */
    private static boolean hasKeys(List<ScriptElt> elements, int check) {
        if (check < 2 || !Script.isSimpleValue(elements.get(check - 1))) {
            return false;
        }
        int keys = Script.simpleValue(elements.get(check - 1));
        if (keys < 1 || check - 1 - keys < 0) {
            return false;
        }
        return elements.subList(check - 1 - keys, check - 1).stream().allMatch(key -> isKey(Kind.LEGACY, key));
    }

    private static boolean isKey(Kind kind, ScriptElt element) {
        int size = size(element);
        return kind == Kind.TAPROOT_SCRIPT ? size == X_ONLY : size == COMPRESSED || size == UNCOMPRESSED;
    }

    private static int size(ScriptElt element) {
        return element instanceof OP_PUSHDATA push ? push.data.size() : -1;
    }
}
