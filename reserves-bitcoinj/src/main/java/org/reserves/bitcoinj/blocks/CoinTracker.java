package org.reserves.bitcoinj.blocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.watchlist.BareKeys;
import org.reserves.bitcoinj.watchlist.ScriptTable;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Coin;
import org.reserves.chain.TrackedCoin;

/**
 * Follows the chain block by block and keeps every coin the watched scripts ever had on the way: when it came, and when and by
 * which transaction it went.
 *
 * <pre>{@code
 * CoinTracker tracker = CoinTracker.after(chain, chain.first(), plan.scripts());
 * while (tracker.tip().height() < chain.tipHeight()) {
 *     tracker.rewind();                                            // does nothing unless the chain was reorganised
 *     tracker.connect(verifier.verify(bytesOf(chain.hashAt(tracker.tip().height() + 1))));
 * }
 * }</pre>
 *
 * <p>A coin is what Bitcoin Core keeps in its set: the reward of the genesis block is none, because it cannot be spent, nor is an
 * output whose script begins with OP_RETURN or is longer than 10,000 bytes. Where a block reward has the transaction id of an
 * unspent earlier one (BIP30: blocks 91,842 and 91,880 of the main network) the earlier one is gone with it.
 *
 * <p>The cost of a block does not depend on the coins found before. Memory: some 70 bytes for each coin ever found and each
 * transaction that spent some. Not thread-safe.
 */
public final class CoinTracker {
    private static final byte OP_RETURN = 0x6a;
    private static final int LONGEST_SCRIPT = 10_000;

    private final HeaderChain chain;
    private final ChainBlock base;
    private final List<byte[]> watched;
    private final ScriptTable scripts;

    @Nullable
    private final BareKeys bareKeys;

    private final boolean[] used;
    private final CoinStore coins = new CoinStore();
    private final SpendingStore spendings = new SpendingStore();
    private final int openingCoins;
    private int[] spent = new int[16];
    private int spentCount;
    private ChainBlock tip;

    private CoinTracker(HeaderChain chain, ChainBlock base, List<byte[]> scripts, IntFunction<List<Coin>> opening) {
        this.chain = chain;
        this.base = chain.block(base.hash());
        this.tip = this.base;
        watched = List.copyOf(scripts);
        this.scripts = ScriptTable.of(scripts);
        bareKeys = BareKeys.ofOutputs(scripts, this.scripts);
        used = new boolean[scripts.size()];
        for (int place = 0; place < used.length; place++) {
            for (Coin coin : opening.apply(place)) {
                open(place, coin);
            }
        }
        openingCoins = coins.size();
    }

    /**
     * Returns a tracker right after a block, when none of the scripts had any coins: after genesis, or after a block that is older
     * than the scripts.
     *
     * @param base    a block of the chain
     * @param scripts the watched scripts, each once, named by their places in the list
     * @throws IllegalArgumentException if the block is unknown to the chain
     */
    public static CoinTracker after(HeaderChain chain, ChainBlock base, List<byte[]> scripts) {
        return after(chain, base, scripts, place -> List.of());
    }

    /**
     * Returns a tracker right after a block, when the scripts had these coins.
     *
     * @param opening the coins of each script by its place
     * @throws IllegalArgumentException if the block is unknown to the chain
     */
    public static CoinTracker after(
            HeaderChain chain, ChainBlock base, List<byte[]> scripts, IntFunction<List<Coin>> opening) {
        Objects.requireNonNull(chain, "chain must not be null");
        Objects.requireNonNull(base, "base must not be null");
        Objects.requireNonNull(scripts, "scripts must not be null");
        Objects.requireNonNull(opening, "opening must not be null");
        return new CoinTracker(chain, base, scripts, opening);
    }

    /** Returns the block the tracker began after. */
    public ChainBlock base() {
        return base;
    }

    /** Returns the watched scripts by their places, not to be changed. */
    public List<byte[]> scripts() {
        return watched;
    }

