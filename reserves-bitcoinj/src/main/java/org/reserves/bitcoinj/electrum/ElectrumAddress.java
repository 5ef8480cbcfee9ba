package org.reserves.bitcoinj.electrum;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reserves.bitcoinj.scan.ShownAddress;

/**
 * Where an Electrum server listens.
 *
 * @param text as the caller wrote it
 * @param host a name or an IP address
 * @param port the port
 * @param tls  whether the connection is encrypted
 */
record ElectrumAddress(String text, String host, int port, boolean tls) {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<scheme>[A-Za-z][A-Za-z+.-]*)://)?(?:\\[(?<six>[0-9A-Fa-f:.%]+)]|(?<name>[^\\s:\\[\\]/?#@]+))(?::(?<port>\\d{1,5}))?/?");
    private static final int HIGHEST_PORT = 65_535;
    private static final int TLS_PORT = 50_002;
    private static final int PLAIN_PORT = 50_001;

    /** Reads {@code host:port}, {@code tls://host:port} or {@code tcp://host:port}. */
    static ElectrumAddress parse(String text) {
        Objects.requireNonNull(text, "server must not be null");
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Electrum server \"" + ShownAddress.of(text)
                    + "\" is not an address; write it like electrum.example.org:50002 or tcp://192.0.2.1:50001");
        }
        String six = matcher.group("six");
        String host = six == null ? matcher.group("name") : six;
        String scheme = matcher.group("scheme");
        boolean tls = scheme == null ? !isLoopback(host) : isTls(text, scheme);
        String digits = matcher.group("port");
        int port = digits == null ? tls ? TLS_PORT : PLAIN_PORT : Integer.parseInt(digits);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port \"" + digits + "\" of Electrum server \"" + text
                    + "\" is not between 1 and 65535; correct it");
        }
        return new ElectrumAddress(text.strip(), host, port, tls);
    }

    /** Returns the address without a scheme: {@code host:port}. */
    String hostAndPort() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private static boolean isTls(String text, String scheme) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "tls", "ssl" -> true;
            case "tcp" -> false;
            default ->
                throw new IllegalArgumentException("scheme \"" + scheme + "\" of Electrum server \"" + text
                        + "\" is unknown; write tls:// or tcp://, or leave it out for TLS");
        };
    }

    /** What does not leave the machine needs no encryption. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(?:\\.\\d{1,3}){3}");
    }
}
