package org.reserves.bitcoinj.electrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.MerkleBranch;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.scan.ScanControl;

/** What two versions of ElectrumX said over two kinds of node, with blanks, notices, errors and two reorganisations, line by line. */
class RecordedSessionsTest {
    private static final JsonNode LIVE = facts();

    @ParameterizedTest
    @CsvSource({
        "ElectrumX 2.0b1 (42e9b38), main",
        "ElectrumX 1.20.0, main",
        "ElectrumX 2.0b1 (42e9b38), live-2.0b1",
        "ElectrumX 1.20.0, live-1.20.0",
        "ElectrumX 2.0b1 (42e9b38), bcoin-2.0b1",
        "ElectrumX 1.20.0, bcoin-1.20.0",
        "'ElectrumX 2.0b1 (42e9b38), PROTOCOL_MAX raised to 1.7', preview-1.7"
    })
    void everyAnswer_isReadAsItWasSaid_whateverComesInBetween(String server, String session) {
        List<RecordedExchanges.Row> rows = RecordedExchanges.of(server, session);
        List<RecordedExchanges.Row> questions =
                rows.stream().filter(row -> row.question() != null).toList();
        try (Playback playback = Playback.of(rows, 1);
                ElectrumConnection connection = open(playback)) {
            for (RecordedExchanges.Row row : questions) {
                requireSame(
                        row,
                        connection
                                .ask(List.of(call(row.question())), deadline())
                                .get(0));
            }
        }
        assertTrue(questions.size() > 20, "only " + questions.size());
    }

    /** Before the version is agreed this server sends notices that have no parameters. */
    @Test
    void noticesWithoutParameters_areNoAnswers() {
        for (String server : List.of("ElectrumX 2.0b1 (42e9b38)", "ElectrumX 1.20.0")) {
            List<RecordedExchanges.Row> rows = RecordedExchanges.of(server, "no-version-first");
            try (Playback playback = Playback.of(rows, 1);
                    ElectrumConnection connection = open(playback)) {
                requireSame(
                        rows.get(0),
                        connection
                                .ask(List.of(call(rows.get(0).question())), deadline())
                                .get(0));
            }
        }
    }

    /** 90 questions at once, and the answers in another order. */
    @Test
    void answersOutOfOrder_findTheirQuestions() {
        List<RecordedExchanges.Row> rows = RecordedExchanges.of("ElectrumX 1.20.0", "main").stream()
                .filter(row -> row.question() != null)
                .limit(90)
                .toList();
        try (Playback playback = Playback.of(rows, 90);
                ElectrumConnection connection = open(playback)) {
            List<RpcAnswer> answers = connection.ask(
                    rows.stream().map(row -> call(row.question())).toList(), deadline());
            for (int i = 0; i < rows.size(); i++) {
                requireSame(rows.get(i), answers.get(i));
            }
        }
    }

    /** The status is that of the last notice before the history was asked for; what waits in the pool is no claim. */
    @ParameterizedTest
    @CsvSource({
        "A, history-mempool-A, 0, 0",
        "A, history-A-two, 0, 0",
        "B, history-B-unconfirmed-parent, 0, 0",
        "A, history-A-confirmed, 2, 282",
        "A, history-A-reorg, 2, 282",
        "A, history-A-reorg2, 2, 283"
    })
    void histories_giveTheStatusesThatWereNotified(String script, String history, int count, int height) {
        for (String session : List.of("live-2.0b1", "live-1.20.0")) {
            String hash = Conduct.hash(LIVE.get(script).asText());
            String status = lastNotified(session, hash, history);
            List<ClaimedTransaction> claims = histories(session, status, history)
                    .of(List.of(HexFormat.of().parseHex(LIVE.get(script).asText())))
                    .get(0);
            assertEquals(count, claims.size(), session);
            claims.forEach(claim -> assertEquals(height, claim.height(), session));
            if (count > 0) {
                assertEquals(LIVE.get("txA").asText(), claims.get(0).txid());
                assertEquals(LIVE.get("txB").asText(), claims.get(1).txid());
            }
            ServerException changed =
                    assertThrows(ServerException.class, () -> histories(session, "ab".repeat(32), history)
                            .of(List.of(HexFormat.of().parseHex(LIVE.get(script).asText()))));
            assertEquals(ServerException.Kind.MOVED, changed.kind());
        }
    }

    private static String lastNotified(String session, String hash, String before) {
        String status = null;
        for (RecordedExchanges.Row row : RecordedExchanges.of("ElectrumX", session)) {
            if (row.name().equals(before)) {
                break;
            }
            for (String line : row.response()) {
                JsonNode params = RecordedExchanges.json(line).path("params");
                status = params.path(0).asText().equals(hash) ? params.get(1).asText() : status;
            }
        }
        return Objects.requireNonNull(status, "never notified");
    }

