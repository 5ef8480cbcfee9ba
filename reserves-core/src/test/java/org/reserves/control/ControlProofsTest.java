package org.reserves.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.KnownChain;
import org.reserves.chain.Network;
import org.reserves.money.Btc;
import org.reserves.verification.Verification;

/** Which proofs count for what: the block they are after, the coins that are gone, the script each is good for. */
class ControlProofsTest extends ControlCase {
    // --- what counts, and what does not

    /** One signature over coins of two scripts, which are not there any more: 2 are gone from the one and 5 from the other. */
    @Test
    void coinsThatLeft_areGoneFromTheirOwnScript() {
        signer.coins(
                "funds",
                new LockedCoin("ee".repeat(32), 1, Btc.of(2), "51aa", "a"),
                new LockedCoin("ee".repeat(32), 2, Btc.of(5), "51bb", "b"));
        ControlReport report =
                asked().signed("a", ASKED.text(), "funds").checkedBy(signer).at(balance());
        assertEquals(Btc.of(7), report.gone());
        assertEquals(Btc.of(9), report.controlled());
        assertTrue(report.explanation().endsWith("; 7 BTC under proven control but not there"), report.explanation());
    }

    /** Coins named by words of any time, and coins of a script that nobody signed for, are not said to be gone from proven control. */
    @Test
    void coinsNamedByProofsThatDoNotCount_areNotGone() {
        signer.coins("funds", new LockedCoin("ee".repeat(32), 1, Btc.of(2), "51aa", "a"));
        ControlReport report = ControlClaim.of(declared)
                .knowing(RECENT)
                .signed("a", "after " + RECENT.hash(), "good")
                .signed("a", "Trust no one", "funds")
                .checkedBy(signer)
                .at(balance());
        assertEquals(ControlStatus.PROVEN, report.scripts().get(0).status());
        assertEquals(Btc.ZERO, report.gone());

        Verification before = declared.verifyAgainst(
                new KnownChain().coin("a", "51aa", "4").coin("b", "51bb", "3").same("c", "51cc"));
        Verification empty = declared.verifyAgainst(
                new KnownChain().same("a", "51aa").same("b", "51bb").same("c", "51cc"));
        ControlReport left = asked().after(before.chain())
                .signed("a", ASKED.text(), "good")
                .signed("b", ASKED.text(), "bad")
                .checkedBy(signer)
                .at(empty);
        assertEquals(Btc.of(4), left.gone());
        assertEquals(
                List.of("a: proven, by a signature", "b: invalid, because"),
                left.scripts().stream().map(ScriptControl::toString).toList());
    }

    /** A message may name two blocks: it was signed after the later one, in whatever order they became known. */
    @Test
    void messages_areAfterTheLatestBlockTheyName() {
        ControlClaim both = ControlClaim.of(declared).signed("a", OLD.hash() + " and " + RECENT.hash(), "good");
        for (ControlClaim claim :
                List.of(both.knowing(OLD).knowing(RECENT), both.knowing(RECENT).knowing(OLD))) {
            assertEquals(RECENT, claim.checkedBy(signer).at(balance()).notBefore());
        }
        ChainBlock day1 = ChainBlock.of(Network.MAIN, OLD.hash()).on("2024-02-10");
        ChainBlock day2 = ChainBlock.of(Network.MAIN, RECENT.hash()).on("2024-04-13");
        for (ControlClaim claim :
                List.of(both.knowing(day1).knowing(day2), both.knowing(day2).knowing(day1))) {
            assertEquals(day2, claim.checkedBy(signer).at(balance()).notBefore());
        }
        assertEquals(
                RECENT, both.knowing(RECENT).checkedBy(signer).at(balance()).notBefore());
    }

    /** The report is as old as its oldest proof that counts; an expired one does not. */
    @Test
    void notBefore_isTheEarliestOfWhatIsProven() {
        ControlClaim two = ControlClaim.of(declared)
                .knowing(OLD)
                .knowing(RECENT)
                .signed("a", "after " + OLD.hash(), "good")
                .signed("b", "after " + RECENT.hash(), "good");
        assertEquals(OLD, two.checkedBy(signer).at(balance()).notBefore());
        ControlReport fresh = two.expiringAfterDays(69).checkedBy(signer).at(balance());
        assertEquals(RECENT, fresh.notBefore());
        assertEquals(Btc.of(3), fresh.controlled());
        assertEquals(
                "1 script under proven control, not before block 839000 of 2024-04-13, no balance was asked for",
                two.expiringAfterDays(69).checkedBy(signer).asOf("2024-04-20").explanation());
    }

