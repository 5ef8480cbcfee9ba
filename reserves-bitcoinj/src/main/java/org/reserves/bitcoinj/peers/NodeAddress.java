package org.reserves.bitcoinj.peers;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reserves.bitcoinj.scan.ShownAddress;
import org.reserves.chain.Network;

/** Where a node listens: a name or an IP address, and a port. */
record NodeAddress(String host, int port) {
    private static final Pattern FORM =
            Pattern.compile("(?:\\[(?<six>[0-9A-Fa-f:.%]+)]|(?<name>[^\\s:\\[\\]/?#@]+))(?::(?<port>\\d{1,5}))?");
    private static final int HIGHEST_PORT = 65_535;

    /** Reads {@code host}, {@code host:port} or {@code [IPv6]:port}; without a port it is the network's usual one. */
    static NodeAddress parse(String text, Network network) {
        Objects.requireNonNull(text, "node must not be null");
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("node \"" + ShownAddress.of(text)
                    + "\" is not an address; write it like example.org:8333, 192.0.2.1:8333 or [2001:db8::1]:8333");
        }
        String digits = matcher.group("port");
        int port = digits == null ? usualPort(network) : Integer.parseInt(digits);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "port \"" + digits + "\" of node \"" + text + "\" is not between 1 and 65535");
        }
        String six = matcher.group("six");
        return new NodeAddress(six == null ? matcher.group("name") : six, port);
    }

    /** Returns nDefaultPort of Bitcoin Core's {@code kernel/chainparams.cpp}. */
    private static int usualPort(Network network) {
        return switch (network) {
            case MAIN -> 8333;
            case TESTNET3 -> 18333;
            case TESTNET4 -> 48333;
            case SIGNET -> 38333;
            case REGTEST -> 18444;
        };
    }

    /**
     * Returns who runs the node, as far as an address tells: its host. On this machine each port counts, because behind it there may be a
     * tunnel to somebody else.
     */
    String operator() {
        boolean here = host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
        return here ? toString() : host;
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
