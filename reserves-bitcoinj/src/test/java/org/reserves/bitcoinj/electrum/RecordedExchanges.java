package org.reserves.bitcoinj.electrum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** What real ElectrumX servers said, line by line: see {@code electrum/README.md} among the test resources. */
final class RecordedExchanges {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Row> ROWS = read();

    private RecordedExchanges() {}

    /**
     * One exchange.
     *
     * @param name     what it is called
     * @param request  the line that was sent, or null where only notices were awaited
     * @param response the lines that came, without the line feeds
     * @param closed   whether the server hung up
     */
    record Row(String server, String session, String name, String request, List<String> response, boolean closed) {

        /** Returns the question, or null where the line is none: a batch, a notice, no JSON. */
        JsonNode question() {
            try {
                JsonNode line = request == null ? null : JSON.readTree(request);
                return line != null && line.isObject() && line.has("method") && line.has("id") ? line : null;
            } catch (IOException malformedOnPurpose) {
                return null;
            }
        }
    }

    /** Returns the exchanges of a session in their order, with a server whose name begins like this. */
    static List<Row> of(String server, String session) {
        List<Row> rows = ROWS.stream()
                .filter(row -> row.server().startsWith(server) && row.session().equals(session))
                .toList();
        if (rows.isEmpty()) {
            throw new AssertionError("nothing was recorded of " + server + ", " + session);
        }
        return rows;
    }

    static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> read() {
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(
                RecordedExchanges.class.getResourceAsStream("/electrum/exchanges.json.gz"), "exchanges.json.gz"))) {
            List<Row> rows = new ArrayList<>();
            for (JsonNode row : JSON.readTree(in)) {
                List<String> response = new ArrayList<>();
                row.get("response").forEach(line -> response.add(line.asText()));
                rows.add(new Row(
                        row.get("server").asText(),
                        row.get("session").asText(),
                        row.get("name").asText(),
                        row.get("request").isNull() ? null : row.get("request").asText(),
                        List.copyOf(response),
                        row.get("closed").asBoolean()));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
