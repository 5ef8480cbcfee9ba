package org.reserves.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.KnownChain;
import org.reserves.chain.Network;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.supply.SupplyBasis;

/** What a verification must not claim: an upper limit nobody could check, a supply nobody could measure. */
class VerificationLimitsTest {
    private static final String A = "address-a";
    private static final String B = "address-b";

    @Test
    void upperLimit_isNotConfirmedWhileABalanceIsUnknown() {
        assertOpen(
                Disclosure.atMost(Btc.of(10)),
                "at least 3 BTC found where 0 to 10 BTC declared, but 1 balance is unknown; coins not seen may go beyond the"
                        + " upper limit");
        assertOpen(
                Disclosure.range(Btc.of(2), Btc.of(4)),
                "at least 3 BTC found where 2 to 4 BTC declared, but 1 balance is unknown; coins not seen may go beyond the"
                        + " upper limit");
    }

    @Test
    void share_isOfMeasuredSupplyOnlyOnTheMainChainAtAKnownHeight() {
        assertEquals(SupplyBasis.MEASURED, basis(KnownChain.BLOCK));
        assertEquals(SupplyBasis.STATED, basis(ChainBlock.of(Network.MAIN, KnownChain.HASH)));
        assertEquals(
                SupplyBasis.STATED,
                basis(ChainBlock.of(Network.REGTEST, KnownChain.HASH).atHeight(175)));
    }

    /** Two texts known and one unknown: what was found is a sum, whatever the source answered first. */
    @Test
    void found_isASumWhereOneTextOrMoreIsKnown() {
        for (int known = 1; known <= 2; known++) {
            KnownChain chain = new KnownChain().coin(A, "51", "3").unknown("address-c", "the list does not know");
            Declaration declared =
                    Declaration.of(Holding.of("SV", "10")).watching(A).watching("address-c");
            if (known == 2) {
                chain.coin(B, "52", "4");
                declared = declared.watching(B);
            }
            Verification v = declared.verifyAgainst(chain);
            assertEquals(Btc.of(known == 1 ? 3 : 7), v.found(), v::toString);
        }
    }

    /** No distance is one, too: then a satoshi less is a shortfall of an amount that was about. */
    @Test
    void tolerance_mayBeNothing() {
        Declaration declared = Declaration.of(Holding.of(TitleHolder.state("SV"), Disclosure.about(Btc.of(10))))
                .within(Btc.ZERO)
                .watching(A);
        assertEquals(
                Verification.Verdict.CONFIRMED,
                declared.verifyAgainst(new KnownChain().coin(A, "51", "10")).verdict());
        assertEquals(
                Verification.Verdict.SHORTFALL,
                declared.verifyAgainst(new KnownChain().coin(A, "51", "9.99999999"))
                        .verdict());
    }

    private static void assertOpen(Disclosure amount, String explanation) {
        Verification v = Declaration.of(Holding.of(TitleHolder.state("SV"), amount))
                .watching(A)
                .watching(B)
                .verifyAgainst(new KnownChain().coin(A, "51", "3").unknown(B, "the list does not know"));
        assertEquals(Verification.Verdict.UNVERIFIABLE, v.verdict());
        assertEquals(explanation, v.explanation());
    }

    private static SupplyBasis basis(ChainBlock block) {
        Verification v = Declaration.of(Holding.of("SV", "3"))
                .watching(A)
                .verifyAgainst(new KnownChain().coin(A, "51", "3").at(block));
        return v.share().supply().basis();
    }
}
