package org.reserves.bitcoinj.electrum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An Electrum server on loopback, in this process, with the {@link Conduct} it is given: for what an honest one will not do. */
public final class FakeElectrum implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSocket server;
    private final Conduct conduct;
    private final Set<Socket> visitors = ConcurrentHashMap.newKeySet();

    private FakeElectrum(ServerSocket server, Conduct conduct) {
        this.server = server;
        this.conduct = conduct;
        start(this::welcome);
    }

    public static FakeElectrum with(Conduct conduct) {
        try {
            return new FakeElectrum(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), conduct);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server on a socket that may be encrypted. */
    public static FakeElectrum on(ServerSocket server, Conduct conduct) {
        return new FakeElectrum(server, conduct);
    }

    public String address() {
        return "tcp://127.0.0.1:" + port();
    }

    public int port() {
        return server.getLocalPort();
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
        try (visitor;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new java.io.OutputStreamWriter(visitor.getOutputStream(), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answer(JSON.readTree(line), out);
            }
        } catch (Conduct.HangUp | IOException left) {
            // the visitor has gone, or we hung up on it
        } finally {
            visitors.remove(visitor);
        }
    }

    private void answer(JsonNode question, Writer out) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        try {
            answer.put("result", conduct.result(question.get("method").asText(), params(question)));
        } catch (Conduct.Refusal e) {
            answer.put("error", Map.of("code", e.code, "message", e.getMessage()));
        } catch (Conduct.Silence e) {
            return;
        }
        answer.put("id", question.get("id").asLong());
        out.write(JSON.writeValueAsString(answer));
        out.write('\n');
        out.flush();
    }

    private static List<Object> params(JsonNode question) {
        List<Object> params = new ArrayList<>();
        question.get("params")
                .forEach(param -> params.add(
                        param.isInt()
                                ? param.asInt()
                                : param.isBoolean() ? (Object) param.asBoolean() : param.asText()));
        return params;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "fake Electrum server");
        thread.setDaemon(true);
        thread.start();
    }
}
