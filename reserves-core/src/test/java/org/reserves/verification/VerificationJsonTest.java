package org.reserves.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Coin;
import org.reserves.chain.KnownChain;
import org.reserves.chain.Network;
import org.reserves.chain.UtxoSet;
import org.reserves.chain.WatchOnly;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.source.Source;

class VerificationJsonTest {
    private static final String BLOCK =
            "{\"network\":\"main\",\"hash\":\"" + KnownChain.HASH + "\",\"height\":840000,\"date\":\"2024-04-20\"}";

    @Test
    void watchOnly_isTextOrObject() {
        assertReads(
                "\"32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo\"",
                WatchOnly.of("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo"),
                WatchOnly.class);
        assertJson("{\"watch\":\"a\"}", WatchOnly.of("a"), WatchOnly.class);
        assertJson(
                "{\"watch\":\"a\",\"range\":{\"first\":5,\"last\":9},\"rivalClaims\":[{\"claimant\":\"b\",\"source\":"
                        + "{\"publisher\":\"c\",\"title\":\"d\"}}]}",
                WatchOnly.of("a").range(5, 9).alsoClaimedBy("b", Source.of("c", "d")),
                WatchOnly.class);
        assertJson("{\"watch\":\"a\",\"gapLimit\":50}", WatchOnly.of("a").gapLimit(50), WatchOnly.class);
        assertRefused("{\"watch\":\"a\",\"gapLimit\":0}", WatchOnly.class, "gap limit \"0\"");
        assertRefused("{\"watch\":\"a\",\"range\":{\"first\":5,\"last\":4}}", WatchOnly.class, "range \"5..4\"");
        assertRefused("{\"range\":{\"first\":5,\"last\":9}}", WatchOnly.class, "watch must not be null");
    }

    @Test
    void declaration_keepsHoldingAndPlaces() {
        Declaration declaration =
                Declaration.of(Holding.of("SV", "6089")).watching("a").within(Btc.parse("0.5"));
        assertRoundTrip(declaration, Declaration.class);
        assertRefused("{\"watching\":[]}", Declaration.class, "holding must not be null");
        assertRefused(
                "{\"holding\":{\"titleHolder\":{\"kind\":\"state\",\"sovereign\":\"SV\"},\"amount\":{\"kind\":\"undisclosed\"}}}",
                Declaration.class,
                "watching must not be null");
    }

    @Test
    void chainBlock_leavesOutWhatIsUnknown() {
        assertJson(BLOCK, KnownChain.BLOCK, ChainBlock.class);
        assertJson(
                "{\"network\":\"testnet4\",\"hash\":\"" + KnownChain.HASH + "\"}",
                ChainBlock.of(Network.TESTNET4, KnownChain.HASH),
                ChainBlock.class);
        assertRefused("{\"network\":\"main\",\"hash\":\"00\"}", ChainBlock.class, "block hash \"00\"");
        assertRefused("{\"network\":\"lite\",\"hash\":\"00\"}", ChainBlock.class, "network \"lite\" is unknown");
        assertRefused(BLOCK.replace("840000", "-1"), ChainBlock.class, "block height \"-1\" is negative");
    }

    @Test
    void verification_roundTripsWholly() {
        KnownChain chain =
                new KnownChain().coin("a", "51", "3").reward("a", "51", "3.125").unknown("b", "no");
        Verification v = Declaration.of(Holding.of("SV", "7"))
                .watching("a")
                .watching("b")
                .verifyAgainst(chain);
        assertRoundTrip(v, Verification.class);
        assertRoundTrip(v.chain(), ChainBalance.class);
    }

    @Test
    void verification_showsItsGrade_whichIsNotReadBack() throws Exception {
        Verification v = Declaration.of(Holding.of("SV", "3"))
                .watching("a")
                .verifyAgainst(new KnownChain().coin("a", "51", "3"));
        ObjectMapper json = new ObjectMapper();
        String text = json.writeValueAsString(v);
        assertTrue(text.contains("\"verdict\":\"confirmed\",\"assurance\":\"own-node\""), text);
        Verification read = json.readValue(text, Verification.class);
        assertEquals(v, read);
        assertEquals(text, json.writeValueAsString(read));
        assertEquals(Assurance.OWN_NODE, v.assurance());
        assertEquals(Assurance.UNAUTHENTICATED, read.assurance());
        assertEquals(
                "El Salvador (state, SV): CONFIRMED, unauthenticated (stored as own-node): 3 BTC found where 3 BTC declared",
                read.toString());
    }

    @Test
    void verification_thatDoesNotFollowFromItsBalances_isRefused() throws Exception {
        Verification v = Declaration.of(Holding.of("SV", "4"))
                .watching("a")
                .verifyAgainst(new KnownChain().coin("a", "51", "3"));
        String text = new ObjectMapper().writeValueAsString(v);
        assertRefused(
                text.replace("\"verdict\":\"shortfall\"", "\"verdict\":\"confirmed\""),
                Verification.class,
                "says CONFIRMED, found 3 BTC, difference -1 BTC, where its balances give SHORTFALL, found 3 BTC");
        assertRefused(
                text.replace("\"found\":\"3.00000000\"", "\"found\":\"4.00000000\""),
                Verification.class,
                "says SHORTFALL, found 4 BTC");
        assertRefused(
                text.replace("\"watching\":[{\"watch\":\"a\"}]", "\"watching\":[{\"watch\":\"b\"}]"),
                Verification.class,
                "has balances of other texts than are declared");
        // the sentence is written anew
        assertReads(text.replace("1 BTC less", "nothing less"), v, Verification.class);
    }

    @Test
    void numbers_areNeverFilledIn() {
        String txid = "11".repeat(32);
        assertRefused(
                "{\"txid\":\"" + txid + "\",\"vout\":0,\"amount\":\"50\",\"coinbase\":true,\"mature\":true}",
                Coin.class,
                "height");
        assertRefused("{\"total\":\"5\"}", UtxoSet.class, "coins");
    }

    @Test
    void words_areReadByNameOnly() {
        assertJson("\"own-node\"", Assurance.OWN_NODE, Assurance.class);
        assertRefused("1", Assurance.class, "Assurance");
        assertRefused("\"certain\"", Assurance.class, "assurance \"certain\" is not known; write one of authenticated");
        assertJson("\"surplus\"", Verification.Verdict.SURPLUS, Verification.Verdict.class);
        assertRefused("\"good\"", Verification.Verdict.class, "verdict \"good\" is not known");
        assertJson("\"rival-claim\"", Warning.Kind.RIVAL_CLAIM, Warning.Kind.class);
    }
}
