package org.reserves.examples;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blockfiles.BlockFiles;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.esplora.Esplora;
import org.reserves.bitcoinj.proven.ProofServer;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.bitcoinj.rpc.CoreNode;
import org.reserves.bitcoinj.rpc.NodeCredentials;
import org.reserves.bitcoinj.servers.Servers;
import org.reserves.bitcoinj.snapshot.SnapshotOptions;
import org.reserves.bitcoinj.snapshot.UtxoSnapshot;
import org.reserves.chain.BalanceSource;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

/**
 * Sources of balances as texts: a snapshot file, a directory of block files, {@code core://user@host:port?cookie=FILE},
 * {@code electrum://host:port?pin=FILE&operator=NAME}, {@code esplora+https://host/api?operator=NAME}. Several servers are asked together;
 * with a file or directory beside them they begin at its balance.
 *
 * <p>The password of a node's user is read from the environment variable {@value #PASSWORD}, never from the command line.
 */
final class ChainSources {
    static final String PASSWORD = "RESERVES_RPC_PASSWORD";
    private static final String ESPLORA = "esplora+";

    private final List<ProofServer> servers = new ArrayList<>();
    private ServerOptions options = ServerOptions.defaults();

    /** Null where there are servers only. */
    @Nullable
    private String base;

    /**
     * The answers, and what servers said of each other.
     *
     * @param results one for each declaration
     * @param servers the servers that were asked, or null
     */
    record Answer(List<Verification> results, @Nullable Servers servers) {}

    private ChainSources() {}

    static ChainSources of(List<String> texts) {
        ChainSources sources = new ChainSources();
        texts.forEach(sources::add);
        if (sources.base != null && sources.base.startsWith("core:") && !sources.servers.isEmpty()) {
            throw new IllegalArgumentException("source \"" + sources.base
                    + "\" is a node of your own and needs no servers beside it; leave them out");
        }
        return sources;
    }

    /** Verifies all declarations with one question. */
    Answer verify(List<Declaration> declarations, SnapshotOptions progress) {
        if (servers.isEmpty()) {
            try (BalanceSource source = opened(progress)) {
                return new Answer(Verification.ofAll(declarations, source), null);
            }
        }
        try (Servers united = Servers.of(options, servers)) {
            if (base == null) {
                return new Answer(Verification.ofAll(declarations, united), united);
            }
            Servers since = united.since(opening(declarations, progress));
            return new Answer(Verification.ofAll(declarations, since), since);
        }
    }

    private ChainBalance opening(List<Declaration> declarations, SnapshotOptions progress) {
        Set<WatchOnly> watched = new LinkedHashSet<>();
        declarations.forEach(declaration -> watched.addAll(declaration.watching()));
        try (BalanceSource source = opened(progress)) {
            return source.balanceOf(watched);
        }
    }

    private void add(String text) {
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            base(text);
            return;
        }
        Map<String, String> query = query(text);
        String plain = text.contains("?") ? text.substring(0, text.indexOf('?')) : text;
        if (query.containsKey("headers")) {
            options = options.headersIn(Path.of(query.get("headers")));
        }
        switch (text.substring(0, scheme)) {
            case "core", "core+https" -> base(text);
            case "electrum", "electrum+tcp", "electrum+tls" -> servers.add(electrum(plain, query));
            case "esplora+https", "esplora+http" -> servers.add(esplora(plain.substring(ESPLORA.length()), query));
            default ->
                throw new IllegalArgumentException("scheme \"" + text.substring(0, scheme)
                        + "\" of a source is unknown; name a file, a directory, core://, electrum://, electrum+tcp://,"
                        + " electrum+tls:// or esplora+https://");
        }
    }

    private void base(String text) {
        if (base != null) {
            throw new IllegalArgumentException("sources \"" + shown(base) + "\" and \"" + shown(text)
                    + "\" cannot be asked together; name one file, directory or node, and servers beside it");
        }
        base = text;
    }

    private static Electrum electrum(String text, Map<String, String> query) {
        String address = text.substring(text.indexOf("://") + 3);
        String scheme =
                text.startsWith("electrum+") ? text.substring("electrum+".length(), text.indexOf("://") + 3) : "";
        Electrum server = Electrum.at(scheme + address);
        if (query.containsKey("pin")) {
            server = server.pinnedIn(Path.of(query.get("pin")));
        }
        if (query.containsKey("fingerprint")) {
            server = server.withFingerprint(query.get("fingerprint"));
        }
        return query.containsKey("operator") ? server.operatedBy(query.get("operator")) : server;
    }

    private static Esplora esplora(String url, Map<String, String> query) {
        Esplora server = Esplora.at(url);
        return query.containsKey("operator") ? server.operatedBy(query.get("operator")) : server;
    }

    private BalanceSource opened(SnapshotOptions progress) {
        String text = base;
        if (text == null) {
            throw new IllegalArgumentException("there is no source; name a file, a directory, a node or servers");
        }
        if (text.startsWith("core")) {
            return node(text);
        }
        Path path = Path.of(text);
        if (Files.isDirectory(path)) {
            Path blocks = path.resolve("blocks");
            return BlockFiles.open(Files.isDirectory(blocks) ? blocks : path);
        }
        return UtxoSnapshot.open(path, progress);
    }

    private static CoreNode node(String text) {
        Map<String, String> query = query(text);
        String rest = text.substring(text.indexOf("://") + 3).replaceFirst("\\?.*", "");
        int at = rest.lastIndexOf('@');
        String address = (text.startsWith("core+https") ? "https://" : "") + rest.substring(at + 1);
        if (query.containsKey("cookie")) {
            return CoreNode.at(address, NodeCredentials.cookie(Path.of(query.get("cookie"))));
        }
        String password = System.getenv(PASSWORD);
        if (at < 0 || password == null || rest.substring(0, at).contains(":")) {
            throw new IllegalArgumentException("source core://" + rest.substring(at + 1)
                    + " has no credentials that can be used; write core://host:port?cookie=FILE, or core://user@host:port with"
                    + " the password in the environment variable " + PASSWORD);
        }
        return CoreNode.at(address, NodeCredentials.of(rest.substring(0, at), password));
    }

    /** What stands before an @ may be a password. */
    private static String shown(String text) {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new HashMap<>();
        int from = text.indexOf('?');
        if (from >= 0) {
            for (String pair : text.substring(from + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                if (!List.of("cookie", "pin", "fingerprint", "operator", "headers")
                                .contains(name)
                        || equals < 0) {
                    throw new IllegalArgumentException("part \"" + name + "\" of source \"" + shown(text)
                            + "\" is unknown; there are cookie=, pin=, fingerprint=, operator= and headers=");
                }
                query.put(name, URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
