package org.reserves.bitcoinj.scan;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Objects;
import javax.annotation.Nullable;
import javax.net.ssl.SSLException;

/**
 * What went wrong with a connection, for a sentence: what a person can do something about, never the name of an exception. Engine, public for
 * the sources.
 */
public final class ConnectionFault {
    private ConnectionFault() {}

    /**
     * Returns what went wrong and what to do about it, as the end of a sentence that begins with the address:
     * {@code cannot be reached: nothing listens at 192.0.2.1:50001; check the port and whether it is running}.
     *
     * @param failure the error, or one that was caused by it
     * @param host    a name or an IP address
     * @param port    the port
     */
    public static String of(@Nullable Throwable failure, String host, int port) {
        Objects.requireNonNull(host, "host must not be null");
        String reached = "cannot be reached: ";
        String address = (host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]") + ":" + port;
        if (isOf(failure, UnknownHostException.class) || isOf(failure, UnresolvedAddressException.class)) {
            return reached + "the host name \"" + host + "\" is unknown; check the spelling and your own connection";
        }
        if (isTimeout(failure)) {
            return reached + address
                    + " did not answer in time; check the address and whether a firewall is in between";
        }
        if (isRefusal(failure)) {
            return reached + "nothing listens at " + address + "; check the port and whether it is running";
        }
        if (isOf(failure, NoRouteToHostException.class) || says(failure, "unreachable")) {
            return reached + "no network leads to " + host + "; check the address and your own connection";
        }
        return isOf(failure, SSLException.class) ? ofTls(failure, host, address) : hungUp(failure);
    }

    /** Returns whether nothing listens at the address. */
    public static boolean isRefusal(@Nullable Throwable failure) {
        return isOf(failure, ConnectException.class)
                && !isOf(failure, UnresolvedAddressException.class)
                && !isOf(failure, UnknownHostException.class)
                && !isTimeout(failure)
                && !says(failure, "unreachable");
    }

    private static boolean isTimeout(@Nullable Throwable failure) {
        return isOf(failure, SocketTimeoutException.class)
                || isOf(failure, HttpTimeoutException.class)
                || says(failure, "timed out");
    }

    private static String ofTls(@Nullable Throwable failure, String host, String address) {
        String what = "does not prove who it is: ";
        if (isOf(failure, CertificateExpiredException.class) || isOf(failure, CertificateNotYetValidException.class)) {
            return what + "its certificate is not valid today; check the clock, or tell the operator";
        }
        if (says(failure, "subject alternative") || says(failure, "no name matching")) {
            return what + "its certificate is not one of " + host + "; check the host name";
        }
        if (says(failure, "certification path") || says(failure, "path building") || says(failure, "path validation")) {
            return what + "no authority that this Java knows has signed its certificate; add the authority to"
                    + " a trust store (javax.net.ssl.trustStore)";
        }
        return "does not speak TLS at " + address
                + " as we do; check the port and whether it is one without encryption";
    }

    private static String hungUp(@Nullable Throwable failure) {
        Throwable first = failure;
        while (first != null && first.getCause() != null) {
            first = first.getCause();
        }
        String reason = first == null ? null : first.getMessage();
        boolean plain = reason != null && !reason.isBlank() && !isOf(failure, EOFException.class);
        return "hung up" + (plain ? ": " + reason : "") + "; ask later";
    }

    private static boolean isOf(@Nullable Throwable failure, Class<? extends Throwable> type) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(@Nullable Throwable failure, String words) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(words)) {
                return true;
            }
        }
        return false;
    }
}