    /** Of two signatures for a script the later one counts, whichever was handed in first. */
    @Test
    void olderProofOfTheSameScript_isSaidBetter() {
        for (boolean olderFirst : new boolean[] {true, false}) {
            ControlClaim claim = ControlClaim.of(declared).knowing(OLD).knowing(RECENT);
            ControlReport report = claim.signed("a", "after " + (olderFirst ? OLD : RECENT).hash(), "good")
                    .signed("a", "after " + (olderFirst ? RECENT : OLD).hash(), "good")
                    .checkedBy(signer)
                    .at(balance());
            assertEquals(
                    olderFirst
                            ? List.of(ControlStatus.SIGNED_TWICE, ControlStatus.PROVEN)
                            : List.of(ControlStatus.PROVEN, ControlStatus.SIGNED_TWICE),
                    report.findings().stream().map(ProofFinding::status).toList());
            assertEquals(RECENT, report.notBefore());
            assertEquals(Btc.of(6), report.controlled());
        }
    }

    /** Text c stands for several scripts; the one that was signed for is not among those that were used, so nothing lies there. */
    @Test
    void scriptsWithoutCoins_holdNothingWhereAllIsKnown() {
        Verification whole = declared.verifyAgainst(
                new KnownChain().coin("a", "51aa", "6").same("b", "51bb").same("c", "51dd"));
        ControlReport report =
                asked().signed("c", ASKED.text(), "good").checkedBy(signer).at(whole);
        assertEquals(
                List.of("a", "c"),
                report.scripts().stream().map(ScriptControl::name).toList());
        assertEquals(Btc.ZERO, report.scripts().get(1).found());
        assertEquals(
                List.of("c"), report.emptied().stream().map(ScriptControl::name).toList());
    }

    @Test
    void blocksOfAnotherNetwork_areRefused() {
        ChainBlock foreign = ChainBlock.of(Network.REGTEST, KnownChain.HASH).atHeight(175);
        Verification elsewhere =
                declared.verifyAgainst(new KnownChain().coin("a", "51aa", "6").at(foreign));
        String message = "block \"" + KnownChain.HASH
                + "\" is of the network regtest, the addresses are of main; use a checker on the block's network";
        assertRefused(message, () -> asked().checkedBy(signer).at(elsewhere, "2024-04-20"));
        assertRefused(message, () -> asked().after(elsewhere.chain()).checkedBy(signer));
        assertThrows(IllegalStateException.class, () -> asked().after(balance().chain())
                .after(balance().chain()));
    }

    /** A proof may have to be of the very day; nothing forbids it. */
    @Test
    void limitOfAge_mayBeZero() {
        ControlClaim claim = asked().expiringAfterDays(0).signed("a", ASKED.text(), "good");
        assertEquals(
                ControlStatus.PROVEN,
                claim.checkedBy(signer)
                        .at(balance(), "2024-04-13")
                        .findings()
                        .get(0)
                        .status());
        assertEquals(
                ControlStatus.EXPIRED,
                claim.checkedBy(signer)
                        .at(balance(), "2024-04-14")
                        .findings()
                        .get(0)
                        .status());
    }

    // --- the parts

    @Test
    void checksThatProveNothing_haveNoScripts() {
        SignatureCheck bad = signer.check(new SignedProof("a", "m", "bad"), List.of());
        assertFalse(bad.isProven());
        assertEquals(Map.of(), bad.scripts());
        signer.coins("funds", new LockedCoin("ee".repeat(32), 0, Btc.ZERO, "51bb", "b"));
        SignatureCheck good = signer.check(new SignedProof("a", "m", "funds"), List.of());
        assertTrue(good.isProven());
        assertEquals(Map.of("51aa", "a", "51bb", "b"), good.scripts());
    }

    @Test
    void proofs_areShortAndHoldNoSecrets() {
        assertEquals(
                1_000_000,
                new SignedProof("a", "m".repeat(1_000_000), "s").message().length());
        assertRefused(
                "message of 1000001 characters is too long; at most 1000000 are read, so sign for fewer coins at a time",
                () -> new SignedProof("a", "m".repeat(1_000_001), "s"));
        assertRefused(
                "signature of 20000001 characters is too long; at most 20000000 are read, so sign for fewer coins at a time",
                () -> new SignedProof("a", "m", "s".repeat(20_000_001)));
        // the private key of the wiki's example "Wallet import format"
        String key = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
        assertFalse(assertThrows(IllegalArgumentException.class, () -> new SignedProof("a", key, "s"))
                .getMessage()
                .contains(key));
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable mistake) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, mistake).getMessage());
    }
}
