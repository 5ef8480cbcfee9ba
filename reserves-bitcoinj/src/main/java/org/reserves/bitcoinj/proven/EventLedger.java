package org.reserves.bitcoinj.proven;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.LooseTransaction;
import org.reserves.bitcoinj.blocks.TransactionCursor;
import org.reserves.bitcoinj.watchlist.ScriptTable;
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
    private static final int LENGTH = Sha256.LENGTH + Integer.BYTES;
    private static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final ScriptTable scripts;
    private final List<List<TrackedCoin>> coins = new ArrayList<>();

    private final Map<Outpoint, Unspent> unspent = new HashMap<>();

    private final List<OutgoingTransaction> outgoing = new ArrayList<>();

    /** For each transaction that was booked the places of the scripts it touched. */
    private final List<Set<Integer>> touched = new ArrayList<>();

    /** Where an unspent coin is in the lists. */
    private record Unspent(Outpoint outpoint, int place, int index) {}

    /** Places of scripts, each once; most transactions touch one. */
    private static final class Places {
        private Set<Integer> all = Set.of();

        void add(int place) {
            if (all.isEmpty()) {
                all = Set.of(place);
            } else if (!all.contains(place)) {
                Set<Integer> more = new LinkedHashSet<>(all);
                more.add(place);
                all = more;
            }
        }

        boolean isEmpty() {
            return all.isEmpty();
        }

        Set<Integer> all() {
            return all;
        }
    }

    /** The id of a transaction and the number of an output, as an input has them: 32 bytes and 4, at a place among others. */
    private static final class Outpoint {
        private final byte[] bytes;
        private final int from;

        Outpoint(byte[] bytes, int from) {
            this.bytes = bytes;
            this.from = from;
        }

        static Outpoint of(byte[] id, int vout) {
            byte[] bytes = Arrays.copyOf(id, LENGTH);
            INT_LE.set(bytes, Sha256.LENGTH, vout);
            return new Outpoint(bytes, 0);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Outpoint outpoint
                    && Arrays.equals(bytes, from, from + LENGTH, outpoint.bytes, outpoint.from, outpoint.from + LENGTH);
        }

        /** Ids are hashes themselves. */
        @Override
        public int hashCode() {
            return (int) INT_LE.get(bytes, from) ^ (int) INT_LE.get(bytes, from + Sha256.LENGTH);
        }
    }

    /**
     * Makes a ledger.
     *
     * @param scripts the watched scripts
     * @param opening the coins of each at the beginning
     */
    EventLedger(List<byte[]> scripts, IntFunction<List<Coin>> opening) {
        this.scripts = ScriptTable.of(scripts);
        for (int place = 0; place < scripts.size(); place++) {
            coins.add(new ArrayList<>());
            for (Coin coin : opening.apply(place)) {
                open(place, coin);
            }
        }
    }

    /** Books a transaction; all are booked in the order of the chain. */
    void book(ProvenTransaction proven) {
        ClaimedTransaction claim = proven.claim();
        if (claim.height() == 0) {
            // the reward of the genesis block cannot be spent and is no coin
            touched.add(Set.of());
            return;
        }
        LooseTransaction transaction = proven.transaction();
        TransactionCursor cursor = transaction.cursor();
        Places touching = new Places();
        while (cursor.nextInput()) {
            Unspent coin = unspent.get(new Outpoint(transaction.bytes(), cursor.outpointAt()));
            if (coin != null) {
                spend(coin, new CoinSpend(claim.txid(), claim.height()));
                touching.add(coin.place());
            }
        }
        boolean spends = !touching.isEmpty();
        long paid = 0;
        cursor.beginOutputs();
        for (int vout = 0; cursor.nextOutput(); vout++) {
            paid += cursor.value();
            receive(proven, cursor, vout, touching);
        }
        if (spends) {
            outgoing.add(new OutgoingTransaction(claim.txid(), claim.height(), cursor.inputs(), Btc.ofSats(paid)));
        }
        touched.add(touching.all());
    }

    /** Returns all coins a script had, in the order they came. */
    List<TrackedCoin> coins(int place) {
        return place < coins.size() ? coins.get(place) : List.of();
    }

    boolean used(int place) {
        return !coins(place).isEmpty();
    }

    List<OutgoingTransaction> outgoing() {
        return outgoing;
    }

    /**
     * Returns the places of the scripts that a transaction paid or spent from.
     *
     * @param booked the number of the transaction in the order of booking, from 0
     */
    Set<Integer> touched(int booked) {
        return touched.get(booked);
    }

    private void receive(ProvenTransaction proven, TransactionCursor cursor, int vout, Places touching) {
        LooseTransaction transaction = proven.transaction();
        byte[] bytes = transaction.bytes();
        int at = cursor.scriptAt();
        int length = cursor.scriptLength();
        int place = scripts.find(bytes, at, length);
        if (place < 0 || length > LONGEST_SCRIPT || (length > 0 && bytes[at] == OP_RETURN)) {
            return;
        }
        ClaimedTransaction claim = proven.claim();
        Outpoint outpoint = Outpoint.of(transaction.id(), vout);
        Unspent earlier = unspent.get(outpoint);
        if (earlier != null) {
            // a later block reward with the same id takes the place of the earlier one (BIP30)
            spend(earlier, new CoinSpend(claim.txid(), claim.height()));
        }
        Btc amount = Btc.ofSats(cursor.value());
        add(place, outpoint, new TrackedCoin(claim.txid(), vout, amount, claim.height(), proven.isReward(), null));
        touching.add(place);
    }

    private void open(int place, Coin coin) {
        add(
                place,
                Outpoint.of(Sha256.parse(coin.txid()), (int) coin.vout()),
                new TrackedCoin(coin.txid(), coin.vout(), coin.amount(), coin.height(), coin.coinbase(), null));
    }

    private void add(int place, Outpoint outpoint, TrackedCoin coin) {
        List<TrackedCoin> there = coins.get(place);
        unspent.put(outpoint, new Unspent(outpoint, place, there.size()));
        there.add(coin);
    }

    private void spend(Unspent at, CoinSpend spent) {
        unspent.remove(at.outpoint());
        List<TrackedCoin> there = coins.get(at.place());
        TrackedCoin coin = there.get(at.index());
        there.set(
                at.index(),
                new TrackedCoin(coin.txid(), coin.vout(), coin.amount(), coin.height(), coin.coinbase(), spent));
    }
}
