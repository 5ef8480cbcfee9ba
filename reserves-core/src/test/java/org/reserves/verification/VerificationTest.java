package org.reserves.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.verification.Verification.Verdict.CONFIRMED;
import static org.reserves.verification.Verification.Verdict.SHORTFALL;
import static org.reserves.verification.Verification.Verdict.UNVERIFIABLE;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.JsonRoundTrip;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.KnownChain;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;
import org.reserves.provenance.LegalStatus;
import org.reserves.source.Source;

class VerificationTest {
    private static final String A = "address-a";
    private static final String B = "address-b";
    private static final TitleHolder SV = TitleHolder.state("SV");

    private static Disclosure disclosure(String kind, String low, String high) {
        Btc amount = Btc.parse(low);
        return switch (kind) {
            case "exact" -> Disclosure.exact(amount);
            case "about" -> Disclosure.about(amount);
            case "least" -> Disclosure.atLeast(amount);
            case "most" -> Disclosure.atMost(amount);
            default -> Disclosure.range(amount, Btc.parse(high));
        };
    }

    /** Missing coins may lie where nobody looked: the sentence has up to three reasons, the warnings all. */
    @Test
    void shortfalls_sayWhereNobodyLooked() {
        WatchOnly watch = WatchOnly.of(A);
        Declaration declared = Declaration.of(Holding.of("SV", "10")).watching(A);
        Verification missing = Verification.ofAll(List.of(declared), noted(watch, "one", "two"))
                .get(0);
        assertEquals("0 BTC found, 10 BTC less than 10 BTC declared; one; two", missing.explanation());

        assertEquals(
                List.of("\"address-a\": one", "\"address-a\": two"),
                missing.warnings().stream()
                        .filter(w -> w.kind() == Warning.Kind.SEARCH_LIMIT)
                        .map(Warning::text)
                        .toList());
        Verification many = Verification.ofAll(List.of(declared), noted(watch, "one", "two", "three", "four", "five"))
                .get(0);
        assertEquals(
                "0 BTC found, 10 BTC less than 10 BTC declared; one; two; three; and 2 more, see the warnings",
                many.explanation());
        Verification none = Verification.ofAll(
                        List.of(Declaration.of(Holding.of("SV", "0")).watching(A)), noted(watch, "one"))
                .get(0);
        assertEquals("0 BTC found where 0 BTC declared", none.explanation());
        assertEquals(
                List.of(),
                none.warnings().stream()
                        .filter(w -> w.kind() == Warning.Kind.SEARCH_LIMIT)
                        .toList());
        JsonRoundTrip.assertRoundTrip(missing.chain(), ChainBalance.class);
    }

    private static ChainBalance noted(WatchOnly watch, String... notes) {
        return new ChainBalance(
                KnownChain.BLOCK,
                Assurance.OWN_NODE,
                List.of("made up"),
                null,
                List.of(new WatchedBalance.Known(watch, List.of(), 1, List.of(notes))));
    }

