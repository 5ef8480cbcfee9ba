package org.reserves.bitcoinj.watch;

import java.nio.charset.StandardCharsets;
import org.reserves.bitcoinj.curve.CurvePoints;

/** The output keys of BIP341: P + H(P ‖ root)·G with the tagged hash {@code TapTweak}, and an even P. */
final class Taproot {
    private static final byte[] TWEAK = tag("TapTweak");
    private static final int KEY = 32;

    private Taproot() {}

    /**
     * Returns the output keys that only a signature can spend, as BIP86 has it: without a root.
     *
     * @throws IllegalArgumentException if a tweak leads nowhere, which no known key does
     */
    static CurvePoints outputs(CurvePoints internal) {
        return outputs(internal, new byte[0]);
    }

    /**
     * Returns the output keys of a tree of scripts.
     *
     * @param root the hash at its root, 32 bytes, or none
     * @throws IllegalArgumentException if a tweak leads nowhere, which no known key does
     */
    static CurvePoints outputs(CurvePoints internal, byte[] root) {
        byte[] tweaks = new byte[internal.size() * KEY];
        for (int i = 0; i < internal.size(); i++) {
            System.arraycopy(Scripts.sha256(TWEAK, TWEAK, internal.x(i), root), 0, tweaks, i * KEY, KEY);
        }
        return internal.even().plusGeneratorTimes(tweaks);
    }

    /** Returns the hash of a name, which stands twice before what a tagged hash is taken of, BIP340. */
    static byte[] tag(String name) {
        return Scripts.sha256(name.getBytes(StandardCharsets.US_ASCII));
    }
}
