package org.reserves.bitcoinj.proven;

import java.util.Locale;
import java.util.Objects;

/**
 * Where a server is, however its address is written: two with the same are one server.
 *
 * <p>Immutable and thread-safe.
 *
 * @param host a name in lower case, or an IP address
 * @param port the port
 * @param path what comes behind them, or nothing
 */
public record Endpoint(String host, int port, String path) {

    /** Writes the host in lower case and without a dot at its end. */
    public Endpoint {
        Objects.requireNonNull(host, "host must not be null");
        Objects.requireNonNull(path, "path must not be null");
        host = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "").replaceFirst("^\\[(.*)]$", "$1");
    }

    /**
     * Returns who runs the server, as far as an address tells: its host. On this machine each port counts, because behind it there may be a
     * tunnel to somebody else.
     */
    String operator() {
        boolean here = host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
        return here ? toString() : host;
    }

    /** Returns {@code host:port/path}. */
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port + path;
    }
}
