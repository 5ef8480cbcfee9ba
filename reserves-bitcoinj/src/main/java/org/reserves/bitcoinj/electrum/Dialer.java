package org.reserves.bitcoinj.electrum;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.scan.ConnectionFault;

/** Opens sockets to servers, and says why one could not be opened or did not stay open. */
final class Dialer {
    private static final String GUARD = "reserves server guard";

    private Dialer() {}

    /**
     * Connects, with encryption where the address says so.
     *
     * @param room how many bytes must be taken at once without waiting for the server
     * @throws ServerException if that is not possible in time
     */
    static Socket open(ElectrumAddress address, PinnedCertificate pin, Deadline deadline, int room) {
        Socket socket = new Socket();
        try {
            int millis = (int) deadline.nextWait().toMillis();
            socket.setSendBufferSize(room);
            socket.connect(new InetSocketAddress(address.host(), address.port()), millis);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(millis);
            Socket encrypted = address.tls() ? encrypted(socket, address, pin, millis) : socket;
            encrypted.setSoTimeout(0);
            return encrypted;
        } catch (SocketTimeoutException e) {
            closeQuietly(socket);
            throw late(address, deadline, e);
        } catch (IOException | IllegalArgumentException e) {
            closeQuietly(socket);
            throw unreachable(address, e);
        } catch (RuntimeException e) {
            closeQuietly(socket);
            throw e;
        }
    }

    /** A server that sends a byte now and then is never silent, so the whole of the greeting has to be over in time. */
    private static Socket encrypted(Socket socket, ElectrumAddress address, PinnedCertificate pin, int millis)
            throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        Thread guard = new Thread(() -> {
            try {
                Thread.sleep(millis);
                over.set(true);
                closeQuietly(socket);
            } catch (InterruptedException inTime) {
                // nothing is left to do
            }
        });
        guard.setDaemon(true);
        guard.setName(GUARD);
        guard.start();
        try {
            return TlsSocket.over(socket, address, pin);
        } catch (IOException | ServerException e) {
            if (over.get()) {
                throw (SocketTimeoutException) new SocketTimeoutException().initCause(e);
            }
            throw e;
        } finally {
            guard.interrupt();
        }
    }

    private static ServerException late(ElectrumAddress address, Deadline deadline, SocketTimeoutException e) {
        return new ServerException(
                address.text(),
                ServerException.Kind.LATE,
                "did not take the connection within " + Deadline.text(deadline.patience())
                        + "; check the address, or ask another server",
                e);
    }

    static ServerException hungUp(ElectrumAddress address, @Nullable IOException e) {
        return new ServerException(
                address.text(),
                ServerException.Kind.UNREACHABLE,
                "hung up" + (e == null ? "" : ": " + e.getMessage()) + "; ask later, or ask another server",
                e);
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException nothingIsLost) {
            // the operating system takes it back in any case
        }
    }

    private static ServerException unreachable(ElectrumAddress address, Exception e) {
        return new ServerException(
                address.text(),
                ServerException.Kind.UNREACHABLE,
                ConnectionFault.of(e, address.host(), address.port()) + ", or ask another server",
                e);
    }
}
