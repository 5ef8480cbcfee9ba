package org.reserves.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.CoinSpend;
import org.reserves.chain.OutgoingTransaction;
import org.reserves.chain.ScannedBlocks;
import org.reserves.chain.ScriptHistory;
import org.reserves.chain.TrackedCoin;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedHistory;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.Words;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.ReserveLedger;
import org.reserves.provenance.Provenance;

/**
 * The events of a ledger as far as the chain tells them: coins that came, coins that went, and coins that moved between the accounts
 * of one reserve. Where they came from, what they cost and why they went is for the caller to complete.
 *
 * <pre>{@code
 * ReserveLedger ledger = LedgerDraft.of(history, TitleHolder.state("SV"))
 *     .inAccounts(watch -> watch.equals(COLD) ? "cold wallet" : "hot wallet")
 *     .provenance(acquisition -> Purchase.atUnknownPrice())
 *     .build();
 * }</pre>
 *
 * <p>What each transaction does is netted by account, because change that comes back is not a movement:
 *
 * <ul>
 *   <li>What an account gains from another one of the reserve is an {@link org.reserves.ledger.AccountTransfer}.
 *   <li>What it gains beyond that is an {@link Acquisition} of unknown provenance. Coins that were there at the first block of the history
 *       are acquisitions of that day.
 *   <li>What it loses beyond that is a {@link org.reserves.ledger.Disposal}. Where all inputs of the transaction are of the reserve the
 *       miner's fee is known exactly, and is a disposal of its own. Where others put in coins too, nobody can tell whose fee it was,
 *       and it stays in the disposal. Both are called spent with unknown proceeds, because the chain does not tell a sale
 *       from a gift.
 *   <li>A coin that a later block reward overwrote (BIP30) is lost.
 * </ul>
 *
 * <p>So the events sum to the balance, to the satoshi, at every block. An event has the day of its block (UTC); where header times go back
 * over midnight it has the day of the event before, so that nothing is spent before it came. Its id names transaction, height and
 * account.
 */
public final class LedgerDraft {
    private final ChainHistory history;
    private final TitleHolder holder;

    @Nullable
    private Function<WatchOnly, String> accounts;

    @Nullable
    private Function<Acquisition, Provenance> provenance;

    @Nullable
    private UnaryOperator<LedgerEvent> completion;

    private LedgerDraft(ChainHistory history, TitleHolder holder) {
        this.history = history;
        this.holder = holder;
    }

    /** Returns the draft of the ledger of a reserve, with everything in one account. */
    public static LedgerDraft of(ChainHistory history, TitleHolder holder) {
        return new LedgerDraft(
                Objects.requireNonNull(history, "history must not be null"),
                Objects.requireNonNull(holder, "holder must not be null"));
    }

    /**
     * Puts the coins of each watched text into an account; a script that several texts stand for belongs to the first.
     *
     * @throws IllegalStateException if accounts are set already
     */
    public LedgerDraft inAccounts(Function<WatchOnly, String> accountOf) {
        Objects.requireNonNull(accountOf, "accountOf must not be null");
        Words.requireUnset("account function of a ledger draft", accounts);
        accounts = accountOf;
        return this;
    }

    /**
     * Says how each acquisition came about; it has unknown provenance when it is asked about.
     *
     * @throws IllegalStateException if provenance is set already
     */
    public LedgerDraft provenance(Function<Acquisition, Provenance> provenanceOf) {
        Objects.requireNonNull(provenanceOf, "provenanceOf must not be null");
        Words.requireUnset("provenance function of a ledger draft", provenance);
        provenance = provenanceOf;
        return this;
    }

    /**
     * Completes each event in any other way: cost, proceeds, manner, status, source.
     *
     * @throws IllegalStateException if a completion is set already
     */
    public LedgerDraft completing(UnaryOperator<LedgerEvent> complete) {
        Objects.requireNonNull(complete, "complete must not be null");
        Words.requireUnset("completion of a ledger draft", completion);
        completion = complete;
        return this;
    }