    @ParameterizedTest
    @CsvSource({
        "exact, 10, , 10, CONFIRMED, 0, 10 BTC found where 10 BTC declared",
        "exact, 10, , 9.99999999, SHORTFALL, -0.00000001, '9.99999999 BTC found, 0.00000001 BTC less than 10 BTC declared'",
        "exact, 10, , 10.5, SURPLUS, 0.5, '10.5 BTC found, 0.5 BTC more than 10 BTC declared'",
        "about, 50000, , 45000, CONFIRMED, -5000, '45,000 BTC found where about 50,000 BTC declared, give or take 5,000 BTC'",
        "about, 50000, , 55000, CONFIRMED, 5000, '55,000 BTC found where about 50,000 BTC declared, give or take 5,000 BTC'",
        "about, 50000, , 44999, SHORTFALL, -5001, '44,999 BTC found, 5,001 BTC less than about 50,000 BTC declared, give or take 5,000 BTC'",
        "about, 49858, , 49858.5, CONFIRMED, 0.5, '49,858.5 BTC found where about 49,858 BTC declared, give or take 0.5 BTC'",
        "about, 49858, , 49858.50000001, SURPLUS, 0.50000001,"
                + " '49,858.50000001 BTC found, 0.50000001 BTC more than about 49,858 BTC declared, give or take 0.5 BTC'",
        // round figures: a tenth at most, where half a unit of the last digit of 10,000 would let 5,500 pass
        "about, 10000, , 9000, CONFIRMED, -1000, '9,000 BTC found where about 10,000 BTC declared, give or take 1,000 BTC'",
        "about, 10000, , 5500, SHORTFALL, -4500,"
                + " '5,500 BTC found, 4,500 BTC less than about 10,000 BTC declared, give or take 1,000 BTC'",
        "about, 100000, , 110000.00000001, SURPLUS, 10000.00000001,"
                + " '110,000.00000001 BTC found, 10,000.00000001 BTC more than about 100,000 BTC declared, give or take 10,000 BTC'",
        "least, 5, , 700, CONFIRMED, 0, 700 BTC found where at least 5 BTC declared",
        "least, 5, , 4, SHORTFALL, -1, '4 BTC found, 1 BTC less than at least 5 BTC declared'",
        "range, 10, 12, 11, CONFIRMED, 0, 11 BTC found where 10 to 12 BTC declared",
        "range, 10, 12, 9, SHORTFALL, -1, '9 BTC found, 1 BTC less than 10 to 12 BTC declared'",
        "range, 10, 12, 13, SURPLUS, 1, '13 BTC found, 1 BTC more than 10 to 12 BTC declared'",
        "most, 5, , 6, SURPLUS, 1, '6 BTC found, 1 BTC more than 0 to 5 BTC declared'"
    })
    void verdict_respectsWhatWasDisclosed(
            String kind,
            String low,
            String high,
            String there,
            Verification.Verdict verdict,
            String difference,
            String text) {
        Verification v = Declaration.of(Holding.of(SV, disclosure(kind, low, high)))
                .watching(A)
                .verifyAgainst(new KnownChain().coin(A, "51", there));
        assertEquals(verdict, v.verdict());
        assertEquals(Btc.parse(difference), v.difference());
        assertEquals(text, v.explanation());
        assertEquals(Btc.parse(there), v.found());
    }

    @Test
    void verdict_isUnverifiableWhereTheCoinsWereSold() {
        Declaration sold = Declaration.of(Holding.of("DE", "49858").status(LegalStatus.SOLD));
        assertEquals(
                "the coins are declared sold, so none are declared to be there",
                sold.watching("anywhere").verifyAgainst(new KnownChain()).explanation());
    }

    @Test
    void within_replacesTheDefaultTolerance() {
        Declaration declaration =
                Declaration.of(Holding.of("SV", "10")).watching(A).within(Btc.parse("0.1"));
        KnownChain chain = new KnownChain().coin(A, "51", "9.9");
        assertEquals(CONFIRMED, declaration.verifyAgainst(chain).verdict());
        assertEquals(
                "tolerance of the declaration of El Salvador (state, SV) is already \"0.10000000\"; state it once",
                assertThrows(IllegalStateException.class, () -> declaration.within(Btc.ZERO))
                        .getMessage());
    }

    @Test
    void verdict_isUnverifiableWhereNobodyCanTell() {
        KnownChain chain = new KnownChain().coin(A, "51", "3").unknown(B, "address \"b\" fails its checksum");
        Verification undisclosed =
                Declaration.of(Holding.undisclosed("PK")).watching(A).verifyAgainst(chain);
        assertEquals(UNVERIFIABLE, undisclosed.verdict());
        assertEquals("no amount was disclosed to compare with the 3 BTC found", undisclosed.explanation());
        assertEquals(Btc.of(3), undisclosed.found());
        assertNull(undisclosed.coverage());

        Verification nowhere = Declaration.of(Holding.of("SV", "3")).verifyAgainst(chain);
        assertEquals(UNVERIFIABLE, nowhere.verdict());
        assertEquals("no address was declared, so there is nothing to look at", nowhere.explanation());
        assertNull(nowhere.found());
        assertNull(nowhere.share());

        Verification typo = Declaration.of(Holding.of("SV", "3")).watching(B).verifyAgainst(chain);
        assertEquals(UNVERIFIABLE, typo.verdict());
        assertNull(typo.found());
        assertNull(typo.difference());
    }

