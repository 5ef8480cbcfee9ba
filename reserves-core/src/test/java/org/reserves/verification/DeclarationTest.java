package org.reserves.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;
import org.reserves.source.Source;
import org.reserves.supply.SupplyBasis;
import org.reserves.supply.SupplyShare;

/** Verdicts on declarations, against a source that answers from a list; real sources are tested where they are. */
class DeclarationTest {
    private static final String A = "a914" + "11".repeat(20) + "87";
    private static final String B = "a914" + "22".repeat(20) + "87";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    exact    | 10 | 10.00000000 | CONFIRMED | 0
                    exact    | 10 | 9.99999999  | SHORTFALL | -0.00000001
                    exact    | 10 | 10.00000001 | SURPLUS   | 0.00000001
                    exact    | 10 | 0           | SHORTFALL | -10
                    about    | 10 | 14          | CONFIRMED | 4
                    about    | 10 | 15.1        | SURPLUS   | 5.1
                    about    | 10 | 4.9         | SHORTFALL | -5.1
                    at-least | 10 | 99          | CONFIRMED | 0
                    at-least | 10 | 9           | SHORTFALL | -1
                    at-most  | 10 | 3           | CONFIRMED | 0
                    at-most  | 10 | 11          | SURPLUS   | 1
                    range    | 10 | 12          | CONFIRMED | 0
                    range    | 10 | 13          | SURPLUS   | 1
                    range    | 10 | 9.5         | SHORTFALL | -0.5
                    """)
    void verdict_respectsWhatWasDeclared(
            String kind, String declared, String found, Verification.Verdict verdict, String difference) {
        Disclosure amount = disclosure(kind, Btc.parse(declared));
        Verification result = Declaration.of(Holding.of(TitleHolder.state("SV"), amount))
                .watching(A)
                .verifyAgainst(new Listed().with(A, found));
        assertEquals(verdict, result.verdict());
        assertEquals(Btc.parse(difference), result.difference());
        assertEquals(Btc.parse(found), result.found());
    }

    @Test
    void unverifiable_isNeverAZero() {
        Listed chain = new Listed().with(A, "5");
        Verification undisclosed =
                Declaration.of(Holding.undisclosed("PK")).watching(A).verifyAgainst(chain);
        assertEquals(
                "Pakistan (state, PK): UNVERIFIABLE, no amount was disclosed to compare with the 5 BTC found",
                undisclosed.toString());
        assertNull(undisclosed.difference());
        Verification nowhere = Declaration.of(Holding.of("SV", "5")).verifyAgainst(chain);
        assertEquals("no address was declared, so there is nothing to look at", nowhere.explanation());
        assertNull(nowhere.found());
        assertNull(nowhere.coverage());
        Verification unknown = Declaration.of(Holding.of("SV", "5")).watching(B).verifyAgainst(chain.unknown(B));
        assertEquals(Verification.Verdict.UNVERIFIABLE, unknown.verdict());
        assertNull(unknown.found());
    }

    @Test
    void missingCoins_areNotToldFromCoinsNotSeen() {
        Verification result = Declaration.of(Holding.of("SV", "6"))
                .watching(A)
                .watching(B)
                .verifyAgainst(new Listed().with(A, "5").unknown(B));
        assertEquals(Verification.Verdict.UNVERIFIABLE, result.verdict());
        assertEquals(
                "at least 5 BTC found of 6 BTC declared, but 1 balance is unknown; missing coins cannot be told from coins"
                        + " not seen",
                result.explanation());
        Verification enough = Declaration.of(Holding.of("SV", "5"))
                .watching(A)
                .watching(B)
                .verifyAgainst(new Listed().with(A, "5").unknown(B));
        assertEquals(Verification.Verdict.CONFIRMED, enough.verdict());
        assertTrue(kinds(enough).contains(Warning.Kind.UNKNOWN_BALANCE));
    }

    @ParameterizedTest
    @CsvSource({"at-most, 10, 3", "range, 10, 11"})
    void upperLimits_areNotConfirmedWhileABalanceIsUnknown(String kind, String declared, String found) {
        Verification result = Declaration.of(Holding.of(TitleHolder.state("SV"), disclosure(kind, Btc.parse(declared))))
                .watching(A)
                .watching(B)
                .verifyAgainst(new Listed().with(A, found).unknown(B));
        assertEquals(Verification.Verdict.UNVERIFIABLE, result.verdict());
        assertTrue(
                result.explanation().endsWith("but 1 balance is unknown; coins not seen may go beyond the upper limit"),
                result.explanation());
    }

    @Test
    void manyDeclarations_areOneQuestionAndSharedScriptsAreNamed() {
        Listed chain = new Listed().with(A, "5").with(B, "7");
        List<Verification> both = Verification.ofAll(
                List.of(
                        Declaration.of(Holding.of("SV", "12")).watching(A).watching(B),
                        Declaration.of(Holding.of("BT", "7")).watching(B)),
                chain);
        assertEquals(1, chain.asked);
        assertEquals(Verification.Verdict.CONFIRMED, both.get(0).verdict());
        assertEquals(Verification.Verdict.CONFIRMED, both.get(1).verdict());
        assertTrue(both.get(0).warnings().toString().contains("is also declared by Bhutan (state, BT)"));
        assertTrue(kinds(both.get(1)).contains(Warning.Kind.SHARED_SCRIPT));
    }

    @Test
    void warnings_nameRivalLabelsAndAge() {
        WatchOnly labelled = WatchOnly.of(A).alsoClaimedBy("Kraken cold wallet", Source.of("a list", "labels"));
        Listed chain = new Listed().with(A, "5").on("2025-05-01");
        Verification result = Declaration.of(Holding.of("US", "5").asOf("2025-05-28"))
                .watching(labelled)
                .verifyAgainst(chain);
        assertTrue(kinds(result).contains(Warning.Kind.RIVAL_CLAIM));
        assertTrue(result.warnings().toString().contains("is labelled \"Kraken cold wallet\""));
        assertTrue(kinds(result).contains(Warning.Kind.OLDER_BALANCE));
        Verification undated = Declaration.of(Holding.of("US", "5")).watching(A).verifyAgainst(chain);
        assertTrue(kinds(undated).contains(Warning.Kind.UNKNOWN_AGE));
    }

    @Test
    void shareAndCoverage_areOfWhatWasMeasured() {
        Verification result =
                Declaration.of(Holding.of("SV", "8")).watching(A).verifyAgainst(new Listed().with(A, "5"));
        assertEquals(Ratio.parse("5/8"), result.coverage());
        assertEquals(Ratio.parse("5/1000"), result.share().ratio());
        assertEquals(Assurance.UNAUTHENTICATED, result.assurance());
        assertEquals(Btc.ZERO, result.immature());
    }

    @Test
    void share_isOfTheMeasuredSupplyOnTheMainChainOnly() {
        Declaration declaration = Declaration.of(Holding.of("SV", "5")).watching(A);
        Listed main = new Listed()
                .with(A, "5")
                .at(ChainBlock.of(Network.MAIN, "00".repeat(32)).atHeight(840_000));
        SupplyShare measured = declaration.verifyAgainst(main).share();
        assertEquals(SupplyBasis.MEASURED, measured.supply().basis());
        assertEquals(Ratio.parse("1/200"), measured.ratio());
        SupplyShare test = declaration.verifyAgainst(new Listed().with(A, "5")).share();
        assertEquals(SupplyBasis.STATED, test.supply().basis());
        Listed nowhere = new Listed().with(A, "5").at(ChainBlock.of(Network.MAIN, "00".repeat(32)));
        assertEquals(
                SupplyBasis.STATED,
                declaration.verifyAgainst(nowhere).share().supply().basis());
    }

    @Test
    void declaration_refusesRepeatsAndNegativeTolerances() {
        Declaration once = Declaration.of(Holding.of("SV", "8")).watching(A);
        Exception e = assertThrows(IllegalArgumentException.class, () -> once.watching(A));
        assertEquals("\"" + A + "\" is declared twice for El Salvador (state, SV); list it once", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> once.within(Btc.of(-1)));
        assertThrows(IllegalStateException.class, () -> once.within(Btc.of(1)).within(Btc.of(2)));
        assertEquals(
                Verification.Verdict.CONFIRMED,
                once.within(Btc.of(3)).verifyAgainst(new Listed().with(A, "5")).verdict());
    }

    @Test
    void json_roundTrips() {
        Declaration declaration = Declaration.of(Holding.of("SV", "8").asOf("2025-05-28"))
                .watching(WatchOnly.of(A).alsoClaimedBy("x", Source.of("a", "b")))
                .watching(WatchOnly.of("wpkh(key/*)").range(0, 5))
                .within(Btc.of(1));
        assertRoundTrip(declaration, Declaration.class);
        Verification result =
                declaration.verifyAgainst(new Listed().with(A, "5").unknown("wpkh(key/*)"));
        assertRoundTrip(result, Verification.class);
        assertRoundTrip(result.chain(), ChainBalance.class);
        result.warnings().forEach(warning -> assertRoundTrip(warning, Warning.class));
        assertRefused("{\"watching\":[]}", Declaration.class, "holding must not be null");
    }

    @Test
    void secrets_areRefusedAndNeverRepeated() {
        String key = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
        Exception e = assertThrows(IllegalArgumentException.class, () -> WatchOnly.of(key));
        assertEquals(
                "watched text holds a private key and is not repeated here; watching needs public keys or addresses only, so"
                        + " never share it",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> WatchOnly.of("wpkh(" + key + ")"));
        assertThrows(IllegalArgumentException.class, () -> WatchOnly.of("abandon ".repeat(11) + "about"));
        assertThrows(IllegalArgumentException.class, () -> WatchOnly.of("ab".repeat(32)));
    }

    private static List<Warning.Kind> kinds(Verification result) {
        return result.warnings().stream().map(Warning::kind).toList();
    }

    private static Disclosure disclosure(String kind, Btc amount) {
        return switch (kind) {
            case "exact" -> Disclosure.exact(amount);
            case "about" -> Disclosure.about(amount);
            case "at-least" -> Disclosure.atLeast(amount);
            case "at-most" -> Disclosure.atMost(amount);
            default -> Disclosure.range(amount, amount.plus(Btc.of(2)));
        };
    }

    /** Answers from a list, for the scripts it was told of. */
    private static final class Listed implements BalanceSource {
        private final Map<String, Btc> amounts = new HashMap<>();
        private final List<String> unknown = new ArrayList<>();
        private ChainBlock block =
                ChainBlock.of(Network.REGTEST, "00".repeat(32)).atHeight(7);
        private int asked;

        Listed with(String script, String btc) {
            amounts.put(script, Btc.parse(btc));
            return this;
        }

        Listed unknown(String text) {
            unknown.add(text);
            return this;
        }

        Listed at(ChainBlock other) {
            block = other;
            return this;
        }

        Listed on(String date) {
            block = block.on(date);
            return this;
        }

        @Override
        public Network network() {
            return Network.REGTEST;
        }

        @Override
        public ChainBalance balanceOf(Collection<WatchOnly> watched) {
            asked++;
            return new ChainBalance(
                    block,
                    Assurance.UNAUTHENTICATED,
                    List.of("a list in a test"),
                    new UtxoSet(3, Btc.of(1_000), null),
                    watched.stream().map(this::balance).toList());
        }

        private WatchedBalance balance(WatchOnly watch) {
            if (unknown.contains(watch.text())) {
                return new WatchedBalance.Unknown(watch, "the list does not know");
            }
            Btc amount = amounts.getOrDefault(watch.text(), Btc.ZERO);
            List<Coin> coins =
                    amount.signum() == 0 ? List.of() : List.of(new Coin("cd".repeat(32), 0, amount, 3, false, true));
            return new WatchedBalance.Known(watch, List.of(new ScriptBalance(watch.text(), watch.text(), coins)), 1);
        }

        @Override
        public void close() {}
    }
}
