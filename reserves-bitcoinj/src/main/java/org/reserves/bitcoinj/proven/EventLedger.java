package org.reserves.bitcoinj.proven;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import javax.annotation.Nullable;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.core.TransactionInput;
import org.bitcoinj.core.TransactionOutput;
import org.reserves.chain.Coin;
import org.reserves.chain.CoinSpend;
import org.reserves.chain.OutgoingTransaction;
import org.reserves.chain.TrackedCoin;
import org.reserves.money.Btc;

/**
 * The coins of watched scripts, from transactions in the order of the chain: what came, what went, and which transaction touched which
 * script. The rules are those of Bitcoin Core's set of coins, as {@link org.reserves.bitcoinj.blocks.CoinTracker} has them.
 */
final class EventLedger {
    private static final byte OP_RETURN = 0x6a;
    private static final int LONGEST_SCRIPT = 10_000;

    private final Map<ByteBuffer, Integer> places = new HashMap<>();
    private final List<List<TrackedCoin>> coins = new ArrayList<>();
    private final Map<String, Unspent> unspent = new HashMap<>();
    private final List<OutgoingTransaction> outgoing = new ArrayList<>();
    private final Map<ClaimedTransaction, Set<Integer>> touched = new LinkedHashMap<>();
    private int booked;

    /** Where an unspent coin is in the lists. */
    private record Unspent(int place, int index) {}

    /**
     * Makes a ledger.
     *
     * @param scripts the watched scripts
     * @param opening the coins of each at the beginning
     */
    EventLedger(List<byte[]> scripts, IntFunction<List<Coin>> opening) {
        for (int place = 0; place < scripts.size(); place++) {
            places.put(ByteBuffer.wrap(scripts.get(place)), place);
            coins.add(new ArrayList<>());
            for (Coin coin : opening.apply(place)) {
                open(place, coin);
            }
        }
    }

    /** Books a transaction; all are booked in the order of the chain. */
    void book(ProvenTransaction proven) {
        booked++;
        ClaimedTransaction claim = proven.claim();
        if (claim.height() == 0) {
            // the reward of the genesis block cannot be spent and is no coin
            return;
        }
        Set<Integer> scripts = new LinkedHashSet<>();
        Transaction transaction = proven.transaction();
        for (TransactionInput input : transaction.getInputs()) {
            String outpoint =
                    input.getOutpoint().hash() + ":" + input.getOutpoint().index();
            Unspent coin = unspent.get(outpoint);
            if (coin != null) {
                spend(outpoint, new CoinSpend(claim.txid(), claim.height()));
                scripts.add(coin.place());
            }
        }
        boolean spends = !scripts.isEmpty();
        long paid = 0;
        int vout = 0;
        for (TransactionOutput output : transaction.getOutputs()) {
            paid += output.getValue().getValue();
            receive(proven, output, vout++, scripts);
        }
        if (spends) {
            outgoing.add(new OutgoingTransaction(
                    claim.txid(), claim.height(), transaction.getInputs().size(), Btc.ofSats(paid)));
        }
        if (!scripts.isEmpty()) {
            touched.put(claim, scripts);
        }
    }

    /** Returns all coins a script had, in the order they came. */
    List<TrackedCoin> coins(int place) {
        return place < coins.size() ? coins.get(place) : List.of();
    }

    boolean used(int place) {
        return !coins(place).isEmpty();
    }

    /** Returns how many transactions were booked. */
    int booked() {
        return booked;
    }

    List<OutgoingTransaction> outgoing() {
        return outgoing;
    }

    /** Returns the events, each with the places of the scripts it paid or spent from. */
    Map<ClaimedTransaction, Set<Integer>> touched() {
        return touched;
    }

    private void receive(ProvenTransaction proven, TransactionOutput output, int vout, Set<Integer> scripts) {
        byte[] script = output.getScriptBytes();
        Integer place = places.get(ByteBuffer.wrap(script));
        if (place == null || script.length > LONGEST_SCRIPT || (script.length > 0 && script[0] == OP_RETURN)) {
            return;
        }
        ClaimedTransaction claim = proven.claim();
        TrackedCoin coin = coin(proven, output, vout);
        if (unspent.containsKey(coin.outpoint())) {
            // a later block reward with the same id takes the place of the earlier one (BIP30)
            spend(coin.outpoint(), new CoinSpend(claim.txid(), claim.height()));
        }
        add(place, coin);
        scripts.add(place);
    }

    private static TrackedCoin coin(ProvenTransaction proven, TransactionOutput output, int vout) {
        ClaimedTransaction claim = proven.claim();
        Btc amount = Btc.ofSats(output.getValue().getValue());
        return new TrackedCoin(claim.txid(), vout, amount, claim.height(), proven.isReward(), null);
    }

    private void open(int place, Coin coin) {
        add(place, new TrackedCoin(coin.txid(), coin.vout(), coin.amount(), coin.height(), coin.coinbase(), null));
    }

    private void add(int place, TrackedCoin coin) {
        unspent.put(coin.outpoint(), new Unspent(place, coins.get(place).size()));
        coins.get(place).add(coin);
    }

    private void spend(String outpoint, @Nullable CoinSpend spent) {
        Unspent at = unspent.remove(outpoint);
        if (at != null) {
            TrackedCoin coin = coins.get(at.place()).get(at.index());
            coins.get(at.place())
                    .set(
                            at.index(),
                            new TrackedCoin(
                                    coin.txid(), coin.vout(), coin.amount(), coin.height(), coin.coinbase(), spent));
        }
    }
}
