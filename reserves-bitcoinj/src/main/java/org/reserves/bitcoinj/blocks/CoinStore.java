package org.reserves.bitcoinj.blocks;

import java.util.Arrays;
import javax.annotation.Nullable;
import org.reserves.chain.CoinSpend;
import org.reserves.chain.TrackedCoin;
import org.reserves.money.Btc;

/** The coins of watched scripts, in the order they came, and a table of the unspent ones by outpoint. */
final class CoinStore {
    static final int NONE = -1;

    /** After the transaction id: amount, output and place of the script, height · 4 + whether it is a reward and the spending. */
    private static final int AMOUNT = 4;

    private static final int NAME = 5;
    private static final int FATE = 6;
    private static final int STRIDE = 7;
    private static final int REWARD_BITS = 2;
    private static final int REWARD = 1;
    private static final int UNKNOWN = 2;
    /** A table so empty answers most questions at the first look. */
    private static final int SLOTS_PER_COIN = 4;

    private final LongRecords coins = new LongRecords(STRIDE);
    private int unspent;
    private int[] slots = {NONE, NONE, NONE, NONE};
    private int shift = Long.SIZE - 2;

    int size() {
        return coins.size();
    }

    /** Returns the unspent coin with an outpoint as blocks write it, transaction id 32 and output 4, or {@link #NONE}. */
    int find(byte[] bytes, int outpoint) {
        return find(bytes, outpoint, (int) TransactionReader.INT_LE.get(bytes, outpoint + Hashes.LENGTH));
    }

    int find(byte[] bytes, int txid, int vout) {
        int slot = slot(LongRecords.firstOf(bytes, txid), vout);
        while (slots[slot] != NONE && !is(slots[slot], bytes, txid, vout)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slots[slot];
    }

    /** Adds an unspent coin. */
    void add(byte[] bytes, int txid, int vout, int script, long amount, int height, @Nullable Boolean coinbase) {
        int coin = coins.add();
        coins.setHash(coin, bytes, txid);
        coins.set(coin, AMOUNT, amount);
        coins.set(coin, NAME, vout, script);
        coins.set(coin, FATE, height << REWARD_BITS | (coinbase == null ? UNKNOWN : coinbase ? REWARD : 0), NONE);
        insert(coin);
    }

    /** Notes what spent an unspent coin. */
    void spend(int coin, int spending) {
        setSpending(coin, spending);
        delete(coin);
    }

    /** Makes a coin unspent again. */
    void unspend(int coin) {
        setSpending(coin, NONE);
        insert(coin);
    }

    /** Forgets the last coin, which is unspent. */
    void removeLast() {
        delete(size() - 1);
        coins.removeLast();
    }

    int script(int coin) {
        return coins.low(coin, NAME);
    }

    int height(int coin) {
        return coins.high(coin, FATE) >>> REWARD_BITS;
    }

    /** Returns the place of what spent the coin, or {@link #NONE}. */
    int spending(int coin) {
        return coins.low(coin, FATE);
    }

    /** Returns the coin with what spent it. */
    TrackedCoin coin(int coin, SpendingStore spendings) {
        int spending = spending(coin);
        return new TrackedCoin(
                Hashes.display(coins.hash(coin), 0),
                coins.high(coin, NAME),
                Btc.ofSats(coins.get(coin, AMOUNT)),
                height(coin),
                reward(coins.high(coin, FATE)),
                spending == NONE ? null : new CoinSpend(spendings.txid(spending), spendings.height(spending)));
    }

    @Nullable
    private static Boolean reward(int fate) {
        return (fate & UNKNOWN) != 0 ? null : (fate & REWARD) != 0;
    }

    private void setSpending(int coin, int spending) {
        coins.set(coin, FATE, coins.high(coin, FATE), spending);
    }

    private boolean is(int coin, byte[] bytes, int txid, int vout) {
        return coins.hasHash(coin, bytes, txid) && coins.high(coin, NAME) == vout;
    }

    private void insert(int coin) {
        unspent++;
        if (unspent * SLOTS_PER_COIN > slots.length) {
            grow();
        }
        put(coin);
    }

    private void put(int coin) {
        int slot = slot(coin);
        while (slots[slot] != NONE) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = coin;
    }

    /** Takes a coin out and moves those behind it that would not be found over the gap. */
    private void delete(int coin) {
        unspent--;
        int gap = slot(coin);
        while (slots[gap] != coin) {
            gap = (gap + 1) & (slots.length - 1);
        }
        int mask = slots.length - 1;
        for (int next = (gap + 1) & mask; slots[next] != NONE; next = (next + 1) & mask) {
            int home = slot(slots[next]);
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                slots[gap] = slots[next];
                gap = next;
            }
        }
        slots[gap] = NONE;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[before.length * 2];
        Arrays.fill(slots, NONE);
        shift--;
        for (int coin : before) {
            if (coin != NONE) {
                put(coin);
            }
        }
    }

    private int slot(int coin) {
        return slot(coins.get(coin, 0), coins.high(coin, NAME));
    }

    private int slot(long first, int vout) {
        return (int) (((first + vout) * LongRecords.MIX) >>> shift);
    }
}