    /** Returns the block the coins are true after. */
    public ChainBlock tip() {
        return tip;
    }

    /** Returns the height of {@link #tip()}. */
    public int tipHeight() {
        return height(tip);
    }

    /**
     * Goes on by one block.
     *
     * @throws IllegalArgumentException if it is unknown to the chain or does not follow the tip
     */
    public void connect(VerifiedBlock block) {
        Objects.requireNonNull(block, "block must not be null");
        if (!block.header().previous().equals(tip.hash())) {
            throw new IllegalArgumentException("block \"" + block.header().hash() + "\" follows "
                    + block.header().previous() + ", not " + tip + "; connect blocks in order, or rewind first");
        }
        ChainBlock next = chain.block(block.header().hash());
        TransactionCursor cursor = new TransactionCursor(block.bytes());
        int height = height(next);
        for (int i = 0; i < block.transactions(); i++) {
            cursor.begin(block.start(i));
            transaction(block, i, cursor, height);
        }
        tip = next;
    }

    /**
     * Goes on over a block that concerns none of the scripts.
     *
     * @param hash its hash, as displayed
     * @throws IllegalArgumentException if it is unknown to the chain or does not follow the tip
     */
    public void pass(String hash) {
        ChainBlock next = chain.block(hash);
        int height = height(next);
        if (height != tipHeight() + 1 || !chain.ancestor(hash, tipHeight()).isSameAs(tip)) {
            throw new IllegalArgumentException(
                    "block \"" + hash + "\" does not follow " + tip + "; pass over blocks in order, or rewind first");
        }
        tip = next;
    }

    /** Returns the scripts of the unspent coins at the tip that a block spends, each once. */
    public List<byte[]> spentBy(VerifiedBlock block) {
        Objects.requireNonNull(block, "block must not be null");
        BitSet places = new BitSet();
        TransactionCursor cursor = new TransactionCursor(block.bytes());
        for (int i = 0; i < block.transactions(); i++) {
            cursor.begin(block.start(i));
            while (cursor.nextInput()) {
                int coin = coins.find(block.bytes(), cursor.outpointAt());
                if (coin != CoinStore.NONE) {
                    places.set(coins.script(coin));
                }
            }
        }
        return places.stream().mapToObj(watched::get).toList();
    }

    /**
     * Undoes the blocks that are no longer on the best chain.
     *
     * @return whether there were any
     * @throws IllegalStateException if the best chain does not go through {@link #base()} any more
     */
    public boolean rewind() {
        if (chain.onBestChain(tip.hash())) {
            return false;
        }
        ChainBlock fork = chain.forkPoint(tip.hash(), chain.tip().hash());
        if (height(fork) < height(base)) {
            throw new IllegalStateException("best chain, up to " + chain.tip() + ", does not go through " + base
                    + ", after which the coins were known");
        }
        disconnectAbove(height(fork));
        tip = fork;
        return true;
    }

    /** Returns whether a script ever had a coin on the way, by its place. */
    public boolean isUsed(int place) {
        return used[place];
    }

    /** Returns the unspent coins at the tip of each script, by its place and in the order they came. */
    public IntFunction<List<Coin>> unspent() {
        IntFunction<List<TrackedCoin>> all = coins();
        int height = tipHeight();
        return place -> all.apply(place).stream()
                .filter(coin -> coin.isUnspentAt(height))
                .map(coin -> coin.at(height))
                .toList();
    }

    /**
     * Returns everything that happened from {@link #base} to {@link #tip}.
     *
     * @param plan      the plan whose scripts are tracked
     * @param assurance what stands behind it
     * @param grounds   why
     * @throws IllegalStateException if the tip is not on the best chain of the headers; rewind and connect first
     */
    public ChainHistory history(WatchPlan plan, Assurance assurance, List<String> grounds) {
        Objects.requireNonNull(plan, "plan must not be null");
        if (!chain.onBestChain(tip.hash())) {
            throw new IllegalStateException(tip + " is not on the best chain, which ends with " + chain.tip()
                    + "; rewind and connect its blocks");
        }
        return new ChainHistory(
                chain.blocks(height(base), tipHeight()),
                assurance,
                grounds,
                plan.histories(coins(), place -> bareKeys == null ? List.of() : bareKeys.notes(place)),
                spendings.transactions());
    }

