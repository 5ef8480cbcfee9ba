package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.OutPoint;
import fr.acinq.bitcoin.Satoshi;
import fr.acinq.bitcoin.Transaction;
import fr.acinq.bitcoin.TxOut;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.watch.ScriptName;
import org.reserves.chain.Network;
import org.reserves.control.LockedCoin;
import org.reserves.control.SignatureCheck.Outcome;
import org.reserves.money.Btc;

/** The coins that a proof would spend: what is given of them, how far that can be believed, and their names. */
final class Coins {
    private final Network network;
    private final Map<String, LockedCoin> known = new HashMap<>();

    Coins(Network network, Collection<LockedCoin> known) {
        this.network = network;
        known.forEach(coin -> this.known.put(coin.outpoint(), coin));
    }

    /**
     * Returns the output an input of a PSBT spends. A signature of before segregated witness does not cover the amount, so there only the
     * whole previous transaction will do.
     *
     * @throws NotProven if the PSBT does not give what is needed
     */
    TxOut spentBy(PsbtReader psbt, Transaction transaction, int input) {
        if (!psbt.isFinal(input)) {
            throw NotProven.invalid(
                    "input " + input + " of the PSBT is not finalized; finalize it with the wallet that signed it");
        }
        TxOut proven = psbt.provenUtxo(input);
        TxOut said = psbt.witnessUtxo(input);
        if (proven == null) {
            if (said == null) {
                return known(transaction, input);
            }
            if (SpendShape.of(said.publicKeyScript, transaction.txIn.get(input)).kind() == SpendShape.Kind.LEGACY) {
                throw NotProven.invalid(
                        "input " + input
                                + " of the PSBT needs its whole previous transaction, because its signature does not cover the amount");
            }
            return said;
        }
        if (said != null && !said.equals(proven)) {
            throw NotProven.invalid(
                    "the PSBT says two different things about the output that input " + input + " spends");
        }
        return proven;
    }

    private TxOut known(Transaction transaction, int input) {
        TxOut ours = find(transaction.txIn.get(input).outPoint);
        if (ours == null) {
            throw NotProven.invalid("the PSBT does not say which output input " + input + " spends");
        }
        return ours;
    }

    /** Refuses a PSBT that says something else about an output than it must be. */
    void requireSame(PsbtReader psbt, int input, TxOut must) {
        TxOut proven = psbt.provenUtxo(input);
        TxOut said = psbt.witnessUtxo(input);
        if ((proven != null && !proven.equals(must)) || (said != null && !said.equals(must))) {
            throw NotProven.invalid("the PSBT says something else about the output that input " + input + " spends");
        }
    }

    /** Returns an output the caller knows, or null. */
    @Nullable
    TxOut find(OutPoint outPoint) {
        LockedCoin coin = known.get(outPoint.txid + ":" + outPoint.index);
        return coin == null
                ? null
                : new TxOut(new Satoshi(coin.amount().toSats()), HexFormat.of().parseHex(coin.script()));
    }

    /** Checks one input, and says which it was where there are several. */
    void require(SpendCheck check, Transaction transaction, int input) {
        try {
            check.require(input);
        } catch (NotProven e) {
            if (transaction.txIn.size() == 1) {
                throw e;
            }
            String reason = "input " + input + ": " + e.reason();
            throw e.outcome() == Outcome.INVALID ? NotProven.invalid(reason) : NotProven.inconclusive(reason);
        }
    }

    LockedCoin named(OutPoint outPoint, TxOut output) {
        return new LockedCoin(
                outPoint.txid.toString(),
                outPoint.index,
                Btc.ofSats(output.amount.toLong()),
                output.publicKeyScript.toHex(),
                ScriptName.of(output.publicKeyScript.toByteArray(), network));
    }
}
