package org.reserves.control;

import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.chain.KnownChain;
import org.reserves.control.SignatureCheck.Outcome;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.verification.Declaration;

class ControlJsonTest {
    private static final String NONCE = "0123456789abcdef".repeat(2);
    private static final Challenge CHALLENGE =
            new Challenge(TitleHolder.state("SV"), "p", LocalDate.of(2024, 4, 21), KnownChain.BLOCK, NONCE);
    private static final LockedCoin COIN = new LockedCoin("ee".repeat(32), 1, Btc.of(2), "51aa", "a");

    @Test
    void challenge_writesItsTextToo() {
        assertJson(
                "{\"holder\":{\"sovereign\":\"SV\",\"kind\":\"state\"},\"purpose\":\"p\",\"date\":\"2024-04-21\",\"block\":"
                        + "{\"network\":\"main\",\"hash\":\"" + KnownChain.HASH
                        + "\",\"height\":840000,\"date\":\"2024-04-20\"},\"nonce\":\"" + NONCE
                        + "\",\"text\":\"" + CHALLENGE.text() + "\"}",
                CHALLENGE,
                Challenge.class);
        assertRefused("{\"purpose\":\"p\",\"date\":\"2024-04-21\"}", Challenge.class, "holder must not be null");
    }

    @Test
    void check_keepsItsWords() {
        assertJson(
                "{\"outcome\":\"inconclusive\",\"reason\":\"r\",\"script\":\"51\",\"name\":\"n\",\"coins\":[]}",
                new SignatureCheck(Outcome.INCONCLUSIVE, "r", null, "51", "n", null, null, List.of()),
                SignatureCheck.class);
        assertRoundTrip(
                new SignatureCheck(
                        Outcome.PROVEN, "r", SignatureForm.BIP322_PROOF_OF_FUNDS, "51", "n", 1L, 2L, List.of(COIN)),
                SignatureCheck.class);
        assertJson("\"bip322-proof-of-funds\"", SignatureForm.BIP322_PROOF_OF_FUNDS, SignatureForm.class);
        assertJson("\"signed-twice\"", ControlStatus.SIGNED_TWICE, ControlStatus.class);
        assertRefused(
                "\"sure\"", Outcome.class, "outcome \"sure\" is not known; write one of proven, invalid, inconclusive");
        assertRefused(
                "{\"outcome\":\"proven\",\"reason\":\"r\",\"coins\":[]}",
                SignatureCheck.class,
                "only a script can be proven");
    }

    @Test
    void claimAndReport_roundTripWholly() {
        Declaration declared =
                Declaration.of(Holding.of("SV", "10")).watching("a").watching("b");
        KnownChain chain = new KnownChain().coin("a", "51aa", "6").coin("b", "51bb", "3");
        KnownSigner signer =
                new KnownSigner().script("a", "51aa").script("b", "51bb").coins("funds", COIN);
        ControlClaim claim = ControlClaim.of(declared)
                .answering(CHALLENGE)
                .knowing(KnownChain.BLOCK)
                .answeredBefore("f".repeat(32))
                .atCustodian("b", "c")
                .expiringAfterDays(9)
                .after(declared.verifyAgainst(chain).chain())
                .signed("a", CHALLENGE.text(), "funds")
                .signed("a", "m", "bad");
        assertRoundTrip(claim, ControlClaim.class);
        CheckedClaim checked = claim.checkedBy(signer);
        assertRoundTrip(checked, CheckedClaim.class);
        assertRoundTrip(checked.at(chain), ControlReport.class);
        assertRoundTrip(checked.asOf("2024-04-22"), ControlReport.class);
        assertRefused(
                "{\"address\":\"a\",\"message\":\"m\",\"signature\":\"L3VFeEujGtevx9w18HD1fhRbCH67Az2dpCymeRE1SoPK6XQtaN2k\"}",
                SignedProof.class,
                "not repeated here");
    }
}
