package org.reserves.bitcoinj.electrum;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Plays one recorded session to one visitor, in its order with the notices in between, or its answers shuffled. */
final class Playback implements AutoCloseable {
    private final ServerSocket server;
    private final List<RecordedExchanges.Row> rows;
    private final int atOnce;

    private Playback(ServerSocket server, List<RecordedExchanges.Row> rows, int atOnce) {
        this.server = server;
        this.rows = rows;
        this.atOnce = atOnce;
        Thread thread = new Thread(this::play, "playback");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param atOnce how many questions are waited for before any is answered, in another order than they came */
    static Playback of(List<RecordedExchanges.Row> rows, int atOnce) {
        try {
            return new Playback(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), rows, atOnce);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void play() {
        try (Socket visitor = server.accept();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = visitor.getOutputStream()) {
            List<String> owed = new ArrayList<>();
            int asked = 0;
            for (RecordedExchanges.Row row : rows) {
                if (row.request() == null) {
                    owed.addAll(row.response());
                } else if (row.question() != null) {
                    owed.addAll(answers(row, lines, out));
                    asked++;
                }
                if (asked % atOnce == 0) {
                    send(owed, out);
                }
            }
            send(owed, out);
            while (lines.readLine() != null) {
                // asked only because it was quiet for a while
            }
        } catch (IOException left) {
            // the visitor has gone
        }
    }

    private static List<String> answers(RecordedExchanges.Row row, BufferedReader lines, OutputStream out)
            throws IOException {
        while (true) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("visitor has gone");
            }
            JsonNode question = RecordedExchanges.json(line);
            long id = question.get("id").asLong();
            if (question.get("method").equals(row.question().get("method"))
                    && question.get("params").equals(row.question().get("params"))) {
                return row.response().stream()
                        .map(recorded -> RecordedElectrum.renumbered(recorded, id))
                        .toList();
            }
            // asked only because it was quiet for a while
            out.write(("{\"jsonrpc\":\"2.0\",\"result\":{\"count\":0,\"headers\":[]},\"id\":" + id + "}\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private void send(List<String> owed, OutputStream out) throws IOException {
        if (atOnce > 1) {
            Collections.shuffle(owed, new Random(20_260_826));
        }
        for (String line : owed) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        owed.clear();
        out.flush();
    }
}
