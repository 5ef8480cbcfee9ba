package org.reserves.bitcoinj.electrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.scan.ScanControl;

/** Whoever is hung up on hears first what was said before, whenever it came: the reason may be in it. */
class HangingUpTest {
    private static final RpcCall TIP = RpcCall.of("blockchain.headers.subscribe");

    /** Of 20,000 most are not even sent when the server has gone: then the write fails, or the read. */
    @ParameterizedTest
    @ValueSource(ints = {3, 200, 20_000})
    void whatWasSaidBefore_isPassedOn(int questions) throws IOException {
        for (int answers : new int[] {0, 1, 2}) {
            assertEquals(answers, heard(questions, answers));
        }
    }

    @RepeatedTest(50)
    void whatWasSaidBefore_isPassedOn_whenever() throws IOException {
        assertEquals(1, heard(3, 1));
    }

    private static int heard(int questions, int answers) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(server, answers);
            Deadline deadline = Deadline.in(Duration.ofSeconds(20), Duration.ofSeconds(20), ScanControl.defaults());
            List<Integer> heard = new ArrayList<>();
            try (ElectrumConnection connection = ElectrumConnection.open(
                    ElectrumAddress.parse("tcp://127.0.0.1:" + server.getLocalPort()),
                    PinnedCertificate.NONE,
                    deadline)) {
                ServerException ended = assertThrows(
                        ServerException.class,
                        () -> connection.ask(
                                questions,
                                Collections.nCopies(questions, TIP).iterator(),
                                deadline,
                                (place, answer) -> heard.add(place)));
                assertTrue(ended.getMessage().contains("hung up"), ended.getMessage());
            }
            return heard.size();
        }
    }

    /** Answers the first questions, and hangs up on the others. */
    private static void start(ServerSocket server, int answers) {
        Thread thread = new Thread(() -> {
            try (Socket visitor = server.accept();
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8))) {
                lines.readLine();
                for (int i = 1; i <= answers; i++) {
                    byte[] line = ("{\"jsonrpc\":\"2.0\",\"result\":null,\"id\":" + i + "}\n")
                            .getBytes(StandardCharsets.UTF_8);
                    visitor.getOutputStream().write(line);
                }
            } catch (IOException e) {
                // the visitor has gone
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
