package org.reserves.bitcoinj.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.esplora.Esplora;
import org.reserves.bitcoinj.proven.ProofServer;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerException.Kind;
import org.reserves.bitcoinj.proven.ServerOptions;

/** Servers whose bytes are no answers: without end, a few at a time, too deep, too large. Each ends in time in a sentence. */
@Timeout(60)
class HostileBytesTest {
    private static final ServerOptions OPTIONS =
            ServerOptions.defaults().deadline(Duration.ofSeconds(20)).patience(Duration.ofMillis(700));
    private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";

    /** What a server does with a visitor, whatever is asked. */
    private interface Talk {
        void to(OutputStream visitor) throws IOException, InterruptedException;
    }

    @Test
    void aLineWithoutEnd_isRefused() throws IOException {
        ServerException refused = electrum("tcp", out -> repeated(out, "x".repeat(1 << 16), 0));
        assertEquals(Kind.MALFORMED, refused.kind());
        assertSays("says what is no answer: a line is longer than 8100000 bytes; ask another server", refused);
    }

    /** The lines are read before anything is asked, as the first answers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":1,\"result\":|[|40000|answer has a number of more than 100 digits, a name of more than 1000",
                "{\"id\":1,\"result\":|9|40000|answer has a number of more than 100 digits, a name of more than 1000",
                "{\"id\":|9|30|\"id\" of the answer is 999999999999999999999999999999 where a whole number was expected",
                "{\"id\":|9|18|answer has the number 999999999999999999, which nobody asked",
                "{\"id\":-|9|18|answer has the number -999999999999999999, which nobody asked",
                "|x|10|answer is not JSON at column"
            })
    void whatIsNoAnswer_isToldWhere(String begin, String repeated, int times, String reason) throws IOException {
        String line = (begin == null ? "" : begin) + repeated.repeat(times)
                + (times < 40 && begin != null ? ",\"result\":1}" : "") + "\n";
        ServerException refused = electrum("tcp", out -> repeated(out, line, 50));
        assertEquals(Kind.MALFORMED, refused.kind());
        assertSays("says what is no answer: " + reason, refused);
    }

    /** A line of which a byte comes now and then is no answer, however long it goes on. */
    @Test
    void aLineByteByByte_endsWithThePatience() throws IOException {
        ServerException refused = electrum("tcp", out -> repeated(out, "x", 50));
        assertEquals(Kind.LATE, refused.kind());
        assertSays("was silent for 0.7 s and owes 3 answers; have more patience, or ask another server", refused);
    }

    /** Notices are no answers either. */
    @Test
    void noticesWithoutEnd_endWithThePatience() throws IOException {
        String notice = "{\"method\":\"blockchain.headers.subscribe\",\"params\":[]}\n";
        ServerException refused = electrum("tcp", out -> repeated(out, notice, 1));
        assertEquals(Kind.LATE, refused.kind());
    }

    /** The head of a TLS record of 16,384 bytes, and then a byte now and then. */
    @Test
    void aHandshakeByteByByte_endsWithThePatience() throws IOException {
        ServerException refused = electrum("tls", out -> {
            out.write(new byte[] {0x16, 3, 3, 0x40, 0});
            repeated(out, "x", 50);
        });
        assertEquals(Kind.LATE, refused.kind());
        assertSays("did not take the connection within 0.7 s; check the address, or ask another server", refused);
    }

    @Test
    void aServerWithoutEncryption_isToldSo() throws IOException {
        ServerException refused = electrum("tls", out -> repeated(out, "{}\n", 50));
        assertSays("does not speak TLS: ", refused);
        assertTrue(String.valueOf(refused.getMessage()).contains("; if it speaks plainly write tcp://127.0.0.1:"));
    }

    @Test
    void aPageByteByByte_endsWithThePatience() throws IOException {
        ServerException refused = esplora(out -> {
            out.write(PAGE.getBytes(StandardCharsets.US_ASCII));
            repeated(out, "x", 50);
        });
        assertEquals(Kind.LATE, refused.kind());
        assertSays("did not answer /block-height/0 within 0.7 s; have more patience, or ask another server", refused);
    }

    @Test
    void aPageWithoutEnd_isRefused() throws IOException {
        ServerException refused = esplora(out -> {
            out.write(PAGE.getBytes(StandardCharsets.US_ASCII));
            repeated(out, "x".repeat(1 << 16), 0);
        });
        // whichever comes first on a machine
        assertTrue(List.of(Kind.MALFORMED, Kind.LATE).contains(refused.kind()), String.valueOf(refused.getMessage()));
        assertSays(
                refused.kind() == Kind.LATE
                        ? "did not answer /block-height/0 within 0.7 s"
                        : "says to /block-height/0 what is no answer: it is longer than 67108864 bytes; ask another server",
                refused);
    }

    private static ServerException electrum(String scheme, Talk talk) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            return refusal(listening, talk, Electrum.at(scheme + "://127.0.0.1:" + listening.getLocalPort()));
        }
    }

    private static ServerException esplora(Talk talk) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            return refusal(listening, talk, Esplora.at("http://127.0.0.1:" + listening.getLocalPort() + "/api"));
        }
    }

    private static ServerException refusal(ServerSocket listening, Talk talk, ProofServer server) {
        Thread host = new Thread(() -> serve(listening, talk));
        host.setDaemon(true);
        host.start();
        try (Servers servers = Servers.of(OPTIONS, List.of(server))) {
            long begin = System.nanoTime();
            ServerException refused = assertThrows(ServerException.class, servers::tip);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, took.toString());
            return refused;
        }
    }

    private static void serve(ServerSocket listening, Talk talk) {
        while (!listening.isClosed()) {
            try (Socket visitor = listening.accept()) {
                talk.to(visitor.getOutputStream());
            } catch (IOException | InterruptedException left) {
                // the visitor has gone, or the test is over
            }
        }
    }

    private static void repeated(OutputStream out, String piece, long pause) throws IOException, InterruptedException {
        byte[] bytes = piece.getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(bytes);
            out.flush();
            Thread.sleep(pause);
        }
    }

    private static void assertSays(String words, ServerException refused) {
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("server " + refused.server() + " " + words), message);
    }
}
