package org.reserves.bitcoinj.peers;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A peer on loopback, in this process, with the {@link Manners} it is given: for what an honest node will not do. */
final class LyingPeer implements AutoCloseable {
    static final String THREAD = "lying peer";

    private final ServerSocket server;
    private final Manners manners;
    private final Set<Socket> visitors = ConcurrentHashMap.newKeySet();

    private LyingPeer(ServerSocket server, Manners manners) {
        this.server = server;
        this.manners = manners;
        start(this::welcome);
    }

    static LyingPeer with(Manners manners) {
        return with(manners, "127.0.0.1");
    }

    /** @param host a loopback address, for instance 127.0.0.2, so that peers look like those of several operators */
    static LyingPeer with(Manners manners, String host) {
        try {
            return new LyingPeer(new ServerSocket(0, 50, InetAddress.getByName(host)), manners);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where the peer listens, like {@code 127.0.0.1:41234}. */
    String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** Returns how many visitors are connected now. */
    int visitors() {
        return visitors.size();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket visitor : visitors) {
                visitor.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void welcome() {
        try {
            while (true) {
                Socket visitor = server.accept();
                visitors.add(visitor);
                start(() -> serve(visitor));
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            new Session(visitor).serve(manners);
        } catch (EOFException | SocketException | UncheckedIOException left) {
            // the visitor has gone, or we hung up on it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            visitors.remove(visitor);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, THREAD);
        thread.setDaemon(true);
        thread.start();
    }
}
