package org.reserves.examples.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blockfiles.BlockFiles;
import org.reserves.bitcoinj.peers.Peers;
import org.reserves.bitcoinj.proven.ProofServer;
import org.reserves.bitcoinj.rpc.CoreNode;
import org.reserves.bitcoinj.servers.Servers;
import org.reserves.bitcoinj.snapshot.SnapshotOptions;
import org.reserves.bitcoinj.snapshot.UtxoSnapshot;
import org.reserves.chain.BalanceSource;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

/**
 * Sources of balances as texts: a snapshot file, a directory of block files, {@code core://user@host:port?cookie=FILE},
 * {@code electrum://host:port?pin=FILE&operator=NAME}, {@code esplora+https://host/api?operator=NAME}, {@code filters://host:port}. Several
 * servers are asked together, and so are several nodes that serve filters; with a file or directory beside them they begin at its balance.
 *
 * <p>On another network than the main one add {@code network=regtest} and, because its proof of work costs nothing, {@code block=HASH}: a
 * block that is known to be on the chain.
 *
 * <p>The password of a node's user is read from the environment variable {@value NamedNode#PASSWORD}, never from the command line.
 */
public final class ChainSources {
    /** What each scheme stands for; who adds a kind of source adds a line. */
    private static final Map<String, Scheme> SCHEMES = new LinkedHashMap<>();

    static {
        Scheme core = new Scheme(List.of("cookie", "network"), ChainSources::addNode);
        SCHEMES.put("core", core);
        SCHEMES.put("core+https", core);
        SCHEMES.put("core+rest", new Scheme(List.of("network", "block"), ChainSources::addRest));
        Scheme electrum =
                new Scheme(NamedServers.ELECTRUM_OPTIONS, (sources, text) -> sources.servers.addElectrum(text));
        SCHEMES.put("electrum", electrum);
        SCHEMES.put("electrum+tcp", electrum);
        SCHEMES.put("electrum+tls", electrum);
        Scheme esplora = new Scheme(NamedServers.ESPLORA_OPTIONS, (sources, text) -> sources.servers.addEsplora(text));
        SCHEMES.put("esplora+https", esplora);
        SCHEMES.put("esplora+http", esplora);
        SCHEMES.put("filters", new Scheme(FilterPeers.OPTIONS, (sources, text) -> sources.filters.add(text)));
    }

    private final NamedServers servers = new NamedServers();
    private final FilterPeers filters = new FilterPeers();

    /** Null where there are servers only. */
    @Nullable
    private Base base;

    @Nullable
    private Network network;

    /**
     * A kind of source.
     *
     * @param options the names of its options
     * @param reader  adds one to the others
     */
    private record Scheme(List<String> options, Reader reader) {}

    /** Adds a source that is written as a text. */
    private interface Reader {
        void add(ChainSources sources, SourceText text);
    }

    /** Opens a source that is asked alone, or at whose balance servers begin. */
    private interface Opener {
        BalanceSource open(SnapshotOptions options);
    }

    /**
     * A source that is asked alone, or at whose balance servers begin.
     *
     * @param text     how its user named it, without secrets
     * @param asServer the source as one among servers, or null where servers go on from its balance
     */
    private record Base(String text, @Nullable ProofServer asServer, Opener opener) {}

    /**
     * The answers, and what servers said of each other.
     *
     * @param results one for each declaration
     * @param servers the servers that were asked, or null
     */
    public record Answer(
            List<Verification> results, @Nullable Servers servers) {}

    private ChainSources() {}

    public static ChainSources of(List<String> texts) {
        ChainSources sources = new ChainSources();
        texts.forEach(sources::add);
        Base own = sources.base;
        if (!sources.filters.isEmpty() && !sources.servers.isEmpty()) {
            throw new IllegalArgumentException(
                    "filters of nodes and answers of servers cannot be asked together; name sources of one kind");
        }
        if (own != null && own.asServer() != null && !sources.filters.isEmpty()) {
            throw new IllegalArgumentException("source \"" + own.text()
                    + "\" is a node of your own and needs no filters of others beside it; leave them out");
        }
        if (own != null && own.asServer() != null && !sources.servers.isEmpty()) {
            sources.servers.add(own.asServer());
            sources.base = null;
        }
        return sources;
    }

