package org.reserves.bitcoinj.servers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.proven.EventUnion;
import org.reserves.bitcoinj.proven.HeaderBook;
import org.reserves.bitcoinj.proven.Omission;
import org.reserves.bitcoinj.proven.ProofServer;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.CoinSpend;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;
import org.reserves.chain.ScriptHistory;
import org.reserves.chain.TrackedCoin;
import org.reserves.chain.WatchOnly;
import org.reserves.internal.Words;

/**
 * One or more servers that anybody can reach, asked together: the union of the events that they prove.
 *
 * <pre>{@code
 * try (Servers servers = Servers.of(
 *         Electrum.at("electrum.example.org:50002"),
 *         Electrum.at("electrum.example.net:50002"),
 *         Esplora.at("https://esplora.example.com/api"))) {
 *     Verification result = declaration.verifyAgainst(servers);
 *     servers.omissions();              // which server left out which proven event
 *     servers.failures();               // which gave no answer, and why
 * }
 * }</pre>
 *
 * <p>Every transaction is proved: its id is computed, a merkle branch leads from it to the header of its block, and that header is on our
 * own chain with the most work. So no server can invent anything; one can only leave things out. Balances are never compared and
 * nobody votes: what one server proves counts. With several servers the answer is exact as soon as one of them is honest and complete.
 * It is {@link Assurance#CROSS_CHECKED} if servers of two operators or more answered for all blocks, else
 * {@link Assurance#SINGLE_SERVER}. Where you do not say who runs a server, it is whoever runs its host.
 *
 * <p>{@link #since} begins at an authenticated balance: up to its block nothing can be hidden any more, and only what came after rests on
 * the servers. The grounds of the answer name both blocks.
 *
 * <p>The answer is true at the lowest tip of the servers that are not more than six blocks behind the best; unconfirmed transactions
 * never count. Memory: what happened to the watched scripts, and some 100 bytes for each header. One thread at a time may use it; each
 * server is asked on a thread of its own, and none is left when a call returns.
 */
public final class Servers implements HistorySource {
    private final EventUnion union;

    @Nullable
    private final ChainBalance since;

    private List<Omission> omissions = List.of();
    private List<ServerException> failures = List.of();
    private int proofs;

    /** What the last answer was made of; null before it. */
    @Nullable
    private ChainHistory last;

    private Servers(EventUnion union, @Nullable ChainBalance since) {
        this.union = union;
        this.since = since;
    }

    /**
     * Returns the servers together, with the defaults of {@link ServerOptions}; none is asked yet.
     *
     * @throws IllegalArgumentException if there is none, or one is named twice
     */
    public static Servers of(ProofServer... servers) {
        return of(ServerOptions.defaults(), List.of(servers));
    }

