package org.reserves.bitcoinj.electrum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reserves.bitcoinj.proven.RecordedChain;

/**
 * Replays what a real ElectrumX said, byte for byte with its blanks but for the number of the question. Of what was recorded for some
 * transactions only (bytes, proofs, block rewards), the others are made from the same chain, in the same form.
 */
public final class RecordedElectrum implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile(",\"id\":(\\d+)( *)}$");
    private static final int LEAST = 1_024;

    private final ServerSocket server;
    private final Map<String, RecordedExchanges.Row> rows = new HashMap<>();
    private final Conduct others = new Conduct(RecordedChain.whole());
    private int replayed;

    private RecordedElectrum(ServerSocket server, String name, String... sessions) {
        this.server = server;
        for (String session : sessions) {
            for (RecordedExchanges.Row row : RecordedExchanges.of(name, session)) {
                JsonNode question = row.question();
                if (question != null) {
                    rows.putIfAbsent(key(question), row);
                }
            }
        }
        start(this::welcome);
    }

    /** Starts a server of which these sessions were recorded; where two have an answer, that of the first. */
    public static RecordedElectrum of(String name, String... sessions) {
        try {
            return new RecordedElectrum(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), name, sessions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    /** Returns how many answers were those of the real server. */
    public synchronized int replayed() {
        return replayed;
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
                OutputStream out = visitor.getOutputStream()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode question = JSON.readTree(line);
                RecordedExchanges.Row row = rows.get(key(question));
                if (row == null) {
                    out.write(bytes(made(question)));
                } else {
                    for (String recorded : row.response()) {
                        out.write(bytes(renumbered(recorded, question.get("id").asLong())));
                    }
                    count();
                }
                out.flush();
                if (row != null && hangsUpAfter(row)) {
                    return;
                }
            }
        } catch (IOException left) {
            // the visitor has gone
        }
    }

    /** What was asked after a version that is not supported was answered by hanging up. */
    private static boolean hangsUpAfter(RecordedExchanges.Row row) {
        return RecordedExchanges.of(row.server(), row.session()).stream()
                .anyMatch(next -> next.name().equals(row.name() + "-after") && next.closed());
    }

    private synchronized void count() {
        replayed++;
    }

    /** Whoever asks has another name than the one recorded. */
    private static String key(JsonNode question) {
        String method = question.get("method").asText();
        return method.equals("server.version") ? method : method + question.get("params");
    }

    /** Puts another number into a line, and leaves its length as it is. */
    static String renumbered(String line, long id) {
        Matcher end = NUMBER.matcher(line);
        if (!end.find()) {
            return line;
        }
        String head = line.substring(0, end.start()) + ",\"id\":" + id;
        int blanks = Math.max(0, line.length() - 1 - head.length());
        return head + " ".repeat(blanks) + "}";
    }

    private String made(JsonNode question) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("result", result(question.get("method").asText(), question.get("params")));
        try {
            String line = JSON.writeValueAsString(answer);
            line = line.substring(0, line.length() - 1) + ",\"id\":" + question.get("id");
            return line + " ".repeat(Math.max(0, LEAST - 2 - line.length())) + "}";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object result(String method, JsonNode params) {
        return switch (method) {
            case "blockchain.block.headers" ->
                headers(params.get(0).asInt(), params.get(1).asInt());
            case "blockchain.transaction.get",
                    "blockchain.transaction.get_merkle",
                    "blockchain.transaction.id_from_pos" -> others.result(method, values(params));
            default -> throw new AssertionError("not recorded: " + method + params);
        };
    }

    /** Cut out of the answer for all of them. */
    private Object headers(int from, int count) {
        JsonNode all = RecordedExchanges.json(
                        rows.get("blockchain.block.headers[0,200]").response().get(0))
                .get("result")
                .get("headers");
        List<String> some = new ArrayList<>();
        for (int height = from; height < Math.min(all.size(), from + count); height++) {
            some.add(all.get(height).asText());
        }
        return isOfOldForm()
                ? Map.of("count", some.size(), "max", 2016, "hex", String.join("", some))
                : Map.of("count", some.size(), "max", 2016, "headers", some);
    }

    /** Before 1.6 the headers were one text. */
    private boolean isOfOldForm() {
        String version = RecordedExchanges.json(
                        rows.get("server.version").response().get(0))
                .get("result")
                .get(1)
                .asText();
        return version.startsWith("1.4");
    }

    private static List<Object> values(JsonNode params) {
        List<Object> values = new ArrayList<>();
        params.forEach(param -> values.add(
                param.isInt() ? param.asInt() : param.isBoolean() ? (Object) param.asBoolean() : param.asText()));
        return values;
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "recorded Electrum server");
        thread.setDaemon(true);
        thread.start();
    }
}