    @Test
    void verdict_neverCallsCoinsMissingThatWereNotSeen() {
        KnownChain chain = new KnownChain().coin(A, "51", "3").unknown(B, "address \"b\" fails its checksum");
        Declaration declaration =
                Declaration.of(Holding.of("SV", "10")).watching(A).watching(B);
        Verification v = declaration.verifyAgainst(chain);
        assertEquals(UNVERIFIABLE, v.verdict());
        assertEquals(
                "at least 3 BTC found of 10 BTC declared, but 1 balance is unknown; missing coins cannot be told from"
                        + " coins not seen",
                v.explanation());
        assertWarned(v, Warning.Kind.UNKNOWN_BALANCE, "address \"b\" fails its checksum");
    }

    @Test
    void verdict_neverConfirmsThatThereIsNothingWhereSomethingWasNotSeen() {
        KnownChain chain = new KnownChain().same(A, "51").unknown(B, "address \"b\" fails its checksum");
        Verification v = Declaration.of(Holding.of(SV, Disclosure.exact(Btc.ZERO)))
                .watching(A)
                .watching(B)
                .verifyAgainst(chain);
        assertEquals(UNVERIFIABLE, v.verdict());
        assertTrue(v.explanation().contains("coins not seen may go beyond"), v.explanation());
    }

    @Test
    void ofAll_warnsOfOneHoldersCoinsInTwoDeclarations() {
        KnownChain chain = new KnownChain().coin(A, "51", "3");
        Declaration declaration = Declaration.of(Holding.of("SV", "3")).watching(A);
        for (Verification v : Verification.ofAll(List.of(declaration, declaration), chain)) {
            assertWarned(
                    v,
                    Warning.Kind.SHARED_SCRIPT,
                    "address-a is also in another declaration of the same holder; its coins count in both, so the two must not be added up");
        }
    }

    @Test
    void ofAll_hasNoRivalInAHolderWhoReturnedTheCoins() {
        KnownChain chain = new KnownChain().coin(A, "51", "3");
        Declaration returned = Declaration.of(Holding.of("US", "3").status(LegalStatus.RETURNED))
                .watching(A);
        Declaration held = Declaration.of(Holding.of("SV", "3")).watching(A);
        List<Verification> both = Verification.ofAll(List.of(returned, held), chain);
        assertWarned(
                both.get(0),
                Warning.Kind.SHARED_SCRIPT,
                "address-a is also declared by El Salvador (state, SV); at most one of them holds its coins");
        assertTrue(both.get(1).warnings().stream().noneMatch(w -> w.kind() == Warning.Kind.SHARED_SCRIPT));
    }

    @Test
    void verdict_doesNotDependOnASourceThatForgetsAQuestion() {
        Verification v = Declaration.of(Holding.of("SV", "0")).watching(A).verifyAgainst(new KnownChain());
        assertEquals(UNVERIFIABLE, v.verdict());
        assertWarned(v, Warning.Kind.UNKNOWN_BALANCE, "the source gave no answer for address-a");
    }

    @Test
    void found_countsAScriptOnce() {
        KnownChain chain = new KnownChain().coin(A, "51", "3").same(B, "51");
        Verification v =
                Declaration.of(Holding.of("SV", "3")).watching(A).watching(B).verifyAgainst(chain);
        assertEquals(CONFIRMED, v.verdict());
        assertWarned(
                v,
                Warning.Kind.COUNTED_ONCE,
                "\"address-b\" stands for address-b, which is declared already; its coins were counted once");
    }

