package org.reserves.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.KnownChain;
import org.reserves.chain.Network;
import org.reserves.holder.Custodian;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

class ControlClaimTest extends ControlCase {
    private ControlStatus statusOf(ControlClaim claim) {
        return claim.checkedBy(signer).at(balance()).findings().get(0).status();
    }

    // --- joined with a balance

    /** 6 + 3 + 1 found; a is signed for, b is at a custodian, c is not signed for. */
    @Test
    void report_dividesWhatWasFound() {
        ControlReport report = asked().atCustodian("b", "Coinbase Prime")
                .signed("a", ASKED.text(), "good")
                .checkedBy(signer)
                .at(balance());
        assertEquals(Btc.of(10), report.found());
        assertEquals(Btc.of(6), report.controlled());
        assertEquals(Btc.of(3), report.atCustodian());
        assertEquals(Btc.of(1), report.rest());
        assertEquals(Btc.ZERO, report.gone());
        assertEquals(RECENT, report.notBefore());
        assertEquals(
                "El Salvador (state, SV): CONFIRMED, own-node: 10 BTC found where 10 BTC declared; control: 6 BTC of 10 BTC found are"
                        + " under proven control, not before block 839000 of 2024-04-13; 3 BTC at a custodian; 1 BTC without a"
                        + " proof that counts",
                report.toString());
        assertEquals(
                List.of(
                        "a: proven, by a signature",
                        "b: at custodian, the keys are with Coinbase Prime",
                        "c: unsigned, nothing was signed for it"),
                report.scripts().stream().map(ScriptControl::toString).toList());
    }

    /** Whoever signs for the custodian's address, it is not the holder's key. */
    @Test
    void custodian_neverCountsAsControlled() {
        ControlReport report = asked().atCustodian("a", "Coinbase Prime")
                .signed("a", ASKED.text(), "good")
                .checkedBy(signer)
                .at(balance());
        assertEquals(Btc.ZERO, report.controlled());
        assertEquals(Btc.of(6), report.atCustodian());
        assertEquals(
                "a: at custodian, the keys are with Coinbase Prime, whoever signed",
                report.scripts().get(0).toString());
    }

    @Test
    void holdingAtACustodian_isThereWhole() {
        Declaration kept = Declaration.of(Holding.of("SV", "6").keptBy(Custodian.of("Kraken")))
                .watching("a");
        ControlReport report = ControlClaim.of(kept)
                .answering(ASKED)
                .signed("a", ASKED.text(), "good")
                .checkedBy(signer)
                .at(new KnownChain().coin("a", "51aa", "6"));
        assertEquals(Btc.ZERO, report.controlled());
        assertEquals(Btc.of(6), report.atCustodian());
    }

    /** The balance is one result: no proof, and no missing proof, changes its verdict. */
    @Test
    void control_leavesTheVerdictAlone() {
        ControlReport report =
                asked().signed("a", ASKED.text(), "bad").checkedBy(signer).at(balance());
        assertEquals(Verification.Verdict.CONFIRMED, report.verification().verdict());
        assertEquals(Btc.ZERO, report.controlled());
        assertEquals(Btc.of(10), report.rest());
        assertNull(report.notBefore());
    }

    /** What proofs and an earlier balance name and the block does not have: 2 by the proof, 4 by the balance. */
    @Test
    void coinsThatLeft_areGoneAndNotFound() {
        LockedCoin named = new LockedCoin("ee".repeat(32), 1, Btc.of(2), "51aa", "a");
        signer.coins("funds", named);
        Verification empty = declared.verifyAgainst(
                new KnownChain().same("a", "51aa").same("b", "51bb").same("c", "51cc"));
        Verification before = declared.verifyAgainst(
                new KnownChain().coin("a", "51aa", "4").same("b", "51bb").same("c", "51cc"));
        ControlReport report = asked().after(before.chain())
                .signed("a", ASKED.text(), "funds")
                .checkedBy(signer)
                .at(empty);
        assertEquals(Btc.ZERO, report.controlled());
        assertEquals(Btc.of(6), report.gone());
        assertEquals(
                List.of("a"), report.emptied().stream().map(ScriptControl::name).toList());
        ControlReport still = asked().after(before.chain())
                .signed("a", ASKED.text(), "good")
                .checkedBy(signer)
                .at(before);
        assertEquals(Btc.ZERO, still.gone());
        assertEquals(Btc.of(4), still.controlled());
    }

