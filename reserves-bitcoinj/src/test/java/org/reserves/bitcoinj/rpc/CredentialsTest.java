package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.scan.ScanControl;

/** Whatever goes wrong, the secret is in no message, no cause, no stack trace and on no stream. */
class CredentialsTest {
    private static final String SECRET = "p@ss:w0rd/7f3a#";
    private static final String USER = "alice";
    private static final String ENCODED =
            Base64.getEncoder().encodeToString((USER + ":" + SECRET).getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401||refuses the user and password; check them against the node's bitcoin.conf",
                "403||forbids this machine (HTTP 403); add rpcallowip with its address to bitcoin.conf",
                "413||refuses so long a question (HTTP 413)",
                "503||has too much to do (HTTP 503); ask later, or raise rpcworkqueue",
                "302||answers with HTTP 302 and \"\" where JSON was expected",
                "200|{\"id\":1,\"result\":null|answers getblockchaininfo with HTTP 200 and what is no answer",
                "500|{\"id\":1,\"error\":{\"code\":-1,\"message\":\"oops\"}}|answers getblockchaininfo with the error \"oops\" (code -1)",
                "200|{\"id\":1,\"error\":{\"code\":-28,\"message\":\"Loading\"}}|is still starting up after 1 s"
            })
    void errorsDoNotHoldTheSecret(int status, String body, String problem) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            assertProblem(problem, "127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nodesThatHangUp_orAreNotThere_orSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertProblem("did not answer getblockchaininfo within 1 s", "127.0.0.1:" + silent.getLocalPort());
        }
        try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                try {
                    rude.accept().close();
                } catch (IOException closed) {
                    // the test is over
                }
            });
            thread.start();
            assertProblem("hung up without an answer", "127.0.0.1:" + rude.getLocalPort());
        }
        assertProblem("cannot be reached", "127.0.0.1:1");
    }

    /** Who sends the question elsewhere does not get the password sent there too. */
    @Test
    void redirectionsAreNotFollowed() throws IOException {
        AtomicInteger stolen = new AtomicInteger();
        HttpServer thief = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        thief.createContext("/", exchange -> {
            stolen.incrementAndGet();
            exchange.close();
        });
        thief.start();
        HttpServer node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "http://127.0.0.1:" + thief.getAddress().getPort() + "/");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        node.start();
        try {
            assertProblem(
                    "answers with HTTP 307", "127.0.0.1:" + node.getAddress().getPort());
            assertEquals(0, stolen.get());
        } finally {
            node.stop(0);
            thief.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice:p@ss:w0rd/7f3a#@127.0.0.1:8332",
                "http://alice:p@ss:w0rd/7f3a#@127.0.0.1:8332",
                "http://alice:p@ss:w0rd@127.0.0.1:8332",
                "https://alice:secret@node.example.org",
                "http://alice:secret@ bad host"
            })
    void addressesThatHoldASecret_areRefusedWithoutIt(String address) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> CoreNode.at(address, NodeCredentials.of(USER, SECRET)));
        for (String secret : List.of("p@ss", "w0rd", "secret", "7f3a")) {
            assertFalse(String.valueOf(refused.getMessage()).contains(secret), refused.getMessage());
        }
    }

    @Test
    void textsDoNotHoldTheSecret() throws IOException {
        Path cookie = Files.writeString(folder.resolve(".cookie"), "__cookie__:" + SECRET);
        for (NodeCredentials credentials : List.of(NodeCredentials.of(USER, SECRET), NodeCredentials.cookie(cookie))) {
            assertHidden(credentials.toString());
            assertHidden(CoreNode.at("127.0.0.1:1", credentials).toString());
        }
        Path broken = Files.writeString(folder.resolve("broken"), SECRET.replace(":", ""));
        RuntimeException refused =
                assertThrows(RuntimeException.class, () -> CoreNode.at("127.0.0.1:1", NodeCredentials.cookie(broken))
                        .tip());
        assertFalse(trace(refused).contains("w0rd"), trace(refused));
        IllegalArgumentException user =
                assertThrows(IllegalArgumentException.class, () -> NodeCredentials.of(USER + ":" + SECRET, "x"));
        assertHidden(trace(user));
        assertEquals(
                "user of a node is blank or has a colon; give rpcuser, and rpcpassword apart from it",
                user.getMessage());
    }

    private static void assertProblem(String problem, String address) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        NodeException refused;
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
            CoreNode node = CoreNode.at(
                    address,
                    NodeCredentials.of(USER, SECRET),
                    ScanControl.defaults().deadline(Duration.ofSeconds(1)));
            refused = assertThrows(NodeException.class, node::tip);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        String beginning = "node " + address + " " + problem;
        assertEquals(
                beginning,
                String.valueOf(refused.getMessage())
                        .substring(
                                0,
                                Math.min(
                                        beginning.length(), refused.getMessage().length())));
        assertHidden(trace(refused));
        assertHidden(printed.toString(StandardCharsets.UTF_8));
    }

    private static void assertHidden(String text) {
        assertFalse(text.contains(SECRET), "the secret is told");
        assertFalse(text.contains(ENCODED), "the secret is told, encoded");
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
