package org.reserves.bitcoinj.proven;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.watch.ScriptName;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * The union of the events that servers prove: each server is asked for everything about the watched scripts, what it claims is proved
 * against our own headers, and what one of them proves counts, whoever else leaves it out.
 *
 * <p>A server that lies about a proof, answers late or not at all is left out and named; its claims count only where another server
 * proves them. Where the chain is reorganised meanwhile, everything is asked again within the deadline.
 *
 * <p>Not thread-safe.
 */
public final class EventUnion implements AutoCloseable {
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** An honest server may be a few blocks behind for a while. */
    private static final int HONEST_LAG = 6;

    private final List<ProofServer> servers;
    private final ServerOptions options;

    @Nullable
    private HeaderBook book;

    /**
     * What came out.
     *
     * @param history   the events of everything watched
     * @param omissions who left out what
     * @param failures  which servers gave no answer that can be used, and why
     * @param proofs    how many transactions were proved to be in blocks of our chain
     */
    public record Answer(ChainHistory history, List<Omission> omissions, List<ServerException> failures, int proofs) {}

    /** Makes a union of at least one server. */
    public EventUnion(List<ProofServer> servers, ServerOptions options) {
        this.servers = List.copyOf(servers);
        this.options = Objects.requireNonNull(options, "options must not be null");
    }

    /**
     * Returns the network, after connecting where that is needed.
     *
     * @throws BalanceUnavailableException if no server answers
     */
    public Network network() {
        HeaderBook known = book;
        if (known != null) {
            return known.network();
        }
        if (options.network() != null) {
            return options.network();
        }
        try (Panel panel = new Panel(servers)) {
            return opened(panel, null, options.deadline()).network();
        }
    }

    /**
     * Returns the last block of our chain, after asking for news.
     *
     * @throws BalanceUnavailableException if no server answers
     */
    public ChainBlock tip() {
        Deadline deadline = options.deadline();
        try (Panel panel = new Panel(servers)) {
            HeaderBook headers = opened(panel, null, deadline);
            panel.each(asked -> asked.tip(headers.learn(asked.server(), deadline)));
            return end(panel, headers);
        }
    }

