package org.reserves.bitcoinj.peers;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import org.reserves.bitcoinj.compactfilters.MisconductException;

/**
 * A connection to one node, with a thread that reads until it ends. Everything it has to say it puts into the queue, its end last,
 * and it waits where more than a few messages are not handled yet.
 */
final class Connection {
    private static final int UNHANDLED = 8;
    private static final int BUFFER = 1 << 16;

    private final NodeAddress node;
    private final Wire wire;
    private final Duration limit;
    private final Queue<PeerEvent> events;
    private final Socket socket = new Socket();
    private final Semaphore room = new Semaphore(UNHANDLED);
    private final Thread thread;

    private Connection(NodeAddress node, Wire wire, Duration limit, Queue<PeerEvent> events) {
        this.node = node;
        this.wire = wire;
        this.limit = limit;
        this.events = events;
        thread = new Thread(this::run, "reserves peer " + node);
        thread.setDaemon(true);
    }

    /**
     * Begins to connect.
     *
     * @param limit how long that may take
     */
    static Connection open(NodeAddress node, Wire wire, Duration limit, Queue<PeerEvent> events) {
        Connection connection = new Connection(node, wire, limit, events);
        connection.thread.start();
        return connection;
    }

    /**
     * Writes a message. What is written is small, so it fits into the buffers of the system and does not wait for the node. Where it
     * fails the reading thread finds the connection broken and says so.
     */
    void send(String command, byte[] payload) {
        try {
            socket.getOutputStream().write(wire.message(command, payload));
        } catch (IOException broken) {
            // see above
        }
    }

    /** Says that a message was handled, so that another may come. */
    void handled() {
        room.release();
    }

    /** Ends the connection. The thread ends soon after. */
    void close() {
        try {
            socket.close();
        } catch (IOException nothingIsLost) {
            // the system takes the socket back in any case
        }
        thread.interrupt();
    }

    /** Waits for the thread to end. */
    void awaitEnd(long millis) throws InterruptedException {
        thread.join(Math.max(1, millis));
    }

    private void run() {
        String failed = "could not be reached: ";
        String ended = failed + "something unforeseen happened";
        try (socket) {
            socket.setTcpNoDelay(true);
            // a name is resolved here, because that takes as long as it likes
            socket.connect(new InetSocketAddress(node.host(), node.port()), millis(limit));
            failed = "hung up: ";
            events.add(new PeerEvent(this, null, null));
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
            while (true) {
                PeerMessage message = wire.read(in);
                room.acquire();
                events.add(new PeerEvent(this, message, null));
            }
        } catch (MisconductException | EOFException e) {
            ended = String.valueOf(e.getMessage());
        } catch (UnknownHostException e) {
            ended = failed + "its name is unknown";
        } catch (InterruptedException | InterruptedIOException e) {
            ended = failed + "it took too long";
        } catch (IOException e) {
            ended = failed + e.getMessage();
        } finally {
            events.add(new PeerEvent(this, null, ended));
        }
    }

    private static int millis(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.toMillis());
    }
}