    @Test
    void ofAll_asksOnceAndWarnsOfAScriptTwoHoldersDeclare() {
        KnownChain chain = new KnownChain().coin(A, "51", "3").same(B, "51");
        List<Verification> all = Verification.ofAll(
                List.of(
                        Declaration.of(Holding.of("SV", "3")).watching(A),
                        Declaration.of(Holding.of("BT", "4")).watching(B)),
                chain);
        assertEquals(1, chain.questions);
        assertEquals(CONFIRMED, all.get(0).verdict());
        assertEquals(SHORTFALL, all.get(1).verdict());
        assertWarned(
                all.get(0),
                Warning.Kind.SHARED_SCRIPT,
                "address-a is also declared by Bhutan (state, BT); at most one of them holds its coins");
        assertWarned(
                all.get(1),
                Warning.Kind.SHARED_SCRIPT,
                "address-b is also declared by El Salvador (state, SV); at most one of them holds its coins");
    }

    @Test
    void warnings_nameRivalsAndAge() {
        Source repository = Source.of("a public repository", "address labels");
        Declaration declaration = Declaration.of(Holding.of("US", "3").asOf("2025-05-28"))
                .watching(WatchOnly.of(A).alsoClaimedBy("Kraken cold", repository));
        Verification v = declaration.verifyAgainst(new KnownChain().coin(A, "51", "3"));
        assertWarned(
                v,
                Warning.Kind.RIVAL_CLAIM,
                "address-a is labelled \"Kraken cold\" by a public repository, \"address labels\"; a label is not proof of"
                        + " control either way");
        assertWarned(
                v,
                Warning.Kind.OLDER_BALANCE,
                "the balance of 2024-04-20 is older than the declaration of 2025-05-28; coins may have moved between the two");
        Verification undated = declaration.verifyAgainst(
                new KnownChain().coin(A, "51", "3").at(ChainBlock.of(Network.MAIN, KnownChain.HASH)));
        assertWarned(
                undated,
                Warning.Kind.UNKNOWN_AGE,
                "the date of the block is unknown to the source, so it is open whether the balance is older than the"
                        + " declaration");
        Verification fresh = Declaration.of(Holding.of("US", "3").asOf("2024-04-20"))
                .watching(A)
                .verifyAgainst(new KnownChain().coin(A, "51", "3"));
        assertEquals(List.of(), fresh.warnings());
    }

    @Test
    void figures_areExact() {
        Verification v = Declaration.of(Holding.of("SV", "8"))
                .watching(A)
                .verifyAgainst(new KnownChain().coin(A, "51", "3").reward(A, "51", "3.125"));
        assertEquals(SHORTFALL, v.verdict());
        assertEquals(Btc.parse("3.125"), v.immature());
        assertEquals(Ratio.parse("6125/8000"), v.coverage());
        assertEquals(Btc.parse("6.125").ratioTo(Btc.of(19_684_980)), v.share().ratio());
        assertEquals("0.0000311", v.share().percent(7, RoundingMode.HALF_EVEN).toPlainString());
        assertEquals(
                "El Salvador (state, SV): SHORTFALL, own-node: 6.125 BTC found, 1.875 BTC less than 8 BTC declared",
                v.toString());
        assertEquals(Assurance.OWN_NODE, v.assurance());
        assertEquals("main block 840000 (" + KnownChain.HASH + ")", v.block().toString());
    }

    @Test
    void watching_refusesAPlaceTwice() {
        Declaration once = Declaration.of(Holding.of("SV", "3")).watching(A);
        assertEquals(
                "\"address-a\" is declared twice for El Salvador (state, SV); list it once",
                assertThrows(IllegalArgumentException.class, () -> once.watching(" address-a "))
                        .getMessage());
    }

    private static void assertWarned(Verification v, Warning.Kind kind, String text) {
        assertEquals(
                List.of(text),
                v.warnings().stream()
                        .filter(warning -> warning.kind() == kind)
                        .map(Warning::text)
                        .toList());
    }
}