    /**
     * Asks for everything that happened to what is watched.
     *
     * @param opening the coins at a block after which alone events are wanted, or null for all since genesis
     * @param wanted  returns the heights whose blocks the history shall know, beside those of events
     * @throws BalanceUnavailableException if no server gives an answer that can be used
     */
    public Answer ask(
            Collection<WatchOnly> watched, @Nullable ChainBalance opening, Function<HeaderBook, List<Integer>> wanted) {
        Deadline deadline = options.deadline();
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == MOST_ATTEMPTS;
            try (Panel panel = new Panel(servers)) {
                Answer answer = ask(panel, watched, opening, wanted, deadline);
                if (last || !mayPass(panel.failures()) || !deadline.sleep(PAUSE.multipliedBy(attempt))) {
                    return answer;
                }
            } catch (MovedException e) {
                if (last || !deadline.sleep(PAUSE.multipliedBy(attempt))) {
                    throw new BalanceUnavailableException(
                            e.getMessage() + "; the chain was reorganised " + attempt + " times meanwhile, ask later",
                            e);
                }
            } catch (ServerException e) {
                if (last || !mayPass(List.of(e)) || !deadline.sleep(PAUSE.multipliedBy(attempt))) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        servers.forEach(ProofServer::close);
        if (book != null) {
            book.close();
            book = null;
        }
    }

    /** A proof may fail because the chain moved between two questions; a server is false only if it still is when asked again. */
    private static boolean mayPass(List<ServerException> failures) {
        return failures.stream()
                .anyMatch(failure ->
                        failure.kind() == ServerException.Kind.MOVED || failure.kind() == ServerException.Kind.FALSE);
    }

    private Answer ask(
            Panel panel,
            Collection<WatchOnly> watched,
            @Nullable ChainBalance opening,
            Function<HeaderBook, List<Integer>> wanted,
            Deadline deadline) {
        HeaderBook headers = opened(panel, opening, deadline);
        panel.each(asked -> asked.tip(headers.learn(asked.server(), deadline)));
        ChainBlock end = end(panel, headers);
        panel.active().forEach(asked -> asked.agreesUpTo(headers.agreedWith(asked.tip())));
        Opening begin = Opening.of(headers, opening, end, wanted.apply(headers), panel, deadline);
        WatchPlan plan = begin.plan(headers.network(), watched);
        Prover prover = new Prover(headers);
        EventLedger ledger;
        List<ProvenTransaction> proven;
        int known = 0;
        do {
            List<byte[]> scripts = plan.scripts();
            List<byte[]> fresh = scripts.subList(known, scripts.size());
            known = scripts.size();
            if (!fresh.isEmpty()) {
                panel.each(asked -> asked.note(asked.server().histories(fresh, begin.height(), deadline)));
            }
            prover.prove(panel, begin.height(), height(end), deadline);
            ledger = begin.ledger(scripts);
            proven = prover.between(begin.height(), height(end));
            proven.forEach(ledger::book);
        } while (plan.extendPast(ledger::used));
        panel.each(asked -> headers.learn(asked.server(), deadline));
        if (!headers.isOnBestChain(end) || !prover.isLastComplete()) {
            throw new MovedException(end + " is not on the best chain any more");
        }
        List<Omission> omissions = omissions(panel, headers.network(), plan.scripts(), ledger, proven);
        UnionGrade grade = UnionGrade.of(panel, headers, begin, end, proven.size(), omissions, options);
        ChainHistory history = begin.history(headers, plan, ledger, end, prover.heights(), grade)
                .witnessedBy(new ServerWitnesses(headers, end, omissions).of(panel));
        return new Answer(history, omissions, panel.failures(), proven.size());
    }

    /** Connects, settles on a network and opens the book of its headers. */
    private HeaderBook opened(Panel panel, @Nullable ChainBalance opening, Deadline deadline) {
        panel.each(asked -> asked.server().open(deadline));
        Network demanded = opening == null ? demanded(panel) : opening.block().network();
        panel.each(asked -> {
            Network own = asked.server().network();
            if (own != demanded) {
                throw new ServerException(
                        asked.name(),
                        ServerException.Kind.UNSUITABLE,
                        "is on the network " + own + ", not on " + demanded + "; ask servers of one network");
            }
        });
        HeaderBook headers = book;
        if (headers == null) {
            headers = options.book(demanded);
            book = headers;
        }
        return headers;
    }

    private Network demanded(Panel panel) {
        if (options.network() != null) {
            return options.network();
        }
        if (book != null) {
            return book.network();
        }
        List<String> networks = panel.active().stream()
                .map(asked -> asked.name() + " is on " + asked.server().network())
                .toList();
        if (panel.active().stream()
                        .map(asked -> asked.server().network())
                        .distinct()
                        .count()
                > 1) {
            throw new BalanceUnavailableException("servers are on different networks: " + String.join(", ", networks)
                    + "; say which one is meant, or leave out the others");
        }
        return panel.active().get(0).server().network();
    }

    /**
     * Returns the block to answer at: the lowest tip of the servers that are on the best chain and at most a few blocks behind, so that
     * all of them can be held to what they say.
     */
    private ChainBlock end(Panel panel, HeaderBook headers) {
        List<ChainBlock> tips = panel.active().stream()
                .map(AskedServer::tip)
                .filter(headers::isOnBestChain)
                .toList();
        int highest = tips.stream().mapToInt(EventUnion::height).max().orElse(-1);
        ChainBlock end = tips.stream()
                .filter(tip -> height(tip) >= highest - HONEST_LAG)
                .min((a, b) -> Integer.compare(height(a), height(b)))
                .orElseThrow(
                        () -> new BalanceUnavailableException(
                                "no server is on the chain with the most work, which ends with " + headers.tip()
                                        + "; after a reorganisation a server may stay on the old branch for a while, ask later"));
        TrustedBlock trusted = options.trusted();
        if (trusted != null && !headers.leadsTo(trusted.hash())) {
            throw new BalanceUnavailableException("chain of the servers, up to " + end + ", does not go through block "
                    + trusted.hash() + ", which is trusted because of " + trusted.reason()
                    + "; ask servers that have it");
        }
        if (!headers.hasMinimumWork()) {
            throw new BalanceUnavailableException("chain of the servers, up to " + end + ", took " + headers.work()
                    + " hashes, fewer than the true chain; ask servers that are in sync");
        }
        return end;
    }

    private static List<Omission> omissions(
            Panel panel, Network network, List<byte[]> scripts, EventLedger ledger, List<ProvenTransaction> proven) {
        List<Omission> found = new ArrayList<>();
        List<AskedServer> active = panel.active();
        for (int booked = 0; booked < proven.size(); booked++) {
            ProvenTransaction event = proven.get(booked);
            ClaimedTransaction claim = event.claim();
            for (int place : ledger.touched(booked)) {
                for (AskedServer asked : active) {
                    if (asked.answersFor(claim.height()) && !asked.claims(place).contains(claim)) {
                        found.add(omission(asked, event, network, scripts.get(place), shownBy(active, place, claim)));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> shownBy(List<AskedServer> active, int place, ClaimedTransaction claim) {
        return active.stream()
                .filter(asked -> asked.claims(place).contains(claim))
                .map(AskedServer::name)
                .toList();
    }

    private static Omission omission(
            AskedServer asked, ProvenTransaction event, Network network, byte[] script, List<String> shownBy) {
        return new Omission(
                asked.name(),
                ScriptName.of(script, network),
                event.claim().txid(),
                event.claim().height(),
                event.header().hash(),
                event.branch(),
                shownBy);
    }

    static int height(ChainBlock block) {
        return Objects.requireNonNull(block.height(), "height of a block of the chain must not be null");
    }

    /** Everything has to be asked again. */
    private static final class MovedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MovedException(String message) {
            super(message);
        }
    }
}
