package org.reserves.bitcoinj.control;

import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_CHECKLOCKTIMEVERIFY;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_CHECKSEQUENCEVERIFY;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_CLEANSTACK;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_CONST_SCRIPTCODE;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_DERSIG;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_DISCOURAGE_OP_SUCCESS;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_DISCOURAGE_UPGRADABLE_NOPS;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_DISCOURAGE_UPGRADABLE_PUBKEYTYPE;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_DISCOURAGE_UPGRADABLE_TAPROOT_VERSION;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_LOW_S;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_MINIMALDATA;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_MINIMALIF;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_NULLDUMMY;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_NULLFAIL;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_P2SH;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_SIGPUSHONLY;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_STRICTENC;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_TAPROOT;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_WITNESS;
import static fr.acinq.bitcoin.ScriptFlags.SCRIPT_VERIFY_WITNESS_PUBKEYTYPE;

import fr.acinq.bitcoin.Script;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxIn;
import fr.acinq.bitcoin.TxOut;
import java.util.List;

/** Asks the interpreter of bitcoin-kmp whether an input may spend its coin. */
final class Interpreter {
    /** Consensus, and the required rules of BIP322. */
    static final int REQUIRED = SCRIPT_VERIFY_P2SH
            | SCRIPT_VERIFY_STRICTENC
            | SCRIPT_VERIFY_DERSIG
            | SCRIPT_VERIFY_LOW_S
            | SCRIPT_VERIFY_NULLDUMMY
            | SCRIPT_VERIFY_SIGPUSHONLY
            | SCRIPT_VERIFY_MINIMALDATA
            | SCRIPT_VERIFY_CLEANSTACK
            | SCRIPT_VERIFY_CHECKLOCKTIMEVERIFY
            | SCRIPT_VERIFY_CHECKSEQUENCEVERIFY
            | SCRIPT_VERIFY_WITNESS
            | SCRIPT_VERIFY_MINIMALIF
            | SCRIPT_VERIFY_NULLFAIL
            | SCRIPT_VERIFY_WITNESS_PUBKEYTYPE
            | SCRIPT_VERIFY_CONST_SCRIPTCODE
            | SCRIPT_VERIFY_TAPROOT;

    /** The same, and the upgradeable rules of BIP322. */
    static final int ALL = REQUIRED
            | SCRIPT_VERIFY_DISCOURAGE_UPGRADABLE_NOPS
            | SCRIPT_VERIFY_DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM
            | SCRIPT_VERIFY_DISCOURAGE_UPGRADABLE_TAPROOT_VERSION
            | SCRIPT_VERIFY_DISCOURAGE_OP_SUCCESS
            | SCRIPT_VERIFY_DISCOURAGE_UPGRADABLE_PUBKEYTYPE;

    private Interpreter() {}

    /**
     * Returns whether an input satisfies the script of the output it spends.
     *
     * @param spent the outputs that all inputs spend, in their order
     */
    static boolean accepts(Transaction transaction, int input, List<TxOut> spent, int flags) {
        TxIn in = transaction.txIn.get(input);
        TxOut out = spent.get(input);
        try {
            return new Script.Runner(new Script.Context(transaction, input, out.amount, spent), flags)
                    .verifyScripts(in.signatureScript, out.publicKeyScript, in.witness);
        } catch (RuntimeException refused) {
            // no narrower word: bitcoin-kmp's Script.Runner says no by throwing RuntimeException itself, in some 70
            // places, and
            // what its parsing and its curve throw beside; only a return says yes, so whatever is thrown proves nothing
            return false;
        }
    }
}
