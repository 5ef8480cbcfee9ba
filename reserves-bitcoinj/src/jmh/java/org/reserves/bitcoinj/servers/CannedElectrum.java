package org.reserves.bitcoinj.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reserves.bitcoinj.electrum.Conduct;

/**
 * An Electrum server on loopback whose answers are made once and then only handed out; it may keep them back until a second has passed, as
 * ElectrumX does, and it notes what it was asked.
 */
final class CannedElectrum implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LEAST = 1_024;
    private static final byte[] BLANKS = " ".repeat(LEAST).getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = {'}', '\n'};
    private static final long SECOND = 1_000;

    private final ServerSocket server;
    private final Conduct conduct;
    private final boolean slow;
    private final Map<String, byte[]> results = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    CannedElectrum(Conduct conduct, boolean slow) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.conduct = conduct;
        this.slow = slow;
        start(this::welcome);
    }

    String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns the lines it was sent since it started. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void welcome() {
        try {
            while (true) {
                Socket visitor = server.accept();
                visitor.setTcpNoDelay(true);
                start(() -> serve(visitor));
            }
        } catch (SocketException closed) {
            // the benchmark is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket visitor) {
        try (visitor;
                BufferedInputStream in = new BufferedInputStream(visitor.getInputStream(), 1 << 16);
                OutputStream out = new BufferedOutputStream(visitor.getOutputStream(), slow ? 1 << 24 : 1 << 16)) {
            if (slow) {
                start(() -> flushEachSecond(visitor, out));
            }
            byte[] line = new byte[1 << 16];
            int length = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line[length++] = (byte) b;
                    continue;
                }
                String question = new String(line, 0, length, StandardCharsets.UTF_8);
                length = 0;
                synchronized (out) {
                    answer(question, out);
                    if (!slow && in.available() == 0) {
                        out.flush();
                    }
                }
            }
        } catch (IOException left) {
            // the visitor has gone
        }
    }

    private static void flushEachSecond(Socket visitor, OutputStream out) {
        try {
            while (!visitor.isClosed()) {
                Thread.sleep(SECOND);
                synchronized (out) {
                    out.flush();
                }
            }
        } catch (IOException | InterruptedException left) {
            // the visitor has gone
        }
    }

    /** The number stands between {@code "id":} and the next comma. */
    private void answer(String question, OutputStream out) throws IOException {
        int from = question.indexOf("\"id\":") + 5;
        int end = question.indexOf(',', from);
        String id = question.substring(from, end);
        String rest = question.substring(end);
        byte[] result = results.get(rest);
        if (result == null) {
            asked.add(question);
            result = made(question);
            results.put(rest, result);
        }
        out.write(result);
        out.write((",\"id\":" + id).getBytes(StandardCharsets.UTF_8));
        // padded with blanks before the last brace, as ElectrumX pads a line
        int blanks = LEAST - result.length - id.length() - 8;
        if (blanks > 0) {
            out.write(BLANKS, 0, blanks);
        }
        out.write(END);
    }

    /** All but the end of the answer. */
    private byte[] made(String question) throws IOException {
        JsonNode read = JSON.readTree(question);
        List<Object> params = new ArrayList<>();
        read.get("params")
                .forEach(param -> params.add(
                        param.isInt()
                                ? param.asInt()
                                : param.isBoolean() ? (Object) param.asBoolean() : param.asText()));
        Object result = conduct.result(read.get("method").asText(), params);
        return ("{\"jsonrpc\":\"2.0\",\"result\":" + JSON.writeValueAsString(result)).getBytes(StandardCharsets.UTF_8);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "canned Electrum server");
        thread.setDaemon(true);
        thread.start();
    }
}
