package org.reserves.bitcoinj.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.acinq.bitcoin.ByteVector;
import fr.acinq.bitcoin.OutPoint;
import fr.acinq.bitcoin.ScriptWitness;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.control.SignatureCheck;
import org.reserves.control.SignatureCheck.Outcome;
import org.reserves.control.SignatureForm;
import org.reserves.control.SignedProof;

/** The vectors of BIP322 2.0.0, all of them, and those of a real node; see {@code control/README.md} among the test resources. */
class OfficialVectorsTest {
    private static final SignedMessageChecker MAIN = SignedMessageChecker.on(Network.MAIN);
    private static final JsonNode BASIC = read("bip322-basic-test-vectors.json");
    private static final JsonNode GENERATED = read("bip322-generated-test-vectors.json");

    static Stream<JsonNode> hashes() {
        return stream(BASIC, "tx_hashes");
    }

    static Stream<JsonNode> valid() {
        return Stream.of(
                        stream(BASIC, "simple"),
                        stream(GENERATED, "simple"),
                        stream(GENERATED, "full"),
                        stream(GENERATED, "proof_of_funds"))
                .flatMap(vectors -> vectors);
    }

    static Stream<JsonNode> errors() {
        return Stream.concat(stream(BASIC, "error"), stream(GENERATED, "error"));
    }

    @Test
    void vectors_areAllOfThem() {
        long signatures = valid().mapToInt(
                        vector -> vector.get("bip322_signatures").size())
                .sum();
        assertEquals(3 + 23 + 36, hashes().count() + signatures + errors().count());
    }

    @ParameterizedTest
    @MethodSource("hashes")
    void hashes_areThoseOfTheBip(JsonNode vector) {
        byte[] message = vector.get("message").asText().getBytes(StandardCharsets.UTF_8);
        String script = MAIN.scriptsOf(WatchOnly.of(vector.get("address").asText()))
                .iterator()
                .next();
        assertEquals(vector.get("message_hash").asText(), HexFormat.of().formatHex(MessageHashes.bip322(message)));
        assertEquals(
                vector.get("to_spend_tx_hash").asText(),
                Bip322.toSpend(new ByteVector(script), message).txid.toString());
        assertEquals(
                vector.get("to_sign_tx_hash").asText(),
                Bip322.toSign(new OutPoint(Bip322.toSpend(new ByteVector(script), message), 0), new ScriptWitness())
                        .txid
                        .toString());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void signatures_areProven(JsonNode vector) {
        for (JsonNode signature : vector.get("bip322_signatures")) {
            SignatureCheck check = check(vector, signature.asText());
            assertEquals(Outcome.PROVEN, check.outcome(), check.reason());
            assertEquals(form(signature.asText()), check.form());
            if (vector.has("lock_time")) {
                assertEquals(vector.get("lock_time").asLong(), check.lockTime());
                assertEquals(vector.get("sequence").asLong(), check.sequence());
            }
        }
    }

    /** The amounts and scripts are those the vectors list beside the signature. */
    @ParameterizedTest
    @MethodSource("valid")
    void proofsOfFunds_nameTheirCoins(JsonNode vector) {
        if (!vector.has("additional_inputs")) {
            return;
        }
        List<String> expected = stream(vector, "additional_inputs")
                .flatMap(inputs -> StreamSupport.stream(inputs.spliterator(), false))
                .map(input -> input.get("value").asLong() + " "
                        + input.get("pk_script").asText())
                .toList();
        assertFalse(expected.isEmpty());
        SignatureCheck check =
                check(vector, vector.get("bip322_signatures").get(0).asText());
        assertEquals(
                expected,
                check.coins().stream()
                        .map(coin -> coin.amount().toSats() + " " + coin.script())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errors_areInvalid(JsonNode vector) {
        SignatureCheck check = check(vector, vector.get("signature").asText());
        assertEquals(Outcome.INVALID, check.outcome(), vector.get("description").asText() + ": " + check.reason());
    }

    /** Without its prefix every form is still told by its bytes. */
    @ParameterizedTest
    @MethodSource("valid")
    void signaturesWithoutPrefix_areProven(JsonNode vector) {
        for (JsonNode signature : vector.get("bip322_signatures")) {
            String text = signature.asText().replaceFirst("^(smp|ful|pof)", "");
            SignatureCheck check = check(vector, text);
            assertEquals(Outcome.PROVEN, check.outcome(), check.reason());
            assertEquals(form(signature.asText()), check.form());
        }
    }

    private static SignatureForm form(String signature) {
        return signature.startsWith("ful")
                ? SignatureForm.BIP322_FULL
                : signature.startsWith("pof") ? SignatureForm.BIP322_PROOF_OF_FUNDS : SignatureForm.BIP322_SIMPLE;
    }

    private static SignatureCheck check(JsonNode vector, String signature) {
        return MAIN.check(new SignedProof(
                vector.get("address").asText(), vector.get("message").asText(), signature));
    }

    static JsonNode read(String name) {
        try (InputStream in = OfficialVectorsTest.class.getResourceAsStream("/control/" + name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> stream(JsonNode file, String list) {
        return StreamSupport.stream(file.get(list).spliterator(), false);
    }
}