    private IntFunction<List<TrackedCoin>> coins() {
        List<List<TrackedCoin>> found = new ArrayList<>();
        for (int place = 0; place < used.length; place++) {
            found.add(used[place] ? new ArrayList<>() : List.of());
        }
        for (int coin = 0; coin < coins.size(); coin++) {
            found.get(coins.script(coin)).add(coins.coin(coin, spendings));
        }
        return found::get;
    }

    private void transaction(VerifiedBlock block, int i, TransactionCursor cursor, int height) {
        byte[] bytes = block.bytes();
        int txid = i * Hashes.LENGTH;
        int spending = CoinStore.NONE;
        while (cursor.nextInput()) {
            int coin = coins.find(bytes, cursor.outpointAt());
            if (coin != CoinStore.NONE) {
                if (spending == CoinStore.NONE) {
                    spending = spendings.add(block.txids(), txid, height, cursor.inputs());
                }
                spend(coin, spending);
            }
        }
        cursor.beginOutputs();
        long paid = 0;
        for (int vout = 0; cursor.nextOutput(); vout++) {
            paid += cursor.value();
            int script = scripts.find(bytes, cursor.scriptAt(), cursor.scriptLength());
            if (script >= 0 && spendable(bytes, cursor)) {
                overwrite(block, txid, vout, height);
                coins.add(block.txids(), txid, vout, script, cursor.value(), height, block.isReward(i));
                used[script] = true;
            } else if (bareKeys != null) {
                bareKeys.addOutput(bytes, cursor.scriptAt(), cursor.scriptLength(), cursor.value());
            }
        }
        if (spending != CoinStore.NONE) {
            spendings.setPaid(spending, paid);
        }
    }

    /** Only a block reward can have the id of an earlier transaction; what it overwrites is spent by a transaction without inputs. */
    private void overwrite(VerifiedBlock block, int txid, int vout, int height) {
        int earlier = coins.find(block.txids(), txid, vout);
        if (earlier != CoinStore.NONE) {
            spend(earlier, spendings.add(block.txids(), txid, height, 0));
        }
    }

    private void spend(int coin, int spending) {
        coins.spend(coin, spending);
        if (spentCount == spent.length) {
            spent = Arrays.copyOf(spent, spent.length * 2);
        }
        spent[spentCount++] = coin;
    }

    private void disconnectAbove(int height) {
        while (spentCount > 0 && spendings.height(coins.spending(spent[spentCount - 1])) > height) {
            spentCount--;
            coins.unspend(spent[spentCount]);
        }
        while (spendings.size() > 0 && spendings.height(spendings.size() - 1) > height) {
            spendings.removeLast();
        }
        while (coins.size() > openingCoins && coins.height(coins.size() - 1) > height) {
            coins.removeLast();
        }
    }

    private void open(int place, Coin coin) {
        if (coin.height() > height(base)) {
            throw new BalanceUnavailableException(
                    "balance to go on from has the coin \"" + coin.outpoint() + "\" of height " + coin.height()
                            + ", which is younger than its block, " + base + "; ask its source again");
        }
        coins.add(
                Hashes.parse(coin.txid()),
                0,
                (int) coin.vout(),
                place,
                coin.amount().toSats(),
                coin.height(),
                coin.coinbase());
        used[place] = true;
    }

    private static boolean spendable(byte[] bytes, TransactionCursor cursor) {
        int length = cursor.scriptLength();
        return length <= LONGEST_SCRIPT && (length == 0 || bytes[cursor.scriptAt()] != OP_RETURN);
    }

    private static int height(ChainBlock block) {
        return Objects.requireNonNull(block.height(), "height of a block of the chain must not be null");
    }
}
