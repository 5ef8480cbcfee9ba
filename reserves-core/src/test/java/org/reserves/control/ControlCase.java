package org.reserves.control;

import java.time.LocalDate;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.KnownChain;
import org.reserves.chain.Network;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

/** Ten bitcoins of El Salvador at three texts, 6, 3 and 1, and what it is asked to sign. */
abstract class ControlCase {
    static final String SV_NONCE = "0123456789abcdef".repeat(2);
    static final ChainBlock OLD = ChainBlock.of(Network.MAIN, "0".repeat(60) + "0001")
            .atHeight(830_000)
            .on("2024-02-10");
    static final ChainBlock RECENT = ChainBlock.of(Network.MAIN, "0".repeat(60) + "0002")
            .atHeight(839_000)
            .on("2024-04-13");
    static final TitleHolder SV = TitleHolder.state("SV");
    static final Challenge ASKED = challenge(SV, SV_NONCE, RECENT);

    final KnownSigner signer = new KnownSigner()
            .script("a", "51aa")
            .script("b", "51bb")
            .script("c", "51cc")
            .script("x", "51ff");
    final Declaration declared =
            Declaration.of(Holding.of("SV", "10")).watching("a").watching("b").watching("c");

    static Challenge challenge(TitleHolder holder, String nonce, ChainBlock block) {
        return new Challenge(holder, "audit", LocalDate.of(2024, 4, 14), block, nonce);
    }

    Verification balance() {
        return declared.verifyAgainst(
                new KnownChain().coin("a", "51aa", "6").coin("b", "51bb", "3").coin("c", "51cc", "1"));
    }

    ControlClaim asked() {
        return ControlClaim.of(declared).answering(ASKED);
    }
}
