package org.reserves.bitcoinj.rpc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.scan.FileFault;
import org.reserves.chain.BalanceUnavailableException;

/**
 * What lets a caller in at a node: user and password, or the cookie file that a node writes at each start.
 *
 * <p>Immutable and thread-safe. Neither text nor errors show the secret.
 */
public final class NodeCredentials {
    @Nullable
    private final Path cookie;

    @Nullable
    private final String userAndPassword;

    private NodeCredentials(@Nullable Path cookie, @Nullable String userAndPassword) {
        this.cookie = cookie;
        this.userAndPassword = userAndPassword;
    }

    /**
     * Returns the credentials in a cookie file, {@code .cookie} in the folder of the node's data, on test networks in the folder of the
     * network below it. It is read when it is needed, and again when the node has started anew.
     *
     * @param file the file; {@code ~/} at its beginning is the folder of the user
     */
    public static NodeCredentials cookie(Path file) {
        String text = Objects.requireNonNull(file, "file must not be null").toString();
        boolean ofUser = text.startsWith("~/");
        return new NodeCredentials(
                ofUser ? Path.of(System.getProperty("user.home", "")).resolve(text.substring(2)) : file, null);
    }

    /**
     * Returns a user and a password, {@code rpcuser} and {@code rpcpassword} or a pair of {@code rpcauth}.
     *
     * @throws IllegalArgumentException if the user is blank or has a colon
     */
    public static NodeCredentials of(String user, String password) {
        Objects.requireNonNull(user, "user must not be null");
        Objects.requireNonNull(password, "password must not be null");
        if (user.isBlank() || user.indexOf(':') >= 0) {
            // what stands after a colon may be the password, so the user is not repeated
            throw new IllegalArgumentException(
                    "user of a node is blank or has a colon; give rpcuser, and rpcpassword apart from it");
        }
        return new NodeCredentials(null, user + ":" + password);
    }

    /** Returns whether the secret may be another when it is read again. */
    boolean isCookie() {
        return cookie != null;
    }

    /** Returns the value of the HTTP header. */
    String header() {
        String secret = userAndPassword == null ? read(Objects.requireNonNull(cookie)) : userAndPassword;
        return "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns where the credentials come from, without them. */
    @Override
    public String toString() {
        return cookie == null ? "user and password" : "cookie file \"" + cookie + "\"";
    }

    private static String read(Path file) {
        try {
            String line = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (line.indexOf(':') <= 0) {
                throw new BalanceUnavailableException("cookie file \"" + file
                        + "\" does not hold a user and a password; name the .cookie in the folder of the node's data");
            }
            return line;
        } catch (IOException e) {
            throw new BalanceUnavailableException(
                    "cookie file \"" + file + "\" cannot be read: " + FileFault.of(e)
                            + "; a running node writes it into the folder of its data: check the path, and that this user may"
                            + " read it (rpccookieperms)",
                    e);
        }
    }
}
