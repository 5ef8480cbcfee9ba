package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is made for scans that were not recorded is what the real node answered where they were. */
class CoreAnswersTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<String> FIELDS = List.of(
            "type",
            "amount",
            "blockhash",
            "height",
            "txid",
            "vout",
            "spend_txid",
            "spend_vin",
            "prevout_txid",
            "prevout_vout",
            "scriptPubKey",
            "coinbase");

    @Test
    void answersMadeHere_areThoseOfTheNode() throws IOException {
        int compared = 0;
        for (JsonNode row : JSON.readTree(CoreAnswersTest.class.getResourceAsStream("/core-rpc/exchanges.json"))) {
            JsonNode request = request(row);
            JsonNode recorded = request == null
                    ? null
                    : JSON.readTree(row.get("response").asText()).get("result");
            if (recorded == null || !recorded.isObject() || !isOfTexts(request.get("params"))) {
                continue;
            }
            JsonNode made = CoreAnswers.result(request.get("method").asText(), request.get("params"));
            if (made != null) {
                assertEquals(
                        recorded.path("relevant_blocks"),
                        made.path("relevant_blocks"),
                        row.get("name").asText());
                assertEquals(facts(recorded), facts(made), row.get("name").asText());
                compared++;
            }
        }
        assertTrue(compared >= 40, "only " + compared + " answers were compared");
    }

    private static JsonNode request(JsonNode row) {
        try {
            JsonNode request = row.has("request") && row.path("status").asInt() == 200
                    ? JSON.readTree(row.get("request").asText())
                    : null;
            return request != null && request.isObject() && request.has("params") && row.has("response")
                    ? request
                    : null;
        } catch (IOException malformedOnPurpose) {
            return null;
        }
    }

    /** Asked about texts for one script each, as CoreNode does, and not with the mempool. */
    private static boolean isOfTexts(JsonNode params) {
        JsonNode descriptors = params.path(1);
        boolean pool = params.path(2).asBoolean();
        return !pool
                && descriptors.isArray()
                && descriptors.size() > 0
                && descriptors.get(0).isTextual()
                && !descriptors.toString().contains("raw()")
                && !params.toString().contains("\"filter_false_positives\":false");
    }

    private static TreeSet<String> facts(JsonNode result) {
        TreeSet<String> facts = new TreeSet<>();
        for (String list : List.of("unspents", "activity")) {
            result.path(list).forEach(entry -> {
                StringBuilder fact = new StringBuilder();
                for (String field : FIELDS) {
                    JsonNode value = entry.path(field);
                    fact.append(' ')
                            .append(value.isNumber() ? new BigDecimal(value.asText()).stripTrailingZeros() : value);
                }
                fact.append(entry.path("output_spk").path("hex"))
                        .append(entry.path("prevout_spk").path("hex"));
                facts.add(fact.toString());
            });
        }
        return facts;
    }
}
