package org.reserves.bitcoinj.rpc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.reserves.bitcoinj.scan.ShownAddress;

/** Where a node answers: {@code host}, {@code host:port} or a URL. */
final class NodeUri {
    private static final int MAIN_PORT = 8_332;
    private static final int HIGHEST_PORT = 65_535;

    private NodeUri() {}

    static URI parse(String text) {
        Objects.requireNonNull(text, "address must not be null");
        String stripped = text.strip();
        String whole = stripped.contains("://") ? stripped : "http://" + stripped;
        try {
            URI uri = new URI(whole);
            String scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() == null || uri.getPort() > HIGHEST_PORT || uri.getPort() == 0) {
                throw malformed(stripped);
            }
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new IllegalArgumentException(
                        "scheme \"" + scheme + "\" of a node is unknown; write host:port, http:// or https://");
            }
            if (uri.getUserInfo() != null) {
                throw new IllegalArgumentException("address of node " + uri.getHost()
                        + " holds a user or password; leave them out and pass NodeCredentials");
            }
            int port = uri.getPort() < 0 && scheme.equals("http") ? MAIN_PORT : uri.getPort();
            String path = uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath();
            return new URI(scheme, null, uri.getHost(), port, path, null, null);
        } catch (URISyntaxException e) {
            throw malformed(stripped);
        }
    }

    /** Returns the address as a reader would name it. */
    static String name(URI uri) {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("node \"" + ShownAddress.of(text)
                + "\" is not an address; write it like 127.0.0.1:8332 or https://node.example.org:8332");
    }
}
