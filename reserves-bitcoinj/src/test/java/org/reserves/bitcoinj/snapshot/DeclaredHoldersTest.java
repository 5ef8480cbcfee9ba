package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.WatchOnly;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;
import org.reserves.verification.Verification.Verdict;
import org.reserves.verification.Warning;

/** Declarations of eight countries on a regtest chain, all in one pass; every declared figure is the answer of a real node. */
class DeclaredHoldersTest {
    private static final JsonNode EXPECTED = CoreFixtures.json("core-regtest/expected.json");

    @Test
    void ofAll_confirmsWhatTheNodeFoundAtAddresses() {
        List<Verification> results =
                verify(holder -> amount(EXPECTED.get("addressScan").get(holder)), DeclaredHoldersTest::addresses);
        assertEquals(8, results.size());
        for (Verification result : results) {
            assertEquals(Verdict.CONFIRMED, result.verdict(), result.toString());
            assertEquals(Btc.ZERO, result.difference());
        }
    }

    @Test
    void ofAll_confirmsWhatTheNodeFoundForDescriptors() {
        List<Verification> results = verify(
                holder -> amount(EXPECTED.get("descriptorScan").get(holder).get("response")),
                DeclaredHoldersTest::descriptors);
        results.forEach(result -> assertEquals(Verdict.CONFIRMED, result.verdict(), result.toString()));
    }

    @Test
    void ofAll_confirmsWhatTheNodeFoundForRawScripts() {
        JsonNode scan = EXPECTED.get("rawScan");
        Set<String> scripts = new HashSet<>();
        scan.get("unspents")
                .forEach(coin -> scripts.add(coin.get("scriptPubKey").asText()));
        Declaration declaration = Declaration.of(Holding.of("US", amount(scan).toString()));
        for (String script : scripts) {
            declaration = declaration.watching("raw(" + script + ")");
        }
        try (UtxoSnapshot chain = UtxoSnapshot.open(CoreFixtures.path("core-regtest/utxo.dat"))) {
            assertEquals(Verdict.CONFIRMED, declaration.verifyAgainst(chain).verdict());
        }
    }

    /** One change output of UA went to an address nobody declared, so its address list falls short of its wallet. */
    @Test
    void ofAll_showsTheChangeThatAnAddressListLeavesOut() {
        List<Verification> results = verify(
                holder -> amount(EXPECTED.get("descriptorScan").get(holder).get("response")),
                DeclaredHoldersTest::addresses);
        Verification ukraine = of("UA", results);
        assertEquals(Verdict.SHORTFALL, ukraine.verdict());
        assertEquals(Btc.parse("-0.02353133"), ukraine.difference());
        // the coins of GB are on multisig scripts outside its wallet's descriptors
        assertEquals(Verdict.SURPLUS, of("GB", results).verdict());
        assertEquals(Btc.parse("67.1"), of("GB", results).difference());
    }

    @Test
    void verification_tellsRewardsThatMustWaitAndTheShareOfTheSameBlock() {
        List<Verification> results =
                verify(holder -> amount(EXPECTED.get("addressScan").get(holder)), DeclaredHoldersTest::addresses);
        Verification bhutan = of("BT", results);
        Btc rewards = Btc.ZERO;
        for (JsonNode coin : EXPECTED.get("addressScan").get("BT").get("unspents")) {
            rewards = coin.get("coinbase").asBoolean() ? rewards.plus(amount(coin, "amount")) : rewards;
        }
        assertTrue(rewards.signum() > 0);
        assertEquals(rewards, bhutan.immature());
        Btc total = amount(EXPECTED.get("gettxoutsetinfo"));
        assertEquals(bhutan.found().ratioTo(total), bhutan.share().ratio());
    }

    @Test
    void ofAll_namesTheHoldersWhoDeclareTheSameScript() {
        String address = EXPECTED.get("watch").get("SV").get(0).get("address").asText();
        Declaration one = Declaration.of(Holding.of("SV", "1")).watching(address);
        Declaration other = Declaration.of(Holding.of("GE", "1")).watching("addr(" + address + ")");
        try (UtxoSnapshot chain = UtxoSnapshot.open(CoreFixtures.path("core-regtest/utxo.dat"))) {
            for (Verification result : Verification.ofAll(List.of(one, other), chain)) {
                assertTrue(
                        result.warnings().stream().anyMatch(warning -> warning.kind() == Warning.Kind.SHARED_SCRIPT),
                        result.warnings().toString());
            }
        }
    }

    private static List<Verification> verify(
            Function<String, Btc> declared, Function<String, List<WatchOnly>> watched) {
        List<Declaration> declarations = new ArrayList<>();
        EXPECTED.get("addressScan")
                .fieldNames()
                .forEachRemaining(holder -> declarations.add(new Declaration(
                        Holding.of(holder, declared.apply(holder).toString()), watched.apply(holder), null)));
        try (UtxoSnapshot chain = UtxoSnapshot.open(CoreFixtures.path("core-regtest/utxo.dat"))) {
            return Verification.ofAll(declarations, chain);
        }
    }

    private static List<WatchOnly> addresses(String holder) {
        List<WatchOnly> watched = new ArrayList<>();
        EXPECTED.get("watch")
                .get(holder)
                .forEach(entry -> watched.add(WatchOnly.of(entry.get("address").asText())));
        return watched;
    }

    private static List<WatchOnly> descriptors(String holder) {
        List<WatchOnly> watched = new ArrayList<>();
        EXPECTED.get("descriptorScan")
                .get(holder)
                .get("request")
                .forEach(entry -> watched.add(WatchOnly.of(entry.get("desc").asText())
                        .range(0, entry.get("range").asInt())));
        return watched;
    }

    private static Verification of(String country, List<Verification> results) {
        return results.stream()
                .filter(result -> result.toString().contains(", " + country + ")"))
                .findFirst()
                .orElseThrow();
    }

    private static Btc amount(JsonNode answer) {
        return amount(answer, "total_amount");
    }

    private static Btc amount(JsonNode answer, String field) {
        return Btc.parse(answer.get(field).asText());
    }
}