    /**
     * Returns the ledger.
     *
     * @throws IllegalArgumentException if the history of a text is unknown, because a ledger without it would look whole; or what the
     *                                  caller completed does not fit
     */
    public ReserveLedger build() {
        for (WatchedHistory watched : history.watched()) {
            if (watched instanceof WatchedHistory.Unknown unknown) {
                throw new IllegalArgumentException("history of \"" + unknown.watch() + "\" is unknown, because "
                        + unknown.reason() + "; a ledger without it would look whole, so leave the text out");
            }
        }
        ReserveLedger.Builder ledger = ReserveLedger.of(holder);
        LocalDate day = LocalDate.MIN;
        for (TransactionEffect effect : effects()) {
            LocalDate own = ScannedBlocks.day(history.blocks().time(effect.height()));
            day = own.isAfter(day) ? own : day;
            effect.events(day).forEach(event -> ledger.add(complete(event)));
        }
        return ledger.build();
    }

    /** Returns what each transaction did, receipts of a block first, as they cannot need what the others move. */
    private List<TransactionEffect> effects() {
        Map<String, OutgoingTransaction> outgoing = new LinkedHashMap<>();
        history.outgoing()
                .forEach(transaction -> outgoing.put(key(transaction.txid(), transaction.height()), transaction));
        Map<String, Integer> order = new HashMap<>();
        outgoing.keySet().forEach(key -> order.put(key, order.size()));
        Map<String, TransactionEffect> effects = new LinkedHashMap<>();
        int first = history.blocks().firstHeight();
        accountsOfScripts().forEach((script, account) -> {
            for (TrackedCoin coin : script.coins()) {
                int height = Math.max(first, coin.height());
                effect(effects, outgoing, coin.txid(), height).receive(account, coin.amount());
                CoinSpend spent = coin.spent();
                if (spent != null && coin.isOverwritten()) {
                    effect(effects, outgoing, coin.txid(), spent.height()).overwrite(account, coin.amount());
                } else if (spent != null) {
                    effect(effects, outgoing, spent.txid(), spent.height()).spend(account, coin.amount());
                }
            }
        });
        List<TransactionEffect> sorted = new ArrayList<>(effects.values());
        sorted.sort(Comparator.comparingInt(TransactionEffect::height)
                .thenComparingInt(effect -> order.getOrDefault(key(effect.txid(), effect.height()), -1))
                .thenComparing(TransactionEffect::txid));
        return sorted;
    }

    private static TransactionEffect effect(
            Map<String, TransactionEffect> effects,
            Map<String, OutgoingTransaction> outgoing,
            String txid,
            int height) {
        String key = key(txid, height);
        return effects.computeIfAbsent(key, unused -> new TransactionEffect(txid, height, outgoing.get(key)));
    }

    private Map<ScriptHistory, String> accountsOfScripts() {
        Map<String, String> accountOfScript = new HashMap<>();
        Function<WatchOnly, String> accountOf = accounts == null ? watch -> LedgerEvent.MAIN_ACCOUNT : accounts;
        for (WatchedHistory watched : history.watched()) {
            String account = Objects.requireNonNull(
                    accountOf.apply(watched.watch()), () -> "account of \"" + watched.watch() + "\" must not be null");
            watched.scripts().forEach(script -> accountOfScript.putIfAbsent(script.script(), account));
        }
        Map<ScriptHistory, String> all = new LinkedHashMap<>();
        for (ScriptHistory script : history.distinctScripts()) {
            all.put(script, accountOfScript.getOrDefault(script.script(), LedgerEvent.MAIN_ACCOUNT));
        }
        return all;
    }

    private LedgerEvent complete(LedgerEvent event) {
        LedgerEvent known = event;
        if (event instanceof Acquisition acquisition && provenance != null) {
            Acquisition with = Acquisition.of(acquisition.amount(), acquisition.date(), provenance.apply(acquisition))
                    .named(Objects.requireNonNull(acquisition.id(), "id must not be null"))
                    .transaction(
                            Objects.requireNonNull(acquisition.transactionId(), "transaction id must not be null"));
            known = acquisition.account().equals(LedgerEvent.MAIN_ACCOUNT) ? with : with.into(acquisition.account());
        }
        return completion == null ? known : completion.apply(known);
    }

    private static String key(String txid, int height) {
        return height + " " + txid;
    }
}
