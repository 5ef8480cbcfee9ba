package org.reserves.examples;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Numbers of ports for programs that must be told theirs. They are below those that systems lend to connections that go out
 * (32768 and above on Linux, 49152 elsewhere), so that none of the many connections of other tests has one of them when the
 * program comes to open it.
 */
final class FreePort {
    private static final int LOWEST = 12_000;
    private static final int END = 32_000;
    private static final int ATTEMPTS = 100;

    private FreePort() {}

    /** Returns the number of a port of a loopback address that nobody listens on. */
    static int on(String host) throws IOException {
        IOException taken = new IOException("no port was tried");
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, END);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                taken = e;
            }
        }
        throw taken;
    }
}
