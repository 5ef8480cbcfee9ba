package org.reserves.examples.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.esplora.Esplora;
import org.reserves.bitcoinj.proven.ProofServer;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.bitcoinj.servers.Servers;
import org.reserves.chain.Network;

/** Servers as their user writes them, and what holds for all of them together: it may be repeated, not changed. */
final class NamedServers {
    static final List<String> ESPLORA_OPTIONS = List.of("operator", "headers", "network", "block");
    static final List<String> ELECTRUM_OPTIONS = Stream.concat(
                    ESPLORA_OPTIONS.stream(), Stream.of("pin", "fingerprint"))
            .toList();
    private static final String ESPLORA = "esplora+";
    private static final String ELECTRUM = "electrum+";

    private final List<ProofServer> all = new ArrayList<>();
    private final Map<String, Object> common = new HashMap<>();
    private ServerOptions options = ServerOptions.defaults();

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Adds a server that has no text of its own kind. */
    void add(ProofServer server) {
        all.add(server);
    }

    /** Says the network of all servers. */
    void on(Network network) {
        options = options.on(network);
    }

    /** Opens all servers as one source. */
    Servers united() {
        return Servers.of(options, all);
    }

    /** Adds an Electrum server. */
    void addElectrum(SourceText text) {
        String scheme = text.scheme().startsWith(ELECTRUM) ? text.scheme().substring(ELECTRUM.length()) + "://" : "";
        Electrum server = Electrum.at(scheme + text.address());
        Path pin = text.path("pin");
        if (pin != null) {
            server = server.pinnedIn(pin);
        }
        String fingerprint = text.option("fingerprint");
        if (fingerprint != null) {
            server = server.withFingerprint(fingerprint);
        }
        String operator = text.option("operator");
        add(text, operator == null ? server : server.operatedBy(operator));
    }

    /** Adds an Esplora server. */
    void addEsplora(SourceText text) {
        Esplora server = Esplora.at(text.scheme().substring(ESPLORA.length()) + "://" + text.address());
        String operator = text.option("operator");
        add(text, operator == null ? server : server.operatedBy(operator));
    }

    /** File of headers and trusted block are of all servers together, so one of them names each. */
    private void add(SourceText text, ProofServer server) {
        Path headers = text.path("headers");
        if (headers != null && isNew("headers", headers)) {
            options = options.headersIn(headers);
        }
        String block = text.option("block");
        if (block != null && isNew("block", block)) {
            options = options.trusting(new TrustedBlock(block, "the word of whoever started this program"));
        }
        all.add(server);
    }

    /** Returns whether an option of all servers together was not given before; it may be repeated, not changed. */
    private boolean isNew(String option, Object value) {
        Object before = common.putIfAbsent(option, value);
        if (before != null && !before.equals(value)) {
            throw new IllegalArgumentException("option \"" + option + "\" is \"" + before + "\" for one server and \""
                    + value + "\" for another, and holds for all of them; give it once");
        }
        return before == null;
    }
}
