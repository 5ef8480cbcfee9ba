package org.reserves.bitcoinj.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.acinq.bitcoin.ByteVector;
import org.reserves.chain.Network;
import org.reserves.control.SignatureCheck;
import org.reserves.control.SignatureCheck.Outcome;
import org.reserves.control.SignedProof;

/** Short ways to ask and to assert. */
final class CheckedBy {
    static final SignedMessageChecker MAIN = SignedMessageChecker.on(Network.MAIN);

    private CheckedBy() {}

    static SignatureCheck main(ByteVector script, String message, String signature) {
        return MAIN.check(new SignedProof(Signer.address(script), message, signature));
    }

    static SignatureCheck main(String address, String message, String signature) {
        return MAIN.check(new SignedProof(address, message, signature));
    }

    static SignatureCheck assertProven(SignatureCheck check) {
        assertEquals(Outcome.PROVEN, check.outcome(), check.reason());
        return check;
    }

    static void assertInvalid(String reason, SignatureCheck check) {
        assertEquals("INVALID " + reason, check.toString());
    }

    static void assertInconclusive(String reason, SignatureCheck check) {
        assertEquals("INCONCLUSIVE " + reason, check.toString());
    }
}