    /** Verifies all declarations with one question. */
    public Answer verify(List<Declaration> declarations, SnapshotOptions progress) {
        if (!filters.isEmpty()) {
            return new Answer(filtered(declarations, progress), null);
        }
        if (servers.isEmpty()) {
            try (BalanceSource source = opened(progress)) {
                return new Answer(Verification.ofAll(declarations, source), null);
            }
        }
        try (Servers united = united(declarations, progress)) {
            return new Answer(Verification.ofAll(declarations, united), united);
        }
    }

    /**
     * Opens what knows the past too.
     *
     * @throws IllegalArgumentException if the source knows the coins at one block only
     */
    public HistorySource history() {
        if (!filters.isEmpty() && base == null) {
            return filters.open();
        }
        if (servers.isEmpty()) {
            BalanceSource source = opened(SnapshotOptions.defaults());
            if (source instanceof HistorySource history) {
                return history;
            }
            source.close();
            throw new IllegalArgumentException(
                    "a snapshot has the coins at one block only and no events; name servers, a"
                            + " node or a directory of block files");
        }
        if (base != null) {
            throw new IllegalArgumentException(
                    "source \"" + base.text() + "\" is not needed beside servers here; leave it out");
        }
        return servers.united();
    }

    private List<Verification> filtered(List<Declaration> declarations, SnapshotOptions progress) {
        try (Peers nodes = filters.open()) {
            if (base == null) {
                return Verification.ofAll(declarations, nodes);
            }
            ChainHistory since = nodes.rollForward(opening(declarations, progress));
            return Verification.ofAll(
                    declarations, since.sourceAt(since.blocks().lastHeight()));
        }
    }

    private Servers united(List<Declaration> declarations, SnapshotOptions progress) {
        Servers united = servers.united();
        return base == null ? united : united.since(opening(declarations, progress));
    }

    private ChainBalance opening(List<Declaration> declarations, SnapshotOptions progress) {
        Set<WatchOnly> watched = new LinkedHashSet<>();
        declarations.forEach(declaration -> watched.addAll(declaration.watching()));
        try (BalanceSource source = opened(progress)) {
            return source.balanceOf(watched);
        }
    }

    private BalanceSource opened(SnapshotOptions progress) {
        if (base == null) {
            throw new IllegalArgumentException("there is no source; name a file, a directory, a node or servers");
        }
        BalanceSource source = base.opener().open(progress);
        try {
            requireNetwork(base.text(), source);
            return source;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private void requireNetwork(String text, BalanceSource source) {
        if (network != null && source.network() != network) {
            throw new BalanceUnavailableException(
                    "source \"" + text + "\" is on the network " + source.network() + ", not on " + network
                            + " as its option says; name a source of that network, or correct network=");
        }
    }

    private void add(String text) {
        if (!SourceText.hasScheme(text)) {
            setBase(new Base(text, null, progress -> fileOrDirectory(Path.of(text), progress)));
            return;
        }
        SourceText read = SourceText.parse(text);
        Scheme scheme = SCHEMES.get(read.scheme());
        if (scheme == null) {
            throw new IllegalArgumentException("scheme \"" + read.scheme()
                    + "\" of a source is unknown; name a file, a directory, "
                    + String.join(
                            ", ",
                            SCHEMES.keySet().stream().map(name -> name + "://").toList()));
        }
        read.requireKnown(scheme.options());
        note(read.network());
        scheme.reader().add(this, read);
    }

    /** Notes the network that all sources have to be on. */
    private void note(@Nullable Network named) {
        if (named == null) {
            return;
        }
        if (network != null && network != named) {
            throw new IllegalArgumentException(
                    "sources are said to be on " + network + " and on " + named + "; name sources of one network");
        }
        if (network == null) {
            servers.on(named);
        }
        network = named;
    }

    private void setBase(Base added) {
        if (base != null) {
            throw new IllegalArgumentException("sources \"" + base.text() + "\" and \"" + added.text()
                    + "\" cannot be asked together; name one file, directory or node, and servers beside it");
        }
        base = added;
    }

    private static BalanceSource fileOrDirectory(Path path, SnapshotOptions progress) {
        if (Files.isDirectory(path)) {
            Path blocks = path.resolve("blocks");
            return BlockFiles.open(Files.isDirectory(blocks) ? blocks : path);
        }
        return UtxoSnapshot.open(path, progress);
    }

    private void addNode(SourceText text) {
        CoreNode node = NamedNode.at(text);
        setBase(new Base(text.toString(), node.asServer(), progress -> node));
    }

    private void addRest(SourceText text) {
        setBase(new Base(text.toString(), null, progress -> NamedNode.blocksByRest(text)));
    }
}