    @Test
    void unknownBalances_areNoZeros() {
        Verification some = declared.verifyAgainst(
                new KnownChain().coin("a", "51aa", "6").unknown("b", "no").unknown("c", "no"));
        ControlReport report =
                asked().signed("b", ASKED.text(), "good").checkedBy(signer).at(some);
        assertEquals(Btc.of(6), report.found());
        assertNull(report.scripts().get(1).found(), "b may hold coins");
        assertEquals(List.of(), report.emptied());
        ControlReport none =
                asked().signed("b", ASKED.text(), "good").checkedBy(signer).asOf("2024-05-01");
        assertNull(none.found());
        assertNull(none.controlled());
        assertEquals(
                "El Salvador (state, SV): control: 1 script under proven control, not before block 839000 of 2024-04-13, no"
                        + " balance was asked for",
                none.toString());
    }

    // --- replay

    /** An old proof is not false, and it counts for nothing: its block is 70 days before that of the balance, 20 April. */
    @Test
    void oldProofs_expire() {
        ControlClaim old =
                ControlClaim.of(declared).knowing(OLD).signed("a", "SV controls this after " + OLD.hash(), "good");
        ControlReport report = old.expiringAfterDays(69).checkedBy(signer).at(balance());
        assertEquals(
                "a: expired, signed some time after 2024-02-10, which is 70 days before 2024-04-20, where at most 69 are"
                        + " allowed",
                report.findings().get(0).toString());
        assertEquals(Btc.ZERO, report.controlled());
        assertEquals(ControlStatus.PROVEN, statusOf(old.expiringAfterDays(70)));
        assertEquals(ControlStatus.PROVEN, statusOf(old), "no limit");
        ControlReport later = old.expiringAfterDays(70).checkedBy(signer).at(balance(), "2024-04-21");
        assertEquals(ControlStatus.EXPIRED, later.findings().get(0).status());
    }

    /** A signature over any words, of any time: whoever copied it has it. Even without a limit it does not count. */
    @Test
    void proofsWithoutAKnownBlock_areUndated() {
        ControlClaim free = ControlClaim.of(declared).signed("a", "Trust no one", "good");
        assertEquals(
                "a: undated, the message holds the hash of no known block, so it could be of any age and anybody's copy",
                free.checkedBy(signer).at(balance()).findings().get(0).toString());
        assertEquals(Btc.ZERO, free.checkedBy(signer).at(balance()).controlled());
        ControlClaim own = ControlClaim.of(declared).signed("a", ASKED.text(), "good");
        assertEquals(
                "a: undated, nobody vouches for block " + RECENT.hash()
                        + " of the message; look it up and add it with knowing(block)",
                own.checkedBy(signer).at(balance()).findings().get(0).toString());
        assertEquals(ControlStatus.PROVEN, statusOf(own.knowing(RECENT)));
        ChainBlock undated = ChainBlock.of(Network.MAIN, RECENT.hash());
        assertEquals(ControlStatus.UNDATED, statusOf(own.knowing(undated).expiringAfterDays(9)));
    }

    // --- messages of somebody's choice

    @Test
    void messages_areTheChallengeWordForWord() {
        String other = challenge(TitleHolder.state("BT"), SV_NONCE, RECENT).text();
        assertFinding("wrong challenge, the message is not the challenge that was issued", "I am SV, " + RECENT.hash());
        assertFinding("wrong challenge, the challenge is for Bhutan (state, BT)", other);
        assertFinding(
                "forged nonce, nonce " + "f".repeat(32) + " was never issued",
                challenge(SV, "f".repeat(32), RECENT).text());
        assertFinding(
                "wrong challenge, the message has the nonce of an issued challenge and other words",
                ASKED.text().replace("audit", "loan"));
        assertFinding("wrong challenge, the message is not the challenge that was issued", ASKED.text() + " ");
        assertFinding("proven, by a signature", ASKED.text());
    }

    private void assertFinding(String expected, String message) {
        ControlReport report =
                asked().signed("a", message, "good").checkedBy(signer).at(balance());
        assertEquals("a: " + expected, report.findings().get(0).toString());
        assertEquals(expected.startsWith("proven") ? Btc.of(6) : Btc.ZERO, report.controlled());
    }

    @Test
    void challengesForOthers_countForNobodyElse() {
        String other = challenge(TitleHolder.state("BT"), SV_NONCE, RECENT).text();
        ControlClaim claim = ControlClaim.of(declared).knowing(RECENT).signed("a", other, "good");
        assertEquals(ControlStatus.WRONG_CHALLENGE, statusOf(claim));
    }

    @Test
    void nonces_areAnsweredOnce() {
        assertEquals(
                ControlStatus.REPEATED_NONCE,
                statusOf(asked().answeredBefore(SV_NONCE).signed("a", ASKED.text(), "good")));
        ControlClaim two = ControlClaim.of(declared)
                .knowing(RECENT)
                .signed("a", ASKED.text(), "good")
                .signed("b", ASKED.text().replace("audit", "loan"), "good");
        assertEquals(
                List.of(ControlStatus.REPEATED_NONCE, ControlStatus.REPEATED_NONCE),
                two.checkedBy(signer).at(balance()).findings().stream()
                        .map(ProofFinding::status)
                        .toList());
    }

