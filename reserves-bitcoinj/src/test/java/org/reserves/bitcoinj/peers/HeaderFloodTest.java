package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * Headers without end against a virtual machine of its own with a heap of 64 MB, which 526,000 of them had ended. The nodes run in
 * this one.
 */
class HeaderFloodTest {
    @Test
    void headersWithoutEnd_endWithTheNode_notWithTheMemory() throws Exception {
        EndlessHeaders endless = new EndlessHeaders(1);
        try (LyingPeer node = LyingPeer.with(endless)) {
            String said = flooded(node.address());
            // 64 MB by 200 bytes, less what the collector keeps for itself
            assertTrue(said.matches("(?s).*sent more than 3[0-9]{5} headers and has no end; .*"), said);
            assertTrue(endless.sent() > 300_000, endless.sent() + " sent");
        }
    }

    /** Each alone stays below its limit until the table is full of branches. */
    @Test
    void branchesWithoutEnd_ofSeveralNodes_fillNoMemoryEither() throws Exception {
        List<EndlessHeaders> nodes = List.of(new EndlessHeaders(1), new EndlessHeaders(2), new EndlessHeaders(3));
        try (LyingPeer one = LyingPeer.with(nodes.get(0));
                LyingPeer two = LyingPeer.with(nodes.get(1));
                LyingPeer three = LyingPeer.with(nodes.get(2))) {
            String said = flooded(one.address(), two.address(), three.address());
            assertTrue(said.matches("(?s).*were known, more than the [34][0-9]{5} of all nodes together; .*"), said);
        }
    }

    /** What a virtual machine of 64 MB says of these nodes; it ends by itself and not for want of memory. */
    private static String flooded(String... nodes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Client.class.getName()));
        command.addAll(List.of(nodes));
        Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(client.waitFor(60, TimeUnit.SECONDS), said);
        assertEquals(0, client.exitValue(), said);
        return said;
    }

    /** Asks for a balance, and prints why there is none. */
    static final class Client {
        private Client() {}

        public static void main(String[] nodes) {
            PeerOptions options = PeerOptions.of(SyncTarget.height(1), Duration.ofMinutes(3));
            try (Peers peers = Peers.of(Network.REGTEST, List.of(nodes), options)) {
                System.out.println(peers.balanceOf(List.of(WatchOnly.of("raw(51)"))));
            } catch (BalanceUnavailableException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