    /**
     * Returns the servers together; none is asked yet.
     *
     * @throws IllegalArgumentException if there is none, or one is named twice
     */
    public static Servers of(ServerOptions options, Collection<? extends ProofServer> servers) {
        Objects.requireNonNull(options, "options must not be null");
        List<ProofServer> all = List.copyOf(Objects.requireNonNull(servers, "servers must not be null"));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there are no servers to ask; name at least one");
        }
        Map<Object, ProofServer> named = new HashMap<>();
        for (ProofServer server : all) {
            ProofServer before = named.put(server.endpoint() == null ? server.name() : server.endpoint(), server);
            if (before != null) {
                throw new IllegalArgumentException("server \"" + server.name() + "\" is named twice"
                        + (before.name().equals(server.name()) ? "" : ", as \"" + before.name() + "\" too")
                        + ", and would agree with itself; name each once");
            }
        }
        return new Servers(new EventUnion(all, options), null);
    }

    /**
     * Begins at a balance, for instance an authenticated one of a snapshot: only what happened after its block is asked for.
     *
     * @param opening the balance of everything that will be asked for, at a block with a height
     * @throws IllegalStateException if it was said before
     */
    public Servers since(ChainBalance opening) {
        Words.requireUnset("balance to begin at", since == null ? null : since.block());
        return new Servers(union, Objects.requireNonNull(opening, "opening must not be null"));
    }

    @Override
    public Network network() {
        return union.network();
    }

    @Override
    public ChainBlock tip() {
        return union.tip();
    }

    /**
     * Asks all servers for everything that happened to what is watched, and unites what they prove.
     *
     * @throws ServerException             if the only server gives no answer that can be used
     * @throws BalanceUnavailableException if none does, or the chain is not the true one
     * @throws IllegalArgumentException    if the balance to begin at was not asked for something watched
     */
    @Override
    public ChainHistory historyOf(Collection<WatchOnly> watched) {
        return ask(watched, since, headers -> List.of());
    }

    @Override
    public ChainHistory rollForward(ChainBalance opening) {
        Objects.requireNonNull(opening, "opening must not be null");
        return ask(opening.balances().stream().map(balance -> balance.watch()).toList(), opening, headers -> List.of());
    }

    @Override
    public ChainBalance balanceAt(ChainBlock block, Collection<WatchOnly> watched) {
        Integer height = Objects.requireNonNull(block, "block must not be null").height();
        return ask(watched, since, headers -> height == null ? List.of() : List.of(height))
                .at(block);
    }

    @Override
    public ChainBalance balanceAsOf(LocalDate date, Collection<WatchOnly> watched) {
        Objects.requireNonNull(date, "as-of date must not be null");
        return ask(watched, since, headers -> headers.around(date)).asOf(date);
    }

    /** Returns which server left out which proven event when it was last asked; none before the first question. */
    public List<Omission> omissions() {
        return omissions;
    }

    /** Returns which servers gave no answer that can be used when they were last asked, and why. */
    public List<ServerException> failures() {
        return failures;
    }

    /** Returns how many transactions were proved to be in blocks when the servers were last asked. */
    public int proofs() {
        return proofs;
    }

    /**
     * Returns which server left out which proven event of some texts when it was last asked; none before the first question.
     *
     * @param watched the texts, for instance those of one declaration
     * @throws IllegalArgumentException if one of them was not asked for
     */
    public List<Omission> omissions(Collection<WatchOnly> watched) {
        ChainHistory history = lastOf(watched);
        if (history == null) {
            return List.of();
        }
        Set<String> scripts = new HashSet<>();
        history.distinctScripts().forEach(script -> scripts.add(script.name()));
        return omissions.stream()
                .filter(omission -> scripts.contains(omission.script()))
                .toList();
    }

    /**
     * Returns how many transactions that paid some texts or spent from them were proved to be in blocks when the servers were last asked; 0
     * before the first question. Of texts that share a transaction each counts it.
     *
     * @param watched the texts, for instance those of one declaration
     * @throws IllegalArgumentException if one of them was not asked for
     */
    public int proofs(Collection<WatchOnly> watched) {
        ChainHistory history = lastOf(watched);
        if (history == null) {
            return 0;
        }
        int begin = history.blocks().firstHeight();
        Set<CoinSpend> transactions = new HashSet<>();
        for (ScriptHistory script : history.distinctScripts()) {
            for (TrackedCoin coin : script.coins()) {
                if (coin.height() > begin) {
                    transactions.add(new CoinSpend(coin.txid(), coin.height()));
                }
                if (coin.spent() != null) {
                    transactions.add(coin.spent());
                }
            }
        }
        return transactions.size();
    }

    @Nullable
    private ChainHistory lastOf(Collection<WatchOnly> watched) {
        Objects.requireNonNull(watched, "watched must not be null");
        return last == null ? null : last.of(watched);
    }

    /** Hangs up on all servers, and closes the file of headers. */
    @Override
    public void close() {
        union.close();
    }

    private ChainHistory ask(
            Collection<WatchOnly> watched, @Nullable ChainBalance opening, Function<HeaderBook, List<Integer>> wanted) {
        Objects.requireNonNull(watched, "watched must not be null");
        if (opening != null) {
            watched.forEach(opening::of);
        }
        omissions = List.of();
        failures = List.of();
        proofs = 0;
        last = null;
        EventUnion.Answer answer = union.ask(watched, opening, wanted);
        omissions = answer.omissions();
        failures = answer.failures();
        proofs = answer.proofs();
        last = answer.history();
        return answer.history();
    }
}