    // --- the rest of the statuses

    @Test
    void badAndStrangeProofs_areNamed() {
        assertEquals(ControlStatus.INVALID, statusOf(asked().signed("a", ASKED.text(), "bad")));
        assertEquals(ControlStatus.INCONCLUSIVE, statusOf(asked().signed("a", ASKED.text(), "odd")));
        ControlReport foreign =
                asked().signed("x", ASKED.text(), "good").checkedBy(signer).at(balance());
        assertEquals(
                "x: not declared, the signature is good, but none of its scripts was declared",
                foreign.findings().get(0).toString());
        assertEquals(3, foreign.scripts().size());
    }

    @Test
    void secondProofsForAScript_countOnce() {
        ControlReport report = asked().knowing(OLD)
                .signed("a", ASKED.text(), "good")
                .signed("a", ASKED.text(), "good")
                .signed("b", ASKED.text(), "good")
                .checkedBy(signer)
                .at(balance());
        assertEquals(
                List.of(ControlStatus.SIGNED_TWICE, ControlStatus.PROVEN, ControlStatus.PROVEN),
                report.findings().stream().map(ProofFinding::status).toList());
        assertEquals(Btc.of(9), report.controlled());
    }

    @Test
    void betterProof_decides() {
        ControlReport report = ControlClaim.of(declared)
                .knowing(OLD)
                .knowing(RECENT)
                .expiringAfterDays(30)
                .signed("a", "after " + RECENT.hash(), "good")
                .signed("a", "after " + OLD.hash(), "good")
                .signed("a", "after " + RECENT.hash(), "bad")
                .checkedBy(signer)
                .at(balance());
        assertEquals(ControlStatus.PROVEN, report.scripts().get(0).status());
        assertEquals(
                List.of(ControlStatus.PROVEN, ControlStatus.EXPIRED, ControlStatus.INVALID),
                report.findings().stream().map(ProofFinding::status).toList());
    }

    @Test
    void mistakes_areRefusedBySentence() {
        assertRefused(
                "challenge for \"Bhutan (state, BT)\" cannot be answered by El Salvador (state, SV); make one for each holder",
                () -> asked().answering(challenge(TitleHolder.state("BT"), SV_NONCE, RECENT)));
        assertRefused(
                "nonce \"" + SV_NONCE + "\" is in two challenges; make each with a nonce of its own",
                () -> asked().answering(challenge(SV, SV_NONCE, OLD)));
        assertRefused(
                "\"x\" at custodian \"Kraken\" is not declared; declare it first, as the same text",
                () -> asked().atCustodian("x", "Kraken"));
        assertRefused(
                "\"a\" has two custodians; name the one that holds the keys",
                () -> asked().atCustodian("a", "Kraken").atCustodian("a", "Coinbase"));
        assertRefused(
                "limit of age of \"-1\" days is negative; give zero or more", () -> asked().expiringAfterDays(-1));
        IllegalStateException twice = assertThrows(
                IllegalStateException.class, () -> asked().expiringAfterDays(1).expiringAfterDays(2));
        assertEquals("limit of age in days is already \"1\"; state it once", twice.getMessage());
        ChainBlock other = ChainBlock.of(Network.REGTEST, RECENT.hash());
        assertRefused(
                "block \"" + RECENT.hash()
                        + "\" is of the network regtest, the addresses are of main; use a checker on the block's network",
                () -> ControlClaim.of(declared).knowing(other).checkedBy(signer));
        CheckedClaim checked = asked().expiringAfterDays(1).checkedBy(signer);
        Verification strange =
                Declaration.of(Holding.of("SV", "1")).watching("a").verifyAgainst(new KnownChain());
        assertRefused(
                "verification of \"El Salvador (state, SV)\" is of another declaration than the claim; verify the declaration"
                        + " that was claimed",
                () -> checked.at(strange));
        Verification undated =
                declared.verifyAgainst(new KnownChain().at(ChainBlock.of(Network.MAIN, KnownChain.HASH)));
        assertRefused(
                "block \"" + KnownChain.HASH
                        + "\" has no date, so the age of a proof is unknown; name the day with at(verification, day)",
                () -> checked.at(undated));
        assertEquals(0, checked.at(undated, "2024-04-20").findings().size());
    }

    @Test
    void unreadableTexts_areTold() {
        Declaration odd = Declaration.of(Holding.of("SV", "1")).watching("a").watching("?");
        CheckedClaim checked = ControlClaim.of(odd).checkedBy(signer);
        assertEquals(List.of("\"?\" cannot be read"), checked.unreadable());
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable mistake) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, mistake).getMessage());
    }
}