    /** What was proved before a reorganisation leads to the header that became stale, and to none of the new ones. */
    @ParameterizedTest
    @ValueSource(strings = {"live-2.0b1", "live-1.20.0"})
    void proofs_leadToTheHeaderOfTheirTime(String session) {
        for (int i = 0; i < 4; i++) {
            assertEquals(stale(0), root(session, "merkle-before-reorg-" + i));
            assertEquals(stale(1), root(session, "merkle-after-reorg-" + i));
            assertEquals(header("283"), root(session, "merkle-moved-height-" + i));
        }
        LIVE.get("headers")
                .forEach(header -> assertTrue(
                        !merkleRoot(header).equals(root(session, "merkle-before-reorg-0")),
                        "a stale proof would pass"));
    }

    private static ElectrumHistories histories(String session, String status, String history) {
        RpcAnswer announced = RpcAnswer.of(JsonValue.parse("{\"id\":1,\"result\":\"" + status + "\"}"));
        return new ElectrumHistories("recorded", calls -> List.of(announced, answer(row(session, history))));
    }

    private static String root(String session, String name) {
        RecordedExchanges.Row row = row(session, name);
        JsonValue proof = Objects.requireNonNull(answer(row).result());
        MerkleBranch branch = new MerkleBranch(
                proof.get("pos").count(),
                proof.get("merkle").items().stream().map(JsonValue::hash).toList());
        return branch.root(row.question().get("params").get(0).asText());
    }

    private static String stale(int index) {
        return merkleRoot(LIVE.get("staleHeaders").get(index));
    }

    private static String header(String height) {
        return merkleRoot(LIVE.get("headers").get(height));
    }

    private static String merkleRoot(JsonNode header) {
        return BlockHeader.parse(header.asText()).merkleRoot();
    }

    private static RecordedExchanges.Row row(String session, String name) {
        return RecordedExchanges.of("ElectrumX", session).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private static RpcAnswer answer(RecordedExchanges.Row row) {
        return RpcAnswer.of(JsonValue.parse(row.response().get(row.response().size() - 1)));
    }

    private static void requireSame(RecordedExchanges.Row row, RpcAnswer answer) {
        JsonNode recorded =
                RecordedExchanges.json(row.response().get(row.response().size() - 1));
        RpcAnswer.Failure failure = answer.error();
        if (recorded.has("error")) {
            assertEquals(
                    recorded.get("error").get("code").asLong(),
                    Objects.requireNonNull(failure).code(),
                    row.name());
        } else {
            assertTrue(isSame(recorded.get("result"), Objects.requireNonNull(answer.result(), row.name())), row.name());
        }
    }

    /** Compares all but the fractions of numbers, which servers give for fees only. */
    private static boolean isSame(JsonNode recorded, JsonValue read) {
        if (recorded.isObject()) {
            return recorded.size() == read.members().size()
                    && recorded.properties().stream()
                            .allMatch(member -> isSame(member.getValue(), read.get(member.getKey())));
        }
        if (recorded.isArray()) {
            List<JsonValue> items = read.items();
            for (int i = 0; i < recorded.size(); i++) {
                if (items.size() != recorded.size() || !isSame(recorded.get(i), items.get(i))) {
                    return false;
                }
            }
            return items.size() == recorded.size();
        }
        if (recorded.isTextual()) {
            return recorded.asText().equals(read.text());
        }
        if (recorded.isIntegralNumber()) {
            return recorded.asLong() == read.integer();
        }
        return recorded.isBoolean() ? recorded.asBoolean() == read.bool() : recorded.isNull() == read.isNull();
    }

    private static RpcCall call(JsonNode question) {
        List<Object> params = new ArrayList<>();
        question.get("params").forEach(param -> params.add(value(param)));
        return RpcCall.of(question.get("method").asText(), params.toArray());
    }

    private static Object value(JsonNode param) {
        if (param.isArray()) {
            List<Object> values = new ArrayList<>();
            param.forEach(item -> values.add(value(item)));
            return values;
        }
        return param.isInt() ? param.asInt() : param.isBoolean() ? (Object) param.asBoolean() : param.asText();
    }

    private static ElectrumConnection open(Playback playback) {
        return ElectrumConnection.open(ElectrumAddress.parse(playback.address()), PinnedCertificate.NONE, deadline());
    }

    private static Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(20), Duration.ofSeconds(10), ScanControl.defaults());
    }

    private static JsonNode facts() {
        try (InputStream in = Objects.requireNonNull(
                RecordedSessionsTest.class.getResourceAsStream("/electrum/live-facts.json"), "live-facts.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
